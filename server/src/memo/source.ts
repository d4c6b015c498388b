/** Whatever can be worked out of something; `undefined` stands for what has not been. */
export type Known = NonNullable<unknown> | null;

let places = 0;

/**
 * Something that never changes, with what was worked out of it. That is kept in a row of the object itself, one place for each function: maps
 * with weak keys for thousands of blocks would take ten times the room, and the garbage collector longer than all other work.
 */
export class Source {
  #known: (Known | undefined)[] = EMPTY;

  /** What stands at a place of the row. */
  static at(source: Source, place: number): Known | undefined {
    return source.#known[place];
  }

  static keep(source: Source, place: number, value: Known): void {
    if (source.#known === EMPTY) source.#known = new Array<Known | undefined>(places).fill(undefined);
    source.#known[place] = value;
  }
}

const EMPTY: (Known | undefined)[] = [];

/** A place of one's own in the rows of all sources, for what hangs on more than the source: whoever keeps it knows how long it holds. */
export class Place<S extends Source, T extends Known> {
  private readonly number = places++;

  of(source: S): T | undefined {
    return Source.at(source, this.number) as T | undefined;
  }

  keep(source: S, value: T): T {
    Source.keep(source, this.number, value);
    return value;
  }
}

/** Makes a function remember its result for each source. */
export function remembered<S extends Source, T extends Known>(compute: (source: S) => T): (source: S) => T {
  const place = places++;
  return (source) => {
    const known = Source.at(source, place) as T | undefined;
    if (known !== undefined) return known;
    const value = compute(source);
    Source.keep(source, place, value);
    return value;
  };
}

/** The same for a function of a source and one further object: each source keeps its result for the newest `context`. */
export function rememberedWith<S extends Source, C extends object, T extends Known>(compute: (source: S, context: C) => T): (source: S, context: C) => T {
  const [place, beside] = [places++, places++];
  return (source, context) => {
    const known = Source.at(source, place) as T | undefined;
    if (known !== undefined && Source.at(source, beside) === context) return known;
    const value = compute(source, context);
    Source.keep(source, place, value);
    Source.keep(source, beside, context);
    return value;
  };
}
