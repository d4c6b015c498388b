import type { Span } from '../../text/span.ts';

/** A replacement in the memo. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** Whether `text` has tab stops as snippets have them. */
  readonly snippet?: boolean;
}

/** A change that settles a finding or rewrites a citation. Offsets count from the start of the memo. */
export interface Fix {
  readonly title: string;
  /** Kind of code action: `quickfix`, `refactor.rewrite`, `source.fixAll.comity`. */
  readonly kind: string;
  readonly edits: readonly Edit[];
  /** Code of the finding that it settles; absent for a rewriting that settles none. */
  readonly code?: string;
  /** Whether this is the one that most drafters want. */
  readonly preferred?: boolean;
}
