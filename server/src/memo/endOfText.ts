import { authoritiesRegion } from './authorities.ts';
import type { Block } from './block.ts';
import { isClosingLabel } from './closing.ts';
import { closesFence, openingFence } from './lineKinds.ts';
import type { Memo } from './memo.ts';

/**
 * Where text can be added that is to stand before `end`, which is the start of a heading or the end of the memo: before footnotes and references, before
 * what belongs to the heading (a comment to Comity, an anchor, a page break), and before code or a comment that nothing closes.
 */
export function endOfText(memo: Memo, end: number): number {
  let at = end;
  // Lists and the like count where a label such as `References:` stands above them.
  let below = false;
  for (let i = memo.starts.findLastIndex((start) => start < end); i >= 0; i--) {
    const block = memo.blocks[i]!;
    const start = memo.starts[i]!;
    if (isLabel(block)) below = false;
    else if (!isInAuthorities(memo, start) && !standsApart(block, start + block.text.length === end && end < memo.length)) {
      if (!isListed(block)) break;
      below = true;
    }
    if (!below) at = start;
  }
  return at;
}

function isInAuthorities(memo: Memo, offset: number): boolean {
  const region = authoritiesRegion(memo)?.whole;
  return region !== undefined && region.start <= offset && offset < region.end;
}

function isLabel({ kind, text }: Block): boolean {
  return (kind === 'paragraph' || kind === 'html') && isClosingLabel(text);
}

/** Whether a block can be part of references: one of their rows, or the end of what they stand in. */
export function isListed({ kind, text }: Block): boolean {
  return kind === 'list' || kind === 'table' || kind === 'quote' || /^(?::{3,}|<\/div>)\s*$/.test(text);
}

/** Whether a block is none of the text that it follows. `beforeHeading`: whether a heading comes next. */
function standsApart(block: Block, beforeHeading: boolean): boolean {
  switch (block.kind) {
    case 'footnote':
    case 'definition':
    case 'rule':
      return true;
    case 'code':
      return !isClosedFence(block.text);
    case 'comment':
      return !block.text.includes('-->') || /^\s*<!--\s*comity-(?:disable|authorities)/.test(block.text) || (beforeHeading && block.text.slice(block.text.trimEnd().length).split('\n').length < 3);
    case 'paragraph':
    case 'html':
      return block.text.trim().split('\n').every((line) => FURNITURE.test(line.trim()));
    default:
      return false;
  }
}

/** A line that breaks the page, is an anchor or opens a container: tags and colons without text. */
const FURNITURE = /^(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage|appendix)|\{\{<\s*pagebreak\s*>\}\}|\[\]\{[^}]*\}|:{3,}[ \t]*(?:\{[^}]*\}|[\w-]+)[ \t]*:*|(?:<([a-z][\w-]*)(?![\w-])[^<>]*>(?:<\/\1>)?)+)$/i;

function isClosedFence(text: string): boolean {
  const lines = text.trimEnd().split(/\r?\n/);
  const fence = openingFence(lines[0]!);
  return fence === undefined || (lines.length > 1 && closesFence(lines.at(-1)!, fence));
}
