import { LineIndex } from '../text/lines.ts';
import type { Position, TextChange } from '../text/lines.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { Source } from './source.ts';
import { stretchesOf, withBlocks } from './stretch.ts';
import type { Stretch } from './stretch.ts';

/**
 * A Markdown document at one moment. Immutable: `editMemo` makes the next one, which shares every stretch of blocks that the edit left alone.
 * All offsets are UTF-16 code units of `text`.
 */
export class Memo extends Source {
  /** Where each stretch starts. */
  readonly stretchStarts: readonly number[];
  readonly length: number;
  #text: string | undefined;
  #all: { readonly blocks: readonly Block[]; readonly starts: readonly number[] } | undefined;

  /** `text` where it is at hand, so that it need not be put together again. */
  constructor(
    readonly of: { readonly uri: string; readonly version: number },
    readonly lines: LineIndex,
    /** The top-level blocks in order, some dozens in each stretch; they tile the text. */
    readonly stretches: readonly Stretch[],
    text?: string,
  ) {
    super();
    let length = 0;
    this.stretchStarts = stretches.map((stretch) => {
      length += stretch.length;
      return length - stretch.length;
    });
    this.length = length;
    this.#text = text;
  }

  get uri(): string {
    return this.of.uri;
  }

  get version(): number {
    return this.of.version;
  }

  /** The whole text. After an edit it is put together when it is first asked for; `slice` gives a part of it for less. */
  get text(): string {
    return (this.#text ??= this.slice(0, this.length));
  }

  /** The top-level blocks in order; after an edit put together when first asked for. */
  get blocks(): readonly Block[] {
    return this.all.blocks;
  }

  /** Where each block starts. */
  get starts(): readonly number[] {
    return this.all.starts;
  }

  private get all(): { readonly blocks: readonly Block[]; readonly starts: readonly number[] } {
    return (this.#all ??= {
      blocks: this.stretches.flatMap(({ blocks }) => blocks),
      starts: this.stretches.flatMap(({ starts }, i) => starts.map((start) => this.stretchStarts[i]! + start)),
    });
  }

  /** The block at the start: the front matter, where there is any. */
  get firstBlock(): Block | undefined {
    return this.stretches[0]?.blocks[0];
  }

  /** Offset of a position; a character behind the end of its line counts as that end, as in the Language Server Protocol. */
  offsetAt(position: Position): number {
    const at = this.lines.offsetAt(position);
    const next = this.lines.lineStart(position.line + 1);
    // The last line has no break, be it empty behind one.
    if (at < next - 1 || position.line >= this.lines.lineCount - 1) return at;
    return Math.min(at, next - (/\r?\n$|\r$/.exec(this.slice(next - 2, next))?.[0].length ?? 0));
  }

  /** The text from `start` to `end`, both clamped to it. */
  slice(start: number, end: number): string {
    if (this.#text !== undefined) return this.#text.slice(Math.max(0, start), Math.max(0, end));
    let text = '';
    for (let i = this.stretchAt(start); i < this.stretches.length && this.stretchStarts[i]! < end; i++) {
      const { blocks, starts } = this.stretches[i]!;
      const [from, to] = [start - this.stretchStarts[i]!, end - this.stretchStarts[i]!];
      for (let b = lastAt(starts, from); b < blocks.length && starts[b]! < to; b++) text += blocks[b]!.text.slice(Math.max(0, from - starts[b]!), to - starts[b]!);
    }
    return text;
  }

  /** Number of the stretch that holds `offset`; the last one for an offset at the end of the text. */
  stretchAt(offset: number): number {
    return lastAt(this.stretchStarts, offset);
  }

  /** The block that holds `offset` and where it starts; the last one for an offset at the end of the text, undefined in an empty memo. */
  blockAt(offset: number): { readonly block: Block; readonly start: number } | undefined {
    const at = this.stretchAt(offset);
    const stretch = this.stretches[at];
    if (!stretch) return undefined;
    const start = this.stretchStarts[at]!;
    const index = lastAt(stretch.starts, offset - start);
    return { block: stretch.blocks[index]!, start: start + stretch.starts[index]! };
  }
}

/** Reads a memo. Never fails: every text is Markdown. */
export function readMemo(uri: string, version: number, text: string): Memo {
  return new Memo({ uri, version }, LineIndex.of(text), stretchesOf(readBlocks(text).blocks), text);
}

/** The memo after one change. Only the blocks that the change touched (and the one before them) are read again. */
export function editMemo(memo: Memo, change: TextChange, version: number): Memo {
  const around = memo.slice(change.start - 1, change.start) + change.text + memo.slice(change.end, change.end + 2);
  const lines = memo.lines.changed(change, around);
  const whole = { first: 0, end: memo.stretches.length };
  // What starts the block that holds the change may go on with the block before it.
  const first = seeksFrontMatterEnd(memo.firstBlock) ? 0 : memo.stretchAt((memo.blockAt(change.start)?.start ?? 0) - 1);
  let stretches: readonly Stretch[] | undefined;
  for (let end = memo.stretchAt(change.end) + 1; !stretches && end <= whole.end; end += end - first) stretches = readAgain(memo, change, { first, end });
  return new Memo({ uri: memo.uri, version }, lines, stretches ?? readAgain(memo, change, whole)!);
}

/** So many blocks from the one in which a change ends are read again at first. */
const NEAR = 4;

/**
 * The stretches of the memo after a change, where those from `first` up to `end` hold all that it may have changed; undefined where they do
 * not.
 */
function readAgain(memo: Memo, change: TextChange, { first, end }: { first: number; end: number }): readonly Stretch[] | undefined {
  const old = memo.stretches.slice(first, end);
  const from = memo.stretchStarts[first] ?? 0;
  const olds = old.flatMap(({ blocks }) => blocks);
  const starts = old.flatMap((stretch, i) => stretch.starts.map((start) => memo.stretchStarts[first + i]! - from + start));
  const [changed, until] = [change.start - from, change.end - from];
  const delta = change.text.length - (until - changed);
  const before = first === 0 && seeksFrontMatterEnd(olds[0]) ? 0 : Math.max(0, lastAt(starts, changed) - 1);
  const cut = starts[before] ?? 0;
  // The text up to some blocks behind the change will do, unless what the change begins reaches further.
  for (let last = lastAt(starts, until) + NEAR; ; last = olds.length) {
    let next = before;
    // A block that starts behind the change, where an old one started, is read as it was: the rest is known. One that starts
    // right where the change ends may owe its start to what was there before.
    const known = (start: number): boolean => {
      const old = cut + start - delta;
      while (next < starts.length && starts[next]! < old) next++;
      return old > until && starts[next] === old;
    };
    const text = memo.slice(from + cut, change.start) + change.text + memo.slice(change.end, last < olds.length ? from + starts[last]! : (memo.stretchStarts[end] ?? memo.length));
    const read = readBlocks(text, { start: 0, opens: first + before === 0, stop: known });
    const isAll = read.end === text.length;
    const reachesFurther = isAll || (first + before === 0 && seeksFrontMatterEnd(read.blocks[0]));
    if (reachesFurther && last < olds.length) continue;
    if (reachesFurther && end < memo.stretches.length) return undefined;
    return withBlocks(memo.stretches, { first, end }, [...olds.slice(0, before), ...read.blocks, ...olds.slice(isAll ? olds.length : next)]);
  }
}

/** Whether a first block opens front matter that no line closes: any later line may turn out to, so that the block hangs on all that follows. */
function seeksFrontMatterEnd(first: Block | undefined): boolean {
  if (!first || !/^\ufeff?---/.test(first.text)) return false;
  return first.kind !== 'frontMatter' || !/\n(?:---|\.\.\.)[ \t]*\r?\n?\s*$/.test(first.text);
}

/** Index of the last of some ascending numbers that is not above `offset`; 0 where all are. */
function lastAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
