import type { Connection, MessageReader } from 'vscode-languageserver/node';
import { StreamOutput } from './lsp/output.ts';
import { createConnection } from './lsp/protocol.ts';
import { hostFromDisk } from './host.ts';
import { compileInThread, OWN_THREAD } from './ownKnowledge.ts';
import { startServer } from './server.ts';
import { workerThreads } from './workerThreads.ts';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket=|pipe=)/;

/** What the extension loads of this bundle when a preview opens. */
export { createPreview } from './preview/main.ts';

/** Does what the arguments of the process ask for. */
export function main(): void {
  if (process.argv.includes(OWN_THREAD) && !workerThreads().isMainThread) {
    compileInThread();
  } else if (process.argv.slice(2).some((word) => TRANSPORTS.test(word))) {
    startServer(connection(), hostFromDisk());
  } else if (process.argv.includes('--version')) {
    process.stdout.write(`${hostFromDisk().version}\n`);
  } else {
    process.stderr.write('Usage: comity-language-server --stdio\n');
    process.exitCode = process.argv.includes('--help') ? 0 : 2;
  }
}

/** The connection that the arguments ask for. Over standard input and output the server writes itself. */
function connection(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection();
  return createConnection(process.stdin as unknown as MessageReader, new StreamOutput(process.stdout));
}
