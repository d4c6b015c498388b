import type { Evidence, PrincipleCoverage } from '../coverage/coverage.ts';
import type { Position } from '../text/lines.ts';
import type { View } from '../state/view.ts';
import { analysisOf } from './analysis.ts';

/** Evidence with its place as a range of lines and characters. */
export interface EvidenceView {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
  readonly status: 'provision' | 'mention';
  readonly why: string;
}

/** The coverage of one principle as `comity check --format json` and `comity/coverage` give it. */
export interface PrincipleView {
  readonly status: string;
  readonly required: boolean;
  readonly requiredElements: readonly string[];
  readonly elements: Readonly<Record<string, { readonly status: string; readonly evidence: readonly EvidenceView[] }>>;
  readonly evidence: readonly EvidenceView[];
}

export type CoverageView = Readonly<Record<string, PrincipleView>>;

/** With `detail`, what the memo is taken for and why, and the coverage beside it; without, the coverage by principle alone. */
export function coverageView(view: View, options: { detail: true }): { profile: string | null; reasons: readonly string[]; principles: CoverageView };
export function coverageView(view: View, options: { detail: boolean }): CoverageView | { profile: string | null; reasons: readonly string[]; principles: CoverageView };
export function coverageView(view: View, options: { detail: boolean }): CoverageView | { profile: string | null; reasons: readonly string[]; principles: CoverageView } {
  const { coverage } = analysisOf(view);
  const principles = Object.fromEntries(Object.entries(coverage.principles).map(([id, principle]) => [id, principleView(view, principle)]));
  return options.detail ? { profile: coverage.detection.profile, reasons: coverage.detection.reasons, principles } : principles;
}

function principleView(view: View, principle: PrincipleCoverage): PrincipleView {
  const place = (evidence: Evidence): EvidenceView => ({
    range: { start: view.memo.lines.positionAt(evidence.span.start), end: view.memo.lines.positionAt(evidence.span.end) },
    text: evidence.text,
    status: evidence.status,
    why: evidence.why,
  });
  const elements = Object.entries(principle.elements).map(([id, element]) => [id, { status: element.status, evidence: element.evidence.map(place) }]);
  return { status: principle.status, required: principle.required, requiredElements: principle.requiredElements, elements: Object.fromEntries(elements), evidence: principle.evidence.map(place) };
}
