import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { Memo } from './memo.ts';
import { remembered } from './source.ts';
import { Stretch, perStretch } from './stretch.ts';

/** The comments between which Comity writes the table of authorities. */
export const AUTHORITIES_START = '<!-- comity-authorities -->';
export const AUTHORITIES_END = '<!-- /comity-authorities -->';

/** The table of authorities of a memo. */
export interface AuthoritiesRegion {
  /** Both comments and what lies between. */
  readonly whole: Span;
  /** What lies between the comments; empty, right behind the first, where the second is missing. */
  readonly inner: Span;
  readonly closed: boolean;
}

const MARK = /<!--\s*(\/?)comity-authorities\s*-->/g;

/** Where the (first) table of authorities of a memo stands, null where there is none; comments inside code do not count. */
export const authoritiesRegion = remembered((memo: Memo): AuthoritiesRegion | null => {
  let open: Span | undefined;
  for (const mark of marks(memo)) {
    if (!open && !mark.closes) open = mark.span;
    else if (open && mark.closes) return { whole: { start: open.start, end: mark.span.end }, inner: { start: open.end, end: mark.span.start }, closed: true };
  }
  return open ? { whole: open, inner: { start: open.end, end: open.end }, closed: false } : null;
});

function* marks(memo: Memo): Generator<Mark> {
  for (const [i, stretch] of memo.stretches.entries()) {
    for (const { span, closes } of marksIn(stretch)) yield { span: shift(span, memo.stretchStarts[i]!), closes };
  }
}

interface Mark {
  readonly span: Span;
  readonly closes: boolean;
}

const marksIn = perStretch(({ blocks, starts }): readonly Mark[] => {
  return blocks.flatMap(({ kind, text }, i) => {
    if (kind === 'code' || kind === 'frontMatter' || !text.includes('comity-authorities')) return [];
    return [...text.matchAll(MARK)].map((match) => {
      const start = starts[i]! + match.index;
      return { span: { start, end: start + match[0].length }, closes: match[1] === '/' };
    });
  });
});

/** The memo as its drafter wrote it: the same text and offsets, without the blocks of the table of authorities. The memo itself where it has none. */
export const withoutAuthorities = remembered((memo: Memo): Memo => {
  const region = authoritiesRegion(memo);
  if (!region?.closed) return memo;
  const { start, end } = region.whole;
  const stretches = memo.stretches.map((stretch, i) => {
    const at = memo.stretchStarts[i]!;
    if (end <= at || at + stretch.length <= start) return stretch;
    const kept = stretch.starts.map((own) => at + own < start || at + own >= end);
    return new Stretch(stretch.blocks.filter((_, b) => kept[b]), stretch.starts.filter((_, b) => kept[b]), stretch.length);
  });
  return new Memo(memo.of, memo.lines, stretches, memo.text);
});
