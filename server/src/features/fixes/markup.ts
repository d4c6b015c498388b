import type { Span } from '../../text/span.ts';

/** Links, notes, comments, code, tags, attributes and what is struck out: a text with one of them in it is not to be replaced. */
const HOLDS_MORE = /\]\s?[([{]|\[\^|[`{}~]|<[\p{L}/!]|\]\(/u;
/** A letter or number with half a bracket, as in `letra f)`. */
const HALF = /(?:^|[^\p{L}\p{N}])(?:\p{L}|\d{1,2})$/u;
const MARKS = /\\.|\*+|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])|[()[\]"“”«»《》（）]/gu;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '《': '》', '（': '）' };
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]));
/** Marks around a citation that are taken along at most. */
const MOST = 6;
/** A bracket is looked for so far around a citation. */
const NEAR = 1000;

/**
 * The span of a citation with the marks (emphasis, quotation marks, brackets) that begin in it and end right behind it, or the other way round.
 * Undefined where more than a citation stands in it, or marks would be left without their other half.
 */
export function withMarks(text: string, { start, end }: Span): Span | undefined {
  for (let i = 0; i <= MOST; i++) {
    const inside = text.slice(start, end);
    if (HOLDS_MORE.test(inside)) return undefined;
    const { opened, closed } = unpaired(inside);
    const open = opened.at(-1);
    const close = closed[0] ?? (open !== undefined && !(open in CLOSING) ? open : undefined);
    if (open === undefined && close === undefined) return { start, end };
    const behind = open === undefined ? -1 : lengthOf(CLOSING[open] ?? open, text.slice(end, end + 8));
    const before = close === undefined ? -1 : lengthBefore(OPENING[close] ?? close, text.slice(Math.max(0, start - 8), start));
    if (behind > 0) end += behind;
    else if (before > 0) start -= before;
    else return undefined;
  }
  return undefined;
}

/** The marks in a text that have no other half in it: those that open, and those that close. */
function unpaired(text: string): { readonly opened: readonly string[]; readonly closed: readonly string[] } {
  const opened: string[] = [];
  const closed: string[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark.startsWith('\\')) continue;
    if (opened.at(-1) === (OPENING[mark] ?? mark) && !(mark in CLOSING)) opened.pop();
    else if (mark === ')' && HALF.test(text.slice(Math.max(0, index - 3), index))) continue;
    else if (mark in OPENING) closed.push(mark);
    else opened.push(mark);
  }
  return { opened, closed };
}

/** How much of a text is the mark that it begins with; -1 where it begins otherwise, or the mark goes on. */
function lengthOf(mark: string, text: string): number {
  const rest = text.trimStart();
  const spaces = mark === '»' ? text.length - rest.length : 0;
  return text.startsWith(mark, spaces) && !(/[*_]/.test(mark) && text[spaces + mark.length] === mark[0]) ? spaces + mark.length : -1;
}

/** The same of the mark that a text ends with. */
function lengthBefore(mark: string, text: string): number {
  const spaces = mark === '«' ? text.length - text.trimEnd().length : 0;
  const at = text.length - spaces - mark.length;
  return text.startsWith(mark, at) && !(/[*_]/.test(mark) && text[at - 1] === mark[0]) ? text.length - at : -1;
}

/**
 * How a citation in pandoc's form can stand at a place: in brackets of its own, or in those that stand there; undefined where pandoc would not read it as one (in the text of a
 * link, beside another key, before what makes its brackets a link).
 */
export function bracketsAt(text: string, { start, end }: Span): 'own' | 'there' | undefined {
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/^[^]*\n[ \t]*\n/, '');
  const open = unpairedBracket(before, -1);
  const close = unpairedBracket(text.slice(end, end + NEAR).replace(/\n[ \t]*\n[^]*$/, ''), 1);
  if (open < 0 || close < 0) return makesLink(text, end) ? undefined : 'own';
  const [from, to] = [start - before.length + open, end + close];
  if (makesLink(text, to + 1) || text[to + 1] === ':') return undefined;
  if (text[from - 1] === '^') return 'own';
  const item = `${text.slice(from + 1, start).split(';').at(-1)!}${text.slice(end, to).split(';')[0]!}`;
  return item.includes('@') ? undefined : 'there';
}

/** Whether what begins at a place makes a link, or text with attributes, of brackets that end before it. */
function makesLink(text: string, at: number): boolean {
  return /^(?:[({]|\[(?![\^@]))/.test(text.slice(at, at + 2));
}

/** Where in a text the innermost bracket opens that nothing in it closes (`step` -1), or the first closes that nothing in it opens (1); -1 for none. */
function unpairedBracket(text: string, step: 1 | -1): number {
  const [other, wanted] = step === 1 ? ['[', ']'] : [']', '['];
  let depth = 0;
  for (let i = step === 1 ? 0 : text.length - 1; i >= 0 && i < text.length; i += step) {
    if (text[i] === other) depth++;
    else if (text[i] === wanted && depth-- === 0) return i;
  }
  return -1;
}
