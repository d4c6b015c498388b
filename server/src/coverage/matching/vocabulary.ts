import { parseChoice, parseRule, PatternError } from './pattern.ts';
import type { Choice, Phrase } from './pattern.ts';
import { WordTrie } from './wordTrie.ts';

/** A rule made of numbers: which concepts must stand in a sentence, and how. */
export interface CompiledRule {
  /** What its author calls it; given back with every match. */
  readonly label: number;
  readonly groups: readonly (readonly { readonly concept: number; readonly distance: number; readonly ordered: boolean }[])[];
  readonly not: readonly number[];
  /** Topics, as bits, all of which must be there. */
  readonly topics: number;
}

export interface CompiledPhrase {
  readonly steps: readonly { readonly words: readonly number[]; readonly gap: number; readonly optional: boolean }[];
  readonly concepts: readonly number[];
}

/** What a token of a set can begin. */
export interface Starts {
  /** Concepts that the token expresses alone, and over how many tokens. */
  readonly concepts: readonly number[];
  readonly lengths: readonly number[];
  readonly phrases: readonly CompiledPhrase[];
}

/** Words, concepts and rules, compiled once and asked by every scan. */
export interface Vocabulary {
  readonly trie: WordTrie;
  /** Names of concepts by number. */
  readonly conceptNames: readonly string[];
  conceptId(name: string): number;
  /** Bits of the topics that a concept stands for. */
  readonly topicBits: Int32Array;
  topicBit(name: string): number;
  startsOf(set: number): Starts;
  /** Rules whose first concept is this one. */
  readonly rulesBy: readonly (readonly CompiledRule[])[];
}

/** Source of a vocabulary. */
export interface VocabularySource {
  /** Named concepts, each a list of choices. Entries of one name are joined. */
  readonly concepts: readonly (readonly [name: string, choices: readonly string[]])[];
  /** Topics: names of concepts; at most 30. */
  readonly topics: readonly string[];
  readonly rules: readonly { readonly pattern: string; readonly label: number }[];
  /** Takes a message for each pattern that cannot be read; the others still count. */
  readonly report: (message: string) => void;
}

/** Compiles a vocabulary. Never throws for what an author wrote: mistakes are reported and left out. */
export function compileVocabulary(source: VocabularySource): Vocabulary {
  return new Compiler(source).vocabulary();
}

class Compiler {
  private readonly trie = new WordTrie();
  private readonly ids = new Map<string, number>();
  /** Concepts that hold this one. */
  private readonly holders: number[][] = [];
  private readonly alone: number[][] = [];
  private readonly beginning: { steps: CompiledPhrase['steps']; concept: number; compiled?: CompiledPhrase }[][] = [];
  private readonly rulesBy: CompiledRule[][] = [];
  private readonly topicNames = new Map<string, number>();

  constructor(private readonly source: VocabularySource) {}

  vocabulary(): Vocabulary {
    for (const topic of this.source.topics) this.topicNames.set(topic, 1 << this.topicNames.size);
    for (const [name, choices] of this.source.concepts) {
      const concept = this.idOf(name);
      for (const text of choices) this.attempt(() => this.addChoice(concept, parseChoice(text)));
    }
    for (const rule of this.source.rules) this.attempt(() => this.addRule(rule));
    this.trie.finish();
    const topicBits = new Int32Array(this.ids.size);
    for (const [name, bit] of this.topicNames) topicBits[this.idOf(name)]! |= bit;
    return {
      trie: this.trie,
      conceptNames: [...this.ids.keys()],
      conceptId: (name) => this.ids.get(name) ?? -1,
      topicBits,
      topicBit: (name) => this.topicNames.get(name) ?? 0,
      startsOf: this.startsReader(),
      rulesBy: Array.from({ length: this.ids.size }, (_, concept) => this.rulesBy[concept] ?? []),
    };
  }

  private attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      this.source.report(error.message);
    }
  }

  private idOf(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      this.ids.set(name, (id = this.ids.size));
      this.holders.push([]);
    }
    return id;
  }

  /** The concept of a choice: the named one, or one of its own. */
  private conceptOf(choice: Choice): number {
    if (choice.phrases.length === 0 && choice.concepts.length === 1) return this.known(choice.concepts[0]!);
    const isNew = !this.ids.has(choice.source);
    const concept = this.idOf(choice.source);
    if (isNew) this.addChoice(concept, choice);
    return concept;
  }

  private known(name: string): number {
    if (!this.ids.has(name)) throw new PatternError(`There is no concept called "${name}".`);
    return this.ids.get(name)!;
  }

  private addChoice(concept: number, choice: Choice): void {
    for (const name of choice.concepts) this.holders[this.idOf(name)]!.push(concept);
    for (const phrase of choice.phrases) this.addPhrase(concept, phrase);
  }

  private addPhrase(concept: number, phrase: Phrase): void {
    const steps = phrase.map((step) => ({ ...step, words: step.words.map((word) => this.trie.idOf(word)) }));
    for (const word of steps[0]!.words) {
      if (steps.length === 1) (this.alone[word] ??= []).push(concept);
      else (this.beginning[word] ??= []).push({ steps, concept });
    }
  }

  private addRule(rule: { readonly pattern: string; readonly label: number }): void {
    const { groups, not, topics } = parseRule(rule.pattern);
    let bits = 0;
    for (const topic of topics) {
      const bit = this.topicNames.get(topic);
      if (bit === undefined) throw new PatternError(`"${topic}" is no topic.`);
      bits |= bit;
    }
    const compiled: CompiledRule = {
      label: rule.label,
      groups: groups.map((links) => links.map((link) => ({ concept: this.conceptOf(link.choice), distance: link.distance, ordered: link.ordered }))),
      not: not.map((choice) => this.conceptOf(choice)),
      topics: bits,
    };
    (this.rulesBy[compiled.groups[0]![0]!.concept] ??= []).push(compiled);
  }

  private closure(concept: number): number[] {
    const all = new Set([concept]);
    for (const one of all) for (const holder of this.holders[one]!) all.add(holder);
    return [...all];
  }

  /** What tokens of a set can begin, worked out when a set is first seen. */
  private startsReader(): (set: number) => Starts {
    const known: (Starts | undefined)[] = [];
    const closures: number[][] = [];
    const closureOf = (concept: number): number[] => (closures[concept] ??= this.closure(concept));
    return (set) => {
      let starts = known[set];
      if (!starts) known[set] = starts = this.starts(set, closureOf);
      return starts;
    };
  }

  private starts(set: number, closureOf: (concept: number) => number[]): Starts {
    const { words, lengths } = this.trie.sets[set]!;
    const concepts = new Map<number, number>();
    const phrases: CompiledPhrase[] = [];
    words.forEach((word, i) => {
      for (const one of this.alone[word] ?? []) for (const concept of closureOf(one)) concepts.set(concept, Math.max(lengths[i]!, concepts.get(concept) ?? 0));
      for (const entry of this.beginning[word] ?? []) phrases.push((entry.compiled ??= { steps: entry.steps, concepts: closureOf(entry.concept) }));
    });
    return { concepts: [...concepts.keys()], lengths: [...concepts.values()], phrases };
  }
}
