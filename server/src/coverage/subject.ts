import type { Memo } from '../memo/memo.ts';
import { perStretchAnd } from '../memo/stretch.ts';
import { Cue } from './cues.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';

/** How much of a memo is on the subject of the principles: the shares of its sentences that speak of networks, and of data, equipment or names of whatever sort. */
export interface Subject {
  readonly networks: number;
  readonly data: number;
}

/** A sentence has at least so many half words, in a cell of a table so many. */
const LEAST = { text: 8, cell: 16 };

/** Whether it can say something: it is no heading, and neither a word or two nor a cell with a name, a number or a date. */
export function isWhole({ part, length }: Sentence): boolean {
  return part.kind !== 'heading' && length >= (part.kind === 'cell' ? LEAST.cell : LEAST.text);
}

/** Of a stretch: its sentences that can say something, and how many of them and of its headings speak of each. */
const countsIn = perStretchAnd(({ blocks }, model: Model) => {
  const counts = { sentences: 0, networks: 0, data: 0 };
  for (const block of blocks) {
    for (const sentence of sentencesOf(block, model)) {
      const whole = isWhole(sentence);
      if (!whole && sentence.part.kind !== 'heading') continue;
      if (whole) counts.sentences++;
      if ((sentence.cues & Cue.Networks) !== 0) counts.networks++;
      if ((sentence.cues & Cue.Data) !== 0) counts.data++;
    }
  }
  return counts;
});

/** In fewer sentences than this a share says nothing. */
const FEW = 10;

/** How many sentences a memo has that can say something, and how many of them and of its headings speak of networks, and of data. */
export interface Counts {
  readonly sentences: number;
  readonly networks: number;
  readonly data: number;
}

export function countsOf(memo: Memo, model: Model): Counts {
  const sum = { sentences: 0, networks: 0, data: 0 };
  for (const stretch of memo.stretches) {
    const counts = countsIn(stretch, model);
    for (const name of ['sentences', 'networks', 'data'] as const) sum[name] += counts[name];
  }
  return sum;
}

/** The subject of a memo; undefined where it is too short to tell. */
export function subjectIn({ sentences, networks, data }: Counts): Subject | undefined {
  return sentences < FEW ? undefined : { networks: Math.min(1, networks / sentences), data: Math.min(1, data / sentences) };
}

/** Shares at which a level begins: below the first it is next to nothing, then little, some, much. They are part of what was learned. */
const LEVELS = [0.02, 0.06, 0.12];
/** The level of a share, from 0; -1 where there is none to tell. */
export function levelOf(share: number | undefined): number {
  return share === undefined ? -1 : LEVELS.filter((least) => share >= least).length;
}
