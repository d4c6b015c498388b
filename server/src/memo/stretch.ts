import type { Block } from './block.ts';
import { Source, remembered, rememberedWith } from './source.ts';
import type { Known } from './source.ts';

/** A stretch of more blocks is cut into several; one of fewer than a quarter is put together with the next. */
const MOST = 96;

/**
 * Some dozens of consecutive blocks of a memo. It knows nothing of where it stands, and an edit leaves all stretches but the one that it
 * touches as they are: what a long memo says in all is put together of what its stretches say (`perStretch`), not of its thousands of blocks.
 */
export class Stretch extends Source {
  constructor(
    readonly blocks: readonly Block[],
    /** Where each block starts, counted from the start of the stretch. */
    readonly starts: readonly number[],
    readonly length: number,
  ) {
    super();
  }
}

/** Cuts consecutive blocks into stretches of about the same size. */
export function stretchesOf(blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  const pieces = Math.ceil(blocks.length / MOST);
  for (let i = 0; i < pieces; i++) {
    const own = blocks.slice(Math.floor((i * blocks.length) / pieces), Math.floor(((i + 1) * blocks.length) / pieces));
    let length = 0;
    const starts = own.map(({ text }) => {
      length += text.length;
      return length - text.length;
    });
    stretches.push(new Stretch(own, starts, length));
  }
  return stretches;
}

/** The stretches with those from `first` up to `end` replaced by `blocks`, so that none becomes tiny. */
export function withBlocks(stretches: readonly Stretch[], { first, end }: { first: number; end: number }, blocks: readonly Block[]): Stretch[] {
  const next = blocks.length < MOST / 4 ? stretches[end] : undefined;
  const own = stretchesOf(next ? [...blocks, ...next.blocks] : blocks);
  return [...stretches.slice(0, first), ...own, ...stretches.slice(next ? end + 1 : end)];
}

/** Makes a function of a stretch remember its results. The function must depend on the stretch alone and give something else than `undefined`. */
export function perStretch<T extends Known>(compute: (stretch: Stretch) => T): (stretch: Stretch) => T {
  return remembered(compute);
}

/** The same for a function of a stretch and one further object; a stretch keeps its result for its newest `context` only. */
export function perStretchAnd<C extends object, T extends Known>(compute: (stretch: Stretch, context: C) => T): (stretch: Stretch, context: C) => T {
  return rememberedWith(compute);
}
