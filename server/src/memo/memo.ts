import { LineIndex } from '../text/lines.ts';
import type { TextChange } from '../text/lines.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';

/**
 * A Markdown document at one moment. Immutable: `editMemo` makes the next one, which shares every block that the edit left alone.
 * All offsets are UTF-16 code units of `text`.
 */
export interface Memo {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  /** The top-level blocks in order; they tile the text. */
  readonly blocks: readonly Block[];
  /** Where each block starts. */
  readonly starts: readonly number[];
}

/** Reads a memo. Never fails: every text is Markdown. */
export function readMemo(uri: string, version: number, text: string): Memo {
  const { blocks, starts } = readBlocks(text);
  return { uri, version, text, lines: LineIndex.of(text), blocks, starts };
}

/** The memo after one change. Only the blocks that the change touched (and the one before them) are read again. */
export function editMemo(memo: Memo, change: TextChange, version: number): Memo {
  const text = memo.text.slice(0, change.start) + change.text + memo.text.slice(change.end);
  const lines = memo.lines.changed(change, text);
  const delta = text.length - memo.text.length;
  const first = seeksFrontMatterEnd(memo) ? 0 : Math.max(0, blockIndexAt(memo, change.start) - 1);
  let next = first;
  // A block that starts behind the change, where an old one started, is read as it was: the rest is known. One that starts
  // right where the change ends may owe its start to what was there before.
  const known = (start: number): boolean => {
    while (next < memo.starts.length && memo.starts[next]! + delta < start) next++;
    return start - delta > change.end && memo.starts[next] === start - delta;
  };
  const read = readBlocks(text, memo.starts[first] ?? 0, known);
  const rest = read.end >= text.length ? memo.blocks.length : next;
  // Slices would keep the whole old text alive for as long as one block of it lives.
  const fresh = read.blocks.map((block) => ({ kind: block.kind, text: ownCopy(block.text) }));
  const blocks = memo.blocks.slice(0, first).concat(fresh, memo.blocks.slice(rest));
  const starts = memo.starts.slice(0, first).concat(read.starts);
  for (let i = rest; i < memo.starts.length; i++) starts.push(memo.starts[i]! + delta);
  return { uri: memo.uri, version, text, lines, blocks, starts };
}

/** Whether the memo opens front matter that no line closes: any later line may turn out to, so that its first block hangs on all that follows. */
function seeksFrontMatterEnd(memo: Memo): boolean {
  const first = memo.blocks[0];
  if (!first?.text.startsWith('---')) return false;
  return first.kind !== 'frontMatter' || !/\n(?:---|\.\.\.)[ \t]*\r?\n?\s*$/.test(first.text);
}

/** Index of the block that holds `offset`; the last one for an offset at the end of the text. */
export function blockIndexAt(memo: Memo, offset: number): number {
  let low = 0;
  let high = memo.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (memo.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
