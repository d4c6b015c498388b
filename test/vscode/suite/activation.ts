import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { comity, open, test, until } from './harness.ts';

test('the package is installed and asleep until Markdown opens', async () => {
  const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'no memo' });
  await vscode.window.showTextDocument(plain);
  assert.match(comity().extensionPath, /extensions/, 'runs from where packages are installed');
  assert.equal(comity().isActive, false);
});

test('opening a memo activates it', async () => {
  await open('meeting-notes.md');
  await until('active', () => comity().isActive);
});
