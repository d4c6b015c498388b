import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { citationFixes, fixAll, rewritings } from './fixes/citations.ts';
import { corrections } from './fixes/corrections.ts';
import { coverageFixes } from './fixes/coverage.ts';
import type { Fix } from './fixes/fix.ts';
import { quotationFixes } from './fixes/quotation.ts';
import { commentFixes, suppressionFix } from './fixes/suppression.ts';
import { waiverFix, waiverFixes } from './fixes/waiver.ts';

/** What can be done about the findings at a place, and about the citation that stands there. `all` are the findings of the whole memo. */
export function codeActions(view: View, span: Span, findings: readonly Finding[], all: readonly Finding[] = findings): Fix[] {
  const codes = new Set(findings.map(({ code }) => code));
  const weightiest = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return withLineBreaks(view, [
    ...weightiest.flatMap((finding) => [...citationFixes(view, finding), ...quotationFixes(view, finding), ...coverageFixes(view, finding), ...corrections(view, finding), ...silenced(view, finding)]),
    ...[...codes].flatMap((code) => fixAll(view, all, code) ?? []).map((fix) => ({ ...fix, kind: 'quickfix' as const })),
    ...rewritings(view, span),
  ]);
}

/** The fixes with the line breaks of the memo in what they insert. */
function withLineBreaks({ memo }: View, fixes: readonly Fix[]): Fix[] {
  const lineBreak = lineBreakOf(memo.text);
  return fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineBreak) })) }));
}

/** What settles all findings of a kind in the memo, for the editor's own command. The same stands among the quick fixes, where people look for it. */
export function sourceActions(view: View, all: readonly Finding[]): Fix[] {
  return [...new Set(all.map(({ code }) => code))].flatMap((code) => fixAll(view, all, code) ?? []);
}

/** What weighs more is offered first. */
const WEIGHT: Record<Finding['severity'], number> = { error: 0, warning: 1, information: 2, hint: 3 };

/** What keeps a finding from being shown. One about what a drafter wrote to Comity itself is mended rather than silenced. */
function silenced(view: View, finding: Finding): Fix[] {
  if (finding.data.principle !== undefined) return waiverFix(view, finding);
  if (finding.code === 'invalid-suppression') return [...waiverFixes(view, finding), ...commentFixes(view, finding)];
  return finding.code === 'invalid-front-matter' ? [] : [suppressionFix(view, finding)];
}
