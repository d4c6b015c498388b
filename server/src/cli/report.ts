import { analysisOf } from '../features/analysis.ts';
import { coverageView } from '../features/coverageView.ts';
import type { CoverageView } from '../features/coverageView.ts';
import type { Finding, FindingData, Severity } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
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
  const rangeOf = (span: Span): Range => ({ start: view.memo.lines.positionAt(span.start), end: view.memo.lines.positionAt(span.end) });
  const citations = analysisOf(view).citations.all;
  const { profile, reasons, principles } = coverageView(view, { detail: true });
  return {
    path: shown,
    profile,
    reasons,
    diagnostics: found.map((finding) => diagnostic(finding, rangeOf(finding.span), states?.get(finding))),
    coverage: principles,
    citations: citations.map(({ span, text, key, provision, verdict }) => ({ range: rangeOf(span), text, key, provision, verdict })),
  };
}

function diagnostic({ code, severity, message, data }: Finding, range: Range, baselineState: BaselineState | undefined): MemoReport['diagnostics'][number] {
  return { code, severity, message, range, data, ...(baselineState === undefined ? {} : { baselineState }) };
}
