import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText, test, until } from './harness.ts';

test('the table of authorities is written, and refreshed', async () => {
  const { document } = await openText('authorities.md', '# Force\n\nSee [@un:charter, art. 51].\n');
  await until('the table', async () => {
    await vscode.commands.executeCommand('comity.writeAuthorities');
    return document.getText().includes('comity-authorities');
  });
  assert.match(document.getText(), /- Charter of the United Nations[^\n]*Cited in: Force \(art\. 51\)\./);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(3, 0), '\nAnd [@eu:gdpr, art. 3].\n');
  await vscode.workspace.applyEdit(edit);
  await vscode.commands.executeCommand('comity.writeAuthorities');
  await until('the new row', () => document.getText().includes('Cited in: Force (art. 3).'));
  assert.equal(document.getText().match(/<!-- comity-authorities -->/g)?.length, 1);
});

test('the preview shows citations as readers see them', async () => {
  const { document } = await openText('preview.md', '# Force\n\nSee [@un:charter, art. 51] and [@no:such-key].\n');
  const page = await vscode.commands.executeCommand<string>('markdown.api.render', document);
  assert.match(page, /class="comity-citation" title="UN Charter, Article 51[^"]*In force/);
  assert.match(page, />UN Charter<\/a>, art\. 51/);
  assert.match(page, /<span class="comity-unknown">@no:such-key<\/span>/);
  assert.match(page, /References<\/h2>[^]*Charter of the United Nations/);
});
