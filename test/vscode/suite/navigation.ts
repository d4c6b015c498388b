import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, open, test, until } from './harness.ts';

test('definition of a citation is its knowledge entry', async () => {
  const { document } = await open('national-position.md');
  const position = at(document, '@un:charter, art. 51');
  const [target] = await until('definition', async () => {
    const command = 'vscode.executeDefinitionProvider';
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, document.uri, position);
    return found.length > 0 && found;
  });
  assert.ok(target);
  const [uri, range] = 'uri' in target ? [target.uri, target.range] : [target.targetUri, target.targetSelectionRange ?? target.targetRange];
  const entry = await vscode.workspace.openTextDocument(uri);
  assert.match(entry.lineAt(range.start.line).text, /51/);
});

test('workspace symbols search the knowledge base', async () => {
  await open('national-position.md');
  const command = 'vscode.executeWorkspaceSymbolProvider';
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'budapest convention');
  assert.ok(symbols.some(({ name, containerName }) => /Budapest/.test(`${name} ${containerName}`)), symbols.map(({ name }) => name).join(', '));
});

test('a citation links to the official source', async () => {
  const { document } = await open('national-position.md');
  const links = await until('document links', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
    return found.length > 0 && found;
  });
  assert.ok(links.some(({ target }) => target?.scheme.startsWith('http')), links.map(({ target }) => String(target)).join(', '));
});
