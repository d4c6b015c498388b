/** Numbers of provisions as they are written: `2(4)`, `1030(a)(5)(A)`, `14a`, `XVI`, `22 bis`, `第三十七`. Offsets count from the start of the text. */
export interface Numbered {
  /** `2`, `14a`, `VII`, `22bis`; empty for a mere `(a)`, which goes on from the number before. */
  readonly number: string;
  /** What stands in brackets behind it, in order. */
  readonly chain: readonly string[];
  readonly end: number;
}

/** An `L` before a number is part of that: `article L. 34-5` of a French code. */
const NUMBER = /\d{1,5}(?:\.\d{1,4})*(?!\.\d)(?:[a-z]{1,3}-\d{1,3}(?![\p{L}\d])|-[A-Z](?![\p{L}\d])|[A-Za-z]{1,3}(?![\p{L}\d'’]))?(?=[º°]|[^\p{L}\d]|$)|[IVXLC]{1,8}(?![\p{L}\d.]|\.\p{L}|(?<=[^\p{L}]L)\s\d)|[A-Z](?![\p{L}\d'’]|(?<=L)\.?\s?\d)/uy;
const ORDINAL = /[º°](?![\p{L}\d])/uy;
const LATIN = /[\s-]?(bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies|duodecies|terdecies)(?![\p{L}\d])/uy;
const BRACKET = /[ \u00a0]?\(\s?(\d{1,3}(?:\.\d{1,2}|[a-z])?|[a-zñ]{1,5}|[A-Z]{1,5}|[а-яё])\s?\)/uy;
/** `6.1.f`, `32 b)` and `6(1)f`: a letter without a bracket, or with half of one. */
const LOOSE = /\.([a-z])\)?(?![\p{L}\d])|[ \u00a0]?([a-z])\)(?![\p{L}\d])|(?<=\))([a-z])(?![\p{L}\d])/uy;
const HYPHENATED = /-(\d{1,2})(?:-([a-z]))?(?![\p{L}\d–—-])/uy;
/** French for `first`. */
const FIRST = /^1(?:er|ère|re)$/;
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** Steps below a number that are read; no law goes down so far. */
export const DEEPEST = 10;

/** The number at `at` with its brackets; undefined where none is. Letters count only where `letters` says so (annexes, parts). */
export function numberAt(text: string, at: number, letters = false): Numbered | undefined {
  const match = sticky(NUMBER, text, at);
  let number = match?.[0] ?? '';
  if (number !== '' && /^[A-Z]$/.test(number) && !/^[IVXLC]$/.test(number) && !letters) return undefined;
  let end = at + number.length;
  if (number !== '') {
    if (/\d$/.test(number) && sticky(ORDINAL, text, end)) end++;
    const latin = sticky(LATIN, text, end);
    if (latin) {
      number += latin[1]!;
      end += latin[0].length;
    }
  }
  const chain: string[] = [];
  while (chain.length < DEEPEST) {
    const bracket = sticky(BRACKET, text, end);
    if (!bracket || !isStep(bracket[1]!) || (number === '' && chain.length === 0 && /^\s/.test(bracket[0]))) break;
    chain.push(bracket[1]!);
    end += bracket[0].length;
  }
  const loose = number !== '' && /\d$/.test(number) ? sticky(LOOSE, text, end) : null;
  if (loose) {
    chain.push(loose[1] ?? loose[2] ?? loose[3]!);
    end += loose[0].length;
  }
  if (number === '' && chain.length === 0) return undefined;
  return { number: FIRST.test(number) ? '1' : number, chain, end };
}

/** `6-1` and `6-1-c`, where a range would run backwards: a number with the part of it behind a hyphen, or an inserted one, by whose law it is. */
export function hyphenated(text: string, found: Numbered | undefined): Numbered | undefined {
  const match = found && found.chain.length === 0 && /^\d+$/.test(found.number) ? sticky(HYPHENATED, text, found.end) : null;
  if (!found || !match || Number(match[1]) >= Number(found.number)) return found;
  return { number: `${found.number}-${match[1]!}`, chain: match[2] === undefined ? [] : [match[2]], end: found.end + match[0].length };
}

/** What may stand in brackets: numbers, single or doubled letters, roman numerals; no words, no years. */
function isStep(token: string): boolean {
  return token.length === 1 || /^\d/.test(token) || (token.length === 2 && token[0] === token[1]) || ROMAN.test(token);
}

/** A match of a sticky expression at `at`. */
export function sticky(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
