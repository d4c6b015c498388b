import type { Instrument } from '../knowledge/entry.ts';
import { outlineOf, unitsOf } from '../knowledge/outline.ts';
import type { Target } from './candidate.ts';
import type { Numbering } from './eid.ts';
import { numberAt } from './numbers.ts';
import type { Pinpoint, Step } from './pinpoint.ts';
import type { UnitKind } from './units.ts';

const known = new WeakMap<Instrument, Numbering>();

const PREFIX: Readonly<Record<string, UnitKind>> = { article: 'art', section: 'sec', paragraph: 'para', rule: 'rule', recital: 'rec', annex: 'annex', chapter: 'chp', principle: 'principle', part: 'part', page: 'page' };

/** How the provisions of an instrument are counted: its jurisdiction and the units that it is known to have. */
export function numberingOf(instrument: Instrument): Numbering {
  let numbering = known.get(instrument);
  if (!numbering) {
    const units = new Set<string>(instrument.extent.filter(({ within }) => within === undefined).map(({ unit }) => PREFIX[unit] ?? unit));
    for (const unit of unitsOf(instrument)) units.add(unit);
    // Parts of a judgment that have names are no sections of it.
    if (instrument.type === 'case') {
      units.delete('sec');
      units.add('para');
    }
    known.set(instrument, (numbering = { jurisdiction: instrument.jurisdiction, units, isRoman: () => outlineOf(instrument).find('art_II') >= 0 }));
  }
  return numbering;
}

/** Kinds of text that are cited by page as a matter of course, so that a bare number may well be one. */
const PAGED = new Set(['case', 'position-paper', 'strategy', 'report', 'declaration', 'soft-law']);

/** The unit in which an instrument is cited as a rule. */
export function mainUnit(instrument: Instrument): UnitKind {
  const { units } = numberingOf(instrument);
  for (const unit of ['art', 'sec', 'rule', 'para', 'point', 'principle'] as const) if (units.has(unit)) return unit;
  if (instrument.type === 'case' || instrument.type === 'resolution' || instrument.type === 'report') return 'para';
  return ['US', 'GB', 'SG', 'IN', 'AU'].includes(instrument.jurisdiction) ? 'sec' : 'art';
}

/**
 * Whether a pinpoint before or behind the name of a law is of something else, since the law has no such units: `UN R155`, `Guidelines on consent under the GDPR, para. 41`; behind the name
 * sections of a law that has articles too.
 */
export function isForeign({ targets }: Pinpoint, target: Target, place: 'before' | 'behind'): boolean {
  const instrument = target.is === 'instrument' ? target.instrument : target.is === 'weak' ? target.instruments[0] : undefined;
  const units = instrument && numberingOf(instrument).units;
  const head = targets[0]?.[0];
  if (!units || !head || units.size === 0 || units.has(head.kind)) return false;
  switch (head.kind) {
    case 'rule':
      return true;
    case 'sec':
      return place === 'behind' && units.has('art');
    case 'para':
      return units.has('art') || units.has('sec');
    case 'page':
      return !PAGED.has(instrument.type) && (units.has('art') || units.has('sec'));
    default:
      return false;
  }
}

/** What a bare number behind a pandoc key most likely means, and whether that it prints as a page is worth a word. */
export function pageStep(number: string, instrument: Instrument): { step: Step; warns: boolean } | undefined {
  const found = numberAt(number, 0);
  if (!found) return undefined;
  const unit = mainUnit(instrument);
  const numbered = unit === 'rule' || (unit === 'para' && instrument.extent.length > 0 && instrument.type !== 'case');
  const paged = PAGED.has(instrument.type) && !numbered;
  return { step: { kind: paged ? 'page' : unit, number: found.number, chain: found.chain }, warns: !paged };
}
