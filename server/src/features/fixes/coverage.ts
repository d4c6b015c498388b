import type { Memo } from '../../memo/memo.ts';
import { titleHeading } from '../../memo/outline.ts';
import { sectionsOf } from '../../memo/sections.ts';
import type { Section } from '../../memo/sections.ts';
import type { Principle } from '../../knowledge/entry.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import type { Fix } from './fix.ts';
import { languageOf } from './language.ts';
import { placeFor } from './place.ts';
import { scaffoldSnippet, standsIn, templateFor } from './scaffold.ts';

/** Scaffolds that settle a coverage finding: a whole provision where there is none, just the elements that are missing where there is one, without those whose scaffold waits in the memo for its blanks to be filled. */
export function coverageFixes(view: View, finding: Finding): Fix[] {
  const [, kind, id] = /^(missing|incomplete)-(.+)$/.exec(finding.code) ?? [];
  const principle = id === undefined ? undefined : view.catalog.principle(id);
  if (!principle || kind === undefined) return [];
  const asked = finding.data.elements ?? [];
  const elements = asked.length > 0 ? asked : principle.elements.map((element) => element.id);
  const sentences = snippets(view, principle, elements);
  if (sentences.length === 0) return [];
  const { offset, level } = placeFor(view, principle, finding);
  const { before, after } = spacing(view.memo, offset);
  const heading = level === undefined ? '' : headingAt(view.memo, { offset, level }, principle.labels[languageOf(view.memo)] ?? principle.label);
  const text = `${before}${heading}${sentences.join('\n\n')}${after}`;
  const title = kind === 'missing' ? `Insert a provision on ${principle.label.toLowerCase()}` : `Insert what the provision on ${principle.label.toLowerCase()} leaves out`;
  return [{ title, kind: 'quickfix', code: finding.code, preferred: true, edits: [{ span: { start: offset, end: offset }, text, snippet: true }] }];
}

/** A heading in the manner of the others on its level: underlined where they are, and with the next number where the one before it has one and none behind it. */
function headingAt(memo: Memo, { offset, level }: { readonly offset: number; readonly level: number }, label: string): string {
  const alike = sectionsOf(memo).filter((one) => one.level === level && one !== titleHeading(memo));
  const numberOf = (section: Section | undefined): RegExpExecArray | null => /^(\d{1,3})([.)]?)\s/.exec(section?.title ?? '');
  const last = numberOf(alike.findLast(({ heading }) => heading.start < offset));
  const isLast = !alike.some((one) => one.heading.start >= offset && numberOf(one));
  const title = last && isLast && level <= 2 ? `${Number(last[1]) + 1}${last[2]!} ${label}` : label;
  const isUnderlined = level <= 2 && alike.some(({ heading: { start, end } }) => !memo.slice(start, end).trimStart().startsWith('#'));
  return isUnderlined ? `${title}\n${(level === 1 ? '=' : '-').repeat(title.length)}\n\n` : `${'#'.repeat(level)} ${title}\n\n`;
}

function snippets(view: View, principle: Principle, elements: readonly string[]): string[] {
  const next = { stop: 1 };
  const language = languageOf(view.memo);
  return elements.flatMap((element) => {
    const found = templateFor(principle, element, language);
    return found && !standsIn(view.memo, found) ? [scaffoldSnippet(view, found, next)] : [];
  });
}

/** Line breaks that set inserted paragraphs apart from what stands before and behind `offset`. */
function spacing(memo: Memo, offset: number): { before: string; after: string } {
  const trailing = /\n*$/.exec(memo.text.slice(0, offset).replaceAll('\r', ''))![0].length;
  const before = offset === 0 ? '' : '\n'.repeat(Math.max(0, 2 - trailing));
  return { before, after: offset < memo.text.length ? '\n\n' : '\n' };
}
