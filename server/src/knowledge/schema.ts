import { CUE_PLACES, DATE_KINDS, INSTRUMENT_TYPES, RELATIONS, SCHOOLS, SEVERITIES, STANCES, STATUSES, UNITS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import type { Schema } from './schemaCheck.ts';

const scalar = { type: ['string', 'number'] } as const;
const text = (description: string): Schema => ({ ...scalar, minLength: 1, description });
const date = (description: string): Schema => ({ ...scalar, format: 'date', description });
const flag = (description: string): Schema => ({ enum: [true, false, 'yes', 'no'], description });
const texts = (description: string): Schema => ({ type: 'array', items: { ...scalar, minLength: 1 }, description });
const links = (description: string): Schema => ({ anyOf: [{ type: 'array', items: { ...scalar, minLength: 1 } }, { ...scalar, minLength: 1 }], description });
const textMap = (description: string): Schema => ({ type: 'object', additionalProperties: { ...scalar, minLength: 1 }, description });
const numbersByDay = (description: string): Schema => ({ type: 'object', additionalProperties: texts('Numbers such as 14a.'), description });
const object = (required: readonly string[], properties: Record<string, Schema>): Schema => ({ type: 'object', required, properties, additionalProperties: false });

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';
const slug = (description: string): Schema => ({ ...scalar, pattern: SLUG, description });
const instrumentId: Schema = { ...scalar, pattern: '^[a-z0-9-]+:[a-z0-9][a-z0-9.-]*$', description: '<jurisdiction>:<short>, lower case' };
/** Codes of States and of parts of them, of two States together, of organisations; words for texts of no one jurisdiction. */
const JURISDICTION = '^([A-Z]{2,10}(-[A-Z0-9]{1,3})?|[A-Z][A-Za-z]{0,8}[A-Z]|multilateral|multistakeholder|academic|arbitral|unknown)$';
const reference = text('Id of an instrument, or any alias of it.');
const eId: Schema = { ...scalar, pattern: '^[a-z]+(_[^\\s_]+)?(__[a-z]+_[^\\s_]+)*$', description: 'Akoma Ntoso id such as art_2__para_4' };

const verified = object(['on', 'by'], {
  on: date('Day of the check.'),
  by: text('What was looked at.'),
  fields: texts('Fields that were seen there.'),
});
const common = {
  source: links('Where it was seen.'),
  verified,
  unverified: texts('Fields kept from general knowledge, not seen in a stored source.'),
  doubts: texts('What is not settled; shown to the reader.'),
  labels: textMap('Names in other languages, by ISO 639-1 code.'),
  aliases: texts('Everything else that a drafter may type.'),
};

const extent = object(['unit', 'from', 'to'], {
  unit: { enum: Object.keys(UNITS), description: 'What is counted.' },
  from: text('First number.'),
  to: text('Last number.'),
  also: texts('Inserted numbers such as 14a; an empty list says that there are no others than those of inserted.'),
  inserted: numbersByDay('Further inserted numbers, by the first day on which the text has them.'),
  deleted: numbersByDay('Numbers that are gone, by the first day on which the text has them no more.'),
  within: { ...eId, description: 'The provision whose parts are counted, such as art_2.' },
});
const renumbering = object(['label', 'until', 'renumbered'], {
  label: text('Name of the former text, such as 2016 text.'),
  from: date('First day of the former text.'),
  until: date('Last day of the former numbers.'),
  extent: { type: 'array', items: extent, description: 'Range of the former text.' },
  renumbered: textMap('Former provision id to present provision id.'),
  unconfirmed: texts('Former ids whose present number is not confirmed.'),
});

const provenance = object(['format', 'sha256'], {
  format: text('Format of the file that was imported.'),
  'text-state': { enum: ['as-enacted', 'point-in-time', 'current'], description: 'Which text of the law it is.' },
  'text-date': date('Day of which the text is.'),
  retrieved: date('Day on which it was taken from its source.'),
  language: text('Language as the file names it.'),
  sha256: text('Hash of the bytes of the file.'),
});

const instrument = object(['id', 'type', 'title', 'jurisdiction', 'status'], {
  ...common,
  id: instrumentId,
  type: { enum: INSTRUMENT_TYPES, description: 'Kind of instrument.' },
  title: text('Full official title, in English or with an established translation.'),
  'title-short': text('What everyone calls it.'),
  jurisdiction: { ...scalar, pattern: JURISDICTION, description: 'ISO 3166-1 alpha-2 in capitals, or UN, EU, CoE and so on' },
  'ambiguous-aliases': texts('Names that fit other instruments too.'),
  number: text('Official number.'),
  identifiers: textMap('eli, celex, un-symbol, unts, ets, ecli, usc, public-law and so on.'),
  'date-document': date('Adoption, signature, opening for signature, judgment or issue.'),
  'date-document-kind': { enum: DATE_KINDS, description: 'Which of them.' },
  'date-publication': date('Publication in the official journal.'),
  'date-entry-in-force': date('Entry into force.'),
  'date-application': date('First day of application, where it differs.'),
  'date-transposition': date('Last day for transposition.'),
  'date-no-longer-in-force': date('Day on which repeal, expiry or replacement takes effect.'),
  status: { enum: STATUSES, description: 'Where it stands on status-as-of.' },
  'status-as-of': date('Day of which the status is told.'),
  'status-note': text('The rest of the story, in plain words.'),
  citation: text('Neutral citation.'),
  citations: textMap('oscola, bluebook and so on; only when known for sure.'),
  url: { ...scalar, format: 'uri', description: 'The official text.' },
  extent: { type: 'array', items: extent, description: 'Range of all its provisions.' },
  versions: { type: 'array', items: renumbering, description: 'Former numberings.' },
  provenance,
  binds: { type: 'object', additionalProperties: date('First day on which a source shows the State bound.'), description: 'States that it is known to bind beside those of its jurisdiction: ISO 3166-1 alpha-2 code and the first day on which a source shows it.' },
  relations: { type: 'object', additionalProperties: false, properties: Object.fromEntries(RELATIONS.map((name) => [name, { type: 'array', items: reference }])), description: 'Ids of other entries.' },
});

const definition = object(['scope', 'text'], {
  instrument: reference,
  provision: text('A provision id such as art_51, or the place in words.'),
  scope: text('For what the definition holds.'),
  text: text('The definition in own words.'),
  verified: flag('Whether it was seen in a stored text.'),
  source: links('Where it was seen.'),
});
const term = object(['id', 'label'], {
  ...common,
  id: slug('lower case, hyphens'),
  label: text('The term in English.'),
  contested: flag('Whether there are opposed definitions.'),
  definitions: { type: 'array', items: definition, description: 'What instruments make of it.' },
  principles: texts('Principles and foundations it bears on.'),
  see: texts('Ids of related terms.'),
});
const concept = object(['id', 'label'], {
  ...common,
  id: slug('lower case, hyphens'),
  label: text('Its name in English.'),
  summary: text('One or two sentences.'),
  principles: texts('Principles it bears on.'),
  remedies: texts('What answers it.'),
  instruments: { type: 'array', items: reference, description: 'Instruments that bear on it.' },
});
const position = object(['principle', 'stance', 'statement', 'instrument', 'date', 'verified'], {
  principle: slug('a principle or a question, see README.md'),
  stance: { enum: STANCES, description: 'See README.md.' },
  statement: text('What is held, in own words.'),
  instrument: reference,
  pinpoint: text('Where in the instrument.'),
  date: date('Day of the statement.'),
  verified: flag('Whether the stance was seen in a stored source.'),
  'pinpoint-verified': flag('Whether the place was seen too.'),
  source: links('Where it was seen.'),
  superseded: date('Day on which a later statement replaced it.'),
  note: text('What a reader must know before relying on it.'),
});
const analysis = object(['principle', 'positive', 'negative', 'by'], {
  principle: slug('a principle id'),
  positive: text('What it does for common rules.'),
  negative: text('What it does against them.'),
  instruments: texts('Instruments it rests on.'),
  by: text('Whose judgement it is.'),
});
const positions = object(['actor', 'code', 'positions'], {
  actor: text('Name of the actor.'),
  code: text('ISO 3166-1 alpha-2, or EU, UN and so on.'),
  positions: { type: 'array', items: position, description: 'One per statement.' },
  analysis: { type: 'array', items: analysis, description: 'Assessments, shown as such.' },
  ...common,
});
const phrase = object(['phrase', 'at'], {
  phrase: { ...scalar, minLength: 1, maxLength: 90, description: 'A few words as they stand in an official text, in its own language.' },
  gloss: text('The same in English, where the phrase is in another language.'),
  at: text('The provision that it stands in, such as "un:charter art_51".'),
});
const usage = object([], {
  ...Object.fromEntries(SCHOOLS.map((school) => [school, { type: 'array', maxItems: 3, items: phrase, description: 'At most three; see README.md.' }])),
  note: text('What a reader must know of it.'),
});
const patternMap = (description: string): Schema => ({ type: 'object', additionalProperties: links('Patterns, see README.md.'), description });
const words = {
  ...object([], { names: links('Patterns that speak of it.'), states: links('Patterns that lay something down about it.'), mentions: links('Patterns that touch on it.') }),
  description: 'The words that express it, see README.md.',
};
const element = object(['id', 'label', 'asks'], {
  id: slug('lower case, hyphens'),
  label: text('Its name.'),
  labels: common.labels,
  asks: text('What a text must settle to cover it.'),
  why: text('Why it matters.'),
  source: links('Where that comes from.'),
  anchors: texts('Provisions that anchor it, such as "un:charter art_51".'),
  usage: { ...usage, description: 'How official texts put it, by school.' },
  words,
});
const principle = object(['id', 'label', 'elements'], {
  ...common,
  id: slug('lower case, hyphens'),
  label: text('Its name in English.'),
  summary: text('One or two sentences.'),
  elements: { type: 'array', minItems: 1, items: element, description: 'What a provision on it settles.' },
  words,
  veto: links('Patterns of sentences of other fields by the same words.'),
  concepts: patternMap('Phrases by the name that stands for them in braces.'),
  topics: patternMap('Phrases by the name of the topic that they tell of.'),
  scaffold: { type: 'object', additionalProperties: { anyOf: [text('One text.'), textMap('A text per language (en, fr, …).')] }, description: 'Text that the quick fix inserts, per element.' },
});
const number = (description: string): Schema => ({ ...scalar, pattern: '^-?\\d+(\\.\\d+)?$', description });
const requirement = object([], {
  severity: { enum: SEVERITIES, description: 'Severity of missing-….' },
  elements: links('Elements that must be settled.'),
  incomplete: { enum: SEVERITIES, description: 'Severity of incomplete-….' },
  sections: links('Words of headings under which the provision belongs, best first.'),
});
const cue = object(['words'], {
  where: { enum: CUE_PLACES, description: 'Where it is looked for.' },
  weight: number('a number: the points that it gives'),
  says: text('What it tells of the document.'),
  words: links('Patterns, see README.md.'),
});
const profile = object(['id'], {
  id: slug('lower case, hyphens'),
  label: text('Its name.'),
  requires: { type: 'object', additionalProperties: requirement, description: 'What it asks for, by principle.' },
  cues: { type: 'array', items: cue, description: 'What tells a document of this kind.' },
  threshold: number('a number: the points from which on a document is of this kind'),
  source: common.source,
  verified,
});

/** The front matter of each kind of knowledge file. `knowledge/schema.json` is written from this. */
export const SCHEMAS: Readonly<Record<FileKind, Schema>> = { instrument, principle, positions, term, foundation: concept, dilemma: concept, profile };

/** Shape of a provision id. */
export const PROVISION_ID = new RegExp(eId.pattern!, 'u');
