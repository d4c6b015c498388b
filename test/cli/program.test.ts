import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder } from '../support/cli.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli.cjs');
const MEMO = '\uFEFF# Notes\n\nSee [@un:charter, art. 120].\n';
const SUMMARY = '1 memo checked: 1 error, 0 warnings\n';

describe.skipIf(!existsSync(CLI))('the program itself', () => {
  const root = folder({ 'memo.md': MEMO });
  const shell = (words: string, script: string): ReturnType<typeof spawnSync> => spawnSync('sh', ['-c', script, process.execPath, CLI, ...words.split(' ')], { cwd: root, encoding: 'utf8' });

  test('reads a memo that another program sends through a socket', () => {
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'check', '--stdin'], { input: MEMO, encoding: 'utf8' });
    expect({ status, found: stdout.endsWith(SUMMARY) }).toEqual({ status: 1, found: true });
    expect(stdout).toContain('stdin.md:3:19  error');
  });

  test.each([
    ['a pipe', 'cat memo.md | "$0" "$@"'],
    ['a pipe that is slow', '(head -c 20 memo.md; sleep 0.2; tail -c +21 memo.md) | "$0" "$@"'],
    ['a file', '"$0" "$@" < memo.md'],
  ])('reads it from %s', (_, script) => expect(shell('check --stdin', script)).toMatchObject({ status: 1, stdout: expect.stringContaining(SUMMARY) }));

  test('reads one of more than a chunk, whose letters chunks may part', () => {
    const long = `${MEMO}\n${'Государство. '.repeat(20_000)}\n`;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--stdin'], { input: long, encoding: 'utf8' });
    expect({ status, stderr, found: stdout.endsWith(SUMMARY) }).toEqual({ status: 1, stderr: '', found: true });
  });

  test('does not take what cannot be read for a memo without findings', () => {
    const fd = openSync(root, 'r');
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--stdin'], { stdio: [fd, 'pipe', 'pipe'], encoding: 'utf8' });
    closeSync(fd);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'comity: Cannot read standard input. Send the memo to it, or name its file instead of --stdin.\n' });
  });

  test('ends with the status of what was found where the reader of its output leaves early', () => {
    writeFileSync(join(root, 'many.md'), 'See [@un:charter, art. 120].\n\n'.repeat(3000));
    const script = '{ "$0" "$@"; echo $? > status; } | head -n 1 > /dev/null; cat status';
    expect(shell('check many.md', script).stdout).toBe('1\n');
    expect(shell('check --format json many.md', script).stdout).toBe('1\n');
    expect(shell('knowledge list', script).stdout).toBe('0\n');
  });
});
