import { join, sep } from 'node:path';
import { checkKnowledge } from './check.ts';
import { compile, mergeKnowledge } from './compile.ts';
import type { Entry, Instrument, Knowledge, KnowledgeProblem } from './entry.ts';
import { nameIn, readAny, readFolder } from './folder.ts';
import type { FolderOptions } from './folder.ts';
import { wholeInstrument } from './lazyInstrument.ts';
import type { CoverageSource } from './raw.ts';
import type { KnowledgeFile } from './read.ts';

/** A workspace's own knowledge joined with the bundled one; problems name files by their full paths. */
export interface OwnKnowledge {
  readonly knowledge: Knowledge;
  readonly problems: readonly KnowledgeProblem[];
}

export interface ReadOptions extends FolderOptions {
  /** The knowledge as it was joined last. */
  readonly before?: Knowledge | undefined;
  readonly check?: Check;
}

/** Finds problems that only other parts of Comity can see, in files of a folder; `base` are the principles and profiles that they build on. */
export type Check = (files: readonly KnowledgeFile[], base: CoverageSource) => readonly KnowledgeProblem[];

/**
 * Reads folders and files with knowledge and joins them with `base`. A file that gives nothing any more keeps what `before`, the
 * knowledge as it was joined last, has of it: a stale law is better than none, and the problems say what is wrong.
 */
export function readOwn(paths: readonly string[], base: Knowledge, { before, check = () => [], ...options }: ReadOptions = {}): OwnKnowledge {
  const folders = paths.map((path) => {
    const { files, problems } = readFolder(path, path, options);
    return { path, files: files.map((file) => withLastGood(file, before)), problems };
  });
  const own = folders.map(({ files }) => compile(files, base));
  const problems = folders.flatMap((folder, i) => [...folder.problems, ...checkBeside(folder.files, [base, ...own.filter((_, j) => j !== i)], check)].map((problem) => ({ ...problem, file: fullPath(folder.path, problem.file) })));
  return { knowledge: mergeKnowledge([base, ...own]), problems };
}

/** Checks files that build on the knowledge of others. */
export function checkBeside(files: readonly KnowledgeFile[], others: readonly Knowledge[], check: Check): KnowledgeProblem[] {
  const base = mergeKnowledge(others);
  return [...checkKnowledge(files, base), ...check(files, base.coverage)];
}

/** Files of a workspace's knowledge that are being edited, and what is known with them as they lie on disk. */
export interface Edited {
  readonly paths: readonly string[];
  /** Texts by full path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly base: Knowledge;
  readonly onDisk: OwnKnowledge;
  readonly check?: Check;
}

/**
 * Large knowledge with a few of its files as they are being edited: only these are read. `delta` is what they give, and `hidden` tells what they
 * gave before.
 */
export function readEdited({ paths, texts, base, onDisk, check = () => [] }: Edited): OwnKnowledge & { readonly delta: Knowledge; readonly hidden: (entry: Entry) => boolean } {
  const files = [...texts].flatMap(([full, text]) => {
    const path = paths.find((one) => full === one || full.startsWith(one + sep));
    return path === undefined ? [] : [{ full, path, file: withLastGood(readAny(nameIn(path, full), Buffer.from(text), path), onDisk.knowledge) }];
  });
  const names = new Set(files.map(({ path, file }) => `${path}\n${file.file}`));
  const hidden = ({ file, origin }: Pick<Entry, 'file' | 'origin'>): boolean => names.has(`${origin}\n${file}`);
  const rest = without(onDisk.knowledge, hidden, base);
  const read = files.map(({ file }) => file);
  const delta = compile(read, rest);
  const found = [...read.flatMap((file) => file.problems), ...checkBeside(read, [rest], check)];
  const problems = found.map((problem) => ({ ...problem, file: files.find(({ file }) => file.file === problem.file)?.full ?? problem.file }));
  return { knowledge: mergeKnowledge([rest, delta]), problems: [...onDisk.problems.filter(({ file }) => !texts.has(file)), ...problems], delta, hidden };
}

/** The knowledge without the entries of some files; what ships comes back where they had taken its place. */
function without(knowledge: Knowledge, hidden: (entry: Pick<Entry, 'file' | 'origin'>) => boolean, base: Knowledge): Knowledge {
  const kept = <T extends Pick<Entry, 'id' | 'file' | 'origin'>>(all: readonly T[], shipped: readonly T[]): T[] => {
    const left = all.filter((one) => !hidden(one));
    const ids = new Set(left.map(({ id }) => id));
    return left.length === all.length ? [...all] : [...left, ...shipped.filter(({ id }) => !ids.has(id))];
  };
  const { coverage } = knowledge;
  const isTouched = [...coverage.principles, ...coverage.profiles].some(hidden);
  return {
    ...knowledge,
    instruments: kept(knowledge.instruments, base.instruments),
    principles: kept(knowledge.principles, base.principles),
    terms: kept(knowledge.terms, base.terms),
    concepts: kept(knowledge.concepts, base.concepts),
    coverage: isTouched ? { principles: [...coverage.principles.filter((one) => !hidden(one)), ...base.coverage.principles], profiles: [...coverage.profiles.filter((one) => !hidden(one)), ...base.coverage.profiles], learned: base.coverage.learned } : coverage,
  };
}

function withLastGood(file: KnowledgeFile, before: Knowledge | undefined): KnowledgeFile {
  if (!before || file.entry || !file.problems.some(({ severity }) => severity === 'error')) return file;
  const isOf = (one: Entry): boolean => one.file === file.file && one.origin === file.origin;
  const [entry, ...more] = [...before.instruments.filter(isOf).map((one: Instrument) => wholeInstrument(one)), ...before.principles.filter(isOf), ...before.terms.filter(isOf), ...before.concepts.filter(isOf)];
  return entry ? { ...file, entry, more } : file;
}

/** Full path of a file that a problem names relative to the knowledge folder, or of the knowledge file itself. */
function fullPath(path: string, file: string): string {
  return path.endsWith(file) ? path : join(path, file);
}
