import { editDistance } from './vocabulary.ts';

/** At most so many names are meant. */
const MOST = 3;
/** Shorter words are part of too many names. */
const SHORT = 4;

/**
 * Which of a few names somebody may have meant by another word, the likeliest first: those that differ in case, signs or a few letters
 * (`selfdefense`), then those of which it is a part, or which are a part of it (`missing-self-defence` by `self-defence`).
 */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const word = lettersOf(typed);
  const most = Math.min(3, Math.floor(word.length / 3));
  const rank = (name: string): number => {
    const letters = lettersOf(name);
    const distance = editDistance(word, letters, most);
    if (distance <= most) return distance;
    const [part, whole] = word.length < letters.length ? [word, letters] : [letters, word];
    return part.length >= SHORT && whole.includes(part) ? most + 1 : Infinity;
  };
  const ranked = names.map((name) => ({ name, rank: rank(name) })).filter((one) => one.rank < Infinity);
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ name }) => name);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
