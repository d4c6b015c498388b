// Measures the quality of the findings: bundles each part of the evaluation (test/eval/<part>.ts) and runs it.
// A part exports `run(options)` and returns true when every figure is at or above its floor.
//   npm run eval [-- PART…] [--verbose]      --verbose lists the failing cases of the development parts
import { build } from 'esbuild';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
const args = process.argv.slice(2);
const asked = args.filter((arg) => !arg.startsWith('--'));
const parts = ['citations', 'coverage'].filter((part) => existsSync(join(here, `${part}.ts`)) && (asked.length === 0 || asked.includes(part)));
const out = mkdtempSync(join(tmpdir(), 'comity-eval-'));
try {
  let good = true;
  for (const part of parts) {
    const outfile = join(out, `${part}.mjs`);
    const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
    await build({ entryPoints: [join(here, `${part}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning', banner });
    const { run } = await import(pathToFileURL(outfile).href);
    good = (await run({ here, knowledge: join(here, '../../dist/knowledge.json'), verbose: args.includes('--verbose') })) && good;
  }
  process.exitCode = good ? 0 : 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
