import type { Block } from '../memo/block.ts';
import { Place } from '../memo/source.ts';
import type { Candidate } from './candidate.ts';
import { conclude } from './conclude.ts';
import type { Options, Placeless } from './conclude.ts';
import type { Meant, Note } from './meant.ts';
import type { Reading } from './reading.ts';

/** A candidate that is a citation, and what it cites. */
export interface Conclusion {
  readonly candidate: Candidate;
  readonly citation: Placeless;
}

/** What the candidates of a block turned out to be, for the next time. */
interface Settled {
  readonly options: Options;
  /** The block alone tells what its candidates mean; `notes` is then what they leave for the blocks behind it. */
  readonly alone: boolean;
  readonly meant: readonly (Meant | undefined)[];
  readonly conclusions: readonly Conclusion[];
  readonly notes: readonly Note[];
}

const settled = new Place<Block, Settled>();

export interface Surroundings {
  readonly reading: Reading;
  readonly options: Options;
  /** The last citation before the block. */
  readonly last: Placeless | undefined;
}

/** The conclusions of a block: those drawn before where its candidates mean what they meant then, and no day, key or law is another. */
export function conclusionsOf(block: Block, candidates: readonly Candidate[], around: Surroundings): readonly Conclusion[] {
  const { reading, options } = around;
  const known = settled.of(block);
  const current = known !== undefined && sameOptions(known.options, options);
  if (current && known.alone && !reading.renames) {
    for (const note of known.notes) reading.note(note);
    return known.conclusions;
  }
  const alone = !reading.renames && candidates.every(standsAlone);
  const meant = candidates.map((candidate) => reading.read(candidate));
  if (current && meant.every((one, i) => sameMeaning(one, known.meant[i]))) return known.conclusions;
  return settled.keep(block, { options, alone, meant, notes: alone ? reading.notesOf(candidates) : [], conclusions: concluded(candidates, meant, around) }).conclusions;
}

/** Whether the block alone tells what a candidate means. */
function standsAlone({ target, bare, renames }: Candidate): boolean {
  if (bare || renames !== undefined) return false;
  return target.is === 'instrument' || target.is === 'key' || target.is === 'unknown';
}

/** A bare `ibid.` repeats whatever stands before it, so it never counts as the same. */
function sameMeaning(a: Meant | undefined, b: Meant | undefined): boolean {
  if (a?.kind !== 'instrument' || b?.kind !== 'instrument') return a === undefined && b === undefined;
  return a.instrument === b.instrument && !a.repeats;
}

/** Whether citations are judged by the same. */
export function sameOptions(a: Options, b: Options): boolean {
  return a.catalog === b.catalog && a.asOf === b.asOf && a.foreignKeys === b.foreignKeys && a.judgesKeys === b.judgesKeys;
}

function concluded(candidates: readonly Candidate[], meant: readonly (Meant | undefined)[], { options, last }: Surroundings): Conclusion[] {
  const conclusions: Conclusion[] = [];
  candidates.forEach((candidate, i) => {
    const citation = meant[i] && conclude(candidate, meant[i], options, conclusions.at(-1)?.citation ?? last);
    if (citation) conclusions.push({ candidate, citation });
  });
  return conclusions;
}
