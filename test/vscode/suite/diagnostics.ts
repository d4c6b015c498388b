import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, findings, open, openText, test, until } from './harness.ts';

const codes = (document: vscode.TextDocument): string[] => findings(document).map((finding) => finding.split(' ')[0]!);

test('opening a memo shows what it omits and which citations fail', async () => {
  const { document } = await open('position-on-cyber-operations.md');
  await until('missing-self-defence', () => codes(document).includes('missing-self-defence'));
  await until('unknown-citation', () => findings(document).some((finding) => /^unknown-citation ".*eu:nis3/.test(finding)));
  await until('unknown-provision', () => findings(document).some((finding) => /^unknown-provision ".*Article 120/.test(finding)));
  await until('superseded', () => codes(document).includes('superseded'));
  assert.ok(!codes(document).includes('missing-equality'), 'equality is there');
});

test('a complete memo is left in peace', async () => {
  const { document } = await open('national-position.md');
  const probe = await openText('probe.md', 'See [@un:chartre].\n');
  await until('findings elsewhere', () => codes(probe.document).includes('unknown-citation'));
  assert.deepEqual(findings(document), []);
});

test('an ordinary note is left in peace', async () => {
  const { document } = await open('meeting-notes.md');
  const probe = await openText('probe.md', 'See [@un:chartre].\n');
  await until('findings elsewhere', () => codes(probe.document).includes('unknown-citation'));
  assert.deepEqual(findings(document), []);
});

test('citations are checked while typing', async () => {
  const { document } = await openText('typing.md', '# Draft\n\nSee [@un:charter, art. 51].\n');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at(document, '51', 2), '0');
  await vscode.workspace.applyEdit(edit);
  await until('unknown-provision', () => codes(document).includes('unknown-provision'));
  await vscode.commands.executeCommand('undo');
  await until('no finding', () => codes(document).length === 0);
});

test('coverage is checked again on saving', async () => {
  const gaps = (await open('position-on-cyber-operations.md')).document.getText();
  const whole = (await open('national-position.md')).document.getText();
  const { document } = await openText('saving.md', gaps);
  await until('missing-self-defence', () => codes(document).includes('missing-self-defence'));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, `\n${whole.slice(whole.indexOf('## Self-defence'))}`);
  await vscode.workspace.applyEdit(edit);
  await document.save();
  await until('no missing-self-defence', () => !codes(document).includes('missing-self-defence'));
});
