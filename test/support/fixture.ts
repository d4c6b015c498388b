/**
 * The test language. A memo is one string; `<|>` marks the cursor and `<|…|>` a range; a line `^^^ code` under a line of the memo expects a
 * finding with that code that starts in that line. The marks are taken out before the memo is read.
 */
export interface Fixture {
  readonly text: string;
  /** Where `<|>` stood. */
  readonly cursor?: number;
  /** What stood between `<|` and `|>`. */
  readonly range?: { readonly start: number; readonly end: number };
  /** Expected findings as `line code`, lines counted from 1 in the text without marks. */
  readonly expected: readonly string[];
}

const EXPECTATION = /^\s*\^\^\^ ([\w-]+)\s*$/;

/** Reads a memo in the test language. */
export function fixture(source: string): Fixture {
  const expected: string[] = [];
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    const mark = EXPECTATION.exec(line);
    if (mark) expected.push(`${lines.length} ${mark[1]}`);
    else lines.push(line);
  }
  const marked = lines.join('\n');
  const cursor = marked.indexOf('<|>');
  if (cursor >= 0) return { text: marked.replace('<|>', ''), cursor, expected };
  const start = marked.indexOf('<|');
  const end = marked.indexOf('|>');
  if (start >= 0 && end > start) return { text: marked.slice(0, start) + marked.slice(start + 2, end) + marked.slice(end + 2), range: { start, end: end - 2 }, expected };
  return { text: marked, expected };
}
