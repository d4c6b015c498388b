import { analysisOf } from '../features/analysis.ts';
import { coverageView } from '../features/coverageView.ts';
import type { CoverageView } from '../features/coverageView.ts';
import { pageOn } from '../rules/pages.ts';
import type { Finding, FindingData, Severity } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Checked } from './check.ts';
import type { BaselineState } from './review.ts';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface Diagnostic {
  readonly code: string;
  /** The page on the code. */
  readonly codeDescription: { readonly href: string };
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly data: FindingData;
  /** Places that it points at beside its own. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
  /** With a baseline or an older version of the memo. */
  readonly baselineState?: BaselineState;
}

/** A memo as `comity check --format json` reports it; see the public names in the README. */
export interface MemoReport {
  readonly path: string;
  /** null: not a policy memo, coverage not judged. */
  readonly profile: string | null;
  readonly reasons: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: CoverageView;
  readonly citations: readonly { readonly range: Range; readonly text: string; readonly key: string | null; readonly provision: string | null; readonly verdict: string }[];
}

/** Everything that a command says of one memo; `docs` is the address of the folder with a page per code. */
export function reportOn({ shown, view, findings, states }: Checked, docs: string): MemoReport {
  const rangeOf = rangesIn(view);
  const citations = analysisOf(view).citations.all;
  const { profile, reasons, principles } = coverageView(view, { detail: true });
  return {
    path: shown,
    profile,
    reasons,
    diagnostics: findings.map((finding) => diagnostic(finding, { rangeOf, docs, baselineState: states?.get(finding) })),
    coverage: principles,
    citations: citations.map(({ span, text, key, provision, verdict }) => ({ range: rangeOf(span), text, key, provision, verdict })),
  };
}

function diagnostic({ code, severity, message, span, data, related = [] }: Finding, { rangeOf, docs, baselineState }: { readonly rangeOf: (span: Span) => Range; readonly docs: string; readonly baselineState: BaselineState | undefined }): Diagnostic {
  return {
    code,
    codeDescription: { href: pageOn(code, docs) },
    severity,
    message,
    range: rangeOf(span),
    data,
    ...(related.length === 0 ? {} : { related: related.map((one) => ({ range: rangeOf(one.span), message: one.message })) }),
    ...(baselineState === undefined ? {} : { baselineState }),
  };
}

/** What is wrong in a knowledge file, as a command reports it. */
export function reportOnKnowledge({ shown, view, findings }: Checked, docs: string): object[] {
  return findings.map((finding) => ({ path: shown, ...diagnostic(finding, { rangeOf: rangesIn(view), docs, baselineState: undefined }) }));
}

function rangesIn({ memo }: View): (span: Span) => Range {
  return (span) => ({ start: memo.lines.positionAt(span.start), end: memo.lines.positionAt(span.end) });
}
