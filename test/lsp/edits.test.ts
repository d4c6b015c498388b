import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type * as lsp from 'vscode-languageserver';
import { TestClient } from '../support/client.ts';

const MEMO = '---\ntitle: Memo on sovereignty in cyberspace\ncomity: { profile: sovereignty-memo }\nbibliography: refs.bib\n---\n\n# Memo on sovereignty in cyberspace\n\nSee [@smith2020] and [@un:charter, art. 51].\n';

let client: TestClient;
afterEach(() => client.stop());

/** A client with these abilities for workspace edits, and the edits that it is given: a quick fix, a renaming, a table of authorities. */
async function editsFor(workspaceEdit: object | undefined): Promise<{ uri: string; edits: readonly lsp.WorkspaceEdit[] }> {
  const root = mkdtempSync(join(tmpdir(), 'comity-edits-'));
  writeFileSync(join(root, 'refs.bib'), '@book{smith2020,\n  title = {A Book},\n}\n');
  client = await TestClient.start({ root, capabilities: { textDocument: { diagnostic: {} }, workspace: workspaceEdit ? { workspaceEdit } : {} } });
  const applied: lsp.WorkspaceEdit[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }: lsp.ApplyWorkspaceEditParams) => {
    applied.push(edit);
    return { applied: true };
  });
  const textDocument = { uri: pathToFileURL(join(root, 'memo.md')).href };
  await client.open(textDocument.uri, MEMO);
  const missing = (await client.diagnostics(textDocument.uri)).find(({ code }) => code === 'missing-self-defence')!;
  const [fix] = await client.request<lsp.CodeAction[]>('textDocument/codeAction', { textDocument, range: missing.range, context: { diagnostics: [missing] } });
  const renamed = await client.request<lsp.WorkspaceEdit>('textDocument/rename', { textDocument, position: { line: 8, character: 8 }, newName: 'smith2021' });
  await client.request('workspace/executeCommand', { command: 'comity.writeAuthorities', arguments: [textDocument.uri] });
  return { uri: textDocument.uri, edits: [fix!.edit!, renamed, ...applied] };
}

describe('workspace edits', () => {
  test.each([
    ['nothing', undefined],
    ['nothing of document changes', {}],
    ['tab stops without document changes', { snippetEditSupport: true }],
  ])('are plain and by address for a client that says %s', async (_, workspaceEdit) => {
    const { uri, edits } = await editsFor(workspaceEdit);
    expect(edits).toHaveLength(3);
    for (const edit of edits) {
      expect(Object.keys(edit)).toEqual(['changes']);
      expect(edit.changes![uri]![0]!.newText).toEqual(expect.any(String));
    }
    expect(Object.keys(edits[1]!.changes!).sort()).toEqual([uri, uri.replace('memo.md', 'refs.bib')]);
  });

  test.each([[false], [true]])('have the version of the document for a client that takes it; tab stops where it takes them (%s)', async (snippetEditSupport) => {
    const { uri, edits } = await editsFor({ documentChanges: true, snippetEditSupport });
    for (const edit of edits) {
      expect(Object.keys(edit)).toEqual(['documentChanges']);
      expect(edit.documentChanges).toContainEqual(expect.objectContaining({ textDocument: { uri, version: 1 } }));
    }
    expect(edits[1]!.documentChanges).toContainEqual(expect.objectContaining({ textDocument: { uri: uri.replace('memo.md', 'refs.bib'), version: null } }));
    expect(JSON.stringify(edits[0]).includes('"snippet"')).toBe(snippetEditSupport);
  });
});
