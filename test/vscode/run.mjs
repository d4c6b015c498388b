// @ts-check
// npm run test:vscode: packages the extension, installs the package in a real VS Code and runs test/vscode/suite there.
// The host is a desktop VS Code where $VSCODE_PATH names one or one can be downloaded and shown, else VS Code in headless Chromium;
// --desktop and --browser choose. Closes with "N passed, N failed".
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../client/scripts/editor.mjs';
import { writeVsix } from '../../client/scripts/vsix.mjs';
import { runInBrowser } from './browserHost.mjs';
import { runOnDesktop } from './desktopHost.mjs';

/**
 * @typedef {object} Run
 * @property {string} vsix the package
 * @property {string} suite the bundled tests, a module with `run()`
 * @property {string} runner the empty extension that VS Code's test mode asks for
 * @property {string} workspace the folder that is opened, a copy of examples/
 * @property {string} data an empty folder for what VS Code writes
 * @property {NodeJS.ProcessEnv} env with COMITY_TEST_REPORT, where the suite writes what it found
 */

const folder = mkdtempSync(join(tmpdir(), 'comity-vscode-'));
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Answers the exit status: 0 when all tests passed. */
async function main() {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
  const run = await prepare();
  const host = process.argv.includes('--browser') || (!process.argv.includes('--desktop') && !(await desktopIsPossible())) ? runInBrowser : runOnDesktop;
  await host(run);
  const report = run.env['COMITY_TEST_REPORT'] ?? '';
  if (!existsSync(report)) throw new Error('VS Code ended before the tests did.');
  const { lines, passed, failed } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** @returns {Promise<Run>} */
async function prepare() {
  const suite = join(ROOT, 'out', 'vscode', 'suite.cjs');
  const workspace = join(folder, 'workspace');
  await build({ entryPoints: [join(ROOT, 'test', 'vscode', 'suite', 'index.ts')], outfile: suite, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
  const { path, bytes } = writeVsix(ROOT);
  console.log(`Package: ${Math.round(bytes / 1000)} kB`);
  const env = { ...process.env, COMITY_TEST_REPORT: join(folder, 'report.json') };
  return { vsix: path, suite, runner: join(ROOT, 'test', 'vscode', 'runner'), workspace, data: join(folder, 'data'), env };
}

/** A desktop VS Code needs to be there or to be had, and somewhere to show its window. */
async function desktopIsPossible() {
  if (process.env['VSCODE_PATH']) return true;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return false;
  const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
  return answer?.ok ?? false;
}
