import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Needs the build, as `npm test` makes it. */
const cli = resolve(import.meta.dirname, '../../dist/cli.cjs');
const readme = readFileSync(resolve(import.meta.dirname, '../../knowledge/README.md'), 'utf8');
const root = mkdtempSync(join(tmpdir(), 'comity-principles-'));

/** The files that knowledge/README.md gives as examples, so that what it teaches works. */
const example = (id: string): string => {
  const found = [...readme.matchAll(/^```markdown\n([^]*?)\n```$/gm)].map(([, text]) => text!).find((text) => text.includes(`\nid: ${id}\n`));
  expect(found, id).toBeDefined();
  return found!;
};

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function comity(...words: string[]): string {
  try {
    return execFileSync(process.execPath, [cli, ...words], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const memo = (body: string): string => `---\ntitle: Brief on algorithms in tax\n---\n\n# Brief on algorithms in tax\n\n${body}\n`;

beforeAll(() => {
  put('knowledge/principles/transparency.md', example('transparency'));
  put('knowledge/profiles/algorithm-brief.md', example('algorithm-brief'));
  put('none.md', memo('The office uses models.'));
  put('half.md', memo('Every algorithm of the office shall be entered in a public register.'));
  put('whole.md', memo('Every algorithm of the office shall be entered in a public register. Taxpayers may ask for the reasons of an automated decision and shall get them within ten days.'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a workspace\'s own principle and profile judge its memos', () => {
  const { memos } = JSON.parse(comity('check', '--format', 'json', 'none.md', 'half.md', 'whole.md')) as { memos: { profile: string; diagnostics: { code: string; codeDescription: { href: string }; data: unknown }[]; coverage: Record<string, { status: string; required: boolean }> }[] };
  expect(memos.map(({ profile }) => profile)).toEqual(Array.from({ length: 3 }, () => 'algorithm-brief'));
  expect(memos.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([['missing-transparency'], ['incomplete-transparency'], []]);
  expect(existsSync(fileURLToPath(memos[0]!.diagnostics[0]!.codeDescription.href))).toBe(true);
  expect(memos[1]!.diagnostics[0]!.data).toMatchObject({ principle: 'transparency', elements: ['explanation'] });
  expect(memos.map(({ coverage }) => [coverage['transparency']!.status, coverage['transparency']!.required])).toEqual([['absent', true], ['provision', true], ['provision', true]]);
});

test('the sentences on its elements are those on it as a whole', () => {
  const rows = comity('coverage', '--format', 'csv', 'half.md').split('\r\n').filter((row) => row.includes(',transparency,'));
  expect(rows.length).toBeGreaterThan(1);
  const [whole] = rows.filter((row) => row.includes(',transparency,,'));
  expect(whole).toContain('Every algorithm of the office shall be entered');
});

test('its files validate, and a mistake in its words is told at its place', () => {
  expect(comity('knowledge', 'validate')).toContain('2 files, 2 entries: 0 errors, 0 warnings.');
  put('knowledge/principles/transparency.md', example('transparency').replace('~12 entered', '~12 {unheard-of} / entered|(listed'));
  expect(comity('knowledge', 'validate')).toMatch(/transparency\.md:\d+:\d+: error: .*"entered\|\(listed/);
});
