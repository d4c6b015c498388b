import type { Memo } from '../../memo/memo.ts';
import { sectionsOf } from '../../memo/sections.ts';
import type { Section } from '../../memo/sections.ts';
import type { Principle } from '../../knowledge/entry.ts';
import { requiredOf, sectionFor } from '../../rules/requirement.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import { analysisOf } from '../analysis.ts';
import type { Fix } from './fix.ts';
import { languageOf } from './language.ts';
import { scaffoldSnippet, templateFor } from './scaffold.ts';

/** Sections that close a memo; a new provision goes before them. */
const CLOSING = /^(?:[\divx.)\s]*)(?:conclusion|concluding|next steps|annex|appendix|references|bibliography|table of authorities|sources|notes|footnotes|signature|bibliographie|conclusions?|annexe|anexo|referencias|bibliografía|приложени|заключени|источник|литератур|结论|附件|参考文献)/iu;

/** Scaffolds that settle a coverage finding: a whole provision where there is none, just the elements that are missing where there is one. */
export function coverageFixes(view: View, finding: Finding): Fix[] {
  const [, kind, id] = /^(missing|incomplete)-(.+)$/.exec(finding.code) ?? [];
  const principle = id === undefined ? undefined : view.catalog.principle(id);
  if (!principle || kind === undefined) return [];
  const asked = finding.data.elements ?? [];
  const elements = asked.length > 0 ? asked : principle.elements.map((element) => element.id);
  const sentences = snippets(view, principle, elements);
  if (sentences.length === 0) return [];
  const { offset, heading } = placeFor(view, principle, kind === 'incomplete' ? finding : undefined);
  const { before, after } = spacing(view.memo, offset);
  const text = `${before}${heading}${sentences.join('\n\n')}${after}`;
  const title = kind === 'missing' ? `Insert a provision on ${principle.label.toLowerCase()}` : `Insert what the provision on ${principle.label.toLowerCase()} leaves out`;
  return [{ title, kind: 'quickfix', code: finding.code, preferred: true, edits: [{ span: { start: offset, end: offset }, text, snippet: true }] }];
}

function snippets(view: View, principle: Principle, elements: readonly string[]): string[] {
  const next = { stop: 1 };
  const language = languageOf(view.memo);
  return elements.flatMap((element) => {
    const found = templateFor(principle, element, language);
    return found ? [scaffoldSnippet(view, found, next)] : [];
  });
}

/** Where a provision goes: the end of the section that is there for it, else a section of its own before those that close the memo. */
function placeFor(view: View, principle: Principle, incomplete: Finding | undefined): { offset: number; heading: string } {
  const { memo } = view;
  const all = sectionsOf(memo);
  const section = incomplete ? all.find((one) => one.heading.start === incomplete.span.start && one !== all[0]) : ownSection(view, principle);
  if (section) return { offset: endOfOwnText(memo, section), heading: '' };
  const closing = all.slice(1).find((one) => CLOSING.test(one.title));
  const level = all.slice(1).reduce((least, one) => Math.min(least, one.level), all.length > 1 ? 6 : 2);
  return { offset: closing ? closing.heading.start : endOfText(memo), heading: `${'#'.repeat(level)} ${principle.labels[languageOf(memo)] ?? principle.label}\n\n` };
}

function ownSection(view: View, principle: Principle): Section | undefined {
  const { coverage } = analysisOf(view);
  const required = requiredOf({ catalog: view.catalog, coverage }).find((one) => one.principle.id === principle.id);
  return required && sectionFor(view.memo, required.requirement.sections);
}

/** End of a section's text before its first subsection. */
function endOfOwnText(memo: Memo, section: Section): number {
  const next = sectionsOf(memo).find((one) => one.heading.start > section.heading.start);
  return next ? next.heading.start : endOfText(memo);
}

/** End of the text before the footnotes and link definitions that close a memo. */
function endOfText(memo: Memo): number {
  let last = memo.blocks.length;
  while (last > 0 && (memo.blocks[last - 1]!.kind === 'footnote' || memo.blocks[last - 1]!.kind === 'definition')) last--;
  return memo.starts[last] ?? memo.length;
}

/** Line breaks that set inserted paragraphs apart from what stands before and behind `offset`. */
function spacing(memo: Memo, offset: number): { before: string; after: string } {
  const trailing = /\n*$/.exec(memo.text.slice(0, offset).replaceAll('\r', ''))![0].length;
  const before = offset === 0 ? '' : '\n'.repeat(Math.max(0, 2 - trailing));
  return { before, after: offset < memo.text.length ? '\n\n' : '\n' };
}
