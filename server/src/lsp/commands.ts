import { LSPErrorCodes, ResponseError } from './protocol.ts';
import type { ExecuteCommandParams } from 'vscode-languageserver';
import { writeAuthorities } from '../features/authorities.ts';
import { toRange, toWorkspaceEdit } from './convert.ts';
import type { FeatureOptions } from './features.ts';

/** Writes or refreshes the table of authorities of the open memo whose address is the argument, as `uri` or `{ uri }`. */
export const WRITE_AUTHORITIES = 'comity.writeAuthorities';

/** Commands that change a memo. Each applies its edit through the client. */
export function registerCommands(options: FeatureOptions): void {
  options.connection.onExecuteCommand((params) => (params.command === WRITE_AUTHORITIES ? applyAuthorities(options, params) : null));
}

async function applyAuthorities({ connection, context, edits: abilities }: FeatureOptions, { arguments: given = [] }: ExecuteCommandParams): Promise<ResponseError | null> {
  const view = context.viewOf(uriOf(given[0]));
  if (!view) return new ResponseError(LSPErrorCodes.RequestFailed, 'Open a Markdown memo to write its table of authorities.');
  const edits = writeAuthorities(view).map(({ span, text }) => ({ range: toRange(view.memo, span), newText: text }));
  if (edits.length === 0) return null;
  const edit = toWorkspaceEdit([{ uri: view.memo.uri, version: view.memo.version, edits }], abilities);
  const { applied } = await connection.workspace.applyEdit({ label: 'Table of authorities', edit });
  return applied ? null : new ResponseError(LSPErrorCodes.RequestFailed, 'The memo has changed in the meantime; write the table of authorities again.');
}

function uriOf(argument: unknown): string {
  if (typeof argument === 'string') return argument;
  const { uri } = (argument ?? {}) as { uri?: unknown };
  return typeof uri === 'string' ? uri : '';
}
