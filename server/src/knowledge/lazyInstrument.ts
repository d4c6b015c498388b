import type { Instrument, Provision } from './entry.ts';

/** What most answers do not need of an instrument; kept apart in the compiled form and read when first asked for. */
export const DETAILS = ['summary', 'verified', 'unverified', 'source', 'doubts', 'statusNote', 'url', 'citations', 'provenance', 'item', 'binds', 'file', 'origin'] as const;

export type Details = Pick<Instrument, (typeof DETAILS)[number]>;
/** `[from, to]` of a numbered part stands for its text, which the provision around it has. */
export type PackedProvision = readonly [string, string, string, string, string, string, string, number, (string | readonly [number, number])?, string?];

/** The details and provisions of one instrument as they are stored. */
export type InstrumentRow = readonly [Details, readonly PackedProvision[]];

/** An instrument as it is stored: what is always needed, and the rest. */
export function packInstrument(one: Instrument): { light: object; row: InstrumentRow } {
  return { light: lightOf(one), row: [detailsOf(one), one.provisions.map(packProvision)] };
}

/** What is always needed of an instrument. */
export function lightOf(one: Instrument): object {
  return Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'provisions' && !(DETAILS as readonly string[]).includes(name)));
}

export function detailsOf(one: Instrument): Details {
  return Object.fromEntries(DETAILS.map((name) => [name, one[name]] as const).filter(([, value]) => value !== undefined)) as unknown as Details;
}

/**
 * Instruments from what is always needed and a reader of the rest by number. Details and provisions are getters of the prototype, so that
 * a copy by spreading leaves them out; nothing copies instruments.
 */
export function unpackInstruments(light: readonly object[], rowOf: (number: number) => InstrumentRow): Instrument[] {
  const rows = new Map<object, { readonly details: Details; readonly provisions: readonly Provision[] }>();
  const numbers = new Map(light.map((one, number) => [one, number]));
  const read = (one: object): { readonly details: Details; readonly provisions: readonly Provision[] } => {
    let row = rows.get(one);
    if (!row) {
      const [details, provisions] = rowOf(numbers.get(one)!);
      rows.set(one, (row = { details, provisions: unpackProvisions(provisions) }));
    }
    return row;
  };
  const prototype = Object.create(Object.prototype, {
    provisions: { get(this: object) { return read(this).provisions; } },
    ...Object.fromEntries(DETAILS.map((name) => [name, { get(this: object) { return read(this).details[name]; } }])),
  }) as object;
  return light.map((one) => Object.setPrototypeOf(one, prototype) as Instrument);
}

/** A copy of an instrument with everything that is read late; for whoever makes another of it. */
export function wholeInstrument(one: Instrument): Instrument {
  const late = ['provisions', ...DETAILS].map((name) => [name, one[name as keyof Instrument]] as const).filter(([, value]) => value !== undefined);
  return { ...one, ...(Object.fromEntries(late) as Partial<Instrument>) };
}

/** A provision as a row; lists of ids as one text. */
export function packProvision(one: Provision): PackedProvision {
  const row = [one.id, one.label, one.heading, one.gist, one.principles.join(' '), one.elements.join(' '), one.topics.join(' '), one.verified ? 1 : 0] as const;
  const text = one.part ?? one.text;
  return one.eId !== undefined ? [...row, text ?? '', one.eId] : text === undefined ? row : [...row, text];
}

/** Provisions from rows. The text of a part is a slice of the whole, which takes no room of its own. */
export function unpackProvisions(rows: readonly PackedProvision[]): Provision[] {
  let whole = '';
  return rows.map((row) => {
    const held = row[8] ?? '';
    if (typeof held === 'string') whole = held;
    const text = typeof held === 'string' ? held : whole.slice(held[0], held[1]);
    return { ...unpackProvision(row), ...(text === '' ? {} : { text }), ...(typeof held === 'string' ? {} : { part: held }) };
  });
}

function unpackProvision([id, label, heading, gist, principles, elements, topics, verified, , eId]: PackedProvision): Provision {
  const list = (ids: string): readonly string[] => (ids === '' ? NONE : ids.split(' '));
  return { id, label, heading, gist, principles: list(principles), elements: list(elements), topics: list(topics), verified: verified === 1, ...(eId === undefined ? {} : { eId }) };
}

const NONE: readonly string[] = [];
