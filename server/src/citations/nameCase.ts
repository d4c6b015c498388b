import { isIdeograph, isUpper } from './letters.ts';

/** A name is written as one: acronyms exactly, other names with a capital first letter and, unless they are long, most of their capitals. */
export function sameCase(spelled: string, found: string): boolean {
  if (spelled === found || isIdeograph(spelled.charCodeAt(0))) return true;
  const wanted = capitals(spelled);
  if (wanted.length === 0) return spelled.includes(' ');
  if (/^[\p{Lu}\d.\s-]+$/u.test(spelled)) return found.replace(/[^\p{L}\d]/gu, '') === spelled.replace(/[^\p{L}\d]/gu, '');
  const has = capitals(found);
  const first = firstLetter(found);
  if (isShouted(spelled, found)) return false;
  if (isUpper(firstLetter(spelled)) && !isUpper(first) && !(first >= 0x400 && has.length > 0)) return false;
  if (spelled.split(' ').length > 4) return has.length > 0;
  return has.length >= (wanted.length <= 3 && first < 0x400 ? wanted.length : wanted.length / 2);
}

/** `DATA Act` for `Data Act`: one word of several is all capitals, which its own name has not. */
function isShouted(spelled: string, found: string): boolean {
  const words = found.split(/\s+/);
  return words.length === 2 && /^[A-Z]{3,}$/.test(words[0]!) && /\p{Ll}/u.test(words[1]!) && /^\p{Lu}\p{Ll}/u.test(spelled);
}

/** First letters of the words that begin with a capital. */
function capitals(text: string): string {
  return (text.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');
}

function firstLetter(text: string): number {
  return text.charCodeAt(0);
}
