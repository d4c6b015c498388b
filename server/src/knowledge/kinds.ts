import type { InstrumentType, Relation, School, Stance, Status } from './entry.ts';

/** The closed lists of the knowledge format. `satisfies` keeps them equal to the types in entry.ts. */

export const INSTRUMENT_TYPES = Object.keys({
  treaty: 1, statute: 1, regulation: 1, directive: 1, decision: 1, 'executive-order': 1, memorandum: 1, resolution: 1, report: 1, declaration: 1,
  'soft-law': 1, strategy: 1, 'position-paper': 1, case: 1, bill: 1, proposal: 1, publication: 1,
} satisfies Record<InstrumentType, 1>);

export const STATUSES = Object.keys({
  'in-force': 1, 'partly-in-force': 1, 'not-in-force': 1, repealed: 1, superseded: 1, lapsed: 1, draft: 1, adopted: 1, current: 1, decided: 1, unclear: 1,
} satisfies Record<Status, 1>);

export const RELATIONS = Object.keys({
  amends: 1, repeals: 1, implements: 1, transposes: 1, 'based-on': 1, interprets: 1, 'superseded-by': 1, supplements: 1,
} satisfies Record<Relation, 1>) as Relation[];

export const STANCES = Object.keys({
  affirms: 1, 'affirms-with-conditions': 1, cautions: 1, rejects: 1, silent: 1, undecided: 1,
} satisfies Record<Stance, 1>);

/** What adoption-like act `date-document` dates. */
export const DATE_KINDS = ['adoption', 'assent', 'signature', 'opening-for-signature', 'judgment', 'issue', 'promulgation', 'award', 'circulation', 'publication', 'opinion', 'speech'] as const;

/** Whose words the usage of an element is in, in the order in which it is shown. */
export const SCHOOLS = Object.keys({ treaty: 1, us: 1, eu: 1, ru: 1, cn: 1 } satisfies Record<School, 1>) as School[];

/** Units of an extent and the first segment of a provision id in each. */
export const UNITS = {
  article: 'art', section: 'sec', paragraph: 'para', rule: 'rule', recital: 'rec', annex: 'annex', chapter: 'chp', point: 'point', principle: 'principle', part: 'part', page: 'page',
} as const;

/** Questions on which positions are held, beside the principles. */
export const QUESTIONS = ['sovereignty', 'due-diligence', 'governance-model', 'countermeasures'] as const;

/** How much a finding weighs, the heaviest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** Where in a document a cue of a profile is looked for. */
export const CUE_PLACES = ['title', 'heading', 'opening', 'body'] as const;

/** Folder of a knowledge file and the kind of its entries. */
export const FOLDERS = {
  instruments: 'instrument', principles: 'principle', positions: 'positions', terms: 'term', foundations: 'foundation', dilemmas: 'dilemma', profiles: 'profile',
} as const;

export type FileKind = (typeof FOLDERS)[keyof typeof FOLDERS];
