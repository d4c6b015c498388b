import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import type { Detected } from './detect.ts';
import { COUNTRIES, countryConcept } from './language/countries.ts';
import { conceptOf, startOf } from './matching/hit.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';

/** Kinds of documents in which a State speaks of itself by its name. */
const OWN_KINDS = ['position-paper', 'cyber-strategy', 'bill'];
/** How often a country must begin a sentence to be taken for the author, and its share among the countries that do. */
const OFTEN = 3;
const MOSTLY = 0.6;

/**
 * The concept of the country whose document a memo is, so that "Finland considers" in a Finnish paper is not somebody else's view: the one
 * that the front matter names, that the title of a position, strategy or law names, or that begins most sentences. -1 where none stands out.
 */
export function ownCountry(memo: Memo, model: Model, { detection, report }: Detected): number {
  const { vocabulary } = model;
  const state = frontMatterOf(memo).state?.toUpperCase();
  if (state !== undefined) return vocabulary.conceptId(countryConcept(state));
  if (detection.profile !== null && !OWN_KINDS.includes(detection.profile)) return -1;
  const countries = new Set(COUNTRIES.map(([code]) => vocabulary.conceptId(countryConcept(code))));
  const beginning = new Map<number, number>();
  let titled = false;
  for (const block of memo.blocks) {
    for (const sentence of sentencesOf(block, vocabulary)) {
      const named = sentence.hits.filter((hit) => countries.has(conceptOf(hit)));
      if (block.kind === 'heading' && !titled) {
        titled = true;
        const ids = new Set(named.map(conceptOf));
        if (ids.size === 1 && !report) return [...ids][0]!;
      }
      const first = named.find((hit) => startOf(hit) <= 4);
      if (first !== undefined) beginning.set(conceptOf(first), (beginning.get(conceptOf(first)) ?? 0) + 1);
    }
  }
  const total = [...beginning.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...beginning].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= OFTEN && most[1] >= total * MOSTLY ? most[0] : -1;
}
