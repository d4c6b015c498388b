import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, openText, test, textOf, until } from './harness.ts';

test('the search inserts the citation that is chosen', async () => {
  const { document } = await openText('search.md', 'The rule is in Budapest Convention<|>.\n');
  const editor = vscode.window.activeTextEditor!;
  editor.selection = new vscode.Selection(at(document, 'Budapest', 0), at(document, 'Convention', 'Convention'.length));
  const done = vscode.commands.executeCommand('comity.searchKnowledge');
  await until('a citation in the text', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return document.getText().includes('[@');
  });
  await done;
  assert.match(document.getText(), /^The rule is in \[@coe:budapest[^\]]*\]\.\n$/);
});

test('"New Memo" opens the memo snippet', async () => {
  await vscode.commands.executeCommand('comity.newMemo');
  const { document } = await until('the snippet', () => (vscode.window.activeTextEditor?.document.getText().includes('profile: sovereignty-memo') ? vscode.window.activeTextEditor : undefined));
  assert.match(document.getText(), /as-of: \d{4}-\d\d-\d\d\n/);
});

test('after a restart the answers come again', async () => {
  const { document } = await openText('restart.md', 'See [@un:charter, art. 51].\n');
  await vscode.commands.executeCommand('comity.restart');
  await until('hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, '@un:charter'));
    return hovers.flatMap((hover) => hover.contents.map(textOf)).join('').includes('Charter');
  });
});
