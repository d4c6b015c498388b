import type { Span } from '../text/span.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { fold } from './normalise.ts';

/** A name of an entry in prose. */
export interface NamedEntry {
  readonly entry: Entry;
  /** Offsets in the prose. */
  readonly span: Span;
}

/** How far from the offset a name may reach, in code units: the longest label with some room. */
const REACH = 120;

/**
 * The principle, term, foundation or dilemma whose name covers `offset` in `prose`; of several the longest. Names count in all their
 * languages, without regard to case, diacritics, hyphens, English and French plurals and Russian endings; only whole words count
 * (in Chinese, characters). Reads a window around the offset, never the whole text.
 */
export function nameAt(catalog: Catalog, prose: string, offset: number): NamedEntry | undefined {
  const from = windowStart(prose, Math.max(0, offset - REACH));
  const tokens = tokensOf(prose.slice(from, Math.min(prose.length, offset + REACH)), from);
  const trie = trieOf(catalog);
  let best: NamedEntry | undefined;
  for (let first = 0; first < tokens.length && tokens[first]!.start <= offset; first++) {
    const found = longestFrom(trie, tokens, first);
    if (found && found.span.end >= offset && (!best || found.span.end - found.span.start > best.span.end - best.span.start)) best = found;
  }
  return best;
}

/** Names as a tree of words: what follows a word, and the entry whose name ends with it. */
interface Node {
  readonly next: Map<string, Node>;
  entry?: Entry;
}

interface Token extends Span {
  readonly stem: string;
}

const tries = new WeakMap<Catalog, Node>();

function trieOf(catalog: Catalog): Node {
  let trie = tries.get(catalog);
  if (!trie) tries.set(catalog, (trie = build(catalog)));
  return trie;
}

/** Where a name belongs to several entries, principles come before foundations and dilemmas, and these before terms. */
function build(catalog: Catalog): Node {
  const root: Node = { next: new Map() };
  for (const entry of [...catalog.principles, ...catalog.concepts, ...catalog.terms]) {
    for (const name of [entry.label, ...entry.aliases, ...Object.values(entry.labels)]) {
      let node = root;
      for (const { stem } of tokensOf(name, 0)) {
        let next = node.next.get(stem);
        if (!next) node.next.set(stem, (next = { next: new Map() }));
        node = next;
      }
      if (node !== root) node.entry ??= entry;
    }
  }
  return root;
}

function longestFrom(trie: Node, tokens: readonly Token[], first: number): NamedEntry | undefined {
  let node: Node | undefined = trie;
  let best: NamedEntry | undefined;
  for (let at = first; at < tokens.length; at++) {
    node = node.next.get(tokens[at]!.stem);
    if (!node) return best;
    if (node.entry) best = { entry: node.entry, span: { start: tokens[first]!.start, end: tokens[at]!.end } };
  }
  return best;
}

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

function tokensOf(text: string, offset: number): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({ start: offset + match.index, end: offset + match.index + match[0].length, stem: stemOf(match[0]) }));
}

const RUSSIAN_ENDING = /(?:ого|его|ому|ему|ыми|ими|иями|ями|ами|ой|ей|ый|ии|ий|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ию|ия|ью|ов|ев|а|я|о|е|у|ю|ы|и|ь)$/;

/** A word without case, diacritics and the commonest endings. */
function stemOf(word: string): string {
  const plain = fold(word);
  const code = plain.charCodeAt(0);
  if (code >= 0x400 && code < 0x530) return plain.length >= 5 ? plain.replace(RUSSIAN_ENDING, '') : plain;
  if (plain.length < 4 || plain.endsWith('ss')) return plain;
  return plain.replace(/ies$/, 'y').replace(/(?<=[^aiou])s$/, '');
}

/** Moves a window's start back so that it does not cut a word. */
function windowStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && /[\p{L}\p{M}\p{N}]/u.test(text[start - 1]!)) start--;
  return start;
}
