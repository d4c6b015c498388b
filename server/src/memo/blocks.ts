import { Block } from './block.ts';
import type { BlockKind } from './block.ts';
import { closesFence, indentOf, interruptsParagraph, isDelimiterRow, kindOfLine, listMarker, openingFence, setextLevel } from './lineKinds.ts';
import type { LineKind } from './lineKinds.ts';

/** The line of `text` that starts at `start`, without its break, and where the next one starts. */
function readLine(text: string, start: number): { line: string; next: number } {
  const end = text.indexOf('\n', start);
  if (end < 0) return { line: text.slice(start), next: text.length };
  return { line: text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end), next: end + 1 };
}

/**
 * Reads the top-level block that starts at `start`, which must be the start of a line. What it reads depends on the text from there
 * on and on nothing before it (save that front matter stands only at offset 0, where the text `opens` a memo): this is what lets an edit be read again
 * from the block before it.
 * @returns the kind of the block and its end, trailing blank lines included. Never fails; every text is Markdown.
 */
export function readBlock(text: string, start: number, opens: boolean): { kind: BlockKind; end: number } {
  const { line, next } = readLine(text, start);
  if (start === 0 && opens && /^\ufeff?---[ \t]*$/.test(line)) {
    const end = frontMatterEnd(text, next);
    if (end >= 0) return { kind: 'frontMatter', end: skipBlank(text, end) };
  }
  const kind = kindOfLine(line);
  const { kind: found, end } = extent(text, start, kind);
  return { kind: found, end: skipBlank(text, end) };
}

function extent(text: string, start: number, kind: LineKind): { kind: BlockKind; end: number } {
  const { line, next } = readLine(text, start);
  switch (kind) {
    case 'blank':
      return { kind: 'blank', end: next };
    case 'heading':
      return { kind: 'heading', end: next };
    case 'rule':
      return { kind: 'rule', end: next };
    case 'fence':
      return { kind: 'code', end: fenceEnd(text, next, openingFence(line)!) };
    case 'comment':
      return { kind: 'comment', end: commentEnd(text, start) };
    case 'html':
      return { kind: 'html', end: untilBlank(text, next) };
    case 'quote':
      return { kind: 'quote', end: quoteEnd(text, next) };
    case 'list':
      return { kind: 'list', end: listEnd(text, start) };
    case 'footnote':
      return { kind: 'footnote', end: footnoteEnd(text, next) };
    case 'definition':
      return { kind: 'definition', end: next };
    case 'indented':
      return { kind: 'code', end: indentedEnd(text, next) };
    case 'text':
      return paragraphOrTable(text, line, next);
  }
}

/** End of the closing `---` or `...` line. Unclosed front matter ends with its first blank line when it looks like YAML, so that the rest of the memo is still read; -1 when it does not. */
function frontMatterEnd(text: string, start: number): number {
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  close.lastIndex = start;
  const found = close.exec(text);
  if (found && (found.index === start || !/^[ \t]*\r?\n?$/.test(text.slice(start, text.indexOf('\n', start) + 1)))) {
    return readLine(text, found.index).next;
  }
  if (!/^[\w-]+[ \t]*:/.test(readLine(text, start).line)) return -1;
  return untilBlank(text, start);
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    if (line.trim() !== '') break;
    at = next;
  }
  return at;
}

function untilBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    if (line.trim() === '') break;
    at = next;
  }
  return at;
}

function fenceEnd(text: string, start: number, fence: string): number {
  let at = start;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    at = next;
    if (closesFence(line, fence)) break;
  }
  return at;
}

function commentEnd(text: string, start: number): number {
  const close = text.indexOf('-->', start + 4);
  return close < 0 ? text.length : readLine(text, close).next;
}

function indentedEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    const kind = kindOfLine(line);
    if (kind !== 'indented' && kind !== 'blank') break;
    at = next;
    if (kind === 'indented') end = next;
  }
  return end;
}

/** Block quotes run on over lines that lazily continue their paragraph. */
function quoteEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    const kind = kindOfLine(line);
    if (kind !== 'quote' && (kind === 'blank' || interruptsParagraph(kind, line))) break;
    at = next;
  }
  return at;
}

/** A list runs on over blank lines as long as an item or text indented under its first marker follows. */
function listEnd(text: string, start: number): number {
  const first = readLine(text, start);
  const inner = listMarker(first.line)!;
  let at = first.next;
  let end = at;
  let afterBlank = false;
  let fence: string | undefined;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    const blank = line.trim() === '';
    if (fence !== undefined) {
      if (closesFence(line.trim(), fence)) fence = undefined;
    } else if (!blank) {
      const inside = indentOf(line) >= Math.min(inner.indent + inner.width, 4);
      const kind = kindOfLine(line);
      const continues = inside || kind === 'list' || (!afterBlank && !interruptsParagraph(kind, line));
      if (!continues) break;
      if (inside || kind === 'list') fence = openingFence(line.replace(/^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+|^[ \t]+/, ''));
    }
    afterBlank = blank;
    at = next;
    if (!blank) end = next;
  }
  return end;
}

/** A footnote's text runs on over lines that lazily continue it and over indented paragraphs after blank lines. */
function footnoteEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  let afterBlank = false;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    const kind = kindOfLine(line);
    if (kind !== 'blank' && kind !== 'indented' && (afterBlank || interruptsParagraph(kind, line))) break;
    afterBlank = kind === 'blank';
    at = next;
    if (!afterBlank) end = next;
  }
  return end;
}

function paragraphOrTable(text: string, first: string, second: number): { kind: BlockKind; end: number } {
  if (first.includes('|') && isDelimiterRow(readLine(text, second).line)) {
    let at = second;
    while (at < text.length) {
      const { line, next } = readLine(text, at);
      const kind = kindOfLine(line);
      if (kind === 'blank' || (at > second && kind !== 'text' && kind !== 'indented' && !line.includes('|'))) break;
      at = next;
    }
    return { kind: 'table', end: at };
  }
  let at = second;
  while (at < text.length) {
    const { line, next } = readLine(text, at);
    if (setextLevel(line) > 0) return { kind: 'heading', end: next };
    const kind = kindOfLine(line);
    if (kind === 'blank' || interruptsParagraph(kind, line)) break;
    at = next;
  }
  return { kind: 'paragraph', end: at };
}

/** Where blocks are read: from `start` on, which `opens` says may be the start of the memo, until `stop` says of a block's start that what follows is known already. */
interface Range {
  readonly start?: number;
  readonly opens?: boolean;
  readonly stop?: (start: number) => boolean;
}

/** The blocks of `text` until its end or until `stop`. */
export function readBlocks(text: string, { start = 0, opens = true, stop }: Range = {}): { blocks: Block[]; end: number } {
  const blocks: Block[] = [];
  let at = start;
  while (at < text.length && !(at > start && stop?.(at))) {
    const { kind, end } = readBlock(text, at, opens);
    blocks.push(new Block(kind, text.slice(at, end)));
    at = end;
  }
  return { blocks, end: at };
}
