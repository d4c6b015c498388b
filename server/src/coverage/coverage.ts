import type { Span } from '../text/span.ts';

export type CoverageStatus = 'provision' | 'mention' | 'absent';

/** A sentence that a verdict rests on. `why` says in a few words why it counts, or why it does not suffice. */
export interface Evidence {
  readonly span: Span;
  readonly text: string;
  readonly status: 'provision' | 'mention';
  readonly why: string;
}

export interface ElementCoverage {
  readonly status: CoverageStatus;
  readonly evidence: readonly Evidence[];
}

export interface PrincipleCoverage {
  readonly status: CoverageStatus;
  /** Whether the memo's profile requires the principle. */
  readonly required: boolean;
  /** Elements that the profile requires. */
  readonly requiredElements: readonly string[];
  readonly elements: Readonly<Record<string, ElementCoverage>>;
  /** Evidence on the principle as a whole that belongs to no element. */
  readonly evidence: readonly Evidence[];
}

/** What kind of document a memo is taken for, and why. `profile: null`: no policy memo, coverage is not required. */
export interface Detection {
  readonly profile: string | null;
  /** `front-matter`, `settings` (a path glob), or `detected`. */
  readonly by: 'front-matter' | 'settings' | 'detected';
  readonly reasons: readonly string[];
}

export interface Coverage {
  readonly detection: Detection;
  readonly principles: Readonly<Record<string, PrincipleCoverage>>;
}
