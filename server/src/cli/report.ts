import { analysisOf } from '../features/analysis.ts';
import { coverageView } from '../features/coverageView.ts';
import type { CoverageView } from '../features/coverageView.ts';
import type { Finding, FindingData, Severity } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Checked } from './check.ts';
import type { BaselineState, Reviewed } from './review.ts';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A memo as `comity check --format json` reports it; see the public names in the README. */
export interface MemoReport {
  readonly path: string;
  /** null: not a policy memo, coverage not judged. */
  readonly profile: string | null;
  readonly reasons: readonly string[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: Severity; readonly message: string; readonly range: Range; readonly data: FindingData; /** With a baseline or an older version of the memo. */ readonly baselineState?: BaselineState }[];
  readonly coverage: CoverageView;
  readonly citations: readonly { readonly range: Range; readonly text: string; readonly key: string | null; readonly provision: string | null; readonly verdict: string }[];
}

/** Everything that a command says of one memo. */
export function reportOn(shown: string, view: View, { findings: found, states }: Reviewed): MemoReport {
  const citations = analysisOf(view).citations.all;
  const { profile, reasons, principles } = coverageView(view, { detail: true });
  return {
    path: shown,
    profile,
    reasons,
    diagnostics: found.map((finding) => diagnostic(finding, view, states?.get(finding))),
    coverage: principles,
    citations: citations.map(({ span, text, key, provision, verdict }) => ({ range: rangeOf(span, view), text, key, provision, verdict })),
  };
}

/** What is wrong in a knowledge file, as a command reports it. */
export function reportOnKnowledge({ shown, view, findings }: Checked): object[] {
  return findings.map((finding) => ({ path: shown, ...diagnostic(finding, view) }));
}

function rangeOf({ start, end }: Span, { memo }: View): Range {
  return { start: memo.lines.positionAt(start), end: memo.lines.positionAt(end) };
}

function diagnostic({ code, severity, message, span, data }: Finding, view: View, baselineState?: BaselineState): MemoReport['diagnostics'][number] {
  return { code, severity, message, range: rangeOf(span, view), data, ...(baselineState === undefined ? {} : { baselineState }) };
}
