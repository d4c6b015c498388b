import { ambiguousCitation } from './ambiguousCitation.ts';
import { incompleteProvision } from './incompleteProvision.ts';
import { invalidFrontMatter } from './invalidFrontMatter.ts';
import { missingProvision } from './missingProvision.ts';
import { pageLocator } from './pageLocator.ts';
import { quotationMismatch } from './quotationMismatch.ts';
import type { Rule } from './rule.ts';
import { superseded } from './superseded.ts';
import { unknownCitation } from './unknownCitation.ts';
import { unknownProvision } from './unknownProvision.ts';

/** Every rule, in the order in which findings at one place are shown. */
export const allRules: readonly Rule[] = [invalidFrontMatter, missingProvision, incompleteProvision, unknownCitation, unknownProvision, ambiguousCitation, superseded, quotationMismatch, pageLocator];
