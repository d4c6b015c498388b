import { posix, relative, sep } from 'node:path';
import { isMarkdown } from '../state/memos.ts';
import { UsageError } from './args.ts';
import { askGit } from './git.ts';
import type { Call } from './run.ts';

/** What git says of a memo that differs from the commit that memos are compared with. */
export interface Change {
  /** The path it had, from the working folder; undefined where it is new. */
  readonly oldPath?: string;
  readonly oldText?: string;
}

/** What changed in the repository of the working folder since a commit, in the index and on disk as well. */
export interface Changes {
  /** The change of a memo; undefined where it has none. @throws UsageError for a memo outside the repository */
  of(full: string): Change | undefined;
  /** The same for a memo whose text is not on disk: compared with what stood at its path, and taken for new where nothing did. */
  ofUnsaved(full: string): Change;
}

/**
 * Asks git what changed since `ref`: since the commit where this branch left it, so that what others did there meanwhile does not count.
 * @throws UsageError where there is no git, no repository or no such commit
 */
export function changesSince(ref: string, call: Call): Changes {
  const repository = openRepository(ref, call);
  const { folder, base, pathOf } = repository;
  const known = changedMemos(repository);
  const change = (path: string, text: string): Change => ({ oldPath: posix.relative(repository.prefix, path), oldText: text.replace(/^\uFEFF/, '') });
  return {
    of: (full) => {
      const found = known.get(pathOf(full));
      return found && (found.text === undefined ? {} : change(found.path, found.text));
    },
    ofUnsaved: (full) => {
      const path = pathOf(full);
      const { status, out } = askGit(folder, ['cat-file', 'blob', `${base}:${path}`]);
      return status === 0 ? change(path, out.toString('utf8')) : {};
    },
  };
}

interface Repository {
  readonly folder: string;
  /** The commit that memos are compared with. */
  readonly base: string;
  /** Path of the working folder from the top of the repository, with `/`. */
  readonly prefix: string;
  /** Path of a file from the top of the repository. */
  pathOf(full: string): string;
}

function openRepository(ref: string, { folder, files }: Call): Repository {
  if (ref === '' || ref.startsWith('-')) throw new UsageError(`--changed-since takes a commit, branch or tag, not "${ref}".`);
  const top = askGit(folder, ['rev-parse', '--show-prefix']);
  if (top.status !== 0) throw new UsageError(`--changed-since needs a git repository, and git says of "${folder}": ${top.error.replace(/^fatal: /, '')}`);
  const prefix = line(top.out);
  const commit = askGit(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (commit.status !== 0) throw new UsageError(`git knows no commit "${ref}" here. Fetch it (in a shallow clone: git fetch --unshallow), or name another after --changed-since.`);
  const shared = askGit(folder, ['merge-base', line(commit.out), 'HEAD']);
  const from = (path: string): string => posix.join(prefix, relative(files.real(folder) ?? folder, path).split(sep).join('/')).normalize('NFC');
  const pathOf = (full: string): string => {
    const paths = [from(files.real(full) ?? full), from(full)];
    const inside = paths.find((path) => !path.startsWith('../') && !posix.isAbsolute(path) && !/^[A-Za-z]:\//.test(path));
    if (inside === undefined) throw new UsageError(`"${full}" lies outside the git repository that --changed-since asks.`);
    return inside;
  };
  return { folder, base: shared.status === 0 ? line(shared.out) : line(commit.out), prefix, pathOf };
}

function line(out: Buffer): string {
  return out.toString('utf8').split(/\r?\n/)[0]!;
}

/** A memo in an older version; `text` is undefined where it is new. */
interface Former {
  readonly path: string;
  readonly text?: string;
}

/** The memos that differ, by their present paths. */
function changedMemos({ folder, base }: Repository): Map<string, Former> {
  const differing = rawDifferences(ask(folder, ['diff', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', base, '--']));
  const untracked = ask(folder, ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/']).toString('utf8').split('\0').filter(isMarkdown);
  const texts = blobs(folder, differing.flatMap(({ blob }) => blob ?? []));
  return new Map<string, Former>([
    ...untracked.map((path) => [path.normalize('NFC'), { path }] as const),
    ...differing.map(({ path, oldPath, blob }) => [path.normalize('NFC'), { path: oldPath, ...(blob !== undefined && texts.has(blob) ? { text: texts.get(blob)! } : {}) }] as const),
  ]);
}

function ask(folder: string, words: readonly string[], input?: string): Buffer {
  const { status, out, error } = askGit(folder, words, input);
  if (status !== 0) throw new UsageError(`git could not say what changed: ${error.replace(/^fatal: /, '')}`);
  return out;
}

/** A Markdown file as `git diff --raw -z` lists it; `blob` is what it was, undefined where it was no file. */
interface Difference {
  readonly path: string;
  readonly oldPath: string;
  readonly blob?: string;
}

/** Reads `:100644 100644 <old> <new> R090\0<old path>\0<path>\0`. */
function rawDifferences(out: Buffer): Difference[] {
  const words = out.toString('utf8').split('\0');
  const found: Difference[] = [];
  for (let i = 0; i + 1 < words.length; ) {
    const [mode = '', , blob = '', , status = ''] = words[i++]!.split(' ');
    const oldPath = words[i++]!;
    const path = /^[RC]/.test(status) ? words[i++]! : oldPath;
    if (status === 'D' || !isMarkdown(path)) continue;
    found.push({ path, oldPath, ...(mode.startsWith(':100') && !/^0+$/.test(blob) ? { blob } : {}) });
  }
  return found;
}

/** The texts of blobs, in one call. */
function blobs(folder: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (ids.length === 0) return texts;
  const out = ask(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [id = '', kind, size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    texts.set(id, out.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
