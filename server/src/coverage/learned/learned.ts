import type { PackedKinds } from './kinds.ts';
import type { PackedNetwork } from './network.ts';
import type { PackedRows } from './packedRows.ts';

/** Probabilities from which on a verdict holds: a provision on each principle, one on an element, and mentions of both. */
export interface Bounds {
  readonly principles: Readonly<Record<string, number>>;
  readonly element: number;
  readonly mentions: { readonly principle: number; readonly element: number };
}

/** What the training has learned of the labelled corpus, as plain data: `knowledge/judgement.json`. */
export interface Learned {
  /** Names of the outputs of the network which tell what a sentence is about: `<principle>` or `<principle>.<element>`. */
  readonly outputs: readonly string[];
  /** Principles of the outputs behind them, which tell that the memo itself says what a sentence says on it. */
  readonly voices: readonly string[];
  readonly network: PackedNetwork;
  readonly kinds: PackedKinds;
  /** Probabilities from which on a verdict holds. */
  readonly bounds: Bounds;
}

const NO_ROWS: PackedRows = { groups: [], rows: '', most: 1, steps: '', width: 2 };

/** What judges where nothing was learned, as with knowledge that could not be read: nothing is about anything. */
export const NOTHING_LEARNED: Learned = {
  outputs: [],
  voices: [],
  network: { ...NO_ROWS, mix: '', hidden: '', outputs: '' },
  kinds: { ...NO_ROWS, ids: ['none'], bias: 'AAAAAAAAAAA=' },
  bounds: { principles: {}, element: 1, mentions: { principle: 1, element: 1 } },
};
