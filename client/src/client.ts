import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { renaming } from './rename.ts';

/**
 * The documents that Comity works on: Markdown on disk, on a remote machine, in a virtual workspace, and not yet saved. Diffs,
 * notebooks and output panes, whose text nobody drafts, are left alone.
 */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

/** Law in other formats, which counts while it is being edited too. */
const LAW = ['file', 'vscode-remote'].map((scheme) => ({ scheme, pattern: '**/knowledge/**/*.{xml,akn,fmx,uslm,json,yml,yaml,bib}' }));

/** Whether Comity works on this document. */
export function isMemo(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && SCHEMES.includes(document.uri.scheme);
}

/**
 * The language client, not yet started. It runs the server that `comity-language-server --stdio` runs, on VS Code's own Node.
 * The log is the output channel "Comity"; `comity.trace.server` writes every message into it.
 */
export function createClient(context: vscode.ExtensionContext): { client: LanguageClient; log: vscode.LogOutputChannel } {
  const log = vscode.window.createOutputChannel('Comity', { log: true });
  const module = context.asAbsolutePath('dist/server.cjs');
  // As in the server's launch.ts: a small young generation, and regular expressions compiled once.
  const server = { module, transport: TransportKind.stdio, options: { execArgv: ['--max-semi-space-size=2', '--no-regexp-tier-up'] } };
  const client = new LanguageClient('comity', 'Comity', { run: server, debug: server }, {
    documentSelector: [...SCHEMES.map((scheme) => ({ scheme, language: 'markdown' })), ...LAW],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'comity',
    initializationOptions: { trusted: vscode.workspace.isTrusted },
    markdown: { supportHtml: false, supportThemeIcons: false },
    // The server's commands change the memo in view.
    middleware: { ...renaming, executeCommand: (command, given, next) => next(command, given.length > 0 ? given : [vscode.window.activeTextEditor?.document.uri.toString()]) },
    initializationFailedHandler: () => {
      void offerLog(log);
      return false;
    },
  });
  return { client, log };
}

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
  const show = 'Show the Log';
  const answer = await vscode.window.showErrorMessage('Comity could not start its language server.', show);
  if (answer === show) log.show();
}
