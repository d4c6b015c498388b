import type { Block, Part, PartKind } from './block.ts';
import { perBlock } from './block.ts';
import { closesFence, firstVisible, headingLevel, indentOf, interruptsParagraph, isDelimiterRow, kindOfLine, listMarker, openingFence, setextLevel } from './lineKinds.ts';

/** A line of a block seen from inside its containers: `text` is what follows the markers, `start` its offset in the block. */
interface Line {
  readonly text: string;
  readonly start: number;
}

interface Container {
  readonly quotes: number;
  readonly depth: number;
  /** As in `Part`. */
  readonly item: number;
}

/** The leaves of a block in reading order. Computed once per block. */
export const partsOf: (block: Block) => readonly Part[] = perBlock((block) => {
  switch (block.kind) {
    case 'frontMatter':
    case 'rule':
    case 'blank':
      return [];
    case 'heading':
      return [part('heading', { start: 0, end: trimmedEnd(block.text) }, NOWHERE, headingLevelOf(block.text))];
    case 'paragraph':
      return [part('paragraph', spanOf({ text: block.text, start: 0 }), NOWHERE)];
    case 'code':
    case 'comment':
    case 'html':
    case 'definition':
      return [part(block.kind, { start: 0, end: trimmedEnd(block.text) }, NOWHERE)];
    default: {
      const parts: Part[] = [];
      readLeaves(linesOf(block.text), NOWHERE, parts);
      return parts;
    }
  }
});

const NOWHERE: Container = { quotes: 0, depth: 0, item: 0 };

function part(kind: PartKind, span: { start: number; end: number }, where: Container, level = 0): Part {
  return { kind, start: span.start, end: span.end, level, quotes: where.quotes, row: 0, column: 0, item: where.item };
}

function trimmedEnd(text: string): number {
  return text.trimEnd().length;
}

function headingLevelOf(text: string): number {
  const first = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1).trimEnd();
  return headingLevel(first) || setextLevel(text.trimEnd().split('\n').at(-1)!.trimEnd()) || 1;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    lines.push({ text: text.slice(start, text.charCodeAt(stop - 1) === 13 && stop > start ? stop - 1 : stop), start });
    start = stop + 1;
  }
  return lines;
}

/** Reads the leaves of consecutive lines that share their containers. */
function readLeaves(lines: readonly Line[], where: Container, out: Part[]): void {
  let at = 0;
  let item = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const kind = kindOfLine(line.text);
    if (kind !== 'blank') item = kind === 'list' && where.depth === 0 ? itemAfter(item, line.text) : where.item;
    if (kind === 'blank') at++;
    else if (kind === 'quote') at = readQuote(lines, at, where, out);
    else if (kind === 'list') at = readItem(lines, at, { ...where, item }, out);
    else if (kind === 'footnote') at = readFootnote(lines, at, where, out);
    else if (kind === 'fence') at = readFence(lines, at, where, out);
    else if (kind === 'text' || kind === 'indented' || kind === 'definition') at = readText(lines, at, where, out);
    else {
      if (kind !== 'rule') out.push(part(kind, spanOf(line), where, kind === 'heading' ? headingLevel(line.text) : 0));
      at++;
    }
  }
}

/** The number of an item of a list behind the one of the number `before`, 0 for none. */
function itemAfter(before: number, text: string): number {
  const first = /^\s*(\d+)/.exec(text);
  return first ? (before > 0 ? before + 1 : Number(first[1])) : 0;
}

function spanOf(first: Line, last = first): { start: number; end: number } {
  const start = first.start + firstVisible(first.text);
  // A mark of byte order or a wide blank is visible to Markdown, and trimmed here.
  return { start, end: Math.max(start, last.start + trimmedEnd(last.text)) };
}

function readQuote(lines: readonly Line[], from: number, where: Container, out: Part[]): number {
  const inner: Line[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const { text, start } = lines[at]!;
    const kind = kindOfLine(text);
    if (kind === 'quote') {
      const skip = firstVisible(text) + 1 + (text.charCodeAt(firstVisible(text) + 1) === 32 ? 1 : 0);
      inner.push(without(inner.length === 0 ? CALLOUT : undefined, { text: text.slice(skip), start: start + skip }));
    } else if (kind === 'blank' || interruptsParagraph(kind, text)) break;
    else inner.push(lines[at]!);
  }
  if (where.quotes + where.depth < 32) readLeaves(inner, { ...where, quotes: where.quotes + 1 }, out);
  return at;
}

function readItem(lines: readonly Line[], from: number, where: Container, out: Part[]): number {
  const first = lines[from]!;
  const marker = listMarker(first.text)!;
  const column = marker.indent + marker.width;
  const inner: Line[] = [without(TASK, dropColumns(first, Math.min(column, first.text.length)))];
  let at = from + 1;
  let afterBlank = false;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const kind = kindOfLine(line.text);
    const inside = indentOf(line.text) >= column;
    if (kind !== 'blank' && !inside && (afterBlank || kind === 'list' || interruptsParagraph(kind, line.text))) break;
    afterBlank = kind === 'blank';
    inner.push(inside ? dropColumns(line, column) : { text: line.text.slice(firstVisible(line.text)), start: line.start + firstVisible(line.text) });
  }
  if (where.quotes + where.depth < 32) readLeaves(inner, { ...where, depth: where.depth + 1 }, out);
  return at;
}

/** The box of a task that is done, and the label of a callout, which a list item and a quotation begin with: `[x] `, `[!NOTE]`. An open box is a placeholder. */
const TASK = /^\[[xX]\][ \t]+/;
const CALLOUT = /^\[![a-z]{1,20}\][+-]?[ \t]*/i;

function without(mark: RegExp | undefined, line: Line): Line {
  const drop = mark?.exec(line.text)?.[0].length ?? 0;
  return { text: line.text.slice(drop), start: line.start + drop };
}

function dropColumns(line: Line, columns: number): Line {
  let column = 0;
  let at = 0;
  while (at < line.text.length && column < columns) column += line.text.charCodeAt(at++) === 9 ? 4 - (column % 4) : 1;
  return { text: line.text.slice(at), start: line.start + at };
}

function readFootnote(lines: readonly Line[], from: number, where: Container, out: Part[]): number {
  const first = lines[from]!;
  const skip = first.text.indexOf(']:') + 2;
  const inner: Line[] = [{ text: first.text.slice(skip), start: first.start + skip }];
  let at = from + 1;
  for (; at < lines.length && kindOfLine(lines[at]!.text) !== 'footnote'; at++) {
    const drop = firstVisible(lines[at]!.text);
    inner.push({ text: lines[at]!.text.slice(drop), start: lines[at]!.start + drop });
  }
  const parts: Part[] = [];
  readLeaves(inner, where, parts);
  for (const leaf of parts) out.push(leaf.kind === 'paragraph' ? { ...leaf, kind: 'footnote' } : leaf);
  return at;
}

function readFence(lines: readonly Line[], from: number, where: Container, out: Part[]): number {
  const fence = openingFence(lines[from]!.text)!;
  let at = from + 1;
  while (at < lines.length && !closesFence(lines[at]!.text, fence)) at++;
  const last = Math.min(at, lines.length - 1);
  out.push(part('code', spanOf(lines[from]!, lines[last]!), where));
  return last + 1;
}

function readText(lines: readonly Line[], from: number, where: Container, out: Part[]): number {
  const first = lines[from]!;
  if (first.text.includes('|') && lines[from + 1] && isDelimiterRow(lines[from + 1]!.text)) return readTable(lines, from, where, out);
  let at = from + 1;
  for (; at < lines.length; at++) {
    const { text } = lines[at]!;
    if (setextLevel(text) > 0) {
      out.push(part('heading', spanOf(first, lines[at]!), where, setextLevel(text)));
      return at + 1;
    }
    const kind = kindOfLine(text);
    if (kind === 'blank' || interruptsParagraph(kind, text)) break;
  }
  out.push(part(where.depth > 0 ? 'item' : 'paragraph', spanOf(first, lines[at - 1]!), where, where.depth));
  return at;
}

function readTable(lines: readonly Line[], from: number, where: Container, out: Part[]): number {
  let at = from;
  let row = 0;
  for (; at < lines.length && kindOfLine(lines[at]!.text) !== 'blank'; at++) {
    if (at === from + 1) continue;
    const { text, start } = lines[at]!;
    let column = -1;
    for (const cell of text.matchAll(/((?:\\\||[^|])*)(?:\||$)/g)) {
      const inner = cell[1]!.trim();
      // What stands before the bar at the very beginning of a row is no cell.
      if (inner !== '' || column >= 0 || cell.index > 0) column++;
      if (inner === '') continue;
      const offset = start + cell.index + cell[0].indexOf(inner);
      out.push({ ...part('cell', { start: offset, end: offset + inner.length }, where), row, column });
    }
    row++;
  }
  return at;
}
