import type { Hit, Sentence } from '../signals.ts';
import type { CompiledRule, Vocabulary } from './vocabulary.ts';

/** A rule that a sentence satisfies. Places as in Hit. */
export interface Match {
  readonly label: number;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

interface Placed extends Hit {
  /** Whether it stands in the sentence itself, not in what leads into it. */
  readonly here: boolean;
}

/**
 * The rules that a sentence satisfies, where `lead` is what leads into it (its words count as if they stood just before it) and `topics`
 * what its surroundings are about. At least one word of each match stands in the sentence itself.
 */
export function matchRules(sentence: Sentence, lead: readonly Sentence[], topics: number, vocabulary: Vocabulary): Match[] {
  const hits = new Map<number, Placed[]>();
  let shift = 0;
  for (let i = lead.length - 1; i >= 0; i--) {
    shift -= lead[i]!.length;
    for (const hit of lead[i]!.hits) place(hits, { ...hit, from: hit.from + shift, to: hit.to + shift, here: false });
  }
  for (const hit of sentence.hits) place(hits, { ...hit, here: true });
  const about = topics | sentence.topics;
  const matches: Match[] = [];
  for (const concept of hits.keys()) {
    for (const rule of vocabulary.rulesBy[concept]!) {
      if ((rule.topics & ~about) !== 0 || rule.not.some((one) => hits.get(one)?.some((hit) => hit.here))) continue;
      const match = tryRule(rule, hits);
      if (match) matches.push(match);
    }
  }
  return matches;
}

function place(hits: Map<number, Placed[]>, hit: Placed): void {
  const list = hits.get(hit.concept);
  if (list) list.push(hit);
  else hits.set(hit.concept, [hit]);
}

function tryRule(rule: CompiledRule, hits: ReadonlyMap<number, readonly Placed[]>): Match | undefined {
  let from = Infinity;
  let to = -Infinity;
  let quoted = true;
  for (const group of rule.groups) {
    const found = tryGroup(group, hits);
    if (!found) return undefined;
    for (const hit of found) {
      if (!hit.here) continue;
      from = Math.min(from, hit.from);
      to = Math.max(to, hit.to);
      quoted &&= hit.quoted;
    }
  }
  return from === Infinity ? undefined : { label: rule.label, from, to, quoted };
}

/** The first chain of hits, each near enough to the one before; undefined where there is none. */
function tryGroup(group: CompiledRule['groups'][number], hits: ReadonlyMap<number, readonly Placed[]>): readonly Placed[] | undefined {
  let chains: readonly (readonly Placed[])[] = (hits.get(group[0]!.concept) ?? []).map((hit) => [hit]);
  for (let i = 1; i < group.length; i++) {
    const { concept, distance, ordered } = group[i]!;
    const next: Placed[][] = [];
    for (const hit of hits.get(concept) ?? []) {
      const chain = chains.find((one) => isNear(one.at(-1)!, hit, distance * 2, ordered));
      if (chain) next.push([...chain, hit]);
    }
    chains = next;
  }
  return chains.find((chain) => chain.some((hit) => hit.here)) ?? chains[0];
}

/** Whether `b` stands at most `distance` half words from `a` without covering the same words, and behind it if `ordered`. */
function isNear(a: Hit, b: Hit, distance: number, ordered: boolean): boolean {
  if (b.from >= a.to) return b.from - a.to <= distance;
  return !ordered && a.from >= b.to && a.from - b.to <= distance;
}
