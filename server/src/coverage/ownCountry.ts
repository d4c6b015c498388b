import type { Block } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { perStretchAnd } from '../memo/stretch.ts';
import { countryConcept } from './language/countries.ts';
import { conceptOf, startOf } from './matching/hit.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';

/** How often a country must begin a sentence to be taken for the author, and its share among the countries that do. */
const OFTEN = 3;
const MOSTLY = 0.6;

/**
 * The concept of the country whose document a memo is, so that "Finland considers" in a Finnish paper is not somebody else's view: the one
 * that the front matter names, that the title names alone, or that begins most sentences. -1 where none stands out.
 */
export function ownCountry(memo: Memo, model: Model): number {
  const state = frontMatterOf(memo).state?.toUpperCase();
  if (state !== undefined) return model.vocabulary.conceptId(countryConcept(state));
  const beginning = new Map<number, number>();
  let titled = false;
  for (const stretch of memo.stretches) {
    const { title, starting } = countriesIn(stretch, model);
    if (!titled && title?.length === 1) return title[0]!;
    titled ||= title !== null;
    for (const country of starting) beginning.set(country, (beginning.get(country) ?? 0) + 1);
  }
  const total = [...beginning.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...beginning].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= OFTEN && most[1] >= total * MOSTLY ? most[0] : -1;
}

interface Countries {
  /** Whether the block has sentences at all. */
  readonly sentences: boolean;
  /** Concepts of the countries that the first sentence names. */
  readonly first: readonly number[];
  /** Concepts of the countries that sentences begin with, one for each such sentence. */
  readonly starting: readonly number[];
}

const NONE: Countries = { sentences: true, first: [], starting: [] };

const countriesOf = perBlockAnd((block: Block, model: Model): Countries => {
  const sentences = sentencesOf(block, model);
  const named = sentences.map((sentence) => sentence.hits.filter((hit) => model.countries[conceptOf(hit)] === 1));
  if (sentences.length > 0 && named.every((hits) => hits.length === 0)) return NONE;
  const starting = named.flatMap((hits) => hits.find((hit) => startOf(hit) <= 4) ?? []).map(conceptOf);
  return { sentences: sentences.length > 0, first: [...new Set((named[0] ?? []).map(conceptOf))], starting };
});

/** Of a stretch: the countries that its first heading with words names (null without one), and those that sentences begin with. */
const countriesIn = perStretchAnd(({ blocks }, model: Model): { readonly title: readonly number[] | null; readonly starting: readonly number[] } => {
  const title = blocks.find((block) => block.kind === 'heading' && countriesOf(block, model).sentences);
  return { title: title ? countriesOf(title, model).first : null, starting: blocks.flatMap((block) => countriesOf(block, model).starting) };
});
