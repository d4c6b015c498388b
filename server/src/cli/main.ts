import { disk } from '../state/fileSystem.ts';
import { knowledgeFromDisk } from '../host.ts';
import { run } from './run.ts';

const output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  width: process.stdout.columns ?? 80,
};

// A reader such as `head` may close the pipe before all is written; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = run(process.argv.slice(2), { output, files: disk, knowledge: knowledgeFromDisk((message) => output.err(`${message}\n`), true), folder: process.cwd(), stdin: () => disk.read('/dev/stdin') ?? '' });
