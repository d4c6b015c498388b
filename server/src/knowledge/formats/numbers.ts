import { chineseNumber } from '../../text/chineseNumber.ts';

/** Latin adverbs that number an inserted provision: Article 6 bis. */
const INSERTED = /^(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies|duodecies)$/i;
const TOKEN = /[\p{L}\p{N}]+(?:[.\-–/][\p{L}\p{N}]+)*/gu;
const ROMAN = /^(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const CHINESE = /第\s*([一二三四五六七八九十百千零〇两\d]+)\s*[条章节款项编]/u;

/**
 * The number in a printed label: `Article 3` → `3`, `(a)` → `a`, `§§ 202 to 204.` → `202-204`, `Article 6 bis` → `6bis`, `ANNEX IV` → `IV`,
 * `第三十八条` → `38`, `Article unique.` → `unique`. Undefined where the label holds none (a dash, a bullet).
 */
export function numberIn(label: string): string | undefined {
  const chinese = CHINESE.exec(label)?.[1];
  if (chinese !== undefined) return String(chineseNumber(chinese) ?? chinese);
  const tokens = label.normalize('NFC').match(TOKEN) ?? [];
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(label.trim()) && tokens[0]) return String(chineseNumber(tokens[0]) ?? tokens[0]);
  const at = tokens.findIndex((token) => /\p{N}/u.test(token));
  if (at >= 0) return withRest(tokens, at);
  const roman = tokens.filter((token) => ROMAN.test(token)).at(-1);
  return clean(roman ?? tokens.at(-1));
}

function withRest(tokens: readonly string[], at: number): string | undefined {
  const number = tokens[at]!;
  const next = tokens[at + 1];
  if (next === undefined) return clean(number);
  if (INSERTED.test(next)) return clean(number + next.toLowerCase());
  if (/^(?:to|and|bis|à|a|au|και|έως)$/i.test(next) && /^\d/.test(tokens[at + 2] ?? '')) return clean(`${number}-${tokens[at + 2]}`);
  return /^[A-Za-zΑ-Ωα-ω]$/.test(next) && /^\d+$/.test(number) ? clean(number + next) : clean(number);
}

function clean(number: string | undefined): string | undefined {
  const cleaned = number?.replace(/[\s_]+/g, '-').replace(/–/g, '-').slice(0, 60);
  return cleaned === '' ? undefined : cleaned;
}

const WORDS: Readonly<Record<string, string>> = {
  art: 'Article', sec: 'Section', rec: 'Recital', annex: 'Annex', chp: 'Chapter', part: 'Part', title: 'Title', para: 'Paragraph', rule: 'Rule', point: 'Point',
  cl: 'Clause', att: 'Attachment', book: 'Book', subpart: 'Subpart', subchp: 'Subchapter', subtitle: 'Subtitle', division: 'Division', reg: 'Regulation', div: 'Division',
};

/** How a provision is cited: its printed number where that has a word or sign (`Article 3`, `§ 2`), else with the word of its kind (`Section 16`). */
export function labelOf(printed: string, prefix: string, number: string): string {
  const text = printed.replace(/\s+/g, ' ').replace(/^[[(“"«]+|[.:;,\])—–-]+$/g, '').trim();
  if (/^(?:§|第)/.test(text)) return text;
  if (/^\p{L}{2,}\.?\s/u.test(text)) return text === text.toUpperCase() && /^[A-Z]/.test(text) ? text[0]! + text.slice(1).toLowerCase().replace(/ \S+$/, (last) => last.toUpperCase()) : text;
  return `${WORDS[prefix] ?? prefix[0]!.toUpperCase() + prefix.slice(1)} ${number}`;
}

/** The first segment of the ids of provisions with this label: `§` and section are `sec`, article in every language is `art`; undefined where the label has no such word. */
export function prefixIn(label: string): 'art' | 'sec' | 'rule' | undefined {
  const text = label.trim();
  if (/^[[“"«]?§/.test(text)) return 'sec';
  if (/^\[?(?:art|άρθρο|ст(?:ать[яи]|\.)|член|madde|pasal|artyku)/iu.test(text) || /^第.+条/u.test(text)) return 'art';
  return /^\[?sec(?:tion|\.)/i.test(text) ? 'sec' : /^\[?rule\b/i.test(text) ? 'rule' : undefined;
}
