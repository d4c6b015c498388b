import { setFlagsFromString } from 'node:v8';
import { runBundle } from './codeCache.ts';

// A young generation that does not grow: a third less memory for next to no time, since what Comity keeps of a memo it keeps long. Regular
// expressions go straight to machine code: the bytecode that they would have first takes five times as long to make for the large ones.
// Inside VS Code the client asks for the like when it starts the server. And code is optimised when it has run three times as often as V8 waits for
// by itself: most of what V8 would optimise in a short run is not run often enough after that to be worth it.
if (process.versions['electron'] === undefined) setFlagsFromString('--semi-space-growth-factor=1 --no-regexp-tier-up --interrupt-budget=200000');

// Started as dist/server.cjs or dist/cli.cjs; the program itself lies beside it as server.main.cjs or cli.main.cjs.
const { main } = runBundle(__filename.replace(/\.cjs$/, '.main.cjs'), require) as { main(): void };
main();
