import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkKnowledge } from './knowledge/check.ts';
import { compile } from './knowledge/compile.ts';
import { serialise } from './knowledge/compiledFile.ts';
import { docsOf } from './knowledge/docs.ts';
import { readFolder } from './knowledge/folder.ts';
import { openCatalog } from './knowledge/openCatalog.ts';
import { problemLines } from './knowledge/problemLines.ts';
import { prepared } from './prepared.ts';

/** What `npm run train` writes, in the knowledge folder. */
const LEARNED = 'judgement.json';
/** Errors that a build prints. */
const SHOWN = 40;

/**
 * Compiles a knowledge folder into one file: `build-knowledge <folder> <output> [<root>]`. Errors are listed as `file:line:column` and fail
 * the build. With a root, the pages that are written from the knowledge are written below it too.
 */
function main(folder: string, output: string, root?: string): number {
  const { files, problems: unread } = readFolder(folder, 'bundled');
  const problems = [...unread, ...checkKnowledge(files)];
  const errors = problems.filter((problem) => problem.severity === 'error');
  const lines = problemLines(folder, errors, files);
  for (const line of lines.slice(0, SHOWN)) process.stderr.write(`${line}\n`);
  if (lines.length > SHOWN) process.stderr.write(`… and ${lines.length - SHOWN} more; \`comity knowledge validate ${folder}\` lists them all.\n`);
  if (errors.length > 0) return 1;
  const learned = readFileSync(join(folder, LEARNED), 'utf8');
  const compiled = compile(files);
  const knowledge = { ...compiled, version: createHash('sha256').update(compiled.version).update(learned).digest('hex').slice(0, 12) };
  write(output, serialise(prepared(knowledge, JSON.parse(learned))));
  if (root !== undefined) for (const [path, text] of Object.entries(docsOf(openCatalog(knowledge)))) write(join(root, path), text);
  return 0;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

process.exitCode = main(process.argv[2] ?? 'knowledge', process.argv[3] ?? 'dist/knowledge.json', process.argv[4]);
