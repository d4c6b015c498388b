import { LineIndex } from '../text/lines.ts';
import type { KnowledgeProblem } from './entry.ts';
import type { KnowledgeFile } from './read.ts';

/** Problems as lines `folder/file:line:column: severity: message (code)`, with lines and columns counted from one. */
export function problemLines(folder: string, problems: readonly KnowledgeProblem[], files: readonly KnowledgeFile[]): string[] {
  const indexes = new Map(files.map((file) => [file.file, LineIndex.of(file.text)]));
  return problems.map((problem) => {
    const at = indexes.get(problem.file)?.positionAt(problem.start) ?? { line: 0, character: 0 };
    return `${pathBelow(folder, problem.file)}:${at.line + 1}:${at.character + 1}: ${problem.severity}: ${problem.message} (${problem.code})`;
  });
}

/** Path of a file that is named by its path below a folder, or that is the one file which was read. */
function pathBelow(folder: string, file: string): string {
  return folder.endsWith(file) ? folder : `${folder.replace(/[/\\]$/, '')}/${file}`;
}
