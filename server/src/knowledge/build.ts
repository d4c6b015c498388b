import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkKnowledge } from './check.ts';
import { compile } from './compile.ts';
import { serialise } from './compiledFile.ts';
import { readFolder } from './folder.ts';
import { problemLines } from './problemLines.ts';

/** Errors that a build prints. */
const SHOWN = 40;

/** Compiles a knowledge folder into one file: `build-knowledge <folder> <output>`. Errors are listed as `file:line:column` and fail the build. */
function main(folder: string, output: string): number {
  const { files, problems: unread } = readFolder(folder, 'bundled');
  const problems = [...unread, ...checkKnowledge(files)];
  const errors = problems.filter((problem) => problem.severity === 'error');
  const lines = problemLines(folder, errors, files);
  for (const line of lines.slice(0, SHOWN)) process.stderr.write(`${line}\n`);
  if (lines.length > SHOWN) process.stderr.write(`… and ${lines.length - SHOWN} more; \`comity knowledge validate ${folder}\` lists them all.\n`);
  if (errors.length > 0) return 1;
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, serialise(compile(files)));
  return 0;
}

process.exitCode = main(process.argv[2] ?? 'knowledge', process.argv[3] ?? 'dist/knowledge.json');
