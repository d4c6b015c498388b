// Learns the coverage verdicts from test/eval/coverage/train and writes knowledge/judgement.json. `npm run train`.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const out = mkdtempSync(join(tmpdir(), 'comity-train-'));
try {
  const outfile = join(out, 'train.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({ entryPoints: [join(import.meta.dirname, 'training/train.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning', banner });
  (await import(pathToFileURL(outfile).href)).train();
} finally {
  rmSync(out, { recursive: true, force: true });
}
