import { expect } from 'vitest';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { catalog } from './catalog.ts';

export const DAY = '2026-11-23';

/** Each citation as `text → key provision verdict`. */
export function cited(text: string, asOf = DAY, foreign?: ReadonlySet<string>): string[] {
  const memo = readMemo('memo', 1, text);
  return citationsOf(memo, catalog, asOf, foreign).map((one) => {
    expect(memo.text.slice(one.span.start, one.span.end)).toBe(one.text);
    const provisions = one.provisions.map((id, i) => (i === 0 ? '' : one.ranges.includes(i - 1) ? '..' : '+') + id).join('');
    return [`${one.text} →`, one.key ?? one.typedKey ?? one.candidates.join('|'), ...(provisions ? [provisions] : []), ...(one.verdict === 'resolved' ? [] : [one.verdict])].join(' ');
  });
}
