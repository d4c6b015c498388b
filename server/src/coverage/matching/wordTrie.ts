import { foldWord, isHan } from './characters.ts';

/** A finished automaton as plain data. Node `i + 1` is the one that the code unit `codes[i]` leads to from node `i - back[i]`. */
export interface PackedTrie {
  readonly back: readonly number[];
  readonly codes: string;
  readonly sets: readonly (readonly number[])[];
  /** Tokens that each word takes. */
  readonly lengths: readonly number[];
  readonly full: readonly number[];
  readonly partial: readonly number[];
}

/**
 * All words of a vocabulary as one automaton over code units. Walking a token through it ends in a node; the node knows which words and
 * which beginnings of words the token matches. Transitions stand in one open hash table, so that nothing is allocated per token.
 */
export class WordTrie {
  private readonly ids = new Map<string, number>();
  private table: Int32Array;
  private mask: number;
  private used = 0;
  private parents: number[] = [0];
  private readonly codes: number[] = [0];
  private exact: number[][] = [[]];
  private prefixes: number[][] = [[]];
  /** How many tokens each word takes (more than one in Chinese only). */
  lengths: readonly number[] = [];
  private han: boolean[] = [];
  /** Sets of words that a token can match, by number; 0 is the empty one. */
  sets: readonly (readonly number[])[] = [[]];
  private full = new Int32Array(0);
  private partial = new Int32Array(0);

  /** `slots`: room for half as many transitions before it grows; a power of two. */
  constructor(slots = 1 << 12) {
    this.table = new Int32Array(3 * slots);
    this.mask = slots - 1;
  }

  get wordCount(): number {
    return this.ids.size;
  }

  /** The id of a word such as `state`, `defen*` or `管辖权`; words are added as they are asked for, until `finish`. */
  idOf(word: string): number {
    const folded = foldWord(word);
    let id = this.ids.get(folded);
    if (id === undefined) {
      this.ids.set(folded, (id = this.ids.size));
      this.insert(folded, id);
    }
    return id;
  }

  private insert(word: string, id: number): void {
    const prefix = word.endsWith('*');
    const letters = prefix ? word.slice(0, -1) : word;
    let node = 0;
    for (let i = 0; i < letters.length; i++) node = this.step(node, letters.charCodeAt(i)) || this.add(node, letters.charCodeAt(i));
    (prefix ? this.prefixes : this.exact)[node]!.push(id);
    this.han[id] = isHan(letters.charCodeAt(0));
    (this.lengths as number[])[id] = this.han[id] ? letters.length : 1;
  }

  /** The node that `code` leads to from `node`; 0 where no word goes on so. */
  step(node: number, code: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(code, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    for (;;) {
      const at = slot * 3;
      const target = this.table[at + 2]!;
      if (target === 0) return 0;
      if (this.table[at] === node && this.table[at + 1] === code) return target;
      slot = (slot + 1) & this.mask;
    }
  }

  private add(node: number, code: number): number {
    if (++this.used * 2 > this.mask) this.grow();
    const target = this.parents.length;
    this.parents.push(node);
    this.codes.push(code);
    this.exact.push([]);
    this.prefixes.push([]);
    this.put(node, code, target);
    return target;
  }

  private put(node: number, code: number, target: number): void {
    let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(code, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    while (this.table[slot * 3 + 2] !== 0) slot = (slot + 1) & this.mask;
    this.table[slot * 3] = node;
    this.table[slot * 3 + 1] = code;
    this.table[slot * 3 + 2] = target;
  }

  private grow(): void {
    const old = this.table;
    this.mask = this.mask * 2 + 1;
    this.table = new Int32Array(3 * (this.mask + 1));
    for (let at = 0; at < old.length; at += 3) if (old[at + 2] !== 0) this.put(old[at]!, old[at + 1]!, old[at + 2]!);
  }

  /** Computes the sets of all nodes. No word can be added afterwards. */
  finish(): void {
    const count = this.parents.length;
    this.full = new Int32Array(count);
    this.partial = new Int32Array(count);
    const along: number[][] = new Array<number[]>(count);
    for (let node = 0; node < count; node++) {
      const above = node === 0 ? [] : along[this.parents[node]!]!;
      along[node] = this.prefixes[node]!.length === 0 ? above : [...above, ...this.prefixes[node]!];
      const inherited = node === 0 ? 0 : this.partial[this.parents[node]!]!;
      this.partial[node] = along[node] === above ? inherited : this.setOf(along[node]!);
      const here = this.exact[node]!;
      if (here.length === 0) this.full[node] = this.partial[node]!;
      else {
        const all = [...along[node]!, ...here];
        this.full[node] = this.setOf(all);
        // A Chinese word can begin another one: what ends on the way counts too.
        if (this.han[here[0]!]) {
          along[node] = all;
          this.partial[node] = this.full[node]!;
        }
      }
    }
    this.exact = [];
    this.prefixes = [];
  }

  /** The automaton as plain data; only when finished. */
  pack(): PackedTrie {
    const { parents, codes, sets, lengths, full, partial } = this;
    return { back: parents.slice(1).map((parent, i) => i - parent), codes: codes.slice(1).map((code) => String.fromCharCode(code)).join(''), sets, lengths, full: [...full], partial: [...partial] };
  }

  /** The automaton that was packed. No word can be added to it. */
  static open({ back, codes, sets, lengths, full, partial }: PackedTrie): WordTrie {
    const trie = new WordTrie(2 ** Math.ceil(Math.log2(2 * back.length + 2)));
    for (let i = 0; i < back.length; i++) trie.put(i - back[i]!, codes.charCodeAt(i), i + 1);
    trie.sets = sets;
    trie.lengths = lengths;
    trie.full = new Int32Array(full);
    trie.partial = new Int32Array(partial);
    return trie;
  }

  private setOf(words: readonly number[]): number {
    return (this.sets as (readonly number[])[]).push(words) - 1;
  }

  /** The set of a token that was read to its end in `node`. */
  fullSet(node: number): number {
    return this.full[node]!;
  }

  /** The set of a token that left the automaton after `node`. */
  partialSet(node: number): number {
    return this.partial[node]!;
  }
}
