import { MIX_STEPS } from '../../../server/src/coverage/learned/network.ts';
import { random } from './fit.ts';

/** Rounds after which the directions hardly move. */
const ROUNDS = 80;

interface Narrowing {
  /** Numbers of a row, and how many are to be left of them. */
  readonly width: number;
  readonly to: number;
  /** In how many sentences each feature was seen. */
  readonly seen: readonly number[];
}

/**
 * Rows of `width` numbers as rows of `to` numbers that lose least of them, and the mix that gives a row of `width` numbers back: the directions in
 * which the rows differ most (principal components, by orthogonal iteration), turned at random so that all numbers are of the same size. Of what a
 * network of 72 hidden units says, next to nothing is lost with less than half of them. The same result at every run.
 */
export function narrowed(rows: Float32Array, { width, to, seen }: Narrowing): { readonly rows: Float32Array; readonly mix: Float32Array } {
  const next = random(11);
  const spread = covariance(rows, width, seen);
  let basis = orthonormal(columns(to, width, next));
  for (let round = 0; round < ROUNDS; round++) basis = orthonormal(basis.map((column) => times(spread, column)));
  const turned = orthonormal(columns(to, to, next)).map((turn) => Float64Array.from({ length: width }, (_, k) => basis.reduce((sum, column, i) => sum + turn[i]! * column[k]!, 0)));
  const mix = new Float32Array(width * to);
  turned.forEach((column, i) => column.forEach((value, k) => (mix[k * to + i] = Math.round(value * MIX_STEPS) / MIX_STEPS)));
  const narrow = new Float32Array(seen.length * to);
  for (let row = 0; row < seen.length; row++) {
    for (let i = 0; i < to; i++) for (let k = 0; k < width; k++) narrow[row * to + i]! += rows[row * width + k]! * turned[i]![k]!;
  }
  return { rows: narrow, mix };
}

function columns(count: number, length: number, next: () => number): Float64Array[] {
  return Array.from({ length: count }, () => Float64Array.from({ length }, () => next() - 0.5));
}

/** How rows differ, each as often as its feature was seen. */
function covariance(rows: Float32Array, width: number, seen: readonly number[]): Float64Array[] {
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  seen.forEach((count, row) => {
    const own = rows.subarray(row * width, (row + 1) * width);
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) sums[a]![b]! += count * own[a]! * own[b]!;
  });
  return sums;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const times = (matrix: readonly Float64Array[], column: Float64Array): Float64Array => Float64Array.from(matrix, (row) => dot(row, column));

/** The columns at right angles to each other and of length 1 (Gram and Schmidt). */
function orthonormal(some: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const column of some) {
    const rest = column.slice();
    for (const one of done) {
      const share = dot(one, rest);
      one.forEach((value, i) => (rest[i]! -= share * value));
    }
    const length = Math.sqrt(dot(rest, rest)) || 1;
    done.push(rest.map((value) => value / length));
  }
  return done;
}
