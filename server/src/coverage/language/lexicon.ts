import type { Words } from './class.ts';
import { ACTORS } from './words/actors.ts';
import { FORCE } from './words/force.ts';
import { RIGHTS } from './words/rights.ts';
import { VOICE } from './words/voice.ts';

/**
 * Words by class of meaning, in five languages side by side: what the learned judgement sees of a sentence beside the words themselves, so that
 * what it learned of one wording holds for others. A class goes by its place: changing the rows wants `npm run train`.
 */
export const LEXICON: Words = [...ACTORS, ...RIGHTS, ...FORCE, ...VOICE];
