import { isBefore } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Extent, Instrument } from './entry.ts';
import { UNITS } from './kinds.ts';

/** `yes`, `no` (outside every range of its unit) or `unknown` (no range is given for the unit, or the number cannot be placed). */
export type InExtent = 'yes' | 'no' | 'unknown';

/** How a provision came into a text or went out of it, and the first day of that. */
export interface Change {
  readonly kind: 'inserted' | 'deleted';
  readonly on: IsoDate;
}

/**
 * Whether a provision id lies in the ranges of an instrument, on whatever day. `art_2__para_4` is in when `art_2` is and no range of the parts of `art_2`
 * says otherwise. Inserted numbers such as 14a exist where `also` has them, do not where `also` is given without them, and are unknown otherwise.
 */
export function inExtent(extent: readonly Extent[], id: string): InExtent {
  const segments = id.split('__');
  const own = segmentIn(extent.filter((one) => one.within === undefined), segments[0]!);
  if (own === 'no') return own;
  for (let depth = 1; depth < segments.length; depth++) {
    const within = segments.slice(0, depth).join('__');
    if (segmentIn(extent.filter((one) => one.within === within), segments[depth]!) === 'no') return 'no';
  }
  return own;
}

/** The innermost part around a provision that is known to exist, where that is not the provision itself: no range counts the parts below it. `depth`: how many parts of the id are held. */
export function unsettledIn(extent: readonly Extent[], id: string, depth: number): string | undefined {
  const segments = id.split('__');
  for (let at = depth; at < segments.length; at++) {
    const within = segments.slice(0, at).join('__');
    if (segmentIn(extent.filter((one) => one.within === within), segments[at]!) !== 'yes') return within;
  }
  return undefined;
}

/** Why the text of a day lacks a provision that lies in the ranges: it was inserted later, or deleted by then. Undefined where the text has it, or the day is not exact enough. */
export function changeOf(extent: readonly Extent[], id: string, day: IsoDate): Change | undefined {
  const segments = id.split('__');
  for (const one of extent) {
    const at = one.within === undefined ? 0 : one.within.split('__').length;
    const segment = segments[at];
    if (segment === undefined || prefixOf(segment) !== UNITS[one.unit] || (one.within !== undefined && !id.startsWith(`${one.within}__`))) continue;
    const deleted = dayIn(one.deleted, numberIn(segment));
    if (deleted !== undefined && isBy(deleted, day)) return { kind: 'deleted', on: deleted };
    const inserted = dayIn(one.inserted, numberIn(segment));
    if (inserted !== undefined && isBefore(day, inserted)) return { kind: 'inserted', on: inserted };
  }
  return undefined;
}

/** Whether the numbers of some day are not those of all others. */
export function hasChanges(extent: readonly Extent[]): boolean {
  return extent.some(({ inserted, deleted }) => inserted !== undefined || deleted !== undefined);
}

/** The ranges of the unit that an id names, in words, as they are on a day: `Articles 1 to 99`. */
export function describeExtent(extent: readonly Extent[], id: string, day?: IsoDate): string {
  const segments = id.split('__');
  const top = extent.filter((one) => one.within === undefined && UNITS[one.unit] === prefixOf(segments[0]!));
  const outside = segmentIn(top, segments[0]!) === 'no';
  const ranges = outside ? top : extent.filter((one) => one.within !== undefined && id.startsWith(`${one.within}__`) && segments.some((segment) => prefixOf(segment) === UNITS[one.unit]));
  return (ranges.length > 0 ? ranges : top).map((one) => rangeInWords(one, day, numberIn(segments.find((segment) => prefixOf(segment) === UNITS[one.unit]) ?? ''))).join('; ');
}

/**
 * One range in words, as it is on a day or else after all changes: `Articles 1 to 99 and 14a, without 17`; `Article 2` has paragraphs of its own: `Paragraphs 1 to 7 of
 * art. 2`. Of many inserted numbers, how many there are, and those that stand beside the one `asked` for.
 */
export function rangeInWords(one: Extent, day?: IsoDate, asked = ''): string {
  const unit = one.unit[0]!.toUpperCase() + one.unit.slice(1);
  const also = insertedInWords([...(one.also ?? []), ...numbersBy(one.inserted, day)], asked) + listed(', without ', runsOf(numbersBy(one.deleted, day)));
  const within = one.within === undefined ? '' : ` of ${one.within.replace(/^([a-z]+)_/, '$1. ')}`;
  if (one.from === one.to) return `${unit} ${one.from}${also}${within} only`;
  return `${unit === 'Annex' ? 'Annexe' : unit}s ${one.from} to ${one.to}${also}${within}`;
}

/** Whether the range of its provisions was seen in a source, or in its own text. */
export function rangeIsVerified(one: Instrument): boolean {
  if (one.provenance !== undefined) return true;
  return one.verified?.fields.includes('extent') === true && !one.unverified.includes('extent');
}

/** How many articles, sections or rules an instrument has, inserted ones included and deleted ones not; 0 where that is not known. */
export function countOf(extent: readonly Extent[]): number {
  const main = ['article', 'section', 'rule'].map((unit) => extent.find((one) => one.within === undefined && one.unit === unit)).find((one) => one !== undefined);
  const from = main && numberOf(main.from);
  const to = main && numberOf(main.to);
  return from && to ? to.value - from.value + 1 + (main.also?.length ?? 0) + numbersBy(main.inserted).length - numbersBy(main.deleted).length : 0;
}

function dayIn(days: Extent['inserted'], number: string): IsoDate | undefined {
  return Object.entries(days ?? {}).find(([, numbers]) => numbers.some((one) => isSame(one, number)))?.[0];
}

/** The numbers that came or went by a day; without one all of them. */
function numbersBy(days: Extent['inserted'], day?: IsoDate): string[] {
  return Object.entries(days ?? {}).flatMap(([from, numbers]) => (day === undefined || isBy(from, day) ? numbers : []));
}

function isBy(date: IsoDate, day: IsoDate): boolean {
  return date === day || isBefore(date, day);
}

/** Inserted numbers and runs of them that are named one by one; of more, only how many there are. */
const FEW = 4;

function insertedInWords(numbers: readonly string[], asked: string): string {
  const runs = runsOf(numbers);
  if (runs.length <= FEW) return listed(' and ', runs);
  const base = numberOf(asked);
  const beside = base?.suffix ? runsOf(numbers.filter((one) => numberOf(one)?.value === base.value)) : [];
  return ` and ${numbers.length} inserted ones${beside.length > 0 ? ` (${beside.join(', ')} among them)` : ''}`;
}

/** Numbers with each three or more that follow one another as one: `5a to 5f`, `17 to 19`. */
function runsOf(numbers: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && follows(last.at(-1)!, number)) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]!} to ${run.at(-1)!}`] : run));
}

function follows(before: string, number: string): boolean {
  const [a, b] = [numberOf(before), numberOf(number)];
  if (!a || !b || a.suffix.length !== b.suffix.length || a.suffix.length > 1) return false;
  return a.suffix === '' ? b.value === a.value + 1 : b.value === a.value && b.suffix.charCodeAt(0) === a.suffix.charCodeAt(0) + 1;
}

function listed(before: string, numbers: readonly string[]): string {
  return numbers.length === 0 ? '' : before + numbers.join(', ');
}

function segmentIn(extent: readonly Extent[], segment: string): InExtent {
  const prefix = prefixOf(segment);
  const ranges = extent.filter((one) => UNITS[one.unit] === prefix);
  if (ranges.length === 0) return 'unknown';
  const results = ranges.map((one) => inRange(one, numberIn(segment)));
  if (results.includes('yes')) return 'yes';
  return results.includes('unknown') ? 'unknown' : 'no';
}

/** Whether a number lies in a range or is one of those inserted into it. */
export function inRange(one: Extent, written: string): InExtent {
  if ([one.from, one.to, ...(one.also ?? []), ...numbersBy(one.inserted)].some((number) => isSame(number, written))) return 'yes';
  const [number, from, to] = [written, one.from, one.to].map(isLettered(one) ? letterOf : numberOf) as [Numbered, Numbered, Numbered];
  if (!number || !from || !to) return 'unknown';
  if (number.value < from.value || number.value > to.value) return 'no';
  if (number.suffix === '') return 'yes';
  return one.also ? 'no' : 'unknown';
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function numberIn(segment: string): string {
  return segment.slice(segment.indexOf('_') + 1);
}

function prefixOf(segment: string): string {
  const at = segment.indexOf('_');
  return at < 0 ? segment : segment.slice(0, at);
}

/** `a` to `k`: single letters, which are no Roman numbers where the first is `a`. */
function isLettered({ from, to }: Extent): boolean {
  return /^a$/i.test(from) && /^[a-z]$/i.test(to);
}

type Numbered = { readonly value: number; readonly suffix: string } | undefined;

function letterOf(written: string): Numbered {
  return /^[a-z]$/i.test(written) ? { value: written.toLowerCase().charCodeAt(0) - 96, suffix: '' } : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** `14a` is 14 with suffix `a`, `XII` is 12, `5.1` is 5 with suffix `.1`; undefined for anything else. */
function numberOf(written: string): Numbered {
  const arabic = /^(\d+)([a-z]*|[.-]\d+[a-z]*)$/i.exec(written);
  if (arabic) return { value: Number(arabic[1]), suffix: arabic[2]! };
  if (!/^(?=[ivxlcdm])m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i.test(written)) return undefined;
  const digits = [...written.toLowerCase()].map((letter) => ROMAN[letter]!);
  return { value: digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0), suffix: '' };
}
