import { allRules } from '../rules/allRules.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { runRules } from '../rules/runRules.ts';
import { suppress } from '../rules/suppress.ts';
import type { Memo } from '../memo/memo.ts';
import { Place } from '../memo/source.ts';
import { weighed } from '../state/settings.ts';
import type { Settings } from '../state/settings.ts';
import { asOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { analysisOf } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { citationsInText } from './citedPlaces.ts';

const known = new Place<Memo, { analysis: Analysis; findings: readonly Finding[] }>();
const groups = new Map(allRules.flatMap((rule) => rule.codes.map((code) => [code, rule.group] as const)));

/**
 * Every finding on a memo that no suppression or waiver answers, in the order of their places; none of a group or code that the settings turn off. `report` gets a line for each rule that
 * failed; the others are heard all the same.
 */
export function findingsOf(view: View, report: (message: string) => void): readonly Finding[] {
  const analysis = analysisOf(view);
  const entry = known.of(view.memo);
  if (entry?.analysis === analysis) return entry.findings;
  const { memo, catalog, settings } = view;
  const input = { memo, catalog, settings, asOf: asOf(view), foreignKeys: view.foreignKeys, citations: citationsInText(view), coverage: analysis.coverage };
  const reported = suppress(runRules(allRules, input, report), view).flatMap((finding) => (isOff(groupOf(finding.code), settings) ? [] : (weighed(finding, settings) ?? [])));
  const findings = reported.sort((a, b) => a.span.start - b.span.start);
  return known.keep(memo, { analysis, findings }).findings;
}

function isOff(group: Rule['group'], { checkCitations, checkCoverage }: Settings): boolean {
  return (group === 'citations' && checkCitations === 'off') || (group === 'coverage' && checkCoverage === 'off');
}

/** The group of rules that a code belongs to; `missing-` and `incomplete-` codes are coverage for principles of the user's own too. */
export function groupOf(code: string): Rule['group'] {
  return groups.get(code) ?? (/^(?:missing|incomplete)-/.test(code) ? 'coverage' : 'memo');
}
