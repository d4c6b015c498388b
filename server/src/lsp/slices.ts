import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** Milliseconds that long work may hold up other requests. */
const SLICE = 8;
/** Milliseconds after which the user is told that something is going on. */
const PATIENCE = 400;

/** Who waits for long work, and what it is called. */
export interface Waiting {
  readonly connection: Connection;
  readonly token: CancellationToken;
  /** Shown while it takes long: `Reading the memos of the workspace`. */
  readonly title: string;
}

/**
 * Carries long work out in slices, so that other requests are answered in between, with a progress report where it takes long. The work
 * gives way with the share done (0 to 1). @returns what the work gives; undefined where the request was cancelled.
 */
export async function inSlices<T>(work: Generator<number, T>, { connection, token, title }: Waiting): Promise<T | undefined> {
  const started = Date.now();
  let progress: WorkDoneProgressReporter | undefined;
  try {
    for (let slice = started; ; ) {
      const step = work.next();
      if (step.done) return step.value;
      const now = Date.now();
      if (now - slice < SLICE) continue;
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) return undefined;
      progress ??= now - started < PATIENCE ? undefined : await begun(connection, title);
      progress?.report(Math.round(step.value * 100));
      slice = Date.now();
    }
  } finally {
    progress?.done();
  }
}

async function begun(connection: Connection, title: string): Promise<WorkDoneProgressReporter> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title, 0);
  return progress;
}
