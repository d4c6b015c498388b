import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Memo } from './memo.ts';
import { remembered } from './source.ts';
import { perStretch } from './stretch.ts';

/** An HTML comment that asks for findings not to be shown: `<!-- comity-disable-next-line unknown-citation -- draft bill -->`. */
export interface Suppression {
  readonly kind: 'disable' | 'disable-next-line' | 'enable';
  /** The codes it names; empty means every code. */
  readonly codes: readonly string[];
  /** What stands behind ` -- `; empty where nothing does. */
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
}

const COMMENT = /<!--\s*comity-(disable-next-line|disable|enable)\b([^]*?)-->/g;

/** The suppressions of a memo in reading order; those inside code do not count. */
export const suppressionsOf = remembered((memo: Memo): readonly Suppression[] => memo.stretches.flatMap((stretch, i) => suppressionsIn(stretch).map((one) => ({ ...one, span: shift(one.span, memo.stretchStarts[i]!) }))));

const suppressionsIn = perStretch(({ blocks, starts }): readonly Suppression[] => {
  return blocks.flatMap(({ kind, text }, i) => {
    if (kind === 'code' || kind === 'frontMatter' || !text.includes('<!--')) return [];
    return [...text.matchAll(COMMENT)].map((match): Suppression => {
      const [codes = '', ...reason] = match[2]!.split(/\s--\s|\s--$/);
      const start = starts[i]! + match.index;
      return {
        kind: match[1] as Suppression['kind'],
        codes: codes.split(/[\s,]+/).filter((code) => code !== ''),
        reason: reason.join(' -- ').trim(),
        span: { start, end: start + match[0].length },
      };
    });
  });
});
