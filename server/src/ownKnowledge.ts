import type { Entry, Knowledge } from './knowledge/entry.ts';
import { LawWriter } from './knowledge/laws/lawWriter.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { contentHash, fromCache, fromContent, point, toCache } from './knowledge/ownCache.ts';
import { readEdited as edited, readOwn as read } from './knowledge/ownKnowledge.ts';
import type { Edited, ReadOptions } from './knowledge/ownKnowledge.ts';
import type { KnowledgeFile } from './knowledge/read.ts';
import { patternProblems } from './patternProblems.ts';
import { packVocabulary } from './citations/vocabulary.ts';
import type { Span } from './text/span.ts';
import { workerThreads } from './workerThreads.ts';

/** See knowledge/ownKnowledge.ts; with the mistakes in words of principles and profiles. */
export function readOwn(paths: readonly string[], base: Knowledge, options: ReadOptions = {}): ReturnType<typeof read> {
  return read(paths, base, { ...options, check: patternProblems });
}

export function readEdited(given: Edited): ReturnType<typeof edited> {
  return edited({ ...given, check: patternProblems });
}

/** What is to be read, and where the result goes. */
export interface OwnRequest {
  readonly paths: readonly string[];
  /** Path of the compiled bundled knowledge. */
  readonly bundled: string;
  readonly cache: string;
  /** The state of the files, see ownCache.ts. */
  readonly key: string;
  /** The state that was joined last; what broken files keep comes from there. */
  readonly before?: string | undefined;
}

/** Reads a workspace's own knowledge and puts the compiled form into the cache; false where that cannot be written. */
export function compileOwn({ paths, bundled, cache, key, before }: OwnRequest): boolean {
  const { knowledge: base } = loadKnowledge(bundled);
  const content = contentHash(paths, base.version);
  if (fromContent(cache, content)) return point(cache, key, content);
  const last = before === undefined ? undefined : fromCache(cache, before)?.knowledge;
  const isKept = toCache(cache, content, (path) => {
    const laws = new LawWriter(path);
    const { knowledge, problems } = readOwn(paths, base, { before: last, keep: (file) => onDisk(file, laws) });
    laws.finish({ ...knowledge, citing: packVocabulary(knowledge) }, problems);
  });
  return isKept && point(cache, key, content);
}

/** What was read of a file, its laws on disk and its text gone. */
function onDisk(file: KnowledgeFile, laws: LawWriter): KnowledgeFile {
  if (file.sha256 === undefined || file.entry === undefined) return file;
  const put = (entry: Entry): Entry => (entry.kind === 'instrument' && entry.provisions.length > 0 ? laws.put(entry) : entry);
  return { ...file, text: '', entry: put(file.entry), more: (file.more ?? []).map(put), at: NOWHERE };
}

const NOWHERE = (): Span => ({ start: 0, end: 1 });

/** The word that a thread is started with which compiles own knowledge. */
export const OWN_THREAD = '--own-knowledge';

/** What such a thread does. */
export function compileInThread(): void {
  const { parentPort, workerData } = workerThreads();
  parentPort?.postMessage(compileOwn(workerData as OwnRequest));
}
