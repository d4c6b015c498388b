import { chineseNumber } from '../text/chineseNumber.ts';
import { UNITS } from './kinds.ts';
import { fold } from './normalise.ts';

/** A query read as words that name an instrument or a heading, and the number of a provision. `gdpr 6(1)(a)` has the words `gdpr` and the path `6.1.a`. */
export interface Reading {
  readonly words: readonly string[];
  /** Numbers of the provision from the outermost in, joined by dots; undefined where the query names none. */
  readonly path?: string;
  /** First segment of provision ids of the unit that the query names: `art`, `sec`, `rule`. */
  readonly unit?: string;
}

const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  art: ['art', 'arts', 'article', 'articles', 'artikel', 'articulo', 'ст', 'статья', 'статьи', 'статье', '第', '条'],
  sec: ['sec', 'secs', 'section', 'sections', 's', 'ss', '§', '§§'],
  para: ['para', 'paras', 'paragraph', 'paragraphs', 'п', 'пункт', 'point', 'points'],
  rule: ['rule', 'rules'],
  rec: ['rec', 'recital', 'recitals', 'considérant', 'considerant'],
  annex: ['annex', 'annexe', 'annexes'],
  chp: ['chp', 'ch', 'chap', 'chapter', 'chapters', 'глава'],
  princ: ['principle', 'principles'],
  page: ['page', 'pages', 'p', 'pp'],
  part: ['part', 'parts'],
};
const UNIT_OF = new Map(Object.entries(UNIT_WORDS).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)));
const PREFIXES = new Set<string>(Object.values(UNITS));

const TOKEN = /§+|\p{Script=Han}+|\d+(?:[a-z](?![\p{L}\p{N}]))?(?:\s*\([\p{L}\p{N}]{1,5}\))*|[\p{L}\p{M}]+/gu;
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/** Words as they are indexed: folded, letters and digits apart, `U.S.C.` as one, Chinese in pairs of characters, British spelling. */
export function searchWords(text: string): string[] {
  if (ASCII.test(text)) return asciiWords(text);
  const words: string[] = [];
  for (const [token] of plain(text).matchAll(TOKEN)) {
    if (/^\p{Script=Han}/u.test(token)) words.push(...pairs(token));
    else if (token.startsWith('§')) words.push('section');
    else for (const part of token.match(/\d+|[\p{L}\p{M}]+/gu) ?? []) words.push(british(part));
  }
  return words;
}

const ASCII = /^[\x20-\x7e]*$/;

/** The same for plain English text, letter by letter: most text is, and the patterns above take long to warm up. */
function asciiWords(text: string): string[] {
  const lower = text.toLowerCase();
  const source = lower.includes('.') ? lower.replace(/(?<![a-z0-9])(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `) : lower;
  const words: string[] = [];
  let start = -1;
  let digits = false;
  for (let at = 0; at <= source.length; at++) {
    const code = at < source.length ? source.charCodeAt(at) : 32;
    const isDigit = code >= 48 && code <= 57;
    const isWord = isDigit || (code >= 97 && code <= 122);
    if (start >= 0 && (!isWord || isDigit !== digits)) {
      words.push(digits ? source.slice(start, at) : british(source.slice(start, at)));
      start = -1;
    }
    if (isWord && start < 0) [start, digits] = [at, isDigit];
  }
  return words;
}

/** The ways to read a query, the likeliest first: a number behind a unit word is the provision; otherwise the last number, the first, or none. */
export function readQuery(query: string): Reading[] {
  const tokens = [...plain(inWestern(query.replace(/^\s*\[?-?@/, ''))).matchAll(TOKEN)].map((match) => match[0]);
  const marked = tokens.findIndex((token, i) => isNumber(token) && UNIT_OF.has(tokens[i - 1] ?? ''));
  if (marked > 0) return [reading(tokens, marked)];
  const roman = tokens.findIndex((token, i) => /^[ivxlc]+$/.test(token) && ['annex', 'chp', 'part'].includes(UNIT_OF.get(tokens[i - 1] ?? '') ?? ''));
  if (roman > 0) return [reading(tokens, roman)];
  const numbers = tokens.flatMap((token, i) => (isNumber(token) ? [i] : []));
  const chosen = [...new Set([numbers.at(-1), numbers[0]])].filter((at) => at !== undefined);
  return [...chosen.filter(() => tokens.length > 1).map((at) => reading(tokens, at)), reading(tokens, -1)];
}

const HAN_STEP = /第\s?([零〇一二三四五六七八九十百千两\d]{1,8})\s?([条條章节節段款项項])/g;
const HAN_UNIT: Readonly<Record<string, string>> = { 条: 'art', 條: 'art', 章: 'chp', 节: 'sec', 節: 'sec', 段: 'para' };

/** A query with Chinese provisions as the others are written: `第六条第一款` is ` art 6(1)`. */
function inWestern(query: string): string {
  let before = -1;
  return query.replace(HAN_STEP, (whole, written: string, sign: string, at: number) => {
    const number = chineseNumber(written);
    const [unit, isPart] = [HAN_UNIT[sign], before === at];
    before = at + whole.length;
    if (number === undefined || (unit === undefined && !isPart)) return whole;
    return isPart && unit === undefined ? `(${number})` : ` ${unit!} ${number}`;
  });
}

/** The number path of a provision id: `art_2__para_4` gives `2.4`; and its unit. */
export function pathOfId(id: string): { unit: string; path: string } {
  const segments = id.split('__');
  const unit = segments[0]!.slice(0, Math.max(0, segments[0]!.indexOf('_')));
  return { unit, path: segments.map((segment) => segment.slice(segment.indexOf('_') + 1).toLowerCase()).join('.') };
}

function reading(tokens: readonly string[], at: number): Reading {
  const before = at < 0 ? undefined : UNIT_OF.get(tokens[at - 1] ?? '');
  const after = at < 0 ? undefined : tokens[at + 1] === '条' ? 'art' : undefined;
  const unit = before ?? after;
  const rest = tokens.filter((_, i) => i !== at && !(before !== undefined && i === at - 1) && !(after !== undefined && i === at + 1));
  const words = searchWords(rest.filter((token, i) => !(i === rest.length - 1 && PREFIXES.has(token))).join(' '));
  return { words, ...(at < 0 ? {} : { path: pathOf(tokens[at]!) }), ...(unit === undefined ? {} : { unit }) };
}

/** `6(1)(a)` and `6 (1)(a)` give `6.1.a`. */
function pathOf(number: string): string {
  return (number.match(/[\p{L}\p{N}]+/gu) ?? []).join('.');
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function plain(text: string): string {
  return fold(text.includes('.') ? text.replace(INITIALS, (initials) => `${initials.replaceAll('.', '')} `) : text);
}

function pairs(run: string): string[] {
  return run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
}

/** One spelling for both sides of the Atlantic, where they differ by rule. */
function british(word: string): string {
  if (word.length < 6 || !(word.includes('iz') || word.endsWith('ense'))) return word;
  return word.replace(/^(def|off|lic)ense/, '$1ence').replace(/iz(e|ed|es|ing|ation|ations)$/, 'is$1');
}
