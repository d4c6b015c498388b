import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { Memo } from './memo.ts';
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
const known = new WeakMap<Memo, { readonly region: AuthoritiesRegion | undefined }>();

/** Where the (first) table of authorities of a memo stands; comments inside code do not count. */
export function authoritiesRegion(memo: Memo): AuthoritiesRegion | undefined {
  let entry = known.get(memo);
  if (!entry) known.set(memo, (entry = { region: find(memo) }));
  return entry.region;
}

function find(memo: Memo): AuthoritiesRegion | undefined {
  let open: Span | undefined;
  for (const mark of marks(memo)) {
    if (!open && !mark.closes) open = mark.span;
    else if (open && mark.closes) return { whole: { start: open.start, end: mark.span.end }, inner: { start: open.end, end: mark.span.start }, closed: true };
  }
  return open && { whole: open, inner: { start: open.end, end: open.end }, closed: false };
}

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

const without = new WeakMap<Memo, Memo>();

/** The memo as its drafter wrote it: the same text and offsets, without the blocks of the table of authorities. The memo itself where it has none. */
export function withoutAuthorities(memo: Memo): Memo {
  const region = authoritiesRegion(memo);
  if (!region?.closed) return memo;
  let own = without.get(memo);
  if (!own) {
    const { start, end } = region.whole;
    const stretches = memo.stretches.map((stretch, i) => {
      const at = memo.stretchStarts[i]!;
      if (end <= at || at + stretch.length <= start) return stretch;
      const kept = stretch.starts.map((own) => at + own < start || at + own >= end);
      return new Stretch(stretch.blocks.filter((_, b) => kept[b]), stretch.starts.filter((_, b) => kept[b]), stretch.length);
    });
    without.set(memo, (own = new Memo(memo.of, memo.lines, stretches, memo.text)));
  }
  return own;
}
