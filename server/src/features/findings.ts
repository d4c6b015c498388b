import { allRules } from '../rules/allRules.ts';
import type { Finding, Rule, RuleInput } from '../rules/rule.ts';
import { runRules } from '../rules/runRules.ts';
import { suppress, waivedOf } from '../rules/suppress.ts';
import type { Waived } from '../rules/suppress.ts';
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
const coverageRules = allRules.filter(({ group }) => group === 'coverage');
const groups = new Map(allRules.flatMap((rule) => rule.codes.map((code) => [code, rule.group] as const)));

/**
 * Every finding on a memo that no suppression or waiver answers, in the order of their places; none of a group or code that the settings turn off. `report` gets a line for each rule that
 * failed; the others are heard all the same.
 */
export function findingsOf(view: View, report: (message: string) => void): readonly Finding[] {
  const analysis = analysisOf(view);
  const entry = known.of(view.memo);
  if (entry?.analysis === analysis) return entry.findings;
  const { settings } = view;
  const reported = suppress(runRules(allRules, inputOf(view), report), view).flatMap((finding) => (isOff(groupOf(finding.code), settings) ? [] : (weighed(finding, settings) ?? [])));
  const findings = reported.sort((a, b) => a.span.start - b.span.start);
  return known.keep(view.memo, { analysis, findings }).findings;
}

/** Why the memo need not provide for principles that its profile requires: where a waiver or a comment answers the finding on it. */
export function waivedPrinciples(view: View): ReadonlyMap<string, Waived> {
  const known = waivedIn.get(view);
  if (known) return known;
  const findings = runRules(coverageRules, { ...inputOf(view), settings: { ...view.settings, severity: {} } }, () => undefined);
  const waived = new Map([...waivedOf(findings, view)].map(([{ data }, why]) => [data.principle!, why]));
  waivedIn.set(view, waived);
  return waived;
}

const waivedIn = new WeakMap<View, ReadonlyMap<string, Waived>>();

function inputOf(view: View): RuleInput {
  const { memo, catalog, settings, foreignKeys } = view;
  let citations: RuleInput['citations'] | undefined;
  return {
    memo,
    catalog,
    settings,
    asOf: asOf(view),
    foreignKeys,
    // Only the rules on citations ask for them.
    get citations() {
      return (citations ??= citationsInText(view));
    },
    coverage: analysisOf(view).coverage,
  };
}

function isOff(group: Rule['group'], { checkCitations, checkCoverage }: Settings): boolean {
  return (group === 'citations' && checkCitations === 'off') || (group === 'coverage' && checkCoverage === 'off');
}

/** The group of rules that a code belongs to; `missing-` and `incomplete-` codes are coverage for principles of the user's own too. */
export function groupOf(code: string): Rule['group'] {
  return groups.get(code) ?? (/^(?:missing|incomplete)-/.test(code) ? 'coverage' : 'memo');
}
