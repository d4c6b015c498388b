import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { FileSystem } from '../state/fileSystem.ts';
import { isMarkdown } from '../state/memos.ts';
import { UsageError } from './args.ts';
import type { Running } from './run.ts';

/** A memo to be read, by the path that the user sees and its full path. */
export interface MemoFile {
  readonly shown: string;
  readonly full: string;
}

/**
 * The Markdown files that paths, folders and globs name, each once, in order. Folders are read to the bottom; `node_modules` and
 * version control are passed over, and `fail` is told of those that cannot be read.
 * @throws UsageError for a path or glob that names nothing.
 */
export function memoFiles(paths: readonly string[], { folder, files, fail }: Running): MemoFile[] {
  const unread = (below: string): void => fail(`Cannot read the folder "${shownPath(below, folder)}".`);
  const found = new Map<string, MemoFile>();
  for (const path of paths) {
    const full = resolve(folder, path);
    const kind = files.kindOf(full);
    const hits = kind === 'file' ? [full] : kind === 'folder' ? files.list(full, isMarkdown, unread) : matching(path, { folder, files }, unread);
    if (hits.length === 0 && kind === undefined) {
      throw new UsageError(isGlob(path) ? `No Markdown file matches "${path}".` : `Cannot read "${path}": ${files.real(full) === undefined ? 'there is no such file or folder' : 'it is neither a file nor a folder'}.`);
    }
    for (const hit of hits) if (!found.has(hit)) found.set(hit, { full: hit, shown: shownPath(hit, folder) });
  }
  return [...found.values()];
}

/** The part of a path that is no glob. */
export function baseOf(path: string, folder: string, files: FileSystem): string {
  return isGlob(path) && files.kindOf(resolve(folder, path)) === undefined ? picomatch.scan(path).base : path;
}

function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

function matching(glob: string, { folder, files }: Pick<Running, 'folder' | 'files'>, unread: (folder: string) => void): string[] {
  if (!isGlob(glob)) return [];
  const { base } = picomatch.scan(glob);
  const matches = picomatch(glob);
  return files.list(resolve(folder, base), isMarkdown, unread).filter((path) => matches(join(base, relative(resolve(folder, base), path)).split(sep).join('/')));
}

/** A path as a user sees it: from the working folder where it lies in it. */
export function shownPath(full: string, folder: string): string {
  const path = relative(folder, full);
  return (path.startsWith('..') ? full : path).split(sep).join('/');
}
