import { MOST_CONCEPTS } from './hit.ts';
import { parseChoice, parseRule, PatternError } from './pattern.ts';
import type { Choice, Phrase } from './pattern.ts';
import type { CompiledRule, PackedPhrase, PackedVocabulary } from './packed.ts';
import { WordTrie } from './wordTrie.ts';

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

/** Compiles a vocabulary, for `openVocabulary`. Never throws for what an author wrote: mistakes are reported and left out. */
export function compileVocabulary(source: VocabularySource): PackedVocabulary {
  return new Compiler(source).packed();
}

class Compiler {
  private readonly trie = new WordTrie();
  private readonly ids = new Map<string, number>();
  /** Concepts that hold this one. */
  private readonly holders: number[][] = [];
  private readonly alone: number[][] = [];
  private readonly phrases: PackedPhrase[] = [];
  private readonly beginning: number[][] = [];
  private readonly rulesBy: CompiledRule[][] = [];
  private readonly topicNames = new Map<string, number>();

  constructor(private readonly source: VocabularySource) {}

  packed(): PackedVocabulary {
    for (const topic of this.source.topics) this.topicNames.set(topic, 1 << this.topicNames.size);
    for (const [name, choices] of this.source.concepts) {
      const concept = this.idOf(name);
      for (const text of choices) this.attempt(() => this.addChoice(concept, parseChoice(text)));
    }
    for (const rule of this.source.rules) this.attempt(() => this.addRule(rule));
    for (const topic of this.source.topics) this.idOf(topic);
    this.trie.finish();
    const sparse = <T>(lists: readonly T[], count: number): (T | null)[] => Array.from({ length: count }, (_, i) => lists[i] ?? null);
    const words = this.trie.wordCount;
    return {
      names: [...this.ids.keys()],
      topics: [...this.topicNames],
      trie: this.trie.pack(),
      holders: this.holders,
      alone: sparse(this.alone, words),
      phrases: this.phrases,
      beginning: sparse(this.beginning, words),
      rulesBy: sparse(this.rulesBy, this.ids.size),
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
      if (this.ids.size === MOST_CONCEPTS) throw new PatternError(`There are more than ${MOST_CONCEPTS} concepts; "${name}" is left out.`);
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
    const [first, ...rest] = phrase.map(({ words, gap, optional }) => [words.map((word) => this.trie.idOf(word)), gap, optional ? 1 : 0] as const);
    const number = rest.length === 0 ? -1 : this.phrases.push([concept, first!, ...rest]) - 1;
    for (const word of first![0]) {
      if (number < 0) (this.alone[word] ??= []).push(concept);
      else (this.beginning[word] ??= []).push(number);
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
}
