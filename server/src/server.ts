import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, TextDocumentSyncKind, TextDocuments } from './lsp/protocol.ts';
import type { Connection, InitializeParams, InitializeResult, ServerCapabilities, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { MemoIndex } from './features/memoIndex.ts';
import { warmUp } from './features/warmUp.ts';
import { WRITE_AUTHORITIES } from './lsp/commands.ts';
import type { EditAbilities } from './lsp/convert.ts';
import { registerFeatures } from './lsp/features.ts';
import { DiagnosticsPublisher } from './lsp/diagnostics.ts';
import { memoDocuments } from './lsp/documents.ts';
import { KnowledgeDiagnostics } from './lsp/knowledgeDiagnostics.ts';
import { guarded } from './lsp/handler.ts';
import type { HandlerContext } from './lsp/handler.ts';
import type { Memo } from './memo/memo.ts';
import { unknownNames } from './rules/unknownNames.ts';
import type { FileSystem } from './state/fileSystem.ts';
import { Workspace, pathOf } from './state/workspace.ts';
import type { KnowledgeSource } from './state/workspace.ts';

/** What the server is given by whoever starts it. */
export interface Host {
  readonly files: FileSystem;
  readonly knowledge: KnowledgeSource;
  /** Address of the folder with a page per diagnostic code. */
  readonly docs: string;
  /** Full path of the folder into which entries of the bundled knowledge are written when a reader goes to their definition. */
  readonly entries: string;
  readonly version: string;
}

/** What the client can do and the server makes use of. */
interface ClientAbilities {
  readonly pull: boolean;
  readonly configuration: boolean;
  readonly watch: boolean;
  readonly edits: EditAbilities;
  readonly hintRefresh: boolean;
  readonly progress: boolean;
  /** Whether it tells of workspace folders that come and go. */
  readonly folders: boolean;
}

/** Wires a connection to the workspace and the features. The composition root of the language server. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(memoDocuments);
  const workspace = new Workspace(host.files, host.knowledge);
  const index = new MemoIndex({ files: host.files, workspace, open: () => documents.all() });
  const context = contextOf(connection, documents, workspace);
  connection.onInitialize((params) => {
    const client = abilitiesOf(params);
    let roots = rootsOf(params);
    const publisher = new DiagnosticsPublisher({ connection, context, docs: host.docs, pull: client.pull, isKnowledge: (uri) => workspace.isKnowledge(pathOf(uri)) });
    const knowledge = new KnowledgeDiagnostics(connection, host, (file) => workspace.textOf(file));
    const world = { connection, workspace, roots: () => roots, client, knowledge, open: documents };
    const reload = (): Promise<void> => readWorldAgain(world).then(() => publisher.allChanged(documents.keys()));
    connection.onInitialized(() => {
      workspace.open(roots, params.initializationOptions?.settings);
      watch(connection, client);
      if (client.configuration) void reload();
      else showProblems(world);
    });
    followKnowledge({ connection, host, client, reload: () => reload().then(() => warmUpSoon(documents.keys()[0], context)) });
    connection.onDidChangeConfiguration(() => void reload());
    connection.onDidChangeWatchedFiles(() => void reload());
    followFolders(connection, client, (change) => {
      roots = change(roots);
      void reload();
    });
    followEdits(documents, workspace, () => {
      knowledge.show(workspace.all.flatMap((folder) => folder.knowledgeProblems));
      publisher.allChanged(documents.keys());
    });
    warmUpOnce(documents, context);
    followMemos(documents, publisher);
    registerFeatures({ connection, context, publisher, host, workspace, index, edits: client.edits });
    return answer(host, client);
  });
  documents.listen(connection);
  connection.listen();
}

function contextOf(connection: Connection, documents: TextDocuments<Memo>, workspace: Workspace): HandlerContext {
  return {
    viewOf: (uri) => {
      const memo = documents.get(uri);
      // Law is read in whichever format; Comity's features are for Markdown.
      return memo && !(workspace.isKnowledge(pathOf(uri)) && !/\.(?:md|markdown)$/i.test(uri)) ? workspace.viewOf(memo) : undefined;
    },
    log: (message) => connection.console.error(message),
  };
}

function followMemos(documents: TextDocuments<Memo>, publisher: DiagnosticsPublisher): void {
  documents.onDidOpen(({ document }) => publisher.opened(document));
  documents.onDidChangeContent(({ document }) => publisher.changed(document));
  documents.onDidSave(({ document }) => publisher.saved(document));
  documents.onDidClose(({ document }) => publisher.closed(document.uri));
}

/** Milliseconds after the last change of a knowledge file in which memos get findings with it unasked. */
const EDIT_PAUSE = 200;

/** Takes in the texts of knowledge files as an editor has them; `show` is called when somebody has stopped typing. */
function followEdits(documents: TextDocuments<Memo>, workspace: Workspace, show: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const take = (uri: string, text: () => string | undefined): void => {
    const path = pathOf(uri);
    // The text of a memo is put together when asked for; nobody asks here.
    if (!workspace.isKnowledge(path) || !workspace.edit(path, text())) return;
    clearTimeout(timer);
    timer = setTimeout(show, EDIT_PAUSE);
    timer.unref();
  };
  documents.onDidChangeContent(({ document }) => take(document.uri, () => document.text));
  documents.onDidClose(({ document }) => take(document.uri, () => undefined));
}

/** Tells of workspace folders that come and go. */
function followFolders(connection: Connection, client: ClientAbilities, changed: (change: (roots: readonly string[]) => string[]) => void): void {
  if (!client.folders) return;
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const gone = new Set(pathsOf(event.removed));
    changed((roots) => [...roots.filter((root) => !gone.has(root)), ...pathsOf(event.added)]);
  });
}

/** The pause in ms after the first memo was opened in which its findings go first. */
const FINDINGS_FIRST = 100;

/** Gets hover and completion ready when a first memo is open and the editor has its findings. */
function warmUpOnce(documents: TextDocuments<Memo>, context: HandlerContext): void {
  const first = documents.onDidOpen(({ document: { uri } }) => {
    first.dispose();
    warmUpSoon(uri, context);
  });
}

function warmUpSoon(uri: string | undefined, context: HandlerContext): void {
  const ready = (): void => guarded(context, 'warm-up', undefined, () => {
    const view = uri === undefined ? undefined : context.viewOf(uri);
    if (view) warmUp(view);
  });
  setTimeout(ready, FINDINGS_FIRST).unref();
}

function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  const edits = capabilities.workspace?.workspaceEdit as { documentChanges?: boolean; snippetEditSupport?: boolean } | undefined;
  const versioned = edits?.documentChanges === true;
  return {
    pull: capabilities.textDocument?.diagnostic !== undefined,
    configuration: capabilities.workspace?.configuration === true,
    watch: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hintRefresh: capabilities.workspace?.inlayHint?.refreshSupport === true,
    edits: { versioned, snippets: versioned && edits.snippetEditSupport === true },
    progress: capabilities.window?.workDoneProgress === true,
    folders: capabilities.workspace?.workspaceFolders === true,
  };
}

function rootsOf(params: InitializeParams): string[] {
  return pathsOf(params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []));
}

function pathsOf(folders: readonly { readonly uri: string }[]): string[] {
  return folders.flatMap(({ uri }) => pathOf(uri) ?? []);
}

function answer(host: Host, client: ClientAbilities): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['@', '[', ' ', ':', ',', '.'], resolveProvider: true },
    definitionProvider: true,
    documentLinkProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    callHierarchyProvider: { workDoneProgress: true },
    renameProvider: { prepareProvider: true, workDoneProgress: true },
    inlayHintProvider: { resolveProvider: false },
    executeCommandProvider: { commands: [WRITE_AUTHORITIES] },
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.comity'] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.folders } },
  };
  if (client.pull) capabilities.diagnosticProvider = { identifier: 'comity', interFileDependencies: false, workspaceDiagnostics: false };
  return { capabilities, serverInfo: { name: 'comity-language-server', version: host.version } };
}

function watch(connection: Connection, client: ClientAbilities): void {
  if (client.configuration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'comity' });
  if (!client.watch) return;
  const watchers = ['**/comity.yml', '**/knowledge/**', '**/*.bib', '**/*.json', '**/*.xml'].map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Large knowledge arrives later: the client shows that it is being read, and memos get fresh findings when it is there. */
function followKnowledge({ connection, host, client, reload }: { connection: Connection; host: Host; client: ClientAbilities; reload: () => Promise<void> }): void {
  let progress: Promise<WorkDoneProgressServerReporter> | undefined;
  host.knowledge.onChange?.((isLoading) => {
    if (isLoading && client.progress) {
      progress ??= connection.window.createWorkDoneProgress();
      void progress.then((shown) => shown.begin('Comity reads the knowledge of the workspace'), () => undefined);
    }
    if (isLoading) return;
    void progress?.then((shown) => shown.done(), () => undefined);
    progress = undefined;
    void reload();
  });
}

interface World {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** As they are when the settings are there. */
  readonly roots: () => readonly string[];
  readonly client: ClientAbilities;
  readonly knowledge: KnowledgeDiagnostics;
  readonly open: TextDocuments<Memo>;
}

async function readWorldAgain(world: World): Promise<void> {
  const { connection, workspace, roots, client, open } = world;
  const settings: unknown = client.configuration ? await connection.workspace.getConfiguration('comity').catch(() => undefined) : undefined;
  workspace.open(roots(), settings);
  for (const document of open.all()) {
    const path = pathOf(document.uri);
    if (workspace.isKnowledge(path)) workspace.edit(path, document.text);
  }
  if (client.hintRefresh) connection.languages.inlayHint.refresh().catch(() => undefined);
  showProblems(world);
}

/** Tells what is wrong in the settings, and shows what is wrong in knowledge on its files. */
function showProblems({ connection, workspace, knowledge }: World): void {
  for (const { settings, catalog, settingsProblems } of workspace.all) {
    for (const problem of [...settingsProblems, ...unknownNames(settings, catalog)]) connection.console.warn(problem);
  }
  knowledge.show(workspace.all.flatMap((folder) => folder.knowledgeProblems));
}
