import { setFlagsFromString } from 'node:v8';
import { runBundle } from './codeCache.ts';

// A young generation that does not grow: a third less memory for next to no time, since what Comity keeps of a memo it keeps long. Regular
// expressions go straight to machine code: the bytecode that they would have first takes five times as long to make for the large ones.
// Inside VS Code the client asks for the same when it starts the server.
if (process.versions['electron'] === undefined) setFlagsFromString('--semi-space-growth-factor=1 --no-regexp-tier-up');

// Started as dist/server.cjs or dist/cli.cjs; the program itself lies beside it as server.main.cjs or cli.main.cjs.
runBundle(__filename.replace(/\.cjs$/, '.main.cjs'), require);
