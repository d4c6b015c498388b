import { parseArgs } from 'node:util';
import { wrap } from './formats/wrap.ts';

/** A call that cannot be carried out; `message` is the one line that says what to do. Ends the process with status 2. */
export class UsageError extends Error {}

/** An option of a command. `list` may be given several times; `choices` are the only values it takes. */
export interface Option {
  readonly name: string;
  readonly value?: string;
  readonly list?: boolean;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** Options as given: flags, values and lists by their names. */
export interface Parsed {
  readonly paths: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/**
 * Reads the words behind a command's name.
 * @throws UsageError for an unknown option, a missing value or a value that is not among the choices.
 */
export function readArgs(command: string, options: readonly Option[], words: readonly string[]): Parsed {
  const config = Object.fromEntries([...options, HELP].map((option) => [option.name, { type: option.value ? ('string' as const) : ('boolean' as const), multiple: option.list ?? false, ...(option === HELP ? { short: 'h' } : {}) }]));
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${firstSentence(error)} See: comity ${command} --help`);
  }
  const values = parsed.values as Record<string, string | boolean | (string | boolean)[] | undefined>;
  for (const option of options) {
    for (const given of [values[option.name] ?? []].flat()) {
      if (option.choices && !option.choices.includes(String(given))) throw new UsageError(`--${option.name} takes ${option.choices.join(', ')}, not "${String(given)}".`);
    }
  }
  return {
    paths: parsed.positionals,
    flag: (name) => values[name] === true,
    value: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    values: (name) => [values[name] ?? []].flat().map(String),
  };
}

export const HELP: Option = { name: 'help', help: 'show this help' };

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\. |\n/)[0]!.replace(/\.$/, '')}.`;
}

/** The help text of a command, in lines of the terminal's width. */
export function helpText(usage: string, summary: string, options: readonly Option[], columns: number): string {
  const rows = [...options, HELP].map((option) => [`--${option.name}${option.value ? ` ${option.choices ? option.choices.join('|') : option.value}` : ''}${option.list ? ' …' : ''}`, option.help] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.flatMap(([left, right]) => wrap(right, columns, `  ${left.padEnd(width)}  `, ' '.repeat(width + 4)));
  return [`Usage: ${usage}`, '', ...wrap(summary, columns, ''), '', ...lines, ''].join('\n');
}

/** A whole number of at least `least` from an option's text. @throws UsageError where it is none. */
export function wholeNumber(name: string, text: string | undefined, { fallback, least = 0 }: { fallback: number; least?: number }): number {
  if (text === undefined) return fallback;
  if (/^\d+$/.test(text) && Number(text) < least) throw new UsageError(`--${name} takes a whole number from ${least} on, not "${text}".`);
  if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}
