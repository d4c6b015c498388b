/**
 * The form in which names are compared: no case, no diacritics, no punctuation, no "No."/"№" before a number, no leading article,
 * and no spaces except between two numbers, so that `NIS 2`, `NIS-2` and `nis2` are one name, and `A/RES/73/27` and `A/RES/732/7` are two.
 */
export function normaliseName(name: string): string {
  const words = wordsOf(name);
  let key = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    if (i === 0 && next !== undefined && LEADING_ARTICLE.has(word)) continue;
    if (next !== undefined && NUMERO.has(word) && startsWithDigit(next)) continue;
    key += endsWithDigit(key) && startsWithDigit(word) ? ` ${word}` : word;
  }
  return key;
}

const LEADING_ARTICLE = new Set(['the', 'le', 'la', 'les', 'el', 'los', 'las']);
const NUMERO = new Set(['no', 'nr', 'num', 'number', 'numero']);
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** The words of a text in lower case without diacritics; `№` reads as `no`, `&` as `and`, `§` as `section`. */
export function wordsOf(text: string): string[] {
  const spelled = text.includes('№') || text.includes('&') || text.includes('§')
    ? text.replace(/№/g, ' no ').replace(/&/g, ' and ').replace(/§+/g, ' section ')
    : text;
  return fold(spelled).match(WORD) ?? [];
}

/** Lower case without diacritics. `й` and `ё` become `и` and `е`, as people type them. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').replace(/[’ʼ‘]/g, "'");
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function endsWithDigit(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  return code >= 48 && code <= 57;
}
