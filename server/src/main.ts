import { createConnection } from './lsp/protocol.ts';
import { hostFromDisk } from './host.ts';
import { startServer } from './server.ts';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket=|pipe=)/;

if (process.argv.slice(2).some((word) => TRANSPORTS.test(word))) {
  startServer(createConnection(), hostFromDisk());
} else if (process.argv.includes('--version')) {
  process.stdout.write(`${hostFromDisk().version}\n`);
} else {
  process.stderr.write('Usage: comity-language-server --stdio\n');
  process.exitCode = process.argv.includes('--help') ? 0 : 2;
}
