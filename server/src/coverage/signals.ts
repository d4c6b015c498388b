import type { Block, Part } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { partsOf } from '../memo/parts.ts';
import { proseOf } from '../memo/prose.ts';
import { isHan } from './matching/characters.ts';
import { packPlace, withConcept } from './matching/hit.ts';
import type { Hit } from './matching/hit.ts';
import { Mark, Scanner } from './matching/scanner.ts';
import type { Vocabulary } from './matching/packed.ts';

/** A sentence, or a clause of one that ends in a semicolon, with what the vocabulary finds in it. Offsets count from the start of the block. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  readonly hits: readonly Hit[];
  /** Length in half words. */
  readonly length: number;
  readonly topics: number;
  readonly question: boolean;
  /** It leads into what follows: ends in a colon or a dash. */
  readonly leadsIn: boolean;
  /** It goes on from the clause before it, behind a semicolon. */
  readonly continues: boolean;
  /** It begins with `(a)`, `1.`, `（一）` or the like. */
  readonly enumerated: boolean;
}

/** Longest sentence, in tokens; longer ones (tables of data, text without stops) are cut. */
const MAX_TOKENS = 160;
const ENUMERATOR = /\s*(?:\(?[a-zа-я0-9]{1,4}[).]|（[^）]{1,3}）|[①-⑳]|[-–•*])\s/iuy;

let scanner: Scanner | undefined;

/** The sentences of a block in which the vocabulary finds anything, in order. Computed once per block and vocabulary. */
export const sentencesOf: (block: Block, vocabulary: Vocabulary) => readonly Sentence[] = perBlockAnd((block, vocabulary) => {
  const sentences: Sentence[] = [];
  if (block.kind === 'code' || block.kind === 'comment' || block.kind === 'frontMatter' || block.kind === 'definition') return sentences;
  if (scanner?.vocabulary !== vocabulary) scanner = new Scanner(vocabulary);
  const prose = proseOf(block);
  for (const part of partsOf(block)) {
    if (part.kind === 'code' || part.kind === 'comment' || part.kind === 'definition') continue;
    readPart(scanner, prose, part, sentences);
  }
  return sentences;
});

function readPart(from: Scanner, prose: string, part: Part, sentences: Sentence[]): void {
  from.read(prose, part.start, part.end);
  let first = 0;
  let continues = false;
  const lines = new Lines(prose, part.start);
  for (let i = 0; i < from.count; i++) {
    const mark = from.marks[i]!;
    const ends = (mark & (Mark.Stop | Mark.Semicolon)) !== 0 || i === from.count - 1 || i - first >= MAX_TOKENS;
    if (!ends) continue;
    sentences.push(sentence(from, prose, { part, lines, first, last: i, continues, until: i === from.count - 1 ? part.end : from.starts[i + 1]! }));
    continues = (mark & Mark.Semicolon) !== 0;
    first = i + 1;
  }
}

/** The lines of a part and what they begin with, for sentences in their order. */
class Lines {
  private line: number;
  private next: number;
  private enumerator: number;

  constructor(
    private readonly prose: string,
    start: number,
  ) {
    this.line = start;
    this.next = this.breakFrom(start);
    this.enumerator = this.enumeratorEnd();
  }

  /** Whether the line of the sentence that starts at `start` begins with `(a)`, `1.` or the like. */
  isEnumerated(start: number): boolean {
    if (this.next < start) {
      while (this.next < start) {
        this.line = this.next + 1;
        this.next = this.breakFrom(this.line);
      }
      this.enumerator = this.enumeratorEnd();
    }
    return this.enumerator <= start + 4;
  }

  private breakFrom(at: number): number {
    const found = this.prose.indexOf('\n', at);
    return found < 0 ? Infinity : found;
  }

  private enumeratorEnd(): number {
    ENUMERATOR.lastIndex = this.line;
    return ENUMERATOR.test(this.prose) ? ENUMERATOR.lastIndex : Infinity;
  }
}

interface Range {
  readonly part: Part;
  readonly lines: Lines;
  readonly first: number;
  readonly last: number;
  readonly continues: boolean;
  readonly until: number;
}

function sentence(from: Scanner, prose: string, range: Range): Sentence {
  const { vocabulary } = from;
  const hits: Hit[] = [];
  let topics = 0;
  const places = from.hasHan ? placesOf(from, prose, range) : undefined;
  const placeOf = (at: number): number => (places ? places[at - range.first]! : 2 * (at - range.first));
  const add = (concepts: readonly number[], at: number, end: number): void => {
    const where = packPlace(placeOf(at), placeOf(Math.min(end, range.last + 1)), (from.marks[at]! & Mark.Quoted) !== 0);
    for (let k = 0; k < concepts.length; k++) {
      topics |= vocabulary.topicBits[concepts[k]!]!;
      hits.push(withConcept(concepts[k]!, where));
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
  const mark = from.marks[range.last]!;
  const start = from.starts[range.first]!;
  return {
    start,
    end: endOf(prose, from.ends[range.last]!, range.until),
    part: range.part,
    hits,
    length: placeOf(range.last + 1),
    topics,
    question: (mark & Mark.Question) !== 0,
    leadsIn: (mark & (Mark.Colon | Mark.Dash)) !== 0,
    continues: range.continues,
    enumerated: range.lines.isEnumerated(start),
  };
}

/** Where each token begins, in half words, and where the last one ends. */
function placesOf(from: Scanner, prose: string, range: Range): number[] {
  const places = [0];
  for (let i = range.first; i <= range.last; i++) places.push(places.at(-1)! + (isHan(prose.charCodeAt(from.starts[i]!)) ? 1 : 2));
  return places;
}

/** The end of a sentence with its punctuation. */
function endOf(prose: string, end: number, until: number): number {
  let at = until;
  while (at > end && /\s/.test(prose[at - 1]!)) at--;
  return Math.min(at, end + 4);
}
