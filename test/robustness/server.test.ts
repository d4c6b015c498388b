import type * as lsp from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import type { Finding, Rule } from '../../server/src/rules/rule.ts';
import { TestClient } from '../support/client.ts';

const URI = 'file:///draft.md';

/** Every request that an editor makes at a place. */
async function askAll(client: TestClient, position: lsp.Position): Promise<void> {
  const at = { textDocument: { uri: URI }, position };
  const range = { start: position, end: position };
  await client.diagnostics(URI);
  await client.request('textDocument/hover', at);
  await client.request('textDocument/completion', at);
  await client.request('textDocument/definition', at);
  await client.request('textDocument/documentLink', { textDocument: { uri: URI } });
  await client.request('textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: [] } });
  await client.request('comity/coverage', { textDocument: { uri: URI } });
}

/** What the server logged as failed. */
function failures(client: TestClient): string[] {
  return client.log.filter((line) => line.includes('failed'));
}

describe('the language server', () => {
  test('answers everywhere in strange memos, and outside them', async () => {
    const client = await TestClient.start();
    const texts = ['', '\r\n', '---\ntitle: [', '[@', '𝕏 [@un:charter, art. 51', '\ud800', '| [@eu:gdpr, | x |\n|--', '> - [@un:charter, art.\r\n> - 2(', '---\ncomity: {profile: sovereignty-memo}\n---\n# Memo'];
    for (const text of texts) {
      await client.open(URI, text);
      const lines = text.split('\n');
      for (const [line, content] of lines.entries()) for (const character of [0, content.length, content.length + 5]) await askAll(client, { line, character });
      await askAll(client, { line: lines.length + 3, character: 2 });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    }
    expect(failures(client)).toEqual([]);
    await client.stop();
  });

  test('survives changes outside the text and documents that were never opened', async () => {
    const client = await TestClient.start();
    await askAll(client, { line: 0, character: 0 });
    await client.open(URI, 'One\nTwo');
    const beyond = { start: { line: 7, character: 3 }, end: { line: 9, character: 0 } };
    await client.change(URI, [{ range: beyond, text: '\n[@nowhere:law]' }, { range: { start: { line: 1, character: 9 }, end: { line: 0, character: 1 } }, text: 'x' }]);
    await askAll(client, { line: 1, character: 1 });
    await client.change(URI, [{ text: 'See [@un:charter, art. 51].' }]);
    const hover = await client.request<lsp.Hover | null>('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 10 } });
    expect(JSON.stringify(hover?.contents)).toContain('Charter');
    expect(failures(client)).toEqual([]);
    await client.stop();
  });

  test('tells who asks for coverage of nothing what is missing, and has nothing to say of a document that is not open', async () => {
    const client = await TestClient.start();
    for (const params of [undefined, {}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }]) {
      await expect(client.request('comity/coverage', params)).rejects.toMatchObject({ code: -32602, message: 'comity/coverage needs a textDocument with its uri.' });
    }
    for (const uri of ['nonsense', 'file:///none.md']) expect(await client.request('comity/coverage', { textDocument: { uri } })).toBeNull();
    expect(failures(client)).toEqual([]);
    await client.stop();
  });

  test('goes on when a rule throws', async () => {
    const { runRules } = await import('../../server/src/rules/runRules.ts');
    const { viewOf } = await import('../support/world.ts');
    const { memo, catalog, settings } = viewOf('# Memo\n');
    const found = (code: string): Finding => ({ code, severity: 'hint', message: '', span: { start: 0, end: 1 }, data: {} });
    const rule = (code: string, check: () => Iterable<Finding>): Rule => ({ codes: [code], group: 'memo', summary: '', settle: '', examples: [], check });
    const said: string[] = [];
    const rules = [
      rule('first', () => { throw new Error('broken'); }),
      rule('second', function* () { yield found('second'); throw new Error('half-way'); }),
      rule('third', () => [found('third'), { ...found('third'), span: { start: 5, end: 99 } }]),
    ];
    const input = { memo, catalog, settings, asOf: '2026-01-01', citations: [], coverage: { detection: { profile: null, by: 'detected' as const, reasons: [] }, principles: {} } };
    expect(runRules(rules, input as unknown as Parameters<typeof runRules>[1], (line) => said.push(line)).map(({ code }) => code)).toEqual(['second', 'third']);
    expect(said).toHaveLength(3);
  });
});
