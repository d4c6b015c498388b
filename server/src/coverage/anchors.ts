import type { Stretch } from '../memo/stretch.ts';
import { leading } from '../text/sorted.ts';
import type { Matter } from './model.ts';

/** A provision that a memo cites and that anchors elements of principles. Offsets count from the start of the block. */
export interface Anchor {
  readonly start: number;
  readonly matters: readonly Matter[];
}

/** The anchors that the blocks of a stretch cite, by the number of the block, in the order of the text. The same object for as long as the citations of the stretch are the same. */
export type Anchors = ReadonlyMap<number, readonly Anchor[]>;

/** The anchors that a stretch cites, undefined for none. */
export type AnchorsOf = (stretch: Stretch) => Anchors | undefined;

/** Where a block cites none. */
export const NO_ANCHORS: readonly Anchor[] = [];

/** Whether blocks cite the same at the same places. */
export function sameAnchors(a: readonly Anchor[], b: readonly Anchor[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one.start === b[i]!.start && one.matters === b[i]!.matters));
}

/** What the anchors, in the order of the text, that are cited between two places speak for. */
export function citedIn(anchors: readonly Anchor[], from: number, to: number): readonly Matter[] {
  const first = leading(anchors.length, (i) => anchors[i]!.start < from);
  let end = first;
  while (end < anchors.length && anchors[end]!.start < to) end++;
  return first === end ? NOTHING_CITED : anchors.slice(first, end).flatMap(({ matters }) => matters);
}

const NOTHING_CITED: readonly Matter[] = [];
