import { isMap, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Analysis, Entry, KnowledgeProblem, Position } from './entry.ts';
import { FOLDERS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { splitMarkdown } from './markdown.ts';
import type { KnowledgeMarkdown, KnowledgeSection } from './markdown.ts';
import type { RawFrontMatter } from './raw.ts';
import { readConcept, readPositions, readPrinciple, readTerm } from './readConcepts.ts';
import { readInstrument } from './readInstrument.ts';
import { PROVISION_ID, SCHEMAS } from './schema.ts';
import { checkSchema, spanOf } from './schemaCheck.ts';
import { valueOf } from './yamlValue.ts';

/** A knowledge file as found: `file` is its path below the knowledge folder, with `/`. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** A knowledge file as understood. */
export interface KnowledgeFile {
  readonly file: string;
  readonly origin: string;
  readonly text: string;
  /** Undefined for files that are no entries (README.md) and where the front matter is unreadable. */
  readonly kind?: FileKind;
  readonly entry?: Entry;
  /** Further entries of a file that holds several, such as a library of references. */
  readonly more?: readonly Entry[];
  /** SHA-256 of an imported file, in hexadecimal; its text is not kept. */
  readonly sha256?: string;
  readonly positions: readonly Position[];
  readonly analyses: readonly Analysis[];
  /** Front matter as written. */
  readonly front?: RawFrontMatter;
  readonly sections: readonly KnowledgeSection[];
  readonly problems: readonly KnowledgeProblem[];
  /** Place of a front matter field, such as `['relations', 'repeals', 0]`. */
  readonly at: (path: readonly (string | number)[]) => Span;
}

/** Reads one knowledge file. Never throws: whatever is wrong is a problem at its place, and the rest is still read. */
export function readKnowledgeFile(source: SourceFile, origin: string): KnowledgeFile {
  const markdown = splitMarkdown(source.text);
  const problems: KnowledgeProblem[] = [];
  const report = (message: string, span: Span): void => {
    problems.push({ file: source.file, code: 'knowledge-invalid', severity: 'error', message, ...span });
  };
  const nothing = { ...source, origin, positions: [], analyses: [], sections: markdown.sections, problems, at: () => ({ start: 0, end: 3 }) };
  if (!markdown.yaml) {
    if (isEntryPath(source.file)) report('A knowledge file starts with front matter between two lines of three dashes.', { start: 0, end: Math.min(3, source.text.length) });
    return nothing;
  }
  if (markdown.unclosed) {
    report('The front matter is not closed: a line of three dashes must end it.', { start: 0, end: 3 });
    return nothing;
  }
  const offset = markdown.yaml.start;
  const document = parseDocument(source.text.slice(offset, markdown.yaml.end), { schema: 'failsafe', uniqueKeys: true, logLevel: 'error' });
  for (const error of document.errors) report(`The front matter is not valid YAML: ${firstLine(error.message)}`, { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) });
  const fields = plain(document, (message) => report(message, { start: offset, end: offset + 1 }));
  const kind = fields && kindOf(source.file, origin, fields);
  if (!fields || !kind) {
    if (problems.length === 0) report('The kind of this knowledge file is not clear: put it into one of the folders ' + Object.keys(FOLDERS).join(', ') + '.', { start: 0, end: 3 });
    return nothing;
  }
  for (const problem of checkSchema(document.contents, SCHEMAS[kind], `A file of the kind ${kind}`, offset)) report(problem.message, problem.span);
  const at = (path: readonly (string | number)[]): Span => spanOf(document.getIn(path, true), offset);
  if (kind === 'instrument') checkSections(markdown.sections, report);
  const front = { file: source.file, origin, fields };
  return { ...nothing, kind, front, at, ...entriesOf(kind, front, markdown) };
}

/** Every entry of a file. */
export function entriesIn(file: KnowledgeFile): readonly Entry[] {
  return file.entry ? [file.entry, ...(file.more ?? [])] : [];
}

/** True for a Markdown file in a folder that holds entries. */
export function isEntryPath(file: string): boolean {
  return file.endsWith('.md') && file.split('/')[0]! in FOLDERS && !/(^|\/)README\.md$/i.test(file);
}

function entriesOf(kind: FileKind, front: RawFrontMatter, markdown: KnowledgeMarkdown): Partial<KnowledgeFile> {
  switch (kind) {
    case 'instrument':
      return withId(kind, readInstrument(front, markdown));
    case 'principle':
      return withId(kind, readPrinciple(front, markdown));
    case 'term':
      return withId(kind, readTerm(front, markdown));
    case 'foundation':
    case 'dilemma':
      return withId(kind, readConcept(kind, front, markdown));
    case 'positions':
      return readPositions(front.fields);
    case 'profile':
      return {};
  }
}

/** An entry whose id has the form of its kind; nothing else could name another, and the check has told of it. */
function withId(kind: FileKind, entry: Entry): Partial<KnowledgeFile> {
  const { pattern = '' } = SCHEMAS[kind].properties!['id']!;
  return new RegExp(pattern, 'u').test(entry.id) ? { entry } : {};
}

/** By its folder, which may be the one that is read, or that of the one file that is; outside of the folders by the fields that only one kind has. */
function kindOf(file: string, origin: string, fields: RawFrontMatter['fields']): FileKind | undefined {
  const folder = file.includes('/') ? file.split('/')[0]! : origin.split(/[/\\]/).at(origin.endsWith(file) ? -2 : -1)!;
  if (Object.hasOwn(FOLDERS, folder)) return FOLDERS[folder as keyof typeof FOLDERS];
  if ('positions' in fields) return 'positions';
  if ('elements' in fields) return 'principle';
  if ('requires' in fields || 'cues' in fields) return 'profile';
  if ('type' in fields || 'jurisdiction' in fields) return 'instrument';
  return 'definitions' in fields || 'label' in fields ? 'term' : undefined;
}

function plain(document: Document, report: (message: string) => void): RawFrontMatter['fields'] | undefined {
  try {
    return isMap(document.contents) ? (valueOf(document) as RawFrontMatter['fields']) : undefined;
  } catch (error) {
    if (document.errors.length === 0) report(`The front matter cannot be read: ${firstLine(error instanceof Error ? error.message : String(error))}`);
    return undefined;
  }
}

function checkSections(sections: readonly KnowledgeSection[], report: (message: string, span: Span) => void): void {
  const seen = new Set<string>();
  for (const section of sections) {
    if (section.id === undefined) report(`"${section.title}" has no provision id; write it as {#art_1} at the end of the heading.`, section.span);
    else if (!PROVISION_ID.test(section.id)) report(`"${section.id}" is no provision id; write it like art_2__para_4.`, section.span);
    else if (seen.has(section.id)) report(`The provision ${section.id} stands here a second time.`, section.span);
    if (section.id !== undefined) seen.add(section.id);
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/ at line.*$/, '').replace(/:$/, '') + '.';
}
