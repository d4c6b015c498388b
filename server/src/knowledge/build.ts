import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compile } from './compile.ts';
import { readFolder } from './folder.ts';
import { serialise } from './load.ts';
import { problemLines } from './problemLines.ts';

/** Problems that a build prints. */
const SHOWN = 40;

/** Compiles a knowledge folder into one file: `build-knowledge <folder> <output>`. Errors are listed as `file:line:column` and fail the build. */
function main(folder: string, output: string): number {
  const { files, problems } = readFolder(folder, 'bundled');
  const shown = problems.filter((problem) => problem.severity !== 'information');
  const lines = problemLines(folder, shown, files);
  for (const line of lines.slice(0, SHOWN)) process.stderr.write(`${line}\n`);
  if (lines.length > SHOWN) process.stderr.write(`… and ${lines.length - SHOWN} more; \`comity knowledge validate ${folder}\` lists them all.\n`);
  if (problems.some((problem) => problem.severity === 'error')) return 1;
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, serialise(compile(files)));
  return 0;
}

process.exitCode = main(process.argv[2] ?? 'knowledge', process.argv[3] ?? 'dist/knowledge.json');
