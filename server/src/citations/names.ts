import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { folded, isIdeograph } from './letters.ts';
import { sameCase } from './nameCase.ts';
import { hasAnyCase, isShortName, wholeIn } from './shortNames.ts';
import { isWeak, isYearless } from './weakNames.ts';
import { chain, normalised, Words } from './words.ts';

/** A name and what it names. What few names are ever asked is worked out when it is. */
export class Name {
  private normalForm?: string;
  private isYearless?: boolean;
  private isWeak?: boolean;
  private isShort?: boolean;

  constructor(
    /** As the knowledge base spells it. */
    readonly spelled: string,
    readonly instruments: readonly Instrument[],
    /** A sum of the flags below. */
    readonly traits: number,
  ) {}

  /** The full title of an instrument. */
  get title(): boolean {
    return (this.traits & TITLE) !== 0;
  }

  /** That of the law which the instrument is a section of. */
  get whole(): boolean {
    return (this.traits & WHOLE) !== 0;
  }

  get normal(): string {
    return (this.normalForm ??= normalised(this.spelled));
  }

  /** Fits things outside the knowledge base too, or several in it. */
  get ambiguous(): boolean {
    return (this.traits & SHARED) !== 0 || this.instruments.length > 1 || this.yearless;
  }

  /** Too common a word to be a citation by itself: `Nicaragua`, `CSL`, `Position Paper`. */
  get weak(): boolean {
    return (this.isWeak ??= this.yearless || this.instruments.every((one) => isWeak(this.spelled, one)));
  }

  /** Clear only where a memo named the law otherwise. */
  get short(): boolean {
    return (this.isShort ??= this.instruments.length === 1 && isShortName(this.spelled));
  }

  private get yearless(): boolean {
    return (this.isYearless ??= this.instruments.every((one) => isYearless(this.normal, one)));
  }

  /** The same name with a further instrument. */
  with(instrument: Instrument, title: boolean): Name {
    return new Name(this.spelled, [...this.instruments, instrument], this.traits | SHARED | (title ? TITLE : 0));
  }
}

export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
  /** Not written with the name's capitals: a citation only where a pinpoint stands before it. */
  readonly loose: boolean;
}

const PREFIX = -1;
/** `NIS2 (Directive` goes on into a bracket that is not its own. */
const OPEN = /\([^)]*$/;

/** A name as plain data; instruments go by their number in the catalog. */
type PackedName = readonly [spelled: string, traits: number, ...instruments: number[]];

/** A NameIndex as plain data. */
export interface PackedNames {
  readonly names: readonly PackedName[];
  /** Hashes of names and of their beginnings, and beside them the number of the name, -1 for a mere beginning. */
  readonly hashes: readonly number[];
  readonly numbers: readonly number[];
  readonly first: readonly number[];
}

/** Every name in a catalog, found in a text word by word: a trie whose edges are word hashes. Built once per catalog. */
export class NameIndex {
  private readonly nodes = new Map<number, number>();
  private readonly names: Name[] = [];
  private readonly first = new Set<number>();

  /** `packed`: what `pack` gave for the same instruments. */
  constructor({ instruments }: Pick<Catalog, 'instruments'>, packed?: PackedNames) {
    if (packed) this.open(packed, instruments);
    else for (const instrument of instruments) for (const [spelled, kind] of namesOf(instrument)) if (spelled.length > 1 && !isSymbol(spelled)) this.add(spelled, kind, instrument);
  }

  private open({ names, hashes, numbers, first }: PackedNames, instruments: Catalog['instruments']): void {
    for (let i = 0; i < hashes.length; i++) this.nodes.set(hashes[i]!, numbers[i]!);
    for (const hash of first) this.first.add(hash);
    for (const [spelled, traits, ...holders] of names) this.names.push(new Name(spelled, holders.map((number) => instruments[number]!), traits));
  }

  /** The index as plain data, for the same instruments in the same order. */
  pack(instruments: Catalog['instruments']): PackedNames {
    const numberOf = new Map(instruments.map((one, number) => [one, number]));
    const names = this.names.map((name): PackedName => [name.spelled, name.traits, ...name.instruments.map((one) => numberOf.get(one)!)]);
    return { names, hashes: [...this.nodes.keys()], numbers: [...this.nodes.values()], first: [...this.first] };
  }

  /** Hashes of the words with which names begin. */
  firstHashes(): Iterable<number> {
    return this.first;
  }

  /** The longest name that begins at `start`, which must be where a word starts. */
  at(text: string, start: number, stop: number): NameMatch | undefined {
    const words = new Words(text, start, stop);
    let hash = 0;
    let last = -1;
    let found: NameMatch | undefined;
    for (let count = 0; count < LONGEST && words.next(); count++) {
      if (last >= 0 && !joins(text, last, words.start)) break;
      hash = chain(hash, words.hash);
      const node = this.nodes.get(hash);
      if (node === undefined) break;
      last = words.end;
      const match = node >= 0 ? this.accepted(text, start, last, node) : undefined;
      if (match && (!match.loose || !found)) found = match;
    }
    return found;
  }

  /** What a name spelled exactly so means. */
  named(spelled: string): Name | undefined {
    const match = this.at(spelled, 0, spelled.length);
    return match && match.end === spelled.length ? match.name : undefined;
  }

  private accepted(text: string, start: number, end: number, node: number): NameMatch | undefined {
    const name = this.names[node]!;
    const next = text.charCodeAt(end);
    const last = text.charCodeAt(end - 1);
    if (folded(next) > 1 && !isIdeograph(next) && !isIdeograph(last) && last !== 46) return undefined;
    if (normalised(text, start, end) !== name.normal || OPEN.test(text.slice(start, end))) return undefined;
    const loose = !hasAnyCase(name.spelled) && !sameCase(name.spelled, text.slice(start, end));
    return loose && !name.normal.includes(' ') ? undefined : { start, end, name, loose };
  }

  private add(spelled: string, kind: NameKind, instrument: Instrument): void {
    const words = new Words(spelled);
    let hash = 0;
    while (words.next()) {
      if (hash === 0) this.first.add(words.hash);
      else if (!this.nodes.has(hash)) this.nodes.set(hash, PREFIX);
      hash = chain(hash, words.hash);
    }
    const known = this.nodes.get(hash) ?? PREFIX;
    const name = known === PREFIX ? undefined : this.names[known]!;
    const added = new Name(spelled, [instrument], TRAITS[kind]);
    if (!name) this.nodes.set(hash, this.names.push(added) - 1);
    else if (name.whole) this.names[known] = kind === 'whole' ? name : added;
    else if (kind !== 'whole' && !name.instruments.includes(instrument)) this.names[known] = name.with(instrument, kind === 'title');
  }
}

const LONGEST = 64;

/** Traits of a name: a full title; said to fit others too, or the name of several; that of a law which the instrument is a section of. */
const [TITLE, SHARED, WHOLE] = [1, 2, 4] as const;
const TRAITS = { alias: 0, title: TITLE, ambiguous: SHARED, whole: WHOLE };
type NameKind = keyof typeof TRAITS;

/** The names of an instrument with what may be derived from them; keys such as `un-charter` are none. */
function* namesOf(instrument: Instrument): Iterable<[string, NameKind]> {
  if (instrument.type === 'publication') return;
  for (const name of instrument.ambiguousAliases) yield [name, 'ambiguous'];
  yield [instrument.title, 'title'];
  const bare = instrument.title.replace(/\s*\([^()]*\)/g, '').replace(/,\s*(?:Merits|Judgment).*$/, '');
  if (bare !== instrument.title && bare.includes(' ')) yield [bare, 'title'];
  const parties = / ?\(([^()]+ v\.? [^()]+)\)/.exec(instrument.title)?.[1];
  if (parties !== undefined) for (const name of [parties, parties.replace(/ of America\b/, '')]) yield [name, 'alias'];
  yield [instrument.shortTitle, 'alias'];
  yield [instrument.shortTitle.replace(/\s*\([^()]*\)/g, ''), 'alias'];
  for (const name of Object.values(instrument.labels)) yield [name, 'title'];
  for (const name of instrument.aliases) {
    if (!KEY.test(name)) yield [name, 'alias'];
    const whole = wholeIn(name);
    if (whole !== undefined) yield [whole, 'whole'];
    if (/ v\.? /.test(name)) yield [name.replace(/ of America\b/, ''), 'alias'];
  }
  for (const name of [instrument.title, ...instrument.aliases, ...Object.values(instrument.labels)]) yield* variants(name);
}

/** Names of organisations and States that stand in titles, and what people write for them. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\bUnited Nations\b/, 'UN'],
  [/\bof the People['’]s Republic of China\b/, 'of the PRC'],
  [/Организации Объедин[её]нных Наций/, 'ООН'],
  [/\bdes Nations Unies\b/, "de l'ONU"],
  [/\bde las Naciones Unidas\b/, 'de la ONU'],
  [/^中华人民共和国/, ''],
  [/^Федеральный закон(?= «)/, 'ФЗ'],
  [/ (?:LLC|Ltd|Inc\.?)(?= v)/, ''],
];

function* variants(name: string): Iterable<[string, NameKind]> {
  for (const [long, short] of SHORTER) if (long.test(name)) yield [name.replace(long, short), 'title'];
}

const KEY = /^[a-z0-9]+(?:[-:][a-z0-9.]+)+$/;
/** `A/76/136`, `C-311/18`, `2016/679`: identifiers, which are read as such. */
function isSymbol(spelled: string): boolean {
  return /^\S*\d\S*$/.test(spelled) && /[/-]/.test(spelled) && !spelled.includes('+');
}

/** Whether what stands between two words lets them be parts of one name: no end of a sentence or bracket, no cell, nothing long. */
function joins(text: string, end: number, start: number): boolean {
  if (start - end > 40) return false;
  for (let at = end; at < start; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 && text.charCodeAt(at + 1) === 32 && end - wordStart(text, end) > 3) return false;
    if ((code === 41 && /[:,.]/.test(text.charAt(at + 1))) || code === 59 || code === 33 || code === 63 || code === 124 || code === 0x3002 || code === 0xff1b) return false;
  }
  return true;
}

function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && folded(text.charCodeAt(at - 1)) > 0 && end - at < 5) at--;
  return at;
}
