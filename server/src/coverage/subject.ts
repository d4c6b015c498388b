import type { Memo } from '../memo/memo.ts';
import { perStretchAnd } from '../memo/stretch.ts';
import { Cue } from './cues.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';

/** How much of a memo is on the subject of the principles: the shares of its sentences that speak of networks, and of data, equipment or names of whatever sort. */
export interface Subject {
  readonly networks: number;
  readonly data: number;
}

/** Of a stretch: its sentences, and how many speak of each. */
const countsIn = perStretchAnd(({ blocks }, model: Model) => {
  const counts = { sentences: 0, networks: 0, data: 0 };
  for (const block of blocks) {
    for (const { cues } of sentencesOf(block, model)) {
      counts.sentences++;
      if ((cues & Cue.Networks) !== 0) counts.networks++;
      if ((cues & Cue.Data) !== 0) counts.data++;
    }
  }
  return counts;
});

/** In fewer sentences than this a share says nothing. */
const FEW = 10;

/** How many sentences a memo has, and how many of them speak of networks, and of data. */
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
  return sentences < FEW ? undefined : { networks: networks / sentences, data: data / sentences };
}

/** Shares at which a level begins: below the first it is next to nothing, then little, some, much. They are part of what was learned. */
const LEVELS = [0.02, 0.06, 0.12];
/** The level of a share, from 0; -1 where there is none to tell. */
export function levelOf(share: number | undefined): number {
  return share === undefined ? -1 : LEVELS.filter((least) => share >= least).length;
}
