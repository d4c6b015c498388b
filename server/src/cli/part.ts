import { findingsOf } from '../features/findings.ts';
import type { Parsed } from './args.ts';
import type { Checked } from './check.ts';
import { github } from './formats/github.ts';
import { jsonOf } from './formats/json.ts';
import { pretty } from './formats/pretty.ts';
import type { Unread } from './memoText.ts';
import { painter } from './output.ts';
import { reportOn } from './report.ts';
import { review } from './review.ts';
import type { Call } from './run.ts';
import type { Reading } from './session.ts';

/** What `comity check` writes of one memo, with what counts for the exit status: plain data, which one thread can give another. */
export interface Part {
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
  /** Lines on rules that failed. */
  readonly complaints: readonly string[];
  /** The line on a memo that could not be read, and so counts for nothing. */
  readonly unread?: string;
}

/** Whether what is written of a memo depends on that memo alone. */
export function isPlain(args: Parsed): boolean {
  const format = args.value('format') ?? 'pretty';
  return format !== 'sarif' && !args.flag('stdin') && args.value('changed-since') === undefined && args.value('baseline') === undefined;
}

/** Checks one memo for a call that `isPlain`. */
export function partOf(reading: Reading | Unread, args: Parsed, call: Pick<Call, 'docs' | 'output'>): Part {
  if ('unread' in reading) return { text: '', errors: 0, warnings: 0, complaints: [], unread: reading.unread };
  const complaints: string[] = [];
  const reviewed = review(reading, findingsOf(reading.view, (message) => complaints.push(message)), undefined);
  const memo = { ...reading, ...reviewed };
  const text = textOf(memo, args, call);
  const count = (severity: string): number => reviewed.findings.filter((one) => one.severity === severity).length;
  return { text, errors: count('error'), warnings: count('warning'), complaints };
}

function textOf(memo: Checked, args: Parsed, { docs, output }: Pick<Call, 'docs' | 'output'>): string {
  switch (args.value('format')) {
    case 'json':
      return jsonOf(reportOn(memo, docs));
    case 'github':
      return github(memo);
    default:
      return pretty(memo, { paint: painter(output), width: output.width, explain: args.flag('explain') });
  }
}
