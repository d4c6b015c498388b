import { COUNTRY } from '../language/countries.ts';
import { CLASS } from '../language/class.ts';
import { WordTrie } from './wordTrie.ts';
import type { PackedTrie } from './wordTrie.ts';

/** A rule made of numbers: which concepts must stand in a sentence, and how. */
export interface CompiledRule {
  /** What its author calls it; given back with every match. */
  readonly label: number;
  readonly groups: readonly (readonly { readonly concept: number; readonly distance: number; readonly ordered: boolean }[])[];
  readonly not: readonly number[];
  /** Topics, as bits, all of which must be there. */
  readonly topics: number;
}

/** A word of a phrase, by the numbers of its alternatives; see Step in pattern.ts. */
export interface PhraseStep {
  readonly words: readonly number[];
  readonly gap: number;
  readonly optional: boolean;
}

export interface CompiledPhrase {
  readonly steps: readonly PhraseStep[];
  readonly concepts: readonly number[];
}

/** What a token of a set can begin. */
export interface Starts {
  /** Concepts that the token expresses alone, by the number of tokens that they take. */
  readonly alone: readonly { readonly length: number; readonly concepts: readonly number[] }[];
  readonly phrases: readonly CompiledPhrase[];
  /** Numbers of the phrases that must be tried whatever follows. */
  readonly always: readonly number[];
  /** By the word that must follow at once: numbers of phrases, ascending. */
  readonly after: ReadonlyMap<number, readonly number[]>;
}

/** Words, concepts and rules, compiled once and asked by every scan. */
export interface Vocabulary {
  readonly trie: WordTrie;
  /** Names of concepts by number; a choice without a name has its source as one. */
  readonly conceptNames: readonly string[];
  conceptId(name: string): number;
  /** Bits of the topics that a concept stands for. */
  readonly topicBits: Int32Array;
  topicBit(name: string): number;
  startsOf(set: number): Starts;
  /** Rules whose first concept is this one. */
  readonly rulesBy: readonly (readonly CompiledRule[])[];
}

/** The concept that a phrase expresses, and its steps: alternatives, gap, and 1 for one that may be absent. */
export type PackedPhrase = readonly [concept: number, ...steps: readonly (readonly [words: readonly number[], gap: number, optional: 0 | 1])[]];

/** A vocabulary as plain data, which can be kept in a file. Lists go by the number of the concept or of the word; null for empty ones. */
export interface PackedVocabulary {
  readonly names: readonly string[];
  /** Each topic is the name of a concept. */
  readonly topics: readonly (readonly [name: string, bit: number])[];
  readonly trie: PackedTrie;
  /** Concepts that hold this one. */
  readonly holders: readonly (readonly number[])[];
  /** Concepts that a word expresses alone. */
  readonly alone: readonly (readonly number[] | null)[];
  readonly phrases: readonly PackedPhrase[];
  /** Numbers of the phrases that a word begins. */
  readonly beginning: readonly (readonly number[] | null)[];
  readonly rulesBy: readonly (readonly CompiledRule[] | null)[];
}

/** Makes a vocabulary of its data. What a token can begin is worked out when it is first seen. */
export function openVocabulary(packed: PackedVocabulary): Vocabulary {
  const ids = new Map(packed.names.map((name, id) => [name, id]));
  const topics = new Map(packed.topics);
  const topicBits = new Int32Array(packed.names.length);
  for (const [name, bit] of packed.topics) topicBits[ids.get(name)!]! |= bit;
  const trie = WordTrie.open(packed.trie);
  return {
    trie,
    conceptNames: packed.names,
    conceptId: (name) => ids.get(name) ?? -1,
    topicBits,
    topicBit: (name) => topics.get(name) ?? 0,
    startsOf: startsReader(trie, packed, usedConcepts(packed)),
    rulesBy: packed.rulesBy.map((rules) => rules ?? []),
  };
}

/** Concepts that something asks for: rules, topics, those that stand for a country, and the classes of the lexicon. The others only help to define these. */
function usedConcepts({ names, topics, rulesBy }: PackedVocabulary): Set<number> {
  const used = new Set<number>();
  for (const rules of rulesBy) for (const rule of rules ?? []) for (const concept of [...rule.not, ...rule.groups.flatMap((group) => group.map((link) => link.concept))]) used.add(concept);
  const asked = new Set(topics.map(([name]) => name));
  names.forEach((name, concept) => {
    if (asked.has(name) || name.startsWith(COUNTRY) || name.startsWith(CLASS)) used.add(concept);
  });
  return used;
}

function startsReader(trie: WordTrie, { holders, alone, phrases, beginning }: PackedVocabulary, used: ReadonlySet<number>): (set: number) => Starts {
  const known: (Starts | undefined)[] = [];
  const closures: (readonly number[] | undefined)[] = [];
  const opened: (CompiledPhrase | undefined)[] = [];
  const closureOf = (concept: number): readonly number[] => (closures[concept] ??= closure(concept, holders).filter((one) => used.has(one)));
  const phraseOf = (number: number): CompiledPhrase => (opened[number] ??= openPhrase(phrases[number]!, closureOf));
  const starts = (set: number): Starts => {
    const words = trie.sets[set]!;
    const lengthOf = new Map<number, number>();
    const found: CompiledPhrase[] = [];
    const always: number[] = [];
    const after = new Map<number, number[]>();
    for (const word of words) {
      const length = trie.lengths[word]!;
      for (const one of alone[word] ?? []) for (const concept of closureOf(one)) lengthOf.set(concept, Math.max(length, lengthOf.get(concept) ?? 0));
      for (const number of beginning[word] ?? []) {
        const phrase = phraseOf(number);
        const second = phrase.steps[1]!;
        const rank = found.push(phrase) - 1;
        if (length > 1 || second.gap > 0 || second.optional) always.push(rank);
        else for (const next of new Set(second.words)) after.set(next, [...(after.get(next) ?? []), rank]);
      }
    }
    const byLength = [...new Set(lengthOf.values())].map((length) => ({ length, concepts: [...lengthOf].filter(([, one]) => one === length).map(([concept]) => concept) }));
    return { alone: byLength, phrases: found, always, after };
  };
  return (set) => (known[set] ??= starts(set));
}

function openPhrase([concept, ...steps]: PackedPhrase, closureOf: (concept: number) => readonly number[]): CompiledPhrase {
  return { concepts: closureOf(concept), steps: steps.map(([words, gap, optional]) => ({ words, gap, optional: optional === 1 })) };
}

/** A concept and those that hold it, directly or not. */
function closure(concept: number, holders: readonly (readonly number[])[]): number[] {
  const all = new Set([concept]);
  for (const one of all) for (const holder of holders[one]!) all.add(holder);
  return [...all];
}
