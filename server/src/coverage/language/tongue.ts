import { hashOf } from '../matching/characters.ts';
import type { Scanner } from '../matching/scanner.ts';

/** Languages in Latin letters that words of the lexicon are of, as bits: `inform*` is what somebody does in Spanish, and a noun in the others. */
export const TONGUES: readonly (readonly [suffix: string, bit: number, words: string])[] = [
  ['@en', 1, 'the of and to is are that by for with its which this shall not be it from has have we our their or on at as will was were may must'],
  ['@fr', 2, 'le les des du et est une dans par sur aux au ne pas nous notre nos qui ou d l ce cette ces sont pour avec leur leurs qu il elle s n sera'],
  ['@es', 4, 'el los las y del una por se al nuestro nuestra con para lo su es esta este como sin o ha han sera son cuando todo'],
];

/** The words that tell, each with its language; none is a common word of another one. */
const BITS = new Map(TONGUES.flatMap(([, bit, words]) => words.split(' ').map((word) => [hashOf(word), bit] as const)));
const ALL = TONGUES.reduce((all, [, bit]) => all | bit, 0);

/** A language is told where its words are at least so many times as many as those of any other. */
const CLEAR = 2;

/** The languages that the tokens `first` to `last` may be in, as bits: one where its small words tell, else all. */
export function tonguesIn({ hashes }: Pick<Scanner, 'hashes'>, { first, last }: { readonly first: number; readonly last: number }): number {
  const counts = [0, 0, 0, 0, 0];
  for (let i = first; i <= last; i++) {
    const bit = BITS.get(hashes[i]!);
    if (bit !== undefined) counts[bit]!++;
  }
  const clear = TONGUES.find(([, bit]) => counts[bit]! > 0 && TONGUES.every(([, other]) => other === bit || counts[bit]! >= CLEAR * counts[other]!));
  return clear ? clear[1] : ALL;
}

/** The bit of the language that a concept is of, by its name; 0 where it is of any. */
export function tongueOf(concept: string): number {
  return TONGUES.find(([suffix]) => concept.endsWith(suffix))?.[1] ?? 0;
}
