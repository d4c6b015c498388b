import * as assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { at, findings, openText, test, textOf, until } from './harness.ts';

const LAW = `<?xml version="1.0"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRWork><FRBRuri value="/akn/xz/act/2024/12"/><FRBRcountry value="xz"/></FRBRWork></identification></meta>
<preface><docTitle>Network Act 12 of 2024</docTitle></preface><body>
<section eId="sec_1"><num>1.</num><heading>Terms</heading><content><p>In this Act, “network keeper” means a body that keeps a network running.</p></content></section>
<section eId="sec_2"><num>2.</num><heading>Duty to notify</heading><content><p>A network keeper shall notify the authority of every grave incident within one day.</p></content></section>
</body></act></akomaNtoso>
`;

test('a law that is added is completed, read, quoted and checked', async () => {
  const source = join(mkdtempSync(join(tmpdir(), 'comity-law-')), 'act-2024-12.xml');
  writeFileSync(source, LAW);
  await vscode.commands.executeCommand('comity.addLaw', vscode.Uri.file(source));
  const { document, selection } = await openText('own-law.md', 'Each network keeper “shall notify the authority of every serious incident” [@xz:act-2024-12, 2<|>].\n');
  await until('the section among the completions', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, selection.active, undefined, 5);
    return JSON.stringify(list.items).includes('Duty to notify');
  });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at(document, ', 2', 2), 'sec. ');
  await vscode.workspace.applyEdit(edit);
  const hover = async (words: string, plus?: number): Promise<string> => (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, words, plus))).flatMap(({ contents }) => contents.map(textOf)).join('');
  await until('the text of the section', async () => (await hover('sec. 2')).includes('within one day'));
  assert.match(await hover('network keeper', 3), /keeps a network running/);
  await until('quotation-mismatch', () => findings(document).some((finding) => finding.startsWith('quotation-mismatch')));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at(document, 'serious'), at(document, 'serious')), vscode.CodeActionKind.QuickFix.value, 10);
  const fix = actions.find(({ title }) => title.startsWith('Quote the text'));
  assert.ok(fix?.edit);
  await vscode.workspace.applyEdit(fix.edit);
  assert.match(document.getText(), /every grave incident/);
  await until('no finding', () => findings(document).length === 0);
});

test('a law counts as it is being edited', async () => {
  const { document } = await openText('own-edit.md', 'See [@xz:act-2024-12, sec. 3].\n');
  await until('unknown-provision', () => findings(document).some((finding) => finding.startsWith('unknown-provision')));
  const law = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'knowledge', 'act-2024-12.xml'));
  await vscode.window.showTextDocument(law);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(law.uri, at(law, '</body>', 0), '<section eId="sec_3"><num>3.</num><content><p>Costs are borne by the keeper.</p></content></section>');
  await vscode.workspace.applyEdit(edit);
  await until('no finding', () => findings(document).length === 0);
  assert.ok(law.isDirty);
});
