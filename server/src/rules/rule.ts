import type { Citations } from '../citations/citations.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { SEVERITIES } from '../knowledge/kinds.ts';
import type { Memo } from '../memo/memo.ts';
import type { Settings } from '../state/settings.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Span } from '../text/span.ts';

export type Severity = (typeof SEVERITIES)[number];

/** What a finding rests on; the `data` of a diagnostic. */
export interface FindingData {
  readonly principle?: string;
  readonly elements?: readonly string[];
  readonly key?: string;
  readonly provision?: string;
  readonly candidates?: readonly string[];
  readonly file?: string;
  readonly [name: string]: unknown;
}

/** Something a rule found. Offsets count from the start of the memo. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What was looked for, where, and how to settle it. */
  readonly message: string;
  readonly span: Span;
  readonly data: FindingData;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** Everything that a rule may look at. */
export interface RuleInput {
  readonly memo: Memo;
  readonly catalog: Catalog;
  readonly settings: Settings;
  /** The day whose law the memo states: its `as-of`, else today. */
  readonly asOf: IsoDate;
  /** The citations that the drafter wrote. */
  readonly citations: Citations;
  /** Keys that were read in the memo's own bibliography. */
  readonly foreignKeys: ReadonlySet<string>;
  readonly coverage: Coverage;
}

/** A check. A rule is a value in a file of its own, listed in allRules.ts. */
export interface Rule {
  /** The codes it can give, never renamed. */
  readonly codes: readonly string[];
  /** When it runs: `citations` while typing, `coverage` on open and on save, `memo` always. */
  readonly group: 'citations' | 'coverage' | 'memo';
  /** One sentence for the table of rules. */
  readonly summary: string;
  /** A sentence or two for its page: what a drafter does about a finding. */
  readonly settle: string;
  /**
   * Memos, good and bad, run by test/rules.test.ts and shown in the docs. A line `^^^ code` under a line of the memo expects a
   * finding with that code that starts in that line; a memo without such lines expects none of the rule's codes.
   */
  readonly examples: readonly { readonly title: string; readonly memo: string; /** A law file of the workspace. */ readonly law?: string }[];
  check(input: RuleInput): Iterable<Finding>;
}
