/**
 * Characters as names are compared: lower case without diacritics. 0 stands for everything that is no letter, no digit and none of `+` (`WSIS+20`), `@`, `§` and `¶`; `MARK` for a
 * combining mark, which belongs to a word and says nothing.
 */
const TABLE = 0x2000;
export const MARK = 1;
/** Not worked out yet: a memo has few of these code units. */
const UNSEEN = 0xffff;
const table = new Uint16Array(TABLE).fill(UNSEEN);

/** The folded form of a UTF-16 code unit: 0 where it is no part of a word. Ideographs and kana stand for themselves. */
export function folded(code: number): number {
  if (code < 0x80) return ASCII[code]!;
  if (code >= TABLE) return isIdeograph(code) || isOtherLetter(code) ? code : 0;
  const fold = table[code]!;
  return fold === UNSEEN ? (table[code] = foldedOnce(code)) : fold;
}

/** True for a combining mark as `folded` gives it. */
export function isMark(fold: number): boolean {
  return fold === MARK;
}

/** Han, kana and Hangul, which are written without spaces between words. */
export function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;
}

function isOtherLetter(code: number): boolean {
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0xa640 && code < 0xabff);
}

/** The folded forms of ASCII, which is most of what is read. */
export const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (!isAsciiWord(code) ? 0 : code > 64 ? code | 0x20 : code));

function foldedOnce(code: number): number {
  if (isSign(code) || plain(code)) return code;
  if (code >= 0x300 && code < 0x370) return MARK;
  const char = String.fromCharCode(code);
  if (char.toLowerCase() === char.toUpperCase() && code !== 0xaa && code !== 0xba) return 0;
  return char.toLowerCase().normalize('NFD').charCodeAt(0);
}

function isAsciiWord(code: number): boolean {
  return code === 43 || code === 64 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Signs that count as words of their own: `+`, `@`, `§`, `¶`. */
export function isSign(code: number): boolean {
  return code === 43 || code === 64 || code === 0xa7 || code === 0xb6;
}

/** Scripts between Cyrillic and the Latin of Vietnamese: whatever is no punctuation there is left as it is. */
function plain(code: number): boolean {
  return code >= 0x530 && code < 0x1e00 && !(code >= 0x589 && code <= 0x58f) && !(code >= 0x600 && code <= 0x61f) && code !== 0x66a && code !== 0x6d4;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for an upper-case Latin, Greek or Cyrillic letter. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  if (code >= TABLE) return false;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** White space as it occurs inside a line or at its break. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000;
}
