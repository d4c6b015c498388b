import type { FileSystem } from '../state/fileSystem.ts';
import type { KnowledgeSource } from '../state/workspace.ts';
import { VERSION } from '../version.ts';
import { UsageError } from './args.ts';
import { bibliographyCommand } from './bibliography.ts';
import { checkCommand } from './check.ts';
import { citeCommand } from './cite.ts';
import { coverageCommand } from './coverage.ts';
import { visible } from './formats/visible.ts';
import { wrap } from './formats/wrap.ts';
import { knowledgeCommand } from './knowledge.ts';
import type { Output } from './output.ts';
import type { Starting } from './threads.ts';

/** The world that a command runs in. */
export interface Call {
  readonly output: Output;
  readonly files: FileSystem;
  readonly knowledge: KnowledgeSource;
  /** Address of the folder with a page per code. */
  readonly docs: string;
  /** The folder that paths count from. */
  readonly folder: string;
  /** Text of standard input; undefined where it cannot be read. */
  readonly stdin: () => string | undefined;
  /** How threads are started, where there are any. */
  readonly threads?: Starting;
}

/** A call while it is carried out. */
export interface Running extends Call {
  /** Says on stderr what cannot be read while the rest goes on; the call then ends with status 2. */
  fail(message: string): void;
}

/** A command: what it is for, and what it does with the words behind its name. Gives the exit status. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(words: readonly string[], call: Running): number;
}

const COMMANDS: readonly Command[] = [checkCommand, coverageCommand, knowledgeCommand, citeCommand, bibliographyCommand];

/**
 * Carries out one call of `comity`.
 * @returns the exit status: 0 nothing above the threshold, 1 findings, 2 the call itself failed or could not read a memo (a line on stderr says what to do).
 */
export function run(words: readonly string[], call: Call): number {
  const [name, ...rest] = words[0] === 'help' && words[1] !== undefined ? [words[1], '--help'] : words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? call.output.err : call.output.out)(overview(call.output.width));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    call.output.out(`${VERSION}\n`);
    return 0;
  }
  let failed = false;
  const fail = (message: string): void => {
    failed = true;
    call.output.err(`comity: ${visible(message)}\n`);
  };
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) throw new UsageError(`There is no command "${name}". The commands are ${COMMANDS.map((one) => one.name).join(', ')}.`);
    const status = command.run(rest, { ...call, fail });
    return failed ? 2 : status;
  } catch (error) {
    fail(error instanceof UsageError ? error.message : unexpected(error));
    return 2;
  }
}

function unexpected(error: unknown): string {
  return `unexpected failure: ${error instanceof Error ? (error.stack ?? error.message).replace(/\n\s*/g, ' | ') : String(error)}`;
}

function overview(width: number): string {
  const rows = COMMANDS.flatMap((command) => [`  ${command.usage}`, ...wrap(command.summary, width, '      ')]);
  return ['Usage: comity COMMAND', '', 'Checks memos on cyberspace law and policy, offline.', '', ...rows, '', 'comity COMMAND --help shows the options of a command.', ''].join('\n');
}
