import type { Instrument } from './entry.ts';
import { normaliseName } from './normalise.ts';

/** The names of instruments in the form in which they are compared, as they are stored. */
export interface InstrumentNames {
  /** Normalised names, one a line. */
  readonly names: string;
  /** For each name the number of the instrument that has it in the catalog, or the numbers of all that have. */
  readonly numbers: readonly (number | readonly number[])[];
  /** Normalised names that their owners call ambiguous, one a line. */
  readonly ambiguous: string;
}

/** Ids, aliases, titles and labels of instruments. A publication is found by its key alone: its title is no name of law. */
export function instrumentNames(instruments: readonly Instrument[]): InstrumentNames {
  const all = new Map<string, number[]>();
  const ambiguous = new Set<string>();
  const add = (name: string, number: number): string => {
    const key = normaliseName(name);
    const named = all.get(key);
    if (!named) all.set(key, [number]);
    else if (!named.includes(number)) named.push(number);
    return key;
  };
  instruments.forEach((one, number) => {
    if (one.type === 'publication') return;
    for (const name of [one.id, ...one.aliases, one.title, one.shortTitle, ...Object.values(one.labels)]) add(name, number);
    for (const name of one.ambiguousAliases) ambiguous.add(add(name, number));
  });
  all.delete('');
  return { names: [...all.keys()].join('\n'), numbers: [...all.values()].map((named) => (named.length === 1 ? named[0]! : named)), ambiguous: [...ambiguous].join('\n') };
}

/** Look-up of names as stored. */
export interface NameTable {
  /** Numbers of the instruments that have a normalised name. */
  numbers(key: string): readonly number[];
  isAmbiguous(key: string): boolean;
}

export function nameTable(stored: InstrumentNames): NameTable {
  const at = new Map(stored.names.split('\n').map((name, i) => [name, i]));
  const ambiguous = new Set(stored.ambiguous.split('\n'));
  return {
    numbers: (key) => [stored.numbers[at.get(key) ?? -1] ?? []].flat(),
    isAmbiguous: (key) => ambiguous.has(key),
  };
}
