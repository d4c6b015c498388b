import { dayOf } from '../citations/citation.ts';
import type { Citation } from '../citations/citation.ts';
import type { Citations } from '../citations/citations.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument, Provision } from '../knowledge/entry.ts';
import type { Memo } from '../memo/memo.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Span } from '../text/span.ts';
import { compareQuotation } from './compare.ts';
import type { Difference } from './compare.ts';
import { quotationsOf } from './find.ts';
import { wordsIn } from './words.ts';

/** Where quoted words were looked for. */
export interface HeldText {
  readonly instrument: Instrument;
  readonly provision: Provision;
}

/** A row of the proof sheet: quoted words, the citation beside them, and what came of comparing the two. */
export interface QuoteRow {
  readonly span: Span;
  readonly quoted: string;
  readonly citation: Citation;
  /** `elsewhere`: another provision of the same instrument has the words. `not-held`: there is no text to compare with. */
  readonly verdict: 'verified' | 'mismatch' | 'elsewhere' | 'not-found' | 'not-held';
  /** The provision compared with; for `elsewhere` the one that has the words. */
  readonly held?: HeldText;
  /** What the text says in place of the quoted words, where it says something near. */
  readonly text?: string;
  readonly differences: readonly Difference[];
}

/** Fewer quoted words than these that are nowhere near the text are a name or a turn of the drafter's, no quotation. */
const CLAUSE = 8;

/** Every quotation beside a citation, compared with the text of the provision cited where the knowledge holds it. */
export function quotesOf(view: { readonly memo: Memo; readonly catalog: Catalog; readonly citations: Citations; readonly asOf: IsoDate }): QuoteRow[] {
  return quotationsOf(view.memo, view.citations).map(({ span, text, citations }) => {
    const rows = citations.flatMap((citation) => heldBy(citation, view.catalog, view.asOf).map((held) => rowOf({ span, quoted: text, citation }, held)));
    const best = RANK.flatMap((verdict) => rows.filter((row) => row.verdict === verdict))[0];
    return best ?? { span, quoted: text, citation: citations[0]!, verdict: 'not-held', differences: [] };
  });
}

const RANK: readonly QuoteRow['verdict'][] = ['verified', 'mismatch', 'elsewhere', 'not-found'];

/** The provisions that a citation names and whose text is held. */
function heldBy(citation: Citation, catalog: Catalog, asOf: IsoDate): HeldText[] {
  const instrument = citation.key === null || citation.verdict === 'unknown-provision' ? undefined : catalog.instrument(citation.key);
  if (!instrument || citation.ranges.length > 0) return [];
  return [...new Set(citation.provisions)].flatMap((id) => {
    const found = catalog.provision(instrument, id, dayOf(citation, asOf));
    const provision = found.found === 'yes' ? (found.provision ?? found.holder) : undefined;
    return provision?.text === undefined ? [] : [{ instrument, provision }];
  });
}

type Asked = Pick<QuoteRow, 'span' | 'quoted' | 'citation'>;

type Outcome = Omit<QuoteRow, keyof Asked>;

/** What came of comparing quoted words with a provision; memos are checked at every letter, and most quotations stay as they are. */
const known = new WeakMap<Provision, Map<string, Outcome>>();

function rowOf(asked: Asked, held: HeldText): QuoteRow {
  let outcomes = known.get(held.provision);
  if (!outcomes || outcomes.size > 200) known.set(held.provision, (outcomes = new Map()));
  let outcome = outcomes.get(asked.quoted);
  if (!outcome) outcomes.set(asked.quoted, (outcome = outcomeOf(asked.quoted, held)));
  return { ...asked, ...outcome };
}

function outcomeOf(quoted: string, held: HeldText): Outcome {
  const { instrument, provision } = held;
  const text = provision.text!;
  const compared = compareQuotation(quoted, text);
  if (compared.result === 'same' || isName(quoted, instrument, provision)) return { verdict: 'verified', held, differences: [] };
  const elsewhere = provisionWith(quoted, instrument);
  if (elsewhere) return { verdict: isAround(elsewhere, provision) ? 'verified' : 'elsewhere', held: { instrument, provision: elsewhere }, differences: [] };
  if (compared.result === 'near') return { verdict: 'mismatch', held, text: text.slice(compared.start, compared.end).replace(/\s+/g, ' '), differences: compared.differences };
  return { verdict: isForeign(quoted, text) ? 'not-held' : 'not-found', held, differences: [] };
}

/** Titles and headings are quoted too. */
function isName(quoted: string, instrument: Instrument, { heading }: Provision): boolean {
  const names = [heading, instrument.title, instrument.shortTitle, ...instrument.aliases].filter((name) => name !== '');
  return names.some((name) => compareQuotation(quoted, name).result === 'same');
}

/** A part of the provision, or what it is a part of. */
function isAround(one: Provision, other: Provision): boolean {
  return one.id.startsWith(`${other.id}__`);
}

/** The innermost provision whose text has the words. */
function provisionWith(quoted: string, instrument: Instrument): Provision | undefined {
  const rare = wordsIn(quoted).map(({ word }) => word).sort((a, b) => b.length - a.length)[0];
  const has = (one: Provision): boolean => one.text !== undefined && (rare === undefined || one.text.toLowerCase().includes(rare)) && compareQuotation(quoted, one.text).result === 'same';
  const holders = instrument.provisions.filter((one) => one.part === undefined && has(one));
  const [holder] = holders;
  return holder && (instrument.provisions.filter((one) => one.part !== undefined && one.id.startsWith(`${holder.id}__`) && has(one)).at(-1) ?? holder);
}

/** Too short for a clause, or in words that the text hardly has: a translation, or the drafter's own turn of phrase. */
function isForeign(quoted: string, text: string): boolean {
  const words = wordsIn(quoted);
  const known = new Set(wordsIn(text).map(({ word }) => word));
  return words.length < CLAUSE || words.filter(({ word }) => known.has(word)).length < words.length * 0.6;
}
