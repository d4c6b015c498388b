/** Classes of meaning, each with the words for it in patterns of matching/pattern.ts: a line for each of the five languages (English, French, Spanish, Russian, Chinese), which counts in sentences of that language alone, or lines for all of them. */
export type Words = readonly (readonly [name: string, choices: readonly string[]])[];

/** Lines of a class whose words stand a line a language. */
export const LANGUAGES = 5;

/** Before the names of the classes among other concepts. */
export const CLASS = '#';

/** Names of the classes in their order, which is part of what was learned: changing it wants `npm run train`. Their words stand in words/. */
export const CLASSES: readonly string[] = [
  'state', 'other', 'own', 'we', 'network', 'infra', 'data', 'names', 'icann', 'govern', 'forum', 'work', 'money', 'certs', 'software', 'venue',
  'person', 'equal', 'sovereign', 'participate', 'size', 'handover', 'choose', 'path', 'interfere', 'affairs', 'depend', 'localise', 'connect',
  'help', 'developing', 'jurisdiction', 'territory', 'abroad', 'nationals', 'effects', 'apply', 'law', 'intlaw', 'conflict', 'comity', 'block',
  'order', 'mla', 'crime', 'cooperate', 'evidence', 'selfdef', 'force', 'attack', 'armedattack', 'grave', 'scale', 'accum', 'necessary',
  'proportion', 'response', 'attribute', 'control', 'proof', 'council', 'report', 'imminent', 'countermeasure', 'collective', 'norm', 'hold', 'say',
  'someothers', 'adopt', 'exclude', 'promise', 'whether', 'neg', 'history', 'placeholder', 'option', 'aside', 'view', 'contrast', 'again', 'accord', 'reported', 'ours', 'choice', 'measure', 'notes', 'rejects', 'issue', 'beside', 'given', 'request', 'requested', 'stance', 'body',
];

/** The number of a class, -1 for none of that name. */
export function classNamed(name: string): number {
  return CLASSES.indexOf(name);
}
