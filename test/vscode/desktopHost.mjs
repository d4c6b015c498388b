// @ts-check
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET_SETTINGS } from '../../client/scripts/editor.mjs';
import { TEST_SETTINGS } from './browserHost.mjs';

/**
 * Installs the package in a desktop VS Code ($VSCODE_PATH, else a downloaded one) with folders of its own, and runs the suite in it.
 * @param {import('./run.mjs').Run} run
 */
export async function runOnDesktop({ vsix, suite, runner, workspace, data, env }) {
  const vscodeExecutablePath = process.env['VSCODE_PATH'] ?? (await downloadAndUnzipVSCode('stable'));
  console.log(`Host: ${vscodeExecutablePath}`);
  const settings = join(data, 'user', 'User');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...TEST_SETTINGS }));
  const folders = [`--user-data-dir=${join(data, 'user')}`, `--extensions-dir=${join(data, 'extensions')}`];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [command = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath, { reuseMachineInstall: true });
  const shell = process.platform === 'win32';
  execFileSync(shell ? `"${command}"` : command, [...args, ...folders, ...sandbox, '--install-extension', vsix], { stdio: 'inherit', shell });
  const launchArgs = [workspace, ...folders, ...sandbox, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  // A failing suite makes VS Code end with an error; its report says which tests failed.
  await runTests({ vscodeExecutablePath, extensionDevelopmentPath: runner, extensionTestsPath: suite, launchArgs, extensionTestsEnv: env, reuseMachineInstall: true }).catch(() => undefined);
}
