import { pathToFileURL } from 'node:url';
import type { KnowledgeProblem } from '../knowledge/problem.ts';
import { readMemo } from '../memo/memo.ts';
import type { Finding } from '../rules/rule.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Checked } from './check.ts';
import { shownPath } from './memoFiles.ts';
import type { Call } from './run.ts';

/** Larger files show their problems at their start. */
const LARGE = 20_000_000;

/** Errors and warnings in the knowledge that memos are judged by, each file with its own; `comity knowledge validate` tells the rest too. */
export function knowledgeFindings(world: Workspace, { files, folder }: Call): Checked[] {
  const byFile = new Map<string, Map<string, KnowledgeProblem>>();
  for (const problem of world.all.flatMap((one) => one.knowledgeProblems)) {
    if (problem.severity !== 'error' && problem.severity !== 'warning') continue;
    const { file, start, code, message } = problem;
    byFile.set(file, (byFile.get(file) ?? new Map<string, KnowledgeProblem>()).set(`${start} ${code} ${message}`, problem));
  }
  return [...byFile].map(([full, problems]) => {
    const text = files.size(full) > LARGE ? '' : (files.read(full) ?? '');
    const shown = shownPath(full, folder);
    const within = (offset: number): number => Math.min(offset, text.length);
    const findings = [...problems.values()].map(({ code, severity, message, start, end }): Finding => ({ code, severity, message, span: { start: within(start), end: within(end) }, data: { file: shown } }));
    return { shown, full, view: world.viewOf(readMemo(pathToFileURL(full).href, 0, text)), findings: findings.sort((a, b) => a.span.start - b.span.start) };
  });
}
