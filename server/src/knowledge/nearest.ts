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
  const isNear = nearTo(pattern);
  const rows = [...new Set([...near, ...found])].map((one) => ({ id: one.id, names: [one.id, one.shortTitle, ...one.aliases].filter((name) => name.length <= LONG && isNear(name.toLowerCase())) }));
  const fuse = new Fuse(rows.filter(({ names }) => names.length > 0), { keys: ['names'], includeScore: true, ignoreLocation: true, threshold: FUZZY });
  const scored = fuse.search(pattern).map(({ item, score }) => ({ id: item.id, score: score ?? 1 }));
  const rank = (id: string): number => Math.min((distances.get(id) ?? 9) / 10, scored.find((one) => one.id === id)?.score ?? 1);
  const ranked = rows.map(({ id }) => ({ id, rank: rank(id) })).filter((one) => one.rank < 0.5).sort((a, b) => a.rank - b.rank);
  return ranked.filter((one) => one.rank <= ranked[0]!.rank + SLACK).slice(0, limit).map(({ id }) => id);
}

/** Fuse compares 32 letters at a time; a key is not longer. */
const LONGEST = 32;
/** Share of a key's letters that may differ from a name for Fuse to find it. */
export const FUZZY = 0.45;

const masks = new Int32Array(1 << 16);

/**
 * Tells of a name whether some part of it is so near to `pattern` that Fuse can find it at all: the letters in which they differ, counted by
 * Myers's algorithm in one pass, where Fuse makes one for each letter that may differ.
 */
export function nearTo(pattern: string): (name: string) => boolean {
  const places = new Map<number, number>();
  for (let i = 0; i < pattern.length; i++) places.set(pattern.charCodeAt(i), (places.get(pattern.charCodeAt(i)) ?? 0) | (1 << i));
  const last = 1 << (pattern.length - 1);
  return (name) => {
    for (const [code, bits] of places) masks[code] = bits;
    let [more, less] = [-1, 0];
    let distance = pattern.length;
    let least = distance;
    for (let i = 0; i < name.length; i++) {
      const same = masks[name.charCodeAt(i)]!;
      const down = same | less;
      const across = (((same & more) + more) ^ more) | same;
      const [rises, falls] = [less | ~(across | more), more & across];
      if ((rises & last) !== 0) distance++;
      else if ((falls & last) !== 0) least = Math.min(least, --distance);
      more = (falls << 1) | ~(down | (rises << 1));
      less = (rises << 1) & down;
    }
    for (const code of places.keys()) masks[code] = 0;
    return least / pattern.length <= FUZZY;
  };
}
