import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run.ts';
import { disk } from '../../server/src/state/fileSystem.ts';
import { testHost } from './world.ts';

/** A new folder with files by their paths; its name begins as is said. */
export function folder(files: Readonly<Record<string, string | Buffer>>, name = 'comity-cli-'): string {
  const root = mkdtempSync(join(tmpdir(), name));
  put(root, files);
  return root;
}

/** Writes files by their paths below a folder. */
export function put(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What a call of `comity` in a folder writes and ends with. */
export function comity(root: string, words: string, stdin = '', colour = false): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), colour, width: 100 };
  const status = run(words.split(' ').filter(Boolean), { output, files: disk, knowledge: testHost().knowledge, docs: 'file:///docs', folder: root, stdin: () => stdin });
  return { status, out, err };
}
