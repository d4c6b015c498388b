import { pathToFileURL } from 'node:url';
import { isScalar, parseDocument, visit } from 'yaml';
import { keysOf } from '../citations/keys.ts';
import { splitMarkdown } from '../knowledge/markdown.ts';
import { readMemo } from '../memo/memo.ts';
import type { Memo } from '../memo/memo.ts';
import { bibliographiesOf, bibliographyKeys, bibliographyReferences } from '../state/bibliography.ts';
import { isMarkdown, workspaceMemos } from '../state/memos.ts';
import type { MemoWorld } from '../state/memos.ts';
import { pathOf } from '../state/workspace.ts';
import type { View } from '../state/view.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Range } from './citedPlaces.ts';
import { pathOfEntry } from './entryPage.ts';
import { checkNewKey, renameTarget } from './renameTarget.ts';
import type { RenameTarget } from './renameTarget.ts';

/** What a renaming changes in one file: every range becomes the new key. `version` is null for a file that is not open. */
export interface RenamedFile {
  readonly uri: string;
  readonly version: number | null;
  readonly ranges: readonly Range[];
}

/**
 * Renames the key at `offset` to `name` in the memos of the workspace and in the files that define it. Gives way after each of its steps,
 * with the share done (0 to 1), so that the caller can let others run.
 * @throws RenameRefused where the key is not the user's own or the name cannot be a key.
 */
export function* rename(view: View, change: { offset: number; name: string }, world: MemoWorld): Generator<number, readonly RenamedFile[]> {
  const target = renameTarget(view, change.offset);
  checkNewKey(view, target, change.name);
  const libraries = inBibliographies(view, target, world);
  const changed = new Set(libraries.flatMap(({ uri }) => pathOf(uri) ?? []));
  const renamed = [...libraries, ...(target.of === 'bibliography' ? [] : inKnowledge(view, target, world))];
  for (const source of workspaceMemos(world)) {
    yield 0;
    const memo = source?.read();
    if (!memo?.text.includes('@')) continue;
    if (target.of === 'bibliography' && !bibliographiesOf(memo, pathOf(memo.uri)).some((path) => changed.has(path))) continue;
    if (target.of !== 'bibliography' && world.workspace.catalogOf(memo.uri) !== view.catalog) continue;
    const open = typeof source!.stamp === 'object';
    renamed.push(...file({ uri: memo.uri, version: open ? memo.version : null, lines: memo.lines }, keySpans(memo, target)));
  }
  return renamed;
}

function keySpans(memo: Memo, target: RenameTarget): Span[] {
  const wanted = (key: string): boolean => key === target.key || (target.of === 'entry' && key.toLowerCase() === target.key);
  return keysOf(memo).filter(({ key }) => wanted(key)).map(({ span }) => span);
}

/** The knowledge files of the memo's folder: where the entry is defined, and where others name it. */
function inKnowledge(view: View, target: RenameTarget, { files, workspace, open }: MemoWorld): RenamedFile[] {
  const folder = workspace.folderOf(pathOf(view.memo.uri));
  const paths = folder.knowledgePaths.flatMap((path) => (files.kindOf(path) === 'file' ? [path] : files.list(path, isMarkdown)));
  return [...new Set(paths)].flatMap((path) => {
    const memo = open().find(({ uri }) => pathOf(uri) === path);
    const text = memo?.text ?? files.read(path) ?? '';
    if (!text.includes(target.key)) return [];
    const read = memo ?? readMemo(pathToFileURL(path).href, 0, text);
    const spans = [...scalars(text, target.key), ...keySpans(read, target)];
    return file({ uri: read.uri, version: memo ? memo.version : null, lines: read.lines }, spans);
  });
}

/** Texts in the front matter that are the id, or the id and a provision: `un:charter art_51`. */
function scalars(text: string, id: string): Span[] {
  const yaml = splitMarkdown(text).yaml;
  if (!yaml) return [];
  const found: Span[] = [];
  visit(parseDocument(text.slice(yaml.start, yaml.end), { schema: 'failsafe' }), {
    Scalar: (_, node) => {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range || !(node.value === id || node.value.startsWith(`${id} `))) return;
      const start = yaml.start + node.range[0] + (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0);
      if (text.startsWith(id, start)) found.push({ start, end: start + id.length });
    },
  });
  return found;
}

/** The library that holds the item, or those among the memo's bibliographies that have the key. */
function inBibliographies(view: View, target: RenameTarget, { files }: MemoWorld): RenamedFile[] {
  if (target.of === 'entry') return [];
  const paths = target.of === 'library' ? [pathOfEntry(target.instrument, '')] : bibliographiesOf(view.memo, pathOf(view.memo.uri));
  return paths.flatMap((path) => {
    const declared = bibliographyKeys(path, files).filter(({ key }) => key === target.key);
    if (declared.length === 0) return [];
    const spans = [...declared, ...bibliographyReferences(path, files).filter(({ key }) => key === target.key)].map(({ span }) => span);
    return file({ uri: pathToFileURL(path).href, version: null, lines: LineIndex.of(files.read(path) ?? '') }, spans);
  });
}

function file({ uri, version, lines }: { uri: string; version: number | null; lines: LineIndex }, spans: readonly Span[]): RenamedFile[] {
  const ranges = [...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) }));
  return ranges.length === 0 ? [] : [{ uri, version, ranges }];
}
