import type { Block } from './block.ts';
import { perBlock } from './block.ts';
import { hiddenIn } from './hidden.ts';
import { partsOf } from './parts.ts';

/**
 * The prose of a block: its text with everything that is not prose (code, comments, what is struck out, tags, link targets, addresses, emphasis and container
 * marks) replaced by spaces, so that an offset in the prose is the same offset in the block. For `> see **[the Charter](https://un.org)** `
 * it is `  see   [the Charter]                `. Pandoc citations stay; whoever reads prose for citations or meaning knows them.
 */
export const proseOf: (block: Block) => string = perBlock((block) => {
  switch (block.kind) {
    case 'frontMatter':
    case 'code':
    case 'comment':
    case 'definition':
    case 'rule':
    case 'blank':
      return blank(block.text);
    default:
      return blankContainers(block, blankInline(block.text));
  }
});

const MARKS = /[`<*_\\~]|\{--|:::|\]\(|:\/\/|@|^[ \t]*>/m;

const EMPHASIS = /\*+|~~|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu;

/** The line that opens or closes a container of pandoc's: `::: {.callout-note}`. */
const DIV = /^[ \t]{0,3}:{3,}[^\n]*$/gm;

function blankInline(text: string): string {
  if (!MARKS.test(text)) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of hiddenIn(text)) {
    const found = text.slice(start, end);
    out += text.slice(at, start) + (found.startsWith(']') ? ']' + blank(found.slice(1)) : found.length === 2 && found.startsWith('\\') ? ' ' + found[1]! : blank(found));
    at = end;
  }
  out += text.slice(at);
  if (/[*_~]/.test(out)) out = out.replace(EMPHASIS, blank);
  if (out.includes(':::')) out = out.replace(DIV, blank);
  return out;
}

/** White space of the same length; line breaks stay, so that lines stay lines. */
export function blank(text: string): string {
  return text.includes('\n') ? text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)) : ' '.repeat(text.length);
}

/** Blanks whatever lies between the leaves of a block and the leaves that are code or comments. */
function blankContainers(block: Block, inline: string): string {
  if (block.kind === 'paragraph') return inline;
  if (block.kind === 'heading') return inline.replace(/^ {0,3}#{1,6}|[ \t]#+[ \t]*$/gm, blank).replace(/^[ \t]*(?:=+|-+)[ \t]*$/gm, blank);
  let out = '';
  let at = 0;
  for (const part of partsOf(block)) {
    if (part.start < at) continue;
    out += blank(inline.slice(at, part.start));
    const text = inline.slice(part.start, part.end);
    if (part.kind === 'code' || part.kind === 'comment' || part.kind === 'definition') out += blank(text);
    else if (part.kind === 'heading') out += text.replace(/^#{1,6}/, blank);
    else out += part.quotes > 0 ? text.replace(/^[ \t]*(?:>[ \t]?)+/gm, blank) : text;
    at = part.end;
  }
  return out + blank(inline.slice(at));
}
