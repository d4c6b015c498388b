import { Place } from '../memo/source.ts';
import type { Stretch } from '../memo/stretch.ts';
import { candidatesOf } from './candidates.ts';
import type { Citation } from './citation.ts';
import type { Options, Placeless } from './conclude.ts';
import type { Front } from './meant.ts';
import { Reading } from './reading.ts';
import { sameSaid } from './said.ts';
import type { Said } from './said.ts';
import { conclusionsOf, sameOptions } from './settled.ts';
import type { Conclusion } from './settled.ts';

/** What a stretch is read with. */
export interface Surroundings {
  readonly options: Options;
  readonly front: Front;
  readonly said: Said;
  /** The last citation before the stretch. */
  readonly last: Placeless | undefined;
}

/** A citation in a stretch. */
interface Cited extends Conclusion {
  readonly block: number;
}

/** The citations of a stretch, and what it leaves for those behind it. It knows nothing of where the stretch stands. */
export class StretchReading {
  private placedAll: Placed | undefined;
  private placedDoubtful: Placed | undefined;
  private mentions: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly stretch: Stretch,
    readonly around: Surroundings,
    private readonly cited: readonly Cited[],
    readonly after: Pick<Surroundings, 'said' | 'last'>,
  ) {}

  get count(): number {
    return this.cited.length;
  }

  /** All citations where the stretch starts at `start`. Those of a stretch that did not move stay the same objects. */
  all(start: number): readonly Citation[] {
    if (this.placedAll?.start !== start) this.placedAll = { start, citations: this.cited.map((one) => this.place(one, start)) };
    return this.placedAll.citations;
  }

  /** Those that are not simply right: with another verdict, or with a note. */
  doubtful(start: number): readonly Citation[] {
    if (this.placedDoubtful?.start !== start) this.placedDoubtful = { start, citations: this.cited.filter(isDoubtful).map((one) => this.place(one, start)) };
    return this.placedDoubtful.citations;
  }

  /** Those of one block of the stretch. */
  ofBlock(block: number, start: number): Citation[] {
    return this.cited.filter((one) => one.block === block).map((one) => this.place(one, start));
  }

  /** The last one before a block of the stretch. */
  before(block: number, start: number): Citation | undefined {
    const one = this.cited.findLast((other) => other.block < block);
    return one && this.place(one, start);
  }

  /** Keys of the instruments cited, with the number of their last citation in the stretch. */
  get keys(): ReadonlyMap<string, number> {
    return (this.mentions ??= new Map(this.cited.flatMap(({ citation: { key } }, i) => (key === null ? [] : [[key, i] as const]))));
  }

  /** Those that are simply right, by block and where they start in it. */
  resolved(): { readonly block: number; readonly start: number; readonly key: string; readonly provisions: readonly string[] }[] {
    return this.cited.flatMap(({ block, candidate, citation: { key, provisions, verdict } }) => (key === null || verdict !== 'resolved' ? [] : [{ block, start: candidate.span.start, key, provisions }]));
  }

  private place({ block, candidate, citation }: Cited, start: number): Citation {
    return placed(citation, candidate, this.stretch.blocks[block]!.text, start + this.stretch.starts[block]!);
  }
}

interface Placed {
  readonly start: number;
  readonly citations: readonly Citation[];
}

function isDoubtful({ citation }: Cited): boolean {
  return citation.verdict !== 'resolved' || citation.note !== undefined;
}

const readings = new Place<Stretch, StretchReading>();

/** Reads the citations of a stretch; what was read before where nothing that bears on it is another. */
export function readStretch(stretch: Stretch, around: Surroundings): StretchReading {
  const known = readings.of(stretch);
  return known && sameSurroundings(known.around, around) ? known : readings.keep(stretch, readNow(stretch, around));
}

function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return sameOptions(a.options, b.options) && a.front.state === b.front.state && a.front.title === b.front.title && a.front.hasArticles === b.front.hasArticles && a.last === b.last && sameSaid(a.said, b.said);
}

function readNow(stretch: Stretch, around: Surroundings): StretchReading {
  const { options, front, said } = around;
  const reading = new Reading(options, front, said);
  const cited: Cited[] = [];
  let { last } = around;
  let { footnotes } = said;
  stretch.blocks.forEach((block, i) => {
    const footnote = block.kind === 'footnote' ? footnotes++ : -1;
    const candidates = candidatesOf(block, options.catalog);
    if (candidates.length === 0) return;
    reading.enter(said.blocks + i, footnote);
    const conclusions = conclusionsOf(block, candidates, { reading, options, last });
    for (const { candidate, citation } of conclusions) cited.push({ candidate, citation, block: i });
    last = conclusions.at(-1)?.citation ?? last;
  });
  return new StretchReading(stretch, around, cited, { said: reading.said(said.blocks + stretch.blocks.length, footnotes), last });
}

/** A citation at its place. Written out field by field, since there are thousands of them in a long memo. */
function placed(one: Placeless, { span, keySpan, pinpoint, page }: Conclusion['candidate'], text: string, start: number): Citation {
  const citation: { -readonly [K in keyof Citation]: Citation[K] } = {
    span: { start: start + span.start, end: start + span.end },
    text: text.slice(span.start, span.end),
    form: one.form,
    keySpan: { start: start + keySpan.start, end: start + keySpan.end },
    key: one.key,
    provision: one.provision,
    provisions: one.provisions,
    ranges: one.ranges,
    verdict: one.verdict,
    candidates: one.candidates,
    sense: one,
  };
  const locator = page?.span ?? pinpoint;
  if (locator) citation.pinpointSpan = { start: start + locator.start, end: start + locator.end };
  if (one.typedKey !== undefined) citation.typedKey = one.typedKey;
  if (one.edition) citation.edition = one.edition;
  if (one.note) citation.note = one.note;
  return citation;
}
