import { invalidFrontMatter } from './invalidFrontMatter.ts';
import { incompleteProvision } from './incompleteProvision.ts';
import { missingProvision } from './missingProvision.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which findings at one place are shown. */
export const allRules: readonly Rule[] = [invalidFrontMatter, missingProvision, incompleteProvision];
