/** Rows that many features share: the row of a feature is the sum of those that the parts give it. The first part is of all features, each other one of some of those of the part before. */
export interface Shared {
  readonly rows: Float32Array;
  readonly parts: readonly Part[];
}

/** For each of some features, in ascending order, a row, and how many times it counts. */
export interface Part {
  readonly features: Int32Array;
  readonly codes: Int32Array;
  readonly scales: Float32Array;
}

/** Rows of its own for each feature, as a whole that shares nothing. */
export function unshared(rows: Float32Array, width: number): Shared {
  const count = rows.length / width;
  const numbers = Int32Array.from({ length: count }, (_, i) => i);
  return { rows, parts: [{ features: numbers, codes: numbers, scales: new Float32Array(count).fill(1) }] };
}
