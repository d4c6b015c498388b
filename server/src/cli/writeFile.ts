import { UsageError } from './args.ts';
import { shownPath } from './memoFiles.ts';
import type { Call } from './run.ts';

/** Writes a file that a call asks for. @throws UsageError where the system does not let it. */
export function writeFile(full: string, text: string, { files, folder }: Call): void {
  try {
    files.write(full, text);
  } catch (error) {
    const what = error instanceof Error ? error.message.replace(/, \w+ '[^]*'$/, '') : String(error);
    throw new UsageError(`Cannot write "${shownPath(full, folder)}": ${what}.`);
  }
}
