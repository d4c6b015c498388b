import type { Whole } from './context.ts';
import { conceptOf, startOf } from './matching/hit.ts';
import type { Sentence } from './signals.ts';

/** A country that likely speaks in a sentence: another one, the memo's own, or one where it is unknown whose memo it is. */
export const enum Speaker {
  None = -1,
  Other,
  Itself,
  Unknown,
}

/** A country that is named up to so many half words from the beginning of a sentence is likely the one that speaks in it. */
const BEGINNING = 10;

/** Which country likely speaks in a sentence: the first one that it names, within so many half words. `countries`: 1 for each concept that is a country. */
export function speakerOf(sentence: Sentence | undefined, { self }: Whole, countries: Uint8Array, within = BEGINNING): Speaker {
  const first = sentence?.hits.find((hit) => countries[conceptOf(hit)] === 1);
  if (first === undefined || startOf(first) > within) return Speaker.None;
  return self < 0 ? Speaker.Unknown : conceptOf(first) === self ? Speaker.Itself : Speaker.Other;
}
