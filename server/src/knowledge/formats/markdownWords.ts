import { fold } from '../normalise.ts';
import { slugOf } from './lawMeta.ts';
import { numberIn } from './numbers.ts';

/** What a line of a law in Markdown says it is. */
export interface LineTitle {
  /** `unit`: an article or section. `quoted`: one of another law, in quotation marks. `wrapped`: a line that only begins like a heading. */
  readonly kind: 'unit' | 'level' | 'annex' | 'preamble' | 'disposition' | 'quoted' | 'wrapped' | 'other';
  /** First part of its id: `art`, `chp`. */
  readonly prefix: string;
  readonly number: string | undefined;
  /** Word and number as printed: `Article 3`. */
  readonly printed: string;
  /** What follows: the heading, or the text. */
  readonly rest: string;
}

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(rows).flatMap(([prefix, words]) => words.split(' ').map((word) => [fold(word), prefix] as const)));

/** Words for what is cited, folded, by language: English, French, German, Dutch, Spanish, Catalan, Italian, Portuguese, Polish, Greek, Russian, Ukrainian, Turkish, Indonesian. */
const UNITS = table({ art: 'article art artikel artículo articolo artigo artykuł άρθρο статья стаття madde pasal', rule: 'rule regla règle', sec: 'section sec § §§' });
const LEVELS = table({
  chp: 'chapter chapitre kapitel hoofdstuk capítulo capítol capitolo capo rozdział κεφάλαιο глава',
  title: 'title titre titel título títol titolo τίτλος',
  part: 'part partie teil deel parte μέρος часть',
  sec: 'section sección secció sezione seção afdeling abschnitt τμήμα',
  book: 'book livre libro llibre buch boek βιβλίο',
});
const ANNEXES = table({ annex: 'annex annexe annexes anexo allegato anlage bijlage załącznik παράρτημα приложение schedule appendix' });
const PREAMBLES = table({ preamble: 'preamble préambule preàmbul preámbulo preambolo preâmbulo präambel προοίμιο преамбула' });

/** Provisions that stand behind the articles and are numbered in words: `Disposició final primera`. */
const DISPOSITION = /^disposi(?:ció|ción|tion|zione|ção)\s+([^.:]{3,60})/iu;
const FIRST = /^(\p{L}+|§+)\.?\s*/u;
const NUMBER = /^(?:\d+(?:[.-]\d+)*(?:\s?(?:bis|ter|quater|quinquies|sexies|er|re|º|ª|°)(?!\p{L})|\s?[a-z](?![\p{L}’']))?|[IVXLC]+(?!\p{L})|unique|único|única|unic|únic|premier)/iu;
const ORDINAL = /^(?:[\p{L}\d]+)(?=[.:’'΄\s]|$)/u;
const CHINESE = /^第\s*[一二三四五六七八九十百千零〇两\d]+\s*([条章节编])(?:\s*之[一二三四五六七八九十]+)?/u;

/** Reads a heading, or a line that may be one. */
export function readTitle(line: string): LineTitle {
  const text = line.replace(/\*\*|__/g, '').trim();
  const nothing = { prefix: '', number: undefined, printed: '', rest: text };
  const chinese = CHINESE.exec(text);
  if (chinese) return chineseTitle(text, chinese);
  if (/^[“"«„‘']/.test(text)) return { kind: 'quoted', ...nothing };
  const first = FIRST.exec(text);
  if (!first) return { kind: 'other', ...nothing };
  const word = fold(first[1]!);
  const after = text.slice(first[0].length);
  const unit = UNITS.get(word);
  const number = unit === undefined ? undefined : NUMBER.exec(after)?.[0];
  if (unit !== undefined && number !== undefined) return { kind: 'unit', prefix: unit, ...titled(text, first[0] + number) };
  if (/^\p{Ll}/u.test(text)) return { kind: 'wrapped', ...nothing };
  const level = LEVELS.get(word);
  const ordinal = ORDINAL.exec(after)?.[0];
  if (level !== undefined && ordinal !== undefined) return { kind: 'level', prefix: level, ...titled(text, first[0] + ordinal) };
  if (ANNEXES.has(word)) return { kind: 'annex', prefix: 'annex', ...titled(text, first[0] + (/^(?:\d+|[IVXLCΙ]+|[A-Z])(?!\p{L})/u.exec(after)?.[0] ?? '')) };
  const disposition = DISPOSITION.exec(text);
  if (disposition) return { kind: 'disposition', prefix: 'disp', number: slugOf(disposition[1]!), printed: disposition[0].trim(), rest: text.slice(disposition[0].length).replace(/^[\s.:–—-]+/, '') };
  return { kind: PREAMBLES.has(word) ? 'preamble' : 'other', ...nothing };
}

/** True for the words that name both a unit and a level, which depends on the law. */
export function isSection(title: LineTitle): boolean {
  return title.kind === 'unit' && title.prefix === 'sec' && !title.printed.startsWith('§');
}

function titled(text: string, printed: string): Pick<LineTitle, 'number' | 'printed' | 'rest'> {
  const name = printed.trim().replace(/\s+/g, ' ');
  const number = name.replace(/^\D+\s/u, (word) => (/\d/.test(name) ? '' : word));
  const ordinal = /^(\d+)\s?(?:er|re|º|ª|°)$/i.exec(number)?.[1];
  const words = name.split(' ');
  return { printed: name, number: ordinal ?? (words.length > 1 || /\d/.test(name) ? latinRoman(numberIn(words.slice(1).join(' ') || name)) : undefined), rest: text.slice(printed.length).replace(/^[\s.:’'΄º°—–-]+/, '').trim() };
}

/** Greek capital iota typed for a Roman one. */
function latinRoman(number: string | undefined): string | undefined {
  return number !== undefined && /^[ΙIVX]+$/.test(number) ? number.replaceAll('Ι', 'I') : number;
}

function chineseTitle(text: string, match: RegExpExecArray): LineTitle {
  const unit = match[1] === '条';
  const prefix = { 条: 'art', 章: 'chp', 节: 'sec', 编: 'part' }[match[1]!]!;
  return { kind: unit ? 'unit' : 'level', prefix, number: numberIn(match[0]), printed: match[0].replace(/\s+/g, ''), rest: text.slice(match[0].length).trim() };
}
