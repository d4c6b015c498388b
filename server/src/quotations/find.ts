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

/** Shorter words in quotation marks are names and terms, not quotations; a Chinese or Japanese sign says as much as two letters. */
const SHORTEST = 12;
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Letters between quoted words and their citation. */
const BESIDE = 160;
const MARKS = /“([^“”]{6,3000})”|”([^“”]{12,3000})”|«([^«»]{6,3000})»|»([^«»]{12,3000})«|„([^„“”]{6,3000})[“”]|「([^「」]{6,3000})」|『([^『』]{6,3000})』|"([^"]{6,3000})"/g;
const MARK = /[“”«»„「『"]/;
/** What stands between quoted words and the mark of a footnote: the closing quotation mark, and a full stop. */
const NOTED = /^["”»“」』«]?[.,;:!?]?["”»“」』]?\[\^([^\]\s]{1,60})\]/;
const END = /[.!?;]["”»]?\s+(?=["“«„(]?[\p{Lu}\p{Lo}])|\n[ \t]*\n/u;

/** The quotations of a memo that stand beside a citation. */
export function quotationsOf(memo: Memo, citations: Citations): Quotation[] {
  let notes: ReadonlyMap<string, readonly Citation[]> | undefined;
  const noted = (name: string): readonly Citation[] => (notes ??= notesOf(memo, citations)).get(name) ?? [];
  return memo.stretches.flatMap((stretch, s) =>
    quotingIn(stretch).flatMap((b) => {
      const block = stretch.blocks[b]!;
      const start = memo.stretchStarts[s]! + stretch.starts[b]!;
      const inside = citations.ofBlock(s, b);
      if (block.kind === 'quote') return ofQuoteBlock(memo, { block, start }, inside, inside.length > 0 ? undefined : citations.beforeBlock(s, b));
      return quotedIn(block).flatMap((span) => beside(memo, shift(span, start), { inside, noted }));
    }),
  );
}

/** Numbers of the blocks of a stretch that may quote something. */
const quotingIn = perStretch(({ blocks }): readonly number[] => blocks.flatMap((block, i) => (block.kind === 'quote' || MARK.test(block.text) ? [i] : [])));

function lengthOf(words: string): number {
  return words.trim().length + (words.match(SIGN)?.length ?? 0);
}

/** What stands between quotation marks in a block. */
const quotedIn = perBlock((block: Block): readonly Span[] => {
  const prose = proseOf(block);
  return [...prose.matchAll(MARKS)].flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + 1 + (words.length - words.trimStart().length);
    return /\n[ \t]*\n/.test(words) || lengthOf(words) < SHORTEST ? [] : [{ start, end: start + words.trim().length }];
  });
});

/** The citations of the footnotes, by what the footnotes are called. */
function notesOf(memo: Memo, citations: Citations): Map<string, readonly Citation[]> {
  const notes = new Map<string, readonly Citation[]>();
  memo.stretches.forEach(({ blocks }, s) =>
    blocks.forEach((block, b) => {
      const name = block.kind === 'footnote' ? /^\[\^([^\]\s]{1,60})\]:/.exec(block.text)?.[1] : undefined;
      if (name !== undefined) notes.set(name, citations.ofBlock(s, b));
    }),
  );
  return notes;
}

/** The quotation with the citations of its sentence, or with those of the footnote at its end. */
function beside(memo: Memo, span: Span, { inside, noted }: { inside: readonly Citation[]; noted: (name: string) => readonly Citation[] }): Quotation[] {
  const name = NOTED.exec(memo.slice(span.end, span.end + 80))?.[1];
  const citations = name === undefined ? [] : noted(name);
  if (citations.length > 0) return [{ span, text: memo.slice(span.start, span.end), citations }];
  return inside.length === 0 ? [] : inSentence(memo, span, inside);
}

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
