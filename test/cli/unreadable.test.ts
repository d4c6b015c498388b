import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { comity, folder } from '../support/cli.ts';

const MEMO = '# Notes\n\nSee [@un:charter, art. 120].\n';
const LAW = `---
id: ee:net
type: statute
title: Net Act
jurisdiction: EE
status: in-force
status-as-of: 2026-01-01
---

## Article 1. Terms {#art_1}

Gist.
`;

/** Rights bind everybody but the one who gives them. */
const isUnbound = process.platform === 'win32' || process.getuid?.() === 0;

describe.skipIf(isUnbound)('what somebody has no right to read', () => {
  /** A folder with the rights to one of its paths taken away. */
  const without = (path: string, files: Record<string, string>): string => {
    const root = folder(files);
    chmodSync(join(root, path), 0);
    onTestFinished(() => chmodSync(join(root, path), 0o700));
    return root;
  };

  test.each(['check secret', 'check .', 'check **/*.md', 'coverage .', 'bibliography .'])('a folder with memos is told of, and the rest is read: %s', (words) => {
    const root = without('secret', { 'a.md': MEMO, 'secret/b.md': MEMO });
    expect(comity(root, words)).toMatchObject({ status: 2, err: 'comity: Cannot read the folder "secret".\n' });
  });

  test.each(['knowledge', 'knowledge/more', 'knowledge/net.md'])('%s is told of, and the rest of the knowledge is read', (path) => {
    const root = without(path, { 'memo.md': MEMO, 'knowledge/act.md': LAW, 'knowledge/net.md': LAW.replace('ee:net', 'ee:web').replace('Net Act', 'Web Act'), 'knowledge/more/a.md': LAW.replace('ee:net', 'ee:more').replace('Net Act', 'More Act') });
    const { status, out, err } = comity(root, 'check memo.md');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain(`${path}:1:1  error  knowledge-invalid\n    Cannot be read: EACCES: permission denied.\n`);
    expect(out).toContain('UN Charter has no Article 120');
    expect(comity(root, 'knowledge list').out.includes('ee:net')).toBe(path !== 'knowledge');
  });

  test('comity.yml stops the call', () => expect(comity(without('comity.yml', { 'memo.md': MEMO, 'comity.yml': '' }), 'check memo.md')).toEqual({ status: 2, out: '', err: 'comity: comity.yml cannot be read.\n' }));
});

test.each([
  ['check --baseline memo.md/known.json --write-baseline memo.md', 'memo.md/known.json'],
  ['knowledge import act.md --output memo.md/act.md', 'memo.md/act.md'],
])('a place where nothing can be written is told of in one line: comity %s', (words, path) => {
  const { status, err } = comity(folder({ 'memo.md': MEMO, 'act.md': LAW }), words);
  expect(status).toBe(2);
  expect(err).toMatch(new RegExp(`^comity: Cannot write "${path}": [A-Z]+: [a-z ]+\\.\n$`));
});

test('settings in a file of nearly the right name do not go unread in silence', () => {
  expect(comity(folder({ 'memo.md': MEMO, 'comity.yaml': 'profile: none\n' }), 'check memo.md')).toMatchObject({ status: 2, err: 'comity: comity.yaml is not read; name it comity.yml.\n' });
  expect(comity(folder({ 'memo.md': MEMO, 'comity.yaml': 'profile: none\n', 'comity.yml': '' }), 'check memo.md').err).toBe('');
});
