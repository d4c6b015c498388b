import { resolve } from 'node:path';
import { importLaw } from '../knowledge/formats/importLaw.ts';
import { instrumentRows, listInstruments, validateKnowledge } from '../knowledge/commands.ts';
import { patternProblems } from '../patternProblems.ts';
import { UsageError, helpText, readArgs } from './args.ts';
import type { Option, Parsed } from './args.ts';
import { visible } from './formats/visible.ts';
import { wrap } from './formats/wrap.ts';
import { columns } from './output.ts';
import type { Command, Running } from './run.ts';
import { openWorkspace } from './session.ts';
import { showEntry } from './show.ts';
import { writeFile } from './writeFile.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['table', 'json'], help: 'how the list or the problems are written (table)' },
  { name: 'knowledge', value: 'PATH', list: true, help: 'a further file or folder with knowledge' },
  { name: 'output', value: 'FILE', help: 'where the imported law is written (standard output)' },
];
const USAGE = 'comity knowledge list|show|validate|import [OPTIONS] [WHAT]';
const SUMMARY = 'Lists, shows and validates the knowledge base; turns a law into a file for it.';

export const knowledgeCommand: Command = { name: 'knowledge', usage: USAGE, summary: SUMMARY, run: runKnowledge };

function runKnowledge(words: readonly string[], call: Running): number {
  const args = readArgs('knowledge', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS, call.output.width));
    return 0;
  }
  const [action, ...rest] = args.paths;
  switch (action) {
    case 'list': return list(args, call);
    case 'show': return show(rest, args, call);
    case 'validate': return validate(rest, args, call);
    case 'import': return importFile(rest, args, call);
    default: throw new UsageError(`Say what to do with the knowledge base: list, show, validate or import${action === undefined ? '' : `, not "${action}"`}.`);
  }
}

function list(args: Parsed, call: Running): number {
  const { catalog } = openWorkspace(args.values('knowledge'), call).folderOf(call.folder);
  call.output.out(args.value('format') === 'json' ? `${JSON.stringify(listInstruments(catalog), null, 2)}\n` : `${columns(instrumentRows(catalog))}\n`);
  return 0;
}

function show(words: readonly string[], args: Parsed, call: Running): number {
  if (words.length === 0) throw new UsageError('Say what to show, such as: comity knowledge show un:charter');
  const { catalog } = openWorkspace(args.values('knowledge'), call).folderOf(call.folder);
  const shown = showEntry(catalog, words.join(' '));
  if (shown.found) call.output.out(`${inLines(shown.text, call.output.width)}\n`);
  else call.output.err(`${shown.text}\n`);
  return shown.found ? 0 : 1;
}

/** Each line of a text in lines of the terminal's width; those of a list hang. */
function inLines(text: string, width: number): string {
  return text.split('\n').flatMap((line) => {
    const [, indent = '', dash = ''] = /^( *)(- )?/.exec(line)!;
    return line.length <= width ? [visible(line)] : wrap(line.slice(indent.length), width, indent, indent + (dash && '  '));
  }).join('\n');
}

/** Without paths: the `knowledge` folder of the working folder. */
function validate(paths: readonly string[], args: Parsed, call: Running): number {
  const wanted = paths.length > 0 ? paths : ['knowledge'];
  if (paths.length === 0 && call.files.kindOf(resolve(call.folder, 'knowledge')) === undefined) throw new UsageError('There is no folder "knowledge" here to validate: name one, such as: comity knowledge validate law/');
  for (const path of wanted) if (call.files.kindOf(resolve(call.folder, path)) === undefined) throw new UsageError(`Cannot read the knowledge in "${path}": there is no such file or folder.`);
  const bundled = call.knowledge.bundled();
  const { problems, lines, files, entries } = validateKnowledge(wanted, call.folder, bundled, patternProblems);
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  if (args.value('format') === 'json') call.output.out(`${JSON.stringify({ files, entries, problems }, null, 2)}\n`);
  else call.output.out([...lines.map(visible), `${files} files, ${entries} entries: ${count('error')} errors, ${count('warning')} warnings.`, ''].join('\n'));
  return count('error') > 0 ? 1 : 0;
}

/** Writes a law of any format as a law file that a person can edit. */
function importFile(words: readonly string[], args: Parsed, call: Running): number {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) throw new UsageError('Name one file to import, such as: comity knowledge import act.xml --output knowledge/instruments/ee/act.md');
  const full = resolve(call.folder, path);
  if (call.files.kindOf(full) !== 'file') throw new UsageError(`Cannot read "${path}": there is no such file.`);
  const { text, lines } = importLaw(full, path);
  for (const line of lines) call.output.err(`${line}\n`);
  const output = args.value('output');
  if (text === undefined) return 1;
  if (output === undefined) call.output.out(text);
  else writeFile(resolve(call.folder, output), text, call);
  return 0;
}
