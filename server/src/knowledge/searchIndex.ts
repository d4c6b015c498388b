import type { Catalog } from './catalog.ts';
import type { Instrument, Provision } from './entry.ts';
import type { IndexPart, StoredIndex } from './laws/openLaws.ts';
import { outlineOf } from './outline.ts';
import { searchWords } from './searchQuery.ts';
import { Vocabulary } from './vocabulary.ts';

/** For each word the numbers of the documents that have it, in ascending order. */
export class Postings {
  /** `documents[starts[word] … starts[word + 1]]` */
  constructor(
    readonly starts: Int32Array,
    readonly documents: Int32Array,
  ) {}

  of(word: number): Int32Array {
    return this.documents.subarray(this.starts[word], this.starts[word + 1]);
  }

  /** How many documents have the word. */
  count(word: number): number {
    return this.starts[word + 1]! - this.starts[word]!;
  }
}

/** The words of names and headings, and where they stand. Instruments are numbered as in the catalog, headings through all of them. */
export interface SearchIndex {
  readonly instruments: readonly Instrument[];
  readonly vocabulary: Vocabulary;
  /** Instruments by the words of their ids, titles, aliases and labels. */
  readonly names: Postings;
  /** Headings by their words. */
  readonly headings: Postings;
  /** Number of the first heading of each instrument, and the number of all at the end. */
  readonly starts: Int32Array;
  /** For each heading the number of its provision in the instrument; absent where every provision counts as having one. */
  readonly provisions?: Int32Array;
  /** How much a word tells: high for rare ones. */
  readonly weights: Float32Array;
  /** The names of an instrument as numbers of words; -1 for a word that the index does not have. */
  namesOf(one: Instrument): readonly Int32Array[];
  /** The same of a heading. */
  numbersOf(heading: string): Int32Array;
}

const indexes = new WeakMap<Catalog, SearchIndex>();

const ready = new WeakMap<Catalog, (instruments: readonly Instrument[]) => SearchIndex>();

/** The index of a catalog, unpacked or built at the first call. */
export function searchIndexOf(catalog: Catalog): SearchIndex {
  let index = indexes.get(catalog);
  if (!index) indexes.set(catalog, (index = (ready.get(catalog) ?? buildIndex)(catalog.instruments)));
  return index;
}

/** Gives a catalog the index that was made when its knowledge was compiled. */
export function provideIndex(catalog: Catalog, index: () => PackedIndex): void {
  ready.set(catalog, (instruments) => unpackIndex(instruments, index()));
}

/** The same from a file of laws. */
export function provideStoredIndex(catalog: Catalog, { words, numbers }: StoredIndex): void {
  const postings = (starts: IndexPart, documents: IndexPart): Postings => new Postings(numbers(starts), numbers(documents));
  ready.set(catalog, (instruments) => indexOf(instruments, words(), postings('nameStarts', 'nameDocuments'), { headings: postings('headingStarts', 'headingDocuments'), starts: numbers('starts'), provisions: numbers('provisions') }));
}

/** A catalog that is searched by way of others: what they find and `hides` does not. */
export interface SearchLayer {
  readonly catalog: Catalog;
  readonly hides: (instrument: Instrument) => boolean;
}

const layered = new WeakMap<Catalog, readonly SearchLayer[]>();

/** Gives a catalog the indexes of others, so that none of its own is built. */
export function provideLayers(catalog: Catalog, layers: readonly SearchLayer[]): void {
  layered.set(catalog, layers);
}

export function searchLayersOf(catalog: Catalog): readonly SearchLayer[] | undefined {
  return layered.get(catalog);
}

/** An index without the instruments that it is of, as it is stored. */
export interface PackedIndex {
  /** All words with a space between them. */
  readonly words: string;
  readonly names: readonly [starts: readonly number[], documents: readonly number[]];
  readonly headings: readonly [starts: readonly number[], documents: readonly number[]];
  readonly starts: readonly number[];
}

export function packIndex(index: SearchIndex): PackedIndex {
  const pairs = ({ starts, documents }: Postings): [number[], number[]] => [[...starts], [...documents]];
  return { words: index.vocabulary.words.join(' '), names: pairs(index.names), headings: pairs(index.headings), starts: [...index.starts] };
}

function unpackIndex(instruments: readonly Instrument[], { words, names, headings, starts }: PackedIndex): SearchIndex {
  const postings = ([from, documents]: PackedIndex['names']): Postings => new Postings(Int32Array.from(from), Int32Array.from(documents));
  return indexOf(instruments, words.split(' '), postings(names), { headings: postings(headings), starts: Int32Array.from(starts) });
}

/** Every name of an instrument, in every language. */
export function namesOfInstrument(one: Instrument): string[] {
  return [one.shortTitle, one.title, ...one.aliases, ...one.ambiguousAliases, ...Object.values(one.labels), one.id, ...(one.number === undefined ? [] : [one.number])];
}

/** The provision with the heading of a number, and the instrument that has it. */
export function provisionAt(index: SearchIndex, number: number): { readonly instrument: Instrument; readonly provision: Provision } {
  const at = holderOf(index, number);
  const instrument = index.instruments[at]!;
  return { instrument, provision: outlineOf(instrument).at(index.provisions?.[number] ?? number - index.starts[at]!) };
}

/** Number of the instrument that has the heading of a number. */
function holderOf(index: SearchIndex, number: number): number {
  let low = 0;
  let high = index.instruments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.starts[middle]! <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function buildIndex(instruments: readonly Instrument[]): SearchIndex {
  const { words, nameStarts, nameDocuments, headingStarts, headingDocuments, starts } = partsOf(instruments, () => true);
  return indexOf(instruments, words, new Postings(nameStarts, nameDocuments), { headings: new Postings(headingStarts, headingDocuments), starts });
}

/** The index as lists of numbers, with the provisions that have a heading alone, which are few of all in a large law. */
export function indexParts(instruments: readonly Instrument[]): IndexParts {
  return partsOf(instruments, (heading) => heading !== '');
}

type IndexParts = { readonly words: readonly string[] } & Readonly<Record<IndexPart, Int32Array>>;

/** Numbers the words of names and headings and gathers where they stand. */
function partsOf(instruments: readonly Instrument[], counts: (heading: string) => boolean): IndexParts {
  const words = new Map<string, number>();
  const [names, headings, provisions] = [new PairList(), new PairList(), new NumberList()];
  const starts = new Int32Array(instruments.length + 1);
  instruments.forEach((one, i) => {
    starts[i] = provisions.length;
    names.add(words, namesOfInstrument(one).join(' | '), i);
    const outline = outlineOf(one);
    for (let number = 0; number < outline.count; number++) {
      const heading = outline.headingAt(number);
      if (!counts(heading)) continue;
      headings.add(words, heading, provisions.length);
      provisions.add(number);
    }
  });
  starts[instruments.length] = provisions.length;
  const sorted = [...words.keys()].sort();
  const place = new Int32Array(sorted.length);
  sorted.forEach((word, at) => (place[words.get(word)!] = at));
  const [byName, byHeading] = [names.postings(place), headings.postings(place)];
  return { words: sorted, nameStarts: byName.starts, nameDocuments: byName.documents, headingStarts: byHeading.starts, headingDocuments: byHeading.documents, starts, provisions: provisions.all() };
}

function indexOf(instruments: readonly Instrument[], words: readonly string[], names: Postings, provisions: Pick<SearchIndex, 'headings' | 'starts' | 'provisions'>): SearchIndex {
  const count = instruments.length + provisions.starts.at(-1)!;
  const weights = Float32Array.from(words, (_, word) => Math.log(1 + count / (1 + names.count(word) + provisions.headings.count(word))));
  const vocabulary = new Vocabulary(words);
  const numbersOf = (text: string): Int32Array => Int32Array.from(searchWords(text), (word) => vocabulary.indexOf(word));
  const namesOf = (one: Instrument): Int32Array[] => namesOfInstrument(one).map(numbersOf);
  return { instruments, vocabulary, names, ...provisions, weights, namesOf: remembered(namesOf), numbersOf: remembered(numbersOf) };
}

/** Results kept for one index, started over when there are many. */
const KEPT = 5000;

function remembered<K, T>(read: (key: K) => T): (key: K) => T {
  const results = new Map<K, T>();
  return (key) => {
    let result = results.get(key);
    if (result === undefined) {
      if (results.size >= KEPT) results.clear();
      results.set(key, (result = read(key)));
    }
    return result;
  };
}

/** A list of numbers that grows. */
class NumberList {
  private numbers = new Int32Array(1024);
  length = 0;

  add(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  at(place: number): number {
    return this.numbers[place]!;
  }

  all(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}

/** Pairs of word and document, gathered in any order of words. */
class PairList {
  private readonly pairs = new NumberList();
  private readonly last: number[] = [];

  /** Adds the words of a text; each counts once per document. `words` numbers the words and grows. */
  add(words: Map<string, number>, text: string, document: number): void {
    for (const word of searchWords(text)) {
      let number = words.get(word);
      if (number === undefined) words.set(word, (number = words.size));
      if (this.last[number] === document) continue;
      this.last[number] = document;
      this.pairs.add(number);
      this.pairs.add(document);
    }
  }

  /** The pairs by word; `place` gives the final number of each word. */
  postings(place: Int32Array): Postings {
    const { pairs } = this;
    const starts = new Int32Array(place.length + 1);
    for (let i = 0; i < pairs.length; i += 2) starts[place[pairs.at(i)]! + 1]!++;
    for (let word = 0; word < place.length; word++) starts[word + 1]! += starts[word]!;
    const next = starts.slice();
    const documents = new Int32Array(pairs.length / 2);
    for (let i = 0; i < pairs.length; i += 2) documents[next[place[pairs.at(i)]!]!++] = pairs.at(i + 1);
    return new Postings(starts, documents);
  }
}
