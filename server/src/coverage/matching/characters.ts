/** How single UTF-16 code units take part in words, for Latin, Cyrillic and Chinese script. */

const TABLE_SIZE = 0x530;

/** For code units below 0x530: the letter or digit they count as (lower case, without accents), 0 where they are part of no word. */
const FOLDED: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0x30; code < TABLE_SIZE; code++) {
    const char = String.fromCharCode(code);
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    const plain = code >= 0x400 ? char.toLowerCase() : char.normalize('NFD').toLowerCase();
    table[code] = plain === 'ё' ? 0x435 : plain.charCodeAt(0);
  }
  return table;
}

/** The letter or digit that a code unit counts as in a word of an alphabetic script, 0 where it is part of none. */
export function fold(code: number): number {
  return code < TABLE_SIZE ? FOLDED[code]! : 0;
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
