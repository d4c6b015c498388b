// @ts-check
// Takes pictures of the packaged extension in VS Code, in headless Chromium, as a drafter sees it: those of the README into
// docs/images, the others, which are to be looked at, into out/pictures.
//   node test/vscode/screenshots.mjs
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../client/scripts/editor.mjs';
import { writeVsix } from '../../client/scripts/vsix.mjs';
import { withWorkbench } from './browserHost.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 12,
  'editor.hover.above': false,
  'editor.lineHeight': 17,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'editor.lineNumbers': 'on',
  'editor.minimap.enabled': false,
  'explorer.compactFolders': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

const STATUS = '.statusbar-item[id*="comity.coverage"]';

const README = join(ROOT, 'docs', 'images');
const OTHERS = join(ROOT, 'out', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'comity-pictures-'));
const workspace = join(folder, 'examples');
for (const target of [README, OTHERS]) mkdirSync(target, { recursive: true });
cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
try {
  const run = { vsix: writeVsix(ROOT).path, data: join(folder, 'data'), env: process.env };
  await withWorkbench(run, ({ page, port }) => takeAll(page, port), SETTINGS);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function takeAll(/** @type {Page} */ page, /** @type {number} */ port) {
  await page.setViewportSize({ width: 980, height: 1020 });
  const first = `vscode-remote://localhost:${port}${join(workspace, 'position-on-cyber-operations.md')}`;
  await page.goto(`http://localhost:${port}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify([['openFile', first]]))}`);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await command(page, 'View: Close Primary Side Bar');
  await page.locator(STATUS).waitFor();
  await page.waitForTimeout(3000);

  await goTo(page, 'Article 51');
  await showHover(page);
  await take(page, 'memo', README);
  await page.keyboard.press('Escape');

  await page.locator(STATUS).hover();
  await page.waitForTimeout(1500);
  await take(page, 'status');
  await page.mouse.move(10, 10);

  await command(page, 'Comity: Show What the Memo Covers');
  await page.waitForTimeout(1500);
  await take(page, 'coverage');
  await page.keyboard.press('Escape');

  await goTo(page, '# Position');
  await page.keyboard.press('Control+.');
  await page.waitForTimeout(2000);
  await take(page, 'fixes');
  await page.keyboard.press('Escape');

  await command(page, 'Comity: Search the Knowledge Base');
  await page.keyboard.type('budapest trans-border');
  await page.waitForTimeout(1500);
  await take(page, 'search');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);

  await goTo(page, 'a later paper');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('See [@budpst', { delay: 60 });
  await page.waitForTimeout(2500);
  await take(page, 'keys');
  await page.keyboard.press('Enter');
  await page.keyboard.type(', 3', { delay: 60 });
  await page.waitForTimeout(2500);
  await take(page, 'completion', README, { x: 0, y: 590, width: 820, height: 395 });
}

async function command(/** @type {Page} */ page, /** @type {string} */ title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`>${title}`);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

/** Puts the cursor into the first occurrence of words, by way of the editor's search. */
async function goTo(/** @type {Page} */ page, /** @type {string} */ words) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(500);
}

async function showHover(/** @type {Page} */ page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.waitForTimeout(2000);
}

async function take(/** @type {Page} */ page, /** @type {string} */ name, folder = OTHERS, /** @type {{ x: number, y: number, width: number, height: number } | undefined} */ clip = undefined) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, ...(clip ? { clip } : {}) });
  console.log(path);
}
