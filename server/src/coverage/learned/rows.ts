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
    this.width = packed.width;
    const groups = packed.groups.map(groupOf);
    const count = groups.reduce((sum, { keys }) => sum + keys.length, 0);
    const table = rowsOf(packed);
    const sums = groups.reduce((sum, { keys, parts }) => sum + (parts.length > 1 ? keys.length * packed.width : 0), 0);
    this.keys = new Int32Array(count);
    this.from = new Int32Array(count);
    this.scales = new Float32Array(count);
    this.rows = sums === 0 ? table : new Float32Array(table.length + sums);
    if (sums > 0) this.rows.set(table);
    let [first, free] = [0, table.length];
    for (const group of groups) {
      this.keys.set(group.keys, first);
      free = this.place(group, first, free);
      first += group.keys.length;
    }
    this.slots = slotsOf(this.keys);
    this.filter = filterOf(this.keys);
  }

  /** Notes where the rows of a group are, from its first key on; sums of rows are written where there is room. Returns where there is room then. */
  private place({ keys, parts }: Group, first: number, free: number): number {
    const { rows, from, scales, width } = this;
    const isSum = parts.length > 1;
    for (let i = 0; i < keys.length; i++) {
      from[first + i] = isSum ? free + i * width : parts[0]!.codes[i]! * width;
      scales[first + i] = isSum ? 1 : parts[0]!.scales[i]!;
    }
    if (!isSum) return free;
    for (const part of parts) {
      for (let i = 0, at = free; i < keys.length; i++) {
        const start = part.codes[i]! * width;
        const scale = part.scales[i]!;
        for (let k = 0; k < width; k++) rows[at++]! += scale * rows[start + k]!;
      }
    }
    return free + keys.length * width;
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
