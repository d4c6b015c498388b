import type { Catalog } from '../../knowledge/catalog.ts';
import { provisionCount } from '../../knowledge/outline.ts';
import { VERSION } from '../../version.ts';
import type { Checked, Tally } from '../check.ts';
import type { Output } from '../output.ts';
import { reportOnKnowledge } from '../report.ts';
import type { MemoReport } from '../report.ts';

/** What a memo's report is written behind and before where it is the only one of a list. */
const [OPEN, CLOSE] = ['{\n  "memos": [\n', '\n  ]\n}'];

/** The report of a memo as it stands in the list of all. */
export function jsonOf(report: MemoReport): string {
  return JSON.stringify({ memos: [report] }, null, 2).slice(OPEN.length, -CLOSE.length);
}

/** The knowledge that the last memo was judged by, and what is wrong in that of all. `docs` is the address of the folder with a page per code. */
interface Judging {
  readonly catalog: Catalog | undefined;
  readonly knowledge: readonly Checked[];
  readonly docs: string;
}

/** Writes the reports of all memos, with the knowledge that they were judged by. */
export function writeJson(reports: readonly string[], judging: Judging, summary: Tally, { out }: Output): void {
  const { instruments, version } = judging.catalog ?? { instruments: [], version: '' };
  const provisions = instruments.reduce((sum, one) => sum + provisionCount(one), 0);
  const knowledge = { instruments: instruments.length, provisions, version, diagnostics: judging.knowledge.flatMap((file) => reportOnKnowledge(file, judging.docs)) };
  const [open, close] = JSON.stringify({ comity: VERSION, knowledge, memos: [], summary }, null, 2).split('"memos": []');
  out(`${open!}"memos": [`);
  reports.forEach((report, i) => out(`${i > 0 ? ',' : ''}\n${report}`));
  out(`${reports.length > 0 ? '\n  ' : ''}]${close!}\n`);
}
