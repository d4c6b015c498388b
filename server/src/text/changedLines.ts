/** Texts that differ in more lines than this count as changed from the first difference to the last. */
const MOST = 1000;

/**
 * The lines of `text` (counted from 0) that are not in `old`, by a shortest edit script. Line ends and white space at the end of a line do
 * not count. A line that only lost its neighbours is not changed.
 */
export function changedLines(old: string, text: string): ReadonlySet<number> {
  const before = linesOf(old);
  const after = linesOf(text);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const kept = keptLines(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const changed = new Set<number>();
  for (let line = start; line < after.length - end; line++) if (!kept.has(line - start)) changed.add(line);
  return changed;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

/** Lines of `b` that a shortest edit script (Myers 1986) takes over from `a`; none where there are too many differences. */
function keptLines(a: readonly string[], b: readonly string[]): Set<number> {
  const trace: Int32Array[] = [];
  const furthest = new Int32Array(2 * MOST + 3);
  const middle = MOST + 1;
  for (let edits = 0; edits <= Math.min(MOST, a.length + b.length); edits++) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && furthest[middle + diagonal - 1]! < furthest[middle + diagonal + 1]!);
      let x = down ? furthest[middle + diagonal + 1]! : furthest[middle + diagonal - 1]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, { x: a.length, y: b.length });
    }
  }
  return new Set();
}

/** Walks from the ends of both texts back to their beginnings and collects the lines that they share. */
function walkBack(trace: readonly Int32Array[], { x, y }: { x: number; y: number }): Set<number> {
  const kept = new Set<number>();
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const at = (diagonal: number): number => trace[edits]![diagonal + edits + 1]!;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const [startX, startY] = edits === 0 ? [0, 0] : [at(from), at(from) - from];
    const [shareX, shareY] = edits === 0 ? [0, 0] : down ? [startX, startY + 1] : [startX + 1, startY];
    while (x > shareX && y > shareY) {
      x--;
      y--;
      kept.add(y);
    }
    [x, y] = [startX, startY];
  }
  return kept;
}
