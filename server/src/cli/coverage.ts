import { analysisOf } from '../features/analysis.ts';
import { waivedPrinciples } from '../features/findings.ts';
import type { ElementCoverage, Evidence } from '../coverage/coverage.ts';
import { helpText, readArgs } from './args.ts';
import type { Option } from './args.ts';
import { coverageMarkdown } from './formats/coverageMarkdown.ts';
import { coverageTable } from './formats/coverageTable.ts';
import { waivedText } from './formats/waived.ts';
import { painter } from './output.ts';
import { coverageView } from '../features/coverageView.ts';
import type { Command, Running } from './run.ts';
import { CHANGED_SINCE, READING, readings } from './session.ts';
import type { Reading } from './session.ts';
import type { View } from '../state/view.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['table', 'json', 'csv', 'markdown'], help: 'how the coverage is written (table)' },
  ...READING,
  CHANGED_SINCE,
];
const USAGE = 'comity coverage [OPTIONS] PATH…';
const SUMMARY = 'Shows what memos cover: memos × principles × elements, with the sentences each verdict rests on.';
const HEAD = ['memo', 'profile', 'principle', 'element', 'status', 'required', 'line', 'evidence', 'waiver'];

export const coverageCommand: Command = { name: 'coverage', usage: USAGE, summary: SUMMARY, run: runCoverage };

function runCoverage(words: readonly string[], call: Running): number {
  const args = readArgs('coverage', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS, call.output.width));
    return 0;
  }
  const { output } = call;
  switch (args.value('format')) {
    case 'json':
      output.out(`${JSON.stringify([...readings(args, call)].map(asJson), null, 2)}\n`);
      break;
    case 'csv':
      output.out(csv([...readings(args, call)]));
      break;
    case 'markdown':
      output.out(coverageMarkdown([...readings(args, call)]));
      break;
    default:
      output.out(coverageTable(readings(args, call), { paint: painter(output), width: output.width }));
  }
  return 0;
}

function csv(all: readonly Reading[]): string {
  const head = all.some(({ before }) => before) ? [...HEAD, 'before'] : HEAD;
  return [head, ...all.flatMap(rowsOf)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell as RFC 4180 quotes it. A cell that a spreadsheet would take for a formula is kept text by an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asJson({ shown, view, before }: Reading): object {
  const { profile, reasons, principles } = coverageView(view, { detail: true });
  const old = before && (before.view ? coverageView(before.view, { detail: true }).principles : null);
  return { path: shown, profile, reasons, coverage: principles, ...(old === undefined ? {} : { before: old }) };
}

function rowsOf({ shown, view, before }: Reading): string[][] {
  const { detection, principles } = analysisOf(view).coverage;
  const profile = detection.profile ?? 'none';
  const old = before?.view && analysisOf(before.view).coverage.principles;
  const waived = waivedPrinciples(view);
  return Object.entries(principles).flatMap(([id, principle]) => {
    const why = waived.get(id);
    const row = (element: string, { status, evidence }: ElementCoverage, { required, was }: { required: boolean; was: string | undefined }): string[] => [
      shown, profile, id, element, status, required ? 'yes' : 'no', ...proof(view, evidence), required && why ? waivedText(why) : '', ...(before ? [was ?? ''] : []),
    ];
    const elements = Object.entries(principle.elements).map(([element, one]) => row(element, one, { required: principle.requiredElements.includes(element), was: old?.[id]?.elements[element]?.status }));
    return [row('', principle, { required: principle.required, was: old?.[id]?.status }), ...elements];
  });
}

function proof({ memo }: View, evidence: readonly Evidence[]): [string, string] {
  const first = evidence[0];
  return first ? [String(memo.lines.positionAt(first.span.start).line + 1), first.text.replace(/\s+/g, ' ').trim()] : ['', ''];
}
