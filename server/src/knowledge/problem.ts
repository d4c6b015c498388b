import type { SEVERITIES } from './kinds.ts';

/** Something wrong in a knowledge file; reported on that file at `start..end` (UTF-16 offsets). */
export interface KnowledgeProblem {
  readonly file: string;
  readonly code: 'knowledge-invalid' | 'knowledge-duplicate-id' | 'knowledge-no-provisions' | 'knowledge-unresolved';
  readonly severity: (typeof SEVERITIES)[number];
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
