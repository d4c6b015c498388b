import { perBlock } from '../memo/block.ts';
import type { Block } from '../memo/block.ts';
import { leading } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';

/** Brackets around fewer letters hold a choice of words. */
const LONG = 25;
/** A sentence that stands in brackets for at least this share is one that is not agreed on. */
const SHARE = 0.6;

/** Where a block has text in brackets, in the order of places; and where one stands at its beginning that it does not close, or the first one that it did not open. */
interface Brackets {
  readonly spans: readonly Span[];
  readonly opens: number;
  readonly closes: number;
}

const NONE: Brackets = { spans: [], opens: -1, closes: -1 };

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
  let closes = -1;
  for (const { 0: mark, index } of text.matchAll(BRACKETS)) {
    if (OPENING.includes(mark)) open.push(index);
    const start = CLOSING.includes(mark) ? open.pop() : undefined;
    if (start === undefined && CLOSING.includes(mark) && closes < 0) closes = index;
    if (start === undefined || index - start < LONG / 2 || (index - start < LONG && lengthOf(text.slice(start, index)) < LONG)) continue;
    if (mark === '】' && !isSentence(text, index)) continue;
    if (mark === ']' && (isMarkup(text, index) || '@^'.includes(text[start + 1]!) || text[start - 1] === '^')) continue;
    while (spans.length > 0 && spans.at(-1)!.start > start) spans.pop();
    spans.push({ start, end: index + 1 });
  }
  const [opens = -1] = open;
  const isFirst = opens >= 0 && opens < 20 && FIRST.test(text.slice(0, opens)) && !'@^'.includes(text[opens + 1] ?? ' ');
  return spans.length === 0 && !isFirst && closes < 0 ? NONE : { spans, opens: isFirst ? opens : -1, closes };
});

/** Whether a bracket is open behind a block that stands in one, or does not. */
export function isOpenBehind(block: Block, isOpen: boolean): boolean {
  const { opens, closes } = bracketsIn(block);
  return opens >= 0 || (isOpen && closes < 0);
}

/** Whether a sentence of a block stands in a bracket that opens before its block, as `isOpen` says, or closes behind it. */
export function isWithin(block: Block, { start, end }: Span, isOpen: boolean): boolean {
  const { opens, closes } = bracketsIn(block);
  return (opens >= 0 && end > opens) || (isOpen && (closes < 0 || start < closes));
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
