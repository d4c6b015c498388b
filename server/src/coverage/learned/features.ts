import { conceptOf } from '../matching/hit.ts';
import type { Hit } from '../matching/hit.ts';
import { Mark } from '../matching/scanner.ts';
import type { Scanner } from '../matching/scanner.ts';

/** What a feature is of; part of its key, so that a word in a heading counts apart from the same word in a sentence. */
export const enum Kind {
  Word = 1,
  Stem,
  Pair,
  Skip,
  SkipTwo,
  Triple,
  Class = 10,
  HeadingWord = 20,
  HeadingClass,
  BeforeWord,
  BeforeClass,
  /** Of the sentence that opens the paragraph, which often tells whose view the others are. */
  OpenerWord,
  OpenerClass,
  Flag = 30,
  Zone = 40,
}

/** How much a word or a pair of words, and a class of words, weighs beside a mark of how a sentence stands in its document. */
export const GRAM = 0.3;
export const CLASS = 0.5;
/** More features than a sentence of the greatest length can have. */
const ROOM = 1 << 14;

/** The bits of a key that count in the end: two features that share them are one, which among millions happens to few that were learned. */
export const KEY_MASK = 2 ** 23 - 1;

/** A key of two numbers: 32 bits, spread evenly. */
export function keyOf(kind: number, a: number): number {
  let key = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  key ^= key >>> 13;
  key = Math.imul(key, 0xc2b2ae35);
  return key ^ (key >>> 16);
}

/** Words of a filter, less one. */
const FILTER = (1 << 15) - 1;

/** A bit for the low bits of each key that something was learned of. Most features are of no use, which this tells soonest. */
export type Filter = Int32Array;

export function filterOf(keys: Int32Array): Filter {
  const filter = new Int32Array(FILTER + 1);
  for (let i = 0; i < keys.length; i++) filter[(keys[i]! >>> 5) & FILTER]! |= 1 << keys[i]!;
  return filter;
}

/** A set of features: keys of 23 bits with their weights. Used again and again: `clear` empties it. */
export class Features {
  count = 0;
  readonly keys = new Int32Array(ROOM);
  readonly weights = new Float32Array(ROOM);
  private readonly slots = new Int32Array(2 * ROOM);
  private readonly stamps = new Int32Array(2 * ROOM);
  private stamp = 0;
  private filter: Filter | undefined;

  /** `filter`: of the sums that the features are for, which leave out what it leaves out. */
  clear(filter?: Filter): this {
    this.count = 0;
    this.stamp++;
    this.filter = filter;
    return this;
  }

  /** Adds a feature once. */
  add(whole: number, weight: number): void {
    const key = whole & KEY_MASK;
    if (this.filter !== undefined && (this.filter[(key >>> 5) & FILTER]! & (1 << key)) === 0) return;
    const mask = this.slots.length - 1;
    let slot = key & mask;
    while (this.stamps[slot] === this.stamp) {
      if (this.slots[slot] === key) return;
      slot = (slot + 1) & mask;
    }
    if (this.count === ROOM) return;
    this.stamps[slot] = this.stamp;
    this.slots[slot] = key;
    this.keys[this.count] = key;
    this.weights[this.count++] = weight;
  }
}

/** Words, their stems, and pairs of them up to two words apart, of the tokens `first` to `last` of what a scanner has read. */
export function addGrams(to: Features, from: Scanner, { first, last }: { readonly first: number; readonly last: number }): void {
  const { hashes, stems, marks } = from;
  const isChar = (i: number): boolean => i <= last && (marks[i]! & Mark.Han) !== 0;
  for (let i = first; i <= last; i++) {
    const stem = stems[i]!;
    to.add(keyOf(Kind.Word, hashes[i]!), GRAM);
    if (isChar(i)) {
      if (!isChar(i + 1)) continue;
      const pair = keyOf(Kind.Pair, stem) ^ stems[i + 1]!;
      to.add(keyOf(Kind.Pair, pair), GRAM);
      if (isChar(i + 2)) to.add(keyOf(Kind.Triple, keyOf(Kind.Triple, pair) ^ stems[i + 2]!), GRAM);
      continue;
    }
    if (stem !== hashes[i]!) to.add(keyOf(Kind.Stem, stem), GRAM);
    for (let gap = 1; gap <= 3 && i + gap <= last; gap++) if (!isChar(i + gap)) to.add(keyOf(Kind.Pair + gap - 1, keyOf(Kind.Pair + gap - 1, stem) ^ stems[i + gap]!), GRAM);
  }
}

/** Stems alone (pairs of characters in Chinese), as features of another kind: those of a heading, or of the sentence before. */
export function addStems(to: Features, from: Scanner, { first, last }: { readonly first: number; readonly last: number }, as: { readonly kind: Kind; readonly weight: number }): void {
  for (let i = first; i <= last; i++) {
    const isPair = (from.marks[i]! & Mark.Han) !== 0 && i < last && (from.marks[i + 1]! & Mark.Han) !== 0;
    if ((from.marks[i]! & Mark.Han) === 0) to.add(keyOf(as.kind, from.stems[i]!), as.weight);
    else if (isPair) to.add(keyOf(as.kind, keyOf(Kind.Pair, from.stems[i]!) ^ from.stems[i + 1]!), as.weight);
  }
}

/** Classes of the lexicon, as features of a kind. `classOf`: concept to class, -1 for none. */
export function addClasses(to: Features, hits: readonly Hit[], classOf: Int16Array, as: { readonly kind: Kind; readonly weight: number }): void {
  for (const hit of hits) {
    const one = classOf[conceptOf(hit)]!;
    if (one >= 0) to.add(keyOf(as.kind, one), as.weight);
  }
}
