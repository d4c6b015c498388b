import type { Block } from '../memo/block.ts';
import type { Sentence } from './signals.ts';

/** What stands around a block and bears on what its sentences mean. */
export interface Context {
  /** Topics of the headings above and of what stands shortly before, as bits. */
  readonly topics: number;
  /** The sentences that lead into the block, innermost last. */
  readonly lead: readonly Sentence[];
  /** The section reports what others hold. */
  readonly others: boolean;
  /** The section lists contents or sources. */
  readonly listing: boolean;
  /** The block quotes text that the memo proposes. */
  readonly proposal: boolean;
  /** The memo reports: minutes, news, notes. */
  readonly report: boolean;
  /** Concept of the country whose memo it is, -1 for unknown. */
  readonly self: number;
}

/** True when two contexts make no difference to a block. */
export function sameContext(a: Context, b: Context): boolean {
  return (
    a.topics === b.topics && a.others === b.others && a.listing === b.listing && a.proposal === b.proposal && a.report === b.report && a.self === b.self && a.lead.length === b.lead.length && a.lead.every((sentence, i) => sentence === b.lead[i])
  );
}

/** A function of a block in its context that remembers its newest result for each block. */
export function perContext<M extends object, T>(compute: (block: Block, context: Context, model: M) => T): (block: Block, context: Context, model: M) => T {
  const known = new WeakMap<Block, { context: Context; model: M; value: T }>();
  return (block, context, model) => {
    const entry = known.get(block);
    if (entry && entry.model === model && sameContext(entry.context, context)) return entry.value;
    const value = compute(block, context, model);
    known.set(block, { context, model, value });
    return value;
  };
}
