/** A position as the Language Server Protocol counts it: zero-based line, UTF-16 code unit in the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A replacement in a text: the code units `start..end` of the old text become `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where each line of a text starts. Immutable; `changed` gives the index of the changed text without reading the rest again.
 * Line ends are `\n`, `\r\n` and a lone `\r`, as in the Language Server Protocol.
 */
export class LineIndex {
  private constructor(
    private readonly starts: Uint32Array,
    readonly length: number,
  ) {}

  /** The index of `text`. */
  static of(text: string): LineIndex {
    return new LineIndex(Uint32Array.from([0, ...lineStarts(text, 0, text.length)]), text.length);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Offset at which `line` starts; the length of the text for lines behind the last. */
  lineStart(line: number): number {
    return line < 0 ? 0 : (this.starts[line] ?? this.length);
  }

  /** The line that holds `offset` (clamped to the text). */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.starts[line]! };
  }

  /** Offset of a position; a character behind the line counts as the start of the next one, clamped to the text. */
  offsetAt(position: Position): number {
    if (position.line >= this.starts.length) return this.length;
    const start = this.lineStart(position.line);
    return Math.min(start + Math.max(0, position.character), this.lineStart(position.line + 1));
  }

  /** The index after `change`; `around` is what the new text has there, with one code unit before it and two behind it, where there are any. */
  changed(change: TextChange, around: string): LineIndex {
    const delta = change.text.length - (change.end - change.start);
    // A break may join or split at the edges (`\r` + `\n`), so one code unit on either side is read again.
    const from = Math.max(0, change.start - 1);
    const to = Math.min(this.length, change.end + 1);
    const first = this.lineAt(from) + 1;
    let last = this.lineAt(to) + 1;
    while (first < last && this.starts[last - 1]! > to) last--;
    const inserted = lineStarts(around, 0, to + delta - from).map((start) => from + start).filter((start) => start > (this.starts[first - 1] ?? 0));
    const starts = new Uint32Array(first + inserted.length + this.starts.length - last);
    starts.set(this.starts.subarray(0, first));
    starts.set(inserted, first);
    for (let i = last, j = first + inserted.length; i < this.starts.length; i++, j++) starts[j] = this.starts[i]! + delta;
    return new LineIndex(starts, this.length + delta);
  }
}

/** The line break that a text has, going by its first; `\n` where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** Starts of the lines that begin behind a break lying in `from..to`. */
function lineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const piece = text.slice(from, to + 1);
  const length = to - from;
  if (!piece.includes('\r')) {
    for (let at = piece.indexOf('\n'); at >= 0 && at < length; at = piece.indexOf('\n', at + 1)) starts.push(from + at + 1);
    return starts;
  }
  for (let at = 0; at < length; at++) {
    const code = piece.charCodeAt(at);
    if (code === 10 || (code === 13 && piece.charCodeAt(at + 1) !== 10)) starts.push(from + at + 1);
  }
  return starts;
}

/** Where the line of `text` that holds `at` ends, its break included. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
