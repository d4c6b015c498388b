// @ts-check
// npm run package: builds, then writes comity-<version>.vsix at the root of the repository.
import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { ROOT } from './editor.mjs';
import { writeSmallVsix } from './vsix.mjs';

/** A package above this size has something in it that does not belong there. */
const LIMIT = 1_300_000;

execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
const { path, files, bytes } = await writeSmallVsix(ROOT);
console.log(files.map((file) => `  ${file}`).join('\n'));
console.log(`${relative(ROOT, path)}: ${files.length} files, ${Math.round(bytes / 1000)} kB`);
if (bytes > LIMIT) {
  console.error(`The package is larger than ${LIMIT / 1000} kB.`);
  process.exitCode = 1;
}
