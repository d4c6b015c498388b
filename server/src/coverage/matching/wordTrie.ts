import { foldWord, isHan } from './characters.ts';

/** A finished automaton as plain data; what it leads to is worked out again when somebody asks. */
export interface PackedTrie {
  /** Node `i + 1` is the one that the code unit `codes[i]` leads to from node `i - back[i]`. */
  readonly back: readonly number[];
  readonly codes: string;
  /** For each word the node in which it ends, as so many more than that of the word before. */
  readonly ends: readonly number[];
  /** For each word `*` where any ending may follow, else `.`. */
  readonly endings: string;
}

const UNKNOWN = -1;
const NONE = -1;

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
  private codes: number[] = [0];
  /** By word: the node in which it ends, and `*` where any ending may follow. */
  private ends: number[] = [];
  private endings = '';
  /** How many tokens each word takes (more than one in Chinese only). */
  readonly lengths: number[] = [];
  /** Sets of words that a token can match, by number; 0 is the empty one. */
  readonly sets: (readonly number[])[] = [[]];
  private full = new Int32Array(0);
  private partial = new Int32Array(0);
  /** By node the first word that ends there, and by word the next one. */
  private first = new Int32Array(0);
  private next = new Int32Array(0);

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
    this.ends[id] = node;
    this.endings += prefix ? '*' : '.';
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

  /** Makes ready to be asked for sets. No word can be added afterwards. */
  finish(): void {
    const { parents, ends } = this;
    this.full = new Int32Array(parents.length).fill(UNKNOWN);
    this.partial = new Int32Array(parents.length).fill(UNKNOWN);
    this.full[0] = this.partial[0] = 0;
    this.first = new Int32Array(parents.length).fill(NONE);
    this.next = new Int32Array(ends.length);
    for (let word = ends.length - 1; word >= 0; word--) {
      this.next[word] = this.first[ends[word]!]!;
      this.first[ends[word]!] = word;
    }
  }

  /** Works out the sets of a node when somebody first asks for one: a memo comes by few of them. */
  private settle(node: number): void {
    const inherited = this.partialSet(this.parents[node]!);
    this.full[node] = this.partial[node] = inherited;
    const here: number[] = [];
    for (let word = this.first[node]!; word !== NONE; word = this.next[word]!) here.push(word);
    if (here.length === 0) return;
    const open = here.filter((word) => this.endings[word] === '*');
    if (open.length > 0) this.full[node] = this.partial[node] = this.setOf([...this.sets[inherited]!, ...open]);
    const { length, isChinese } = this.pathTo(node);
    for (const word of here) this.lengths[word] = isChinese ? length : 1;
    if (open.length === here.length) return;
    this.full[node] = this.setOf([...this.sets[this.partial[node]!]!, ...here.filter((word) => this.endings[word] !== '*')]);
    // A Chinese word can begin another one: what ends on the way counts too.
    if (isChinese) this.partial[node] = this.full[node]!;
  }

  /** How many code units lead to a node, and whether the first is Chinese. */
  private pathTo(node: number): { readonly length: number; readonly isChinese: boolean } {
    let length = 1;
    let at = node;
    for (; this.parents[at] !== 0; at = this.parents[at]!) length++;
    return { length, isChinese: isHan(this.codes[at]!) };
  }

  /** The automaton as plain data. */
  pack(): PackedTrie {
    const { parents, codes, ends, endings } = this;
    return {
      back: parents.slice(1).map((parent, i) => i - parent),
      codes: codes.slice(1).map((code) => String.fromCharCode(code)).join(''),
      ends: ends.map((node, word) => node - (ends[word - 1] ?? 0)),
      endings,
    };
  }

  /** The automaton that was packed, finished. */
  static open({ back, codes, ends, endings }: PackedTrie): WordTrie {
    const trie = new WordTrie(2 ** Math.ceil(Math.log2(2 * back.length + 2)));
    const parents = (trie.parents = new Array<number>(back.length + 1).fill(0));
    const units = (trie.codes = new Array<number>(back.length + 1).fill(0));
    for (let i = 0; i < back.length; i++) trie.put((parents[i + 1] = i - back[i]!), (units[i + 1] = codes.charCodeAt(i)), i + 1);
    let node = 0;
    trie.ends = ends.map((more) => (node += more));
    trie.endings = endings;
    trie.finish();
    return trie;
  }

  private setOf(words: readonly number[]): number {
    return this.sets.push(words) - 1;
  }

  /** The set of a token that was read to its end in `node`. */
  fullSet(node: number): number {
    if (this.full[node] === UNKNOWN) this.settle(node);
    return this.full[node]!;
  }

  /** The set of a token that left the automaton after `node`. */
  partialSet(node: number): number {
    if (this.partial[node] === UNKNOWN) this.settle(node);
    return this.partial[node]!;
  }
}
