import type { Catalog } from '../knowledge/catalog.ts';

/** How many keys are proposed, and how different from what was typed they may be (edits per typed letter). */
const MOST = 3;
const TOLERANCE = 0.4;

const known = new WeakMap<Catalog, Map<string, readonly string[]>>();

/** The ids nearest to a key that is not known, best first: by edit distance over ids and aliases that look like keys. Remembered per catalog. */
export function nearestKeys(key: string, catalog: Catalog): readonly string[] {
  let answers = known.get(catalog);
  if (!answers) known.set(catalog, (answers = new Map()));
  let nearest = answers.get(key);
  if (!nearest) answers.set(key, (nearest = search(key.toLowerCase(), catalog)));
  return nearest;
}

function search(key: string, catalog: Catalog): string[] {
  const limit = Math.max(1, Math.floor(key.length * TOLERANCE));
  const best = new Map<string, number>();
  for (const instrument of catalog.instruments) {
    let least = Infinity;
    for (const name of [instrument.id, ...instrument.aliases]) {
      const other = name.toLowerCase();
      if (Math.abs(other.length - key.length) <= limit) least = Math.min(least, distance(key, other, limit));
      const short = instrument.id.slice(instrument.id.indexOf(':') + 1);
      if (name === instrument.id && short.length > 3 && key.endsWith(short)) least = Math.min(least, 1);
    }
    if (least <= limit) best.set(instrument.id, least);
  }
  return [...best].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([id]) => id);
}

/** Edits (insert, delete, replace, swap neighbours) that make one text the other; any number above `limit` when there are more. */
export function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
