import { numberOf } from '../citations/write.ts';
import { mainUnit } from '../citations/numbering.ts';
import { unitNamed } from '../citations/units.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { changeOf } from '../knowledge/extent.ts';
import { fold } from '../knowledge/normalise.ts';
import { editDistance } from '../knowledge/vocabulary.ts';
import type { View } from '../state/view.ts';
import { asOf } from '../state/view.ts';
import { analysisOf } from './analysis.ts';

export interface OfferedProvision {
  readonly id: string;
  readonly heading: string;
}

/** What is being typed behind a key or a name: the unit that is there already and stays, and the number or words so far. */
export interface ProvisionTyping {
  readonly instrument: Instrument;
  readonly unit: string;
  readonly typed: string;
  /** The provision whose parts alone are meant. */
  readonly within?: string;
}

/**
 * Provisions for what is typed: by number, those of the instrument's range too; by words of the heading, with a slip or two. Without a letter
 * all that have an entry, those that the memo cites first.
 */
export function provisionsFor(view: View, { instrument, unit, typed, within }: ProvisionTyping, most: number): { found: OfferedProvision[]; more: boolean } {
  if (within !== undefined) return partsOf(view, { instrument, unit, typed, within }, most);
  const kind = unit === '' ? undefined : unitKind(unit, instrument);
  const offered = numbered(view, instrument).filter(({ id }) => kind === undefined || id.startsWith(`${kind}_`));
  const fitting = typed === '' ? offered : /^[\d(]/.test(typed) ? [...byNumber(offered, typed), ...unlisted(view, { instrument, unit, typed }, offered)] : byWords(offered, typed);
  const cited = analysisOf(view).citations.provisionsOf(instrument.id);
  const sorted = [...fitting.filter(({ id }) => cited.has(id)), ...fitting.filter(({ id }) => !cited.has(id))];
  return { found: sorted.slice(0, most).map((one) => (one.heading === '' ? { ...one, heading: openingOf(view, instrument, one.id) } : one)), more: sorted.length > most };
}

/** The first words of a provision without a heading, where its text is held. */
function openingOf(view: View, instrument: Instrument, id: string): string {
  const found = view.catalog.provision(instrument, id, asOf(view));
  const text = (found.found === 'yes' ? found.provision?.text : undefined)?.replace(/\s+/g, ' ') ?? '';
  return text.length <= OPENING ? text : `${text.slice(0, OPENING).replace(/\s+\S*$/, '')} …`;
}

const OPENING = 60;

/** The parts one level below a provision whose number begins as typed. */
function partsOf(view: View, { instrument, typed, within }: ProvisionTyping & { within: string }, most: number): { found: OfferedProvision[]; more: boolean } {
  const depth = within.split('__').length + 1;
  const found = numbered(view, instrument).filter(({ id }) => id.startsWith(`${within}__`) && id.split('__').length === depth && lastNumber(id).startsWith(typed));
  return { found: found.slice(0, most), more: found.length > most };
}

/** The number of the innermost part: `4` of `art_2__para_4`. */
export function lastNumber(id: string): string {
  return id.slice(id.lastIndexOf('_') + 1);
}

/** The provisions that can be written with a number, in the numbering of the memo's day. */
function numbered(view: View, instrument: Instrument): OfferedProvision[] {
  const day = asOf(view);
  const former = instrument.versions.find(({ until, from }) => until >= day && (from === undefined || from <= day));
  const old = new Map(Object.entries(former?.renumbered ?? {}).map(([before, now]) => [now, before]));
  return instrument.provisions.flatMap(({ id, heading }) => {
    if (changeOf(instrument.extent, id, day)) return [];
    const head = id.split('__')[0]!;
    const then = former ? (old.get(head) ?? (view.catalog.provision(instrument, id, day).found === 'yes' ? head : undefined)) : head;
    const own = then === undefined ? undefined : then + id.slice(head.length);
    return own === undefined || numberOf(own) === undefined ? [] : [{ id: own, heading }];
  });
}

function unitKind(unit: string, instrument: Instrument): string {
  const first = unit.trim().split(/[\s.]/)[0]!;
  const found = /^§/.test(first) ? 'sec' : /^¶/.test(first) ? 'para' : unitNamed(first)?.kind;
  return found ?? mainUnit(instrument);
}

function byNumber(offered: readonly OfferedProvision[], typed: string): OfferedProvision[] {
  const wanted = typed.replace(/\s/g, '').replace(/\)$/, '');
  const exact = (id: string): number => (numberOf(id)!.number === typed ? 0 : 1);
  // Whole articles before paragraphs of others.
  const depth = (id: string): number => id.split('__').length;
  return offered.filter(({ id }) => numberOf(id)!.number.startsWith(wanted)).sort((a, b) => exact(a.id) - exact(b.id) || depth(a.id) - depth(b.id));
}

/** The number itself, where the instrument has it and no entry says more. */
function unlisted(view: View, { instrument, unit, typed }: ProvisionTyping, offered: readonly OfferedProvision[]): OfferedProvision[] {
  const number = /^\d+[a-z]{0,2}$/.exec(typed)?.[0];
  if (number === undefined) return [];
  const id = `${unit === '' ? mainUnit(instrument) : unitKind(unit, instrument)}_${number}`;
  if (offered.some((one) => one.id === id)) return [];
  return view.catalog.provision(instrument, id, asOf(view)).found === 'yes' ? [{ id, heading: '' }] : [];
}

/** Every typed word begins a word of the heading or of the label, or is one with a slip. */
function byWords(offered: readonly OfferedProvision[], typed: string): OfferedProvision[] {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  return offered.filter(({ id, heading }) => {
    const own = (fold(`${heading} ${LABELS[id.slice(0, id.indexOf('_'))] ?? id}`).match(/[\p{L}\p{N}]+/gu) ?? []);
    return words.every((word) => own.some((one) => one.startsWith(word) || (word.length > 3 && editDistance(word, one.slice(0, word.length), 1) <= 1)));
  });
}

const LABELS: Readonly<Record<string, string>> = { art: 'article art', sec: 'section sec', para: 'paragraph para', rule: 'rule', rec: 'recital', annex: 'annex', chp: 'chapter chap', part: 'part pt', page: 'page' };
