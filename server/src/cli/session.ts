import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { profilesOf } from '../coverage/model.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { readMemo } from '../memo/memo.ts';
import { unknownNames } from '../rules/unknownNames.ts';
import { changedLines } from '../text/changedLines.ts';
import { isIsoDate } from '../text/isoDate.ts';
import type { View } from '../state/view.ts';
import { Workspace } from '../state/workspace.ts';
import type { Folder } from '../state/workspace.ts';
import { UsageError } from './args.ts';
import type { Parsed, Option } from './args.ts';
import { changesSince } from './changes.ts';
import type { Change } from './changes.ts';
import { baseOf, memoFiles, shownPath } from './memoFiles.ts';
import type { MemoFile } from './memoFiles.ts';
import { textIn, textOf } from './memoText.ts';
import type { Unread } from './memoText.ts';
import type { Call, Running } from './run.ts';

/** Options of every command that reads memos. */
export const READING: readonly Option[] = [
  { name: 'profile', value: 'ID', help: 'judge every memo by this profile; `none` judges no coverage' },
  { name: 'as-of', value: 'DATE', help: 'the day whose law the memos state (YYYY-MM-DD)' },
  { name: 'knowledge', value: 'PATH', list: true, help: 'a further file or folder with knowledge' },
];

/** The option of commands that can tell what a change did. */
export const CHANGED_SINCE: Option = { name: 'changed-since', value: 'REF', help: 'only what changed since this commit, branch or tag of git (since this branch left it)' };

/** A memo that a command was given: the path as shown to the user, the full path and what is known of it. */
export interface Reading {
  readonly shown: string;
  readonly full: string;
  readonly view: View;
  /** With `--changed-since`: the memo as it was, and the lines that are not in it. */
  readonly before?: Before;
}

export interface Before {
  /** undefined where the memo is new. */
  readonly view?: View;
  readonly changed: ReadonlySet<number>;
}

/** What a call is about: the memos that it names, and the workspaces that they lie in. */
export interface Session {
  readonly world: Workspace;
  readonly files: readonly MemoFile[];
  readonly forced: NonNullable<View['forced']>;
}

/**
 * Opens the workspaces of the memos that a call names (see `rootOf`); law in their knowledge is no memo, unless somebody asks for the very file.
 * @throws UsageError for paths that name nothing or stand beside `--stdin`, a bad date, an unknown profile or a broken configuration.
 */
export function openSession(args: Parsed, call: Running): Session {
  const asOf = args.value('as-of');
  if (asOf !== undefined && !isIsoDate(asOf)) throw new UsageError(`--as-of takes a date as YYYY-MM-DD, not "${asOf}".`);
  const paths = pathsOf(args);
  const found = memoFiles(paths, call);
  const world = openWorkspace(args.values('knowledge'), call, args.flag('stdin') ? [stdinName(args)] : paths);
  const profile = args.value('profile');
  if (profile !== undefined) for (const folder of world.all) checkProfile(profile, folder, call);
  const named = new Set(paths.map((path) => resolve(call.folder, path)));
  const files = found.filter(({ full }) => !world.isKnowledge(full) || named.has(full));
  return { world, files, forced: { ...(asOf === undefined ? {} : { asOf }), ...(profile === undefined ? {} : { profile }) } };
}

/** Where the memos of a call lie; nowhere with `--stdin`. */
function pathsOf(args: Parsed): readonly string[] {
  const { paths } = args;
  if (args.flag('stdin')) {
    if (paths.length > 0) throw new UsageError(`--stdin reads one memo from standard input; leave it out to read "${paths[0]!}".`);
    return [];
  }
  if (paths.length > 0) return paths;
  if (args.value('changed-since') === undefined) throw new UsageError('Name the memos to read: a file, a folder or a glob.');
  return ['.'];
}

/**
 * Opens the memos of a call one after the other. With `--changed-since` only those that changed; without paths then all of them. The call is told of
 * those that cannot be read.
 * @throws UsageError as `openSession` does, where standard input cannot be read as a memo, and where git cannot say what changed.
 */
export function* readings(args: Parsed, call: Running, session = openSession(args, call)): Generator<Reading> {
  const since = args.value('changed-since');
  const changes = since === undefined ? undefined : changesSince(since, call);
  if (args.flag('stdin')) {
    const shown = stdinName(args);
    const full = resolve(call.folder, shown);
    const input = call.stdin();
    if (input === undefined) throw new UsageError('Cannot read standard input. Send the memo to it, or name its file instead of --stdin.');
    const text = textIn(input, shown);
    if (typeof text !== 'string') throw new UsageError(text.unread);
    const given = readingOf({ shown, full }, text, session);
    yield changes ? compared(given, changes.ofUnsaved(full), (path, text) => readingOf({ shown, full: resolve(call.folder, path) }, text, session)) : given;
    return;
  }
  for (const file of session.files) {
    const change = changes?.of(file.full);
    if (changes && !change) continue;
    const text = textOf(file, call.files);
    if (typeof text !== 'string') {
      call.fail(text.unread);
      continue;
    }
    const read = readingOf(file, text, session);
    yield change ? compared(read, change, (path, old) => readingOf({ shown: file.shown, full: resolve(call.folder, path) }, old, session)) : read;
  }
}

/** Memos that are each opened when they are asked for. */
export interface Memos {
  readonly count: number;
  open(at: number): Reading | Unread;
  /** The knowledge that one is judged by. */
  catalogOf(at: number): Catalog | undefined;
}

/** The same for a call without `--stdin` and `--changed-since`, in any order. */
export function memosOf(session: Session, call: Call): Memos {
  const { files, world } = session;
  const open = (at: number): Reading | Unread => {
    const text = textOf(files[at]!, call.files);
    return typeof text === 'string' ? readingOf(files[at]!, text, session) : text;
  };
  return { count: files.length, open, catalogOf: (at) => files[at] && world.folderOf(files[at].full).catalog };
}

function stdinName(args: Parsed): string {
  return args.value('stdin-filename') ?? 'stdin.md';
}

function readingOf({ shown, full }: MemoFile, text: string, { world, forced }: Session): Reading {
  return { shown, full, view: { ...world.viewOf(readMemo(pathToFileURL(full).href, 0, text)), forced } };
}

/** A memo with what it was before. */
function compared(reading: Reading, { oldPath, oldText }: Change, readOld: (path: string, text: string) => Reading): Reading {
  const changed = changedLines(oldText ?? '', reading.view.memo.text);
  return { ...reading, before: oldPath === undefined || oldText === undefined ? { changed } : { changed, view: readOld(oldPath, oldText).view } };
}

/** The workspaces that paths lie in, with further knowledge; of the working folder without paths. @throws UsageError where a configuration cannot be read or names what there is not. */
export function openWorkspace(knowledge: readonly string[], call: Running, paths: readonly string[] = ['.']): Workspace {
  const further = knowledge.map((path) => resolve(call.folder, path));
  for (const [i, path] of further.entries()) if (call.files.kindOf(path) === undefined) throw new UsageError(`Cannot read the knowledge in "${knowledge[i]}": there is no such file or folder.`);
  const world = new Workspace(call.files, call.knowledge, further);
  const folders = new Set(paths.map((path) => folderOf(path, call)));
  world.open([...new Set([...folders].map((one) => rootOf(one, call)))], undefined);
  const wrong = world.all.flatMap((folder) => wrongIn(folder, call));
  for (const problem of wrong.slice(0, -1)) call.fail(problem);
  if (wrong.length > 0) throw new UsageError(wrong.at(-1)!);
  return world;
}

/** The folder that a path names, or that the file or glob begins in. */
function folderOf(path: string, { folder, files }: Call): string {
  const full = resolve(folder, baseOf(path, folder, files));
  return files.kindOf(full) === 'folder' ? full : dirname(full);
}

/** The workspace of a folder: the nearest one at or above it that holds a `comity.yml`, else the working folder, or itself where it lies elsewhere. */
function rootOf(folder: string, { folder: working, files }: Call): string {
  for (let at = folder; ; at = dirname(at)) {
    if (files.kindOf(join(at, 'comity.yml')) === 'file') return at;
    if (dirname(at) === at) break;
  }
  return relative(working, folder).startsWith('..') ? folder : working;
}

/** All that is wrong with the configuration of a folder, a sentence each. */
function wrongIn(folder: Folder, call: Call): string[] {
  const place = folder.root === call.folder ? '' : `${shownPath(folder.root, call.folder)}: `;
  const unknown = unknownNames(folder.settings, folder.catalog).map((problem) => `comity.yml: ${problem}${brokenIn(folder, call)}`);
  return [...folder.settingsProblems, ...unknown].map((problem) => place + problem);
}

function checkProfile(profile: string, folder: Folder, call: Call): void {
  const known = profilesOf(folder.catalog);
  if (profile !== 'none' && profile !== 'auto' && !known.includes(profile)) throw new UsageError(`There is no profile "${profile}". The profiles are ${known.join(', ')}.${brokenIn(folder, call)}`);
}

/** A sentence on a knowledge file with an error, which may be why something is not there. */
function brokenIn({ knowledgeProblems }: Folder, call: Call): string {
  const broken = knowledgeProblems.find(({ severity }) => severity === 'error');
  return broken ? ` ${shownPath(broken.file, call.folder)} has an error: ${broken.message}` : '';
}
