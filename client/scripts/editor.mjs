// @ts-check
// VS Code for the browser, installed once into a cache folder: the npm packages code-server and the Node that it asks for.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const VERSION = '4.139.1';
const PACKAGES = [`code-server@${VERSION}`, 'node@24'];

/** Settings that an editor made for Comity starts with: nothing that asks, advertises or calls somebody. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * @typedef {object} BrowserEditor
 * @property {string} node the Node 24 that it runs on
 * @property {string} codeServer code-server's entry file, for people
 * @property {string} vscodeServer the entry file of VS Code's own server, for tests
 * @property {NodeJS.ProcessEnv} env environment with that Node first on the path
 */

/** Comity's folder in the user's cache: $XDG_CACHE_HOME, else what the system uses. */
export function cacheFolder() {
  if (process.env['XDG_CACHE_HOME']) return join(process.env['XDG_CACHE_HOME'], 'comity');
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'comity');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'comity');
  return join(homedir(), '.cache', 'comity');
}

/**
 * VS Code for the browser, installed first if it is not there yet (about 700 MB, a minute or two).
 * @returns {Promise<BrowserEditor>}
 * @throws {Error} when the installation fails, with the end of npm's output
 */
export async function browserEditor() {
  const folder = join(cacheFolder(), `code-server-${VERSION}`);
  const editor = partsOf(folder);
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return editor;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`Installing VS Code ${VERSION} for the browser into ${folder}, once; about 700 MB.`);
  await install(folder, editor);
  writeFileSync(complete, '');
  return editor;
}

/** @returns {BrowserEditor} where the parts are once they are installed */
function partsOf(/** @type {string} */ folder) {
  const bin = join(folder, 'node_modules', 'node', 'bin');
  const server = join(folder, 'node_modules', 'code-server');
  return {
    node: join(bin, process.platform === 'win32' ? 'node.exe' : 'node'),
    codeServer: join(server, 'out', 'node', 'entry.js'),
    vscodeServer: join(server, 'lib', 'vscode', 'out', 'server-main.js'),
    env: { ...withoutNpm(process.env), PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  };
}

async function install(/** @type {string} */ folder, /** @type {BrowserEditor} */ editor) {
  const modules = join(folder, 'node_modules');
  const vscode = join(modules, 'code-server', 'lib', 'vscode');
  const allowScripts = Object.fromEntries(PACKAGES.map((name) => [name, true]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts }));
  // code-server's own install script would compile all native parts, which takes minutes and needs compilers and headers. VS Code
  // starts without them, so they stay away, but for the two that the list below adds where it can.
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  await npm('Node 24', ['install', ...quiet, 'node@24'], { cwd: folder, env: editor.env });
  await npm('code-server', ['install', ...quiet, '--ignore-scripts', `code-server@${VERSION}`], { cwd: folder, env: editor.env });
  await npm('VS Code', ['install', ...quiet, '--ignore-scripts', '--omit=dev'], { cwd: vscode, env: editor.env });
  await npm('its extensions', ['install', ...quiet, '--ignore-scripts', '--omit=dev'], { cwd: join(vscode, 'extensions'), env: editor.env });
  await buildLog(modules, vscode, editor.env).catch(() => console.log('  Without a C++ compiler, the log of VS Code stays empty; all else works.'));
}

/** Builds what VS Code writes its log with, against the headers that the Node package brings along. */
async function buildLog(/** @type {string} */ modules, /** @type {string} */ vscode, /** @type {NodeJS.ProcessEnv} */ env) {
  const platforms = join(modules, 'node', 'node_modules');
  const platform = readdirSync(platforms).find((name) => existsSync(join(platforms, name, 'include', 'node')));
  const headers = platform ? { npm_config_nodedir: join(platforms, platform) } : {};
  const args = ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'];
  await npm('its log', args, { cwd: vscode, env: { ...env, ...headers } });
}

/** Runs npm and says how long it took. Rejects with the end of its output. */
function npm(/** @type {string} */ what, /** @type {string[]} */ args, /** @type {{ cwd: string, env: NodeJS.ProcessEnv }} */ options) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const tick = setInterval(() => console.log(`  ${what}: ${seconds()} s …`), 15_000);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { ...options, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`npm ${args[0]} (${what}) failed.\n${output.trim()}`));
      console.log(`  ${what}: done in ${seconds()} s`);
      resolve(undefined);
    });
  }).finally(() => clearInterval(tick));
}

/** The environment without what `npm start` tells its children, which an npm of another version would take for its own settings. */
function withoutNpm(/** @type {NodeJS.ProcessEnv} */ env) {
  const kept = /^npm_config_(registry|.*proxy|ca|cafile|cache|userconfig|globalconfig|strict_ssl)$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)));
}
