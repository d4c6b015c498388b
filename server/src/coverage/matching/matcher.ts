import type { Sentence } from '../signals.ts';
import { conceptOf, isQuoted, lengthOf, startOf } from './hit.ts';
import type { Hit } from './hit.ts';
import type { CompiledRule } from './packed.ts';

/** A rule that a sentence satisfies. Places as in hits; those before the sentence's start are negative. */
export interface Match {
  readonly label: number;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

/** A rule with the concepts that all must be there. */
interface Candidate {
  readonly rule: CompiledRule;
  readonly needs: readonly number[];
}

/**
 * Tries rules on sentences. Made once for a set of rules and asked for every sentence, so it keeps its tables and allocates next to nothing;
 * each call starts afresh.
 */
export class Matcher {
  /** Rules by their first concept; null for none, worked out when the concept is first seen. */
  private readonly candidates: (readonly Candidate[] | null | undefined)[];
  /** For each concept, the call that saw it last, and its first and last place in `next`. */
  private readonly seen: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** The hits of the newest call by number: the next one of the same concept (-1: none), and where they stand. */
  private next = new Int32Array(256);
  private from = new Int32Array(256);
  private to = new Int32Array(256);
  private quoted = new Uint8Array(256);
  private count = 0;
  private order: number[] = [];
  private call = 0;

  /** `rulesBy`: rules by their first concept; only those whose label is `wanted` are tried. */
  constructor(
    private readonly rulesBy: readonly (readonly CompiledRule[])[],
    private readonly wanted: (label: number) => boolean,
  ) {
    const count = rulesBy.length;
    this.candidates = new Array<undefined>(count).fill(undefined);
    [this.seen, this.first, this.last] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  }

  /**
   * The rules that a sentence satisfies, where `lead` is what leads into it (its words count as if they stood just before it) and `topics`
   * what its surroundings are about. At least one word of each match stands in the sentence itself.
   */
  match(sentence: Sentence, lead: readonly Sentence[], topics: number): Match[] {
    this.call++;
    this.count = 0;
    this.order.length = 0;
    let shift = 0;
    for (let i = lead.length - 1; i >= 0; i--) {
      shift -= lead[i]!.length;
      this.place(lead[i]!.hits, shift);
    }
    this.place(sentence.hits, 0);
    const about = topics | sentence.topics;
    const matches: Match[] = [];
    for (const concept of this.order) {
      const candidates = this.candidatesOf(concept);
      if (!candidates) continue;
      for (const { rule, needs } of candidates) {
        if ((rule.topics & ~about) !== 0 || !this.hasAll(needs) || this.excluded(rule.not)) continue;
        const match = this.tryRule(rule);
        if (match) matches.push(match);
      }
    }
    return matches;
  }

  private candidatesOf(concept: number): readonly Candidate[] | null {
    const known = this.candidates[concept];
    if (known !== undefined) return known;
    const rules = this.rulesBy[concept]!.filter((rule) => this.wanted(rule.label));
    const made = rules.map((rule) => ({ rule, needs: [...new Set(rule.groups.flatMap((group) => group.map((link) => link.concept)))].slice(1) }));
    return (this.candidates[concept] = made.length === 0 ? null : made);
  }

  /** Puts hits behind the ones already there, `shift` half words from the start of the sentence. */
  private place(hits: readonly Hit[], shift: number): void {
    while (this.count + hits.length > this.next.length) this.grow();
    for (const hit of hits) {
      const i = this.count++;
      const concept = conceptOf(hit);
      this.from[i] = startOf(hit) + shift;
      this.to[i] = startOf(hit) + shift + lengthOf(hit);
      this.quoted[i] = isQuoted(hit) ? 1 : 0;
      this.next[i] = -1;
      if (this.seen[concept] === this.call) this.next[this.last[concept]!] = i;
      else {
        this.seen[concept] = this.call;
        this.first[concept] = i;
        this.order.push(concept);
      }
      this.last[concept] = i;
    }
  }

  private grow(): void {
    const larger = <T extends Int32Array | Uint8Array>(old: T, made: T): T => (made.set(old), made);
    const size = this.next.length * 2;
    this.next = larger(this.next, new Int32Array(size));
    this.from = larger(this.from, new Int32Array(size));
    this.to = larger(this.to, new Int32Array(size));
    this.quoted = larger(this.quoted, new Uint8Array(size));
  }

  private hasAll(concepts: readonly number[]): boolean {
    for (const concept of concepts) if (this.seen[concept] !== this.call) return false;
    return true;
  }

  /** Whether one of the concepts stands in the sentence itself: then its last hit does. */
  private excluded(concepts: readonly number[]): boolean {
    for (const concept of concepts) if (this.seen[concept] === this.call && this.from[this.last[concept]!]! >= 0) return true;
    return false;
  }

  private tryRule(rule: CompiledRule): Match | undefined {
    let from = Infinity;
    let to = -Infinity;
    let quoted = true;
    for (const group of rule.groups) {
      const found = group.length === 1 ? this.single(group[0]!.concept) : this.chain(group);
      if (!found) return undefined;
      for (const i of found) {
        if (this.from[i]! < 0) continue;
        from = Math.min(from, this.from[i]!);
        to = Math.max(to, this.to[i]!);
        quoted &&= this.quoted[i] === 1;
      }
    }
    return from === Infinity ? undefined : { label: rule.label, from, to, quoted };
  }

  /** The first hit in the sentence itself, else the first in what leads into it. */
  private single(concept: number): readonly number[] {
    for (let i = this.first[concept]!; i >= 0; i = this.next[i]!) if (this.from[i]! >= 0) return [i];
    return [this.first[concept]!];
  }

  /** The first chain of hits, each near enough to the one before; undefined where there is none. */
  private chain(group: CompiledRule['groups'][number]): readonly number[] | undefined {
    let chains: number[][] = [];
    for (let i = this.first[group[0]!.concept]!; i >= 0; i = this.next[i]!) chains.push([i]);
    for (let k = 1; k < group.length && chains.length > 0; k++) {
      const { concept, distance, ordered } = group[k]!;
      const longer: number[][] = [];
      for (let i = this.first[concept]!; i >= 0; i = this.next[i]!) {
        const chain = chains.find((one) => this.isNear(one.at(-1)!, i, distance * 2, ordered));
        if (chain) longer.push([...chain, i]);
      }
      chains = longer;
    }
    return chains.find((chain) => chain.some((i) => this.from[i]! >= 0)) ?? chains[0];
  }

  /** Whether hit `b` stands at most `distance` half words from `a` without covering the same words, and behind it if `ordered`. */
  private isNear(a: number, b: number, distance: number, ordered: boolean): boolean {
    const behind = this.from[b]! - this.to[a]!;
    if (behind >= 0) return behind <= distance;
    const before = this.from[a]! - this.to[b]!;
    return !ordered && before >= 0 && before <= distance;
  }
}
