import type { Principle } from '../../knowledge/entry.ts';
import { endOfText, isListed } from '../../memo/endOfText.ts';
import type { Memo } from '../../memo/memo.ts';
import { outlineOf, titleHeading } from '../../memo/outline.ts';
import { sectionAt, sectionsOf } from '../../memo/sections.ts';
import type { Section } from '../../memo/sections.ts';
import { requiredOf, sectionFor } from '../../rules/requirement.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import type { Evidence } from '../../coverage/coverage.ts';
import { analysisOf } from '../analysis.ts';

/** Where the text of a fix goes. `level`: of the heading that it needs, undefined where it goes under one that is there. */
export interface Place {
  readonly offset: number;
  readonly level?: number;
}

/**
 * Where a provision goes: what completes one, behind it; else the end of the section that is there for it, else a section of its own before
 * those that close the memo.
 */
export function placeFor(view: View, principle: Principle, finding: Finding): Place {
  const { memo } = view;
  const last = finding.code.startsWith('incomplete-') ? lastProvision(view, principle, finding) : undefined;
  if (last !== undefined) return { offset: behind(memo, last) };
  const section = ownSection(view, principle);
  if (section) return { offset: endOfOwnText(memo, section) };
  const { level, closing } = outlineOf(memo);
  return { offset: endOfText(memo, closing), level };
}

/** Where the last sentence starts that provides on an element of the principle, or if none does on the principle, in the section that the finding names; footnotes do not count. */
function lastProvision(view: View, { id }: Principle, finding: Finding): number | undefined {
  const { memo } = view;
  const coverage = analysisOf(view).coverage.principles[id];
  const within = sectionsOf(memo).find(({ heading }) => heading.start === finding.span.start)?.span ?? { start: 0, end: memo.length };
  const startsIn = (evidence: readonly Evidence[]): number[] => evidence
    .filter(({ status, span }) => status === 'provision' && within.start <= span.start && span.start < within.end)
    .map(({ span }) => span.start)
    .filter((start) => !['footnote', 'frontMatter', 'heading'].includes(memo.blockAt(start)!.block.kind));
  const ofElements = startsIn(Object.values(coverage?.elements ?? {}).flatMap(({ evidence }) => evidence));
  const starts = ofElements.length > 0 ? ofElements : startsIn(coverage?.evidence ?? []);
  return starts.length > 0 ? Math.max(...starts) : undefined;
}

/** The end of the section in which a provision stands; under the title or no heading at all, the end of its paragraph and of the list that it leads in. */
function behind(memo: Memo, provision: number): number {
  const section = sectionAt(memo, provision);
  if (section && section !== titleHeading(memo)) return endOfOwnText(memo, section);
  let at = memo.starts.findLastIndex((start) => start <= provision);
  while (/[:：]\s*$/.test(memo.blocks[at]!.text) && at + 1 < memo.blocks.length && isListed(memo.blocks[at + 1]!)) at++;
  return memo.starts[at + 1] ?? memo.length;
}

function ownSection(view: View, principle: Principle): Section | undefined {
  const { coverage } = analysisOf(view);
  const required = requiredOf({ catalog: view.catalog, coverage }).find((one) => one.principle.id === principle.id);
  return required && sectionFor(view.memo, required);
}

/** End of a section's text before its first subsection. */
function endOfOwnText(memo: Memo, section: Section): number {
  const next = sectionsOf(memo).find((one) => one.heading.start > section.heading.start);
  return endOfText(memo, next?.heading.start ?? memo.length);
}
