import { filterOf } from './features.ts';
import type { Features, Filter } from './features.ts';

/** A sum of features as what was learned sees it; what one is made of is the business of its `Rows`. */
export type Bag = Float32Array;

/** Numbers in two parts, which pack better apart: of each its lowest six bits as a sign, and the rest in digits of `DIGITS`, see `numbersOf`. */
export interface PackedNumbers {
  readonly low: string;
  readonly high: string;
}

/** Rows of weights by feature, as the training writes them. A row can serve many features, each of which takes it so many times: some thousand rows for all features say nearly what a row for each would. */
export interface PackedRows {
  /** Keys of the features in ascending order: how much each is more than the one before. */
  readonly keys: PackedNumbers;
  /** For each key the number of its row; none where each key has a row of its own. */
  readonly codes?: PackedNumbers;
  /** For each key how many times its row counts: a sign for a step, see `stepOf`. */
  readonly scales: string;
  /** For each row `width` weights from `-most` to `most`: as many of them to a sign as it can tell, see `weightsOf`. This packs better than bits in base64. */
  readonly rows: string;
  readonly most: number;
  /** The step that the weights of a row count in: a sign, see `stepOf`. */
  readonly steps: string;
  readonly width: number;
}

/** Sums of features. The training has one of its own, which records them. */
export interface Sums {
  /** Leaves out features that add nothing. */
  readonly filter?: Filter;
  /** An empty sum. */
  empty(): Bag;
  /** Empties a sum that nobody else holds. */
  clear(bag: Bag): void;
  /** Adds features to a sum. */
  add(to: Bag, features: Features): void;
  /** Adds a share of a sum to another one. */
  join(to: Bag, bag: Bag, share: number): void;
}

/** Sums in one array. */
const MANY = 256;

/** Sums of the rows that were learned for features; a feature without a row adds nothing. */
export class Rows implements Sums {
  readonly filter: Filter;
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  /** By key: where its row starts, and how many times it counts. */
  private readonly from: Int32Array;
  private readonly scales: Float32Array;
  private readonly rows: Float32Array;
  private room = new Float32Array(0);
  private used = 0;
  readonly width: number;

  constructor(packed: PackedRows) {
    const { width } = packed;
    this.width = width;
    this.keys = numbersOf(packed.keys);
    for (let i = 1; i < this.keys.length; i++) this.keys[i]! += this.keys[i - 1]!;
    this.rows = rowsOf(packed);
    this.scales = stepsOf(packed.scales);
    this.from = packed.codes ? numbersOf(packed.codes) : new Int32Array(this.keys.length).map((_, i) => i);
    for (let i = 0; i < this.from.length; i++) this.from[i]! *= width;
    this.slots = slotsOf(this.keys);
    this.filter = filterOf(this.keys);
  }

  /** Thousands are kept, so they are views of a few large arrays: an array of its own for each costs ten times as much. */
  empty(): Bag {
    if (this.used + this.width > this.room.length) {
      this.room = new Float32Array(this.width * MANY);
      this.used = 0;
    }
    return this.room.subarray(this.used, (this.used += this.width));
  }

  clear(bag: Bag): void {
    bag.fill(0);
  }

  add(to: Bag, features: Features): void {
    const { slots, keys, rows, from, scales, width } = this;
    const mask = slots.length - 1;
    for (let i = 0; i < features.count; i++) {
      const key = features.keys[i]!;
      let slot = key & mask;
      let row = slots[slot]!;
      while (row !== 0 && keys[row - 1] !== key) row = slots[(slot = (slot + 1) & mask)]!;
      if (row === 0) continue;
      const weight = features.weights[i]! * scales[row - 1]!;
      const start = from[row - 1]!;
      // Two at a time: most of the time of judging is spent here.
      for (let k = 0; k < width; k += 2) {
        to[k]! += weight * rows[start + k]!;
        to[k + 1]! += weight * rows[start + k + 1]!;
      }
    }
  }

  join(to: Bag, bag: Bag, share: number): void {
    for (let k = 0; k < to.length; k++) to[k]! += share * bag[k]!;
  }
}

/** The step that a number stands for: quarters of its binary logarithm; 0 is none. */
export function stepOf(number: number): number {
  return number === 0 ? 0 : 2 ** ((number - UNIT) / 4);
}

/** The number that stands for 1. */
export const UNIT = 60;

/** The steps that signs stand for. */
function stepsOf(signs: string): Float32Array {
  const steps = new Float32Array(128);
  for (let i = 0; i < SIGNS.length; i++) steps[SIGNS.charCodeAt(i)] = stepOf(i);
  const codes = Buffer.from(signs, 'latin1');
  const told = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) told[i] = steps[codes[i]!]!;
  return told;
}

/** Digits of five bits: each number in small letters and digits from the lowest, its last digit in capital letters or signs. */
export const DIGITS = 'abcdefghijklmnopqrstuvwxyz012345ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_';
/** Bits of the low part of a number. */
export const LOW = 6;

function numbersOf(packed: PackedNumbers): Int32Array {
  const signs = valuesOf(SIGNS);
  const digits = valuesOf(DIGITS);
  const low = Buffer.from(packed.low, 'latin1');
  const high = Buffer.from(packed.high, 'latin1');
  const numbers = new Int32Array(low.length);
  for (let i = 0, at = 0; i < low.length; i++) {
    let number = signs[low[i]!]!;
    for (let shift = LOW, isLast = false; !isLast; shift += 5) {
      const digit = digits[high[at++]!]!;
      number += (digit & 31) << shift;
      isLast = digit >= 32;
    }
    numbers[i] = number;
  }
  return numbers;
}

/** Signs that JSON writes as they are. */
export const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).join('').replace(/["\\]/g, '');

/** How many weights of so many steps to either side a sign can tell. */
export function weightsInSign(most: number): number {
  return Math.floor(Math.log(SIGNS.length) / Math.log(2 * most + 1));
}

/** The number of each sign by its code. */
function valuesOf(signs: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < signs.length; i++) values[signs.charCodeAt(i)] = i;
  return values;
}

/** The weights of the rows: in each sign the first of its weights counts most. */
function rowsOf({ rows: signs, most, steps, width }: PackedRows): Float32Array {
  const many = weightsInSign(most);
  const told = weightsOf(most, many);
  const step = stepsOf(steps);
  const codes = Buffer.from(signs, 'latin1');
  const rows = new Float32Array(codes.length * many);
  for (let row = 0, at = 0, i = 0; row < step.length; row++) {
    for (const end = at + width; at < end; i++) {
      for (let k = 0, from = codes[i]! * many; k < many; k++) rows[at++] = told[from + k]! * step[row]!;
    }
  }
  return rows;
}

/** For the code of each sign its weights. */
function weightsOf(most: number, many: number): Int8Array {
  const base = 2 * most + 1;
  const weights = new Int8Array(128 * many);
  for (let i = 0; i < SIGNS.length; i++) {
    for (let k = 0; k < many; k++) weights[SIGNS.charCodeAt(i) * many + k] = (Math.floor(i / base ** (many - 1 - k)) % base) - most;
  }
  return weights;
}

/** A table from the low bits of a key to its number plus one. */
function slotsOf(keys: Int32Array): Int32Array {
  let size = 1024;
  while (size < 2 * keys.length) size *= 2;
  const slots = new Int32Array(size);
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  }
  return slots;
}

/** The bytes that a text in base64 holds, in memory of their own. */
export function bytesOf(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
