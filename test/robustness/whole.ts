import { expect } from 'vitest';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import type { View } from '../../server/src/state/view.ts';
import type { Span } from '../../server/src/text/span.ts';

/** The findings on a memo; a rule that throws fails the test. */
export function findingsOn(view: View): readonly Finding[] {
  return findingsOf(view, (message) => expect.unreachable(message));
}

/** Runs everything that Comity makes of a memo and checks that every place it names lies in the text. Gives what must not depend on how the text came about. */
export function readWhole(view: View): { findings: readonly Finding[]; citations: unknown; coverage: unknown } {
  const { text } = view.memo;
  const inside = ({ start, end }: Span): void => {
    if (!(start >= 0 && start <= end && end <= text.length)) expect.unreachable(`${start}..${end} is outside a text of ${text.length}`);
  };
  const findings = findingsOn(view);
  for (const { span, related } of findings) for (const one of [span, ...(related ?? []).map((other) => other.span)]) inside(one);
  const { citations, coverage } = analysisOf(view);
  for (const citation of citations.all) {
    for (const span of [citation.span, citation.keySpan, ...(citation.pinpointSpan ? [citation.pinpointSpan] : [])]) inside(span);
    expect(citation.text).toBe(text.slice(citation.span.start, citation.span.end));
  }
  for (const principle of Object.values(coverage.principles)) {
    for (const { evidence } of [principle, ...Object.values(principle.elements)]) for (const { span } of evidence) inside(span);
  }
  for (const { span } of documentLinks(view)) inside(span);
  for (const fix of codeActions(view, { start: 0, end: text.length }, findings)) for (const edit of fix.edits) inside(edit.span);
  return { findings, citations: citations.all, coverage };
}

/** Asks for a hover at so many places spread over a memo. */
export function hoverOver(view: View, places: number): void {
  const { length } = view.memo.text;
  for (let i = 0; i <= places; i++) {
    const found = hover(view, Math.round((length * i) / places));
    if (found) expect(found.span.end).toBeLessThanOrEqual(length);
  }
}
