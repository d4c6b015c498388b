import { findingsOf } from '../features/findings.ts';
import type { Parsed } from './args.ts';
import { github } from './formats/github.ts';
import { pretty } from './formats/pretty.ts';
import { painter } from './output.ts';
import type { Output } from './output.ts';
import { review } from './review.ts';
import type { Reading } from './session.ts';

/** What `comity check` writes of one memo, with what counts for the exit status: plain data, which one thread can give another. */
export interface Part {
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
  /** Lines on rules that failed. */
  readonly complaints: readonly string[];
}

/** Whether what is written of a memo depends on that memo alone, and is text. */
export function isPlain(args: Parsed): boolean {
  const format = args.value('format') ?? 'pretty';
  return (format === 'pretty' || format === 'github') && !args.flag('stdin') && args.value('changed-since') === undefined && args.value('baseline') === undefined;
}

/** Checks one memo for a call that `isPlain`. */
export function partOf(reading: Reading, args: Parsed, output: Pick<Output, 'colour' | 'width'>): Part {
  const complaints: string[] = [];
  const reviewed = review(reading, findingsOf(reading.view, (message) => complaints.push(message)), undefined);
  const memo = { ...reading, ...reviewed };
  const text = args.value('format') === 'github' ? github(memo) : pretty(memo, { paint: painter(output), width: output.width, explain: args.flag('explain') });
  const count = (severity: string): number => reviewed.findings.filter((one) => one.severity === severity).length;
  return { text, errors: count('error'), warnings: count('warning'), complaints };
}
