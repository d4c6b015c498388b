import type { Instrument } from '../knowledge/entry.ts';
import type { Candidate } from './candidate.ts';

/** What was cited last, and where. */
export interface Last {
  readonly instrument: Instrument | undefined;
  readonly block: number;
  readonly candidate: Candidate;
  readonly footnote: number;
}

/** What a memo has said up to some place. */
export interface Said {
  /** Instruments with the count of their last citation, what was cited last at the end. */
  readonly cited: ReadonlyMap<Instrument, number>;
  readonly byNoun: ReadonlyMap<string, Instrument | undefined>;
  readonly defined: ReadonlyMap<string, Instrument>;
  /** Capital letters that brackets in the memo made names, with what they name; of nothing held where undefined. */
  readonly renamed: ReadonlyMap<string, Instrument | undefined>;
  readonly count: number;
  readonly last: Last | undefined;
  readonly lastInNotes: Last | undefined;
  /** How many blocks and footnotes stand before the place. */
  readonly blocks: number;
  readonly footnotes: number;
}

export const NOTHING_SAID: Said = { cited: new Map(), byNoun: new Map(), defined: new Map(), renamed: new Map(), count: 0, last: undefined, lastInNotes: undefined, blocks: 0, footnotes: 0 };

/** Whether what follows means the same after the one as after the other: all that counts is the order of things and how far off the last ones are. */
export function sameSaid(a: Said, b: Said): boolean {
  if (a === b) return true;
  if (!sameLast(a.last, b.last) || !sameLast(a.lastInNotes, b.lastInNotes)) return false;
  const isNear = ({ last, blocks }: Said): boolean => last !== undefined && last.block === blocks - 1;
  const isNext = ({ lastInNotes, footnotes }: Said): boolean => lastInNotes !== undefined && lastInNotes.footnote === footnotes - 1;
  return isNear(a) === isNear(b) && isNext(a) === isNext(b) && sameOrder(a.cited, b.cited) && sameEntries(a.byNoun, b.byNoun) && sameEntries(a.defined, b.defined) && sameEntries(a.renamed, b.renamed);
}

function sameLast(a: Last | undefined, b: Last | undefined): boolean {
  return a?.instrument === b?.instrument && (a === undefined) === (b === undefined) && a?.candidate.followed === b?.candidate.followed && (a?.footnote ?? -1) < 0 === (b?.footnote ?? -1) < 0;
}

function sameOrder<K>(a: ReadonlyMap<K, unknown>, b: ReadonlyMap<K, unknown>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key) return false;
  return true;
}

function sameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value || !b.has(key)) return false;
  return true;
}

/** The one of several instruments that was cited last. */
export function lastNamed(instruments: readonly Instrument[], cited: Said['cited']): Instrument | undefined {
  return instruments.reduce<Instrument | undefined>((best, one) => ((cited.get(one) ?? -1) > (best ? cited.get(best)! : -1) ? one : best), undefined);
}

/** The noun of `that Regulation`, which means nothing where the memo last named one by a number that is not held. */
export function that(noun: string): string {
  return `that ${noun}`;
}

/** What stands among the nouns for the short name of an instrument, where something else than a citation of it says whether it is clear. */
export function short({ id }: Instrument): string {
  return `short ${id}`;
}

/** Law that is not held was named by its kind, which means nothing from then on; where it has a number, only `that Regulation` does, and both behind the second such one in a row. */
export function forget(byNoun: Map<string, Instrument | undefined>, noun: string, numbered: boolean): void {
  if (!numbered || byNoun.has(that(noun))) byNoun.set(noun, undefined);
  if (numbered) byNoun.set(that(noun), undefined);
}
