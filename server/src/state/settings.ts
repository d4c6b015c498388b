import { SEVERITIES } from '../knowledge/kinds.ts';
import type { Severity } from '../rules/rule.ts';

/** When a group of findings is brought up to date. */
export type When = 'type' | 'save' | 'off';

/** What a user can set, in VS Code under `comity.` and in `comity.yml`, by the same names (dots are nesting). */
export interface Settings {
  /** `profile`: profile of the memos that name none themselves; `auto` detects it, `none` judges no coverage. */
  readonly profile: string;
  /** `profiles`: path globs and the profile of the files they match; the first match wins. */
  readonly profiles: readonly { readonly glob: string; readonly profile: string }[];
  /** `knowledge.paths`: further folders or files with knowledge, relative to the workspace folder. */
  readonly knowledgePaths: readonly string[];
  /** `check.citations` */
  readonly checkCitations: When;
  /** `check.coverage` */
  readonly checkCoverage: When;
  /** `severity`: severity per diagnostic code; `off` silences it. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** `inlayHints`: whether short title and status are shown beside pandoc keys. */
  readonly inlayHints: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  profile: 'auto',
  profiles: [],
  knowledgePaths: [],
  checkCitations: 'type',
  checkCoverage: 'save',
  severity: {},
  inlayHints: false,
};

const KEYS = ['profile', 'profiles', 'knowledge', 'check', 'severity', 'inlayHints', 'trace'];
const WHEN: readonly string[] = ['type', 'save', 'off'];
const SEVERITY: readonly string[] = [...SEVERITIES, 'off'];

/** What `readSettings` makes of unknown input: the settings, and a sentence on each value that it did not take. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Reads settings from whatever an editor or a file gives. Values that are absent keep those of `base`; values of a wrong kind are
 * reported and ignored. Never throws.
 */
export function readSettings(value: unknown, base: Settings = DEFAULT_SETTINGS): ReadSettings {
  const problems: string[] = [];
  if (value === undefined || value === null) return { settings: base, problems };
  if (!isRecord(value)) return { settings: base, problems: ['The settings must be a mapping of names to values.'] };
  for (const key of Object.keys(value)) if (!KEYS.includes(key)) problems.push(`"${key}" is no setting of Comity; the settings are ${KEYS.slice(0, -1).join(', ')}.`);
  const knowledge = readGroup('knowledge', value['knowledge'], ['paths'], problems);
  const check = readGroup('check', value['check'], ['citations', 'coverage'], problems);
  const one = (name: string, from: unknown, allowed: readonly string[] | undefined, fallback: string): string => {
    if (from === undefined || from === null) return fallback;
    if (typeof from === 'string' && (allowed?.includes(from) ?? true)) return from;
    problems.push(`"${String(from)}" is not possible for ${name}${allowed ? `; choose one of ${allowed.join(', ')}` : ''}.`);
    return fallback;
  };
  const settings: Settings = {
    profile: one('profile', value['profile'], undefined, base.profile),
    profiles: readProfiles(value['profiles'], problems) ?? base.profiles,
    knowledgePaths: readPaths(knowledge['paths'], problems) ?? base.knowledgePaths,
    checkCitations: one('check.citations', check['citations'], WHEN, base.checkCitations) as When,
    checkCoverage: one('check.coverage', check['coverage'], WHEN, base.checkCoverage) as When,
    severity: { ...base.severity, ...readSeverity(value['severity'], problems) },
    inlayHints: readFlag('inlayHints', value['inlayHints'], problems) ?? base.inlayHints,
  };
  return { settings, problems };
}

/** The settings of a group; what is no group or none of its names is reported. */
function readGroup(name: string, value: unknown, keys: readonly string[], problems: string[]): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) {
    for (const key of Object.keys(value)) if (!keys.includes(key)) problems.push(`"${name}.${key}" is no setting of Comity; ${name} holds ${keys.join(', ')}.`);
    return value;
  }
  problems.push(`${name} must be a mapping of ${keys.join(', ')} to values.`);
  return {};
}

function readProfiles(value: unknown, problems: string[]): Settings['profiles'] | undefined {
  if (value === undefined || value === null) return undefined;
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([glob, profile]) => {
      const problem = isGlob(glob) ? (typeof profile === 'string' ? undefined : 'names no profile') : 'is no path glob: a bracket or brace in it is not closed';
      if (problem !== undefined) problems.push(`profiles: "${glob}" ${problem}.`);
      return problem === undefined ? [{ glob, profile: profile as string }] : [];
    });
  }
  problems.push('profiles must map path globs to profiles, such as `memos/**: sovereignty-memo`.');
  return undefined;
}

/** Whether every bracket and brace of a glob is closed. */
function isGlob(glob: string): boolean {
  const plain = glob.replace(/\[[!^]?[^[\]/]+\]/g, '');
  let open = 0;
  for (const brace of plain.match(/[{}]/g) ?? []) if ((open += brace === '{' ? 1 : -1) < 0) return false;
  return open === 0 && !plain.includes('[');
}

function readFlag(name: string, value: unknown, problems: string[]): boolean | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
  problems.push(`"${String(value)}" is not possible for ${name}; choose one of true, false.`);
  return undefined;
}

function readPaths(value: unknown, problems: string[]): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((path) => typeof path === 'string')) return value;
  problems.push('knowledge.paths must be a list of paths.');
  return undefined;
}

function readSeverity(value: unknown, problems: string[]): Record<string, Severity | 'off'> {
  const severity: Record<string, Severity | 'off'> = {};
  if (value === undefined || value === null) return severity;
  if (!isRecord(value)) problems.push('severity must map diagnostic codes to severities.');
  else
    for (const [code, level] of Object.entries(value)) {
      if (typeof level === 'string' && SEVERITY.includes(level)) severity[code] = level as Severity | 'off';
      else problems.push(`"${String(level)}" is not possible for severity.${code}; choose one of ${SEVERITY.join(', ')}.`);
    }
  return severity;
}

/** A finding with the severity that the settings give its code; undefined where they silence it. */
export function weighed<T extends { readonly code: string; readonly severity: Severity }>(finding: T, { severity }: Pick<Settings, 'severity'>): T | undefined {
  const given = severity[finding.code];
  if (given === 'off') return undefined;
  return given === undefined ? finding : { ...finding, severity: given };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
