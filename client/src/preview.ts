import { createRequire } from 'node:module';
import * as vscode from 'vscode';

/** What dist/server.main.cjs gives beside the server; server/src/preview/main.ts says what it does. */
interface PreviewBundle {
  createPreview(host: { folders(): string[]; settings(): unknown; report(message: string): void }): Preview;
}

interface Preview {
  extend(md: unknown): void;
  reset(): void;
}

/** What VS Code's Markdown preview asks of an extension: to extend its parser, a markdown-it. */
export interface MarkdownExtension {
  extendMarkdownIt<T>(md: T): T;
}

/** Citations in VS Code's Markdown preview. Nothing is loaded before a preview opens; whatever fails, the preview goes on without citations. */
export function citationPreview(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): MarkdownExtension {
  let preview: Preview | undefined;
  const reset = (): void => preview?.reset();
  context.subscriptions.push(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (/\/comity\.yml$|\/knowledge\//.test(uri.path)) reset();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('comity')) reset();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(reset),
  );
  return {
    extendMarkdownIt: (md) => {
      try {
        preview ??= load(context, log);
        preview.extend(md);
      } catch (error) {
        log.error(`The preview shows citations as they are typed: ${String(error)}`);
      }
      return md;
    },
  };
}

function load(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Preview {
  const path = context.asAbsolutePath('dist/server.main.cjs');
  const { createPreview } = createRequire(path)(path) as PreviewBundle;
  return createPreview({
    folders: () => (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
    settings: () => vscode.workspace.getConfiguration().get('comity'),
    report: (message) => log.error(message),
  });
}
