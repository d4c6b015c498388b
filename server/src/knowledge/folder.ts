import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { KnowledgeProblem } from './entry.ts';
import { isImportable } from './formats/endings.ts';
import { importFile, isForeignMarkdown, tooLarge } from './formats/importFile.ts';
import { LIMITS } from './formats/limits.ts';
import { isEntryPath, readKnowledgeFile } from './read.ts';
import type { KnowledgeFile } from './read.ts';

/** What a knowledge folder on disk holds. Unreadable files and folders are problems, not exceptions. */
export interface KnowledgeFolder {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly KnowledgeProblem[];
}

export interface FolderOptions {
  /** Is given each file before the next is read. */
  readonly keep?: ((file: KnowledgeFile) => KnowledgeFile) | undefined;
  /** Texts of files that are being edited, by full path; they count instead of what lies on disk. */
  readonly edited?: ReadonlyMap<string, string> | undefined;
}

/**
 * Reads all entries below `path` (a folder, or one file): Comity's own Markdown, and, unless the knowledge is the bundled one, law and
 * libraries in the formats of others. Hidden folders, `node_modules` and README files are left out; links are not followed.
 */
export function readFolder(path: string, origin: string, { keep = (file) => file, edited = NOTHING }: FolderOptions = {}): KnowledgeFolder {
  const files: KnowledgeFile[] = [];
  const problems: KnowledgeProblem[] = [];
  const fail = (file: string, error: unknown): void => {
    problems.push({ file: nameIn(path, file), code: 'knowledge-invalid', severity: 'error', message: `Cannot be read: ${withoutPath(error)}.`, start: 0, end: 0 });
  };
  for (const file of knowledgeFiles(path, { origin, edited, fail })) {
    const name = nameIn(path, file);
    try {
      const text = edited.get(file);
      const { size } = text === undefined ? statSync(file) : { size: text.length };
      if (size > LIMITS.fileBytes) problems.push(tooLarge(name, size));
      else files.push(keep(readAny(name, text === undefined ? readFileSync(file) : Buffer.from(text), origin)));
    } catch (error) {
      fail(file, error);
    }
  }
  return { files, problems: [...problems, ...files.flatMap((file) => file.problems)] };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What a file is called in the knowledge folder (or file) at `path`. */
export function nameIn(path: string, file: string): string {
  return file === path ? basename(path) : relative(path, file).split(sep).join('/');
}

/** Reads one file of any format. `file` is its path below the knowledge folder; what it is its content says. */
export function readAny(file: string, bytes: Uint8Array, origin: string): KnowledgeFile {
  const text = decode(bytes);
  const isMarkdown = /\.(?:md|markdown)$/i.test(file);
  if (isMarkdown && (origin === 'bundled' || !isForeignMarkdown(text))) return readKnowledgeFile({ file, text }, origin);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { instruments, problems } = importFile({ file, text, sha256, origin });
  if (isMarkdown && instruments.length === 0 && isEntryPath(file)) return readKnowledgeFile({ file, text }, origin);
  const [entry, ...more] = instruments;
  return { file, origin, text, sha256, ...(entry ? { entry, more } : {}), positions: [], analyses: [], sections: [], problems, at: () => ({ start: 0, end: Math.min(1, text.length) }) };
}

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** What the system says of a file, without the path that the caller knows: `EACCES: permission denied`. */
function withoutPath(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/, \w+(?: '[^]*')?$/, '');
}

function knowledgeFiles(path: string, { origin, edited, fail }: { origin: string; edited: ReadonlyMap<string, string>; fail: (file: string, error: unknown) => void }): string[] {
  const wanted = (name: string): boolean => (origin === 'bundled' ? name.endsWith('.md') : isImportable(name)) && !/^README/i.test(name);
  const onDisk = filesBelow(path, fail).filter((file) => file === path || wanted(basename(file)));
  if (onDisk[0] === path) return onDisk;
  const open = [...edited.keys()].filter((file) => file.startsWith(path + sep) && wanted(basename(file)) && !relative(path, file).split(sep).slice(0, -1).some(isSkipped));
  return [...new Set([...onDisk, ...open])].sort();
}

/** The file at a path, or all files below the folder there but for hidden folders and `node_modules`; what cannot be looked at is given to `fail`, and links are not followed. */
export function filesBelow(path: string, fail: (path: string, error: unknown) => void): string[] {
  const below = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const full = join(folder, one.name);
    return one.isFile() ? [full] : one.isDirectory() && !isSkipped(one.name) ? looked(full, below) : [];
  });
  const looked = (at: string, look: (at: string) => string[]): string[] => {
    try {
      return look(at);
    } catch (error) {
      fail(at, error);
      return [];
    }
  };
  return looked(path, () => (statSync(path).isFile() ? [path] : below(path)));
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}
