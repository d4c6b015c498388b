import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, open, openText, test, until } from './harness.ts';

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

test('all references to a provision are found in every memo of the folder', async () => {
  const { document } = await open('national-position.md');
  const command = 'vscode.executeReferenceProvider';
  const found = await until('references', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, at(document, 'art. 2(1)'));
    return places.length > 1 && places;
  });
  const names = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
  assert.ok(names.has('national-position.md') && names.has('position-on-cyber-operations.md'), [...names].join(', '));
});

test('what cites a provision is a call hierarchy', async () => {
  const { document } = await open('national-position.md');
  const [item] = await until('call hierarchy', async () => {
    const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at(document, 'art. 51'));
    return items.length > 0 && items;
  });
  const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
  assert.ok(calls.some(({ from }) => from.name === 'Self-defence'), calls.map(({ from }) => from.name).join(', '));
});

test('a key of the workspace is renamed in its file and in the memos', async () => {
  const law = '---\nid: ee:cyber-act\ntype: statute\ntitle: Cyber Act of Estonia\ntitle-short: Cyber Act\njurisdiction: EE\nstatus: in-force\n---\n\n## Section 1. Scope {#sec_1}\n\nWhom it binds.\n';
  const entry = await openText('knowledge/instruments/ee/cyber-act.md', law);
  const { document } = await openText('rename.md', 'See [@ee:cyber-act, sec. 1].\n');
  const edit = await until('the edits', async () => {
    const command = 'vscode.executeDocumentRenameProvider';
    try {
      return await vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, document.uri, at(document, 'ee:cyber-act'), 'ee:cybersecurity-act');
    } catch {
      return undefined;
    }
  });
  const changed = edit.entries().map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.map(({ newText }) => newText).join(' ')}`);
  assert.deepEqual(changed.sort(), ['cyber-act.md ee:cybersecurity-act', 'rename.md ee:cybersecurity-act']);
  await vscode.workspace.fs.delete(entry.document.uri);
});

test('a key that comes with Comity is not renamed, neither as a key nor as the label of a link', async () => {
  const { document } = await open('national-position.md');
  for (const command of ['vscode.prepareRename', 'vscode.executeDocumentRenameProvider']) {
    const reason = await vscode.commands.executeCommand(command, document.uri, at(document, 'un:charter'), 'un:c').then(() => 'renamed', (error: unknown) => JSON.stringify(error));
    assert.match(reason, /comes with Comity/);
  }
});
