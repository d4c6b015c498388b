import { isIsoDate } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { hiddenIn } from './hidden.ts';
import type { Memo } from './memo.ts';
import { remembered } from './source.ts';
import { perStretch } from './stretch.ts';

/** An HTML comment that asks for findings not to be shown: `<!-- comity-disable-next-line unknown-citation -- draft bill; owner: the treaty section; until: 2027-01-01 -->`. */
export interface Suppression {
  /** `unknown` is a directive that begins like one of the others and is none. */
  readonly kind: 'disable' | 'disable-next-line' | 'enable' | 'unknown';
  /** What stands behind `comity-`. */
  readonly directive: string;
  /** The codes it names; empty means every code. */
  readonly codes: readonly string[];
  /** What stands behind ` -- `, without owner and date; empty where nothing does. */
  readonly reason: string;
  readonly owner?: string;
  /** The last day on which it holds. */
  readonly until?: IsoDate;
  /** What stands where the date would, and is none. */
  readonly noDate?: string;
  /** The comment. */
  readonly span: Span;
}

/** The directives that there are. */
export const DIRECTIVES: readonly string[] = ['disable', 'disable-next-line', 'enable'];

/** With what somebody may write in their place. */
const COMMENT = /^<!--\s*comity-((?:dis|en)\w*(?:-\w+)*|(?:ignore|skip|suppress|waive)(?:-\w+)*)(?![\w-])([^]*)-->$/i;

/** What sets the reason apart: ` -- `, and the dashes that programs make of it. */
const BEFORE_REASON = /\s(?:--|[—–-])(?=\s|$)/;

/** The suppressions of a memo in reading order; those inside code do not count. */
export const suppressionsOf = remembered((memo: Memo): readonly Suppression[] => memo.stretches.flatMap((stretch, i) => suppressionsIn(stretch).map((one) => ({ ...one, span: shift(one.span, memo.stretchStarts[i]!) }))));

const suppressionsIn = perStretch(({ blocks, starts }): readonly Suppression[] => {
  return blocks.flatMap(({ kind, text }, i) => {
    if (kind === 'code' || kind === 'frontMatter' || !text.includes('<!--')) return [];
    return hiddenIn(text).flatMap(({ start, end }) => {
      const match = text.startsWith('<!--', start) ? COMMENT.exec(text.slice(start, end)) : null;
      return match ? [suppression(match, starts[i]! + start)] : [];
    });
  });
});

/** The suppression that a comment at `start` is. */
function suppression(match: RegExpExecArray, start: number): Suppression {
  const directive = match[1]!.toLowerCase();
  const [codes, reason] = cutAtReason(match[2]!);
  return {
    kind: DIRECTIVES.includes(directive) ? (directive as Suppression['kind']) : 'unknown',
    directive,
    codes: codes.split(/[\s,]+/).filter((code) => code !== ''),
    ...readReason(reason),
    span: { start, end: start + match[0].length },
  };
}

/** The text before the mark that sets a reason apart, and that behind it; no reason where there is no mark. */
export function cutAtReason(text: string): [before: string, reason: string] {
  const mark = BEFORE_REASON.exec(text);
  return mark ? [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)] : [text, ''];
}

/** Of `draft bill; owner: the treaty section; until: 2027-01-01` the reason, and the fields behind it. */
function readReason(text: string): Pick<Suppression, 'reason' | 'owner' | 'until' | 'noDate'> {
  const fields = new Map<string, string>();
  const words = text.split(';').filter((part) => {
    const [label, name] = /^\s*(owner|unti\w*):/i.exec(part) ?? [];
    const field = name?.toLowerCase().replace(/^unti\w*$/, 'until');
    if (field === undefined || fields.has(field)) return true;
    fields.set(field, part.slice(label!.length).trim());
    return false;
  });
  const [owner, until] = [fields.get('owner'), fields.get('until')];
  return { reason: words.join(';').trim(), ...(owner ? { owner } : {}), ...(until === undefined ? {} : isIsoDate(until) ? { until } : { noDate: until }) };
}
