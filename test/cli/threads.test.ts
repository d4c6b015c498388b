import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as threads from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../server/src/cli/part.ts';
import { sharedOut } from '../../server/src/cli/threads.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli.cjs');
const COUNT = 150;

function memos(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comity-threads-'));
  for (let i = 0; i < COUNT; i++) writeFileSync(join(folder, `memo-${i}.md`), `# Memo ${i}\n\nSee [@un:charter, art. ${100 + i}] and [@no:key-${i}].\n`);
  return folder;
}

describe('many memos', () => {
  test.skipIf(!existsSync(CLI) || availableParallelism() < 2)('are reported in order, whoever read them, as each would be alone', () => {
    const folder = memos();
    const check = (...paths: string[]): string[] => execFileSync('sh', ['-c', '"$0" "$@" || true', process.execPath, CLI, 'check', ...paths], { cwd: folder, encoding: 'utf8' }).trimEnd().split('\n\n');
    const all = check('.');
    expect(all.at(-1)).toMatch(new RegExp(`^${COUNT} memos checked: \\d+ errors?, ${COUNT} warnings`));
    const names = all.slice(0, -1).map((part) => part.split('\n')[0]!);
    expect(names).toEqual([...names].sort());
    for (const at of [0, 70, COUNT - 1]) expect(check(names[at]!)[0]).toBe(all[at]);
  });

  test.skipIf(!existsSync(CLI) || availableParallelism() < 2)('are the same list in JSON as one by one', () => {
    const folder = memos();
    const check = (path: string): { memos: { path: string }[]; summary: object } =>
      JSON.parse(execFileSync('sh', ['-c', '"$0" "$@" || true', process.execPath, CLI, 'check', '--format', 'json', path], { cwd: folder, encoding: 'utf8' })) as { memos: { path: string }[]; summary: object };
    const all = check('.');
    expect(all.summary).toEqual({ memos: COUNT, errors: expect.any(Number) as number, warnings: COUNT });
    for (const at of [0, 70, COUNT - 1]) expect(check(all.memos[at]!.path)).toEqual({ ...all, memos: [all.memos[at]], summary: expect.any(Object) as object });
  });

  test.skipIf(!existsSync(CLI) || availableParallelism() < 2)('are all reported beside those that cannot be read', () => {
    const folder = memos();
    const broken = [3, COUNT - 1].map((i) => `memo-${i}.md`);
    for (const name of broken) writeFileSync(join(folder, name), Buffer.from('# Memo\n', 'utf16le'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n').map((line) => /"(.*?)"/.exec(line)?.[1]).sort()).toEqual([...broken].sort());
    expect(JSON.parse(stdout).summary).toMatchObject({ memos: COUNT - 2, warnings: COUNT - 2 });
  });

  test('are all done here where no thread delivers anything', () => {
    class Idle {
      on(): void { /* never */ }
      unref(): void { /* nothing to release */ }
      terminate(): void { /* nothing to end */ }
    }
    const module = { ...threads, Worker: Idle } as unknown as typeof threads;
    const work = (at: number): Part => ({ text: '', errors: at, warnings: 0, complaints: [] });
    const task = { words: [], folder: '', count: COUNT, colour: false, width: 80 };
    expect([...sharedOut(COUNT, work, { module: () => module, program: '', most: 2, task })].map(({ errors }) => errors)).toEqual(Array.from({ length: COUNT }, (_, at) => at));
  });
});
