import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DiskKnowledge } from '../../server/src/knowledgeSource.ts';

/** Needs the build, as `npm test` makes it. */
const dist = resolve(import.meta.dirname, '../../dist');
const law = (articles: number): string => `---\ntitle: "Law on logs"\nidentifier: "L-1"\ncountry: "ee"\n---\n${Array.from({ length: articles }, (_, i) => `##### Article ${i + 1}. Duty ${i + 1}\n\nThe operator keeps ${'log '.repeat(60)}${i + 1}.\n`).join('\n')}`;

test('large knowledge comes from the cache, which may be damaged or deleted', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-cache-'));
  const [folder, cache] = [join(root, 'knowledge'), join(root, 'cache')];
  mkdirSync(folder);
  writeFileSync(join(folder, 'law.md'), law(1200));
  const count = (waits: boolean): number | undefined => new DiskKnowledge({ dist, cache, waits, report: () => undefined }).extended([folder]).catalog.instrument('ee:l-1')?.provisions.length;
  expect(count(true)).toBe(1200);
  expect(readdirSync(cache).map((name) => name.split('.')[1]).sort()).toEqual(['json', 'laws']);
  expect(count(false)).toBe(1200);
  truncateSync(join(cache, readdirSync(cache).find((name) => name.endsWith('.laws'))!), 5000);
  expect(count(true)).toBe(1200);
  rmSync(cache, { recursive: true });
  expect(count(true)).toBe(1200);
  writeFileSync(join(folder, 'law.md'), law(1201));
  expect(count(true)).toBe(1201);
  rmSync(root, { recursive: true });
});

test('a server does not wait: it is told when the knowledge is there', async () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-cache-'));
  const folder = join(root, 'knowledge');
  mkdirSync(folder);
  writeFileSync(join(folder, 'law.md'), law(1200));
  const source = new DiskKnowledge({ dist, cache: join(root, 'cache'), waits: false, report: () => undefined });
  const told: boolean[] = [];
  const done = new Promise<void>((resolved) => source.onChange((isLoading) => (told.push(isLoading), isLoading || resolved())));
  expect(source.extended([folder]).catalog.instrument('ee:l-1')).toBeUndefined();
  await done;
  expect(told).toEqual([true, false]);
  expect(source.extended([folder]).catalog.instrument('ee:l-1')?.provisions).toHaveLength(1200);
  rmSync(root, { recursive: true });
});
