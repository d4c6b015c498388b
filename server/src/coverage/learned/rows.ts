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

const UNMET = -1;
/** Sums in one array. */
const MANY = 256;

/** Sums of the rows that were learned for features; a feature without a row adds nothing. */
export class Rows implements Sums {
  readonly filter: Filter;
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  /** The groups of features with the number of their first key. */
  private readonly groups: readonly (Group & { readonly first: number })[];
  /** The rows that features share; and, behind one another, those of the features met so far. */
  private readonly shared: Float32Array;
  private readonly rows: Float32Array;
  /** By key: where its row starts, or `UNMET`. */
  private readonly from: Int32Array;
  private free = 0;
  private room = new Float32Array(0);
  private used = 0;
  readonly width: number;

  constructor(packed: PackedRows) {
    this.width = packed.width;
    let count = 0;
    this.groups = packed.groups.map((one) => {
      const group = { ...groupOf(one), first: count };
      count += group.keys.length;
      return group;
    });
    this.keys = new Int32Array(count);
    for (const { keys, first } of this.groups) this.keys.set(keys, first);
    this.from = new Int32Array(count).fill(UNMET);
    this.shared = rowsOf(packed);
    this.rows = new Float32Array(count * this.width);
    this.slots = slotsOf(this.keys);
    this.filter = filterOf(this.keys);
  }

  /** Writes the row of a key, by its number, and returns where it starts. Few of all features are met in a memo. */
  private meet(number: number): number {
    const { shared, rows, width, free } = this;
    const { parts, first } = this.groups.findLast((group) => group.first <= number)!;
    for (const { codes, scales } of parts) {
      const start = codes[number - first]! * width;
      const scale = scales[number - first]!;
      for (let k = 0; k < width; k++) rows[free + k]! += scale * shared[start + k]!;
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
    const { slots, keys, rows, from, width } = this;
    const mask = slots.length - 1;
    for (let i = 0; i < features.count; i++) {
      const key = features.keys[i]!;
      let slot = key & mask;
      let row = slots[slot]!;
      while (row !== 0 && keys[row - 1] !== key) row = slots[(slot = (slot + 1) & mask)]!;
      if (row === 0) continue;
      const weight = features.weights[i]!;
      let start = from[row - 1]!;
      if (start === UNMET) start = this.meet(row - 1);
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
