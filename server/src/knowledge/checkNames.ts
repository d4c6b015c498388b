import type { Base } from './check.ts';
import type { Entry, Instrument, KnowledgeProblem } from './entry.ts';
import { normaliseName } from './normalise.ts';
import { textOf } from './raw.ts';
import type { RawFrontMatter } from './raw.ts';
import { entriesIn } from './read.ts';
import type { KnowledgeFile } from './read.ts';

/** Ids and names that two entries claim. An entry of a workspace may replace one of `base` by taking its id; that is told, not blamed. */
export function checkNames(files: readonly KnowledgeFile[], base?: Base): KnowledgeProblem[] {
  return [...duplicateIds(files, base), ...aliasClashes(files, base), ...labelClashes(files)];
}

function duplicateIds(files: readonly KnowledgeFile[], base?: Base): KnowledgeProblem[] {
  const shipped = <T extends { readonly origin: string }>(all: readonly T[]): T[] => all.filter(({ origin }) => origin === 'bundled');
  const bundled = new Set(base ? [...shipped([...base.instruments, ...base.principles, ...base.terms, ...base.concepts]).map(keyOf), ...shipped(base.coverage.profiles).flatMap(profileKey)] : []);
  const seen = new Map<string, string>();
  const problems: KnowledgeProblem[] = [];
  for (const [file, key] of files.flatMap((file) => keysIn(file).map((key) => [file, key] as const))) {
    const id = key.slice(key.indexOf(' ') + 1);
    const first = seen.get(key);
    const problem = { file: file.file, code: 'knowledge-duplicate-id', ...file.at(['id']) } as const;
    if (first !== undefined) problems.push({ ...problem, severity: 'error', message: `The id ${id} is taken by ${first}.` });
    else if (bundled.has(key) && file.sha256 === undefined) problems.push({ ...problem, severity: 'information', message: `Replaces the entry ${id} that ships with Comity.` });
    seen.set(key, first ?? file.file);
  }
  return problems;
}

interface Claim {
  readonly instrument: Instrument;
  readonly what: 'id' | 'alias' | 'title' | 'short title' | 'ambiguous alias';
}

function aliasClashes(files: readonly KnowledgeFile[], base?: Base): KnowledgeProblem[] {
  const own = files.flatMap((file) => (file.entry?.kind === 'instrument' && file.sha256 === undefined ? [{ file, instrument: file.entry }] : []));
  const replaced = new Set(own.map(({ instrument }) => instrument.id));
  const claims = claimsOf([...own.map(({ instrument }) => instrument), ...(base?.instruments ?? []).filter((one) => !replaced.has(one.id))]);
  const problems: KnowledgeProblem[] = [];
  for (const { file, instrument } of own) {
    instrument.aliases.forEach((alias, i) => {
      const other = claims.get(normaliseName(alias))?.find((claim) => claim.instrument.id !== instrument.id);
      if (!other) return;
      const message = `The alias "${alias}" is also the ${other.what} of ${other.instrument.id}; a name that fits several instruments belongs under ambiguous-aliases of each.`;
      problems.push({ file: file.file, code: 'knowledge-invalid', severity: 'error', message, ...file.at(['aliases', i]) });
    });
  }
  return problems;
}

function claimsOf(instruments: readonly Instrument[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (name: string, instrument: Instrument, what: Claim['what']): void => {
    const key = normaliseName(name);
    const known = claims.get(key);
    if (known) known.push({ instrument, what });
    else claims.set(key, [{ instrument, what }]);
  };
  for (const one of instruments) {
    add(one.id, one, 'id');
    for (const alias of one.aliases) add(alias, one, 'alias');
    for (const alias of one.ambiguousAliases) add(alias, one, 'ambiguous alias');
    add(one.title, one, 'title');
    add(one.shortTitle, one, 'short title');
  }
  return claims;
}

/** Two terms, or two principles, by one name: hover could not tell which is meant. */
function labelClashes(files: readonly KnowledgeFile[]): KnowledgeProblem[] {
  const seen = new Map<string, Entry>();
  const problems: KnowledgeProblem[] = [];
  for (const file of files) {
    const { entry } = file;
    if (!entry || entry.kind === 'instrument') continue;
    for (const name of new Set([entry.label, ...entry.aliases].map(normaliseName))) {
      const key = `${entry.kind} ${name}`;
      const other = seen.get(key);
      if (other && other.id !== entry.id) problems.push({ file: file.file, code: 'knowledge-invalid', severity: 'error', message: `"${name}" also names the ${other.kind} ${other.id}.`, ...file.at(['label']) });
      else seen.set(key, entry);
    }
  }
  return problems;
}

/** Of every entry of a file, and of the profile that it is. */
function keysIn(file: KnowledgeFile): string[] {
  return file.kind === 'profile' ? profileKey(file.front!) : entriesIn(file).map(keyOf);
}

function profileKey({ fields }: RawFrontMatter): string[] {
  const id = textOf(fields, 'id');
  return id === undefined ? [] : [`profile ${id}`];
}

function keyOf(entry: Entry): string {
  return `${entry.kind} ${entry.id}`;
}
