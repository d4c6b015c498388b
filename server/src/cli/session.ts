import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { profilesOf } from '../coverage/model.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { readMemo } from '../memo/memo.ts';
import type { FileSystem } from '../state/fileSystem.ts';
import { changedLines } from '../text/changedLines.ts';
import { isIsoDate } from '../text/isoDate.ts';
import type { View } from '../state/view.ts';
import { Workspace } from '../state/workspace.ts';
import type { KnowledgeSource } from '../state/workspace.ts';
import { UsageError } from './args.ts';
import type { Parsed, Option } from './args.ts';
import { changesSince } from './changes.ts';
import type { Change } from './changes.ts';
import { memoFiles } from './memoFiles.ts';
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

/**
 * Opens the memos that a call names, one after the other, in the workspace of the working folder (the nearest one above it that holds a
 * `comity.yml`, else the folder itself). With `--changed-since` only those that changed; without paths then all of them. The call is told of
 * those that cannot be read.
 * @throws UsageError for paths that name nothing or stand beside `--stdin`, a bad date, an unknown profile, a broken configuration, or where git cannot say what changed.
 */
export function* readings(args: Parsed, call: Running): Generator<Reading> {
  const { world, forced } = openWorld(args, call);
  const since = args.value('changed-since');
  const changes = since === undefined ? undefined : changesSince(since, call);
  const reading = (shown: string, full: string, text: string): Reading => ({ shown, full, view: { ...world.viewOf(readMemo(pathToFileURL(full).href, 0, text)), forced } });
  if (args.flag('stdin')) {
    if (args.paths.length > 0) throw new UsageError(`--stdin reads one memo from standard input; leave it out to read "${args.paths[0]!}".`);
    const name = args.value('stdin-filename') ?? 'stdin.md';
    const full = resolve(call.folder, name);
    const text = textIn(call.stdin(), name);
    if (typeof text !== 'string') throw new UsageError(text.unread);
    const given = reading(name, full, text);
    yield changes ? compared(given, changes.ofUnsaved(full), (path, text) => reading(name, resolve(call.folder, path), text)) : given;
    return;
  }
  if (args.paths.length === 0 && !changes) throw new UsageError(NO_PATH);
  for (const { shown, full } of filesOf(args.paths.length === 0 ? ['.'] : args.paths, world, call)) {
    const change = changes?.of(full);
    if (changes && !change) continue;
    const text = textOf({ shown, full }, call.files);
    if (typeof text !== 'string') {
      call.fail(text.unread);
      continue;
    }
    const read = reading(shown, full, text);
    yield change ? compared(read, change, (path, old) => reading(shown, resolve(call.folder, path), old)) : read;
  }
}

const NO_PATH = 'Name the memos to read: a file, a folder or a glob.';

/** Memos that are each opened when they are asked for. */
export interface Memos {
  readonly count: number;
  open(at: number): Reading | Unread;
  /** The knowledge that one is judged by. */
  catalogOf(at: number): Catalog | undefined;
}

/** The same for a call without `--stdin` and `--changed-since`, in any order. @throws UsageError as `readings` does */
export function memosOf(args: Parsed, call: Call): Memos {
  const { world, forced } = openWorld(args, call);
  if (args.paths.length === 0) throw new UsageError(NO_PATH);
  const files = filesOf(args.paths, world, call);
  const open = (at: number): Reading | Unread => {
    const { shown, full } = files[at]!;
    const text = textOf({ shown, full }, call.files);
    return typeof text === 'string' ? { shown, full, view: { ...world.viewOf(readMemo(pathToFileURL(full).href, 0, text)), forced } } : text;
  };
  return { count: files.length, open, catalogOf: (at) => files[at] && world.folderOf(files[at].full).catalog };
}

/** The memos that paths name. Law in the workspace's knowledge is none, unless somebody asks for the very file. */
function filesOf(paths: readonly string[], world: Workspace, call: Call): MemoFile[] {
  const named = new Set(paths.map((path) => resolve(call.folder, path)));
  return memoFiles(paths, call.folder, call.files).filter(({ full }) => !world.isKnowledge(full) || named.has(full));
}

/** A memo with what it was before. */
function compared(reading: Reading, { oldPath, oldText }: Change, readOld: (path: string, text: string) => Reading): Reading {
  const changed = changedLines(oldText ?? '', reading.view.memo.text);
  return { ...reading, before: oldPath === undefined || oldText === undefined ? { changed } : { changed, view: readOld(oldPath, oldText).view } };
}

function openWorld(args: Parsed, call: Call): { world: Workspace; forced: NonNullable<View['forced']> } {
  const asOf = args.value('as-of');
  if (asOf !== undefined && !isIsoDate(asOf)) throw new UsageError(`--as-of takes a date as YYYY-MM-DD, not "${asOf}".`);
  const world = openWorkspace(args.values('knowledge'), call);
  const profile = args.value('profile');
  if (profile !== undefined) checkProfile(profile, world, call);
  return { world, forced: { ...(asOf === undefined ? {} : { asOf }), ...(profile === undefined ? {} : { profile }) } };
}

/** The workspace of the working folder, with further knowledge. @throws UsageError where its configuration cannot be read. */
export function openWorkspace(knowledge: readonly string[], call: Call): Workspace {
  const further = knowledge.map((path) => resolve(call.folder, path));
  for (const [i, path] of further.entries()) if (call.files.kindOf(path) === undefined) throw new UsageError(`Cannot read the knowledge in "${knowledge[i]}": there is no such file or folder.`);
  const world = new Workspace(call.files, withFurther(call.knowledge, further));
  world.open([rootAbove(call.folder, call.files)], undefined);
  const problem = world.all[0]?.settingsProblems[0];
  if (problem !== undefined) throw new UsageError(problem);
  return world;
}

function withFurther(source: KnowledgeSource, further: readonly string[]): KnowledgeSource {
  if (further.length === 0) return source;
  const extended: KnowledgeSource['extended'] = (paths) => source.extended([...paths, ...further]);
  return { bundled: () => extended([]).catalog, extended };
}

function rootAbove(folder: string, files: FileSystem): string {
  for (let at = folder; ; at = dirname(at)) {
    if (files.kindOf(join(at, 'comity.yml')) === 'file') return at;
    if (dirname(at) === at) return folder;
  }
}

function checkProfile(profile: string, world: Workspace, call: Call): void {
  const known = profilesOf(world.folderOf(call.folder).catalog);
  if (profile !== 'none' && profile !== 'auto' && !known.includes(profile)) throw new UsageError(`There is no profile "${profile}". The profiles are ${known.join(', ')}.`);
}
