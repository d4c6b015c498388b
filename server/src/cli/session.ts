import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { profilesOf } from '../coverage/model.ts';
import { readMemo } from '../memo/memo.ts';
import type { FileSystem } from '../state/fileSystem.ts';
import { isIsoDate } from '../text/isoDate.ts';
import type { View } from '../state/view.ts';
import { Workspace } from '../state/workspace.ts';
import type { KnowledgeSource } from '../state/workspace.ts';
import { UsageError } from './args.ts';
import type { Parsed, Option } from './args.ts';
import { memoFiles } from './memoFiles.ts';
import type { Call } from './run.ts';

/** Options of every command that reads memos. */
export const READING: readonly Option[] = [
  { name: 'profile', value: 'ID', help: 'judge every memo by this profile; `none` judges no coverage' },
  { name: 'as-of', value: 'DATE', help: 'the day whose law the memos state (YYYY-MM-DD)' },
  { name: 'knowledge', value: 'PATH', list: true, help: 'a further file or folder with knowledge' },
];

/** A memo that a command was given: the path as shown to the user and what is known of it. */
export interface Reading {
  readonly shown: string;
  readonly view: View;
}

/**
 * Opens the memos that a call names, one after the other, in the workspace of the working folder (the nearest one above it that holds a
 * `comity.yml`, else the folder itself).
 * @throws UsageError for paths that name nothing, a bad date, an unknown profile or a broken configuration.
 */
export function* readings(args: Parsed, call: Call): Generator<Reading> {
  const { world, forced } = openWorld(args, call);
  if (args.flag('stdin')) {
    const name = args.value('stdin-filename') ?? 'stdin.md';
    yield { shown: name, view: { ...world.viewOf(readMemo(pathToFileURL(resolve(call.folder, name)).href, 0, call.stdin())), forced } };
    return;
  }
  if (args.paths.length === 0) throw new UsageError('Name the memos to read: a file, a folder or a glob.');
  const named = new Set(args.paths.map((path) => resolve(call.folder, path)));
  for (const { shown, full } of memoFiles(args.paths, call.folder, call.files)) {
    // Law in the workspace's knowledge is no memo, unless somebody asks for the very file.
    if (world.isKnowledge(full) && !named.has(full)) continue;
    const text = call.files.read(full);
    if (text === undefined) throw new UsageError(`Cannot read "${shown}".`);
    yield { shown, view: { ...world.viewOf(readMemo(pathToFileURL(full).href, 0, text)), forced } };
  }
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
