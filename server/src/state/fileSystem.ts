import { mkdirSync, readFileSync, readSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Is told of a folder that is there and cannot be read. */
type Unread = (folder: string) => void;

/** What Comity needs of a disk. The one place that touches it, so that tests and other hosts can put a world of their own. */
export interface FileSystem {
  /** Text of a file in UTF-8, a byte order mark left out; undefined where it cannot be read. */
  read(path: string): string | undefined;
  /** Paths of the files below a folder whose name passes `wanted`, in a stable order. Links to places above are not followed; those to nothing, pipes and the like are none. `unread` is told of folders that cannot be read. */
  list(folder: string, wanted: (name: string) => boolean, unread?: Unread): readonly string[];
  /** The same paths folder by folder, none at a time where a folder holds none, for those who must not hold up others. */
  walk(folder: string, wanted: (name: string) => boolean): Iterable<readonly string[]>;
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** The path without links in it; undefined where nothing is there. */
  real(path: string): string | undefined;
  /** Size in bytes; 0 where the file cannot be read. */
  size(path: string): number;
  /** Something that differs once a file has been written to: its time and size; undefined where it cannot be read. */
  stamp(path: string): string | undefined;
  write(path: string, text: string): void;
}

/** Folders that hold no writing of the user's. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The disk of this machine. */
export const disk: FileSystem = {
  read: (path) => attempt(() => readFileSync(path, 'utf8').replace(/^\uFEFF/, '')),
  list: (folder, wanted, unread) => [...walk(folder, { wanted, unread }, new Set())].flat().sort(),
  walk: (folder, wanted) => walk(folder, { wanted }, new Set()),
  kindOf: (path) => {
    const stat = attempt(() => statSync(path));
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : undefined;
  },
  real: (path) => attempt(() => realpathSync(path)),
  size: (path) => attempt(() => statSync(path).size) ?? 0,
  stamp: (path) => {
    const stat = attempt(() => statSync(path));
    return stat && `${stat.mtimeMs} ${stat.size}`;
  },
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
};

const NOTHING_YET = new Set(['EAGAIN', 'EWOULDBLOCK']);
const CHUNK = 65_536;

/** Text of standard input to its end, whatever it is (a file, a pipe, a socket), a byte order mark left out; undefined where it is closed or cannot be read. */
export function standardInput(): string | undefined {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.alloc(CHUNK);
    try {
      const length = readSync(0, piece);
      if (length === 0) break;
      pieces.push(piece.subarray(0, length));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EOF') break;
      if (!NOTHING_YET.has(code)) return undefined;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  return Buffer.concat(pieces).toString('utf8').replace(/^\uFEFF/, '');
}

function* walk(folder: string, options: { wanted: (name: string) => boolean; unread?: Unread | undefined }, seen: Set<string>): Generator<string[]> {
  const real = attempt(() => realpathSync(folder));
  if (real === undefined || seen.has(real)) return;
  seen.add(real);
  const found: string[] = [];
  const below: string[] = [];
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
  if (!entries && disk.kindOf(folder) === 'folder') options.unread?.(folder);
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? disk.kindOf(path) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;
    if (kind === 'folder' && !SKIPPED.has(entry.name)) below.push(path);
    else if (kind === 'file' && options.wanted(entry.name)) found.push(path);
  }
  yield found;
  for (const path of below) yield* walk(path, options, seen);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
