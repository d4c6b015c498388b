import { join } from 'node:path';
import { checkKnowledge } from './check.ts';
import { compile, mergeKnowledge } from './compile.ts';
import type { Entry, Instrument, Knowledge, KnowledgeProblem } from './entry.ts';
import { readFolder } from './folder.ts';
import { wholeInstrument } from './lazyInstrument.ts';
import type { KnowledgeFile } from './read.ts';

/** A workspace's own knowledge joined with the bundled one; problems name files by their full paths. */
export interface OwnKnowledge {
  readonly knowledge: Knowledge;
  readonly problems: readonly KnowledgeProblem[];
}

export interface ReadOptions {
  /** The knowledge as it was joined last. */
  readonly before?: Knowledge | undefined;
  /** Puts what was read of a file in order before the next is read, such as out of memory. */
  readonly keep?: (file: KnowledgeFile) => KnowledgeFile;
}

/**
 * Reads folders and files with knowledge and joins them with `base`. A file that gives nothing any more keeps what `before`, the
 * knowledge as it was joined last, has of it: a stale law is better than none, and the problems say what is wrong.
 */
export function readOwn(paths: readonly string[], base: Knowledge, { before, keep }: ReadOptions = {}): OwnKnowledge {
  const folders = paths.map((path) => {
    const { files, problems } = readFolder(path, path, keep);
    return { path, files: files.map((file) => withLastGood(file, before)), problems };
  });
  const own = folders.map(({ files }) => compile(files, base));
  const problems = folders.flatMap((folder) => [...folder.problems, ...checkKnowledge(folder.files, base)].map((problem) => ({ ...problem, file: fullPath(folder.path, problem.file) })));
  return { knowledge: mergeKnowledge([base, ...own]), problems };
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
