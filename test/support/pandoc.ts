import { spawnSync } from 'node:child_process';

/** What pandoc makes of its input, and what it says on stderr. */
export interface PandocRun {
  readonly out: string;
  readonly warnings: string;
}

/** Runs the pandoc of this machine. */
export function pandoc(args: readonly string[], input = ''): PandocRun {
  const { stdout, stderr, error } = spawnSync('pandoc', args, { input, encoding: 'utf8', maxBuffer: 50_000_000 });
  if (error) throw error;
  return { out: stdout, warnings: stderr };
}

/** Whether there is a pandoc on this machine. */
export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
