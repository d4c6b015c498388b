import type { Catalog } from '../knowledge/catalog.ts';
import type { SEVERITIES } from '../knowledge/kinds.ts';
import type { CoverageSource } from '../knowledge/raw.ts';
import { COUNTRY } from './language/countries.ts';
import { compileModel } from './compile.ts';
import { CLASS, classNamed } from './language/class.ts';
import { tongueOf } from './language/tongue.ts';
import { allWords } from './language/words.ts';
import { Kinds } from './learned/kinds.ts';
import { NOTHING_LEARNED } from './learned/learned.ts';
import type { Learned } from './learned/learned.ts';
import { Network } from './learned/network.ts';
import type { Reader } from './learned/network.ts';
import type { Sums } from './learned/rows.ts';
import { openVocabulary } from './matching/packed.ts';
import type { PackedVocabulary, Vocabulary } from './matching/packed.ts';

/** What a rule of a workspace's own principles and profiles says when it matches. `element` is the index in the principle, -1 for the principle as a whole. */
export type Label =
  | { readonly kind: 'names' | 'states' | 'veto'; readonly principle: number; readonly element: number }
  | { readonly kind: 'cue'; readonly profile: number; readonly cue: number };

export interface PrincipleModel {
  readonly id: string;
  readonly label: string;
  /** The words of its names in all languages, as `wordsOf` gives them, with a space between. */
  readonly names: readonly string[];
  readonly elements: readonly { readonly id: string; readonly label: string }[];
}

/** A principle, or one of its elements; `element` as in `Label`. */
export interface Matter {
  readonly principle: number;
  readonly element: number;
}

/** What an output of the network is about, and the number of the output which tells that the memo itself says so. */
export interface Output extends Matter {
  readonly says: number;
}

/** The knowledge of principles and profiles, compiled: what coverage is judged with. */
export interface Model {
  readonly principles: readonly PrincipleModel[];
  /** How many matters there are, and the number of the first one of each principle; see `matterOf`. */
  readonly matters: number;
  readonly firstMatters: readonly number[];
  readonly profiles: readonly ProfileModel[];
  readonly vocabulary: Vocabulary;
  readonly labels: readonly Label[];
  /** Class of the lexicon by concept, -1 for none. */
  readonly classOf: Int16Array;
  /** Language by concept, as its bit; 0 for any. */
  readonly tongues: Uint8Array;
  /** 1 for the concepts that rules or the search for the memo's country ask for. */
  readonly asked: Uint8Array;
  /** 1 for the concepts that are countries. */
  readonly countries: Uint8Array;
  readonly reader: Reader;
  /** What the outputs of the reader are about, undefined for what this knowledge does not have. Behind them come those which tell that the memo itself says so. */
  readonly outputs: readonly (Output | undefined)[];
  readonly bounds: Learned['bounds'];
  readonly kinds: Pick<Kinds, 'ids' | 'probabilities'> & Sums;
  /** Mistakes in patterns, each a sentence. */
  readonly problems: readonly string[];
}

/** A sign that a document is of a kind of a workspace's own, and where in it to look. */
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
  /** Points of cues from which on a document counts as one of this kind. */
  readonly threshold: number;
}

type Severity = (typeof SEVERITIES)[number];

export interface Requirement {
  readonly severity: Severity;
  readonly elements: readonly string[];
  /** Severity of an `incomplete-` finding. */
  readonly incomplete: Severity;
  /** Words of headings under which the provision belongs, best first. */
  readonly sections: readonly string[];
}

/** A model as plain data, which the build keeps in the compiled knowledge. */
export interface PackedModel extends Pick<Model, 'principles' | 'labels' | 'problems'> {
  readonly profiles: readonly (Omit<ProfileModel, 'requires'> & { readonly requires: readonly (readonly [string, Requirement])[] })[];
  readonly vocabulary: PackedVocabulary;
}

const models = new WeakMap<object, Model>();

/** The model of a catalog's `coverage`: the one that the build made of it, else compiled when first asked for; kept. */
export function modelOf(source: unknown): Model {
  const given = source as CoverageSource;
  let model = models.get(given);
  if (!model) models.set(given, (model = openModel((given.compiled as PackedModel | undefined) ?? compileModel(given, allWords()), (given.learned as Learned | undefined) ?? NOTHING_LEARNED)));
  return model;
}

/** A model of its data. The training gives a reader and kinds of its own. */
export function openModel(packed: PackedModel, learned: Learned, { reader = new Network(learned.network), kinds = new Kinds(learned.kinds) }: Partial<Pick<Model, 'reader' | 'kinds'>> = {}): Model {
  const { principles, profiles, labels, problems } = packed;
  const vocabulary = openVocabulary(packed.vocabulary);
  const classOf = Int16Array.from(vocabulary.conceptNames, (name) => (name.startsWith(CLASS) ? classNamed(name.slice(CLASS.length).split('@')[0]!) : -1));
  const tongues = Uint8Array.from(vocabulary.conceptNames, tongueOf);
  const asked = new Uint8Array(classOf.length).map((_, concept) => (classOf[concept]! < 0 ? 1 : 0));
  const countries = Uint8Array.from(vocabulary.conceptNames, (name) => (name.startsWith(COUNTRY) ? 1 : 0));
  const place = (name: string): Output | undefined => {
    const [id, part] = name.split('.');
    const says = learned.outputs.length + learned.voices.indexOf(id!);
    const principle = principles.findIndex((one) => one.id === id);
    const element = part === undefined ? -1 : (principles[principle]?.elements.findIndex((one) => one.id === part) ?? -1);
    return principle < 0 || (part !== undefined && element < 0) ? undefined : { principle, element, says };
  };
  let matters = 0;
  const firstMatters = principles.map(({ elements }) => (matters += elements.length + 1) - elements.length - 1);
  return {
    principles, matters, firstMatters, labels, problems, vocabulary, classOf, tongues, asked, countries, reader, kinds,
    outputs: learned.outputs.map(place),
    bounds: learned.bounds,
    profiles: profiles.map((profile) => ({ ...profile, requires: new Map(profile.requires) })),
  };
}

/** The number of a matter among all. */
export function matterOf({ firstMatters }: Model, { principle, element }: Matter): number {
  return firstMatters[principle]! + element + 1;
}

/** Ids of the profiles that a memo can be given, `none` included. */
export function profilesOf(catalog: Catalog): readonly string[] {
  return modelOf(catalog.coverage).profiles.map((one) => one.id);
}
