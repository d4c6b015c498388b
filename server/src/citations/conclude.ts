import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { nearestKeys } from '../knowledge/nearest.ts';
import { hasChanges } from '../knowledge/extent.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Candidate } from './candidate.ts';
import { dayOf } from './citation.ts';
import type { Citation, CitationNote, Verdict } from './citation.ts';
import { formerText, isPresent } from './editions.ts';
import { eidOf } from './eid.ts';
import { numberingOf, pageStep } from './numbering.ts';
import { isCrossReference, looksLikeKey } from './pandoc.ts';
import type { Meant } from './meant.ts';
import { judge } from './verdict.ts';

/** A citation before it is placed in the memo. */
export type Placeless = Omit<Citation, 'span' | 'keySpan' | 'pinpointSpan' | 'text' | 'sense'>;

/** What citations are judged by. */
export interface Options {
  readonly catalog: Catalog;
  readonly asOf: IsoDate;
  readonly foreignKeys: ReadonlySet<string>;
  /** Whether unknown keys are unknown: not where the memo has a bibliography that could not be read. */
  readonly judgesKeys: boolean;
}

/** The citation that a candidate is, given what it means; undefined where it is none after all. `last` is what a bare `ibid.` repeats. */
export function conclude(candidate: Candidate, meant: Meant, options: Options, last: Placeless | undefined): Placeless | undefined {
  if (meant.kind === 'unknown-key') return unknownKey(candidate, meant.key, options);
  if (meant.kind === 'ambiguous') return ambiguous(candidate, meant.instruments);
  if (meant.repeats && last) return { ...last, form: candidate.form };
  const citation = judged(candidate, meant.instrument, options);
  return candidate.bare && !existing(citation, meant.instrument, options) ? undefined : citation;
}

function judged(candidate: Candidate, instrument: Instrument, { catalog, asOf }: Options): Placeless {
  const numbering = numberingOf(instrument);
  const page = candidate.page && !candidate.pinpoint ? pageStep(candidate.page.number, instrument) : undefined;
  const targets = candidate.pinpoint?.targets ?? (page ? [[page.step]] : []);
  const ranges = candidate.pinpoint?.ranges ?? [];
  const written = targets.map((steps) => eidOf(steps, numbering));
  const provisions = ranges.length > 0 ? completed(written, ranges) : [...new Set(written)];
  const backwards = ranges.find((from) => runsBackwards(provisions[from]!, provisions[from + 1]!));
  const former = candidate.edition && formerText(instrument, candidate.edition);
  const edition = former && { label: former.label, until: former.until, byYear: candidate.edition?.named !== true };
  const textOf = (!edition && yearOfText(candidate, instrument)) || dayOf({ edition }, asOf);
  const { verdict, note: { formerly, ...note } = {} } = judge(catalog, instrument, provisions, { asOf, textOf });
  const renumbered: CitationNote = formerly && !(candidate.edition && isPresent(instrument, candidate.edition)) ? { formerly } : {};
  const printsAs: CitationNote = candidate.page && (candidate.pinpoint || page?.warns) ? { printsAs: 'page' } : {};
  const all: CitationNote = { ...note, ...(note.change && textOf !== asOf ? { textOf } : {}), ...renumbered, ...printsAs, ...(backwards === undefined ? {} : { backwards }) };
  return {
    form: candidate.form,
    key: instrument.id,
    provision: provisions[0] ?? null,
    provisions,
    ranges,
    ...(edition ? { edition } : {}),
    verdict,
    candidates: [],
    ...(candidate.target.is === 'key' ? { typedKey: candidate.target.key } : {}),
    ...(Object.keys(all).length > 0 ? { note: all } : {}),
  };
}

/** The year of the text that a citation names, of a law whose provisions came and went on days that are known. */
function yearOfText({ edition }: Candidate, instrument: Instrument): IsoDate | undefined {
  return edition?.named && !edition.adopted && instrument.versions.length === 0 && hasChanges(instrument.extent) ? edition.year : undefined;
}

/** `paras. 184-5`: the end of a range with what it leaves out, since both ends share it. */
function completed(provisions: readonly string[], ranges: readonly number[]): readonly string[] {
  return provisions.map((id, i) => {
    const [from, to] = ranges.includes(i - 1) ? [provisions[i - 1]!, id].map((end) => /^((?:para|page|rule|rec|sec)_)(\d+)$/.exec(end)) : [];
    if (!from || !to || to[1] !== from[1] || to[2]!.length >= from[2]!.length) return id;
    const whole = from[2]!.slice(0, -to[2]!.length) + to[2]!;
    return Number(whole) > Number(from[2]) ? to[1]! + whole : id;
  });
}

/** `Articles 51-39`; not `Articles 101-4`, which leaves out what both ends share. */
function runsBackwards(...ends: readonly [string, string]): boolean {
  const [from, to] = ends.map((id) => /^(.*_)(\d+)$/.exec(id));
  return from?.[1] !== undefined && from[1] === to?.[1] && from[2]!.length <= to[2]!.length && Number(from[2]) > Number(to[2]);
}

/** Whether all provisions of a pinpoint that has no name beside it are known to exist: otherwise it may be of something else. */
function existing({ provisions }: Placeless, instrument: Instrument, { catalog, asOf }: Options): boolean {
  return provisions.every((id) => catalog.provision(instrument, id, asOf).found === 'yes');
}

function ambiguous(candidate: Candidate, instruments: readonly Instrument[]): Placeless {
  const provisions = (candidate.pinpoint?.targets ?? []).map((steps) => eidOf(steps, numberingOf(instruments[0]!)));
  return { ...nothing(candidate, 'ambiguous'), provision: provisions[0] ?? null, provisions, candidates: instruments.map(({ id }) => id) };
}

/** Outside brackets a plain `@word` is a mention of somebody; keys of the memo's own bibliography are its own affair. */
function unknownKey(candidate: Candidate, key: string, options: Options): Placeless | undefined {
  if (isCrossReference(key) || options.foreignKeys.has(key)) return undefined;
  const bracketed = candidate.target.is === 'key' && candidate.target.bracketed;
  if (!bracketed && !looksLikeKey(key)) return undefined;
  const prefix = key.includes(':') ? key.slice(0, key.indexOf(':') + 1).toLowerCase() : undefined;
  if (!options.judgesKeys && !(prefix !== undefined && options.catalog.instruments.some(({ id }) => id.startsWith(prefix)))) return undefined;
  return { ...nothing(candidate, 'unknown-citation'), typedKey: key, note: proposing(key, options.catalog) };
}

function nothing(candidate: Candidate, verdict: Verdict): Placeless {
  return { form: candidate.form, key: null, provision: null, provisions: [], ranges: candidate.pinpoint?.ranges ?? [], verdict, candidates: [] };
}

/** How many keys are proposed for an unknown one. */
const MOST_NEAREST = 3;
const proposals = new WeakMap<Catalog, Map<string, readonly string[]>>();

/** A note whose nearest keys are looked for when somebody reads them. */
function proposing(key: string, catalog: Catalog): CitationNote {
  return {
    get nearest() {
      return nearest(key, catalog);
    },
  };
}

/** The keys nearest to an unknown one, remembered per catalog, since they are asked for at every keystroke elsewhere. */
function nearest(key: string, catalog: Catalog): readonly string[] {
  let known = proposals.get(catalog);
  if (!known) proposals.set(catalog, (known = new Map()));
  let found = known.get(key);
  if (!found) known.set(key, (found = nearestKeys(catalog, key, MOST_NEAREST)));
  return found;
}
