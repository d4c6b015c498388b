import { CUE_PLACES, SEVERITIES } from '../knowledge/kinds.ts';
import type { CoverageSource, Raw, RawFields } from '../knowledge/raw.ts';
import { groupOf, groupsOf, textOf, textsOf } from '../knowledge/raw.ts';
import { wordsOf } from '../knowledge/normalise.ts';
import { CLASS, LANGUAGES } from './language/class.ts';
import type { Words } from './language/class.ts';
import { countryConcept } from './language/countries.ts';
import { TONGUES } from './language/tongue.ts';
import type { AllWords } from './language/words.ts';
import type { Cue, Label, PackedModel, PrincipleModel, Requirement } from './model.ts';
import { compileVocabulary } from './matching/vocabulary.ts';

/** Compiles the words of the lexicon, and the rules of a workspace's own principles and profiles. Mistakes of their authors are `problems`. */
export function compileModel(source: CoverageSource, { lexicon, countries, concepts }: AllWords): PackedModel {
  const labels: Label[] = [];
  const rules: { pattern: string; label: number }[] = [];
  const problems: string[] = [];
  const add = (label: Label, patterns: readonly string[]): void => {
    if (patterns.length === 0) return;
    const number = labels.push(label) - 1;
    for (const pattern of patterns) rules.push({ pattern, label: number });
  };
  const own: (readonly [string, readonly string[]])[] = [];
  const topics: string[] = [];
  const principles = source.principles.map(({ fields }, principle) => {
    const topicGroup = groupOf(fields, 'topics');
    for (const name of Object.keys(topicGroup)) if (!topics.includes(name)) topics.push(name);
    for (const group of [topicGroup, groupOf(fields, 'concepts')]) for (const name of Object.keys(group)) own.push([name, textsOf(group, name)]);
    addPrinciple(fields, principle, add);
    return readPrinciple(fields);
  });
  const profiles = source.profiles.map(({ fields }, profile) => readProfile(fields, profile, add));
  const shared = rules.length > 0 ? [...concepts, ...own] : [];
  const vocabulary = compileVocabulary({
    concepts: declareFirst([...lexicon.flatMap(byTongue), ...countries.map(([code, names]) => [countryConcept(code), [names]] as const), ...shared]),
    topics: rules.length > 0 ? ['intl', 'cyberspace', ...topics].slice(0, 30) : [],
    rules,
    report: (message) => problems.push(message),
  });
  return { principles, profiles, vocabulary, labels, problems };
}

/** The concepts of a class: one for each language in Latin letters where its words stand a line a language, since a word of one is often another word in the next; those in letters of their own need none. */
function byTongue([name, choices]: Words[number]): (readonly [string, readonly string[]])[] {
  if (choices.length !== LANGUAGES) return [[CLASS + name, choices]];
  return [...TONGUES.map(([suffix], i) => [CLASS + name + suffix, [choices[i]!]] as const), [CLASS + name, choices.slice(TONGUES.length)]];
}

/** Every name before every use, so that concepts may speak of each other in any order. */
function declareFirst(concepts: readonly (readonly [string, readonly string[]])[]): (readonly [string, readonly string[]])[] {
  return [...concepts.map(([name]) => [name, []] as const), ...concepts];
}

type Add = (label: Label, patterns: readonly string[]) => void;

function addPrinciple(fields: RawFields, principle: number, add: Add): void {
  const addWords = (group: RawFields, element: number): void => {
    add({ kind: 'names', principle, element }, [...textsOf(group, 'mentions'), ...textsOf(group, 'names')]);
    add({ kind: 'states', principle, element }, textsOf(group, 'states'));
  };
  addWords(groupOf(fields, 'words'), -1);
  groupsOf(fields, 'elements').forEach((group, element) => addWords(groupOf(group, 'words'), element));
  add({ kind: 'veto', principle, element: -1 }, textsOf(fields, 'veto'));
}

function readPrinciple(fields: RawFields): PrincipleModel {
  const id = textOf(fields, 'id') ?? '';
  return {
    id,
    label: textOf(fields, 'label') ?? id,
    names: [textOf(fields, 'label') ?? id, ...Object.values(groupOf(fields, 'labels')).filter((one) => typeof one === 'string')].map((one) => wordsOf(one).join(' ')),
    elements: groupsOf(fields, 'elements').map((group) => ({ id: textOf(group, 'id') ?? '', label: textOf(group, 'label') ?? textOf(group, 'id') ?? '' })),
  };
}

function readProfile(fields: RawFields, profile: number, add: Add): PackedModel['profiles'][number] {
  const id = textOf(fields, 'id') ?? '';
  const requires: [string, Requirement][] = [];
  for (const [principle, value] of Object.entries(groupOf(fields, 'requires'))) {
    const group = isGroup(value) ? value : {};
    requires.push([principle, {
      severity: oneOf(SEVERITIES, textOf(group, 'severity'), 'warning'),
      elements: textsOf(group, 'elements'),
      incomplete: oneOf(SEVERITIES, textOf(group, 'incomplete'), 'information'),
      sections: textsOf(group, 'sections'),
    }]);
  }
  const cues = groupsOf(fields, 'cues').map((group, cue): Cue => {
    add({ kind: 'cue', profile, cue }, textsOf(group, 'words'));
    return { where: oneOf(CUE_PLACES, textOf(group, 'where'), 'body'), weight: numberOf(group, 'weight', 1), says: textOf(group, 'says') ?? '' };
  });
  return { id, label: textOf(fields, 'label') ?? id, requires, cues, threshold: numberOf(fields, 'threshold', 3) };
}

/** The value where it is one of the choices. */
function oneOf<T extends string>(choices: readonly T[], value: string | undefined, otherwise: T): T {
  return choices.find((one) => one === value) ?? otherwise;
}

function numberOf(fields: RawFields, key: string, otherwise: number): number {
  const value = Number(textOf(fields, key));
  return Number.isNaN(value) ? otherwise : value;
}

function isGroup(value: Raw): value is RawFields {
  return typeof value === 'object' && !Array.isArray(value);
}
