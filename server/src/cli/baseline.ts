import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../rules/rule.ts';
import { UsageError } from './args.ts';
import type { Option, Parsed } from './args.ts';
import { KnownFindings, keyOf } from './knownFindings.ts';
import type { FindingKey } from './knownFindings.ts';
import type { Call } from './run.ts';
import type { Reading } from './session.ts';
import { writeFile } from './writeFile.ts';

export const BASELINE: readonly Option[] = [
  { name: 'baseline', value: 'FILE', help: 'do not report the findings that stand in this file' },
  { name: 'write-baseline', help: 'write every finding of the memos into that file, and report none' },
  { name: 'prune-baseline', help: 'take out of that file what no longer occurs; adds nothing' },
];

/** A line of the file: a finding that is accepted for now in the memo at `path`, which counts from the folder of the file. */
interface Entry extends FindingKey {
  readonly path: string;
  /** How many alike there are; 1 where it is left out. */
  readonly count?: number;
}

const VERSION = 1;

/** The findings that a team has accepted for now, in a file beside its memos. */
export class Baseline {
  /** Findings that were not reported because they stand in the file. */
  accepted = 0;
  private readonly known = new Map<string, KnownFindings>();
  private readonly answered = new Map<string, FindingKey[]>();
  private readonly found = new Map<string, FindingKey[]>();

  constructor(private readonly file: string, entries: readonly Entry[], private readonly call: Call) {
    const byPath = new Map<string, FindingKey[]>();
    for (const { path, count, ...key } of entries) byPath.set(path, [...(byPath.get(path) ?? []), ...Array.from({ length: count ?? 1 }, () => key)]);
    for (const [path, keys] of byPath) this.known.set(path, new KnownFindings(keys));
  }

  /** The findings of a memo that do not stand in the file. */
  notAccepted({ full, view }: Reading, findings: readonly Finding[]): Finding[] {
    const path = relative(dirname(this.file), full).split(sep).join('/');
    const keys = findings.map((finding) => keyOf(finding, view.memo));
    const answered = keys.map((key) => this.known.get(path)?.take(key) ?? false);
    this.found.set(path, keys);
    this.answered.set(path, keys.filter((_, i) => answered[i]));
    this.accepted += answered.filter(Boolean).length;
    return findings.filter((_, i) => !answered[i]);
  }

  /** Entries that answer nothing any more, in the memos that were read and in those that are gone. */
  get gone(): number {
    return [...this.known].filter(([path]) => !this.isElsewhere(path)).reduce((sum, [, known]) => sum + known.unanswered.length, 0);
  }

  /** Writes the file anew for the memos that were read: with all that was found, or only with what stood in it. Gives the number of findings in it. */
  write(what: 'all' | 'answered'): number {
    const read = what === 'all' ? this.found : this.answered;
    const kept = [...this.known].filter(([path]) => this.isElsewhere(path)).map(([path, known]) => [path, known.unanswered] as const);
    const rows = [...kept, ...read].flatMap(([path, keys]) => keys.map((key) => ({ path, ...key })));
    writeFile(this.file, serialised(rows), this.call);
    return rows.length;
  }

  /** Whether a memo was not read in this call but is there. */
  private isElsewhere(path: string): boolean {
    return !this.found.has(path) && this.call.files.kindOf(resolve(dirname(this.file), path)) === 'file';
  }
}

/** One finding a line, in the order of paths, so that a change to the file reads like what it is. */
function serialised(rows: readonly Entry[]): string {
  const counts = new Map<string, number>();
  for (const row of rows.map((one) => JSON.stringify(one))) counts.set(row, (counts.get(row) ?? 0) + 1);
  const lines = [...counts].map(([row, count]) => (count === 1 ? row : `${row.slice(0, -1)},"count":${count}}`)).sort();
  return `{\n  "comity-baseline": ${VERSION},\n  "findings": [${lines.length === 0 ? '' : `\n    ${lines.join(',\n    ')}\n  `}]\n}\n`;
}

/** The baseline that a call names; undefined where it names none. @throws UsageError for a file that is not there or is none */
export function openBaseline(args: Parsed, call: Call): Baseline | undefined {
  const name = args.value('baseline');
  const writes = args.flag('write-baseline');
  if (name === undefined) {
    for (const option of ['write-baseline', 'prune-baseline']) if (args.flag(option)) throw new UsageError(`--${option} needs --baseline FILE, the file to write.`);
    return undefined;
  }
  if (writes && args.value('changed-since') !== undefined) throw new UsageError('--write-baseline takes stock of whole memos; leave out --changed-since.');
  if (writes && args.flag('prune-baseline')) throw new UsageError('--write-baseline takes out what no longer occurs as well; leave out --prune-baseline.');
  const file = resolve(call.folder, name);
  if (call.files.kindOf(file) === 'folder') throw new UsageError(`Cannot use the baseline "${name}": it is a folder. Name a file after --baseline.`);
  const text = call.files.read(file);
  if (text === undefined && !writes) throw new UsageError(`Cannot read the baseline "${name}": there is no such file. --write-baseline writes it.`);
  return new Baseline(file, text === undefined ? [] : entriesIn(text, name), call);
}

function entriesIn(text: string, name: string): Entry[] {
  let content: { readonly 'comity-baseline'?: unknown; readonly findings?: unknown } | null;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError(`The baseline "${name}" is not valid JSON (merge conflict?). --write-baseline writes it anew once it is mended or deleted.`);
  }
  if (content?.['comity-baseline'] !== VERSION || !Array.isArray(content.findings) || !content.findings.every(isEntry)) throw new UsageError(`"${name}" is no baseline of this version of Comity. --write-baseline writes one to another file.`);
  return content.findings;
}

function isEntry(value: unknown): value is Entry {
  const entry = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  const texts = [entry.about, entry.text].every((one) => one === undefined || typeof one === 'string');
  const elements = entry.elements === undefined || (Array.isArray(entry.elements) && entry.elements.every((one) => typeof one === 'string'));
  const count = entry.count === undefined || (Number.isInteger(entry.count) && Number(entry.count) > 0 && Number(entry.count) < 100_000);
  return typeof entry.path === 'string' && typeof entry.code === 'string' && texts && elements && count;
}
