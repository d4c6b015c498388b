import { resolve } from 'node:path';
import type { Catalog } from './catalog.ts';
import { checkKnowledge } from './check.ts';
import type { Base } from './check.ts';
import { describeEntry, describeProvision } from './describe.ts';
import type { Entry, Instrument, KnowledgeProblem } from './entry.ts';
import { countOf } from './extent.ts';
import { readFolder } from './folder.ts';
import { nearestKeys } from './nearest.ts';
import type { Check } from './ownKnowledge.ts';
import { plainText } from './plainText.ts';
import { problemLines } from './problemLines.ts';
import { search } from './search.ts';
import { dateInWords, shorten } from './words.ts';

/** A row of `comity knowledge list --format json`; part of the contract. */
export interface InstrumentRow {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly jurisdiction: string;
  readonly adopted: string | null;
  readonly inForce: string | null;
  readonly status: string;
  readonly statusAsOf: string | null;
  readonly citation: string | null;
  readonly url: string | null;
  /** Articles, sections or rules, inserted ones included; null where it is not known or they are not numbered so. */
  readonly articleCount: number | null;
  readonly provisions: readonly { readonly id: string; readonly label: string; readonly heading: string; readonly principles: readonly string[] }[];
  readonly source: readonly string[];
}

/** Every instrument, by id. */
export function listInstruments(catalog: Catalog): InstrumentRow[] {
  return catalog.instruments.map((one) => ({
    id: one.id,
    title: one.title,
    shortTitle: one.shortTitle,
    aliases: one.aliases,
    type: one.type,
    jurisdiction: one.jurisdiction,
    adopted: one.adopted ?? null,
    inForce: one.inForce ?? null,
    status: one.status,
    statusAsOf: one.statusAsOf ?? null,
    citation: one.citation ?? null,
    url: one.url ?? null,
    articleCount: countOf(one.extent) || null,
    provisions: one.provisions.map(({ id, label, heading, principles }) => ({ id, label, heading, principles })),
    source: one.source,
  }));
}

/** The list as rows of a table: key, name, date, status; the first row is the head. */
export function instrumentRows(catalog: Catalog): string[][] {
  const rows = catalog.instruments.map((one: Instrument) => [one.id, shorten(one.shortTitle, 48), one.adopted === undefined ? '' : dateInWords(one.adopted), one.status + (one.statusAsOf === undefined ? '' : ` (${one.statusAsOf})`)]);
  return [['key', 'name', 'date', 'status (as of)'], ...rows];
}

/**
 * An entry as text for a terminal: `un:charter`, `un:charter art_51`, `un:charter, art. 51`, `self-defence`, `term:attribution`, or any name that fits one thing.
 * For anything else, what was perhaps meant.
 */
export function showEntry(catalog: Catalog, query: string): { readonly text: string; readonly found: boolean } {
  const [key = '', provision] = query.trim().split(/[\s#,]+(?=[a-z]+_\S+$)/);
  const entry = entryNamed(catalog, key);
  if (entry?.kind === 'instrument' && provision !== undefined) return { text: plainText(describeProvision(catalog, entry, provision)), found: catalog.provision(entry, provision).found !== 'no' };
  if (entry) return { text: plainText(describeEntry(catalog, entry, 'full')), found: true };
  const cited = citedProvision(catalog, query);
  if (cited) return { text: plainText(describeProvision(catalog, cited.instrument, cited.id)), found: true };
  const several = catalog.instrumentsNamed(key);
  if (several.length > 0) return { text: `"${key}" fits ${several.map((one) => one.id).join(', ')}.`, found: false };
  const near = [...new Set([...nearestKeys(catalog, key, 3), ...search(catalog, key, 3).map((one) => one.instrument.id)])].slice(0, 4);
  return { text: `The knowledge base has nothing by the name "${key}".${near.length > 0 ? ` Perhaps ${near.join(', ')}?` : ''}`, found: false };
}

/** The provision that a key and a number as in a citation name: `eu:gdpr, art. 48`. */
function citedProvision(catalog: Catalog, query: string): { readonly instrument: Instrument; readonly id: string } | undefined {
  const [, key = '', pinpoint = ''] = /^@?([^\s,]+)[\s,]+(.*\d.*)$/.exec(query.trim()) ?? [];
  const instrument = key === '' ? undefined : catalog.instrument(key);
  const best = instrument && search(catalog, `${key} ${pinpoint}`, 1)[0];
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
  return best?.instrument === instrument && best?.provisionId !== undefined && numbers(best.provisionId) === numbers(pinpoint) ? { instrument: best.instrument, id: best.provisionId } : undefined;
}

/** The entry of an id, an alias or a label. */
export function entryNamed(catalog: Catalog, name: string): Entry | undefined {
  const wanted = name.trim().toLowerCase();
  const named = (one: Entry): boolean => one.kind !== 'instrument' && [one.label, ...one.aliases, ...Object.values(one.labels)].some((label) => label.toLowerCase() === wanted);
  return catalog.entry(name.trim()) ?? catalog.instrument(name) ?? [...catalog.principles, ...catalog.concepts, ...catalog.terms].find(named);
}

/** What `comity knowledge validate` found in some folders or files. */
export interface Validation {
  readonly problems: readonly KnowledgeProblem[];
  /** One line per problem: `path:line:column: severity: message (code)`. */
  readonly lines: readonly string[];
  readonly files: number;
  readonly entries: number;
}

/** Reads and checks knowledge folders or files (relative to `folder`) as additions to `bundled`; the source folder of the bundled knowledge itself is checked as it ships. */
export function validateKnowledge(paths: readonly string[], folder: string, bundled: Base, check: Check = () => []): Validation {
  const all = paths.map((path) => {
    const { files, problems } = readFolder(resolve(folder, path), path);
    const replaced = files.filter((file) => file.entry?.kind === 'instrument' && bundled.instruments.some((one) => one.id === file.entry!.id)).length;
    const ships = replaced > bundled.instruments.length / 2;
    const own = ships ? readFolder(resolve(folder, path), 'bundled').files : files;
    const found = [...problems, ...checkKnowledge(own, ships ? undefined : bundled), ...(ships ? [] : check(own))];
    return { files, problems: found, lines: problemLines(path, found, files) };
  });
  return {
    problems: all.flatMap((one) => one.problems),
    lines: all.flatMap((one) => one.lines),
    files: all.reduce((sum, one) => sum + one.files.length, 0),
    entries: all.reduce((sum, one) => sum + one.files.filter((file) => file.entry ?? (file.positions.length > 0 || file.kind === 'profile')).length, 0),
  };
}
