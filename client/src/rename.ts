import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** What may be a citation key: `@un:charter`, `@{un:charter}`. */
const KEY = /@\{?[^\s;,[\]{}@]+/;

/**
 * Tells the user why a citation key cannot be renamed. Where one provider refuses, VS Code asks the next, and its own Markdown support takes
 * `[@un:charter]` for the label of a link, which it would rename.
 */
export const renaming: Pick<Middleware, 'prepareRename' | 'provideRenameEdits'> = {
  prepareRename: async (document, position, token, next) => {
    try {
      return await next(document, position, token);
    } catch (error) {
      // What is no Error ends the renaming; VS Code shows what has the fields of Markdown beside the cursor.
      if (document.getWordRangeAtPosition(position, KEY)) return Promise.reject({ value: reasonOf(error) });
      throw error;
    }
  },
  provideRenameEdits: async (...[document, position, newName, token, next]) => {
    try {
      return await next(document, position, newName, token);
    } catch (error) {
      void vscode.window.showErrorMessage(reasonOf(error));
      return new vscode.WorkspaceEdit();
    }
  },
};

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
