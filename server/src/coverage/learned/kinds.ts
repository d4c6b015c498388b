import type { Features } from './features.ts';
import { Kind, KEY_MASK, keyOf } from './features.ts';
import { floatsOf } from './floats.ts';
import type { PackedRows } from './packedRows.ts';
import { Rows } from './rows.ts';
import type { Bag, Sums } from './rows.ts';

/** Where in a document a feature stands that tells its kind. */
export const enum Zone {
  Title,
  Heading,
  Opening,
  Body,
  /** The document as a whole. */
  Whole,
}

/** How much the mean of a zone weighs. */
export const ZONE_WEIGHTS: readonly number[] = [1, 2.1, 2.4, 1.5, 1];

/** What tells the kind of a document, as the training writes it. */
export interface PackedKinds extends PackedRows {
  /** Ids of profiles, by column; `none` is that of documents that are not judged. */
  readonly ids: readonly string[];
  readonly bias: string;
}

/** Tells the kind of a document from sums of features. */
export class Kinds extends Rows implements Sums {
  readonly ids: readonly string[];
  private readonly bias: Float32Array;

  constructor(packed: PackedKinds) {
    super(packed);
    this.ids = packed.ids;
    this.bias = floatsOf(packed.bias);
  }

  /** Probabilities of the kinds, in the order of `ids`. */
  probabilities(bag: Bag): number[] {
    const powers = this.ids.map((_, k) => Math.exp(bag[k]! + this.bias[k]!));
    const sum = powers.reduce((one, other) => one + other, 0);
    return powers.map((power) => power / sum);
  }
}

/** Turns features of a sentence into the same features in a zone. */
export function inZone(features: Features, zone: Zone): Features {
  for (let i = 0; i < features.count; i++) {
    features.keys[i] = keyOf(Kind.Zone + zone, features.keys[i]!) & KEY_MASK;
    features.weights[i] = 1;
  }
  return features;
}
