// Learns the coverage verdicts from test/eval/coverage/train and writes knowledge/judgement.json. `npm run train`.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const out = mkdtempSync(join(tmpdir(), 'comity-train-'));
try {
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({ entryPoints: ['train', 'worker'].map((name) => join(import.meta.dirname, `training/${name}.ts`)), outdir: out, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning', banner });
  await (await import(pathToFileURL(join(out, 'train.mjs')).href)).train();
} finally {
  rmSync(out, { recursive: true, force: true });
}
