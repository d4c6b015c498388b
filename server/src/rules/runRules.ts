import { weighed } from '../state/settings.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/**
 * Runs rules over one memo. A rule that throws silences nobody: `report` gets one line and the others go on.
 * Findings with a span outside the memo are dropped and reported too. Severities follow the settings.
 */
export function runRules(rules: readonly Rule[], input: RuleInput, report: (message: string) => void): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    try {
      for (const found of rule.check(input)) {
        const finding = weighed(found, input.settings);
        if (!finding) continue;
        if (finding.span.start < 0 || finding.span.end > input.memo.length || finding.span.start > finding.span.end) {
          report(`The rule for ${finding.code} gave a place outside the memo.`);
          continue;
        }
        findings.push(finding);
      }
    } catch (error) {
      report(`The rule for ${rule.codes.join(', ')} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return findings;
}
