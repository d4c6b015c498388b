/**
 * A concept that a sentence expresses, as one number, since a long memo has a hundred thousand of them: its concept, where it begins, how
 * long it is, and whether it is quoted. Places count in half words (a Chinese character is half a word) from the start of the sentence.
 */
export type Hit = number;

/** More concepts than this cannot be told apart in a hit. */
export const MOST_CONCEPTS = 1 << 15;

/** Where a hit stands, for `withConcept`; `from` is below 512, which sentences are cut to, and lengths above 127 count as 127. */
export function packPlace(from: number, to: number, quoted: boolean): number {
  return (from << 8) | (Math.min(to - from, 127) << 1) | (quoted ? 1 : 0);
}

/** A hit: a concept at a place. */
export function withConcept(concept: number, place: number): Hit {
  return (concept << 17) | place;
}

export function conceptOf(hit: Hit): number {
  return hit >>> 17;
}

export function startOf(hit: Hit): number {
  return (hit >>> 8) & 511;
}

export function lengthOf(hit: Hit): number {
  return (hit >>> 1) & 127;
}

export function isQuoted(hit: Hit): boolean {
  return (hit & 1) === 1;
}
