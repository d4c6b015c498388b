import { resolve } from 'node:path';
import type { Catalog } from './catalog.ts';
import { checkKnowledge, knowledgeOf } from './check.ts';
import type { Base } from './check.ts';
import { compile } from './compile.ts';
import type { Instrument, KnowledgeProblem } from './entry.ts';
import { countOf } from './extent.ts';
import { readFolder } from './folder.ts';
import { checkBeside } from './ownKnowledge.ts';
import type { Check } from './ownKnowledge.ts';
import { problemLines } from './problemLines.ts';
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

/** What `comity knowledge validate` found in some folders or files. */
export interface Validation {
  readonly problems: readonly KnowledgeProblem[];
  /** One line per problem: `path:line:column: severity: message (code)`. */
  readonly lines: readonly string[];
  readonly files: number;
  readonly entries: number;
}

/** Reads and checks knowledge folders or files (relative to `folder`) as additions to `bundled` and to each other; the source folder of the bundled knowledge itself is checked as it ships. */
export function validateKnowledge(paths: readonly string[], folder: string, bundled: Base, check: Check = () => []): Validation {
  const read = paths.map((path) => ({ path, ...readFolder(resolve(folder, path), path) }));
  const all = read.map(({ path, files, problems }) => {
    const replaced = files.filter((file) => file.entry?.kind === 'instrument' && bundled.instruments.some((one) => one.id === file.entry!.id)).length;
    const ships = replaced > bundled.instruments.length / 2;
    const others = read.filter((one) => one.files !== files).map((one) => compile(one.files, bundled));
    const found = [...problems, ...(ships ? checkKnowledge(readFolder(resolve(folder, path), 'bundled').files) : checkBeside(files, [knowledgeOf(bundled), ...others], check))];
    return { files, problems: found, lines: problemLines(path, found, files) };
  });
  return {
    problems: all.flatMap((one) => one.problems),
    lines: all.flatMap((one) => one.lines),
    files: all.reduce((sum, one) => sum + one.files.length, 0),
    entries: all.reduce((sum, one) => sum + one.files.filter((file) => file.entry ?? (file.positions.length > 0 || file.kind === 'profile')).length, 0),
  };
}
