import { perBlock } from '../memo/block.ts';
import type { Block } from '../memo/block.ts';
import type { Span } from '../text/span.ts';

/** Words in square brackets, at least so many letters long, that are neither a link, a citation nor a footnote. */
const BRACKETS = /\[(?![@^])[^[\]]{25,}\](?![([:])/g;
/** A sentence that stands in brackets for at least this share is one that is not agreed on. */
const SHARE = 0.6;

const NONE: readonly Span[] = [];

/** Where a block has text in square brackets, by which drafts mark what is not agreed on; offsets from the start of the block. */
const bracketsIn = perBlock((block): readonly Span[] => {
  if (!block.text.includes('[')) return NONE;
  return [...block.text.matchAll(BRACKETS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
});

/** Whether a sentence of a block stands in square brackets, alone or with others. */
export function isBracketed(block: Block, { start, end }: Span): boolean {
  const inside = bracketsIn(block).reduce((sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)), 0);
  return inside >= SHARE * (end - start);
}
