import { fitNetwork } from './fit.ts';
import type { Options, Sample, Shape, Weights } from './fit.ts';
import { share } from './share.ts';
import type { Shared } from './share.ts';

/** What a network is to be learned from, and how. */
export interface Job {
  readonly samples: readonly Sample[];
  /** In how many sentences each feature was seen. */
  readonly seen: readonly number[];
  readonly shape: Shape;
  readonly fit: Options;
  /** How many rows the features share. */
  readonly many: number;
  /** How the shared rows are fitted. */
  readonly tune: Options;
}

/** Fits a network with a row for each feature, puts like rows together, and fits it again with those. */
export function learnNetwork({ samples, seen, shape, fit, many, tune }: Job): Shared & Weights {
  const first = fitNetwork(samples, shape, fit);
  const { rows, codes, scales } = share(first.rows, { width: shape.width, many, seen });
  return { codes, scales, ...fitNetwork(samples, shape, tune, { weights: { ...first, rows }, codes, scales }) };
}
