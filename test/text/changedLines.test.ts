import { expect, test } from 'vitest';
import { changedLines } from '../../server/src/text/changedLines.ts';

test.each([
  ['a\nb\nc', 'a\nb\nc', []],
  ['a\nb\nc', 'a\nx\nc', [1]],
  ['a\nb\nc', 'a\nc', []],
  ['', 'a\nb', [0, 1]],
  ['a\r\nb \r\n', 'a\nb\n', []],
  ['a\nb\nc\nd\ne', 'x\na\nb\nd\ny\ne', [0, 4]],
  ['a\nb\nc\na\nb\nb\na', 'c\nb\na\nb\na\nc', 3],
] as const)('%j → %j', (old, text, expected) => {
  const changed = changedLines(old, text);
  if (typeof expected === 'number') expect(text.split('\n').length - changed.size).toBeGreaterThanOrEqual(expected);
  else expect([...changed].sort()).toEqual(expected);
});

test('what is kept is a common subsequence of both, and the longest one', () => {
  let seed = 7;
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 300; round++) {
    const lines = (): string[] => Array.from({ length: random(12) + 1 }, () => 'abcd'[random(4)]!);
    const [old, text] = [lines(), lines()];
    const changed = changedLines(old.join('\n'), text.join('\n'));
    const kept = text.filter((_, i) => !changed.has(i));
    expect(kept).toHaveLength(longest(old, text));
    let at = 0;
    for (const line of kept) at = old.indexOf(line, at) + 1;
    expect(kept.length === 0 || at > 0).toBe(true);
  }
});

test('texts that have nothing in common count as changed throughout, soon', () => {
  const side = (name: string): string => Array.from({ length: 5000 }, (_, i) => `${name} ${i}`).join('\n');
  const started = performance.now();
  expect(changedLines(side('a'), side('b')).size).toBe(5000);
  expect(performance.now() - started).toBeLessThan(2000);
});

function longest(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    let corner = 0;
    for (let j = 1; j <= b.length; j++) [row[j], corner] = [line === b[j - 1] ? corner + 1 : Math.max(row[j]!, row[j - 1]!), row[j]!];
  }
  return row[b.length]!;
}
