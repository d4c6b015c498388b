import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { isBefore } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { CitationNote, Verdict } from './citation.ts';

export interface Judged {
  readonly verdict: Verdict;
  readonly note?: CitationNote;
}

/** Kinds of text that claim to bind, so that a day before they took effect is worth a word. */
const BINDING = new Set(['treaty', 'statute', 'regulation', 'directive', 'decision', 'executive-order', 'memorandum']);
const ENDED = new Set(['superseded', 'repealed', 'lapsed']);

/**
 * What a citation of `provisions` of an instrument amounts to on a day: whether each provision exists in the text of that day, and whether
 * the instrument is law then; `textOf` is a day whose text is cited instead of that of the day. A provision that does not exist comes first, since no date mends it.
 */
export function judge(catalog: Catalog, instrument: Instrument, provisions: readonly string[], { asOf, textOf = asOf }: { asOf: IsoDate; textOf?: IsoDate }): Judged {
  const lookups = provisions.map((id) => ({ id, lookup: catalog.provision(instrument, id, textOf) }));
  const missing = lookups.find(({ lookup }) => lookup.found === 'no');
  if (missing?.lookup.found === 'no') {
    const { range, change, inText } = missing.lookup;
    return { verdict: 'unknown-provision', note: { missing: missing.id, range, ...(change ? { change } : {}), ...(inText ? { inText } : {}) } };
  }
  const first = lookups[0]?.lookup;
  const numbering: CitationNote =
    first?.found === 'yes' && first.movedFrom !== undefined
      ? { version: first.version!, ...(movedTo(instrument, first.movedFrom) ?? {}), ...(first.unconfirmed ? { unconfirmed: true } : {}) }
      : first?.found === 'yes' && first.formerly
        ? { formerly: first.formerly }
        : {};
  const standing = standingOf(catalog, instrument, asOf);
  if (standing.verdict !== 'superseded') return withNote(standing.verdict, { ...numbering, ...standing.note });
  const corresponding = provisions[0] === undefined ? undefined : correspondingIn(catalog, instrument, standing.note?.successor, provisions[0]);
  return withNote('superseded', { ...numbering, ...standing.note, ...(corresponding === undefined ? {} : { correspondingProvision: corresponding }) });
}

function withNote(verdict: Verdict, note: CitationNote): Judged {
  return Object.keys(note).length === 0 ? { verdict } : { verdict, note };
}

function movedTo(instrument: Instrument, id: string): { correspondingProvision: string } | undefined {
  const head = id.split('__')[0]!;
  const now = instrument.versions.map(({ renumbered }) => renumbered[head]).find((found) => found !== undefined);
  return now === undefined ? undefined : { correspondingProvision: now + id.slice(head.length) };
}

/** Whether an instrument is law on a day, going by its dates; by its status where the dates do not say. */
export function standingOf(catalog: Catalog, instrument: Instrument, asOf: IsoDate): Judged {
  const successor = successorOf(catalog, instrument);
  if (endedBy(catalog, instrument, asOf, successor)) {
    return successor === undefined && instrument.status !== 'superseded' ? { verdict: 'not-in-force' } : { verdict: 'superseded', ...(successor === undefined ? {} : { note: { successor } }) };
  }
  if (!BINDING.has(instrument.type)) return { verdict: 'resolved' };
  const begins = instrument.inForce ?? (instrument.status === 'not-in-force' ? undefined : instrument.adopted);
  const notYet = begins === undefined ? instrument.status === 'not-in-force' : isBefore(asOf, begins);
  return { verdict: notYet || (instrument.status === 'not-in-force' && instrument.inForce === undefined) ? 'not-in-force' : 'resolved' };
}

/** The instrument that replaced this one: the one that it names, else the one that says that it repeals it. */
function successorOf(catalog: Catalog, instrument: Instrument): string | undefined {
  return instrument.relations['superseded-by']?.[0] ?? catalog.relatedTo(instrument.id).find(({ relation }) => relation === 'repeals')?.id;
}

function endedBy(catalog: Catalog, instrument: Instrument, asOf: IsoDate, successor: string | undefined): boolean {
  if (instrument.noLongerInForce !== undefined) return !isBefore(asOf, instrument.noLongerInForce);
  if (!ENDED.has(instrument.status)) return false;
  const next = successor === undefined ? undefined : catalog.instrument(successor);
  const from = next?.inForce ?? next?.adopted ?? (next ? undefined : instrument.statusAsOf);
  return from === undefined || !isBefore(asOf, from);
}

/**
 * The provision of the successor that answers to `id`, where the knowledge base says so: one with the same heading. For a part whose heading
 * is not known, the provision that answers to the whole.
 */
function correspondingIn(catalog: Catalog, instrument: Instrument, successor: string | undefined, id: string): string | undefined {
  const next = successor === undefined ? undefined : catalog.instrument(successor);
  const lookup = next && catalog.provision(instrument, id);
  const entry = lookup?.found === 'yes' ? (lookup.provision ?? lookup.holder) : undefined;
  if (!next || !entry || entry.heading === '') return undefined;
  const heading = entry.heading.toLowerCase();
  const same = next.provisions.filter((one) => one.heading.toLowerCase() === heading);
  return same.length === 1 ? same[0]!.id : undefined;
}
