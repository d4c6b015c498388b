import type { Block } from '../memo/block.ts';
import { Place } from '../memo/source.ts';
import type { Anchor } from './anchors.ts';
import { sameAnchors } from './anchors.ts';
import type { Model } from './model.ts';
import type { Sentence } from './signals.ts';
import type { Speaker } from './speaker.ts';

/** What is known of a memo as a whole and bears on each of its sentences. */
export interface Whole {
  /** Concept of the country whose memo it is, or `UNKNOWN` or `NONE_NAMED`. */
  readonly self: number;
  /** The levels at which the memo is on networks and on data, see `levelOf`. */
  readonly networks: number;
  readonly data: number;
}

export function sameWhole(a: Whole, b: Whole): boolean {
  return a.self === b.self && a.networks === b.networks && a.data === b.data;
}

/** What stands around a block and bears on what its sentences mean. */
export interface Context extends Whole {
  /** The nearest headings above, the innermost last. */
  readonly headings: readonly Sentence[];
  /** The sentences that lead into the block, innermost last. */
  readonly lead: readonly Sentence[];
  /** The sentence before the block in its section. */
  readonly before: Sentence | undefined;
  /** Who spoke last in its section. */
  readonly speaker: Speaker;
  /** The section reports what others hold. */
  readonly others: boolean;
  /** How many brackets were opened in the section before the block, and not closed. */
  readonly depth: number;
  /** The section holds wording that the memo itself proposes. */
  readonly proposes: boolean;
  /** The section lists contents or sources. */
  readonly listing: boolean;
  /** The section sets out options. */
  readonly offers: boolean;
  /** The letter or number of the option that it sets out; whether its heading says that it tells what is recommended. */
  readonly option: string | undefined;
  readonly isChoice: boolean;
  /** Topics of the headings and of the sentence before, as bits. */
  readonly topics: number;
  /** The provisions that the block cites and that anchor elements. */
  readonly anchors: readonly Anchor[];
}

/** True when two contexts make no difference to a block. */
export function sameContext(a: Context, b: Context): boolean {
  return a.before === b.before && a.speaker === b.speaker && a.others === b.others && a.depth === b.depth && a.proposes === b.proposes && a.listing === b.listing && a.offers === b.offers && a.option === b.option && a.isChoice === b.isChoice && a.topics === b.topics && sameWhole(a, b) && sameItems(a.headings, b.headings) && sameItems(a.lead, b.lead) && sameAnchors(a.anchors, b.anchors);
}

export function sameItems(a: readonly Sentence[], b: readonly Sentence[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

interface Kept<T> {
  readonly context: Context;
  readonly model: Model;
  readonly value: T;
}

/** A function of a block in its context that remembers its newest result for each block. */
export function perContext<T>(compute: (block: Block, context: Context, model: Model) => T): (block: Block, context: Context, model: Model) => T {
  const place = new Place<Block, Kept<T>>();
  return (block, context, model) => {
    const kept = place.of(block);
    if (kept && kept.model === model && sameContext(kept.context, context)) return kept.value;
    return place.keep(block, { context, model, value: compute(block, context, model) }).value;
  };
}
