import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readMemo } from '../memo/memo.ts';
import type { Memo } from '../memo/memo.ts';
import type { FileSystem } from './fileSystem.ts';
import { pathOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Where memos are: those that are open, and the Markdown files of the workspace folders. */
export interface MemoWorld {
  readonly files: FileSystem;
  readonly workspace: Workspace;
  readonly open: () => readonly Memo[];
}

/** A memo of the workspace, not read yet unless it is open. */
export interface MemoSource {
  readonly uri: string;
  /** Changes when the text does: the memo itself where it is open, else time and size of the file. */
  readonly stamp: Memo | string;
  /** The memo as it is now; undefined where its file cannot be read. */
  read(): Memo | undefined;
}

/** No more files than this are looked through; a workspace that has more is told about the first of them. */
const MOST_FILES = 5000;
/** A larger file, in bytes, is no memo that somebody drafts. */
const MOST_BYTES = 2_000_000;

/** Whether a file of this name is Markdown. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdown|qmd|rmd)$/i.test(name);
}

/**
 * The memos of the workspace: the open ones, then the files on disk, without those of the workspace's own knowledge. Gives way
 * (`undefined`) after every folder, so that the caller can let others run.
 */
export function* workspaceMemos({ files, workspace, open }: MemoWorld): Generator<MemoSource | undefined> {
  const seen = new Set<string>();
  for (const memo of open()) {
    const path = pathOf(memo.uri);
    if (path !== undefined) seen.add(path);
    if (path === undefined || !isKnowledge(workspace, path)) yield { uri: memo.uri, stamp: memo, read: () => memo };
  }
  for (const { root } of workspace.all) {
    for (const found of files.walk(root, isMarkdown)) {
      yield undefined;
      for (const path of found) {
        if (seen.has(path) || isKnowledge(workspace, path)) continue;
        if (seen.size >= MOST_FILES) return;
        seen.add(path);
        const stamp = files.size(path) > MOST_BYTES ? undefined : files.stamp(path);
        if (stamp !== undefined) yield onDisk(path, stamp, files);
      }
    }
  }
}

function onDisk(path: string, stamp: string, files: FileSystem): MemoSource {
  const uri = pathToFileURL(path).href;
  return {
    uri,
    stamp,
    read: () => {
      const text = files.read(path);
      return text === undefined ? undefined : readMemo(uri, 0, text);
    },
  };
}

/** Whether a file belongs to the knowledge of its workspace folder. */
export function isKnowledge(workspace: Workspace, path: string): boolean {
  return workspace.folderOf(path).knowledgePaths.some((own) => path === own || path.startsWith(own + sep));
}
