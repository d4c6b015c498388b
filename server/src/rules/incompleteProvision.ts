import type { PrincipleCoverage } from '../coverage/coverage.ts';
import type { Memo } from '../memo/memo.ts';
import { firstLine } from '../memo/sections.ts';
import type { Section } from '../memo/sections.ts';
import type { Span } from '../text/span.ts';
import type { Required } from './requirement.ts';
import { fewOf, namedSection, placeOf, requiredOf, sectionFor, sectionOn } from './requirement.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';
import { inSentence } from '../text/label.ts';

/** `incomplete-<principle>`: there is a provision, but elements that the profile requires are not settled. */
export const incompleteProvision: Rule = {
  codes: ['incomplete-jurisdiction', 'incomplete-self-defence', 'incomplete-equality', 'incomplete-independence'],
  group: 'coverage',
  summary: 'A provision leaves out elements that the profile of the memo requires.',
  settle: 'Add a sentence on each element that is named; a quick fix inserts a scaffold for just these.',
  examples: [
    {
      title: 'Self-defence without a threshold',
      memo: '---\ncomity:\n  profile: position-paper\n---\n# Position\n\nEvery State has jurisdiction over the networks in its territory. No State may intervene by digital means in the internal affairs of another.\n\n## Self-defence\n^^^ incomplete-self-defence\n\nThe right of self-defence applies to cyber operations.\n',
    },
    {
      title: 'Self-defence with all that a position paper settles',
      memo: '---\ncomity:\n  profile: position-paper\n---\n# Position\n\nNo State may intervene by digital means in the internal affairs of another.\n\n## Jurisdiction\n\nEvery State has jurisdiction over the networks in its territory.\n\n## Self-defence\n\nThe right of self-defence applies to cyber operations. An operation is an armed attack when its scale and effects equal those of a grave use of force. The response must be necessary and proportionate. The act must be attributable to a State. Measures are reported to the Security Council at once.\n',
    },
  ],
  *check(input) {
    for (const required of requiredOf(input)) {
      const coverage = input.coverage.principles[required.principle.id];
      if (coverage?.status !== 'provision') continue;
      const open = required.requirement.elements.filter((id) => coverage.elements[id]?.status !== 'provision');
      if (open.length > 0) yield finding(input, required, { coverage, open });
    }
  },
};

function finding(input: RuleInput, required: Required, { coverage, open }: { coverage: PrincipleCoverage; open: readonly string[] }): Finding {
  const { principle, requirement } = required;
  const elements = principle.elements.filter((one) => open.includes(one.id));
  const mentions = elements.flatMap((one) => (coverage.elements[one.id]?.evidence ?? []).map((evidence) => ({ span: evidence.span, message: `On ${inSentence(one.label)}, but it does not suffice: ${evidence.why}.` })));
  return {
    code: `incomplete-${principle.id}`,
    severity: requirement.incomplete,
    message: `The provision on ${inSentence(principle.label)} leaves out ${fewOf(elements.map((one) => inSentence(one.label)))}. Add a sentence on ${elements.length === 1 ? 'it' : 'each'} here, or waive ${principle.id} with a reason.`,
    span: place(input.memo, coverage, required),
    data: { principle: principle.id, elements: open },
    related: mentions.slice(0, 4),
  };
}

/** The heading of the section that bears the name of the principle; or of one whose heading has a word for it, where a sentence in it provides; else that over the first sentence that provides, else where a provision would belong. */
function place(memo: Memo, coverage: PrincipleCoverage, required: Required): Span {
  const named = namedSection(memo, required);
  if (named) return firstLine(memo, named.heading);
  const starts = [...Object.values(coverage.elements).flatMap((one) => one.evidence), ...coverage.evidence].flatMap(({ status, span }) => (status === 'provision' ? [span.start] : []));
  const section = heldBy(sectionFor(memo, required), starts) ?? (starts[0] === undefined ? undefined : sectionOn(memo, required, starts[0]));
  return section ? firstLine(memo, section.heading) : placeOf(memo, required).span;
}

/** The section, where any of the places is in it. */
function heldBy(section: Section | undefined, places: readonly number[]): Section | undefined {
  return section && places.some((at) => section.span.start <= at && at < section.span.end) ? section : undefined;
}
