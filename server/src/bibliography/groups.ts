import type { Instrument, InstrumentType } from '../knowledge/entry.ts';

const GROUPS: readonly (readonly [title: string, types: readonly InstrumentType[]])[] = [
  ['Treaties', ['treaty']],
  ['Cases', ['case']],
  ['Legislation', ['statute', 'regulation', 'directive', 'decision', 'executive-order', 'memorandum', 'bill', 'proposal']],
  ['Documents of international organisations', ['resolution', 'report', 'declaration', 'soft-law']],
  ['Policy and positions', ['strategy', 'position-paper']],
  ['Literature', ['publication']],
];

/** The headings of a table of authorities, in order. */
export const GROUP_TITLES: readonly string[] = GROUPS.map(([title]) => title);

/** The heading of a table of authorities under which an instrument stands. */
export function groupOf({ type }: Instrument): string {
  return GROUPS.find(([, types]) => types.includes(type))![0];
}

/** Instruments by kind, then by title. */
export function inOrder(instruments: readonly Instrument[]): Instrument[] {
  const rank = (one: Instrument): number => GROUP_TITLES.indexOf(groupOf(one));
  return [...instruments].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1));
}
