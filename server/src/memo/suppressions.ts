import { isIsoDate } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
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
  /** The comment. */
  readonly span: Span;
}

/** The directives that there are. */
export const DIRECTIVES: readonly string[] = ['disable', 'disable-next-line', 'enable'];

const COMMENT = /<!--\s*comity-((?:disable|enable)\w*(?:-\w+)*)([^]*?)-->/g;
/** The suppressions of a memo in reading order; those inside code do not count. */
export const suppressionsOf = remembered((memo: Memo): readonly Suppression[] => memo.stretches.flatMap((stretch, i) => suppressionsIn(stretch).map((one) => ({ ...one, span: shift(one.span, memo.stretchStarts[i]!) }))));

const suppressionsIn = perStretch(({ blocks, starts }): readonly Suppression[] => {
  return blocks.flatMap(({ kind, text }, i) => {
    if (kind === 'code' || kind === 'frontMatter' || !text.includes('<!--')) return [];
    const isLiteral = literalsIn(text);
    // Behind the last end of a comment there is none.
    return [...text.slice(0, text.lastIndexOf('-->') + 3).matchAll(COMMENT)].filter(({ index }) => !isLiteral(index)).map((match) => suppression(match, starts[i]!));
  });
});

/** Tells, for places in ascending order, whether one is in code of a line, or behind a backslash that takes its meaning from it: no comment begins there. */
function literalsIn(text: string): (place: number) => boolean {
  if (!/[`\\]/.test(text)) return () => false;
  const marks = [...text.matchAll(/\\+|`+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length, isCode: text[index] === '`' }));
  const closings = new Closings(marks.filter((mark) => mark.isCode));
  const literal: Span[] = [];
  let behind = 0;
  let escaped = -1;
  for (const { start, end, isCode } of marks) {
    if (start < behind) continue;
    if (!isCode) {
      if ((end - start) % 2 === 0) continue;
      escaped = end;
      literal.push({ start: end, end: end + 1 });
      continue;
    }
    const open = start === escaped ? start + 1 : start;
    const closing = open < end ? closings.next(end - open, end) : undefined;
    if (closing === undefined) continue;
    behind = closing + end - open;
    literal.push({ start: open, end: behind });
  }
  let next = 0;
  return (place) => {
    while (next < literal.length && literal[next]!.end <= place) next++;
    return next < literal.length && literal[next]!.start <= place;
  };
}

/** Runs of backticks by their length, asked for in ascending order of places. */
class Closings {
  private readonly starts = new Map<number, { readonly all: number[]; next: number }>();

  constructor(runs: readonly Span[]) {
    for (const { start, end } of runs) {
      const known = this.starts.get(end - start);
      if (known) known.all.push(start);
      else this.starts.set(end - start, { all: [start], next: 0 });
    }
  }

  /** The first run of a length that begins at `from` or behind it. */
  next(length: number, from: number): number | undefined {
    const runs = this.starts.get(length);
    if (!runs) return undefined;
    while (runs.next < runs.all.length && runs.all[runs.next]! < from) runs.next++;
    return runs.all[runs.next];
  }
}

function suppression(match: RegExpExecArray, offset: number): Suppression {
  const directive = match[1]!;
  const [codes = '', ...reason] = match[2]!.split(/\s--\s|\s--$/);
  const start = offset + match.index;
  return {
    kind: DIRECTIVES.includes(directive) ? (directive as Suppression['kind']) : 'unknown',
    directive,
    codes: codes.split(/[\s,]+/).filter((code) => code !== ''),
    ...readReason(reason.join(' -- ')),
    span: { start, end: start + match[0].length },
  };
}

/** Of `draft bill; owner: the treaty section; until: 2027-01-01` the reason, and the fields behind it. */
function readReason(text: string): Pick<Suppression, 'reason' | 'owner' | 'until'> {
  const fields = new Map<string, string>();
  const words = text.split(';').filter((part) => {
    const [label, name] = /^\s*(owner|until):/.exec(part) ?? [];
    const value = part.slice(label?.length).trim();
    if (name === undefined || fields.has(name) || (name === 'until' && !isIsoDate(value))) return true;
    fields.set(name, value);
    return false;
  });
  const [owner, until] = [fields.get('owner'), fields.get('until')];
  return { reason: words.join(';').trim(), ...(owner === undefined ? {} : { owner }), ...(until === undefined ? {} : { until }) };
}
