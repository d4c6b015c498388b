import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, openText, test, until } from './harness.ts';

const MEMO = `---
title: Position on sovereignty in cyberspace
comity:
  profile: sovereignty-memo
---

# Position

Our State exercises jurisdiction over the infrastructure in its territory.
`;

/** Waits for a finding, asks for the quick fixes on it and applies the one whose title fits. */
async function fix(document: vscode.TextDocument, code: string, title: RegExp): Promise<void> {
  const finding = await until(code, () => vscode.languages.getDiagnostics(document.uri).find((found) => JSON.stringify(found.code ?? '').includes(code)));
  const command = 'vscode.executeCodeActionProvider';
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, finding.range, vscode.CodeActionKind.QuickFix.value, 30);
  const action = actions.find((offered) => title.test(offered.title));
  assert.ok(action, `${String(title)} is not among ${actions.map((offered) => offered.title).join(' | ')}`);
  assert.ok(action.edit, 'a fix is an edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

test('a missing provision is inserted with a citation that resolves', async () => {
  const { document } = await openText('fix-missing.md', MEMO);
  await fix(document, 'missing-self-defence', /insert/i);
  assert.match(document.getText(), /self-defence/i);
  assert.match(document.getText(), /@un:charter, art\. 51/);
  await document.save();
  assert.ok(!findings(document).some((finding) => finding.startsWith('unknown-')), 'its citations are real');
});

test('a principle is waived with a reason', async () => {
  const { document } = await openText('fix-waive.md', MEMO);
  await fix(document, 'missing-self-defence', /waive/i);
  assert.match(document.getText(), /waive:\s+self-defence:/);
});

test('an unknown key is replaced by the nearest known one', async () => {
  const { document } = await openText('fix-key.md', 'See [@un:chartre, art. 51].\n');
  await fix(document, 'unknown-citation', /un:charter/);
  assert.equal(document.getText(), 'See [@un:charter, art. 51].\n');
  await until('no finding', () => findings(document).length === 0);
});

test('all findings of a kind are fixed at once, among the quick fixes and by Fix All from anywhere', async () => {
  const editor = await openText('fix-all.md', 'Force is prohibited.\n\nSee [@un:charter, 51] and [@eu:gdpr, 48].\n');
  await fix(editor.document, 'page-locator', /fix all page-locator/i);
  assert.match(editor.document.getText(), /art\. 51\] and \[@eu:gdpr, art\. 48/);
  const kind = vscode.CodeActionKind.SourceFixAll.value;
  await vscode.commands.executeCommand('undo');
  const start = new vscode.Range(0, 0, 0, 0);
  const actions = await until('fix all', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, start, kind, 30);
    return found.length > 0 ? found : undefined;
  });
  assert.match(actions[0]?.title ?? '', /Fix all page-locator/);
});
