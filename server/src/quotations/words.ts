/** A word of a text with its place, in the form in which words are compared. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The word goes on as it likes: `process[ed]`. */
  readonly open?: boolean;
}

/** Words that stand together in a quotation; between two runs anything may be left out. */
export type Run = readonly Word[];

const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text: case, punctuation, kinds of quotation marks and ligatures do not count; Chinese is compared sign by sign. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({ word: compared(match[0]), start: match.index, end: match.index + match[0].length }));
}

function compared(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/ё/g, 'е');
}

/** What lawyers put into a quotation: `…` and `[…]` for what is left out, `[T]he` for a changed capital, `process[ed]` for a changed ending, `[the authority]` for words put in the place of others, `[sic]`. */
const MARK = /\[?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\]?|\[(\p{L})\](?=\p{L})|(?<=\p{L})\[\p{L}*\]|\[[^[\]]*\]/gu;

/** A quotation as runs of words. */
export function runsOf(quotation: string): Run[] {
  const runs: Word[][] = [[]];
  let at = 0;
  let capital: { letter: string; start: number } | undefined;
  const take = (end: number): void => {
    for (const one of wordsIn(quotation.slice(at, end))) {
      const word = { ...one, start: one.start + at, end: one.end + at };
      runs.at(-1)!.push(capital && word.start === at ? { ...word, word: compared(capital.letter) + word.word, start: capital.start } : word);
      capital = undefined;
    }
  };
  for (const match of quotation.matchAll(MARK)) {
    take(match.index);
    at = match.index + match[0].length;
    if (match[1] !== undefined) capital = { letter: match[1], start: match.index };
    else if (/^\[\p{L}*\]$/u.test(match[0]) && /\p{L}/u.test(quotation[match.index - 1] ?? '')) {
      const last = runs.at(-1)!.pop();
      if (last) runs.at(-1)!.push({ ...last, open: true });
    } else if (!/^\[(?:sic|emphasis (?:added|in original)|footnotes? omitted)\]$/i.test(match[0])) runs.push([]);
  }
  take(quotation.length);
  return runs.filter((run) => run.length > 0);
}

/** True where a word of a quotation is the word of the text. */
export function sameWord(quoted: Word, held: Word): boolean {
  return quoted.open ? held.word.startsWith(quoted.word.slice(0, Math.max(3, quoted.word.length - 2))) : quoted.word === held.word;
}
