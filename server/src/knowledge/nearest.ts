import Fuse from 'fuse.js';
import type { Catalog } from './catalog.ts';
import { search } from './search.ts';
import { bits, editDistance, maskOf } from './vocabulary.ts';

/** Instruments that are compared letter by letter. */
const CLOSELY = 16;
/** Longer names are no keys. */
const LONG = 40;
/** How much farther than the nearest an answer may be. */
const SLACK = 0.15;

/**
 * Ids that somebody may have meant by an unknown key (`un:chartre`, `eu:gpdr`), the likeliest first; empty where nothing is near. Keys of
 * the same beginning, the instruments that the search finds by the key's words, and then Fuse over what these are called.
 */
export function nearestKeys(catalog: Catalog, typed: string, limit: number): string[] {
  const key = typed.toLowerCase();
  const pattern = key.slice(0, LONGEST);
  const distances = new Map<string, number>();
  const letters = maskOf(key);
  for (const { id } of catalog.instruments) {
    const distance = Math.abs(id.length - key.length) > 2 || bits(maskOf(id) ^ letters) > 4 ? 3 : editDistance(key, id, 2);
    if (distance <= 2) distances.set(id, distance);
  }
  const found = search(catalog, typed.replace(/[-_:./]+/g, ' '), CLOSELY).map((one) => one.instrument);
  const near = [...distances.keys()].map((id) => catalog.instrument(id)!);
  const rows = [...new Set([...near, ...found])].map((one) => ({ id: one.id, names: [one.id, one.shortTitle, ...one.aliases].filter((name) => name.length <= LONG && sharesLetters(pattern, name)) }));
  const fuse = new Fuse(rows, { keys: ['names'], includeScore: true, ignoreLocation: true, threshold: FUZZY });
  const scored = fuse.search(pattern).map(({ item, score }) => ({ id: item.id, score: score ?? 1 }));
  const rank = (id: string): number => Math.min((distances.get(id) ?? 9) / 10, scored.find((one) => one.id === id)?.score ?? 1);
  const ranked = rows.map(({ id }) => ({ id, rank: rank(id) })).filter((one) => one.rank < 0.5).sort((a, b) => a.rank - b.rank);
  return ranked.filter((one) => one.rank <= ranked[0]!.rank + SLACK).slice(0, limit).map(({ id }) => id);
}

/** Fuse compares 32 letters at a time; a key is not longer. */
const LONGEST = 32;
/** Share of a key's letters that may differ from a name for Fuse to find it. */
const FUZZY = 0.45;

const counts = new Int16Array(1 << 16);

/** Whether a name has so many of a key's letters that Fuse can find it at all, which is much faster told than what Fuse makes of it. */
function sharesLetters(pattern: string, name: string): boolean {
  const lower = name.toLowerCase();
  for (let i = 0; i < lower.length; i++) counts[lower.charCodeAt(i)]!++;
  let missing = 0;
  for (let i = 0; i < pattern.length; i++) if (--counts[pattern.charCodeAt(i)]! < 0) missing++;
  for (let i = 0; i < lower.length; i++) counts[lower.charCodeAt(i)] = 0;
  for (let i = 0; i < pattern.length; i++) counts[pattern.charCodeAt(i)] = 0;
  return missing <= pattern.length * FUZZY;
}
