import type { Catalog } from '../knowledge/catalog.ts';
import type { CoverageSource, Raw, RawFields } from '../knowledge/raw.ts';
import { groupOf, groupsOf, textOf, textsOf } from '../knowledge/raw.ts';
import { CONCEPTS } from './language/concepts.ts';
import { COUNTRIES, countryConcept } from './language/countries.ts';
import { SPEECH } from './language/speech.ts';
import { FRAMES, STANCE_CONCEPTS } from './language/stance.ts';
import type { FrameName } from './language/stance.ts';
import { openVocabulary } from './matching/packed.ts';
import type { PackedVocabulary, Vocabulary } from './matching/packed.ts';
import { compileVocabulary } from './matching/vocabulary.ts';

/** What a rule says when it matches. `element` is the index in the principle, -1 for the principle as a whole. */
export type Label =
  | { readonly kind: 'frame'; readonly frame: FrameName }
  | { readonly kind: 'mentions' | 'names' | 'states' | 'veto'; readonly principle: number; readonly element: number }
  | { readonly kind: 'cue'; readonly profile: number; readonly cue: number };

export interface PrincipleModel {
  readonly id: string;
  readonly label: string;
  readonly elements: readonly { readonly id: string; readonly label: string }[];
}

/** The knowledge of principles and profiles, compiled: what coverage is judged with. */
export interface Model {
  readonly principles: readonly PrincipleModel[];
  readonly profiles: readonly ProfileModel[];
  readonly vocabulary: Vocabulary;
  readonly labels: readonly Label[];
  /** Mistakes in patterns, each a sentence. */
  readonly problems: readonly string[];
}

/** A sign that a document is of a kind, and where in it to look. */
export interface Cue {
  readonly where: 'title' | 'heading' | 'opening' | 'body';
  readonly weight: number;
  readonly says: string;
}

export interface ProfileModel {
  readonly id: string;
  readonly label: string;
  /** Principle id to what is asked of it. */
  readonly requires: ReadonlyMap<string, Requirement>;
  readonly cues: readonly Cue[];
  /** Points from which on a document counts as one of this kind. */
  readonly threshold: number;
}

export interface Requirement {
  readonly severity: string;
  readonly elements: readonly string[];
  /** Severity of an `incomplete-` finding. */
  readonly incomplete: string;
  /** Words of headings under which the provision belongs, best first. */
  readonly sections: readonly string[];
}

/** A model as plain data, which the build keeps in the compiled knowledge. */
export interface PackedModel extends Omit<Model, 'profiles' | 'vocabulary'> {
  readonly profiles: readonly (Omit<ProfileModel, 'requires'> & { readonly requires: readonly (readonly [string, Requirement])[] })[];
  readonly vocabulary: PackedVocabulary;
}

const models = new WeakMap<object, Model>();

/** The model of a catalog's `coverage`: the one that the build made of it, else compiled when first asked for; kept. */
export function modelOf(source: unknown): Model {
  const given = source as CoverageSource;
  let model = models.get(given);
  if (!model) models.set(given, (model = openModel((given.compiled as PackedModel | undefined) ?? compileModel(given))));
  return model;
}

function openModel({ principles, profiles, labels, problems, vocabulary }: PackedModel): Model {
  return { principles, labels, problems, vocabulary: openVocabulary(vocabulary), profiles: profiles.map((profile) => ({ ...profile, requires: new Map(profile.requires) })) };
}

/** Ids of the profiles that a memo can be given, `none` included. */
export function profilesOf(catalog: Catalog): readonly string[] {
  return modelOf(catalog.coverage).profiles.map((one) => one.id);
}

/** A topic can stand in the sentence and its surroundings, or (`<topic>-anywhere`) somewhere in the memo. */
export const ANYWHERE = '-anywhere';

/** Compiles the words and rules of principles and profiles; takes a tenth of a second. Mistakes of their authors are `problems`. */
export function compileModel(source: CoverageSource): PackedModel {
  const labels: Label[] = [];
  const rules: { pattern: string; label: number }[] = [];
  const problems: string[] = [];
  const add = (label: Label, patterns: readonly string[]): void => {
    if (patterns.length === 0) return;
    const number = labels.push(label) - 1;
    for (const pattern of patterns) rules.push({ pattern, label: number });
  };
  for (const [frame, patterns] of FRAMES) add({ kind: 'frame', frame }, patterns);
  const concepts: (readonly [string, readonly string[]])[] = [...CONCEPTS, ...SPEECH, ...STANCE_CONCEPTS, ['country', COUNTRIES.map(([code]) => `{${countryConcept(code)}}`)], ...COUNTRIES.map(([code, names]) => [countryConcept(code), [names]] as const)];
  const topics: string[] = [];
  const principles = source.principles.map(({ fields }, principle) => {
    const topicGroup = groupOf(fields, 'topics');
    for (const name of Object.keys(topicGroup)) {
      if (!topics.includes(name)) topics.push(name);
      concepts.push([name, textsOf(topicGroup, name)]);
    }
    const conceptGroup = groupOf(fields, 'concepts');
    for (const name of Object.keys(conceptGroup)) concepts.push([name, textsOf(conceptGroup, name)]);
    addPrinciple(fields, principle, add);
    return readPrinciple(fields);
  });
  const profiles = source.profiles.map(({ fields }, profile) => readProfile(fields, profile, add));
  const names = ['intl', 'cyberspace', ...topics].slice(0, 15);
  const vocabulary = compileVocabulary({
    concepts: declareFirst(concepts),
    topics: [...names, ...names.map((name) => name + ANYWHERE)],
    rules,
    report: (message) => problems.push(message),
  });
  return { principles, profiles, vocabulary, labels, problems };
}

/** Every name before every use, so that concepts may speak of each other in any order. */
function declareFirst(concepts: readonly (readonly [string, readonly string[]])[]): (readonly [string, readonly string[]])[] {
  return [...concepts.map(([name]) => [name, []] as const), ...concepts];
}

type Add = (label: Label, patterns: readonly string[]) => void;

function addPrinciple(fields: RawFields, principle: number, add: Add): void {
  const addWords = (group: RawFields, element: number): void => {
    add({ kind: 'mentions', principle, element }, textsOf(group, 'mentions'));
    add({ kind: 'names', principle, element }, textsOf(group, 'names'));
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
    elements: groupsOf(fields, 'elements').map((group) => ({ id: textOf(group, 'id') ?? '', label: textOf(group, 'label') ?? textOf(group, 'id') ?? '' })),
  };
}

function readProfile(fields: RawFields, profile: number, add: Add): PackedModel['profiles'][number] {
  const id = textOf(fields, 'id') ?? '';
  const requires: [string, Requirement][] = [];
  for (const [principle, value] of Object.entries(groupOf(fields, 'requires'))) {
    const group = isGroup(value) ? value : {};
    requires.push([principle, {
      severity: textOf(group, 'severity') ?? 'warning',
      elements: textsOf(group, 'elements'),
      incomplete: textOf(group, 'incomplete') ?? 'information',
      sections: textsOf(group, 'sections'),
    }]);
  }
  const cues = groupsOf(fields, 'cues').map((group, cue): Cue => {
    add({ kind: 'cue', profile, cue }, textsOf(group, 'words'));
    return { where: (textOf(group, 'where') ?? 'body') as Cue['where'], weight: Number(textOf(group, 'weight') ?? 1), says: textOf(group, 'says') ?? '' };
  });
  return { id, label: textOf(fields, 'label') ?? id, requires, cues, threshold: Number(textOf(fields, 'threshold') ?? 3) };
}

function isGroup(value: Raw): value is RawFields {
  return typeof value === 'object' && !Array.isArray(value);
}
