// Builds dist/: client, server and command line, then the compiled knowledge.
import { build, context } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const options = (entry, out, extra = {}) => ({
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  minify: true,
  keepNames: true,
  define: { COMITY_VERSION: JSON.stringify(JSON.parse(readFileSync("package.json", "utf8")).version) },
  legalComments: 'none',
  logLevel: 'warning',
  ...extra,
});
const hashbang = { banner: { js: '#!/usr/bin/env node' } };
const bundles = [
  options('server/src/main.ts', 'dist/server.cjs', hashbang),
  options('server/src/cli/main.ts', 'dist/cli.cjs', hashbang),
  options('server/src/knowledge/build.ts', 'dist/build-knowledge.cjs'),
  options('client/src/extension.ts', 'dist/extension.cjs', { external: ['vscode'] }),
].filter((bundle) => existsSync(bundle.entryPoints[0]));

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  if (existsSync('dist/build-knowledge.cjs')) execFileSync(process.execPath, ['dist/build-knowledge.cjs', 'knowledge', 'dist/knowledge.json'], { stdio: 'inherit' });
}
