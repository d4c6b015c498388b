import type { ExtensionContext, StatusBarItem } from 'vscode';
import { createClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { citationPreview } from './preview.ts';
import type { MarkdownExtension } from './preview.ts';
import { CoverageStatus } from './status.ts';

/** What VS Code's Markdown preview, other extensions and the tests can see of Comity. */
export interface Comity extends MarkdownExtension {
  /** The item of the status bar that shows the coverage of the memo in view. */
  readonly status: StatusBarItem;
}

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and adds commands and the status bar item. VS Code calls it when the first Markdown file opens. */
export function activate(context: ExtensionContext): Comity {
  const { client, log } = createClient(context);
  const status = new CoverageStatus(client);
  context.subscriptions.push(log, status, ...registerCommands(client, log, status));
  stop = async () => {
    if (client.needsStop()) await client.stop();
  };
  void client.start().catch((error: unknown) => log.error(`The language server did not start: ${String(error)}`));
  return { status: status.item, ...citationPreview(context, log) };
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
