import { createRequire } from 'node:module';
import type * as Threads from 'node:worker_threads';

/** Node's threads, loaded at the first call: most runs never need one, and every start would wait for the module. */
export function workerThreads(): typeof Threads {
  return createRequire(__filename)('node:worker_threads') as typeof Threads;
}
