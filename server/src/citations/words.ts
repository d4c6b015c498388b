import { ASCII, folded, isDigit, isIdeograph, isMark, isSign, MARK } from './letters.ts';

/**
 * Reads the words of a text one by one without copying them. A word is a run of letters or a run of digits (`NIS2` is two, as `NIS 2` is);
 * initials with full stops (`U.N.`, `U.S.C.`) are one word; an ideograph and a sign such as `§` are words of their own. `hash` is of the folded
 * word, Russian words cut to their stems.
 */
export class Words {
  start = 0;
  end = 0;
  hash = 0;

  constructor(
    readonly text: string,
    private at = 0,
    private readonly stop = text.length,
  ) {}

  /** Moves to where the next word is looked for. */
  seek(at: number): void {
    this.at = at;
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    const { text, stop } = this;
    let at = this.at;
    let first = 0;
    for (; at < stop; at++) {
      first = text.charCodeAt(at);
      if ((first < 0x80 ? ASCII[first]! : folded(first)) > 1) break;
    }
    if (at >= stop) return false;
    this.start = at;
    if (isSign(first) || isIdeograph(first)) return this.found(at + 1, mix(SEED, first));
    return isDigit(first) ? this.digits(at) : this.letters(at, first);
  }

  private digits(from: number): boolean {
    let at = from;
    let hash = SEED;
    for (let code = this.text.charCodeAt(at); at < this.stop && isDigit(code); code = this.text.charCodeAt(++at)) hash = mix(hash, code);
    return this.found(at, hash);
  }

  private letters(from: number, first: number): boolean {
    const { text, stop } = this;
    let at = from;
    let hash = SEED;
    for (; at < stop; at++) {
      const code = text.charCodeAt(at);
      const fold = code < 0x80 ? ASCII[code]! : folded(code);
      if (fold < 97 && (fold !== MARK || code < 0x80)) break;
      if (fold >= 0x80 && (isIdeograph(fold) || isSign(fold))) break;
      if (fold !== MARK) hash = mix(hash, fold);
    }
    if (at - from === 1 && text.charCodeAt(at) === 46) return this.initials(at, hash);
    if (first >= 0x400 && first < 0x530 && at - from > 4) return this.found(at, this.stemHash(at));
    return this.found(at, hash);
  }

  /** `U.N.` and `U.S.C.`: single letters, each with a full stop behind it (the last one may lack it). */
  private initials(at: number, first: number): boolean {
    const { text, stop } = this;
    let hash = first;
    let end = at;
    while (end + 1 < stop && text.charCodeAt(end) === 46) {
      const fold = folded(text.charCodeAt(end + 1));
      const after = end + 2 < stop ? folded(text.charCodeAt(end + 2)) : 0;
      if (fold < 2 || isIdeograph(fold) || isDigit(fold) || after !== 0) break;
      hash = mix(hash, fold);
      end += 2;
    }
    if (end === at) return this.found(at, first);
    return this.found(text.charCodeAt(end) === 46 ? end + 1 : end, hash);
  }

  private stemHash(end: number): number {
    let hash = SEED;
    const stop = stemEnd(this.text, this.start, end);
    for (let at = this.start; at < stop; at++) {
      const fold = folded(this.text.charCodeAt(at));
      if (!isMark(fold)) hash = mix(hash, fold);
    }
    return hash;
  }

  private found(end: number, hash: number): boolean {
    this.end = end;
    this.at = end;
    this.hash = hash & SMALL;
    return true;
  }
}

/** Hashes are kept small, so that maps have them as plain integers. */
const SMALL = 0x3fffffff;
const SEED = 0x811c9dc5;
/** Letters that Russian endings are made of: vowels, й, ь, м, х, в, г. */
const ENDING = new Set([...'аеиоуыэюяйьмхвг'].map((letter) => letter.charCodeAt(0)));

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Where the stem of a Russian word ends: up to four letters of its ending are cut, three letters stay. */
function stemEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop - start > 3 && end - stop < 4 && ENDING.has(folded(text.charCodeAt(stop - 1)))) stop--;
  return stop;
}

/** The hash of a sequence of words whose hash so far is `before`. */
export function chain(before: number, word: number): number {
  return (Math.imul((before ^ word) + 0x9e3779b9, 0x85ebca6b) ^ (word >>> 13)) & SMALL;
}

/** Hash of a single word, as `Words` gives it. */
export function hashOf(word: string): number {
  const words = new Words(word);
  return words.next() ? words.hash : 0;
}

/** A text in the form in which names are compared: its folded words (Russian ones cut to their stems) with single spaces. */
export function normalised(text: string, start = 0, end = text.length): string {
  const words = new Words(text, start, end);
  let out = '';
  while (words.next()) {
    let stop = words.end;
    const first = text.charCodeAt(words.start);
    if (first >= 0x400 && first < 0x530 && stop - words.start > 4) stop = stemEnd(text, words.start, stop);
    if (out !== '') out += ' ';
    for (let at = words.start; at < stop; at++) {
      const fold = folded(text.charCodeAt(at));
      if (fold > 1) out += String.fromCharCode(fold);
    }
  }
  return out;
}
