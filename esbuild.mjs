// Builds dist/: client, server and command line, then the compiled knowledge.
import { build, context } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** The file of the reader of YAML; server/src/yaml.ts says what is in it. */
const YAML = './yaml.cjs';
/** Parts of Node that the libraries name at the start and Comity needs late or never, and the reader of YAML, of which most memos need nothing: loaded at the first call of one of these functions. */
const LATE = {
  crypto: ['createHash', 'randomBytes'],
  child_process: ['execFileSync', 'fork', 'spawnSync'],
  yaml: /\{ (.*) \}/.exec(readFileSync('server/src/yaml.ts', 'utf8'))[1].split(', '),
};
const late = {
  name: 'late',
  setup(builder) {
    builder.onResolve({ filter: /^(?:node:)?(?:crypto|child_process)$|^yaml$/ }, ({ path, namespace }) => (namespace === 'late' ? { path, external: true } : { path, namespace: 'late' }));
    builder.onResolve({ filter: /^\.\/yaml\.cjs$/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    builder.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: LATE[path.replace('node:', '')].map((name) => `export const ${name} = (...given) => require('${path === 'yaml' ? YAML : path}').${name}(...given);`).join('\n'),
    }));
  },
};

/** Compresses the words of which the judgement was compiled: a quarter of the bundle, for principles and profiles of a workspace's own alone. */
const words = {
  name: 'words',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]coverage[\\/]language[\\/]words\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, platform: 'node', format: 'esm' });
      const { allWords } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
      const packed = brotliCompressSync(JSON.stringify(allWords())).toString('base64');
      return {
        contents: `import { brotliDecompressSync } from 'node:zlib';\nlet words;\nexport const allWords = () => (words ??= JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString('utf8')));`,
        resolveDir: '.',
      };
    });
  },
};

/** Escapes what esbuild leaves of non-ASCII text (regular expressions), so that a bundle is read at a byte per character. */
const ascii = {
  name: 'ascii',
  setup(builder) {
    builder.onEnd(() => {
      const file = builder.initialOptions.outfile;
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
    });
  },
};

const options = (entry, out, extra = {}) => ({
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // The bundles of the package are minified whole (it must stay under 1 MB); the tools of the build keep their names.
  minifyWhitespace: true,
  minifySyntax: true,
  define: { COMITY_VERSION: JSON.stringify(JSON.parse(readFileSync("package.json", "utf8")).version) },
  legalComments: 'none',
  logLevel: 'warning',
  ...extra,
});
const hashbang = { banner: { js: '#!/usr/bin/env node' } };
const program = { plugins: [late, words, ascii], minify: true };
const bundles = [
  options('server/src/launch.ts', 'dist/server.cjs', hashbang),
  options('server/src/launch.ts', 'dist/cli.cjs', hashbang),
  options('server/src/main.ts', 'dist/server.main.cjs', program),
  options('server/src/yaml.ts', 'dist/yaml.cjs', { minify: true }),
  options('server/src/cli/main.ts', 'dist/cli.main.cjs', program),
  options('server/src/buildKnowledge.ts', 'dist/build-knowledge.cjs'),
  options('server/src/buildPages.ts', 'dist/build-pages.cjs'),
  options('client/src/extension.ts', 'dist/extension.cjs', { external: ['vscode'], minify: true }),
].filter((bundle) => existsSync(bundle.entryPoints[0]));

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  if (existsSync('dist/build-knowledge.cjs')) execFileSync(process.execPath, ['dist/build-knowledge.cjs', 'knowledge', 'dist/knowledge.json'], { stdio: 'inherit' });
  execFileSync(process.execPath, ['dist/build-pages.cjs', 'dist/docs'], { stdio: 'inherit' });
}
