import type { Rule } from './rule.ts';

/** Every rule, in the order in which findings at one place are shown. */
export const allRules: readonly Rule[] = [];
