import { initialsAt, isAbbreviation } from './abbreviations.ts';
import type { Initials } from './abbreviations.ts';
import { fold, isHan, isIgnorable, PRIME, SEED } from './characters.ts';
import type { CompiledPhrase, Starts, Vocabulary } from './packed.ts';

/** Bits of a token: what stands behind it or what it is. */
export const enum Mark {
  Comma = 1,
  Colon = 2,
  Stop = 4,
  Question = 8,
  Semicolon = 16,
  /** Inside quotation marks. */
  Quoted = 32,
  /** A number. */
  Digits = 128,
  Dash = 256,
  /** A single character of a script without spaces. */
  Han = 512,
}

/** Hashes that stand for all years, and all other long numbers. */
const YEAR = 1;
const LONG_NUMBER = 2;
/** Of each word of a name. */
const NAME = 3;
/** Letters of a stem: of words in Latin script longer than it, and in Cyrillic, whose endings are longer. */
const STEM = 6;
const STEM_CYRILLIC = 5;

const OPENING = new Set([0x201c, 0xab, 0x201e, 0x300c, 0x300e, 0x2039]);
const CLOSING = new Set([0x201d, 0xbb, 0x300d, 0x300f, 0x203a]);

/**
 * Reads prose into tokens: words of alphabetic scripts and single Chinese characters, looked up in the vocabulary as they are read. The
 * arrays are reused by the next `read`; they hold what the last one found. Offsets count from the start of the text.
 */
export class Scanner {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  sets = new Int32Array(1024);
  marks = new Int32Array(1024);
  /** Of the word as it is folded, and of its first letters, which its inflections share; the same for short words. Years and other long numbers count as one word each. */
  hashes = new Int32Array(1024);
  stems = new Int32Array(1024);
  /** Whether any token is a Chinese character. */
  hasHan = false;

  constructor(readonly vocabulary: Vocabulary) {}

  /** Reads `text` from `from` to `to`. */
  read(text: string, from: number, to: number): void {
    this.count = 0;
    this.hasHan = false;
    let quote = 0;
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (fold(code) !== 0) at = this.word(text, at, to);
      else if (isHan(code)) at = this.character(text, at, to);
      else {
        quote = this.punctuation(text, at, quote);
        at++;
        continue;
      }
      if (quote !== 0) this.marks[this.count - 1]! |= Mark.Quoted;
    }
  }

  private push({ start, end }: { readonly start: number; readonly end: number }, set: number, mark: number): void {
    if (this.count === this.starts.length) this.grow();
    const i = this.count++;
    this.starts[i] = start;
    this.ends[i] = end;
    this.sets[i] = set;
    this.marks[i] = mark;
  }

  private grow(): void {
    for (const name of ['starts', 'ends', 'sets', 'marks', 'hashes', 'stems'] as const) {
      const larger = new Int32Array(this[name].length * 2);
      larger.set(this[name]);
      this[name] = larger;
    }
  }

  private word(text: string, start: number, to: number): number {
    const { trie } = this.vocabulary;
    const initials = initialsAt(text, start);
    if (initials) return this.initials(initials, start);
    let node = 0;
    let last = 0;
    let at = start;
    let digits = true;
    let alive = true;
    let length = 0;
    let hash = SEED;
    let stem = SEED;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      const folded = fold(code);
      if (folded === 0) {
        if (isIgnorable(code)) continue;
        break;
      }
      if (folded > 57) digits = false;
      hash = Math.imul(hash ^ folded, PRIME);
      if (++length === (folded >= 0x400 ? STEM_CYRILLIC : STEM)) stem = hash;
      if (!alive) continue;
      node = trie.step(node, folded);
      if (node === 0) alive = false;
      else last = node;
    }
    if (digits && length >= 3) hash = stem = length === 4 ? YEAR : LONG_NUMBER;
    else if (stem === SEED) stem = hash;
    this.push({ start, end: at }, alive ? trie.fullSet(node) : trie.partialSet(last), digits ? Mark.Digits : 0);
    this.hashes[this.count - 1] = hash;
    this.stems[this.count - 1] = stem;
    return at;
  }

  private initials({ length, word }: Initials, start: number): number {
    this.word(word, 0, word.length);
    this.starts[this.count - 1] = start;
    return (this.ends[this.count - 1] = start + length);
  }

  private character(text: string, start: number, to: number): number {
    const { trie } = this.vocabulary;
    let node = 0;
    let last = 0;
    for (let at = start; at < to; at++) {
      node = trie.step(node, text.charCodeAt(at));
      if (node === 0) break;
      last = node;
    }
    this.hasHan = true;
    this.push({ start, end: start + 1 }, trie.partialSet(last), Mark.Han);
    this.hashes[this.count - 1] = this.stems[this.count - 1] = Math.imul(SEED ^ text.charCodeAt(start), PRIME);
    return start + 1;
  }

  /** Marks the token before it; gives the closing mark that ends the quotation that is open, 0 for none. */
  private punctuation(text: string, at: number, quote: number): number {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) return quote;
    if (this.count > 0) this.marks[this.count - 1]! |= this.markOf(text, at, code);
    if (code === 34) return quote === 34 ? 0 : quote === 0 ? 34 : quote;
    if (OPENING.has(code) && quote === 0) return code;
    return CLOSING.has(code) && quote !== 34 ? 0 : quote;
  }

  private markOf(text: string, at: number, code: number): number {
    switch (code) {
      case 0x2e: // .
        return this.isStop(text, at) ? Mark.Stop : 0;
      case 0x21: // !
      case 0x3002: // 。
      case 0xff01:
        return Mark.Stop;
      case 0x3f: // ?
      case 0xff1f:
        return Mark.Stop | Mark.Question;
      case 0x3b: // ;
      case 0xff1b:
        return Mark.Semicolon;
      case 0x3a: // :
      case 0xff1a:
        return Mark.Colon;
      case 0x2c: // ,
      case 0xff0c:
      case 0x3001:
        return Mark.Comma;
      case 0x2014: // —
      case 0x2013:
        return Mark.Dash;
      default:
        return 0;
    }
  }

  /** Whether a full stop ends a sentence: not behind an abbreviation, an initial or a number at the start, nor before a small letter. */
  private isStop(text: string, at: number): boolean {
    const next = text.charCodeAt(at + 1);
    if (next !== 32 && next !== 10 && next !== 13 && next === next && fold(next) !== 0) return false;
    const i = this.count - 1;
    if (i < 0 || this.ends[i] !== at) return true;
    const length = at - this.starts[i]!;
    if (length === 1 && fold(text.charCodeAt(at - 1)) > 57) return false;
    if ((this.marks[i]! & Mark.Digits) !== 0 && (i === 0 || (this.marks[i - 1]! & Mark.Stop) !== 0)) return false;
    let ahead = at + 1;
    while (ahead < text.length && (text.charCodeAt(ahead) === 32 || text.charCodeAt(ahead) === 10)) ahead++;
    const code = text.charCodeAt(ahead);
    if (length <= 5 && isAbbreviation(text.slice(this.starts[i], at), code)) return false;
    return !(code >= 97 && code <= 122) && !(code >= 0x430 && code <= 0x44f);
  }

  /** Whether a token is this Chinese character. */
  isCharacter(token: number, character: string): boolean {
    return token >= 0 && token < this.count && (this.marks[token]! & Mark.Han) !== 0 && this.hashes[token] === Math.imul(SEED ^ character.charCodeAt(0), PRIME);
  }

  /** Takes the tokens `from` to `to` (exclusive) for words of a name: what is said with the name of one country is said with that of another in the same words. */
  nameFrom(from: number, to: number): void {
    this.hashes.fill(NAME, from, to);
    this.stems.fill(NAME, from, to);
  }

  /** Numbers of the phrases of `starts`, ascending, that may begin at a token, `next` being the set of the token behind it. */
  begun(starts: Starts, next: number): readonly number[] {
    if (next === 0 || starts.after.size === 0) return starts.always;
    let all = starts.always;
    for (const word of this.vocabulary.trie.sets[next]!) {
      const more = starts.after.get(word);
      if (more) all = all.length === 0 ? more : [...new Set([...all, ...more])].sort((a, b) => a - b);
    }
    return all;
  }

  /** Where a phrase that begins at token `start` ends (exclusive); -1 where it does not stand there. `end` bounds the sentence. */
  phraseEnd(phrase: CompiledPhrase, start: number, end: number): number {
    let reached = 1;
    const window = Math.min(30, end - start);
    for (const step of phrase.steps) {
      let allowed = reached;
      for (let i = 0; i < step.gap; i++) allowed |= reached << (i + 1);
      let next = step.optional ? reached : 0;
      for (let offset = 0; offset < window && allowed >>> offset !== 0; offset++) {
        if ((allowed & (1 << offset)) === 0) continue;
        const length = this.matchLength(this.sets[start + offset]!, step.words);
        if (length > 0 && offset + length <= window) next |= 1 << (offset + length);
      }
      if (next === 0) return -1;
      reached = next;
    }
    let last = 0;
    while ((reached & (1 << last)) === 0) last++;
    return start + last;
  }

  private matchLength(set: number, words: readonly number[]): number {
    if (set === 0) return 0;
    const { trie } = this.vocabulary;
    for (const member of trie.sets[set]!) if (words.includes(member)) return trie.lengths[member]!;
    return 0;
  }
}
