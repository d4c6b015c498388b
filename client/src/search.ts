import * as vscode from 'vscode';
import { WorkspaceSymbolRequest } from 'vscode-languageclient/node';
import type { LanguageClient, WorkspaceSymbol } from 'vscode-languageclient/node';

/** Milliseconds of quiet in typing before the knowledge base is searched. */
const QUIET = 60;

interface Found extends vscode.QuickPickItem {
  /** The citation without brackets: `@un:charter, art. 51`. */
  readonly citation: string;
}

/**
 * Searches the knowledge base while the user types, by title, short name, alias, heading or number, and inserts the citation that
 * is chosen at every cursor. Without an editor to insert into, the citation goes to the clipboard.
 */
export async function searchKnowledge(client: LanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? '';
  const citation = await pickCitation(client, selected.includes('\n') ? '' : selected);
  if (citation === undefined) return;
  if (editor) return void (await insert(editor, citation));
  await vscode.env.clipboard.writeText(`[${citation}]`);
  void vscode.window.showInformationMessage(`[${citation}] is on the clipboard.`);
}

function pickCitation(client: LanguageClient, query: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<Found>();
  let timer: NodeJS.Timeout | undefined;
  const search = async (text: string): Promise<void> => {
    picker.busy = true;
    const found = await findCitations(client, text);
    if (picker.value !== text) return;
    picker.items = found;
    picker.busy = false;
  };
  picker.title = 'Search the knowledge base';
  picker.placeholder = 'A law, treaty, case or article: budapest 32, nis2 jurisdiction, self-defence';
  picker.value = query;
  picker.onDidChangeValue((text) => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(text), QUIET);
  });
  void search(query);
  picker.show();
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      if (!chosen) return;
      resolve(chosen.citation);
      picker.hide();
    });
    picker.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      picker.dispose();
    });
  });
}

/** Entries that a query finds, best first. The server ranks them; the list shows them all. */
async function findCitations(client: LanguageClient, query: string): Promise<Found[]> {
  if (!client.isRunning()) return [];
  const symbols = ((await client.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []) as WorkspaceSymbol[];
  return symbols.flatMap((symbol) => {
    const citation = (symbol.data as { citation?: string } | undefined)?.citation;
    return citation ? [{ label: symbol.name, description: symbol.containerName ?? '', detail: citation, citation, alwaysShow: true }] : [];
  });
}

/** Writes the citation at every cursor, in place of what is selected there. */
function insert(editor: vscode.TextEditor, citation: string): Thenable<boolean> {
  return editor.edit((edit) => {
    for (const selection of editor.selections) {
      const before = editor.document.lineAt(selection.start.line).text.slice(0, selection.start.character);
      edit.replace(selection, inContext(citation, before));
    }
  });
}

/** The citation as it fits behind `before`: bare inside brackets, else in brackets, with a space where a word ends. */
function inContext(citation: string, before: string): string {
  if (/\[[^\]]*$/.test(before)) return before.endsWith('@') ? citation.slice(1) : citation;
  return /[\p{L}\p{N}]$/u.test(before) ? ` [${citation}]` : `[${citation}]`;
}
