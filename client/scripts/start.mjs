// @ts-check
// npm start: builds, then opens VS Code on examples/ with the extension loaded.
// npm start -- --browser: the same in the browser, also where VS Code is installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { desktopEditor } from './desktop.mjs';
import { browserEditor, cacheFolder, ROOT } from './editor.mjs';
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
  const { path } = writeVsix(ROOT);
  execFileSync(editor.node, [editor.codeServer, ...folders, '--install-extension', path, '--force'], { env: editor.env, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort(PORT);
  const options = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const child = spawn(editor.node, [editor.codeServer, ...folders, ...options, EXAMPLES], { env: editor.env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill('SIGTERM'));
  child.on('exit', (code) => (process.exitCode = code ?? 0));
  await answering(`http://127.0.0.1:${port}/healthz`, child).catch((error) => {
    child.kill('SIGTERM');
    throw error;
  });
  const open = encodeURIComponent(JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${FIRST_MEMO}`]]));
  console.log(`\nVS Code is running with Comity. Ctrl-C stops it. Open:\n\n  http://127.0.0.1:${port}/?folder=${encodeURI(EXAMPLES)}&payload=${open}\n`);
}
