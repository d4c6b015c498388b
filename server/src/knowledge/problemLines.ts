import { LineIndex } from '../text/lines.ts';
import type { KnowledgeProblem } from './entry.ts';
import type { KnowledgeFile } from './read.ts';

/** Problems as lines `folder/file:line:column: severity: message (code)`, with lines and columns counted from one. */
export function problemLines(folder: string, problems: readonly KnowledgeProblem[], files: readonly KnowledgeFile[]): string[] {
  const indexes = new Map(files.map((file) => [file.file, LineIndex.of(file.text)]));
  return problems.map((problem) => {
    const at = indexes.get(problem.file)?.positionAt(problem.start) ?? { line: 0, character: 0 };
    return `${folder.replace(/[/\\]$/, '')}/${problem.file}:${at.line + 1}:${at.character + 1}: ${problem.severity}: ${problem.message} (${problem.code})`;
  });
}
