import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KnowledgeProblem } from './entry.ts';
import { isImportable } from './formats/endings.ts';
import { loadKnowledge } from './load.ts';
import type { LoadedKnowledge } from './load.ts';

/** The files of a workspace's own knowledge as they lie on disk. */
export interface OwnFiles {
  /** Changes with every file's path, size and time of change, and with the bundled knowledge. */
  readonly key: string;
  readonly bytes: number;
}

/** What the cache knows of a state of the files: the hash of their content, and the problems found in them. */
interface Pointer {
  readonly content: string;
  readonly problems: readonly KnowledgeProblem[];
}

/** Looks at the files below the paths without reading them. */
export function ownFiles(paths: readonly string[], base: string): OwnFiles {
  const hash = createHash('sha256').update(base);
  let bytes = 0;
  for (const file of paths.flatMap(filesAt)) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    bytes += stat.size;
    hash.update(`\0${file}\0${stat.size}\0${stat.mtimeMs}`);
  }
  return { key: hash.digest('hex').slice(0, 32), bytes };
}

/** Hash of the content of the files, which names the compiled form in the cache. */
export function contentHash(paths: readonly string[], base: string): string {
  const hash = createHash('sha256').update(base);
  for (const file of paths.flatMap(filesAt)) if (statSync(file, { throwIfNoEntry: false })?.isFile()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

/** The compiled form for a state of the files; undefined where the cache has none or it is damaged, which only means that it is made again. */
export function fromCache(folder: string, key: string): (LoadedKnowledge & { readonly problems: readonly KnowledgeProblem[] }) | undefined {
  try {
    const { content, problems } = JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8')) as Pointer;
    const loaded = loadKnowledge(join(folder, `${content}.compiled`));
    // Every part is parsed late: a damaged one must show here, not in an answer.
    if (loaded.problems.length > 0 || loaded.knowledge.instruments.length === 0 || !Array.isArray(problems)) return undefined;
    return { ...loaded, problems };
  } catch {
    return undefined;
  }
}

/** True where the compiled form of this content lies in the cache. */
export function hasContent(folder: string, content: string): boolean {
  return statSync(join(folder, `${content}.compiled`), { throwIfNoEntry: false })?.isFile() === true;
}

/** Keeps a compiled form; whole or not at all. A cache that cannot be written is no error. */
export function toCache(folder: string, key: string, pointer: Pointer, compiled: string | undefined): boolean {
  try {
    if (compiled !== undefined) put(join(folder, `${pointer.content}.compiled`), compiled);
    put(join(folder, `${key}.json`), JSON.stringify(pointer));
    prune(folder);
    return true;
  } catch {
    return false;
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Files that the cache keeps; the oldest go first. */
const KEPT = 12;

function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true });
}

function filesAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true }).filter((one) => one.isFile() && isImportable(one.name)).map((one) => join(one.parentPath, one.name)).sort();
}
