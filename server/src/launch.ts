import { runBundle } from './codeCache.ts';

// Started as dist/server.cjs or dist/cli.cjs; the program itself lies beside it as server.main.cjs or cli.main.cjs.
runBundle(__filename.replace(/\.cjs$/, '.main.cjs'), require);
