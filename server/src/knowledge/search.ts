import type { Catalog } from './catalog.ts';
import { misspelt } from './misspelt.ts';
import type { Instrument, Provision } from './entry.ts';
import { inExtent } from './extent.ts';
import { outlineOf } from './outline.ts';
import { provisionAt, searchIndexOf, searchLayersOf } from './searchIndex.ts';
import type { SearchIndex } from './searchIndex.ts';
import { pathOfId, readQuery } from './searchQuery.ts';
import type { Reading } from './searchQuery.ts';
import { Rating } from './searchRating.ts';
import { Scores } from './searchScores.ts';

/** Something that a query may mean. */
export interface Candidate {
  readonly instrument: Instrument;
  /** The provision meant; absent where the instrument as a whole is, or where the knowledge base has no entry for the provision. */
  readonly provision?: Provision;
  /** Id of the provision meant; there also for provisions without an entry that lie in the instrument's range. */
  readonly provisionId?: string;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
}

/** Instruments and provisions that are looked at closely, per reading of the query: half of what is asked for, within these bounds. */
const CLOSELY = { least: 12, most: 25 };

/**
 * Ranked candidates for what somebody types: `gdpr 17`, `art 25 eidas`, `budapst convention 32`, `right to erasure`, a title or heading in
 * any language of the knowledge base. Never more than `limit`; best first.
 */
export function search(catalog: Catalog, query: string, limit: number): Candidate[] {
  const layers = searchLayersOf(catalog);
  if (layers) return layers.flatMap((layer) => search(layer.catalog, query, limit).filter(({ instrument }) => !layer.hides(instrument))).sort((a, b) => b.score - a.score).slice(0, limit);
  const index = searchIndexOf(catalog);
  const closely = Math.min(CLOSELY.most, Math.max(CLOSELY.least, limit / 2));
  const best = new Map<string, Candidate>();
  for (const reading of readQuery(query)) {
    for (const candidate of candidatesOf(catalog, index, reading, closely)) {
      const key = `${candidate.instrument.id} ${candidate.provisionId ?? ''}`;
      if ((best.get(key)?.score ?? 0) < candidate.score) best.set(key, candidate);
    }
  }
  if (best.size === 0) return almost(catalog, query).slice(0, limit);
  return [...best.values()].sort((a, b) => b.score - a.score || (a.instrument.id < b.instrument.id ? -1 : a.instrument.id > b.instrument.id ? 1 : 0)).slice(0, limit);
}

/** The provisions that bear the number of a query which names no law, `§ 1030` or `第五十一条`: first those on which principles rest, then by the ids of their laws. Reads the outline of every law. */
export function provisionsNumbered(catalog: Catalog, query: string, limit: number): Candidate[] {
  const [reading] = readQuery(query);
  if (reading?.path === undefined || reading.words.length > 0) return [];
  const { path, unit } = reading;
  const found = catalog.instruments.flatMap((instrument): Candidate[] => {
    const outline = outlineOf(instrument);
    const at = outline.under(path.split('.')[0]!).find((number) => {
      const id = pathOfId(outline.idAt(number));
      return id.path === path && (unit === undefined || id.unit === unit);
    });
    const provision = at === undefined ? undefined : outline.at(at);
    return provision ? [{ instrument, provision, provisionId: provision.id, score: provision.principles.length > 0 ? 1 : 0.5 }] : [];
  });
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** The last resort of a search that found nothing: what is a slip or two away from the query. */
function almost(catalog: Catalog, query: string): Candidate[] {
  const near = misspelt(catalog, query.trim().toLowerCase()).sort((a, b) => a.distance - b.distance);
  return near.map(({ instrument, distance }) => ({ instrument, score: 1 / (1 + distance) }));
}

function candidatesOf(catalog: Catalog, index: SearchIndex, reading: Reading, closely: number): Candidate[] {
  if (reading.words.length === 0) return [];
  const named = new Scores(index, index.names, reading.words, index.instruments.length);
  const exact = catalog.instrumentsNamed(reading.words.join(' ')).map((one) => index.instruments.indexOf(one));
  const instruments = [...new Set([...exact, ...named.top(closely)])];
  const rating = new Rating(index, reading.words);
  const found = instruments.flatMap((at) => ofInstrument(index.instruments[at]!, reading, rating));
  if (reading.path !== undefined) return found;
  const headed = new Scores(index, index.headings, reading.words, index.starts.at(-1)!);
  headed.add(named, index.starts);
  for (const number of headed.top(closely)) {
    const { instrument, provision } = provisionAt(index, number);
    const score = rating.provision(instrument, provision);
    if (score > 0) found.push({ instrument, provision, provisionId: provision.id, score });
  }
  return found;
}

/** The instrument itself, or its provisions with the number of the query. */
function ofInstrument(instrument: Instrument, reading: Reading, rating: Rating): Candidate[] {
  const name = rating.instrument(instrument);
  const found: Candidate[] = [{ instrument, score: name }];
  if (reading.path === undefined) return found;
  const prefix = `${reading.path}.`;
  const outline = outlineOf(instrument);
  for (const number of outline.under(reading.path.split('.')[0]!)) {
    const provisionId = outline.idAt(number);
    const { unit, path } = pathOfId(provisionId);
    if (!path.startsWith(reading.path) || (reading.unit !== undefined && unit !== reading.unit)) continue;
    if (path === reading.path) found.push({ instrument, provision: outline.at(number), provisionId, score: name + 0.5 });
    else if (path.startsWith(prefix)) found.push({ instrument, provision: outline.at(number), provisionId, score: name + 0.3 - path.length / 1000 });
  }
  if (found.some((one) => one.score >= name + 0.5)) return found;
  const bare = bareId(instrument, reading);
  return bare === undefined ? found : [...found, { instrument, provisionId: bare, score: name + 0.45 }];
}

/** A provision without an entry that the instrument has all the same. */
function bareId(instrument: Instrument, reading: Reading): string | undefined {
  const number = reading.path!;
  if (number.includes('.')) return undefined;
  const units = reading.unit === undefined ? ['art', 'sec', 'rule', 'para', 'princ'] : [reading.unit];
  const written = /^[ivxlc]+$/.test(number) ? number.toUpperCase() : number;
  return units.map((unit) => `${unit}_${written}`).find((id) => inExtent(instrument.extent, id) === 'yes');
}
