import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { addLaw } from './addLaw.ts';
import { showCoverage } from './coverageView.ts';
import { searchKnowledge } from './search.ts';
import type { CoverageStatus } from './status.ts';

/** Registers the commands that package.json contributes; the answer disposes of them. */
export function registerCommands(client: LanguageClient, log: vscode.LogOutputChannel, status: CoverageStatus): vscode.Disposable[] {
  const command = (id: string, run: (...given: never[]) => unknown): vscode.Disposable => vscode.commands.registerCommand(`comity.${id}`, run);
  return [
    command('searchKnowledge', () => searchKnowledge(client)),
    command('showCoverage', () => showCoverage(client)),
    command('newMemo', newMemo),
    command('addLaw', addLaw),
    command('showLog', () => log.show()),
    command('restart', async () => {
      await client.restart();
      await status.refresh();
    }),
  ];
}

/** Opens an unsaved Markdown document with the memo snippet in it, first placeholder selected. */
async function newMemo(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'Memo on cyber sovereignty' });
}
