import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText, test, until } from './harness.ts';

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** Items at the cursor, details resolved, once one of them fits. */
async function complete(file: string, marked: string, wanted: RegExp): Promise<vscode.CompletionItem> {
  const editor = await openText(file, marked);
  const { document, selection } = editor;
  return until(`completion ${String(wanted)} in ${marked}`, async () => {
    const command = 'vscode.executeCompletionItemProvider';
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, selection.active, undefined, 10);
    return list.items.find((item) => wanted.test(labelOf(item)));
  });
}

test('completion of a key after [@', async () => {
  const item = await complete('completion-key.md', 'See [@un:cha<|>].\n', /un:charter/);
  assert.ok(item.documentation, 'details come on resolve');
});

test('completion forgives a typing error', async () => {
  await complete('completion-typo.md', 'See [@budpest<|>].\n', /coe:budapest/);
});

test('completion of provisions after the key', async () => {
  const item = await complete('completion-provision.md', 'See [@un:charter, art. 5<|>].\n', /51/);
  assert.match(JSON.stringify([item.label, item.detail]), /Self-defence/);
});

test('the list stays open while a misspelt key is typed, and writes the chosen one once', async () => {
  const { document } = await openText('completion-typing.md', 'See <|>\n');
  for (const letter of '[@budpst') await vscode.commands.executeCommand('type', { text: letter });
  await until('the citation in the text', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.getText() === 'See [@coe:budapest]\n';
  });
});
