import { LSPErrorCodes, ResponseError } from './protocol.ts';
import type { CancellationToken, PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { rename } from '../features/rename.ts';
import { RenameRefused, renameTarget } from '../features/renameTarget.ts';
import { toRange, toWorkspaceEdit } from './convert.ts';
import type { FeatureOptions } from './features.ts';
import { inSlices } from './slices.ts';

/** Renaming of the user's own keys. What cannot be renamed is refused with the reason, which editors show. */
export function registerRename(options: FeatureOptions): void {
  options.connection.onPrepareRename((params) => prepare(options, params));
  options.connection.onRenameRequest((params, token) => carriedOut(options, params, token));
}

function prepare({ context }: FeatureOptions, { textDocument, position }: PrepareRenameParams): { range: Range; placeholder: string } | ResponseError | null {
  const view = context.viewOf(textDocument.uri);
  if (!view) return null;
  try {
    const { span, key } = renameTarget(view, view.memo.offsetAt(position));
    return { range: toRange(view.memo, span), placeholder: key };
  } catch (error) {
    return refusal(error);
  }
}

async function carriedOut({ connection, context, index, edits }: FeatureOptions, { textDocument, position, newName }: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | ResponseError | null> {
  const view = context.viewOf(textDocument.uri);
  if (!view) return null;
  try {
    const work = rename(view, { offset: view.memo.offsetAt(position), name: newName.trim() }, index.world);
    const files = await inSlices(work, { connection, token, title: `Renaming to ${newName.trim()}` });
    if (!files) return null;
    return toWorkspaceEdit(files.map(({ uri, version, ranges }) => ({ uri, version, edits: ranges.map((range) => ({ range, newText: newName.trim() })) })), edits);
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): ResponseError {
  if (!(error instanceof RenameRefused)) throw error;
  return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
}
