import type { Catalog } from './catalog.ts';
import type { Instrument } from './entry.ts';
import { wordsOf } from './normalise.ts';
import { editDistance } from './vocabulary.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 5;
/** More instruments than this are not compared letter by letter. */
const MOST_INSTRUMENTS = 5000;

const known = new WeakMap<Catalog, ReadonlyMap<string, readonly Instrument[]>>();

/**
 * Instruments one of whose names has a word that is two slips from a word of the query (`budpst`), nearest first. The last resort of a
 * search that found nothing.
 */
export function guess(catalog: Catalog, query: string): { readonly instrument: Instrument; readonly score: number }[] {
  if (catalog.instruments.length > MOST_INSTRUMENTS) return [];
  const best = new Map<Instrument, number>();
  for (const typed of wordsOf(query)) {
    if (typed.length < SHORTEST) continue;
    for (const [word, instruments] of nameWordsOf(catalog)) {
      if (word[0] !== typed[0] || Math.abs(word.length - typed.length) > 2) continue;
      const distance = editDistance(typed, word, 2);
      if (distance > 2) continue;
      for (const instrument of instruments) best.set(instrument, Math.max(best.get(instrument) ?? 0, 1 - distance / word.length));
    }
  }
  return [...best].map(([instrument, score]) => ({ instrument, score })).sort((a, b) => b.score - a.score);
}

function nameWordsOf(catalog: Catalog): ReadonlyMap<string, readonly Instrument[]> {
  let words = known.get(catalog);
  if (!words) known.set(catalog, (words = collect(catalog)));
  return words;
}

function collect(catalog: Catalog): Map<string, Instrument[]> {
  const words = new Map<string, Instrument[]>();
  for (const instrument of catalog.instruments) {
    const names = [instrument.id.replace(/[:-]/g, ' '), instrument.shortTitle, ...instrument.aliases].join(' ');
    for (const word of new Set(wordsOf(names))) {
      const holders = words.get(word);
      if (holders) holders.push(instrument);
      else if (word.length >= SHORTEST - 1) words.set(word, [instrument]);
    }
  }
  return words;
}
