// @ts-check
// Takes the pictures of the README: the packaged extension in VS Code, in headless Chromium, as a drafter sees it.
//   node test/vscode/screenshots.mjs [FOLDER]      FOLDER is docs/images if none is given
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../../client/scripts/editor.mjs';
import { writeVsix } from '../../client/scripts/vsix.mjs';
import { withWorkbench } from './browserHost.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
  'editor.lineNumbers': 'on',
  'editor.minimap.enabled': false,
  'explorer.compactFolders': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

const target = resolve(process.argv[2] ?? join(ROOT, 'docs', 'images'));
const folder = mkdtempSync(join(tmpdir(), 'comity-pictures-'));
const workspace = join(folder, 'examples');
mkdirSync(target, { recursive: true });
cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
try {
  const run = { vsix: writeVsix(ROOT).path, data: join(folder, 'data'), env: process.env };
  await withWorkbench(run, ({ page, port }) => takeAll(page, port), SETTINGS);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function takeAll(/** @type {Page} */ page, /** @type {number} */ port) {
  await page.setViewportSize({ width: 1120, height: 660 });
  const first = `vscode-remote://localhost:${port}${join(workspace, 'position-on-cyber-operations.md')}`;
  await page.goto(`http://localhost:${port}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify([['openFile', first]]))}`);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await command(page, 'View: Close Primary Side Bar');
  await page.locator('[id="comity.comity.comity.coverage"], .statusbar-item[id*="coverage"]').first().waitFor();
  await page.waitForTimeout(3000);

  await command(page, 'View: Toggle Problems');
  await page.waitForTimeout(1500);
  await take(page, 'findings');
  await command(page, 'View: Toggle Problems');

  await goTo(page, 18);
  await hover(page, '@un:charter, art. 2(1)');
  await take(page, 'hover');

  await page.locator('.statusbar-item[id*="coverage"]').hover();
  await page.waitForTimeout(1500);
  await take(page, 'status');
  await page.mouse.move(10, 10);

  await goTo(page, 41);
  await page.keyboard.press('End');
  await page.keyboard.type(' See [@budapst');
  await page.waitForTimeout(2500);
  await take(page, 'completion');
  await page.keyboard.press('Enter');
  await page.keyboard.type(', art. 3');
  await page.waitForTimeout(2500);
  await take(page, 'provisions');
  await page.keyboard.press('Escape');

  await command(page, 'Comity: Show What the Memo Covers');
  await page.waitForTimeout(1500);
  await take(page, 'coverage');
  await page.keyboard.press('Escape');

  await goTo(page, 2);
  await page.keyboard.press('Control+.');
  await page.waitForTimeout(2000);
  await take(page, 'fixes');
}

async function command(/** @type {Page} */ page, /** @type {string} */ title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`>${title}`);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

async function goTo(/** @type {Page} */ page, /** @type {number} */ line) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

/** Points at words that stand in one piece of a line. */
async function hover(/** @type {Page} */ page, /** @type {string} */ words) {
  const piece = page.locator('.view-line span span', { hasText: words.slice(0, 6) }).last();
  const box = await piece.boundingBox();
  if (!box) throw new Error(`"${words}" is not in view`);
  await page.mouse.move(box.x + 30, box.y + box.height / 2, { steps: 5 });
  await page.waitForTimeout(2500);
}

async function take(/** @type {Page} */ page, /** @type {string} */ name) {
  const path = join(target, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
