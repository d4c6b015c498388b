import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import type * as lsp from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/server.ts';
import type { Host } from '../../server/src/server.ts';
import { testHost } from './world.ts';

/** A language client and a server in one process, joined by a real connection. */
export class TestClient {
  readonly pushed = new Map<string, lsp.PublishDiagnosticsParams>();
  readonly log: string[] = [];
  refreshes = 0;
  private version = 0;

  private constructor(readonly connection: ProtocolConnection) {
    connection.onNotification('textDocument/publishDiagnostics', (params: lsp.PublishDiagnosticsParams) => void this.pushed.set(params.uri, params));
    connection.onNotification('window/logMessage', ({ message }: lsp.LogMessageParams) => void this.log.push(message));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.listen();
  }

  settings: unknown = null;

  /** Starts a server for a workspace folder. `capabilities` are what the client says it can do. */
  static async start(options: { capabilities?: lsp.ClientCapabilities; root?: string; host?: Partial<Host>; settings?: unknown } = {}): Promise<TestClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), { ...testHost(), ...options.host });
    const client = new TestClient(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
    client.settings = options.settings ?? null;
    const root = options.root === undefined ? null : pathToFileURL(options.root).href;
    const capabilities = options.capabilities ?? { textDocument: { diagnostic: {} }, workspace: { configuration: options.settings !== undefined } };
    await client.connection.sendRequest('initialize', { processId: null, rootUri: root, workspaceFolders: root === null ? null : [{ uri: root, name: 'root' }], capabilities });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: ++this.version, text } });
  }

  async change(uri: string, contentChanges: lsp.TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++this.version }, contentChanges });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<lsp.Diagnostic[]> {
    const report = await this.request<lsp.DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    return report.kind === 'full' ? report.items : [];
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
