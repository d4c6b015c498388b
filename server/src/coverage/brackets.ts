import { perBlock } from '../memo/block.ts';
import type { Block } from '../memo/block.ts';
import type { Span } from '../text/span.ts';

/** Brackets around fewer letters hold a choice of words. */
const LONG = 25;
/** A sentence that stands in brackets for at least this share is one that is not agreed on. */
const SHARE = 0.6;

const NONE: readonly Span[] = [];

/** Where a block has text in square brackets, by which drafts mark what is not agreed on, in the order of places; brackets within brackets belong to them. Neither links, citations, footnotes nor pandoc's spans. */
const bracketsIn = perBlock(({ text }): readonly Span[] => {
  if (!text.includes('[')) return NONE;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(/[[\]]/g)) {
    if (mark === '[') open.push(index);
    const start = mark === ']' ? open.pop() : undefined;
    if (start === undefined || index - start < LONG || '([:{'.includes(text[index + 1] ?? ' ') || '@^'.includes(text[start + 1]!)) continue;
    while (spans.length > 0 && spans.at(-1)!.start > start) spans.pop();
    spans.push({ start, end: index + 1 });
  }
  return spans;
});

/** Whether a sentence of a block stands in square brackets, alone or with others. */
export function isBracketed(block: Block, { start, end }: Span): boolean {
  const spans = bracketsIn(block);
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let inside = 0;
  for (let i = low; i < spans.length && spans[i]!.start < end; i++) inside += Math.min(spans[i]!.end, end) - Math.max(spans[i]!.start, start);
  return inside > 0 && inside >= SHARE * (end - start);
}
