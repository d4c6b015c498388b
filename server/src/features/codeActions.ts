import { fixesFor } from './pending.ts';
import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './fixes/fix.ts';

/** What can be done about the findings at a place, and about the citation that stands there. */
export function codeActions(view: View, _span: Span, findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => fixesFor(view, finding));
}
