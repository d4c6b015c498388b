import { filterOf } from './features.ts';
import type { Features, Filter } from './features.ts';

/** A sum of features as what was learned sees it; what one is made of is the business of its `Rows`. */
export type Bag = Float32Array;

/** Rows of weights by feature, as the training writes them. */
export interface PackedRows {
  /** Keys of the features in ascending order: how much each is more than the one before, in digits of `DIGITS` from the lowest, see `keysOf`. */
  readonly keys: string;
  /** For each key `width` weights from `-most` to `most`: as many of them to a sign as it can tell, see `weightsOf`. This packs better than bits in base64. */
  readonly rows: string;
  readonly most: number;
  /** The step that the weights of a key count in: a byte for the sixteenth parts of its binary logarithm, see `stepOf`. */
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
  private readonly rows: Int8Array;
  private readonly steps: Float32Array;
  private room = new Float32Array(0);
  private used = 0;
  readonly width: number;

  constructor(packed: PackedRows) {
    this.width = packed.width;
    this.keys = keysOf(packed.keys);
    const steps = Float32Array.from({ length: 256 }, (_, byte) => stepOf(byte));
    this.steps = new Float32Array(new Uint8Array(bytesOf(packed.steps))).map((byte) => steps[byte]!);
    this.rows = weightsOf(packed.rows, packed.most);
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
    const { slots, keys, rows, steps, width } = this;
    const mask = slots.length - 1;
    for (let i = 0; i < features.count; i++) {
      const key = features.keys[i]!;
      let slot = key & mask;
      let row = slots[slot]!;
      while (row !== 0 && keys[row - 1] !== key) row = slots[(slot = (slot + 1) & mask)]!;
      if (row === 0) continue;
      const weight = features.weights[i]! * steps[row - 1]!;
      const from = (row - 1) * width;
      // Two at a time: most of the time of judging is spent here.
      for (let k = 0; k < width; k += 2) {
        to[k]! += weight * rows[from + k]!;
        to[k + 1]! += weight * rows[from + k + 1]!;
      }
    }
  }

  join(to: Bag, bag: Bag, share: number): void {
    for (let k = 0; k < to.length; k++) to[k]! += share * bag[k]!;
  }
}

/** The step that a byte stands for; 0 is none. */
export function stepOf(byte: number): number {
  return byte === 0 ? 0 : 2 ** ((byte - 224) / 16);
}

/** Digits of five bits: each number in small letters and digits, its last digit in capital letters or signs. */
export const DIGITS = 'abcdefghijklmnopqrstuvwxyz012345ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_';

function keysOf(digits: string): Int32Array {
  const values = valuesOf(DIGITS);
  const keys: number[] = [];
  let key = 0;
  for (let i = 0, shift = 0; i < digits.length; i++) {
    const value = values[digits.charCodeAt(i)]!;
    key += (value & 31) << shift;
    shift += 5;
    if (value < 32) continue;
    keys.push(key);
    shift = 0;
  }
  return Int32Array.from(keys);
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

/** The weights that signs stand for; in each sign the first of its weights counts most. */
function weightsOf(signs: string, most: number): Int8Array {
  const values = valuesOf(SIGNS);
  const base = 2 * most + 1;
  const many = weightsInSign(most);
  const places = Array.from({ length: many }, (_, k) => base ** (many - 1 - k));
  const told = Int8Array.from({ length: SIGNS.length * many }, (_, i) => (Math.floor(Math.floor(i / many) / places[i % many]!) % base) - most);
  const weights = new Int8Array(signs.length * many);
  for (let i = 0, at = 0; i < signs.length; i++) {
    const from = values[signs.charCodeAt(i)]! * many;
    for (let k = 0; k < many; k++) weights[at++] = told[from + k]!;
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
