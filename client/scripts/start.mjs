// @ts-check
// npm start: builds, then opens VS Code on examples/ with the extension loaded.
// npm start -- --browser: the same in the browser, also where VS Code is installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktopEditor } from './desktop.mjs';
import { browserEditor, cacheFolder, QUIET_SETTINGS, ROOT } from './editor.mjs';
import { answering, freePort } from './port.mjs';
import { writeVsix } from './vsix.mjs';

const EXAMPLES = join(ROOT, 'examples');
const FIRST_MEMO = join(EXAMPLES, 'position-on-cyber-operations.md');
const PORT = 8378;

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--browser');
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown[0]}; the one option is --browser.`);
  if (!existsSync(join(ROOT, 'node_modules', 'esbuild'))) throw new Error('The dependencies are missing: run "npm install" first.');
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
  const desktop = process.argv.includes('--browser') ? undefined : desktopEditor();
  if (desktop) openDesktop(desktop);
  else await openBrowser();
}

function openDesktop(/** @type {import('./desktop.mjs').DesktopEditor} */ { name, command }) {
  console.log(`Opening ${name} on ${EXAMPLES}. "npm start -- --browser" opens VS Code in the browser instead.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, EXAMPLES, FIRST_MEMO];
  const shell = process.platform === 'win32';
  const child = spawn(shell ? `"${command}"` : command, shell ? args.map((argument) => `"${argument}"`) : args, { stdio: 'inherit', shell });
  child.on('error', (error) => console.error(`${name} did not start (${error.message}); try "npm start -- --browser".`));
  child.on('exit', (code) => (process.exitCode = code ?? 0));
}

async function openBrowser() {
  const editor = await browserEditor();
  const data = join(cacheFolder(), 'browser');
  const folders = ['--user-data-dir', data, '--extensions-dir', join(data, 'extensions'), '--config', join(data, 'config.yaml')];
  writeSettings(join(data, 'User'));
  const { path } = writeVsix(ROOT);
  execFileSync(editor.node, [editor.codeServer, ...folders, '--install-extension', path, '--force'], { env: editor.env, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort(PORT);
  const options = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const child = spawnGroup(editor.node, [editor.codeServer, ...folders, ...options, EXAMPLES], editor.env);
  await answering(`http://127.0.0.1:${port}/healthz`, child).catch((error) => {
    stopGroup(child);
    throw error;
  });
  const open = encodeURIComponent(JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${FIRST_MEMO}`]]));
  console.log(`\nVS Code is running with Comity. Ctrl-C stops it. Open:\n\n  http://127.0.0.1:${port}/?folder=${encodeURI(EXAMPLES)}&payload=${open}\n`);
}

/** Gives the editor its first settings. What the user changed since then is kept. */
function writeSettings(/** @type {string} */ folder) {
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(QUIET_SETTINGS, null, 2));
}

/**
 * Starts a program that leads a group of processes of its own, so that those it starts can be stopped with it; all of them stop when
 * this one is asked to. Its complaints are shown only when it ends by itself.
 */
function spawnGroup(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' });
  let complaints = '';
  let stopping = false;
  child.stderr.on('data', (chunk) => (complaints = (complaints + chunk).slice(-2000)));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopping = true;
      stopGroup(child);
    });
  }
  child.on('exit', (code) => {
    if (!stopping) console.error(`VS Code ended (${code}).\n${complaints}`);
    process.exit(stopping ? 0 : 1);
  });
  return child;
}

function stopGroup(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}
