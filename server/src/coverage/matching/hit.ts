/**
 * A concept that a sentence expresses, as one number, since a long memo has a hundred thousand of them: its concept, where it begins, how
 * long it is, and whether it is quoted. Places count in half words (a Chinese character is half a word) from the start of the sentence.
 */
export type Hit = number;

/** More concepts than this cannot be told apart in a hit. */
export const MOST_CONCEPTS = 1 << 15;

/** Packs a hit; `from` is below 512, which sentences are cut to, and lengths above 127 count as 127. */
export function packHit(hit: { concept: number; from: number; to: number; quoted: boolean }): Hit {
  return (hit.concept << 17) | (hit.from << 8) | (Math.min(hit.to - hit.from, 127) << 1) | (hit.quoted ? 1 : 0);
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
