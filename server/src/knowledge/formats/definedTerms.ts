import type { Definition, Entry, Instrument, Provision, Term } from '../entry.ts';
import { normaliseName } from '../normalise.ts';
import { slugOf } from './lawMeta.ts';

/** `‘personal data’ means …`, `the term “X” means …`, `« X » désigne …`, `„X“ ist …`, `«X»: …`. */
const QUOTED = /[“‘"«„']\s?(\p{L}[\p{L}\p{N} ,()/’-]{1,60}?)\s?[”’"»“']\s*(?::|,?\s+(?:means?|shall mean|refers? to|includes?|désigne|signifie|bezeichnet|bedeutet|ist|sind|significa|se entiende|βλ|означает)(?![\p{L}]))/gu;
/** `For the purposes of this Act, X means …`, without quotation marks. */
const SCOPED = /\b(?:for the purposes? of|in) this (?:Act|Law|Code|Regulation|Directive|Convention|Treaty|Chapter|Part|Title|Section|Article)\b[^,.;:]{0,60},\s+(?:the (?:term|expression)\s+)?(\p{L}[\p{L} -]{2,50}?)\s+(?:means|shall mean|refers to)\b/giu;
const SCOPE = /\b(?:for the purposes? of|as used in|in) this (?:Act|Law|Code|Regulation|Directive|Convention|Treaty|Constitution|Chapter|Part|Title|Section|subsection|Article|paragraph)\b/iu;
/** Letters of a definition that are kept. */
const LONGEST = 700;
/** Definitions that one law gives; more are no list of terms. */
const MOST = 400;

/** Id of a term that a law defines: the law's id and the term. */
export function isDefinedTerm({ id }: Pick<Term, 'id'>): boolean {
  return id.startsWith('defined:');
}

/** The terms that laws with held text define, each with the scope that the law gives it. */
export function withDefinedTerms(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => (entry.kind === 'instrument' && entry.origin !== 'bundled' ? [entry, ...definedTerms(entry)] : [entry]));
}

/** The terms that one law defines. The innermost provision that has the words holds the definition. */
export function definedTerms(law: Instrument): Term[] {
  const terms = new Map<string, Term>();
  let scope = '';
  for (const provision of law.provisions) {
    if (provision.text === undefined) continue;
    if (provision.part === undefined) scope = SCOPE.exec(provision.text)?.[0].toLowerCase() ?? '';
    for (const { label, from } of labelsIn(provision.text)) {
      const id = `defined:${law.id}:${slugOf(label) || normaliseName(label)}`;
      const known = terms.get(id);
      if ((known && known.definitions[0]!.provision!.length >= provision.id.length) || terms.size >= MOST) continue;
      terms.set(id, termOf(law, { id, label }, definitionOf(law, provision, { from, scope })));
    }
  }
  return [...terms.values()];
}

function labelsIn(text: string): { label: string; from: number }[] {
  return [...text.matchAll(QUOTED), ...text.matchAll(SCOPED)].map((match) => ({ label: match[1]!.trim().replace(/^(?:an?|the) /i, ''), from: match.index }));
}

function definitionOf(law: Instrument, provision: Provision, { from, scope }: { from: number; scope: string }): Definition {
  const end = provision.text!.indexOf('\n', from);
  const text = provision.text!.slice(from, end < 0 ? undefined : end).slice(0, LONGEST).replace(/[;,]$/, '');
  return { instrument: law.id, provision: provision.id, scope: scope === '' ? `the terms of ${law.shortTitle}` : scope, text, verified: true };
}

function termOf(law: Instrument, { id, label }: { id: string; label: string }, definition: Definition): Term {
  return { kind: 'term', id, label, labels: {}, aliases: [], contested: false, definitions: [definition], principles: [], see: [], summary: '', doubts: [], source: [], file: law.file, origin: law.origin };
}

/** Terms of several laws by one name are one term with several definitions; the entry that ships leads. */
export function joinDefinedTerms(terms: readonly Term[]): Term[] {
  if (!terms.some(isDefinedTerm)) return [...terms];
  const byName = new Map<string, Term>();
  for (const term of [...terms].sort((a, b) => Number(isDefinedTerm(a)) - Number(isDefinedTerm(b)))) {
    const name = isDefinedTerm(term) ? normaliseName(term.label) : term.id;
    const lead = isDefinedTerm(term) ? byName.get(name) : undefined;
    if (!lead) {
      for (const key of isDefinedTerm(term) ? [name] : [term.id, normaliseName(term.label), ...term.aliases.map(normaliseName)]) if (!byName.has(key)) byName.set(key, term);
      continue;
    }
    const joined = { ...lead, definitions: [...lead.definitions, ...term.definitions] };
    for (const [key, value] of byName) if (value === lead) byName.set(key, joined);
  }
  return [...new Set(byName.values())];
}
