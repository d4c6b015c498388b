import type { Analysis, Concept, Definition, Element, Phrase, Position, Principle, Stance, Term } from './entry.ts';
import { SCHOOLS } from './kinds.ts';
import type { KnowledgeMarkdown } from './markdown.ts';
import { flagOf, groupOf, groupsOf, textMapOf, textOf, textsOf } from './raw.ts';
import type { Raw, RawFields, RawFrontMatter } from './raw.ts';
import { named, optional, provenance } from './readInstrument.ts';

/** A principle; words and patterns stay in its front matter, which coverage/ compiles. */
export function readPrinciple(front: RawFrontMatter, markdown: KnowledgeMarkdown): Principle {
  const { fields } = front;
  return {
    kind: 'principle',
    ...base(fields),
    summary: textOf(fields, 'summary') ?? markdown.summary,
    elements: groupsOf(fields, 'elements').map(element),
    scaffold: flatten(groupOf(fields, 'scaffold')),
    ...named(front),
    ...provenance(fields),
  };
}

/** A word of art. */
export function readTerm(front: RawFrontMatter, markdown: KnowledgeMarkdown): Term {
  const { fields } = front;
  return {
    kind: 'term',
    ...base(fields),
    contested: flagOf(fields, 'contested', false),
    definitions: groupsOf(fields, 'definitions').map(definition),
    principles: textsOf(fields, 'principles'),
    see: textsOf(fields, 'see'),
    summary: markdown.summary,
    ...named(front),
    ...provenance(fields),
  };
}

/** A foundation or a dilemma. */
export function readConcept(kind: Concept['kind'], front: RawFrontMatter, markdown: KnowledgeMarkdown): Concept {
  const { fields } = front;
  return {
    kind,
    ...base(fields),
    summary: textOf(fields, 'summary') ?? markdown.summary,
    principles: textsOf(fields, 'principles'),
    remedies: textsOf(fields, 'remedies'),
    instruments: textsOf(fields, 'instruments'),
    ...named(front),
    ...provenance(fields),
  };
}

/** The positions of one actor, and the assessments of them. */
export function readPositions(fields: RawFields): { positions: Position[]; analyses: Analysis[] } {
  const actor = textOf(fields, 'actor') ?? '';
  const code = textOf(fields, 'code') ?? '';
  return {
    positions: groupsOf(fields, 'positions').map((group) => position(actor, code, group)),
    analyses: groupsOf(fields, 'analysis').map((group) => ({
      actor,
      principle: textOf(group, 'principle') ?? '',
      positive: textOf(group, 'positive') ?? '',
      negative: textOf(group, 'negative') ?? '',
      instruments: textsOf(group, 'instruments'),
      by: textOf(group, 'by') ?? '',
    })),
  };
}

function base(fields: RawFields): { id: string; label: string } {
  const id = textOf(fields, 'id') ?? '';
  return { id, label: textOf(fields, 'label') ?? id };
}

function element(group: RawFields): Element {
  const usage = groupOf(group, 'usage');
  return {
    ...base(group),
    labels: textMapOf(group, 'labels'),
    asks: textOf(group, 'asks') ?? '',
    why: textOf(group, 'why') ?? '',
    source: textsOf(group, 'source'),
    anchors: textsOf(group, 'anchors'),
    usage: Object.fromEntries(SCHOOLS.map((school) => [school, groupsOf(usage, school).map(phrase)] as const).filter(([, phrases]) => phrases.length > 0)),
    ...optional({ usageNote: textOf(usage, 'note') }),
  };
}

function phrase(group: RawFields): Phrase {
  return { phrase: textOf(group, 'phrase') ?? '', ...optional({ gloss: textOf(group, 'gloss') }), at: textOf(group, 'at') ?? '' };
}

function definition(group: RawFields): Definition {
  return {
    ...optional({ instrument: textOf(group, 'instrument'), provision: textOf(group, 'provision') }),
    scope: textOf(group, 'scope') ?? '',
    text: textOf(group, 'text') ?? '',
    verified: flagOf(group, 'verified', true),
  };
}

function position(actor: string, code: string, group: RawFields): Position {
  const verified = flagOf(group, 'verified', false);
  return {
    actor,
    code,
    principle: textOf(group, 'principle') ?? '',
    stance: (textOf(group, 'stance') ?? 'undecided') as Stance,
    statement: textOf(group, 'statement') ?? '',
    instrument: textOf(group, 'instrument') ?? '',
    pinpoint: textOf(group, 'pinpoint') ?? '',
    date: textOf(group, 'date') ?? '',
    verified,
    pinpointVerified: flagOf(group, 'pinpoint-verified', verified),
    ...optional({ superseded: textOf(group, 'superseded'), note: textOf(group, 'note') }),
    source: textsOf(group, 'source'),
  };
}

/** Nested groups as one group with dotted names: `{ attribution: { en: … } }` gives `attribution.en`. */
function flatten(group: RawFields, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(group)) {
    if (typeof value === 'string') flat[prefix + key] = value;
    else if (!Array.isArray(value)) Object.assign(flat, flatten(value as { readonly [key: string]: Raw }, `${prefix}${key}.`));
  }
  return flat;
}
