import type { Catalog, ProvisionLookup } from './catalog.ts';
import type { Analysis, Entry, Instrument, Knowledge, Position, Principle, Provision } from './entry.ts';
import { normaliseName } from './normalise.ts';
import { lookUpProvision } from './provisionLookup.ts';

/** A catalog over compiled knowledge. Indexes are built when first asked for. */
export function openCatalog(knowledge: Knowledge): Catalog {
  return new IndexedCatalog(knowledge);
}

/** Knowledge that holds nothing. */
export const EMPTY_KNOWLEDGE: Knowledge = { version: 'empty', instruments: [], principles: [], terms: [], concepts: [], positions: [], analyses: [], coverage: { principles: [], profiles: [] } };

interface Names {
  /** Normalised ids, aliases, titles and labels. */
  readonly all: ReadonlyMap<string, readonly Instrument[]>;
  /** Normalised names that their owners call ambiguous. */
  readonly ambiguous: ReadonlySet<string>;
}

class IndexedCatalog implements Catalog {
  private byId?: ReadonlyMap<string, Entry>;
  private names?: Names;
  private relations?: ReadonlyMap<string, { readonly relation: string; readonly id: string }[]>;
  private positions?: ReadonlyMap<string, Position[]>;
  private readonly provisions = new Map<Instrument, ReadonlyMap<string, Provision>>();

  constructor(private readonly knowledge: Knowledge) {}

  get version(): string { return this.knowledge.version; }
  get instruments(): Catalog['instruments'] { return this.knowledge.instruments; }
  get principles(): Catalog['principles'] { return this.knowledge.principles; }
  get terms(): Catalog['terms'] { return this.knowledge.terms; }
  get concepts(): Catalog['concepts'] { return this.knowledge.concepts; }
  get coverage(): Catalog['coverage'] { return this.knowledge.coverage; }

  entry(id: string): Entry | undefined {
    this.byId ??= entriesById(this.knowledge);
    return this.byId.get(id) ?? this.byId.get(id.toLowerCase());
  }

  instrument(key: string): Instrument | undefined {
    const entry = this.entry(key);
    if (entry?.kind === 'instrument') return entry;
    this.names ??= namesOf(this.knowledge.instruments);
    const name = normaliseName(key);
    const named = this.names.all.get(name);
    return named?.length === 1 && !this.names.ambiguous.has(name) ? named[0] : undefined;
  }

  instrumentsNamed(name: string): readonly Instrument[] {
    const entry = this.entry(name);
    if (entry?.kind === 'instrument') return [entry];
    this.names ??= namesOf(this.knowledge.instruments);
    return this.names.all.get(normaliseName(name)) ?? [];
  }

  provision(instrument: Instrument, id: string, asOf?: string): ProvisionLookup {
    let entries = this.provisions.get(instrument);
    if (!entries) this.provisions.set(instrument, (entries = new Map(instrument.provisions.map((one) => [one.id, one]))));
    return lookUpProvision(instrument, entries, id, asOf);
  }

  principle(id: string): Principle | undefined {
    return this.knowledge.principles.find((one) => one.id === id);
  }

  positionsOn(principle: string): readonly Position[] {
    this.positions ??= groupBy(this.knowledge.positions, (one) => one.principle);
    return this.positions.get(principle) ?? [];
  }

  analysesOn(principle: string): readonly Analysis[] {
    return this.knowledge.analyses.filter((one) => one.principle === principle);
  }

  relatedTo(id: string): readonly { readonly relation: string; readonly id: string }[] {
    this.relations ??= relationsOf(this.knowledge.instruments);
    return this.relations.get(id) ?? [];
  }
}

/** Ids of instruments, principles, concepts and terms; where two kinds share an id the first in this order has it, and `term:<id>` names the term. */
function entriesById(knowledge: Knowledge): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (id: string, entry: Entry): void => {
    if (!entries.has(id)) entries.set(id, entry);
  };
  for (const one of [...knowledge.instruments, ...knowledge.principles, ...knowledge.concepts, ...knowledge.terms]) add(one.id, one);
  for (const term of knowledge.terms) add(`term:${term.id}`, term);
  return entries;
}

function namesOf(instruments: readonly Instrument[]): Names {
  const all = new Map<string, Instrument[]>();
  const ambiguous = new Set<string>();
  const add = (name: string, instrument: Instrument): string => {
    const key = normaliseName(name);
    const named = all.get(key);
    if (!named) all.set(key, [instrument]);
    else if (!named.includes(instrument)) named.push(instrument);
    return key;
  };
  for (const one of instruments) {
    for (const name of [one.id, ...one.aliases, one.title, one.shortTitle, ...Object.values(one.labels)]) add(name, one);
    for (const name of one.ambiguousAliases) ambiguous.add(add(name, one));
  }
  all.delete('');
  return { all, ambiguous };
}

function relationsOf(instruments: readonly Instrument[]): Map<string, { relation: string; id: string }[]> {
  const related = new Map<string, { relation: string; id: string }[]>();
  for (const one of instruments) {
    for (const [relation, ids] of Object.entries(one.relations)) {
      for (const id of ids ?? []) {
        const list = related.get(id);
        if (list) list.push({ relation, id: one.id });
        else related.set(id, [{ relation, id: one.id }]);
      }
    }
  }
  return related;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
