/**
 * What the server uses of the protocol's library. Named in one place, since every file that imports values from a CommonJS package makes a
 * wrapper of all its hundreds of names when the bundle starts.
 */
export {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  CompletionItemKind,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
  AbstractMessageWriter,
  createConnection,
} from 'vscode-languageserver/node';
