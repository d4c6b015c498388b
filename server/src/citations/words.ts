import { folded, isDigit, isIdeograph, isMark, isSign } from './letters.ts';

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
    while (at < stop && folded(text.charCodeAt(at)) < 2) at++;
    if (at >= stop) return false;
    this.start = at;
    const first = text.charCodeAt(at);
    if (isIdeograph(first) || isSign(first)) return this.found(at + 1, mix(SEED, first));
    let hash = SEED;
    let fold = folded(first);
    const digits = isDigit(first);
    while (fold !== 0 && !isSign(fold) && isDigit(fold) === digits && !isIdeograph(fold)) {
      if (!isMark(fold)) hash = mix(hash, fold);
      fold = ++at < stop ? folded(text.charCodeAt(at)) : 0;
    }
    if (at - this.start === 1 && text.charCodeAt(at) === 46 && !isDigit(first)) return this.initials(at, hash);
    if (first >= 0x400 && first < 0x530 && at - this.start > 4) return this.found(at, this.stemHash(at));
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
    this.hash = hash;
    return true;
  }
}

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
  return Math.imul((before ^ word) + 0x9e3779b9, 0x85ebca6b) ^ (word >>> 13);
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
