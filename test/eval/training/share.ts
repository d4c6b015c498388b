import { stepOf } from '../../../server/src/coverage/learned/packedRows.ts';
import { random } from './fit.ts';
import { numberOf } from './pack.ts';
import type { Part, Shared } from './sharedRows.ts';

/** A part to be made: of how many rows, for how many of the weightiest features. */
export interface Stage {
  readonly many: number;
  readonly features: number;
}

interface Sharing {
  readonly width: number;
  /** In how many sentences each feature was seen. */
  readonly seen: readonly number[];
  /** The first one is for all features, each other one for some of those of the one before. */
  readonly stages: readonly Stage[];
}

/** The rows are sought among so many of the weightiest features, in so many rounds; then all features of the part take part in some rounds more. */
const WEIGHTIEST = 16_000;
const ROUNDS = 8;
const LAST_ROUNDS = 2;
/** Steps of a scale in a doubling, of the first part and of what is left. */
const PER_DOUBLING = 2;
const PER_DOUBLING_LEFT = 1;

/** Puts rows of the same direction together (spherical k-means): each feature takes the row that is nearest to its own; then what is left of the weightiest ones is shared out in the same way. The same result at every run. */
export function share(rows: Float32Array, { width, stages, seen }: Sharing): Shared {
  const rest = rows.slice();
  const matter = matterOf(lengthsOf(rest, width), seen);
  const order = Int32Array.from(seen, (_, i) => i).sort((a, b) => matter[b]! - matter[a]! || a - b);
  const table = new Float32Array(stages.reduce((sum, { many }) => sum + many * width, 0));
  const parts: Part[] = [];
  let first = 0;
  for (const { many, features: count } of stages) {
    const features = order.slice(0, count);
    const { centres, codes, scales } = nearest(rest, { features, width, many, seen, perDoubling: first === 0 ? PER_DOUBLING : PER_DOUBLING_LEFT });
    table.set(centres, first * width);
    features.forEach((one) => {
      for (let k = 0; k < width; k++) rest[one * width + k]! -= scales[one]! * centres[codes[one]! * width + k]!;
    });
    features.sort();
    parts.push({ features, codes: features.map((one) => codes[one]! + first), scales: Float32Array.from(features, (one) => scales[one]!) });
    first += many;
  }
  return { rows: table, parts };
}

function lengthsOf(rows: Float32Array, width: number): Float32Array {
  return Float32Array.from({ length: rows.length / width }, (_, i) => Math.hypot(...rows.subarray(i * width, (i + 1) * width)) + 1e-9);
}

/** How much each feature matters. */
function matterOf(lengths: Float32Array, seen: readonly number[]): number[] {
  return seen.map((count, i) => lengths[i]! ** 2 * count);
}

interface Nearest {
  readonly features: Int32Array;
  readonly width: number;
  readonly many: number;
  readonly seen: readonly number[];
  readonly perDoubling: number;
}

/** Some directions, and for each of `features`, the weightiest first, the nearest one and how many times it counts. */
function nearest(rows: Float32Array, { features, width, many, seen, perDoubling }: Nearest): { centres: Float32Array; codes: Int32Array; scales: Float32Array } {
  const lengths = lengthsOf(rows, width);
  const matter = matterOf(lengths, seen);
  const units = rows.map((weight, at) => weight / lengths[Math.floor(at / width)]!);
  const codes = new Int32Array(seen.length);
  const cosines = new Float32Array(seen.length);
  const means = { units, matter, centres: firstCentres({ features, units, matter, width, many }), codes, cosines, width };
  for (let round = 0; round < ROUNDS + LAST_ROUNDS; round++) {
    const some = round < ROUNDS ? features.subarray(0, WEIGHTIEST) : features;
    assign(some, means);
    if (round < ROUNDS + LAST_ROUNDS - 1) move(some, means);
  }
  // What was never seen was never learned: it counts for nothing.
  const scales = lengths.map((length, i) => (seen[i] === 0 ? 0 : stepOf(numberOf(length * Math.max(0.05, cosines[i]!), perDoubling))));
  return { centres: means.centres, codes, scales };
}

interface Means {
  readonly units: Float32Array;
  readonly matter: readonly number[];
  readonly centres: Float32Array;
  readonly codes: Int32Array;
  readonly cosines: Float32Array;
  readonly width: number;
}

/** Features taken at random, the weightier ones more often. */
function firstCentres({ features, units, matter, width, many }: Pick<Means, 'units' | 'matter' | 'width'> & Pick<Nearest, 'features' | 'many'>): Float32Array {
  const next = random(1);
  const drawn = new Map(Array.from(features, (one) => [one, Math.sqrt(matter[one]!) / (1e-9 - Math.log(next() + 1e-9))]));
  const first = features.slice().sort((a, b) => drawn.get(b)! - drawn.get(a)! || a - b);
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
function move(some: Int32Array, { units, matter, centres, codes, width }: Means): void {
  const sums = new Float64Array(centres.length);
  for (const one of some) for (let k = 0; k < width; k++) sums[codes[one]! * width + k]! += matter[one]! * units[one * width + k]!;
  for (let c = 0; c < centres.length; c += width) {
    const length = Math.hypot(...sums.subarray(c, c + width));
    if (length > 0) for (let k = 0; k < width; k++) centres[c + k] = sums[c + k]! / length;
  }
}
