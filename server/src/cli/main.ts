import { availableParallelism } from 'node:os';
import { disk, standardInput } from '../state/fileSystem.ts';
import { DOCS, knowledgeFromDisk } from '../host.ts';
import { checkInThread } from './check.ts';
import { run } from './run.ts';
import type { Call } from './run.ts';
import { THREAD, serve } from './threads.ts';
import { workerThreads } from '../workerThreads.ts';

/** Threads beside the first that are worth their memory. */
const MOST_THREADS = 3;

const output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  width: process.stdout.columns ?? 80,
};
const program = __filename.replace(/\.main\.cjs$/, '.cjs');

function callIn(folder: string, report: (message: string) => void): Call {
  return { output, files: disk, knowledge: knowledgeFromDisk(report, true), docs: DOCS, folder, stdin: standardInput };
}

/** Does what the words of the command line ask for. */
export function main(): void {
  if (process.argv[2] === THREAD && !workerThreads().isMainThread) {
    serve(workerThreads(), (task) => checkInThread(task, { ...callIn(task.folder, () => undefined), output: { ...output, colour: task.colour, width: task.width } }));
  } else {
    // A reader such as `head` may close the pipe before all is written; that is no failure, and what was found stays the status.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? process.exitCode : 2));
    process.exitCode = run(process.argv.slice(2), { ...callIn(process.cwd(), (message) => output.err(`${message}\n`)), threads: { module: workerThreads, program, most: Math.min(MOST_THREADS, availableParallelism() - 1) } });
  }
}
