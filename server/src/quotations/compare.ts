import { runsOf, sameWord, wordsIn } from './words.ts';
import type { Run, Word } from './words.ts';

/** What became of quoted words in a text. `near`: the text has something like them; `start..end` is the stretch of the text. */
export type Comparison =
  | { readonly result: 'same' }
  | { readonly result: 'near'; readonly start: number; readonly end: number; readonly differences: readonly Difference[] }
  | { readonly result: 'none' };

/** Words of the quotation and what the text has in their place; one of the two may be empty. */
export interface Difference {
  readonly quoted: string;
  readonly held: string;
  /** Where the quotation differs, in the quotation. */
  readonly start: number;
  readonly end: number;
}

/** The share of quoted words that must stand in a stretch of the text for the rest to be called a misquotation. */
const NEAR = 0.6;
const LABEL = /^[ \t]*[([]?[\p{L}\d]{1,4}[.)\]]+(?=\s)/gmu;

/** Compares quoted words with a text, with and without the numbers of its paragraphs and points. */
export function compareQuotation(quotation: string, text: string): Comparison {
  const runs = runsOf(quotation);
  if (runs.length === 0) return { result: 'none' };
  const bare = text.replace(LABEL, (label) => ' '.repeat(label.length));
  const held = wordsIn(bare);
  if (standsIn(runs, held) || (bare !== text && standsIn(runs, wordsIn(text)))) return { result: 'same' };
  return nearest(quotation, runs.flat(), { text, words: held });
}

/** Every run of words in the text, each behind the one before. */
function standsIn(runs: readonly Run[], held: readonly Word[]): boolean {
  let from = 0;
  for (const run of runs) {
    const at = placeOf(run, held, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return true;
}

function placeOf(run: Run, held: readonly Word[], from: number): number {
  for (let at = from; at + run.length <= held.length; at++) if (run.every((word, i) => sameWord(word, held[at + i]!))) return at;
  return -1;
}

/** The stretch of the text that has most of the quoted words, and how it differs. */
function nearest(quotation: string, quoted: readonly Word[], held: { readonly text: string; readonly words: readonly Word[] }): Comparison {
  const size = Math.min(held.words.length, Math.ceil(quoted.length * 1.4) + 2);
  const from = bestWindow(quoted, held.words, size);
  const window = held.words.slice(from, from + size);
  const pairs = drawnTogether(commonWords(quoted, window), quoted, window);
  if (pairs.length < 3 || pairs.length / quoted.length < NEAR) return { result: 'none' };
  // Words at either end of the quotation that the text does not have stand for as many of the text.
  const first = Math.max(0, from + pairs[0]![1] - pairs[0]![0]);
  const last = Math.min(held.words.length - 1, from + pairs.at(-1)![1] + quoted.length - 1 - pairs.at(-1)![0]);
  const stretch = held.words.slice(first, last + 1);
  const shifted = pairs.map(([q, h]) => [q, h + from - first] as const);
  return { result: 'near', start: stretch[0]!.start, end: stretch.at(-1)!.end, differences: differencesOf({ text: quotation, words: quoted }, { text: held.text, words: stretch }, shifted) };
}

function bestWindow(quoted: readonly Word[], held: readonly Word[], size: number): number {
  const wanted = new Map<string, number>();
  for (const { word } of quoted) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const seen = new Map<string, number>();
  let score = 0;
  let best = { at: 0, score: -1 };
  held.forEach(({ word }, i) => {
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    if (count <= (wanted.get(word) ?? 0)) score++;
    if (i >= size) {
      const gone = held[i - size]!.word;
      const left = seen.get(gone)! - 1;
      seen.set(gone, left);
      if (left < (wanted.get(gone) ?? 0)) score--;
    }
    if (score > best.score) best = { at: Math.max(0, i - size + 1), score };
  });
  return best.at;
}

/** Longest common subsequence: pairs of places in the quotation and in the stretch. */
function commonWords(a: readonly Word[], b: readonly Word[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) table[i * width + j] = sameWord(a[i]!, b[j]!) ? table[(i + 1) * width + j + 1]! + 1 : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (sameWord(a[i]!, b[j]!) && table[i * width + j] === table[(i + 1) * width + j + 1]! + 1) pairs.push([i++, j++]);
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** The same pairs, each as near to the next as the words allow: of two equal words the one beside what follows is meant. */
function drawnTogether(pairs: readonly (readonly [number, number])[], quoted: readonly Word[], held: readonly Word[]): (readonly [number, number])[] {
  const drawn: (readonly [number, number])[] = [];
  for (const [q, h] of [...pairs].reverse()) {
    const next = drawn[0];
    const beside = next && next[0] === q + 1 && next[1] > h + 1 && sameWord(quoted[q]!, held[next[1] - 1]!) ? next[1] - 1 : h;
    drawn.unshift([q, beside]);
  }
  return drawn;
}

interface Side {
  readonly text: string;
  readonly words: readonly Word[];
}

function differencesOf(quoted: Side, held: Side, pairs: readonly (readonly [number, number])[]): Difference[] {
  const differences: Difference[] = [];
  let [q, h] = [0, 0];
  for (const [nextQ, nextH] of [...pairs, [quoted.words.length, held.words.length] as const]) {
    if (nextQ > q || nextH > h) {
      const start = q < quoted.words.length ? quoted.words[q]!.start : quoted.text.length;
      differences.push({ quoted: stretchOf(quoted, q, nextQ), held: stretchOf(held, h, nextH), start, end: nextQ > q ? quoted.words[nextQ - 1]!.end : start });
    }
    [q, h] = [nextQ + 1, nextH + 1];
  }
  return differences;
}

function stretchOf({ text, words }: Side, from: number, to: number): string {
  return to > from ? text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ') : '';
}
