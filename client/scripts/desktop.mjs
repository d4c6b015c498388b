// @ts-check
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {{ name: string, command: string }} DesktopEditor a VS Code on this machine and its command-line program */

/** Command, name, folder of the application on macOS and on Windows; the first one found is taken. */
const EDITORS = /** @type {const} */ ([
  ['code', 'VS Code', 'Visual Studio Code', 'Microsoft VS Code'],
  ['codium', 'VSCodium', 'VSCodium', 'VSCodium'],
  ['code-insiders', 'VS Code Insiders', 'Visual Studio Code - Insiders', 'Microsoft VS Code Insiders'],
]);

/**
 * The VS Code or VSCodium on this machine: on the path, or where its installer puts it. On Linux only where there is a display,
 * and not for root, whom VS Code refuses to serve.
 * @returns {DesktopEditor | undefined}
 */
export function desktopEditor() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && ((!DISPLAY && !WAYLAND_DISPLAY) || process.getuid?.() === 0)) return undefined;
  for (const [command, name, mac, windows] of EDITORS) {
    const found = [...onPath(command), ...installed(command, mac, windows)].find(isProgram);
    if (found) return { name, command: found };
  }
  return undefined;
}

function onPath(/** @type {string} */ command) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return (process.env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, `${command}${suffix}`));
}

function installed(/** @type {string} */ command, /** @type {string} */ mac, /** @type {string} */ windows) {
  if (process.platform === 'darwin') {
    const inside = ['Contents', 'Resources', 'app', 'bin', command === 'code-insiders' ? 'code' : command];
    return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, `${mac}.app`, ...inside));
  }
  if (process.platform === 'win32') {
    const roots = [join(process.env['LOCALAPPDATA'] ?? '', 'Programs'), process.env['ProgramFiles'] ?? ''];
    return roots.map((root) => join(root, windows, 'bin', `${command}.cmd`));
  }
  return [`/usr/share/${command}/bin/${command}`, `/snap/bin/${command}`];
}

function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
