import type { Instrument, KnowledgeProblem } from '../entry.ts';
import { readAkomaNtoso } from './akomaNtoso.ts';
import { readBibLibrary } from './bibLibrary.ts';
import { readCslJson, readCslYaml } from './csl.ts';
import { readFormex } from './formex.ts';
import type { ImportSource } from './lawMeta.ts';
import { frontMatterFields, isLegalize, readLegalize, readPlainLaw } from './legalize.ts';
import { ImportError, LIMITS } from './limits.ts';
import type { ProvisionList } from './provisionList.ts';
import { readUslm } from './uslm.ts';
import { readXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What an importer made of a file. */
export interface Imported {
  readonly instruments: readonly Instrument[];
  readonly problems: readonly KnowledgeProblem[];
}

/** True for Markdown that Comity's own reader is not for: law as Legalize and others publish it. */
export function isForeignMarkdown(text: string): boolean {
  const { fields, body } = frontMatterFields(text);
  if (body === 0) return !/^\s*$/.test(text);
  return isLegalize(fields) || (fields['id'] === undefined && !KINDS.some((name) => name in fields));
}

/** Fields that only Comity's own kinds of file have. */
const KINDS = ['positions', 'elements', 'definitions', 'label', 'type', 'actor', 'requires', 'cues'];

/** The problem of a file that is too large to be read. */
export function tooLarge(file: string, bytes: number): KnowledgeProblem {
  const size = (bytes / 1_000_000).toFixed(0);
  return { file, code: 'knowledge-invalid', severity: 'error', message: `The file has ${size} MB; Comity reads files up to ${LIMITS.fileBytes / 1_000_000} MB. Split it, or import the part that you cite.`, start: 0, end: 0 };
}

const INVALID = ['knowledge-invalid', 'error'] as const;
const TWICE = ['knowledge-duplicate-id', 'error'] as const;

/** Reads a file of any format that Comity knows but its own. Never throws: what is wrong is a problem at its place. */
export function importFile(source: ImportSource): Imported {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof ImportError) return { instruments: [], problems: [problemAt(source, INVALID, error.message, error)] };
    return { instruments: [], problems: [problemAt(source, INVALID, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`, { start: 0 })] };
  }
}

function read(source: ImportSource): Imported {
  const start = source.text.slice(0, 2000).trimStart();
  if (/\.(?:bib|bibtex|biblatex)$/i.test(source.file)) return library(source);
  if (start.startsWith('<') && !/\.(?:md|markdown)$/i.test(source.file)) return xml(source);
  if (/\.json$/i.test(source.file)) return items(readCslJson(source), source);
  if (/\.ya?ml$/i.test(source.file)) return items(readCslYaml(source), source);
  if (/\.(?:md|markdown)$/i.test(source.file)) return markdown(source);
  throw new ImportError('The format of the file is not clear: Comity reads law in Markdown, Akoma Ntoso, Formex and USLM, and libraries in CSL-JSON, CSL-YAML and BibTeX.', 0);
}

function xml(source: ImportSource): Imported {
  const root = readXml(source.text);
  const reader = readerOf(root);
  if (!reader) throw new ImportError(`The file is XML, but <${root.name}> is neither Akoma Ntoso nor Formex nor USLM.`, Math.max(0, root.start - 1));
  return law(reader(root, source), source, root.start);
}

type LawReader = (root: XmlElement, source: ImportSource) => { instrument: Instrument; list: ProvisionList };

const FORMEX_ROOTS = /^(?:ACT|CONS\.ACT|ANNEX|CONS\.ANNEX|DOC|COMBINED\.FMX|AGR|GENERAL|CJT|LETTER|OPINION|PROC|OTH\.SIGN)$/;

function readerOf(root: XmlElement): LawReader | undefined {
  const namespaces = Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns') || name.endsWith('chemaLocation')).map(([, value]) => value).join(' ');
  if (root.name === 'akomaNtoso') return readAkomaNtoso;
  if (/formex/i.test(namespaces) || FORMEX_ROOTS.test(root.name)) return readFormex;
  return /uslm|xml\.house\.gov|schemas\.gpo\.gov/i.test(namespaces) ? readUslm : undefined;
}

/** A law with what was found on the way; without provisions it is a finding and no instrument. */
function law({ instrument, list }: ReturnType<LawReader>, source: ImportSource, start: number): Imported {
  const problems = list.problems.map((problem) => ({ file: source.file, ...problem }));
  const isAct = list.provisions.some(({ text }) => text !== undefined) && !list.provisions.every(({ id }) => id.startsWith('annex'));
  if (isAct) return { instruments: [instrument], problems };
  const found = list.provisions.length > 0 ? `Only ${list.provisions.map(({ label }) => label).slice(0, 3).join(', ')} was found in it` : 'No article, section or rule was found in it';
  const message = `${found}: nothing of it can be cited. ${ADVICE[instrument.provenance?.format ?? ''] ?? 'Provisions are headings such as "## Article 1".'}`;
  return { instruments: [], problems: [...problems, problemAt(source, ['knowledge-no-provisions', 'warning'], message, { start })] };
}

const ADVICE: Readonly<Record<string, string>> = {
  Formex: 'It may be the manifest or an annex of an act; put the file of the act itself here.',
  'Akoma Ntoso': 'It may be a file that only refers to others.',
  USLM: 'It may be a file that only refers to others.',
};

function markdown(source: ImportSource): Imported {
  const { fields, body } = frontMatterFields(source.text);
  return law(isLegalize(fields) ? readLegalize(source, fields, body) : readPlainLaw(source, fields, body), source, body);
}

function library(source: ImportSource): Imported {
  const { instruments, file } = readBibLibrary(source);
  const problems = file.problems.map((one) => problemAt(source, INVALID, one.message, one));
  const seen = new Map<string, number>();
  file.entries.forEach((entry, i) => {
    if (seen.has(entry.key)) problems.push(problemAt(source, TWICE, `The key ${entry.key} stands here a second time.`, entry.span));
    else seen.set(entry.key, i);
  });
  return { instruments: instruments.filter((one, i) => seen.get(one.id) === i), problems };
}

function items(instruments: readonly Instrument[], source: ImportSource): Imported {
  const problems: KnowledgeProblem[] = [];
  const seen = new Set<string>();
  const kept = instruments.filter((one) => {
    if (!seen.has(one.id)) return seen.add(one.id);
    const at = source.text.lastIndexOf(one.id);
    problems.push(problemAt(source, TWICE, `The key ${one.id} stands here a second time.`, { start: at, end: at + one.id.length }));
    return false;
  });
  if (kept.length === 0) problems.push(problemAt(source, ['knowledge-no-provisions', 'information'], 'The file has no items with an id, as CSL libraries have; nothing of it can be cited.', { start: 0 }));
  return { instruments: kept, problems };
}

function problemAt(source: ImportSource, [code, severity]: readonly [KnowledgeProblem['code'], KnowledgeProblem['severity']], message: string, span: { start: number; end?: number }): KnowledgeProblem {
  const start = Math.min(Math.max(0, span.start), source.text.length);
  return { file: source.file, code, severity, message, start, end: Math.min(Math.max(span.end ?? start + 1, start), source.text.length) };
}
