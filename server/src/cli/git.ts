import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { UsageError } from './args.ts';

/** What git answered. */
export interface GitAnswer {
  readonly status: number;
  readonly out: Buffer;
  /** The first line that it wrote to standard error. */
  readonly error: string;
}

/** No pager, no questions, no locks, no network, messages in English. */
const ENVIRONMENT = { LC_ALL: 'C', GIT_PAGER: 'cat', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
/** Instead of settings of a repository that run a program or change what paths count from. */
const SETTINGS = ['core.fsmonitor=false', 'diff.relative=false'].flatMap((setting) => ['-c', setting]);

/**
 * Asks the git of this machine about the repository that holds `folder`. No shell stands between, so that no argument can be taken for
 * anything else; the process does not start in `folder`, where Windows would look for a program named git first.
 * @throws UsageError where there is no git
 */
export function askGit(folder: string, words: readonly string[], input?: string): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', ['--no-pager', ...SETTINGS, '-C', folder, ...words], {
    cwd: dirname(process.execPath),
    env: { ...process.env, ...ENVIRONMENT },
    input: input ?? '',
    maxBuffer: 1 << 30,
    shell: false,
    windowsHide: true,
  });
  if (error) throw new UsageError(`Cannot run git (${(error as NodeJS.ErrnoException).code ?? error.message}), which --changed-since asks what changed. Install git, or use --baseline.`);
  return { status: status ?? 1, out: stdout, error: stderr.toString('utf8').split(/\r?\n/)[0]! };
}
