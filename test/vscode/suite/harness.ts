import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Comity } from '../../../client/src/extension.ts';

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

/** Milliseconds that VS Code gets to show something. */
const PATIENCE = 10_000;

const tests: Test[] = [];

/** Adds a test; they run one after the other in the order they are added. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs all tests. `report` gets a line per test and per failure. Answers how many passed and failed. */
export async function runTests(report: (line: string) => void): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, body } of tests) {
    const start = Date.now();
    try {
      await body();
      report(`  ok    ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      report(`  FAIL  ${name}\n${String(error instanceof Error ? error.stack : error).replace(/^/gm, '        ')}`);
    }
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  return { passed: tests.length - failed, failed };
}

/** The installed extension. */
export function comity(): vscode.Extension<Comity> {
  const extension = vscode.extensions.getExtension<Comity>('comity.comity');
  assert.ok(extension, 'The extension comity.comity is not installed.');
  return extension;
}

/** Opens a file of the test's workspace, in an editor. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path.join(folder(), file)));
  return vscode.window.showTextDocument(document);
}

/** Writes a file into the test's workspace and opens it. `<|>` in the text is where the cursor goes; it is taken out first. */
export async function openText(file: string, marked: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  await vscode.workspace.fs.writeFile(vscode.Uri.file(path.join(folder(), file)), Buffer.from(text));
  const editor = await open(file);
  await until(`the text of ${file}`, () => editor.document.getText() === text);
  const cursor = editor.document.positionAt(Math.max(offset, 0));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** Where `words` first stand in the document, `plus` characters into them. */
export function at(document: vscode.TextDocument, words: string, plus = 1): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `"${words}" is not in ${document.fileName}`);
  return document.positionAt(offset + plus);
}

/** Comity's findings on a document, `code "the words underlined"`, in the order of the text. */
export function findings(document: vscode.TextDocument): string[] {
  const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'comity');
  own.sort((a, b) => a.range.start.compareTo(b.range.start));
  return own.map(({ code, range }) => `${String(typeof code === 'object' ? code.value : code)} "${document.getText(range)}"`);
}

/** Waits until `probe` gives something true, and gives that back. Fails after 10 seconds, with what was waited for. */
export async function until<T>(what: string, probe: () => T | Promise<T>): Promise<Exclude<T, false | '' | null | undefined>> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = await probe();
    if (found) return found as Exclude<T, false | '' | null | undefined>;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing came in 10 s: ${what}`);
}

/** Text of what a provider shows: hovers, documentation. */
export function textOf(content: vscode.MarkdownString | vscode.MarkedString | undefined): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? content : content.value;
}

function folder(): string {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'The tests need a workspace folder.');
  return first.uri.fsPath;
}
