import { findingsOf } from '../features/findings.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { BASELINE, openBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { helpText, readArgs, wholeNumber } from './args.ts';
import type { Option, Parsed } from './args.ts';
import { github } from './formats/github.ts';
import { jsonOf, writeJson } from './formats/json.ts';
import { pretty, prettySummary } from './formats/pretty.ts';
import { sarif } from './formats/sarif.ts';
import { knowledgeFindings } from './knowledgeFindings.ts';
import { count, painter } from './output.ts';
import { isPlain, partOf } from './part.ts';
import type { Part } from './part.ts';
import { proofSheet } from './quotes.ts';
import { reportOn } from './report.ts';
import { review } from './review.ts';
import type { Reviewed } from './review.ts';
import type { Call, Command, Running } from './run.ts';
import { CHANGED_SINCE, READING, memosOf, openSession, readings } from './session.ts';
import type { Reading, Session } from './session.ts';
import { sharedOut } from './threads.ts';
import type { Task } from './threads.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['pretty', 'json', 'sarif', 'github'], help: 'how findings are written (pretty)' },
  ...READING,
  CHANGED_SINCE,
  ...BASELINE,
  { name: 'max-warnings', value: 'N', help: 'how many warnings still give status 0 (0)' },
  { name: 'explain', help: 'say what each memo is taken for and the sentences that each verdict rests on' },
  { name: 'quotes', help: 'print the proof sheet instead: each quotation beside a citation, compared with the text that is held' },
  { name: 'stdin', help: 'read one memo from standard input' },
  { name: 'stdin-filename', value: 'NAME', help: 'the path to take that memo for' },
];
const USAGE = 'comity check [OPTIONS] PATH…';
const SUMMARY = 'Lists what memos omit and cite wrongly. PATH is a file, a folder or a glob.';

/** How many findings there are of the two severities that decide the exit status. */
export interface Tally {
  memos: number;
  errors: number;
  warnings: number;
  /** With a baseline: findings that it holds and that are not reported, and entries of it that no longer occur. */
  baselined?: number;
  gone?: number;
  /** With `--changed-since`: findings of the changed memos that the change had no part in. */
  unchanged?: number;
}

/** A memo with its findings. */
export interface Checked extends Reading, Reviewed {}

export const checkCommand: Command = { name: 'check', usage: USAGE, summary: SUMMARY, run: runCheck };

function runCheck(words: readonly string[], call: Running): number {
  const args = readArgs('check', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS, call.output.width));
    return 0;
  }
  if (args.flag('quotes')) return proofSheet(readings(args, call), call.output.out);
  const most = wholeNumber('max-warnings', args.value('max-warnings'), { fallback: 0 });
  const baseline = openBaseline(args, call);
  const session = openSession(args, call);
  const knowledge = knowledgeFindings(session.world, call);
  const tally: Tally = { memos: 0, errors: 0, warnings: 0 };
  for (const file of knowledge) addTo(tally, file);
  const given = { words, args, call, session, knowledge, tally };
  if (baseline && args.flag('write-baseline')) return writeBaseline(given, baseline);
  writeKnowledge(given);
  if (isPlain(args)) writeParts(given);
  else write(given, counted(given, baseline));
  if (baseline && args.flag('prune-baseline')) baseline.write('answered');
  return tally.errors > 0 || tally.warnings > most ? 1 : 0;
}

/** A call of the command, with what is wrong in the knowledge of its workspaces and what has been found so far. */
interface Given {
  readonly words: readonly string[];
  readonly args: Parsed;
  readonly call: Running;
  readonly session: Session;
  readonly knowledge: readonly Checked[];
  readonly tally: Tally;
}

function addTo(tally: Tally, { findings }: Reviewed): void {
  for (const { severity } of findings) {
    if (severity === 'error') tally.errors++;
    if (severity === 'warning') tally.warnings++;
  }
}

/** Checks one memo after the other, so that a thousand of them need the memory of one. */
function* counted({ args, call, session, tally }: Pick<Given, 'args' | 'call' | 'session' | 'tally'>, baseline: Baseline | undefined): Generator<Checked> {
  for (const reading of readings(args, call, session)) {
    const all = findingsOf(reading.view, (message) => call.output.err(`comity: ${message}\n`));
    const accepted = baseline?.accepted ?? 0;
    const reviewed = review(reading, all, baseline);
    tally.memos++;
    if (reading.before) tally.unchanged = (tally.unchanged ?? 0) + all.length - reviewed.findings.length - ((baseline?.accepted ?? 0) - accepted);
    addTo(tally, reviewed);
    yield { ...reading, ...reviewed };
  }
  if (args.value('changed-since') !== undefined) tally.unchanged ??= 0;
  if (baseline) Object.assign(tally, { baselined: baseline.accepted, gone: baseline.gone });
}

/** Writes what is wrong in the knowledge, in the formats that tell of one file after the other. */
function writeKnowledge({ args, call: { output }, knowledge }: Given): void {
  const format = args.value('format') ?? 'pretty';
  for (const file of knowledge) {
    if (format === 'github') output.out(github(file));
    if (format === 'pretty') output.out(pretty(file, { paint: painter(output), width: output.width, explain: false }));
  }
}

/** Writes what there is to say of one memo after the other. Many memos are shared out among threads. */
function writeParts({ words, args, call, session, knowledge, tally }: Given): void {
  const { folder, output } = call;
  const format = args.value('format');
  const memos = memosOf(session, call);
  const work = (at: number): Part => partOf(memos.open(at), args, call);
  const task = { words, folder, count: memos.count, colour: output.colour, width: output.width };
  const texts: string[] = [];
  for (const part of sharedOut(memos.count, work, call.threads && { ...call.threads, task })) {
    if (part.unread !== undefined) {
      call.fail(part.unread);
      continue;
    }
    for (const complaint of part.complaints) output.err(`comity: ${complaint}\n`);
    if (format === 'json') texts.push(part.text);
    else output.out(part.text);
    tally.memos++;
    tally.errors += part.errors;
    tally.warnings += part.warnings;
  }
  if (format === 'json') writeJson(texts, { catalog: memos.catalogOf(memos.count - 1), knowledge, docs: call.docs }, tally, output);
  else if (format !== 'github') output.out(prettySummary(tally, painter(output)));
}

/** The work of a further thread: its share of the memos of a call. */
export function checkInThread({ words, count: expected }: Task, call: Call): ((at: number) => Part) | undefined {
  const args = readArgs('check', OPTIONS, words);
  const memos = memosOf(openSession(args, { ...call, fail: () => undefined }), call);
  return memos.count === expected ? (at) => partOf(memos.open(at), args, call) : undefined;
}

/** Takes what is found now for the baseline; nothing of it is reported, so that the formats for programs tell of memos without findings. */
function writeBaseline(given: Given, baseline: Baseline): number {
  const { args, call, tally } = given;
  const memos = withoutFindings(counted(given, baseline), tally);
  const isForPrograms = (args.value('format') ?? 'pretty') !== 'pretty';
  if (isForPrograms) write(given, memos);
  else Array.from(memos, () => undefined);
  const { accepted, gone } = baseline;
  const total = baseline.write('all');
  const parts = [`${accepted} kept`, `${tally.baselined! - accepted} added`, `${gone} that no longer occur taken out`];
  (isForPrograms ? call.output.err : call.output.out)(`${args.value('baseline')!} holds ${count(total, 'finding')} now: ${parts.join(', ')}.\n`);
  return 0;
}

/** The memos as the new baseline leaves them, which holds all that is found in them. */
function* withoutFindings(memos: Iterable<Checked>, tally: Tally): Generator<Checked> {
  const { errors, warnings } = tally;
  let added = 0;
  for (const memo of memos) {
    added += memo.findings.length;
    Object.assign(tally, { errors, warnings });
    yield { ...memo, findings: [] };
  }
  Object.assign(tally, { baselined: (tally.baselined ?? 0) + added, gone: 0 });
}

function write({ args, call, knowledge, tally }: Given, memos: Iterable<Checked>): void {
  const { output } = call;
  switch (args.value('format')) {
    case 'json':
      writeReports(memos, knowledge, tally, call);
      break;
    case 'sarif':
      output.out(`${JSON.stringify(sarif(knowledge, memos, tally, call.docs), null, 2)}\n`);
      break;
    case 'github':
      for (const memo of memos) output.out(github(memo));
      for (const sentence of asideOf(tally, args.flag('prune-baseline'))) output.err(`comity: ${sentence}\n`);
      break;
    default: {
      const paint = painter(output);
      for (const memo of memos) output.out(pretty(memo, { paint, width: output.width, explain: args.flag('explain') }));
      output.out(prettySummary(tally, paint));
      for (const sentence of asideOf(tally, args.flag('prune-baseline'))) output.out(`${paint(sentence, 'dim')}\n`);
    }
  }
}

/** What is not reported and why, a sentence each; `prunes`: what no longer occurs is taken out of the baseline. */
function asideOf({ baselined, gone, unchanged }: Tally, prunes: boolean): string[] {
  return [
    ...(baselined === undefined ? [] : [`${count(baselined, 'finding')} in the baseline not reported.`]),
    ...(gone ? [goneText(gone, prunes)] : []),
    ...(unchanged ? [`${count(unchanged, 'finding')} in the changed memos not reported, since the change had no part in ${unchanged === 1 ? 'it' : 'them'}.`] : []),
  ];
}

function goneText(gone: number, prunes: boolean): string {
  const what = count(gone, 'finding');
  if (prunes) return `${what} that no longer occur${gone === 1 ? 's' : ''} taken out of the baseline.`;
  return `${what} of the baseline no longer occur${gone === 1 ? 's' : ''}; --prune-baseline takes ${gone === 1 ? 'it' : 'them'} out.`;
}

function writeReports(memos: Iterable<Checked>, knowledge: readonly Checked[], tally: Tally, { docs, output }: Call): void {
  const texts: string[] = [];
  let catalog: Catalog | undefined;
  for (const memo of memos) {
    texts.push(jsonOf(reportOn(memo, docs)));
    catalog = memo.view.catalog;
  }
  writeJson(texts, { catalog, knowledge, docs }, tally, output);
}
