import type { Hit, Sentence } from '../signals.ts';
import type { CompiledRule } from './packed.ts';

/** A rule that a sentence satisfies. Places as in Hit. */
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
  private readonly candidates: readonly (readonly Candidate[] | undefined)[];
  /** For each concept, the call that saw it last, and its first and last place in `next`. */
  private readonly seen: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private next = new Int32Array(256);
  private hits: readonly Hit[] = [];
  private order: number[] = [];
  private call = 0;

  /** `rulesBy`: rules by their first concept; only those whose label is `wanted` are tried. */
  constructor(rulesBy: readonly (readonly CompiledRule[])[], wanted: (label: number) => boolean) {
    this.candidates = rulesBy.map((rules) => {
      const own = rules.filter((rule) => wanted(rule.label));
      return own.length === 0 ? undefined : own.map((rule) => ({ rule, needs: [...new Set(rule.groups.flatMap((group) => group.map((link) => link.concept)))].slice(1) }));
    });
    const count = rulesBy.length;
    [this.seen, this.first, this.last] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  }

  /**
   * The rules that a sentence satisfies, where `lead` is what leads into it (its words count as if they stood just before it) and `topics`
   * what its surroundings are about. At least one word of each match stands in the sentence itself.
   */
  match(sentence: Sentence, lead: readonly Sentence[], topics: number): Match[] {
    this.place(lead.length === 0 ? sentence.hits : [...shifted(lead), ...sentence.hits]);
    const about = topics | sentence.topics;
    const matches: Match[] = [];
    for (const concept of this.order) {
      const candidates = this.candidates[concept];
      if (!candidates) continue;
      for (const { rule, needs } of candidates) {
        if ((rule.topics & ~about) !== 0 || !this.hasAll(needs) || this.excluded(rule.not)) continue;
        const match = this.tryRule(rule);
        if (match) matches.push(match);
      }
    }
    return matches;
  }

  /** Puts hits into a list for each concept. */
  private place(hits: readonly Hit[]): void {
    this.call++;
    this.hits = hits;
    this.order = [];
    if (hits.length > this.next.length) this.next = new Int32Array(hits.length * 2);
    for (let i = 0; i < hits.length; i++) {
      const { concept } = hits[i]!;
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

  private hasAll(concepts: readonly number[]): boolean {
    for (const concept of concepts) if (this.seen[concept] !== this.call) return false;
    return true;
  }

  /** Whether one of the concepts stands in the sentence itself: then its last hit does. */
  private excluded(concepts: readonly number[]): boolean {
    for (const concept of concepts) if (this.seen[concept] === this.call && isHere(this.hits[this.last[concept]!]!)) return true;
    return false;
  }

  private tryRule(rule: CompiledRule): Match | undefined {
    let from = Infinity;
    let to = -Infinity;
    let quoted = true;
    for (const group of rule.groups) {
      const found = group.length === 1 ? this.single(group[0]!.concept) : this.chain(group);
      if (!found) return undefined;
      for (const hit of found) {
        if (!isHere(hit)) continue;
        from = Math.min(from, hit.from);
        to = Math.max(to, hit.to);
        quoted &&= hit.quoted;
      }
    }
    return from === Infinity ? undefined : { label: rule.label, from, to, quoted };
  }

  /** The first hit in the sentence itself, else the first in what leads into it. */
  private single(concept: number): readonly Hit[] {
    for (let i = this.first[concept]!; i >= 0; i = this.next[i]!) if (isHere(this.hits[i]!)) return [this.hits[i]!];
    return [this.hits[this.first[concept]!]!];
  }

  /** The first chain of hits, each near enough to the one before; undefined where there is none. */
  private chain(group: CompiledRule['groups'][number]): readonly Hit[] | undefined {
    let chains: Hit[][] = [];
    for (let i = this.first[group[0]!.concept]!; i >= 0; i = this.next[i]!) chains.push([this.hits[i]!]);
    for (let k = 1; k < group.length && chains.length > 0; k++) {
      const { concept, distance, ordered } = group[k]!;
      const longer: Hit[][] = [];
      for (let i = this.first[concept]!; i >= 0; i = this.next[i]!) {
        const hit = this.hits[i]!;
        const chain = chains.find((one) => isNear(one.at(-1)!, hit, distance * 2, ordered));
        if (chain) longer.push([...chain, hit]);
      }
      chains = longer;
    }
    return chains.find((chain) => chain.some(isHere)) ?? chains[0];
  }
}

/** The hits of what leads into a sentence, with places before its start. */
function shifted(lead: readonly Sentence[]): Hit[] {
  const hits: Hit[] = [];
  let shift = 0;
  for (let i = lead.length - 1; i >= 0; i--) {
    shift -= lead[i]!.length;
    for (const hit of lead[i]!.hits) hits.push({ ...hit, from: hit.from + shift, to: hit.to + shift });
  }
  return hits;
}

/** Whether a hit stands in the sentence itself, not in what leads into it. */
function isHere(hit: Hit): boolean {
  return hit.from >= 0;
}

/** Whether `b` stands at most `distance` half words from `a` without covering the same words, and behind it if `ordered`. */
function isNear(a: Hit, b: Hit, distance: number, ordered: boolean): boolean {
  if (b.from >= a.to) return b.from - a.to <= distance;
  return !ordered && a.from >= b.to && a.from - b.to <= distance;
}
