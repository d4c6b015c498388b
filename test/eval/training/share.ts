import { stepOf } from '../../../server/src/coverage/learned/rows.ts';
import { random } from './fit.ts';
import { numberOf } from './pack.ts';

/** Rows that many features share: by feature the row that it takes, and how many times. */
export interface Shared {
  readonly rows: Float32Array;
  readonly codes: Int32Array;
  readonly scales: Float32Array;
}

interface Sharing {
  readonly width: number;
  /** How many rows there are to be. */
  readonly many: number;
  /** In how many sentences each feature was seen. */
  readonly seen: readonly number[];
}

/** The rows are sought among so many of the weightiest features, in so many rounds; then all features take part in some rounds more. */
const WEIGHTIEST = 16_000;
const ROUNDS = 8;
const LAST_ROUNDS = 2;
/** Steps of a scale in a doubling. */
const PER_DOUBLING = 2;

/** Puts rows of the same direction together (spherical k-means): for each feature the row of `many` that is nearest to its own, and its length. The same result at every run. */
export function share(rows: Float32Array, { width, many, seen }: Sharing): Shared {
  const lengths = Float32Array.from(seen, (_, i) => Math.hypot(...rows.subarray(i * width, (i + 1) * width)) + 1e-9);
  const units = rows.map((weight, at) => weight / lengths[Math.floor(at / width)]!);
  const weights = lengths.map((length, i) => length * length * seen[i]!);
  const order = Int32Array.from(seen, (_, i) => i).sort((a, b) => weights[b]! - weights[a]! || a - b);
  const centres = firstCentres({ units, weights, width, many });
  const codes = new Int32Array(seen.length);
  const cosines = new Float32Array(seen.length);
  const means = { units, weights, centres, codes, cosines, width };
  for (let round = 0; round < ROUNDS + LAST_ROUNDS; round++) {
    const some = round < ROUNDS ? order.subarray(0, WEIGHTIEST) : order;
    assign(some, means);
    if (round < ROUNDS + LAST_ROUNDS - 1) move(some, means);
  }
  return { rows: centres, codes, scales: lengths.map((length, i) => stepOf(numberOf(length * Math.max(0.05, cosines[i]!), PER_DOUBLING))) };
}

interface Means {
  readonly units: Float32Array;
  readonly weights: Float32Array;
  readonly centres: Float32Array;
  readonly codes: Int32Array;
  readonly cosines: Float32Array;
  readonly width: number;
}

/** Features taken at random, the weightier ones more often. */
function firstCentres({ units, weights, width, many }: Pick<Means, 'units' | 'weights' | 'width'> & { readonly many: number }): Float32Array {
  const next = random(1);
  const drawn = Float64Array.from(weights, (weight) => Math.sqrt(weight) / (1e-9 - Math.log(next() + 1e-9)));
  const first = Int32Array.from(drawn, (_, i) => i).sort((a, b) => drawn[b]! - drawn[a]! || a - b);
  const centres = new Float32Array(many * width);
  for (let c = 0; c < many; c++) {
    const one = first[c % first.length]!;
    centres.set(units.subarray(one * width, (one + 1) * width), c * width);
  }
  return centres;
}

/** The nearest centre for each feature. */
function assign(some: Int32Array, { units, centres, codes, cosines, width }: Means): void {
  for (const one of some) {
    let best = -2;
    for (let c = 0; c < centres.length; c += width) {
      let cosine = 0;
      for (let k = 0, at = one * width; k < width; k++) cosine += units[at + k]! * centres[c + k]!;
      if (cosine <= best) continue;
      best = cosine;
      codes[one] = c / width;
    }
    cosines[one] = best;
  }
}

/** Moves each centre to the mean direction of its features. */
function move(some: Int32Array, { units, weights, centres, codes, width }: Means): void {
  const sums = new Float64Array(centres.length);
  for (const one of some) for (let k = 0; k < width; k++) sums[codes[one]! * width + k]! += weights[one]! * units[one * width + k]!;
  for (let c = 0; c < centres.length; c += width) {
    const length = Math.hypot(...sums.subarray(c, c + width));
    if (length > 0) for (let k = 0; k < width; k++) centres[c + k] = sums[c + k]! / length;
  }
}
