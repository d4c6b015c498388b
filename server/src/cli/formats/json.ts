import type { Catalog } from '../../knowledge/catalog.ts';
import { provisionCount } from '../../knowledge/outline.ts';
import { VERSION } from '../../version.ts';
import type { Tally } from '../check.ts';
import type { Output } from '../output.ts';
import type { MemoReport } from '../report.ts';

/** What a memo's report is written behind and before where it is the only one of a list. */
const [OPEN, CLOSE] = ['{\n  "memos": [\n', '\n  ]\n}'];

/** The report of a memo as it stands in the list of all. */
export function jsonOf(report: MemoReport): string {
  return JSON.stringify({ memos: [report] }, null, 2).slice(OPEN.length, -CLOSE.length);
}

/** Writes the reports of all memos, with the knowledge that the last was judged by. */
export function writeJson(reports: readonly string[], catalog: Catalog | undefined, summary: Tally, { out }: Output): void {
  const { instruments, version } = catalog ?? { instruments: [], version: '' };
  const knowledge = { instruments: instruments.length, provisions: instruments.reduce((sum, one) => sum + provisionCount(one), 0), version };
  const [open, close] = JSON.stringify({ comity: VERSION, knowledge, memos: [], summary }, null, 2).split('"memos": []');
  out(`${open!}"memos": [`);
  reports.forEach((report, i) => out(`${i > 0 ? ',' : ''}\n${report}`));
  out(`${reports.length > 0 ? '\n  ' : ''}]${close!}\n`);
}
