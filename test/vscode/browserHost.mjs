// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserEditor, QUIET_SETTINGS } from '../../client/scripts/editor.mjs';
import { answering, freePort } from '../../client/scripts/port.mjs';

/** Words of the open files would pass for completions of Comity's. */
export const TEST_SETTINGS = { 'editor.wordBasedSuggestions': 'off' };

/** Milliseconds for the whole suite, the start of VS Code included. */
const LIMIT = 300_000;

/**
 * Runs the suite in VS Code's own server, its workbench in headless Chromium.
 * @param {import('./run.mjs').Run} run
 */
export async function runInBrowser(run) {
  const { suite, runner, workspace } = run;
  await withWorkbench(run, async ({ page, port }) => {
    /** @type {Promise<void>} */
    const ended = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`The tests did not end within ${LIMIT / 1000} s.`)), LIMIT).unref();
      void page.exposeFunction('codeAutomationExit', () => resolve());
      void page.exposeFunction('codeAutomationLog', () => undefined);
    });
    const remote = (/** @type {string} */ path) => `vscode-remote://localhost:${port}${path}`;
    const payload = [['extensionDevelopmentPath', remote(runner)], ['extensionTestsPath', remote(suite)]];
    await page.goto(`http://localhost:${port}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await ended;
  });
}

/**
 * Starts VS Code's server with the package installed, and a page of Chromium to open it in; stops both afterwards.
 * @param {Pick<import('./run.mjs').Run, 'vsix' | 'data' | 'env'>} run
 * @param {(workbench: { page: import('playwright-core').Page, port: number }) => Promise<void>} use
 * @param {Record<string, unknown>} settings settings of VS Code for this session
 */
export async function withWorkbench({ vsix, data, env }, use, settings = {}) {
  const executablePath = chromiumPath();
  const editor = await browserEditor();
  console.log('Host: VS Code in headless Chromium');
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...TEST_SETTINGS, ...settings }));
  const common = [editor.vscodeServer, '--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off'];
  const options = { env: { ...env, PATH: editor.env['PATH'] } };
  execFileSync(editor.node, [...common, '--install-extension', vsix], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--enable-smoke-test-driver', '--disable-workspace-trust'];
  const server = spawn(editor.node, [...common, ...flags], { ...options, stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    await answering(`http://127.0.0.1:${port}/version`, server);
    await use({ page: await browser.newPage({ viewport: { width: 1280, height: 800 } }), port });
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(undefined)));
  }
}

function chromiumPath() {
  const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('No VS Code and no Chromium is here to test in: install Chromium (Debian: apt-get install chromium), or name one with CHROMIUM_PATH or a VS Code with VSCODE_PATH.');
  return found;
}
