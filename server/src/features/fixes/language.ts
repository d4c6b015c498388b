import { frontMatterOf } from '../../memo/frontMatter.ts';
import type { Memo } from '../../memo/memo.ts';

/** Words that hardly a sentence of a language does without, and that the others do not have. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to is that for with by not be are which this as it shall from',
  fr: 'le les des du et est dans une pour par sur au aux qui ce cette sont ou ne pas',
  es: 'el los las del y una por con para se su al lo como más son este esta o',
};
const LANGUAGE_OF = new Map(Object.entries(COMMON).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)));
/** So much of a memo tells its language. */
const ENOUGH = 20_000;

/** The language that a memo is written in: the one that its front matter names, else what its letters and commonest words say; English where nothing does. */
export function languageOf(memo: Memo): string {
  const named = frontMatterOf(memo).lang?.toLowerCase().split(/[-_]/)[0];
  if (named) return named;
  const start = memo.firstBlock?.kind === 'frontMatter' ? memo.firstBlock.text.length : 0;
  const text = memo.slice(start, Math.min(memo.length, start + ENOUGH));
  const letters = (script: RegExp): number => text.match(script)?.length ?? 0;
  const latin = letters(/\p{Script=Latin}/gu);
  // A Chinese word has two letters where a Latin one has five.
  if (letters(/\p{Script=Han}/gu) * 2.5 > latin) return 'zh';
  if (letters(/\p{Script=Cyrillic}/gu) > latin) return 'ru';
  const hits = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []) {
    const language = LANGUAGE_OF.get(word);
    if (language !== undefined) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
