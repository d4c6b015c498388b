import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, open, openText, test, textOf, until } from './harness.ts';

async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
  const position = at(document, words);
  const shown = await until(`hover on "${words}"`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return hovers.flatMap((hover) => hover.contents.map(textOf)).join('\n');
  });
  return shown;
}

test('hover on a pandoc citation shows the provision and its instrument', async () => {
  const { document } = await open('national-position.md');
  const shown = await hoverOn(document, '@un:charter, art. 51');
  assert.match(shown, /Charter/);
  assert.match(shown, /Self-defence/);
});

test('hover on a citation in prose shows the same', async () => {
  const { document } = await open('meeting-notes.md');
  assert.match(await hoverOn(document, 'Article 51 of the UN Charter'), /Self-defence/);
});

test('hover on a principle says what it is', async () => {
  const { document } = await openText('hover.md', 'The right of self-defence applies to cyber operations.\n');
  assert.match(await hoverOn(document, 'self-defence'), /self-defence/i);
});
