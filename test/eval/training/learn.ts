import { fitNetwork } from './fit.ts';
import type { Options, Sample, Shape, Weights } from './fit.ts';
import { share } from './share.ts';
import type { Stage } from './share.ts';
import type { Shared } from './sharedRows.ts';

/** What a network is to be learned from, and how. */
export interface Job {
  readonly samples: readonly Sample[];
  /** In how many sentences each feature was seen. */
  readonly seen: readonly number[];
  readonly shape: Shape;
  readonly fit: Options;
  /** The rows that the features share. */
  readonly stages: readonly Stage[];
  /** How the shared rows are fitted. */
  readonly tune: Options;
}

/** Fits a network with a row for each feature, puts like rows together in the stages, and fits it again with those. */
export function learnNetwork({ samples, seen, shape, fit, stages, tune }: Job): Shared & Weights {
  const first = fitNetwork(samples, shape, fit);
  const { rows, parts } = share(first.rows, { width: shape.width, stages, seen });
  return { parts, ...fitNetwork(samples, shape, tune, { weights: { ...first, rows }, parts }) };
}
