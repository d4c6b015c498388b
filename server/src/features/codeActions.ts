import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import type { Span } from '../text/span.ts';
import { citationFixes, fixAll, rewritings } from './fixes/citations.ts';
import type { Fix } from './fixes/fix.ts';

/** What can be done about the findings at a place, and about the citation that stands there. `all` are the findings of the whole memo. */
export function codeActions(view: View, span: Span, findings: readonly Finding[], all: readonly Finding[] = findings): Fix[] {
  const codes = new Set(findings.map(({ code }) => code));
  return [
    ...findings.flatMap((finding) => citationFixes(view, finding)),
    ...[...codes].flatMap((code) => fixAll(view, all, code) ?? []),
    ...rewritings(view, span),
  ];
}
