import type { Memo } from '../../memo/memo.ts';
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
  const heading = level === undefined ? '' : `${'#'.repeat(level)} ${principle.labels[languageOf(view.memo)] ?? principle.label}\n\n`;
  const text = `${before}${heading}${sentences.join('\n\n')}${after}`;
  const title = kind === 'missing' ? `Insert a provision on ${principle.label.toLowerCase()}` : `Insert what the provision on ${principle.label.toLowerCase()} leaves out`;
  return [{ title, kind: 'quickfix', code: finding.code, preferred: true, edits: [{ span: { start: offset, end: offset }, text, snippet: true }] }];
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
