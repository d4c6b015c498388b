import { afterEach, describe, expect, test } from 'vitest';
import type * as lsp from 'vscode-languageserver';
import { TestClient } from '../support/client.ts';

const URI = 'file:///memos/memo.md';
const MEMO = `---
title: Position on the use of force in cyberspace
comity: { profile: sovereignty-memo, as-of: 2026-11-01 }
---

# Position

Every State has the inherent right of self-defence under [@un:charter, art. 51] if an armed attack occurs.

See [@un:charter, art. 120] and [@no:such-key].
`;
let client: TestClient;
afterEach(() => client.stop());

const codes = (diagnostics: readonly lsp.Diagnostic[]): unknown[] => diagnostics.map((one) => one.code);
const at = (needle: string, inside = 1): lsp.Position => {
  const before = MEMO.slice(0, MEMO.indexOf(needle) + inside).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
};

describe('a client that asks for findings', () => {
  test('is told where nothing has changed', async () => {
    client = await TestClient.start();
    await client.open(URI, MEMO);
    const ask = (previousResultId?: string): Promise<lsp.DocumentDiagnosticReport> => client.request('textDocument/diagnostic', { textDocument: { uri: URI }, ...(previousResultId === undefined ? {} : { previousResultId }) });
    const first = await ask();
    const again = await ask(first.resultId);
    expect([first.kind, again]).toEqual(['full', { kind: 'unchanged', resultId: first.resultId }]);
    expect((await ask('other')).kind).toBe('full');
    const start = at('no:such-key', 0);
    await client.change(URI, [{ range: { start, end: start }, text: 'x' }]);
    const edited = await ask(first.resultId);
    expect(edited).toMatchObject({ kind: 'full', items: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('xno:such-key') })]) });
  });

  test('opens, edits, hovers, completes, goes to the definition and shuts down', async () => {
    client = await TestClient.start();
    await client.open(URI, MEMO);
    const first = await client.diagnostics(URI);
    expect(codes(first)).toEqual(expect.arrayContaining(['missing-jurisdiction', 'unknown-provision', 'unknown-citation']));
    for (const one of first) expect(one).toMatchObject({ source: 'comity', data: expect.anything(), codeDescription: { href: expect.stringMatching(/\.md$/) } });

    const hover = await client.request<lsp.Hover>('textDocument/hover', { textDocument: { uri: URI }, position: at('@un:charter', 3) });
    expect(JSON.stringify(hover.contents)).toContain('Article 51');

    const definition = await client.request<lsp.Location>('textDocument/definition', { textDocument: { uri: URI }, position: at('@un:charter', 3) });
    expect(definition.uri).toMatch(/charter\.md$/);

    const start = at('no:such-key', 0);
    await client.change(URI, [{ range: { start, end: { line: start.line, character: start.character + 'no:such-key'.length } }, text: 'eu:gdpr' }]);
    expect(codes(await client.diagnostics(URI))).not.toContain('unknown-citation');

    const { items } = await client.request<lsp.CompletionList>('textDocument/completion', { textDocument: { uri: URI }, position: { line: start.line, character: start.character + 5 } });
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(50);
    const resolved = await client.request<lsp.CompletionItem>('completionItem/resolve', items[0]);
    expect(resolved.documentation).toBeDefined();
  });

  test('gets new coverage findings on saving, not while typing, and loses them at once', async () => {
    client = await TestClient.start();
    const covered = `${MEMO}\n## Jurisdiction\n\nEach State exercises jurisdiction over persons and infrastructure in its territory, and may prescribe rules for conduct abroad that has effects in it. Where claims conflict, States shall consult each other. States shall afford one another mutual legal assistance.\n`;
    await client.open(URI, covered);
    expect(codes(await client.diagnostics(URI))).not.toContain('missing-jurisdiction');
    await client.change(URI, [{ text: MEMO }]);
    expect(codes(await client.diagnostics(URI))).not.toContain('missing-jurisdiction');
    await client.save(URI);
    expect(codes(await client.diagnostics(URI))).toContain('missing-jurisdiction');
    await client.change(URI, [{ text: `${MEMO}\n## Jurisdiction\n\nEach State exercises jurisdiction over persons and infrastructure in its territory.\n` }]);
    expect(codes(await client.diagnostics(URI))).toContain('incomplete-jurisdiction');
    await client.change(URI, [{ text: covered }]);
    expect(codes(await client.diagnostics(URI))).not.toContain('missing-jurisdiction');
    expect(client.refreshes).toBeGreaterThan(0);
  });

  test('answers nothing for a memo that is not open, and for a cancelled request', async () => {
    client = await TestClient.start();
    expect(await client.request('textDocument/hover', { textDocument: { uri: 'file:///none.md' }, position: { line: 0, character: 0 } })).toBeNull();
    expect(await client.diagnostics('file:///none.md')).toEqual([]);
  });
});

describe('a client that is sent findings', () => {
  test('gets them with the version of the text, and an empty list on closing', async () => {
    client = await TestClient.start({ capabilities: {} });
    await client.open(URI, MEMO);
    await expect.poll(() => codes(client.pushed.get(URI)?.diagnostics ?? [])).toContain('unknown-citation');
    await client.change(URI, [{ text: 'nothing here' }]);
    await expect.poll(() => client.pushed.get(URI)?.diagnostics).toEqual([]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await expect.poll(() => client.pushed.get(URI)?.version).toBeUndefined();
  });
});

describe('settings', () => {
  test('turn groups of findings off and change severities', async () => {
    client = await TestClient.start({ settings: { check: { coverage: 'off' }, severity: { 'unknown-citation': 'error', 'unknown-provision': 'off' } } });
    await client.open(URI, MEMO);
    await expect.poll(async () => (await client.diagnostics(URI)).map((one) => `${one.code} ${one.severity}`)).toEqual(['unknown-citation 1']);
  });
});
