import { withoutAuthorities } from '../../memo/authorities.ts';
import type { Block } from '../../memo/block.ts';
import { frontMatterOf } from '../../memo/frontMatter.ts';
import type { Memo } from '../../memo/memo.ts';
import { proseOf } from '../../memo/prose.ts';
import { remembered } from '../../memo/source.ts';

/** The commonest words of languages in Latin letters; those of which no scaffold comes with Comity keep their texts from being taken for a neighbour's. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to is that for with by not be are which this as it shall from in on or a an its has must no',
  fr: 'le la les l de des du d un une et est en dans pour par sur au aux qui que qu ce cette sont ou ne n pas il elle se s son sa ses leur à',
  es: 'el la los las de del y en un una por con para que se su sus al lo como más son este esta o no es a entre sobre',
  pt: 'o a os as de do da dos das e em no na nos nas um uma por para com que se ao à aos às pelo pela não é são como mais ou seu sua',
  it: 'il lo la i gli le l di del della dei delle dell degli d e in un una per con che è sono non da dal dalla nel nella si al alla all ai come o',
  ca: 'el la els les l de del dels d i en un una per amb que no és són al als a com més o aquest aquesta seu seva es s',
  de: 'der die das und in den von zu mit ist im des für auf nicht ein eine einer dem als auch es an werden wird sind oder bei nach über zur zum',
  nl: 'de het een en van in is dat op te voor met zijn niet aan door wordt worden die als ook bij of dit om tot',
};
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(COMMON)) for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
/** The share of such words in a text of a language, and so many words of a text that has fewer tell that it is in none of these. */
const SHARE = 0.2;
const TELLING = 12;
/** A language that is none of those told apart here. */
const OTHER = 'und';

/** So many letters of a memo tell its language, and so many words of one block are weighed, lest a passage in another language outweigh the memo. */
const ENOUGH = 20_000;
const MOST = 60;

/** Words of others, which stand in quotation marks, and citations by key. */
const OF_OTHERS = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"|「[^「」]*」|『[^『』]*』|\[[^[\]@]*@[^[\]]*\]|@[\w:.#$%&+?<>~/-]+/g;
const QUIET: ReadonlySet<Block['kind']> = new Set(['frontMatter', 'quote', 'code', 'comment', 'definition']);

/**
 * The language that a memo is written in: the one that its front matter names, else what letters and commonest words say in most of what the
 * drafter wrote, block quotes, quoted words and the table of authorities aside; English where nothing says so.
 */
export const languageOf = remembered((memo: Memo): string => {
  const named = frontMatterOf(memo).lang?.toLowerCase().split(/[-_]/)[0];
  if (named) return named;
  const votes = new Map<string, number>();
  let read = 0;
  for (const block of withoutAuthorities(memo).blocks) {
    if (read > ENOUGH) break;
    if (QUIET.has(block.kind)) continue;
    const text = proseOf(block).replace(OF_OTHERS, ' ');
    read += text.length;
    const found = languageIn(text);
    if (found) votes.set(found.language, (votes.get(found.language) ?? 0) + Math.min(found.words, MOST));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
});

/** How many letters of a script stand for a word. */
const LETTERS = { latin: 5, cyrillic: 5, east: 2 };

/** The language of a text and about how many words speak for it; undefined where nothing tells. */
function languageIn(text: string): { language: string; words: number } | undefined {
  const count = (letter: RegExp): number => text.match(letter)?.length ?? 0;
  const [latin, cyrillic] = [count(/\p{Script=Latin}/gu) / LETTERS.latin, count(/\p{Script=Cyrillic}/gu) / LETTERS.cyrillic];
  const [kana, hangul] = [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Hangul}/gu)];
  const han = count(/\p{Script=Han}/gu);
  const east = (han + kana + hangul) / LETTERS.east;
  if (east > latin && east > cyrillic) return { language: hangul > han + kana ? 'ko' : kana * 4 > han ? 'ja' : 'zh', words: east };
  if (cyrillic > latin) return { language: cyrillicLanguage(count), words: cyrillic };
  return latinLanguage(text);
}

/** Russian has letters that its neighbours lack, and they have letters that it lacks, or has only before others. */
function cyrillicLanguage(count: (letter: RegExp) => number): string {
  const bulgarian = count(/ъ(?![еёюя])/giu);
  const ukrainian = count(/[іїєґ]/giu);
  const others = count(/[ўјљњђћџѓќѕәғқңөұүһ]/giu);
  if (count(/[ыэё]/giu) >= 3 * (bulgarian + ukrainian + others)) return 'ru';
  if (others * 4 > bulgarian + ukrainian) return OTHER;
  return ukrainian > bulgarian ? 'uk' : 'bg';
}

function latinLanguage(text: string): { language: string; words: number } | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) for (const language of LANGUAGES_OF.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [[language, most] = [OTHER, 0]] = [...hits].sort((a, b) => b[1] - a[1]);
  if (most >= words.length * SHARE && most > 0) return { language, words: words.length };
  return words.length < TELLING ? undefined : { language: OTHER, words: words.length };
}
