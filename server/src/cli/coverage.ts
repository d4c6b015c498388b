import { analysisOf } from '../features/analysis.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { helpText, readArgs } from './args.ts';
import type { Option } from './args.ts';
import { columns } from './output.ts';
import { coverageView } from '../features/coverageView.ts';
import type { Call, Command } from './run.ts';
import { READING, readings } from './session.ts';
import type { Reading } from './session.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['table', 'json', 'csv', 'markdown'], help: 'how the coverage is written (table)' },
  ...READING,
];
const USAGE = 'comity coverage [OPTIONS] PATH…';
const SUMMARY = 'Shows what memos cover: memos × principles × elements, with the sentences each verdict rests on.';
const HEAD = ['memo', 'profile', 'principle', 'element', 'status', 'required', 'line', 'evidence'];

export const coverageCommand: Command = { name: 'coverage', usage: USAGE, summary: SUMMARY, run: runCoverage };

function runCoverage(words: readonly string[], call: Call): number {
  const args = readArgs('coverage', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS));
    return 0;
  }
  const format = args.value('format') ?? 'table';
  if (format === 'json') call.output.out(`${JSON.stringify([...readings(args, call)].map(asJson), null, 2)}\n`);
  else {
    const rows = [...readings(args, call)].flatMap(rowsOf);
    call.output.out(WRITERS[format]!(rows));
  }
  return 0;
}

const WRITERS: Readonly<Record<string, (rows: string[][]) => string>> = {
  table: (rows) => `${columns([HEAD.slice(0, 7), ...rows.map((row) => row.slice(0, 7))])}\n`,
  csv: (rows) => [HEAD, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join(''),
  markdown: (rows) => [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join(''),
};

/** A cell as RFC 4180 quotes it. A cell that a spreadsheet would take for a formula is kept text by an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asJson({ shown, view }: Reading): object {
  const { profile, reasons, principles } = coverageView(view, { detail: true });
  return { path: shown, profile, reasons, coverage: principles };
}

function rowsOf({ shown, view }: Reading): string[][] {
  const { detection, principles } = analysisOf(view).coverage;
  const profile = detection.profile ?? 'none';
  return Object.entries(principles).flatMap(([id, principle]) => [
    [shown, profile, id, '', principle.status, principle.required ? 'yes' : 'no', ...proof({ shown, view }, principle.evidence)],
    ...Object.entries(principle.elements).map(([element, { status, evidence }]) => [shown, profile, id, element, status, principle.requiredElements.includes(element) ? 'yes' : 'no', ...proof({ shown, view }, evidence)]),
  ]);
}

function proof({ view }: Reading, evidence: Coverage['principles'][string]['evidence']): [string, string] {
  const first = evidence[0];
  return first ? [String(view.memo.lines.positionAt(first.span.start).line + 1), first.text.replace(/\s+/g, ' ').trim()] : ['', ''];
}
