import { leading } from '../text/sorted.ts';

/** A word of the index that a typed word may stand for, and how well it does (1 exact, less for a beginning or a typo). */
export interface WordMatch {
  readonly word: number;
  readonly quality: number;
}

/** The words of an index, sorted, with look-up by beginning and by likeness. */
export class Vocabulary {
  private masks?: Int32Array;
  private readonly matches = new Map<string, readonly WordMatch[]>();

  /** `words` sorted by code unit and without doubles. */
  constructor(readonly words: readonly string[]) {}

  /** Number of an exact word; -1 where it is not there. */
  indexOf(word: string): number {
    const at = leading(this.words.length, (i) => this.words[i]! < word);
    return this.words[at] === word ? at : -1;
  }

  /**
   * Words that `typed` may stand for: itself, words that begin with it (from two letters; one letter only where nothing is exact), and, where there are none of these or few
   * letters would be guessed at, words one or two edits away.
   */
  match(typed: string): readonly WordMatch[] {
    const known = this.matches.get(typed);
    if (known) return known;
    const found = this.beginning(typed);
    const exact = found[0]?.quality === 1;
    const all = exact || typed.length < 4 || isDigits(typed) ? found : [...found, ...this.alike(typed, found)];
    if (this.matches.size > CACHED) this.matches.clear();
    this.matches.set(typed, all);
    return all;
  }

  private beginning(typed: string): WordMatch[] {
    const found: WordMatch[] = [];
    const start = leading(this.words.length, (i) => this.words[i]! < typed);
    const exactOnly = isDigits(typed);
    for (let at = start; at < this.words.length && found.length < MOST_BEGINNINGS; at++) {
      const word = this.words[at]!;
      if (!word.startsWith(typed)) break;
      if (word.length === typed.length) found.push({ word: at, quality: 1 });
      else if (exactOnly || (typed.length === 1 && found.length > 0)) break;
      else found.push({ word: at, quality: 0.55 + 0.35 * (typed.length / word.length) });
    }
    return found;
  }

  private alike(typed: string, known: readonly WordMatch[]): WordMatch[] {
    const edits = typed.length < 8 ? 1 : 2;
    const mask = maskOf(typed);
    const masks = (this.masks ??= Int32Array.from(this.words, maskOf));
    const found: WordMatch[] = [];
    for (let at = 0; at < this.words.length; at++) {
      if (bits(masks[at]! ^ mask) > 2 * edits) continue;
      const word = this.words[at]!;
      if (Math.abs(word.length - typed.length) > edits || isDigits(word)) continue;
      const distance = editDistance(typed, word, edits);
      if (distance <= edits && !known.some((match) => match.word === at)) found.push({ word: at, quality: distance === 1 ? 0.75 : 0.6 });
    }
    return found;
  }
}

const CACHED = 2000;
const MOST_BEGINNINGS = 200;

/** One bit per letter (of any script, folded into 31), so that words with too different letters need no closer look. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 31);
  return mask;
}

/** How many bits are set. */
export function bits(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function isDigits(word: string): boolean {
  return /^\d+$/.test(word);
}

/** Rows of the table of distances, used again: words are compared by the thousand. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [Uint8Array, Uint8Array, Uint8Array];

/** Insertions, deletions, substitutions and swaps of neighbours; `most + 1` for anything farther apart, which takes hardly any time. `most` is below 255. */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  if (b.length >= rows[0].length) rows = [new Uint8Array(2 * b.length), new Uint8Array(2 * b.length), new Uint8Array(2 * b.length)];
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    // What lies farther from the diagonal is too far apart whatever stands there.
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    if (to < b.length) row[to + 1] = far;
    let best = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > most) return far;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, far);
}
