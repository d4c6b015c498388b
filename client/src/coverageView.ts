import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isMemo } from './client.ts';
import { SIGNS, WORDS, exemption, requestCoverage } from './coverage.ts';
import type { Coverage, Evidence } from './coverage.ts';

/** An element of a principle, or the principle where the list heads it, and the sentence that choosing it leads to. */
interface Row extends vscode.QuickPickItem {
  readonly principle?: string;
  readonly evidence?: Evidence | undefined;
}

/**
 * Lists the principles and elements that the memo in view covers. Choosing one goes to the sentence it rests on; choosing an
 * absent one goes to its finding and offers the fixes for it.
 */
export async function showCoverage(client: LanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isMemo(editor.document)) return void vscode.window.showInformationMessage('Open a Markdown memo to see what it covers.');
  const coverage = await requestCoverage(client, editor.document.uri.toString());
  if (!coverage) return void vscode.window.showWarningMessage('Comity is not running; "Comity: Restart" starts it again.');
  const title = coverage.profile === null ? 'No policy memo: nothing is required' : `What the memo covers (${coverage.profile})`;
  const chosen = await vscode.window.showQuickPick(rows(coverage), { title, matchOnDetail: true, placeHolder: 'Choose one to go to its sentence' });
  if (chosen) await goTo(editor, chosen);
}

function rows(coverage: Coverage): Row[] {
  return Object.keys(coverage.principles).flatMap((id) => [heading(coverage, id), ...elements(coverage, id)]);
}

function heading({ principles, labels }: Coverage, id: string): Row {
  const exempt = exemption(principles[id]!);
  const label = `${labels[id] ?? id}: ${WORDS[principles[id]!.status]}${exempt === undefined ? '' : `, ${exempt}`}`;
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function elements({ principles, labels }: Coverage, principle: string): Row[] {
  const { requiredElements = [], elements: all } = principles[principle]!;
  return Object.entries(all).map(([id, { status, evidence: [evidence] }]) => {
    const detail = evidence?.text.replace(/\s+/g, ' ').trim();
    const label = `${SIGNS[status]} ${labels[`${principle}.${id}`] ?? id}`;
    const asked = status !== 'provision' && requiredElements.includes(id) ? ', required' : '';
    return { label, description: WORDS[status] + asked, ...(detail ? { detail } : {}), principle, evidence };
  });
}

async function goTo(editor: vscode.TextEditor, row: Row): Promise<void> {
  const found = row.evidence?.range ?? findingOn(editor.document.uri, row.principle);
  if (!found) return;
  const range = new vscode.Range(found.start.line, found.start.character, found.end.line, found.end.character);
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  shown.selection = new vscode.Selection(range.start, row.evidence ? range.end : range.start);
  shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (!row.evidence) await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Range of the finding that says that the principle is missing or incomplete. */
function findingOn(uri: vscode.Uri, principle: string | undefined): vscode.Range | undefined {
  const codes = [`missing-${principle}`, `incomplete-${principle}`];
  return vscode.languages.getDiagnostics(uri).find(({ code }) => codes.includes(codeOf(code)))?.range;
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
