import type { Catalog } from '../knowledge/catalog.ts';
import type { Term } from '../knowledge/entry.ts';
import { fold } from '../knowledge/normalise.ts';
import { proseOf } from '../memo/prose.ts';
import type { View } from '../state/view.ts';
import type { CompletionItem } from './completion.ts';

/** Fewer letters stand for too much. */
const LEAST = 3;
/** Words of a term that may stand before the cursor. */
const WORDS = /\p{L}[\p{L}\p{M}\p{N}’'-]*(?: \p{L}[\p{L}\p{M}\p{N}’'-]*){0,3}$/u;

/** The terms that the workspace's own law defines and that begin as the words before `offset` do; of several beginnings the longest. */
export function termsAt(view: View, offset: number, most: number): CompletionItem[] {
  const terms = ownTerms(view.catalog);
  if (terms.length === 0) return [];
  const typed = wordsBefore(view, offset);
  for (let from = 0; from >= 0 && typed.length - from >= LEAST; from = nextWord(typed, from)) {
    const words = typed.slice(from);
    const found = terms.filter(({ key }) => key.startsWith(fold(words)) && key.length > words.length).slice(0, most);
    if (found.length > 0) return found.map(({ term }, i) => itemOf(view.catalog, term, { words, start: offset - words.length, at: i }));
  }
  return [];
}

function wordsBefore(view: View, offset: number): string {
  const at = view.memo.blockAt(offset - 1);
  return at ? (WORDS.exec(proseOf(at.block).slice(Math.max(0, offset - at.start - 100), offset - at.start))?.[0] ?? '') : '';
}

function nextWord(words: string, from: number): number {
  const space = words.indexOf(' ', from);
  return space < 0 ? -1 : space + 1;
}

const known = new WeakMap<Catalog, readonly { readonly key: string; readonly term: Term }[]>();

/** Terms with a definition by law that does not ship with Comity, by what they are called. */
function ownTerms(catalog: Catalog): readonly { readonly key: string; readonly term: Term }[] {
  let terms = known.get(catalog);
  if (!terms) {
    const isOwn = ({ origin, definitions }: Term): boolean => origin !== 'bundled' || definitions.some(({ instrument }) => instrument !== undefined && (catalog.instrument(instrument)?.origin ?? 'bundled') !== 'bundled');
    terms = catalog.terms.filter(isOwn).map((term) => ({ key: fold(term.label), term })).sort((a, b) => (a.key < b.key ? -1 : 1));
    known.set(catalog, terms);
  }
  return terms;
}

function itemOf(catalog: Catalog, term: Term, { words, start, at }: { words: string; start: number; at: number }): CompletionItem {
  const [definition] = term.definitions;
  const law = definition?.instrument === undefined ? undefined : catalog.instrument(definition.instrument);
  const isCapital = words.charAt(0) !== words.charAt(0).toLowerCase();
  const label = isCapital ? term.label.charAt(0).toUpperCase() + term.label.slice(1) : term.label;
  return { id: term.id, label, detail: law?.shortTitle ?? '', filterText: words, insertText: label, replaceSpan: { start, end: start + words.length }, sortText: String(at).padStart(3, '0') };
}
