import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Instrument, Knowledge, KnowledgeProblem, Provision } from './entry.ts';
import type { InstrumentNames } from './instrumentNames.ts';
import { DETAILS, unpackProvisions } from './lazyInstrument.ts';
import type { Details, PackedProvision } from './lazyInstrument.ts';
import { SOURCE } from './outline.ts';
import type { Outline, OutlineSource } from './outline.ts';
import { pathOfProvision } from './provisionPaths.ts';
import { Recent } from './recent.ts';
import { pathOfId } from './searchQuery.ts';

/**
 * Large knowledge as one file that is read piece by piece. Each law is a run of pieces: its details, its provisions (one piece for a provision
 * with its parts), its outline, its headings. Behind all laws lie the members, each named in the table at the end, which the last bytes point to.
 */
export const STORE_FORMAT = 1;
export const STORE_END = 'comity-laws';

/** Where a law lies in the file, as it is kept beside what is always needed of the law. */
export type Place = readonly [start: number, details: number, blocks: number, outline: number, headings: number, count: number, units: string];

/** What is stored of a law for those who look for provisions. Lists are texts with a line per provision. */
export interface StoredOutline {
  readonly ids: string;
  /** Ids of the imported file where they are others: `id<tab>number`, one a line. */
  readonly eIds: string;
  /** For each piece of provisions the number of its first one, and where it ends. */
  readonly first: readonly number[];
  readonly ends: readonly number[];
}

/** A member of the file: JSON, or 32-bit numbers. */
export interface Member {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

export interface StoreTable {
  readonly format: number;
  readonly version: string;
  readonly members: readonly Member[];
}

/** Characters of outlines, and of provisions, that stay in memory. */
const KEPT_OUTLINES = 3_000_000;
const KEPT_PROVISIONS = 6_000_000;
/** Details of instruments, and pieces of provisions, that stay in memory. */
const KEPT_PIECES = 300;

const closer = new FinalizationRegistry((fd: number) => closeSync(fd));

/** Pieces of an open file. The file stays open as long as somebody holds an instrument of it. */
export class LawFile {
  private readonly outlines = new Recent<number, StoredLaw>(KEPT_OUTLINES);
  private readonly whole = new Recent<number, readonly Provision[]>(KEPT_PROVISIONS);
  private readonly pieces = new Recent<number, readonly Provision[]>(KEPT_PIECES);
  private readonly details = new Recent<number, Details>(KEPT_PIECES);
  private readonly prototype: object;

  constructor(readonly fd: number) {
    const file = this;
    this.prototype = Object.create(Object.prototype, {
      provisions: { get(this: OnDisk) { return file.provisionsOf(this[SOURCE].place); } },
      ...Object.fromEntries(DETAILS.map((name) => [name, { get(this: OnDisk) { return file.detailsOf(this[SOURCE].place)[name]; } }])),
    }) as object;
    closer.register(this, fd);
  }

  bytes(start: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    if (readSync(this.fd, buffer, 0, length, start) !== length) throw new Error('the file is cut short');
    return buffer;
  }

  json<T>(start: number, length: number): T {
    return JSON.parse(this.bytes(start, length).toString('utf8')) as T;
  }

  /** An instrument of which only what is always needed is in memory. */
  instrument(light: object, place: Place): Instrument {
    const source: LawSource = { place, count: place[5], units: place[6] === '' ? [] : place[6].split(' '), outline: () => this.outlineOf(place) };
    return Object.assign(Object.create(this.prototype) as object, light, { [SOURCE]: source }) as unknown as Instrument;
  }

  /** Where an instrument lies, where it is one of this file. */
  placeOf(instrument: Instrument): Place | undefined {
    return Object.getPrototypeOf(instrument) === this.prototype ? (instrument as unknown as OnDisk)[SOURCE].place : undefined;
  }

  detailsOf([start, length]: Place): Details {
    return this.details.get(start, () => ({ value: this.json<Details>(start, length), weight: 1 }));
  }

  outlineOf(place: Place): StoredLaw {
    const [start, details, blocks, outline] = place;
    return this.outlines.get(start, () => ({ value: new StoredLaw(this, place, this.json<StoredOutline>(start + details + blocks, outline)), weight: outline }));
  }

  headingsOf([start, details, blocks, outline, headings]: Place): readonly string[] {
    return this.bytes(start + details + blocks + outline, headings).toString('utf8').split('\n');
  }

  provisionsOf(place: Place): readonly Provision[] {
    const [start, details, blocks] = place;
    if (place[5] === 0) return NONE;
    return this.whole.get(start, () => {
      const text = this.bytes(start + details, blocks).toString('utf8');
      return { value: text.split('\n').flatMap((line) => (line === '' ? [] : unpackProvisions(JSON.parse(line) as PackedProvision[]))), weight: blocks };
    });
  }

  /** The provisions of one piece. */
  piece(start: number, length: number): readonly Provision[] {
    return this.pieces.get(start, () => ({ value: unpackProvisions(this.json<PackedProvision[]>(start, length)), weight: 1 }));
  }
}

const NONE: readonly Provision[] = [];

interface LawSource extends OutlineSource {
  readonly place: Place;
}

interface OnDisk {
  readonly [SOURCE]: LawSource;
}

/** The outline of a law on disk. */
class StoredLaw implements Outline {
  private readonly ids: string;
  private readonly lower: string;
  private starts?: Int32Array;
  private headings?: readonly string[];

  constructor(
    private readonly file: LawFile,
    private readonly place: Place,
    private readonly stored: StoredOutline,
  ) {
    this.ids = `\n${stored.ids}\n`;
    this.lower = this.ids.toLowerCase();
  }

  get count(): number {
    return this.place[5];
  }

  idAt(number: number): string {
    const starts = this.lines();
    return this.ids.slice(starts[number]! + 1, starts[number + 1]);
  }

  headingAt(number: number): string {
    this.headings ??= this.file.headingsOf(this.place);
    return this.headings[number] ?? '';
  }

  at(number: number): Provision {
    const { first, ends } = this.stored;
    const piece = lastUpTo(first, number);
    const base = this.place[0] + this.place[1];
    const from = piece === 0 ? 0 : ends[piece - 1]!;
    return this.file.piece(base + from, ends[piece]! - from)[number - first[piece]!]!;
  }

  find(id: string): number {
    const at = this.ids.indexOf(`\n${id}\n`);
    if (at >= 0) return this.numberAt(at);
    const { eIds } = this.stored;
    const own = eIds === '' ? -1 : eIds.indexOf(`\n${id}\t`);
    if (own >= 0) return Number.parseInt(eIds.slice(own + id.length + 2), 10);
    const path = id.startsWith('=') ? id : pathOfProvision(id);
    const outermost = /=([^.]*)/.exec(path)?.[1] ?? '';
    return this.under(outermost).find((number) => pathOfProvision(this.idAt(number)) === path) ?? -1;
  }

  under(number: string): readonly number[] {
    const found: number[] = [];
    const { lower } = this;
    for (let at = lower.indexOf(`_${number}`); at >= 0; at = lower.indexOf(`_${number}`, at + 1)) {
      const start = lower.lastIndexOf('\n', at);
      const end = lower.indexOf('\n', at);
      const head = lower.slice(start + 1, end).split('__')[0]!;
      if (pathOfId(head).path.split('.')[0] === number) found.push(this.numberAt(start));
      at = end;
    }
    return found;
  }

  partsOf(id: string): readonly string[] {
    const depth = id.split('__').length + 1;
    const number = this.find(id);
    const parts: string[] = [];
    for (let at = this.ids.indexOf(`\n${id}__`); number >= 0 && at >= 0; at = this.ids.indexOf(`\n${id}__`, at + 1)) {
      const part = this.ids.slice(at + 1, this.ids.indexOf('\n', at + 1));
      if (part.split('__').length === depth) parts.push(part);
    }
    return parts;
  }

  /** Number of the provision whose line the line end at this place comes before. */
  private numberAt(at: number): number {
    return lastUpTo(this.lines(), at);
  }

  /** Where the line ends before each id are, and the last one. */
  private lines(): Int32Array {
    if (!this.starts) {
      this.starts = new Int32Array(this.count + 1);
      for (let at = 0, number = 0; at >= 0 && number <= this.count; at = this.ids.indexOf('\n', at + 1)) this.starts[number++] = at;
    }
    return this.starts;
  }
}

/** Place of the last of ascending numbers that is not above a limit. */
export function lastUpTo(numbers: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Which words stand where, as it lies in the file; see searchIndex.ts. */
export interface StoredIndex {
  readonly words: () => readonly string[];
  readonly numbers: (name: IndexPart) => Int32Array;
}

export const INDEX_PARTS = ['nameStarts', 'nameDocuments', 'headingStarts', 'headingDocuments', 'starts', 'provisions'] as const;
export type IndexPart = (typeof INDEX_PARTS)[number];

export interface StoredKnowledge extends Knowledge {
  readonly names: InstrumentNames;
  readonly stored: StoredIndex;
  readonly problems: readonly KnowledgeProblem[];
}

const PARTS = ['principles', 'terms', 'concepts', 'positions', 'analyses'] as const;

/** Opens a file of laws. @throws Error where it is none, is cut short, or has another format. */
export function openLaws(path: string): StoredKnowledge {
  const fd = openSync(path, 'r');
  const file = new LawFile(fd);
  const { size } = fstatSync(fd);
  const end = file.bytes(Math.max(0, size - 32), Math.min(32, size)).toString('latin1');
  const [, start, length] = /^(\d{10}) (\d{8}) comity-laws\n$/.exec(end.slice(end.length - (10 + 1 + 8 + 1 + STORE_END.length + 1))) ?? [];
  if (start === undefined) throw new Error('it is cut short');
  const table = file.json<StoreTable>(Number(start), Number(length));
  if (table.format !== STORE_FORMAT) throw new Error(`it has the format ${table.format}, not ${STORE_FORMAT}`);
  const members = new Map(table.members.map((one) => [one.name, one]));
  const memberOf = (name: string): Member => {
    const member = members.get(name);
    if (!member) throw new Error(`the part ${name} is missing`);
    return member;
  };
  const late = <T>(name: string): (() => T) => once(() => file.json<T>(memberOf(name).start, memberOf(name).length));
  const numbers = (name: IndexPart): Int32Array => {
    const member = memberOf(name);
    const bytes = file.bytes(member.start, member.length);
    return new Int32Array(bytes.buffer, bytes.byteOffset, member.length / 4);
  };
  const lights = late<(readonly [object, Place])[]>('instruments');
  const instruments = once(() => lights().map(([light, place]) => file.instrument(light, place)));
  const parts = Object.fromEntries(PARTS.map((name) => [name, { get: late(name), enumerable: true }]));
  const coverage = late<Knowledge['coverage']>('coverage');
  const [judging, citing] = ['judging', 'citing'].map((name) => (members.has(name) ? late<unknown>(name) : undefined));
  const [names, problems] = [late<InstrumentNames>('names'), late<StoredKnowledge['problems']>('problems')];
  return Object.defineProperties({}, {
    ...parts,
    version: { value: table.version, enumerable: true },
    instruments: { get: instruments, enumerable: true },
    names: { get: names },
    problems: { get: problems },
    citing: { get: () => citing?.(), enumerable: true },
    coverage: { value: { get principles() { return coverage().principles; }, get profiles() { return coverage().profiles; }, get compiled() { return judging?.(); } }, enumerable: true },
    stored: { value: { words: once(() => file.json<string>(memberOf('words').start, memberOf('words').length).split(' ')), numbers } satisfies StoredIndex },
  }) as StoredKnowledge;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
