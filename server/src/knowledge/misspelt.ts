import type { Catalog } from './catalog.ts';
import type { Instrument } from './entry.ts';
import { editDistance } from './vocabulary.ts';

interface Word {
  readonly word: string;
  readonly instrument: Instrument;
}

/** Words of the names of a catalog's instruments, by first letter; made when a word is first misspelt. */
const indexes = new WeakMap<Catalog, Map<string, Word[]>>();

/**
 * Instruments with a key or a word in their names that begins almost as typed (in lower case): one letter off from three letters on, two
 * from five on. Half of a misspelt word (`budp`) is no word that the search could mend, and an editor that is given nothing closes its
 * list for good.
 */
export function misspelt(catalog: Catalog, typed: string): { instrument: Instrument; distance: number }[] {
  const most = typed.length < 3 ? 0 : typed.length < 5 ? 1 : 2;
  if (most === 0 || /\s/.test(typed)) return [];
  const index = indexOf(catalog);
  const near = new Map<Instrument, number>();
  // Two letters that changed places may stand at the beginning too.
  for (const letter of new Set(typed.slice(0, 2))) {
    for (const { word, instrument } of index.get(letter) ?? []) {
      const distance = distanceOfStart(typed, word, most);
      if (distance <= most && distance < (near.get(instrument) ?? most + 1)) near.set(instrument, distance);
    }
  }
  return [...near].map(([instrument, distance]) => ({ instrument, distance }));
}

/** How many letters must change for `typed` to begin `word`; more than `most` where it would take more. */
function distanceOfStart(typed: string, word: string, most: number): number {
  let least = most + 1;
  for (let length = typed.length - most; length <= typed.length + most; length++) least = Math.min(least, editDistance(typed, word.slice(0, length), most));
  return least;
}

function indexOf(catalog: Catalog): Map<string, Word[]> {
  const known = indexes.get(catalog);
  if (known) return known;
  const index = new Map<string, Word[]>();
  for (const instrument of catalog.instruments) {
    for (const word of wordsOf(instrument)) {
      const letter = word.charAt(0);
      const words = index.get(letter);
      if (words) words.push({ word, instrument });
      else index.set(letter, [{ word, instrument }]);
    }
  }
  indexes.set(catalog, index);
  return index;
}

function wordsOf({ id, shortTitle, aliases }: Instrument): Set<string> {
  const names = [id, shortTitle, ...aliases].map((name) => name.toLowerCase());
  return new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]));
}
