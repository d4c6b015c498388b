import { Source, remembered, rememberedWith } from './source.ts';
import type { Known } from './source.ts';

/** What a top-level block of a memo is. `blank` holds only empty lines at the start of a text. */
export type BlockKind =
  | 'frontMatter'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'table'
  | 'code'
  | 'comment'
  | 'html'
  | 'footnote'
  | 'definition'
  | 'rule'
  | 'blank';

/**
 * A top-level block: `text` runs from its first character to the start of the next block, trailing blank lines included, so that the
 * blocks of a memo tile it. A block knows nothing of where it stands, so whatever is derived from one stays true while
 * others change: derive it with `perBlock`.
 */
export class Block extends Source {
  constructor(
    readonly kind: BlockKind,
    readonly text: string,
  ) {
    super();
  }
}

/** What a stretch of text inside a block is. `cell`: one cell of a table row; `item`: text of a list item. */
export type PartKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'footnote' | 'code' | 'comment' | 'html' | 'definition';

/**
 * A leaf of a block. For the block `> ## Scope\n> Text` the parts are a heading `## Scope` and a paragraph `Text`.
 * Offsets count from the start of the block, without container markers at the start (`> `, `- `), `#` included.
 */
export interface Part {
  readonly kind: PartKind;
  readonly start: number;
  readonly end: number;
  /** Heading: 1 to 6. Item: depth of the list, from 1. Otherwise 0. */
  readonly level: number;
  /** How many block quotes the part stands in. */
  readonly quotes: number;
  /** Table cells: the row, from 0 (the header), and the column, from 0. Otherwise 0. */
  readonly row: number;
  readonly column: number;
  /** The number of the item of the outermost list that it stands in, as readers see it: the first as it is written, the others counted from there. 0 where it is in none, or the item has a bullet. */
  readonly item: number;
}

/**
 * Makes a function of a block remember its results: each block is computed once, however often a memo is edited around it.
 * The function must depend on the block alone and give something else than `undefined`.
 */
export function perBlock<T extends Known>(compute: (block: Block) => T): (block: Block) => T {
  return remembered(compute);
}

/** The same for a function of a block and one further object, such as the catalog; a block keeps its result for its newest `context` only. */
export function perBlockAnd<C extends object, T extends Known>(compute: (block: Block, context: C) => T): (block: Block, context: C) => T {
  return rememberedWith(compute);
}
