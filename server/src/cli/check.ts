import type { Finding } from '../rules/rule.ts';
import { provisionCount } from '../knowledge/outline.ts';
import { VERSION } from '../version.ts';
import { analysisOf } from '../features/analysis.ts';
import { findingsOf } from '../features/findings.ts';
import { helpText, readArgs, wholeNumber } from './args.ts';
import type { Option, Parsed } from './args.ts';
import { github } from './formats/github.ts';
import { pretty, prettySummary } from './formats/pretty.ts';
import { sarif } from './formats/sarif.ts';
import { painter } from './output.ts';
import { proofSheet } from './quotes.ts';
import { reportOn } from './report.ts';
import type { MemoReport } from './report.ts';
import type { Call, Command } from './run.ts';
import { READING, readings } from './session.ts';
import type { Reading } from './session.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['pretty', 'json', 'sarif', 'github'], help: 'how findings are written (pretty)' },
  ...READING,
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
}

/** A memo with its findings. */
export interface Checked extends Reading {
  readonly findings: readonly Finding[];
}

export const checkCommand: Command = { name: 'check', usage: USAGE, summary: SUMMARY, run: runCheck };

function runCheck(words: readonly string[], call: Call): number {
  const args = readArgs('check', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS));
    return 0;
  }
  if (args.flag('quotes')) return proofSheet(readings(args, call), call.output.out);
  const most = wholeNumber('max-warnings', args.value('max-warnings'), 0);
  const tally: Tally = { memos: 0, errors: 0, warnings: 0 };
  write(args, call, tally, counted(args, call, tally));
  return tally.errors > 0 || tally.warnings > most ? 1 : 0;
}

/** Checks one memo after the other, so that a thousand of them need the memory of one. */
function* counted(args: Parsed, call: Call, tally: Tally): Generator<Checked> {
  for (const reading of readings(args, call)) {
    const findings = findingsOf(reading.view, (message) => call.output.err(`comity: ${message}\n`));
    tally.memos++;
    for (const { severity } of findings) {
      if (severity === 'error') tally.errors++;
      if (severity === 'warning') tally.warnings++;
    }
    yield { ...reading, findings };
  }
}

function write(args: Parsed, call: Call, tally: Tally, memos: Iterable<Checked>): void {
  const { output } = call;
  switch (args.value('format')) {
    case 'json':
      output.out(`${JSON.stringify(jsonReport(memos, tally), null, 2)}\n`);
      break;
    case 'sarif':
      output.out(`${JSON.stringify(sarif(memos), null, 2)}\n`);
      break;
    case 'github':
      for (const memo of memos) output.out(github(memo));
      break;
    default: {
      const paint = painter(output);
      for (const memo of memos) output.out(pretty(memo, { paint, width: output.width, explain: args.flag('explain') }));
      output.out(prettySummary(tally, paint));
    }
  }
}

function jsonReport(memos: Iterable<Checked>, tally: Tally): object {
  const reports: MemoReport[] = [];
  let knowledge = { instruments: 0, provisions: 0, version: '' };
  for (const { shown, view, findings } of memos) {
    const { instruments, version } = view.catalog;
    if (knowledge.version !== version) knowledge = { instruments: instruments.length, provisions: instruments.reduce((sum, one) => sum + provisionCount(one), 0), version };
    reports.push(reportOn(shown, view, findings));
    analysisOf(view);
  }
  return { comity: VERSION, knowledge, memos: reports, summary: tally };
}
