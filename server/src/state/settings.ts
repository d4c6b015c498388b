import type { Severity } from '../rules/rule.ts';

/** When a group of findings is brought up to date. */
export type When = 'type' | 'save' | 'off';

/** What a user can set, in VS Code under `comity.` and in `comity.yml`, by the same names. */
export interface Settings {
  /** Profile for memos that name none themselves; `auto` detects it. */
  readonly profile: string;
  /** Path globs and the profile of the files they match, first match wins. */
  readonly profiles: readonly { readonly glob: string; readonly profile: string }[];
  /** Further folders or files with knowledge, relative to the workspace folder. */
  readonly knowledgePaths: readonly string[];
  readonly checkCitations: When;
  readonly checkCoverage: When;
  /** Severity per code; `off` silences it. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = {
  profile: 'auto',
  profiles: [],
  knowledgePaths: [],
  checkCitations: 'type',
  checkCoverage: 'save',
  severity: {},
};
