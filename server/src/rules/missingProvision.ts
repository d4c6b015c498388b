import type { Evidence, PrincipleCoverage } from '../coverage/coverage.ts';
import { HEADING } from '../coverage/reasons.ts';
import type { Required } from './requirement.ts';
import { fewOf, placeOf, requiredOf, shortened } from './requirement.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';
import { inSentence } from '../text/label.ts';

/** At most so many mentions are pointed at. */
const MOST_RELATED = 4;

/** `missing-<principle>`: the memo's profile asks for a provision on the principle, and the memo states none. */
export const missingProvision: Rule = {
  codes: ['missing-jurisdiction', 'missing-self-defence', 'missing-equality', 'missing-independence'],
  group: 'coverage',
  summary: 'A provision that the profile of the memo requires is missing: no sentence states a norm, right, duty, position or rule on the principle.',
  settle: 'State the rule or position in a sentence of its own; a quick fix inserts a scaffold with the anchoring provisions, which counts once its blanks are filled.',
  examples: [
    {
      title: 'A promise is no provision',
      memo: '---\ncomity:\n  profile: cyber-strategy\n---\n# Cyber strategy\n^^^ missing-self-defence\n\nPolice will answer requests for mutual legal assistance within a week.\n\nThe right of self-defence will be addressed in the next edition.\n',
    },
    {
      title: 'A position against is one',
      memo: '---\ncomity:\n  profile: cyber-strategy\n---\n# Cyber strategy\n\nPolice will answer requests for mutual legal assistance within a week.\n\nWe do not accept that Article 51 of the Charter applies to computer incidents.\n',
    },
  ],
  *check(input) {
    for (const required of requiredOf(input)) {
      const coverage = input.coverage.principles[required.principle.id];
      if (coverage && coverage.status !== 'provision') yield finding(input, required, coverage);
    }
  },
};

function finding(input: RuleInput, required: Required, coverage: PrincipleCoverage): Finding {
  const { principle, profile, requirement } = required;
  const { span, section } = placeOf(input.memo, required);
  const asked = requirement.elements.map((id) => inSentence(principle.elements.find((one) => one.id === id)?.label ?? id));
  const mentions = [...coverage.evidence, ...Object.values(coverage.elements).flatMap((one) => one.evidence)].filter((one, i, all) => all.findIndex((other) => other.span.start === one.span.start) === i);
  const where = section ? `under "${shortened(section.title)}"` : 'in a section of its own';
  return {
    code: `missing-${principle.id}`,
    severity: requirement.severity,
    message: `No provision on ${inSentence(principle.label)}${asked.length > 0 ? ` (looked for: ${fewOf(asked)})` : ''}.${shortfall(mentions)} State one ${where}, or waive ${principle.id} with a reason.`,
    span,
    data: { principle: principle.id, profile: profile.id, elements: requirement.elements },
    related: mentions.slice(0, MOST_RELATED).map((one) => ({ span: one.span, message: `Does not suffice: ${one.why}.` })),
  };
}

/** Why what is said of the principle does not suffice. Only the clearest sentences are known, so that of several no more is said than what holds of some. */
function shortfall(mentions: readonly Evidence[]): string {
  const reasons = mentions.map(({ why }) => why);
  const times = (why: string): number => reasons.filter((one) => one === why).length;
  const [commonest] = [...new Set(reasons)].sort((a, b) => times(b) - times(a) || Number(a === HEADING) - Number(b === HEADING));
  return commonest === undefined ? '' : ` Not enough${mentions.length === 1 ? '' : ', for instance'}: ${commonest}.`;
}
