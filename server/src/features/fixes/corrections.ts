import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import type { Fix } from './fix.ts';

/** Names that may have been meant by one that Comity does not know, in the front matter or in a comment. */
export function corrections({ memo }: View, { code, span, data }: Finding): Fix[] {
  const { name, candidates = [] } = data;
  if (typeof name !== 'string' || (code !== 'invalid-front-matter' && code !== 'invalid-suppression')) return [];
  const at = placeOf(name, memo.slice(span.start, span.end));
  if (at === undefined) return [];
  const start = span.start + at;
  return candidates.map((candidate) => ({ title: `Write "${candidate}"`, kind: 'quickfix', code, edits: [{ span: { start, end: start + name.length }, text: candidate }], preferred: candidates.length === 1 }));
}

/** Where a name stands in a key, which is nothing else but perhaps quotes, or as a word of a comment. */
function placeOf(name: string, text: string): number | undefined {
  if (text.replace(/^["']|["']$/g, '') === name) return text.indexOf(name);
  return [...text.matchAll(/[^\s,]+/g)].find(([word]) => word === name)?.index;
}
