import type { Words } from './class.ts';
import { CONCEPTS } from './concepts.ts';
import { COUNTRIES } from './countries.ts';
import { LEXICON } from './lexicon.ts';

/** All words that patterns are made of. Hardly anybody's program needs them: what the build has compiled of them goes with it, so its bundles hold them compressed (esbuild.mjs). */
export interface AllWords {
  readonly lexicon: Words;
  readonly countries: typeof COUNTRIES;
  readonly concepts: typeof CONCEPTS;
}

/** The words, which only principles and profiles of a workspace's own ask for. */
export function allWords(): AllWords {
  return { lexicon: LEXICON, countries: COUNTRIES, concepts: CONCEPTS };
}
