import { filterOf } from './features.ts';
import type { Features, Filter } from './features.ts';
import { groupOf, rowsOf } from './packedRows.ts';
import type { Group, PackedRows } from './packedRows.ts';

/** A sum of features as what was learned sees it; what one is made of is the business of its `Rows`. */
export type Bag = Float32Array;

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

const UNSUMMED = -1;
/** Sums in one array. */
const MANY = 256;

/** Sums of the rows that were learned for features; a feature without a row adds nothing. */
export class Rows implements Sums {
  readonly filter: Filter;
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  /** By key: where its row starts, `UNSUMMED` before a sum of rows is first asked for; and how many times it counts. */
  private readonly from: Int32Array;
  private readonly scales: Float32Array;
  /** The rows that features share, and room for sums of them. */
  private readonly rows: Float32Array;
  private free: number;
  /** The groups of features with the number of their first key. */
  private readonly groups: readonly (Group & { readonly first: number })[];
  private room = new Float32Array(0);
  private used = 0;
  readonly width: number;

  constructor(packed: PackedRows) {
    const { width } = packed;
    this.width = width;
    let count = 0;
    this.groups = packed.groups.map((one) => {
      const group = groupOf(one);
      count += group.keys.length;
      return { ...group, first: count - group.keys.length };
    });
    const table = rowsOf(packed);
    const sums = this.groups.reduce((sum, { keys, parts }) => sum + (parts.length > 1 ? keys.length : 0), 0);
    this.rows = sums === 0 ? table : new Float32Array(table.length + sums * width);
    if (sums > 0) this.rows.set(table);
    this.free = table.length;
    this.keys = new Int32Array(count);
    this.from = new Int32Array(count).fill(UNSUMMED);
    this.scales = new Float32Array(count).fill(1);
    for (const { keys, parts, first } of this.groups) {
      this.keys.set(keys, first);
      if (parts.length > 1) continue;
      const { codes, scales } = parts[0]!;
      for (let i = 0; i < codes.length; i++) this.from[first + i] = codes[i]! * width;
      this.scales.set(scales, first);
    }
    this.slots = slotsOf(this.keys);
    this.filter = filterOf(this.keys);
  }

  /** Sums up the row of a key, by its number, and returns where it starts. Few of all features are met in a memo. */
  private sum(number: number): number {
    const { rows, width, free } = this;
    const { parts, first } = this.groups.findLast((group) => group.first <= number)!;
    for (const { codes, scales } of parts) {
      const start = codes[number - first]! * width;
      const scale = scales[number - first]!;
      for (let k = 0; k < width; k++) rows[free + k]! += scale * rows[start + k]!;
    }
    this.from[number] = free;
    this.free += width;
    return free;
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
      let start = from[row - 1]!;
      if (start === UNSUMMED) start = this.sum(row - 1);
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
