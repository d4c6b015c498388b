import type { Citation } from '../citations/citation.ts';
import type { Citations } from '../citations/citations.ts';
import { perBlock } from '../memo/block.ts';
import type { Block } from '../memo/block.ts';
import type { Memo } from '../memo/memo.ts';
import { proseOf } from '../memo/prose.ts';
import { perStretch } from '../memo/stretch.ts';
import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** Quoted words with the citations that they may be quoted from, the nearest first. Offsets count from the start of the memo. */
export interface Quotation {
  /** The words without their quotation marks. */
  readonly span: Span;
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Shorter words in quotation marks are names and terms, not quotations. */
const SHORTEST = 12;
/** Letters between quoted words and their citation. */
const BESIDE = 160;
const MARKS = /“([^“”]{12,3000})”|«([^«»]{12,3000})»|„([^„“”]{12,3000})[“”]|"([^"]{12,3000})"/g;
const MARK = /[“«„"]/;
const END = /[.!?;]["”»]?\s+(?=["“«„(]?[\p{Lu}\p{Lo}])|\n[ \t]*\n/u;

/** The quotations of a memo that stand beside a citation. */
export function quotationsOf(memo: Memo, citations: Citations): Quotation[] {
  return memo.stretches.flatMap((stretch, s) =>
    quotingIn(stretch).flatMap((b) => {
      const block = stretch.blocks[b]!;
      const start = memo.stretchStarts[s]! + stretch.starts[b]!;
      const inside = citations.ofBlock(s, b);
      if (block.kind === 'quote') return ofQuoteBlock(memo, { block, start }, inside, inside.length > 0 ? undefined : citations.beforeBlock(s, b));
      return inside.length === 0 ? [] : quotedIn(block).flatMap((span) => inSentence(memo, shift(span, start), inside));
    }),
  );
}

/** Numbers of the blocks of a stretch that may quote something. */
const quotingIn = perStretch(({ blocks }): readonly number[] => blocks.flatMap((block, i) => (block.kind === 'quote' || MARK.test(block.text) ? [i] : [])));

/** What stands between quotation marks in a block. */
const quotedIn = perBlock((block: Block): readonly Span[] => {
  const prose = proseOf(block);
  return [...prose.matchAll(MARKS)].flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + 1 + (words.length - words.trimStart().length);
    return /\n[ \t]*\n/.test(words) || words.trim().length < SHORTEST ? [] : [{ start, end: start + words.trim().length }];
  });
});

function inSentence(memo: Memo, span: Span, citations: readonly Citation[]): Quotation[] {
  const near = citations
    .map((citation) => ({ citation, distance: distanceOf(memo, span, citation.span) }))
    .filter(({ distance }) => distance <= BESIDE)
    .sort((a, b) => a.distance - b.distance);
  if (near.length === 0) return [];
  return [{ span, text: memo.slice(span.start, span.end), citations: near.map(({ citation }) => citation) }];
}

/** Letters between quoted words and a citation of the same sentence; infinite beyond it, or where the citation stands within the words. */
function distanceOf(memo: Memo, quoted: Span, cited: Span): number {
  const [from, to] = cited.start >= quoted.end ? [quoted.end, cited.start] : [cited.end, quoted.start];
  if (to < from || to - from > BESIDE) return Infinity;
  return END.test(memo.slice(from, to)) ? Infinity : to - from;
}

/** A block quotation with a citation at its end, or with one in the line that introduces it. */
function ofQuoteBlock(memo: Memo, { block, start }: { block: Block; start: number }, inside: readonly Citation[], before: Citation | undefined): Quotation[] {
  const introduced = before !== undefined && before.span.end <= start && start - before.span.end <= BESIDE && /:\s*$/.test(memo.slice(before.span.end, start)) ? [before] : [];
  const citations = inside.length > 0 ? inside : introduced;
  if (citations.length === 0) return [];
  const until = inside.length > 0 ? inside[0]!.span.start - start : block.text.length;
  const prose = proseOf(block).slice(0, until);
  const words = prose.replace(/[\s([—–-]+$/, '');
  const from = words.search(/[^\s“"«„]/);
  if (from < 0 || words.length - from < SHORTEST) return [];
  return [{ span: { start: start + from, end: start + words.length }, text: words.slice(from), citations }];
}
