import type { Instrument, Provision } from './entry.ts';
import { pathOfProvision } from './provisionPaths.ts';
import { pathOfId } from './searchQuery.ts';

/**
 * The provisions of an instrument, numbered in their order, for whoever needs few of them: those of a large law lie on disk and are read
 * one at a time. `instrument.provisions` reads them all.
 */
export interface Outline {
  readonly count: number;
  idAt(number: number): string;
  headingAt(number: number): string;
  at(number: number): Provision;
  /** Number of the provision with an id, or with the id of an imported file, or with these numbers; -1 where there is none. */
  find(id: string): number;
  /** Provisions whose outermost number is this one (in lower case): Article 17 and its parts. */
  under(number: string): readonly number[];
  /** Ids of the parts one level below a provision. */
  partsOf(id: string): readonly string[];
}

/** Where an instrument that lies on disk comes from; instruments in memory have none. */
export interface OutlineSource {
  outline(): Outline;
  /** First words of the provision ids: `art`, `sec`. */
  readonly units: readonly string[];
  readonly count: number;
}

/** Under which an instrument on disk keeps its source. A copy by spreading takes it along; the same in all bundles. */
export const SOURCE: unique symbol = Symbol.for('comity.source');

export function sourceOf(instrument: Instrument): OutlineSource | undefined {
  return (instrument as { readonly [SOURCE]?: OutlineSource })[SOURCE];
}

const outlines = new WeakMap<readonly Provision[], Outline>();

export function outlineOf(instrument: Instrument): Outline {
  const source = sourceOf(instrument);
  if (source) return source.outline();
  const { provisions } = instrument;
  let outline = outlines.get(provisions);
  if (!outline) outlines.set(provisions, (outline = new ListOutline(provisions, instrument.provenance !== undefined)));
  return outline;
}

/** How many provisions an instrument has, numbered parts included. */
export function provisionCount(instrument: Instrument): number {
  return sourceOf(instrument)?.count ?? instrument.provisions.length;
}

/** The kinds of its outermost provisions: `art`, `sec`, `rec`. */
export function unitsOf(instrument: Instrument): Iterable<string> {
  return sourceOf(instrument)?.units ?? new Set(instrument.provisions.map(({ id }) => unitOfId(id)));
}

export function unitOfId(id: string): string {
  const end = id.indexOf('_');
  return end < 0 ? id : id.slice(0, end);
}

/** A copy with other fields that leaves on disk what lies there. */
export function copyOf(instrument: Instrument, changes: Partial<Instrument>): Instrument {
  return Object.assign(Object.create(Object.getPrototypeOf(instrument) as object), instrument, changes) as Instrument;
}

/** The outline of provisions in memory. */
class ListOutline implements Outline {
  private numbers?: ReadonlyMap<string, number>;
  private outermost?: ReadonlyMap<string, readonly number[]>;

  /** `loose`: whether provisions are found by the ids of their file and by their numbers too. */
  constructor(
    private readonly provisions: readonly Provision[],
    private readonly loose: boolean,
  ) {}

  get count(): number {
    return this.provisions.length;
  }

  idAt(number: number): string {
    return this.provisions[number]!.id;
  }

  headingAt(number: number): string {
    return this.provisions[number]!.heading;
  }

  at(number: number): Provision {
    return this.provisions[number]!;
  }

  find(id: string): number {
    this.numbers ??= this.numbered();
    return this.numbers.get(id) ?? (this.loose ? this.numbers.get(pathOfProvision(id)) : undefined) ?? -1;
  }

  under(number: string): readonly number[] {
    this.outermost ??= byOutermost(this.provisions);
    return this.outermost.get(number) ?? NONE;
  }

  partsOf(id: string): readonly string[] {
    const depth = id.split('__').length + 1;
    return this.provisions.map((one) => one.id).filter((part) => part.startsWith(`${id}__`) && part.split('__').length === depth);
  }

  private numbered(): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    const add = (name: string | undefined, number: number): void => {
      if (name !== undefined && !numbers.has(name)) numbers.set(name, number);
    };
    this.provisions.forEach(({ id }, number) => add(id, number));
    if (this.loose) {
      this.provisions.forEach(({ id, eId }, number) => {
        add(eId, number);
        add(pathOfProvision(id), number);
      });
    }
    return numbers;
  }
}

const NONE: readonly number[] = [];

function byOutermost(provisions: readonly Provision[]): Map<string, number[]> {
  const outermost = new Map<string, number[]>();
  provisions.forEach(({ id }, number) => {
    const first = pathOfId(id).path.split('.')[0]!;
    const list = outermost.get(first);
    if (list) list.push(number);
    else outermost.set(first, [number]);
  });
  return outermost;
}
