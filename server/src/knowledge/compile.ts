import { createHash } from 'node:crypto';
import type { Concept, Instrument, Knowledge, Principle, Term } from './entry.ts';
import { groupsOf } from './raw.ts';
import type { CoverageSource, RawFields, RawFrontMatter } from './raw.ts';
import { resolveReferences } from './references.ts';
import { joinDefinedTerms, withDefinedTerms } from './formats/definedTerms.ts';
import { joinToKnown } from './formats/join.ts';
import { entriesIn } from './read.ts';
import type { KnowledgeFile } from './read.ts';

/** The knowledge that files hold, in the order of their ids. Of two entries with one id the first file wins; the check reports the second.
 * References to instruments by alias become ids; `base` is other knowledge that they may name. */
export function compile(files: readonly KnowledgeFile[], base?: Pick<Knowledge, 'instruments'>): Knowledge {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const entries = unique(withDefinedTerms(joinToKnown(sorted.flatMap(entriesIn), base?.instruments ?? [])), (entry) => `${entry.kind} ${entry.id}`);
  const fronts = (kind: KnowledgeFile['kind']): NonNullable<KnowledgeFile['front']>[] => sorted.flatMap((file) => (file.kind === kind && file.front ? [file.front] : []));
  return resolveReferences({
    version: versionOf(sorted),
    instruments: entries.filter((entry): entry is Instrument => entry.kind === 'instrument').sort((a, b) => (a.id < b.id ? -1 : 1)),
    principles: entries.filter((entry): entry is Principle => entry.kind === 'principle').sort((a, b) => rank(a.id) - rank(b.id)),
    terms: entries.filter((entry): entry is Term => entry.kind === 'term'),
    concepts: entries.filter((entry): entry is Concept => entry.kind === 'foundation' || entry.kind === 'dilemma'),
    positions: sorted.flatMap((file) => file.positions),
    analyses: sorted.flatMap((file) => file.analyses),
    coverage: { principles: fronts('principle').map(forCoverage), profiles: fronts('profile') },
  }, base);
}

/** Of the front matter of a principle only what coverage/ reads; all else stands in the principle. */
function forCoverage({ fields, ...front }: RawFrontMatter): RawFrontMatter {
  const elements = groupsOf(fields, 'elements').map((element) => only(element, ['id', 'label', 'words']));
  return { ...front, fields: { ...only(fields, ['id', 'label', 'topics', 'concepts', 'words', 'veto']), elements } };
}

function only(fields: RawFields, names: readonly string[]): RawFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

/**
 * One knowledge from several: entries of a later one replace those of an earlier one with the same id, and positions
 * replace those of the same actor on the same question by the same place and date; all others add up.
 */
export function mergeKnowledge(all: readonly Knowledge[]): Knowledge {
  if (all.length === 1) return all[0]!;
  const later = [...all].reverse();
  const byId = <T extends { readonly id: string }>(pick: (one: Knowledge) => readonly T[]): T[] => unique(later.flatMap(pick), (entry) => entry.id);
  return {
    version: all.map((one) => one.version).join('+'),
    instruments: byId((one) => one.instruments),
    principles: byId((one) => one.principles).sort((a, b) => rank(a.id) - rank(b.id)),
    terms: joinDefinedTerms(byId((one) => one.terms)),
    concepts: byId((one) => one.concepts),
    positions: unique(later.flatMap((one) => one.positions), (one) => [one.actor, one.principle, one.instrument, one.pinpoint, one.date].join('\n')),
    analyses: unique(later.flatMap((one) => one.analyses), (one) => `${one.actor}\n${one.principle}`),
    coverage: mergeCoverage(all.map((one) => one.coverage)),
  };
}

/** Knowledge without principles and profiles of its own leaves the others' as they are, compiled or not. */
function mergeCoverage(all: readonly CoverageSource[]): CoverageSource {
  const telling = all.filter((one) => one.principles.length > 0 || one.profiles.length > 0);
  if (telling.length === 1) return telling[0]!;
  const fronts = (pick: 'principles' | 'profiles'): CoverageSource['principles'] => unique([...telling].reverse().flatMap((one) => one[pick]), (front) => String(front.fields['id']));
  return { principles: fronts('principles'), profiles: fronts('profiles'), learned: telling.find((one) => one.learned !== undefined)?.learned };
}

/** The order in which the field names the four rights; others follow. */
const ORDER = ['equality', 'independence', 'jurisdiction', 'self-defence'];

function rank(id: string): number {
  const at = ORDER.indexOf(id);
  return at < 0 ? ORDER.length : at;
}

function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.file).update('\0').update(file.sha256 ?? file.text).update('\0');
  return hash.digest('hex').slice(0, 12);
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
