import type { Catalog, ProvisionLookup } from './catalog.ts';
import type { Analysis, Entry, Instrument, Knowledge, Position, Principle } from './entry.ts';
import { instrumentNames, nameTable } from './instrumentNames.ts';
import type { InstrumentNames, NameTable } from './instrumentNames.ts';
import { normaliseName } from './normalise.ts';
import { lookUpProvision } from './provisionLookup.ts';

/** A catalog over compiled knowledge. Indexes are built when first asked for; `names` gives the one of names where it was made before. */
export function openCatalog(knowledge: Knowledge, names?: () => InstrumentNames): Catalog {
  return new IndexedCatalog(knowledge, names ?? (() => instrumentNames(knowledge.instruments)));
}

/** Knowledge that holds nothing. */
export const EMPTY_KNOWLEDGE: Knowledge = { version: 'empty', instruments: [], principles: [], terms: [], concepts: [], positions: [], analyses: [], coverage: { principles: [], profiles: [] } };

class IndexedCatalog implements Catalog {
  private instrumentsById?: ReadonlyMap<string, Instrument>;
  private othersById?: ReadonlyMap<string, Entry>;
  private names?: NameTable;
  private relations?: ReadonlyMap<string, { readonly relation: string; readonly id: string }[]>;
  private positions?: ReadonlyMap<string, Position[]>;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly readNames: () => InstrumentNames,
  ) {}

  get version(): string { return this.knowledge.version; }
  get instruments(): Catalog['instruments'] { return this.knowledge.instruments; }
  get principles(): Catalog['principles'] { return this.knowledge.principles; }
  get terms(): Catalog['terms'] { return this.knowledge.terms; }
  get concepts(): Catalog['concepts'] { return this.knowledge.concepts; }
  get coverage(): Catalog['coverage'] { return this.knowledge.coverage; }
  get citing(): unknown { return this.knowledge.citing; }

  entry(id: string): Entry | undefined {
    const instrument = this.instrumentOf(id);
    if (instrument) return instrument;
    this.othersById ??= othersById(this.knowledge);
    return this.othersById.get(id) ?? this.othersById.get(id.toLowerCase());
  }

  instrument(key: string): Instrument | undefined {
    const own = this.instrumentOf(key);
    if (own) return own;
    const { numbers, ambiguous } = this.named(key);
    return numbers.length === 1 && !ambiguous ? this.knowledge.instruments[numbers[0]!] : undefined;
  }

  instrumentsNamed(name: string): readonly Instrument[] {
    const own = this.instrumentOf(name);
    if (own) return [own];
    return this.named(name).numbers.map((number) => this.knowledge.instruments[number]!);
  }

  private instrumentOf(id: string): Instrument | undefined {
    this.instrumentsById ??= new Map(this.knowledge.instruments.map((one) => [one.id, one]));
    return this.instrumentsById.get(id) ?? this.instrumentsById.get(id.toLowerCase());
  }

  private named(name: string): { numbers: readonly number[]; ambiguous: boolean } {
    this.names ??= nameTable(this.readNames());
    const key = normaliseName(name);
    return { numbers: this.names.numbers(key), ambiguous: this.names.isAmbiguous(key) };
  }

  provision(instrument: Instrument, id: string, asOf?: string): ProvisionLookup {
    return lookUpProvision(instrument, id, asOf);
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

/** Ids of principles, concepts and terms; where two kinds share an id the first in this order has it, and `term:<id>` names the term. */
function othersById(knowledge: Knowledge): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (id: string, entry: Entry): void => {
    if (!entries.has(id)) entries.set(id, entry);
  };
  for (const one of [...knowledge.principles, ...knowledge.concepts, ...knowledge.terms]) add(one.id, one);
  for (const term of knowledge.terms) add(`term:${term.id}`, term);
  return entries;
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
