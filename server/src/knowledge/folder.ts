import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { KnowledgeProblem } from './entry.ts';
import { readKnowledgeFile } from './read.ts';
import type { KnowledgeFile } from './read.ts';

/** What a knowledge folder on disk holds. Unreadable files and folders are problems, not exceptions. */
export interface KnowledgeFolder {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly KnowledgeProblem[];
}

/** Reads all entries below `path` (a folder, or one Markdown file); hidden folders, `node_modules` and README files are left out. */
export function readFolder(path: string, origin: string): KnowledgeFolder {
  const files: KnowledgeFile[] = [];
  const problems: KnowledgeProblem[] = [];
  const fail = (file: string, error: unknown): void => {
    problems.push({ file, code: 'knowledge-invalid', severity: 'error', message: `Cannot be read: ${error instanceof Error ? error.message : String(error)}`, start: 0, end: 0 });
  };
  for (const file of markdownFiles(path, fail)) {
    const name = file === path ? basename(path) : relative(path, file).split(sep).join('/');
    try {
      files.push(readKnowledgeFile({ file: name, text: readFileSync(file, 'utf8') }, origin));
    } catch (error) {
      fail(name, error);
    }
  }
  return { files, problems: [...problems, ...files.flatMap((file) => file.problems)] };
}

function markdownFiles(path: string, fail: (file: string, error: unknown) => void): string[] {
  try {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((one) => one.isFile() && one.name.endsWith('.md') && !/^README/i.test(one.name))
      .map((one) => join(one.parentPath, one.name))
      .filter((file) => !/(^|[/\\])(\.[^/\\]+|node_modules)[/\\]/.test(relative(path, file)))
      .sort();
  } catch (error) {
    fail(path, error);
    return [];
  }
}

