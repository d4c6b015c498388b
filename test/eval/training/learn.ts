import { fitNetwork } from './fit.ts';
import type { Options, Sample, Shape, Weights } from './fit.ts';
import { narrowed } from './narrow.ts';
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
  /** How many numbers are left of a row. */
  readonly narrow: number;
  /** The rows that the features share. */
  readonly stages: readonly Stage[];
  /** How the shared rows are fitted. */
  readonly tune: Options;
}

/** Fits a network with a row for each feature, makes the rows narrower, puts like rows together in the stages, and fits it again with those. */
export function learnNetwork({ samples, seen, shape, fit, narrow, stages, tune }: Job): Shared & Weights {
  const first = fitNetwork(samples, shape, fit);
  const { mix, ...wide } = narrowed(first.rows, { width: shape.width, to: narrow, seen });
  const { rows, parts } = share(wide.rows, { width: narrow, stages, seen });
  return { parts, ...fitNetwork(samples, { ...shape, width: narrow }, tune, { weights: { ...first, rows, mix }, parts }) };
}
