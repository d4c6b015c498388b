import { perBlock } from '../memo/block.ts';
import type { Block } from '../memo/block.ts';
import { leading } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';

/** Brackets around fewer letters hold a choice of words. */
const LONG = 25;
/** A sentence that stands in brackets for at least this share is one that is not agreed on. */
const SHARE = 0.6;

/** Where a block has text in brackets, in the order of places; where brackets stand that it does not close, and whether the first of them stands at its beginning, or behind one that it closes; and where those stand that it did not open. */
interface Brackets {
  readonly spans: readonly Span[];
  readonly opens: readonly number[];
  readonly isFirst: boolean;
  readonly closes: readonly number[];
}

const NONE: Brackets = { spans: [], opens: [], isFirst: false, closes: [] };

/** Brackets of drafts: square ones, and those that Chinese drafts have for them. */
const OPENING = '[［【〔';
const CLOSING = ']］】〕';
const BRACKETS = /[[\]［］【】〔〕]/g;

/** How long a text is as readers see it: Chinese says twice as much in as many characters. */
const lengthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Whether a stop stands before or behind a closing 【】, which also marks words that are stressed. */
const isSentence = (text: string, end: number): boolean => '。！；'.includes(text[end - 1]!) || /^[\s。；]|^$/.test(text.slice(end + 1, end + 2));

/** Whether what stands behind a closing bracket makes it the end of a link, a citation or a span. */
function isMarkup(text: string, end: number): boolean {
  const next = text[end + 1] ?? ' ';
  return '(:{'.includes(next) || (next === '[' && !/^\[[^\]\n]*(?:[.;。；]|[^\]\n]{40})/.test(text.slice(end + 1, end + 80)));
}

/** What stands before the first word of a paragraph or item. */
const FIRST = /^[\s>*_"“«]*(?:(?:[-+]|\(?\w{1,3}[.)])\s+)?[\s*_"“«]*$/;

/** Brackets by which drafts mark what is not agreed on; those within others belong to them. Neither links, citations, footnotes nor pandoc's spans. */
const bracketsIn = perBlock(({ text }): Brackets => {
  const open: number[] = [];
  const spans: Span[] = [];
  const closes: number[] = [];
  for (const { 0: mark, index } of text.matchAll(BRACKETS)) {
    if (OPENING.includes(mark)) open.push(index);
    const start = CLOSING.includes(mark) ? open.pop() : undefined;
    if (start === undefined && CLOSING.includes(mark)) closes.push(index);
    if (start === undefined || index - start < LONG / 2 || (index - start < LONG && lengthOf(text.slice(start, index)) < LONG)) continue;
    if (mark === '】' && !isSentence(text, index)) continue;
    if (mark === ']' && (isMarkup(text, index) || '@^'.includes(text[start + 1]!) || text[start - 1] === '^')) continue;
    while (spans.length > 0 && spans.at(-1)!.start > start) spans.pop();
    spans.push({ start, end: index + 1 });
  }
  const opens = open.filter((index) => !'@^'.includes(text[index + 1] ?? ' '));
  const from = closes.length === 0 ? 0 : closes.at(-1)! + 1;
  const isFirst = opens.length > 0 && opens[0]! < from + 20 && FIRST.test(text.slice(from, opens[0]));
  return spans.length === 0 && opens.length === 0 && closes.length === 0 ? NONE : { spans, opens, isFirst, closes };
});

/** How many brackets are open behind a block before which so many are. */
export function depthBehind(block: Block, depth: number): number {
  const { opens, isFirst, closes } = bracketsIn(block);
  const left = Math.max(0, depth - closes.length);
  return left > 0 || isFirst ? left + opens.length : 0;
}

/** Whether a sentence of a block stands in a bracket that opens before its block, where so many are open, or closes behind it. */
export function isWithin(block: Block, { start, end }: Span, depth: number): boolean {
  const { opens, isFirst, closes } = bracketsIn(block);
  return (isFirst && end > opens[0]!) || (depth > 0 && (closes.length < depth || start < closes[depth - 1]!));
}

/** Two choices of which one denies the other: `[may] [may not]`. */
const DENIED = /\[([^\]\n]{1,30})\]\s{0,3}(?:[/|]\s{0,3})?\[(?:\1 (?:not|never)|(?:not|ne|no|не|不) ?\1|\1不|不\1)\]|\[((?:shall|may|must|should|will|can) not)\]\s{0,3}(?:[/|]\s{0,3})?\[(?:shall|may|must|should|will|can)\]/i;

/** Whether a sentence of a block stands in brackets, alone or with others, or has two choices in brackets of which one denies the other. */
export function isBracketed(block: Block, { start, end }: Span): boolean {
  const { spans } = bracketsIn(block);
  if (block.text.includes('[') && DENIED.test(block.text.slice(start, end))) return true;
  let inside = 0;
  for (let i = leading(spans.length, (place) => spans[place]!.end <= start); i < spans.length && spans[i]!.start < end; i++) inside += Math.min(spans[i]!.end, end) - Math.max(spans[i]!.start, start);
  return inside > 0 && inside >= SHARE * (end - start);
}
