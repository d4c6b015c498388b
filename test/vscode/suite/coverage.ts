import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { comity, open, test, textOf, until } from './harness.ts';

const status = (): vscode.StatusBarItem => comity().exports.status;

test('the status bar counts what a memo covers and says why it is one', async () => {
  await open('national-position.md');
  await until('4/4', () => status().text.endsWith('4/4'));
  const tooltip = textOf(status().tooltip as vscode.MarkdownString);
  assert.match(tooltip, /sovereignty-memo/);
  assert.match(tooltip, /Why: /);
  await open('position-on-cyber-operations.md');
  await until('3/4', () => status().text.endsWith('3/4'));
  assert.match(textOf(status().tooltip as vscode.MarkdownString), /Self-defence: only mentioned/);
});

test('the status bar says that a note is no policy memo', async () => {
  await open('meeting-notes.md');
  await until('–', () => status().text.endsWith('–'));
  assert.match(textOf(status().tooltip as vscode.MarkdownString), /No policy memo/);
});

test('"Show What the Memo Covers" lists the elements and leads to the sentence', async () => {
  const editor = await open('national-position.md');
  const done = vscode.commands.executeCommand('comity.showCoverage');
  await until('a sentence is selected', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return !editor.selection.isEmpty;
  });
  await done;
  assert.match(editor.document.getText(editor.selection), /sovereign equals/);
});
