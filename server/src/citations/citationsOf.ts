import type { Catalog } from '../knowledge/catalog.ts';
import type { Block } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { today } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidates.ts';
import type { Citation } from './citation.ts';
import { conclude } from './conclude.ts';
import type { Options, Placeless } from './conclude.ts';
import { Reading } from './reading.ts';
import type { Meant, Note } from './reading.ts';

const NONE: ReadonlySet<string> = new Set();
const cache = new WeakMap<Memo, { catalog: Catalog; asOf: IsoDate | undefined; foreign: ReadonlySet<string> | undefined; citations: readonly Citation[] }>();

/**
 * Every reference to law in a memo, in reading order, with its verdict on the day `asOf` (default: the memo's `comity.as-of`, else today).
 * @param foreignKeys keys of the memo's own bibliography, which are not judged; without them only keys written like Comity's own are judged in a
 *   memo that names a bibliography.
 */
export function citationsOf(memo: Memo, catalog: Catalog, asOf?: IsoDate, foreignKeys?: ReadonlySet<string>): readonly Citation[] {
  const known = cache.get(memo);
  if (known && known.catalog === catalog && known.asOf === asOf && known.foreign === foreignKeys) return known.citations;
  const front = frontMatterOf(memo);
  const options: Options = {
    catalog,
    asOf: asOf ?? front.asOf ?? today(),
    foreignKeys: foreignKeys ?? NONE,
    judgesKeys: front.bibliography.length === 0 || foreignKeys !== undefined,
  };
  const citations = readMemo(memo, options);
  cache.set(memo, { catalog, asOf, foreign: foreignKeys, citations });
  return citations;
}

/** What the candidates of a block turned out to be, for the next time. */
interface Settled {
  readonly options: Options;
  /** The block alone tells what its candidates mean; `notes` is then what they leave for the blocks behind it. */
  readonly alone: boolean;
  readonly meant: readonly (Meant | undefined)[];
  readonly conclusions: readonly Conclusion[];
  readonly notes: readonly Note[];
  start: number;
  citations: readonly Citation[];
}

interface Conclusion {
  readonly candidate: Candidate;
  readonly citation: Placeless;
}

const settled = new WeakMap<Block, Settled>();

function readMemo(memo: Memo, options: Options): Citation[] {
  const reading = new Reading(memo, options.catalog, options.asOf);
  const citations: Citation[] = [];
  let last: Placeless | undefined;
  let footnotes = -1;
  for (let i = 0; i < memo.blocks.length; i++) {
    const block = memo.blocks[i]!;
    if (block.kind === 'footnote') footnotes++;
    const candidates = candidatesOf(block, options.catalog);
    if (candidates.length === 0) continue;
    reading.enter(i, block.kind === 'footnote' ? footnotes : -1);
    const start = memo.starts[i]!;
    const own = settledOf(block, candidates, { reading, options, last });
    placeAgain(own, block, start);
    for (const citation of own.citations) citations.push(citation);
    last = own.conclusions.at(-1)?.citation ?? last;
  }
  return citations;
}

interface Surroundings {
  readonly reading: Reading;
  readonly options: Options;
  readonly last: Placeless | undefined;
}

/** The conclusions of a block: those drawn before where its candidates mean what they meant then, and no day, key or law is another. */
function settledOf(block: Block, candidates: readonly Candidate[], around: Surroundings): Settled {
  const { reading, options } = around;
  const known = settled.get(block);
  const current = known !== undefined && sameOptions(known.options, options);
  if (current && known.alone) {
    for (const note of known.notes) reading.note(note);
    return known;
  }
  const alone = candidates.every(standsAlone);
  const meant = candidates.map((candidate) => reading.read(candidate));
  if (current && meant.every((one, i) => sameMeaning(one, known.meant[i]))) return known;
  const made: Settled = { options, alone, meant, notes: alone ? reading.notesOf(candidates) : [], conclusions: concluded(candidates, meant, around), start: -1, citations: [] };
  settled.set(block, made);
  return made;
}

/** Whether the block alone tells what a candidate means. */
function standsAlone({ target }: Candidate): boolean {
  return target.is === 'instrument' || target.is === 'key' || target.is === 'unknown';
}

/** A bare `ibid.` repeats whatever stands before it, so it never counts as the same. */
function sameMeaning(a: Meant | undefined, b: Meant | undefined): boolean {
  if (a?.kind !== 'instrument' || b?.kind !== 'instrument') return a === undefined && b === undefined;
  return a.instrument === b.instrument && !a.repeats;
}

function sameOptions(a: Options, b: Options): boolean {
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

/** Moves the citations of a block to where it stands now; those of a block that did not move stay the same objects. */
function placeAgain(own: Settled, block: Block, start: number): void {
  if (own.start === start) return;
  own.start = start;
  own.citations = own.conclusions.map(({ candidate, citation }) => placed(citation, candidate, block.text, start));
}

/** A citation at its place. Written out field by field, since there are thousands of them at each keystroke in a long memo. */
function placed(one: Placeless, { span, keySpan, pinpoint, page }: Candidate, text: string, start: number): Citation {
  const citation: { -readonly [K in keyof Citation]: Citation[K] } = {
    span: { start: start + span.start, end: start + span.end },
    text: text.slice(span.start, span.end),
    form: one.form,
    keySpan: { start: start + keySpan.start, end: start + keySpan.end },
    key: one.key,
    provision: one.provision,
    provisions: one.provisions,
    range: one.range,
    verdict: one.verdict,
    candidates: one.candidates,
  };
  const locator = page?.span ?? pinpoint;
  if (locator) citation.pinpointSpan = { start: start + locator.start, end: start + locator.end };
  if (one.typedKey !== undefined) citation.typedKey = one.typedKey;
  if (one.note) citation.note = one.note;
  return citation;
}
