import { pathToFileURL } from 'node:url';
import type { CodeAction, CodeActionParams, Connection, Hover, Location, WorkspaceSymbol } from 'vscode-languageserver';
import { ErrorCodes, ResponseError, SymbolKind } from './protocol.ts';
import { codeActions, sourceActions } from '../features/codeActions.ts';
import { coverageView } from '../features/coverageView.ts';
import { definition } from '../features/definition.ts';
import { documentLinks } from '../features/documentLinks.ts';
import { hover } from '../features/hover.ts';
import type { MemoIndex } from '../features/memoIndex.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import type { Host } from '../server.ts';
import type { View } from '../state/view.ts';
import type { Workspace } from '../state/workspace.ts';
import { registerCommands } from './commands.ts';
import { registerCompletion } from './completion.ts';
import { toCodeAction, toDiagnostic, toRange, toSpan } from './convert.ts';
import type { EditAbilities } from './convert.ts';
import type { DiagnosticsPublisher } from './diagnostics.ts';
import { answering, guarded } from './handler.ts';
import type { HandlerContext } from './handler.ts';
import { registerNavigation } from './navigation.ts';
import { registerRename } from './rename.ts';

export interface FeatureOptions {
  readonly connection: Connection;
  readonly context: HandlerContext;
  readonly publisher: DiagnosticsPublisher;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly index: MemoIndex;
  readonly edits: EditAbilities;
}

/** Puts every feature behind its request. One line of the protocol, one pure function. */
export function registerFeatures(options: FeatureOptions): void {
  const { connection, context, publisher, workspace } = options;
  connection.onHover(answering(context, { name: 'hover', empty: null, answer: (view, { position }) => toHover(view, hover(view, view.memo.offsetAt(position))) }));
  connection.onDefinition(answering(context, { name: 'definition', empty: null, answer: (view, { position }) => toDefinition(options, view, view.memo.offsetAt(position)) }));
  connection.onDocumentLinks(
    answering(context, {
      name: 'document links',
      empty: [],
      answer: (view) => documentLinks(view).map(({ span, target, tooltip }) => ({ range: toRange(view.memo, span), target, tooltip })),
    }),
  );
  connection.onCodeAction(answering(context, { name: 'code actions', empty: [], answer: (view, params) => toCodeActions(options, view, params) }));
  connection.onWorkspaceSymbol(({ query }, token) => (token.isCancellationRequested ? [] : guarded(context, 'workspace symbols', [], () => toSymbols(options, workspace, query))));
  connection.languages.diagnostics.on((params) => {
    const view = context.viewOf(params.textDocument.uri);
    return view ? publisher.report(view, params.previousResultId) : { kind: 'full', items: [] };
  });
  connection.onRequest('comity/coverage', (params: CoverageParams | null) => toCoverage(context, params));
  registerCompletion(options);
  registerNavigation(options);
  registerRename(options);
  registerCommands(options);
}

/** What `comity/coverage` is asked with; nothing that comes over the wire is sure to be there. */
interface CoverageParams {
  readonly textDocument?: { readonly uri?: unknown } | null;
  readonly detail?: unknown;
}

function toCoverage(context: HandlerContext, params: CoverageParams | null): unknown {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return new ResponseError(ErrorCodes.InvalidParams, 'comity/coverage needs a textDocument with its uri.');
  return guarded<unknown>(context, 'coverage', null, () => {
    const view = context.viewOf(uri);
    return view ? coverageView(view, { detail: params?.detail === true }) : null;
  });
}

function toHover(view: View, found: ReturnType<typeof hover>): Hover | null {
  return found ? { contents: { kind: 'markdown', value: found.markdown }, range: toRange(view.memo, found.span) } : null;
}

function toDefinition({ host }: FeatureOptions, view: View, offset: number): Location | null {
  const found = definition(view, offset, { files: host.files, entries: host.entries });
  if (!found) return null;
  const at = { line: found.line, character: 0 };
  return { uri: pathToFileURL(found.path).href, range: { start: at, end: at } };
}

function toCodeActions({ publisher, host, edits }: FeatureOptions, view: View, { range, context }: CodeActionParams): CodeAction[] {
  const span = toSpan(view.memo, range);
  const all = publisher.visible(view);
  // An editor that asks for source actions means the memo, wherever the cursor stands.
  const ofMemo = context.only?.every((kind) => kind === 'source' || kind.startsWith('source.')) ?? false;
  const findings = ofMemo ? all : all.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  return (ofMemo ? sourceActions(view, all) : codeActions(view, span, findings, all))
    .filter((fix) => !context.only || context.only.some((kind) => fix.kind === kind || fix.kind.startsWith(`${kind}.`)))
    .map((fix) => {
      const settled = fix.code === undefined ? [] : findings.filter((finding) => finding.code === fix.code);
      return toCodeAction(view.memo, fix, { abilities: edits, diagnostics: settled.map((finding) => toDiagnostic(view.memo, finding, host.docs)) });
    });
}

function toSymbols({ host }: FeatureOptions, workspace: Workspace, query: string): WorkspaceSymbol[] {
  const folder = workspace.all[0] ?? workspace.folderOf(undefined);
  return workspaceSymbols(folder.catalog, query, { files: host.files, entries: host.entries }).map(({ name, container, path, citation }) => ({
    name,
    containerName: container,
    kind: SymbolKind.Constant,
    location: { uri: pathToFileURL(path).href },
    data: { citation },
  }));
}
