import type { Instrument, Provision } from './entry.ts';
import { normaliseName } from './normalise.ts';
import type { SearchIndex } from './searchIndex.ts';

/** How well the words of one query describe instruments and provisions. Made for one query; what it learns of an instrument it keeps. */
export class Rating {
  /** The index words that words of the query may stand for, and how well for each of these. */
  private readonly qualities = new Map<number, Float64Array>();
  /** Per word of the query how much it tells. */
  private readonly told: readonly number[];
  private readonly sum: number;
  private readonly compact: string;
  /** What a name has of a query with which it shares no word. */
  private readonly nothing: Share;
  private readonly rated = new Map<Instrument, Share & { readonly exact: boolean }>();

  constructor(
    private readonly index: SearchIndex,
    words: readonly string[],
  ) {
    const matches = words.map((word) => index.vocabulary.match(word));
    matches.forEach((list, i) => {
      for (const { word, quality } of list) {
        let qualities = this.qualities.get(word);
        if (!qualities) this.qualities.set(word, (qualities = new Float64Array(words.length)));
        qualities[i] = quality;
      }
    });
    this.told = matches.map((list) => (list.length === 0 ? UNKNOWN : Math.max(...list.slice(0, 8).map(({ word }) => index.weights[word]!))));
    this.sum = this.told.reduce((a, b) => a + b, 0);
    this.nothing = { covered: this.told.map(() => 0), whole: 0 };
    this.compact = normaliseName(words.join(' '));
  }

  /** The share of the query that the names have, more where they have nothing else, most for a name typed in full; up to 1.3. */
  instrument(one: Instrument): number {
    const names = this.names(one);
    return this.share(names.covered) * (0.7 + 0.3 * names.whole) + (names.exact ? 0.3 : 0) - past(one);
  }

  /** The same for a provision by its heading and the instrument's names; 0 where the heading adds nothing to the names. Up to 1. */
  provision(one: Instrument, provision: Provision): number {
    const names = this.names(one);
    const heading = this.shareOf(this.index.numbersOf(provision.heading));
    const own = this.share(heading.covered.map((quality, i) => (quality > names.covered[i]! ? 1 : 0)));
    if (own === 0) return 0;
    const covered = this.share(heading.covered.map((quality, i) => Math.max(quality, names.covered[i]!)));
    return covered * (0.6 + 0.25 * own + 0.15 * heading.whole) - past(one);
  }

  private names(one: Instrument): Share & { readonly exact: boolean } {
    let rated = this.rated.get(one);
    if (!rated) {
      const covered = [...this.nothing.covered];
      let [whole, exact] = [0, normalIdOf(one) === this.compact];
      for (const name of this.index.namesOf(one)) {
        const share = this.shareOf(name);
        if (share === this.nothing) continue;
        share.covered.forEach((quality, i) => (covered[i] = Math.max(covered[i]!, quality)));
        whole = Math.max(whole, share.whole);
        exact ||= share.whole === 1 && share.covered.every((quality) => quality === 1);
      }
      this.rated.set(one, (rated = { covered, whole, exact }));
    }
    return rated;
  }

  private shareOf(name: Int32Array): Share {
    if (!this.hits(name)) return this.nothing;
    const covered = this.told.map(() => 0);
    let had = 0;
    let all = 0;
    for (const number of name) {
      const weight = number < 0 ? 1 : this.index.weights[number]!;
      all += weight;
      const qualities = this.qualities.get(number);
      if (!qualities) continue;
      let hit = 0;
      for (let i = 0; i < covered.length; i++) {
        const quality = qualities[i]!;
        if (quality > covered[i]!) covered[i] = quality;
        if (quality > hit) hit = quality;
      }
      had += weight * hit;
    }
    return { covered, whole: all === 0 ? 0 : had === all ? 1 : had / all };
  }

  private hits(name: Int32Array): boolean {
    for (const number of name) if (this.qualities.has(number)) return true;
    return false;
  }

  private share(covered: readonly number[]): number {
    return covered.reduce((total, quality, i) => total + quality * this.told[i]!, 0) / this.sum;
  }
}

interface Share {
  /** Per word of the query how well the name has it. */
  readonly covered: readonly number[];
  /** Weighted share of the name's words that the query has. */
  readonly whole: number;
}

const normalIds = new WeakMap<Instrument, string>();

function normalIdOf(one: Instrument): string {
  let id = normalIds.get(one);
  if (id === undefined) normalIds.set(one, (id = normaliseName(one.id)));
  return id;
}

/** Weight of a word that is nowhere; it counts against every candidate. */
const UNKNOWN = 4;

/** Of two equally good answers the law that still holds comes first. */
function past(one: Instrument): number {
  return PAST.has(one.status) ? 0.02 : 0;
}

const PAST: ReadonlySet<string> = new Set(['repealed', 'superseded', 'lapsed', 'draft']);
