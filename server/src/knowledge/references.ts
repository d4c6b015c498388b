import type { Element, Instrument, Knowledge, Phrase } from './entry.ts';
import { normaliseName } from './normalise.ts';
import { copyOf } from './outline.ts';

/** Finds the id of an instrument by id or by an alias that is its own; undefined for unknown and ambiguous names. */
export type Resolve = (reference: string) => string | undefined;

/** A resolver over instruments; those of later groups take precedence. */
export function resolverOf(...groups: readonly (readonly Instrument[])[]): Resolve {
  const ids = new Map<string, string | null>();
  for (const one of groups.flat()) {
    for (const alias of one.aliases) {
      const key = normaliseName(alias);
      const known = ids.get(key);
      ids.set(key, known !== undefined && known !== one.id ? null : one.id);
    }
  }
  for (const one of groups.flat()) ids.set(one.id, one.id);
  return (reference) => ids.get(reference) ?? ids.get(normaliseName(reference)) ?? undefined;
}

/** The knowledge with every reference to an instrument as its id; unresolved ones stay as written. */
export function resolveReferences(knowledge: Knowledge, base?: Pick<Knowledge, 'instruments'>): Knowledge {
  const resolve = resolverOf(base?.instruments ?? [], knowledge.instruments);
  const id = (reference: string): string => resolve(reference) ?? reference;
  return {
    ...knowledge,
    instruments: knowledge.instruments.map((one) => withRelations(one, id)),
    principles: knowledge.principles.map((one) => ({ ...one, elements: one.elements.map((element) => elementWith(element, id)) })),
    terms: knowledge.terms.map((one) => ({ ...one, definitions: one.definitions.map((definition) => (definition.instrument === undefined ? definition : { ...definition, instrument: id(definition.instrument) })) })),
    concepts: knowledge.concepts.map((one) => ({ ...one, instruments: one.instruments.map(id) })),
    positions: knowledge.positions.map((one) => ({ ...one, instrument: id(one.instrument) })),
    analyses: knowledge.analyses.map((one) => ({ ...one, instruments: one.instruments.map(id) })),
  };
}

function withRelations(one: Instrument, id: (reference: string) => string): Instrument {
  const relations = Object.entries(one.relations);
  return relations.length === 0 ? one : copyOf(one, { relations: Object.fromEntries(relations.map(([relation, ids]) => [relation, ids!.map(id)])) });
}

function elementWith(element: Element, id: (reference: string) => string): Element {
  const placed = (phrases: readonly Phrase[]): Phrase[] => phrases.map((one) => ({ ...one, at: anchorWith(one.at, id) }));
  const usage = Object.fromEntries(Object.entries(element.usage).map(([school, phrases]) => [school, placed(phrases)]));
  return { ...element, anchors: element.anchors.map((anchor) => anchorWith(anchor, id)), usage };
}

/** `un:charter art_51` as instrument and provision; the provision is absent in `un:charter`. */
export function splitAnchor(anchor: string): { readonly instrument: string; readonly provision?: string } {
  const [instrument = '', provision] = anchor.trim().split(/[\s#]+/);
  return provision === undefined ? { instrument } : { instrument, provision };
}

/** The anchors of a citation in a scaffold, `un:charter art_51 | un:a-res-2625`, the one to be preferred first. */
export function alternatives(cited: string): readonly string[] {
  return cited.split('|').map((anchor) => anchor.trim());
}

function anchorWith(anchor: string, id: (reference: string) => string): string {
  const { instrument, provision } = splitAnchor(anchor);
  return provision === undefined ? id(instrument) : `${id(instrument)} ${provision}`;
}
