import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { identifiersAt, numericIdentifiersAt } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import { isDigit } from './letters.ts';
import type { Step } from './pinpoint.ts';
import { Words } from './words.ts';

interface Holder {
  readonly instrument: Instrument;
  /** How surely the identifier is the instrument's own: 3 its number or alias, 2 its whole citation, 1 named in its citation or title. */
  readonly weight: number;
}

interface CodeRange {
  readonly instrument: Instrument;
  readonly from: number;
  readonly to: number;
  /** The range ends with an inserted section such as 681g. */
  readonly lettered: boolean;
  readonly number: string;
  readonly chain: readonly string[];
}

/** An IdentifierIndex as plain data; instruments by their number in the catalog. */
export interface PackedIdentifiers {
  readonly holders: readonly (readonly [key: string, holders: readonly (Omit<Holder, 'instrument'> & { readonly instrument: number })[]])[];
  readonly ambiguous: readonly string[];
  readonly code: readonly (readonly [key: string, ranges: readonly (Omit<CodeRange, 'instrument'> & { readonly instrument: number })[]])[];
}

/** Which instruments a hard identifier names. Built once per catalog. */
export class IdentifierIndex {
  private readonly holders = new Map<string, Holder[]>();
  /** Numbers that start again each year, where their holder says that the number alone does not tell. */
  private readonly ambiguous = new Set<string>();
  private readonly code = new Map<string, CodeRange[]>();

  /** `packed`: what `pack` gave for the same instruments. */
  constructor({ instruments }: Pick<Catalog, 'instruments'>, packed?: PackedIdentifiers) {
    if (packed) this.open(packed, instruments);
    else this.readAll(instruments);
  }

  private open(packed: PackedIdentifiers, instruments: Catalog['instruments']): void {
    const own = <T extends { readonly instrument: number }>(one: T): Omit<T, 'instrument'> & { instrument: Instrument } => ({ ...one, instrument: instruments[one.instrument]! });
    for (const [key, holders] of packed.holders) this.holders.set(key, holders.map(own));
    for (const [key, ranges] of packed.code) this.code.set(key, ranges.map(own));
    for (const key of packed.ambiguous) this.ambiguous.add(key);
  }

  /** The index as plain data, for the same instruments in the same order. */
  pack(instruments: Catalog['instruments']): PackedIdentifiers {
    const numberOf = new Map(instruments.map((one, number) => [one, number]));
    const plain = <T extends { readonly instrument: Instrument }>(one: T): Omit<T, 'instrument'> & { instrument: number } => ({ ...one, instrument: numberOf.get(one.instrument)! });
    const all = <T extends { readonly instrument: Instrument }>(map: ReadonlyMap<string, readonly T[]>): [string, (Omit<T, 'instrument'> & { instrument: number })[]][] => [...map].map(([key, list]) => [key, list.map(plain)]);
    return { holders: all(this.holders), ambiguous: [...this.ambiguous], code: all(this.code) };
  }

  private readAll(instruments: Catalog['instruments']): void {
    for (const instrument of instruments) {
      for (const [name, text] of Object.entries(instrument.identifiers)) this.read(instrument, name === 'celex' ? text : labelled(name, text), 3);
      for (const alias of instrument.aliases) this.read(instrument, alias, 3);
      for (const alias of instrument.ambiguousAliases) for (const { key } of identifiersIn(alias)) this.ambiguous.add(key);
      if (instrument.number !== undefined) this.read(instrument, euNumber(instrument), 3);
      this.read(instrument, instrument.title, 1);
      if (instrument.citation !== undefined) this.read(instrument, instrument.citation, 2);
    }
  }

  /**
   * The instruments that an identifier names; empty for what is not held. The year beside a number that starts again each year must fit.
   * `sure` where it is their own number rather than one that their citation mentions; `ambiguous` where it may be another law's too.
   */
  named(identifier: Identifier): { readonly instruments: readonly Instrument[]; readonly sure: boolean; readonly ambiguous: boolean } {
    if (identifier.inCode) return { instruments: this.inCode(identifier.key, identifier.targets![0]![0]!), sure: true, ambiguous: false };
    const holders = this.holders.get(identifier.key) ?? [];
    const fitting = identifier.year === undefined ? holders : holders.filter(({ instrument }) => instrument.adopted?.slice(0, 4) === identifier.year);
    const best = Math.max(0, ...fitting.map(({ weight }) => weight));
    return { instruments: fitting.filter(({ weight }) => weight === best).map(({ instrument }) => instrument), sure: best > 1, ambiguous: identifier.year === undefined && this.ambiguous.has(identifier.key) };
  }

  /** An identifier without those sections of a code in its list that do not belong to the act of the first: `18 U.S.C. §§ 1030 and 2713`. */
  withinAct(identifier: Identifier): Identifier {
    const { inCode, targets, key } = identifier;
    if (!inCode || !targets || (identifier.ranges?.length ?? 0) > 0) return identifier;
    const [act] = this.inCode(key, targets[0]![0]!);
    return { ...identifier, targets: targets.filter((steps) => this.inCode(key, steps[0]!)[0] === act) };
  }

  private read(instrument: Instrument, text: string, weight: number): void {
    for (const identifier of identifiersIn(text)) {
      const whole = identifier.start === 0 && identifier.end >= text.length;
      // A title names other acts too, those that it repeals or amends; only what it begins with is its own.
      if (text === instrument.title && identifier.start > 0) continue;
      // A report's citation goes on with the resolution that welcomed it, which is another document.
      if (identifier.key.startsWith('SYM:') && identifier.start > 0 && /[;(]/.test(text.slice(0, identifier.start))) continue;
      if (identifier.inCode) this.addCode(identifier, instrument);
      else for (const key of keysOf(identifier.key)) this.add(key, { instrument, weight: whole ? weight : 1 });
    }
  }

  private add(key: string, holder: Holder): void {
    const known = this.holders.get(key);
    if (!known) this.holders.set(key, [holder]);
    else if (!known.some((other) => other.instrument === holder.instrument && other.weight >= holder.weight)) {
      this.holders.set(key, [...known.filter((other) => other.instrument !== holder.instrument), holder]);
    }
  }

  private addCode(identifier: Identifier, instrument: Instrument): void {
    const list = this.code.get(identifier.key) ?? [];
    const numbers = identifier.targets!.map((steps) => steps[0]!);
    numbers.forEach((step, i) => {
      const range = identifier.ranges?.includes(i) === true;
      if (identifier.ranges?.includes(i - 1)) return;
      const to = range ? numbers[i + 1]! : step;
      list.push({ instrument, from: Number.parseInt(step.number, 10), to: Number.parseInt(to.number, 10), lettered: !/^\d+$/.test(to.number), number: range ? '' : step.number, chain: step.chain });
    });
    this.code.set(identifier.key, list);
  }

  /** The act that a section of a code belongs to: the narrowest that covers it. */
  private inCode(key: string, step: Step): readonly Instrument[] {
    let best: CodeRange | undefined;
    let bestScore = -1;
    const number = Number.parseInt(step.number, 10);
    for (const entry of this.code.get(key) ?? []) {
      const exact = entry.number === step.number && entry.chain.every((token, i) => step.chain[i] === token);
      const inside = entry.number === '' && entry.from <= number && number <= entry.to && (/^\d+$/.test(step.number) || (number === entry.to && entry.lettered));
      if (!exact && !inside) continue;
      const score = exact ? 1e6 + entry.chain.length : 1e5 - (entry.to - entry.from);
      if (score > bestScore) [best, bestScore] = [entry, score];
    }
    return best ? [best.instrument] : [];
  }
}

/** The identifiers in a short text. */
function* identifiersIn(text: string): Iterable<Identifier> {
  if (!/\d/.test(text)) return;
  const words = new Words(text);
  while (words.next()) {
    const { start } = words;
    const found = isDigit(text.charCodeAt(start)) ? numericIdentifiersAt(text, words) : identifiersAt(text, words, words.hash);
    let end = words.end;
    for (const identifier of found) {
      yield identifier;
      end = Math.max(end, identifier.end);
    }
    words.seek(end);
  }
}

/** Fields that hold a bare number, written out so that they read like a citation. */
function labelled(name: string, text: string): string {
  const prefix: Readonly<Record<string, string>> = { ets: 'ETS No. ', cets: 'CETS No. ', 'public-law': 'Pub. L. ', 'executive-order': 'Executive Order ', 'icj-reports': 'I.C.J. Reports ', ecli: '' };
  const label = prefix[name];
  return label === undefined || /^[A-Z]/.test(text) ? text : label + text;
}

function euNumber(instrument: Instrument): string {
  const kind: Readonly<Record<string, string>> = { directive: 'Directive', regulation: 'Regulation', decision: 'Decision' };
  const word = instrument.jurisdiction === 'EU' ? kind[instrument.type] : undefined;
  return word && /^\d+\/\d+$/.test(instrument.number!) ? `${word} ${instrument.number!}` : instrument.number!;
}

/** An identifier and the other forms that mean the same: an EU act by number and by CELEX. */
function keysOf(key: string): string[] {
  const act = /^EU:([RLD]):(\d+)\/(\d+)$/.exec(key);
  if (act) {
    const [, type, a, b] = act as unknown as [string, string, string, string];
    const year = a.length === 4 ? a : b.length === 4 ? b : a.length === 2 && Number(a) > 50 ? `19${a}` : `19${b}`;
    const number = a === year || year.endsWith(a) ? b : a;
    return [key, `CELEX:${year}${type}${Number(number)}`, `EU:${type}:${year}/${Number(number)}`];
  }
  const celex = /^CELEX:(\d{4})([RLD])(\d+)$/.exec(key);
  return celex ? [key, `EU:${celex[2]!}:${celex[1]!}/${celex[3]!}`, `EU:${celex[2]!}:${celex[3]!}/${celex[1]!}`] : [key];
}
