import type { Definition, Entry, Instrument, Provision, Term } from '../entry.ts';
import { normaliseName } from '../normalise.ts';
import { definitionsIn, scopeIn } from './definitions.ts';
import { slugOf } from './lawMeta.ts';

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

const known = new WeakMap<Instrument, Term[]>();

/** The terms that one law defines. The innermost provision that has the words holds the definition. */
export function definedTerms(law: Instrument): Term[] {
  let terms = known.get(law);
  if (!terms) known.set(law, (terms = readTerms(law)));
  return terms;
}

function readTerms(law: Instrument): Term[] {
  const terms = new Map<string, Term>();
  const { provisions } = law;
  for (let at = 0; at < provisions.length; at++) {
    const whole = provisions[at]!;
    // Recitals explain words; they define none.
    if (whole.text === undefined || whole.part !== undefined || whole.id.startsWith('rec_')) continue;
    const found = definitionsIn(whole.text);
    if (found.length === 0) continue;
    const scope = scopeIn(whole.text);
    for (const { label, from } of found) {
      const id = `defined:${law.id}:${slugOf(label) || normaliseName(label)}`;
      const provision = innermost(provisions, at, from);
      const before = terms.get(id);
      if ((before && before.definitions[0]!.provision!.length >= provision.id.length) || terms.size >= MOST) continue;
      terms.set(id, termOf(law, { id, label }, definitionOf(law, provision, { from: from - (provision.part?.[0] ?? 0), scope })));
    }
  }
  return [...terms.values()];
}

/** The smallest part of a provision that holds a place in its text. */
function innermost(provisions: readonly Provision[], at: number, place: number): Provision {
  let best = provisions[at]!;
  for (let next = at + 1; next < provisions.length && provisions[next]!.part !== undefined; next++) {
    const [from, to] = provisions[next]!.part!;
    if (from <= place && place < to && provisions[next]!.text !== undefined) best = provisions[next]!;
  }
  return best;
}

function definitionOf(law: Instrument, provision: Provision, { from, scope }: { from: number; scope: string }): Definition {
  const text = definitionText(provision.text!, from);
  return { instrument: law.id, provision: provision.id, scope: scope === '' ? 'for this law' : scope, text, verified: true };
}

/** The line of the definition, and the lines under it where it goes on in them. */
function definitionText(text: string, from: number): string {
  const lines = text.slice(from, from + LONGEST).split('\n');
  const words = /[:—–-]\s*$/.test(lines[0]!) ? lines.join(' ') : lines[0]!;
  return words.length < LONGEST ? words.replace(/[;,]$/, '') : `${words.replace(/\s+\S*$/, '')} …`;
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
