import { isBefore } from '../text/isoDate.ts';
import type { Span } from '../text/span.ts';
import type { CheckContext, Report } from './check.ts';
import type { Knowledge, Principle } from './entry.ts';
import { describeExtent, inExtent } from './extent.ts';
import { QUESTIONS, SCHOOLS } from './kinds.ts';
import { groupOf, groupsOf, textOf, textsOf } from './raw.ts';
import type { RawFields } from './raw.ts';
import type { KnowledgeFile } from './read.ts';
import { alternatives, splitAnchor } from './references.ts';
import { PROVISION_ID } from './schema.ts';

type Check = (file: KnowledgeFile, context: CheckContext, report: Report) => void;

/** Everything that a file names elsewhere must be there: instruments, provisions, principles, elements, terms. */
export function checkReferences(file: KnowledgeFile, context: CheckContext, report: Report): void {
  for (const check of [checkRelations, checkProvisionMarks, checkPositions, checkTerm, checkPrinciple, checkProfile, checkConcept]) check(file, context, report);
}

const UNRESOLVED = { code: 'knowledge-unresolved' } as const;

/** Reports an unknown instrument, or a provision that it does not have. */
function checkTarget(reference: string, provision: string | undefined, context: CheckContext, report: (message: string) => void): void {
  const id = context.resolve(reference);
  const instrument = id === undefined ? undefined : context.all.instruments.find((one) => one.id === id);
  if (!instrument) return report(`There is no instrument ${reference}.`);
  if (provision === undefined || !PROVISION_ID.test(provision) || !provision.includes('_') || instrument.provisions.some((one) => one.id === provision)) return;
  if (inExtent(instrument.extent, provision) === 'no') report(`${instrument.id} has no ${provision} (${describeExtent(instrument.extent, provision)}).`);
}

const checkRelations: Check = (file, context, report) => {
  if (file.entry?.kind !== 'instrument') return;
  for (const [relation, ids] of Object.entries(file.entry.relations)) {
    ids.forEach((id, i) => {
      const at = file.at(['relations', relation, i]);
      checkTarget(id, undefined, context, (message) => report(message, at, UNRESOLVED));
      if (context.resolve(id) === file.entry!.id) report(`${id} stands in a relation to itself.`, at);
    });
  }
};

const checkProvisionMarks: Check = (file, context, report) => {
  if (file.entry?.kind !== 'instrument' || context.all.principles.length === 0) return;
  const principles = principleIds(context.all);
  const elements = elementIds(context.all.principles);
  const sections = new Map(file.sections.map((section) => [section.id, section.span]));
  for (const provision of file.entry.provisions) {
    const at = sections.get(provision.id)!;
    for (const id of provision.principles) if (!principles.has(id)) report(`${id} is no principle or foundation.`, at, UNRESOLVED);
    for (const id of provision.elements) if (!elements.has(id)) report(`${id} is no element of a principle.`, at, UNRESOLVED);
  }
};

const checkPositions: Check = (file, context, report) => {
  file.positions.forEach((position, i) => {
    checkTarget(position.instrument, position.pinpoint || undefined, context, (message) => report(message, file.at(['positions', i, 'instrument']), UNRESOLVED));
    checkQuestion(position.principle, file.at(['positions', i, 'principle']), context, report);
    const paper = context.all.instruments.find((one) => one.id === context.resolve(position.instrument));
    if (paper?.adopted !== undefined && isBefore(position.date, paper.adopted)) report(`The position (${position.date}) is older than ${paper.id} (${paper.adopted}); name the paper that it stands in.`, file.at(['positions', i, 'date']));
  });
  file.analyses.forEach((analysis, i) => {
    checkQuestion(analysis.principle, file.at(['analysis', i, 'principle']), context, report);
    for (const id of analysis.instruments) checkTarget(id, undefined, context, (message) => report(message, file.at(['analysis', i, 'instruments']), UNRESOLVED));
  });
};

function checkQuestion(id: string, at: Span, context: CheckContext, report: Report): void {
  const known = (QUESTIONS as readonly string[]).includes(id) || context.all.principles.some((one) => one.id === id);
  if (!known && context.all.principles.length > 0) report(`${id} is neither a principle nor one of ${QUESTIONS.join(', ')}.`, at, UNRESOLVED);
}

const checkTerm: Check = (file, context, report) => {
  if (file.entry?.kind !== 'term') return;
  file.entry.definitions.forEach((definition, i) => {
    if (definition.instrument !== undefined) checkTarget(definition.instrument, definition.provision, context, (message) => report(message, file.at(['definitions', i]), UNRESOLVED));
  });
  const principles = principleIds(context.all);
  if (context.all.principles.length > 0) file.entry.principles.forEach((id, i) => {
    if (!principles.has(id)) report(`${id} is no principle or foundation.`, file.at(['principles', i]), UNRESOLVED);
  });
  file.entry.see.forEach((id, i) => {
    if (!context.all.terms.some((one) => one.id === id) && !principles.has(id)) report(`There is no term ${id}.`, file.at(['see', i]), UNRESOLVED);
  });
};

const checkPrinciple: Check = (file, context, report) => {
  if (file.entry?.kind !== 'principle') return;
  file.entry.elements.forEach(({ id }, i, all) => {
    if (all.findIndex((one) => one.id === id) < i) report(`The element ${id} stands here a second time.`, file.at(['elements', i, 'id']), { code: 'knowledge-duplicate-id' });
  });
  groupsOf(file.front!.fields, 'elements').forEach((element, i) => {
    textsOf(element, 'anchors').forEach((anchor, j) => {
      const { instrument, provision } = splitAnchor(anchor);
      checkTarget(instrument, provision, context, (message) => report(message, file.at(['elements', i, 'anchors', j]), UNRESOLVED));
    });
    for (const school of SCHOOLS) groupsOf(groupOf(element, 'usage'), school).forEach((phrase, j) => checkPhrase(phrase, (field) => file.at(['elements', i, 'usage', school, j, field]), context, report));
  });
  for (const [name, text] of Object.entries(file.entry.scaffold)) {
    const path = ['scaffold', ...name.split('.')];
    const [element, language] = name.split('.');
    if (!file.entry.elements.some(({ id }) => id === element)) report(`${element!} is no element of ${file.entry.id}.`, file.at(path), UNRESOLVED);
    if (language !== undefined && !/^[a-z]{2,3}$/.test(language)) report(`${language} is no language; write a code such as en, fr or zh.`, file.at(path));
    for (const anchor of [...text.matchAll(/\{cite:([^}]*)\}/g)].flatMap(([, cited]) => alternatives(cited!))) {
      const { instrument, provision } = splitAnchor(anchor);
      checkTarget(instrument, provision, context, (message) => report(message, file.at(path), UNRESOLVED));
    }
  }
};

/** A phrase stands in a provision that is there, and one that is not in Latin letters has a gloss. */
function checkPhrase(phrase: RawFields, at: (field: string) => Span, context: CheckContext, report: Report): void {
  const { instrument, provision } = splitAnchor(textOf(phrase, 'at') ?? '');
  if (instrument !== '') checkTarget(instrument, provision, context, (message) => report(message, at('at'), UNRESOLVED));
  if (/(?!\p{Script=Latin})\p{L}/u.test(textOf(phrase, 'phrase') ?? '') && textOf(phrase, 'gloss') === undefined) report('A phrase that is not in Latin letters needs a gloss in English.', at('phrase'));
}

const checkProfile: Check = (file, context, report) => {
  if (file.kind !== 'profile') return;
  const { principles } = context.all;
  const requires = groupOf(file.front!.fields, 'requires');
  for (const id of Object.keys(requires)) {
    const principle = principles.find((one) => one.id === id);
    if (!principle) report(`There is no principle ${id}; the principles are ${idsOf(principles)}.`, file.at(['requires', id]), UNRESOLVED);
    textsOf(groupOf(requires, id), 'elements').forEach((element, i) => {
      if (principle && !principle.elements.some((one) => one.id === element)) report(`${element} is no element of ${id}; its elements are ${idsOf(principle.elements)}.`, file.at(['requires', id, 'elements', i]), UNRESOLVED);
    });
  }
};

function idsOf(all: readonly { readonly id: string }[]): string {
  return all.map(({ id }) => id).join(', ');
}

const checkConcept: Check = (file, context, report) => {
  if (file.entry?.kind !== 'foundation' && file.entry?.kind !== 'dilemma') return;
  file.entry.instruments.forEach((id, i) => checkTarget(id, undefined, context, (message) => report(message, file.at(['instruments', i]), UNRESOLVED)));
};

function principleIds(all: Knowledge): Set<string> {
  return new Set([...all.principles, ...all.concepts.filter((one) => one.kind === 'foundation')].map((one) => one.id));
}

function elementIds(principles: readonly Principle[]): Set<string> {
  return new Set(principles.flatMap((one) => one.elements.map((element) => `${one.id}.${element.id}`)));
}
