/** How single UTF-16 code units take part in words, for Latin, Cyrillic and Chinese script. */

const TABLE_SIZE = 0x530;

/** Not worked out yet: most memos meet a hundred of these code units. */
const UNSEEN = 0xffff;
/** For code units below 0x530: the letter or digit they count as (lower case, without accents), 0 where they are part of no word. */
const FOLDED = new Uint16Array(TABLE_SIZE).fill(UNSEEN);

/** The letter or digit that a code unit counts as in a word of an alphabetic script, 0 where it is part of none. */
export function fold(code: number): number {
  if (code >= TABLE_SIZE) return 0;
  const folded = FOLDED[code]!;
  return folded === UNSEEN ? (FOLDED[code] = foldOnce(code)) : folded;
}

function foldOnce(code: number): number {
  const char = String.fromCharCode(code);
  if (code < 0x30 || !/[\p{L}\p{N}]/u.test(char)) return 0;
  const plain = code >= 0x400 ? char.toLowerCase() : char.normalize('NFD').toLowerCase();
  return plain === 'ё' ? 0x435 : plain.charCodeAt(0);
}

/** True for characters of scripts written without spaces, each of which is a token of its own. */
export function isHan(code: number): boolean {
  return code >= 0x3040 && ((code >= 0x3400 && code <= 0x9fff) || code <= 0x30ff || (code >= 0xf900 && code <= 0xfaff));
}

/** True for marks inside words that change nothing: combining accents, soft hyphen, zero-width characters. */
export function isIgnorable(code: number): boolean {
  return code === 0xad || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200d) || code === 0xfeff;
}

/** A word as `fold` sees it; other characters are left as they are. For words of the vocabulary. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isIgnorable(code)) continue;
    const folded = fold(code);
    out += folded === 0 ? word[i]! : String.fromCharCode(folded);
  }
  return out;
}

/** Of the hash of a word (FNV-1a over its folded letters). */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** The number that stands for a word, as the scanner reads it. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ fold(word.charCodeAt(i)), PRIME);
  return hash;
}
