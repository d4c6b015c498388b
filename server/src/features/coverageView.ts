import type { Evidence, PrincipleCoverage } from '../coverage/coverage.ts';
import type { Position } from '../text/lines.ts';
import type { Waived } from '../rules/suppress.ts';
import { reasonsText } from '../text/label.ts';
import type { View } from '../state/view.ts';
import { analysisOf } from './analysis.ts';
import { waivedPrinciples } from './findings.ts';

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

/** What a memo is taken for and why, and its coverage. */
export interface DetailedCoverage {
  readonly profile: string | null;
  readonly reasons: readonly string[];
  /** The reasons in sentences. */
  readonly why: string;
  /** Names of principles (`jurisdiction`) and elements (`jurisdiction.territorial-basis`), as they stand in the knowledge base. */
  readonly labels: Readonly<Record<string, string>>;
  readonly principles: Readonly<Record<string, PrincipleView & { readonly waived: boolean; /** Why it is waived, if it is. */ readonly waiver?: Waived }>>;
}

/** The coverage by principle; with `detail`, what the memo is taken for and why, and the names of things, beside it. */
export function coverageView(view: View, options: { detail: true }): DetailedCoverage;
export function coverageView(view: View, options: { detail: boolean }): CoverageView | DetailedCoverage;
export function coverageView(view: View, options: { detail: boolean }): CoverageView | DetailedCoverage {
  const { coverage } = analysisOf(view);
  const principles = Object.fromEntries(Object.entries(coverage.principles).map(([id, principle]) => [id, principleView(view, principle)]));
  if (!options.detail) return principles;
  const { profile, reasons } = coverage.detection;
  const waived = waivedPrinciples(view);
  const waivable = Object.fromEntries(Object.entries(principles).map(([id, one]) => [id, { ...one, waived: waived.has(id), ...(waived.has(id) ? { waiver: waived.get(id)! } : {}) }]));
  return { profile, reasons, why: reasonsText(reasons), labels: labelsOf(view), principles: waivable };
}

function labelsOf(view: View): Record<string, string> {
  const elements = view.catalog.principles.flatMap(({ id, elements }) => elements.map((element) => [`${id}.${element.id}`, element.label]));
  return Object.fromEntries([...view.catalog.principles.map(({ id, label }) => [id, label]), ...elements]);
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
