import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow } from './folder.ts';
import { isImportable } from './formats/endings.ts';
import { openLaws } from './laws/openLaws.ts';
import type { LoadedKnowledge } from './load.ts';
import { openCatalog } from './openCatalog.ts';
import { provideStoredIndex } from './searchIndex.ts';
import { workerThreads } from '../workerThreads.ts';

/** The files of a workspace's own knowledge as they lie on disk. */
export interface OwnFiles {
  /** Changes with every file's path, size and time of change, and with the bundled knowledge. */
  readonly key: string;
  readonly bytes: number;
}

/** What the cache knows of a state of the files: the hash of their content. */
interface Pointer {
  readonly content: string;
}

/** Looks at the files below the paths without reading them. */
export function ownFiles(paths: readonly string[], base: string): OwnFiles {
  const hash = createHash('sha256').update(base);
  let bytes = 0;
  for (const file of paths.flatMap(filesAt)) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    bytes += stat.size;
    hash.update(`\0${file}\0${stat.size}\0${stat.mtimeMs}\0${stat.mode}`);
  }
  return { key: hash.digest('hex').slice(0, 32), bytes };
}

/** Hash of the content of the files, which names the compiled form in the cache. */
export function contentHash(paths: readonly string[], base: string): string {
  const hash = createHash('sha256').update(base);
  for (const file of paths.flatMap(filesAt)) hash.update(`\0${file}\0`).update(contentOf(file));
  return hash.digest('hex').slice(0, 32);
}

/** The compiled form for a state of the files; undefined where the cache has none or it is damaged, which only means that it is made again. */
export function fromCache(folder: string, key: string): LoadedKnowledge | undefined {
  try {
    const { content } = JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8')) as Pointer;
    return fromContent(folder, content);
  } catch {
    return undefined;
  }
}

/** The compiled form of a content, under the same conditions. */
export function fromContent(folder: string, content: string): LoadedKnowledge | undefined {
  try {
    const knowledge = openLaws(lawsPath(folder, content));
    // Every part is parsed late: a damaged one must show here, not in an answer.
    if (knowledge.instruments.length === 0 || !Array.isArray(knowledge.problems)) return undefined;
    const catalog = openCatalog(knowledge, () => knowledge.names);
    provideStoredIndex(catalog, knowledge.stored);
    return { knowledge, catalog, problems: knowledge.problems };
  } catch {
    return undefined;
  }
}

/** Where a file is written before it takes its name: a path of this thread alone. */
function draftOf(folder: string, name: string): string {
  return join(folder, `${name}.${process.pid}-${workerThreads().threadId}.draft`);
}

/** Keeps a compiled form that `write` puts at a path; whole or not at all. A cache that cannot be written is no error. */
export function toCache(folder: string, content: string, write: (path: string) => void): boolean {
  const draft = draftOf(folder, content);
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(draft, { force: true });
    write(draft);
    renameSync(draft, lawsPath(folder, content));
    return true;
  } catch (error) {
    rmSync(draft, { force: true });
    if (isAboutFiles(error)) return false;
    throw error;
  }
}

/** Says that a state of the files has a content. */
export function point(folder: string, key: string, content: string): boolean {
  try {
    const draft = draftOf(folder, key);
    writeFileSync(draft, JSON.stringify({ content } satisfies Pointer));
    renameSync(draft, join(folder, `${key}.json`));
  } catch {
    return false;
  }
  try {
    prune(folder);
  } catch {
    // Another process has taken the file, or holds it open.
  }
  return true;
}

function lawsPath(folder: string, content: string): string {
  return join(folder, `${content}.laws`);
}

function isAboutFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Files that the cache keeps; the oldest go first. */
const KEPT = 12;

function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true });
}

/** Files that cannot be looked at are passed over here: reading them tells of it. */
function filesAt(path: string): string[] {
  return filesBelow(path, () => undefined).filter((file) => file === path || isImportable(basename(file))).sort();
}

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
