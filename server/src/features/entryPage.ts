import { join, sep } from 'node:path';
import { paragraphs } from '../knowledge/card.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { describeEntry } from '../knowledge/describe.ts';
import { headingsNote } from '../knowledge/describeInstrument.ts';
import type { Entry, Provision } from '../knowledge/entry.ts';
import type { FileSystem } from '../state/fileSystem.ts';

/** Where entries of the bundled knowledge are written for a reader who goes to their definition. */
export interface EntryHome {
  readonly files: FileSystem;
  /** Full path of a folder of Comity's own. */
  readonly entries: string;
}

/** A place in a file: full path and zero-based line. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/**
 * The file in which an entry can be read. An entry of the user's is their own file; one that ships with Comity is written out as a page,
 * once per version of the knowledge. With `provision`, the line of its heading.
 */
export function placeOf(catalog: Catalog, entry: Entry, home: EntryHome, provision?: string): Place {
  const path = pathOfEntry(entry, home.entries);
  if (entry.origin !== 'bundled') return { path, line: hasHeadings(entry) ? headingLine(home.files.read(path) ?? '', provision) : 0 };
  const text = page(catalog, entry);
  if (home.files.read(path) !== text) home.files.write(path, text);
  return { path, line: headingLine(text, provision) };
}

/** Full path of the file in which an entry is, or will be, found. */
export function pathOfEntry({ origin, file }: Pick<Entry, 'origin' | 'file'>, entries: string): string {
  if (origin === 'bundled') return join(entries, file);
  return origin === file || origin.endsWith(sep + file) ? origin : join(origin, file);
}

/** Whether the file of an entry has headings with ids: law in the formats of others has none. */
function hasHeadings(entry: Entry): boolean {
  return entry.kind !== 'instrument' || entry.provenance === undefined || entry.provenance.format === 'Comity Markdown';
}

function headingLine(text: string, provision: string | undefined): number {
  if (provision === undefined) return 0;
  return Math.max(0, text.split('\n').findIndex((line) => line.startsWith('#') && line.includes(`{#${provision}`) && !/[\w-]/.test(line[line.indexOf(`{#${provision}`) + provision.length + 2] ?? '')));
}

function page(catalog: Catalog, entry: Entry): string {
  if (entry.kind !== 'instrument') return `${describeEntry(catalog, entry, 'full')}\n`;
  const head = describeEntry(catalog, entry);
  return `${paragraphs(head, headingsNote(entry), ...entry.provisions.map(section))}\n`;
}

function section(provision: Provision): string {
  const title = `## ${provision.label}${provision.heading ? `. ${provision.heading}` : ''} {#${provision.id}}`;
  const note = provision.verified ? '' : '\n\n*Not checked against the text.*';
  return `${title}\n\n${provision.text ?? provision.gist}${note}`;
}
