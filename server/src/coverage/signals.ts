import type { Block, Part } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { partsOf } from '../memo/parts.ts';
import { proseOf } from '../memo/prose.ts';
import { conceptOf, packPlace, withConcept } from './matching/hit.ts';
import type { Hit } from './matching/hit.ts';
import { Mark, Scanner } from './matching/scanner.ts';
import { isBracketed } from './brackets.ts';
import { cuesIn } from './cues.ts';
import { tonguesIn } from './language/tongue.ts';
import { addClasses, addGrams, addStems, CLASS, Features, GRAM, Kind } from './learned/features.ts';
import { Zone } from './learned/kinds.ts';
import type { Bag, Sums } from './learned/rows.ts';
import { Lines } from './lines.ts';
import type { Model } from './model.ts';
import { speakersIn } from './speaker.ts';
import type { Speakers } from './speaker.ts';
import { asksForFact, unsaidIn } from './unsaid.ts';
import type { Unsaid } from './unsaid.ts';

/** A sentence with what is found in it. Offsets count from the start of the block. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  /** Concepts that somebody asks for: words of a workspace's own principles, and countries. */
  readonly hits: readonly Hit[];
  /** Length in half words. */
  readonly length: number;
  readonly topics: number;
  /** Classes of the lexicon that tell how a sentence is meant, as bits of `Cue`. */
  readonly cues: number;
  readonly speakers: Speakers;
  readonly question: boolean;
  /** It asks, or tells of a question, whether something is decided, disputed or likely. */
  readonly asksFact: boolean;
  readonly unsaid: Unsaid;
  /** It leads into what follows: ends in a colon or a dash. */
  readonly leadsIn: boolean;
  /** It begins with `(a)`, `1.`, `（一）` or the like. */
  readonly enumerated: boolean;
  /** It stands in square brackets, as what is not agreed on does. */
  readonly bracketed: boolean;
  /** How much of it stands in quotation marks. */
  readonly quoted: 'none' | 'some' | 'most';
  /** What it says, as the model's reader sums it up. */
  readonly own: Bag;
  /** What it adds to the sentence after it. */
  readonly after: Bag;
  /** What it adds, where it opens a paragraph, an item or a cell, to the others in it. */
  readonly opens: Bag | undefined;
  /** What it adds, as a heading, to the sentences below it. */
  readonly below: Bag | undefined;
  /** What its classes tell of the kind of the document. */
  readonly kinds: Bag;
}

/** Half words of a sentence that is no more than a label. */
const LABELLING = 6;

/** Whether a sentence is no more than a label: "Our line", "Recommendation." */
export const isLabel = ({ length }: Sentence): boolean => length <= LABELLING;

/** Longest sentence, in tokens; longer ones (tables of data, text without stops) are cut. */
const MAX_TOKENS = 160;

let scanner: Scanner | undefined;

/** The sentences of a block, in order. Computed once per block and model. */
export const sentencesOf: (block: Block, model: Model) => readonly Sentence[] = perBlockAnd((block, model) => {
  const sentences: Sentence[] = [];
  if (block.kind === 'code' || block.kind === 'comment' || block.kind === 'frontMatter' || block.kind === 'definition') return sentences;
  const from = scannerOf(model);
  const prose = proseOf(block);
  for (const part of partsOf(block)) {
    if (part.kind === 'code' || part.kind === 'comment' || part.kind === 'definition') continue;
    const ranges = rangesIn(from, prose, part);
    ranges.forEach((range, i) => sentences.push(sentence(from, { model, prose, block, opens: i === 0 && ranges.length > 1 }, range)));
  }
  return sentences;
});

/** The one scanner, for the model that is asked for. */
export function scannerOf({ vocabulary }: Model): Scanner {
  if (scanner?.vocabulary !== vocabulary) scanner = new Scanner(vocabulary);
  return scanner;
}

/** The sentences of a part, as ranges of the tokens that the scanner has read of it. */
export function rangesIn(from: Scanner, prose: string, part: Part): Range[] {
  from.read(prose, part.start, part.end);
  const ranges: Range[] = [];
  let first = 0;
  const lines = new Lines(prose, part.start);
  for (let i = 0; i < from.count; i++) {
    const ends = (from.marks[i]! & Mark.Stop) !== 0 || i === from.count - 1 || i - first >= MAX_TOKENS;
    if (!ends) continue;
    ranges.push({ part, lines, first, last: i, until: i === from.count - 1 ? part.end : from.starts[i + 1]! });
    first = i + 1;
  }
  return ranges;
}

export interface Range {
  readonly part: Part;
  readonly lines: Lines;
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

/** What a short sentence says that leads into what follows it, without a colon. */
const FOLLOWS = /\b(?:the following|as follows|ce qui suit|suivante?s?|lo siguiente|siguientes?)(?: (?:text|wording|language|texte|texto))?[\s*_]*\.|следующ(?:ее|ий текст|ую редакцию)[\s*_]*\.|(?:如下|下述案文)[\s*_]*。/;
const BRIEF = 24;

/** Whether a sentence in small letters is a question, and asks for a fact, or says nothing itself. */
function asking(mark: number, text: string): Pick<Sentence, 'question' | 'asksFact' | 'unsaid'> {
  const question = (mark & Mark.Question) !== 0;
  const unsaid = question ? undefined : unsaidIn(text);
  return { question, unsaid, asksFact: (question || unsaid === 'question') && asksForFact(text, question) };
}

const features = new Features();

function sentence(from: Scanner, { model, prose, block, opens }: { readonly model: Model; readonly prose: string; readonly block: Block; readonly opens: boolean }, range: Range): Sentence {
  const { reader, kinds, classOf, asked, countries } = model;
  const { hits, topics, length } = hitsIn(from, { model, range });
  const [mark, start, end] = [from.marks[range.last]!, from.starts[range.first]!, endOf(prose, from.ends[range.last]!, range.until)];
  const text = prose.slice(start, end).toLowerCase();
  const bag = (fill: (to: Features) => void, sums: Sums = reader): Bag => {
    fill(features.clear(sums.filter));
    const sum = sums.empty();
    sums.add(sum, features);
    return sum;
  };
  const says = (to: Features): void => {
    addGrams(to, from, range);
    addClasses(to, hits, classOf, { kind: Kind.Class, weight: CLASS });
  };
  const as = (word: Kind, kind: Kind, weight: number) => (to: Features): void => {
    addStems(to, from, range, { kind: word, weight });
    addClasses(to, hits, classOf, { kind, weight });
  };
  return {
    start,
    end,
    part: range.part,
    hits: hits.filter((hit) => asked[conceptOf(hit)] === 1),
    length,
    topics,
    cues: cuesIn(hits, classOf),
    speakers: speakersIn(hits, classOf, { countries, length, label: labelIn(from, range), text }),
    ...asking(mark, text),
    leadsIn: (mark & (Mark.Colon | Mark.Dash)) !== 0 || (length <= BRIEF && FOLLOWS.test(text)),
    enumerated: range.lines.isEnumerated(start),
    bracketed: isBracketed(block, { start, end }),
    quoted: quotedIn(from, range),
    own: bag(says),
    after: bag(as(Kind.BeforeWord, Kind.BeforeClass, GRAM / 2)),
    opens: opens ? bag(as(Kind.OpenerWord, Kind.OpenerClass, GRAM)) : undefined,
    below: range.part.kind === 'heading' ? bag(as(Kind.HeadingWord, Kind.HeadingClass, GRAM)) : undefined,
    kinds: bag((to) => addClasses(to, hits, classOf, { kind: Kind.Zone + Zone.Body, weight: 1 }), kinds),
  };
}

/** What the vocabulary finds in a sentence, in the order of places. The words of the names of countries are one word from then on, whichever country it is: so it is to be called before words are added as features. */
export function hitsIn(from: Scanner, { model, range }: { readonly model: Model; readonly range: Range }): { hits: Hit[]; topics: number; length: number } {
  const { vocabulary, countries, tongues } = model;
  const spoken = tonguesIn(from, range);
  const hits: Hit[] = [];
  let topics = 0;
  const places = from.hasHan ? placesOf(from, range) : undefined;
  const placeOf = (at: number): number => (places ? places[at - range.first]! : 2 * (at - range.first));
  const add = (concepts: readonly number[], at: number, end: number): void => {
    if (end === at + 1 && isOtherWord(from, at)) return;
    if (concepts.some((concept) => countries[concept] === 1)) {
      if (isNoCountry(range.lines.prose, from.starts[at]!, from.ends[Math.min(end, range.last + 1) - 1]!)) return;
      from.nameFrom(at, Math.min(end, range.last + 1));
    }
    const where = packPlace(placeOf(at), placeOf(Math.min(end, range.last + 1)), (from.marks[at]! & Mark.Quoted) !== 0);
    for (const concept of concepts) {
      if (tongues[concept] !== 0 && (tongues[concept]! & spoken) === 0) continue;
      topics |= vocabulary.topicBits[concept]!;
      hits.push(withConcept(concept, where));
    }
  };
  for (let i = range.first; i <= range.last; i++) {
    const set = from.sets[i]!;
    if (set === 0) continue;
    const starts = vocabulary.startsOf(set);
    for (const { concepts, length } of starts.alone) add(concepts, i, i + length);
    for (const number of from.begun(starts, i < range.last ? from.sets[i + 1]! : 0)) {
      const phrase = starts.phrases[number]!;
      const end = from.phraseEnd(phrase, i, range.last + 1);
      if (end > 0) add(phrase.concepts, i, end);
    }
  }
  return { hits, topics, length: placeOf(range.last + 1) };
}

/** Whether what looks like the name of a country is none: 发展中国家 are developing countries, 印度洋 is the Indian Ocean, and others name a source (`@icj:nicaragua`) or a case. */
function isNoCountry(prose: string, start: number, end: number): boolean {
  return prose[start - 1] === '展' || prose[end] === '洋' || KEY.test(prose.slice(Math.max(0, start - 24), start)) || CASE.test(prose.slice(end, end + 12));
}

const KEY = /@[\w-]*:?$/;
const CASE = /^['’]?s? (?:v\.|vs\.|c\.|case|judg(?:e)?ment)/;

/** Whether a character is part of another word: 称 says something, but not in 相称 (proportionate) or 名称 (name). */
function isOtherWord(from: Scanner, at: number): boolean {
  if (!from.isCharacter(at, '称')) return false;
  return [...'相对名统所简俗匀'].some((before) => from.isCharacter(at - 1, before)) || [...'为号谓职'].some((after) => from.isCharacter(at + 1, after));
}

/** Words that a label has at most. */
const LABEL = 5;

/** Half words before the first colon of a sentence, or the first dash of an item of a list; 0 where none stands near its beginning. */
function labelIn(from: Scanner, range: Range): number {
  const ends = range.part.kind === 'item' || range.part.kind === 'cell' ? Mark.Colon | Mark.Dash : Mark.Colon;
  for (let i = range.first; i < range.last && i < range.first + LABEL; i++) if ((from.marks[i]! & ends) !== 0) return from.hasHan ? placesOf(from, range)[i + 1 - range.first]! : 2 * (i + 1 - range.first);
  return 0;
}

function quotedIn({ marks }: Scanner, { first, last }: Range): Sentence['quoted'] {
  let count = 0;
  for (let i = first; i <= last; i++) if ((marks[i]! & Mark.Quoted) !== 0) count++;
  return count === 0 ? 'none' : 2 * count > last - first + 1 ? 'most' : 'some';
}

/** Where each token begins, in half words, and where the last one ends. */
function placesOf(from: Scanner, range: Range): number[] {
  const places = [0];
  for (let i = range.first; i <= range.last; i++) places.push(places.at(-1)! + ((from.marks[i]! & Mark.Han) !== 0 ? 1 : 2));
  return places;
}

/**
 * What stands between the last word of a sentence and the next: marks, with blanks for what prose hides, up to a stop and what closes behind it.
 * A link at the very end belongs to the sentence as well.
 */
const TAIL = /^(?:\]\s+$|(?:\s*[^\s.!?…。！？]){0,8}(?:\s*[.!?…。！？][.!?…。！？)\]}"'”’»」』›）】》]{0,8})?)/;

/** The end of a sentence with its punctuation. */
function endOf(prose: string, end: number, until: number): number {
  return end + TAIL.exec(prose.slice(end, until))![0].length;
}
