// Measures how long the compiled knowledge takes to load in a process that has done nothing else, and the memory it holds.
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './commandLine.mjs';
import { median } from './stats.mjs';

const PROBE = `
const { loadKnowledge } = require('./load.cjs');
gc();
const before = process.memoryUsage().heapUsed;
const started = performance.now();
const { knowledge, catalog } = loadKnowledge(process.argv[2]);
const loaded = performance.now() - started;
catalog.instrument('un charter');
const ready = performance.now() - started;
gc();
const memory = (process.memoryUsage().heapUsed - before) / 1048576;
const provisions = knowledge.instruments.reduce((sum, one) => sum + one.provisions.length, 0);
console.log(JSON.stringify({ loaded, ready, memory, instruments: knowledge.instruments.length, provisions }));
`;

/** Medians over fresh processes: ms to read the file, ms until the first name is looked up, MiB held. */
export async function measureKnowledge({ file, source, folder, rounds }) {
  await build({ entryPoints: [source], outfile: join(folder, 'load.cjs'), bundle: true, platform: 'node', format: 'cjs', minify: true, logLevel: 'error' });
  writeFileSync(join(folder, 'probe.cjs'), PROBE);
  const runs = [];
  for (let i = 0; i < rounds; i++) {
    const { output, error } = await run(['--expose-gc', join(folder, 'probe.cjs'), file], folder);
    if (error) throw new Error(error);
    runs.push(JSON.parse(output));
  }
  const of = (name) => median(runs.map((one) => one[name]));
  return { loaded: of('loaded'), ready: of('ready'), memory: of('memory'), instruments: runs[0].instruments, provisions: runs[0].provisions };
}
