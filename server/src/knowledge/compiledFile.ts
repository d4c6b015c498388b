import type { Knowledge } from './entry.ts';
import type { CoverageSource } from './raw.ts';
import { instrumentNames } from './instrumentNames.ts';
import type { InstrumentNames } from './instrumentNames.ts';
import { packInstrument, unpackInstruments } from './lazyInstrument.ts';
import type { InstrumentRow } from './lazyInstrument.ts';
import { buildIndex, packIndex } from './searchIndex.ts';
import type { PackedIndex } from './searchIndex.ts';

/** Number of the compiled form; a file of another number was written by another version of Comity. */
const FORMAT = 3;

/** The compiled form as read: every part is parsed when it is first asked for. */
export interface CompiledKnowledge extends Knowledge {
  readonly names: InstrumentNames;
  readonly index: PackedIndex;
}

/**
 * The compiled form as one text: a JSON object with one member per line, and in `rows` one line per instrument, so that a reader can
 * find the parts without parsing what it does not need.
 */
export function serialise(knowledge: Knowledge): string {
  const { version, instruments, principles, terms, concepts, positions, analyses, coverage, citing } = knowledge;
  const packed = instruments.map(packInstrument);
  const { compiled: judging, learned, ...source } = coverage;
  const members = { names: instrumentNames(instruments), index: packIndex(buildIndex(instruments)), instruments: packed.map(({ light }) => light), principles, terms, concepts, positions, analyses, coverage: source };
  const lines = [
    ...Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`),
    // Read at every start; in ASCII they are read twice as fast.
    ...Object.entries({ learned, judging, citing }).flatMap(([name, value]) => (value === undefined ? [] : [`${JSON.stringify(name)}:${ascii(JSON.stringify(value))},`])),
  ];
  const rows = packed.map(({ row }, i) => `${JSON.stringify(row)}${i < packed.length - 1 ? ',' : ''}`);
  return [`{"format":${FORMAT},"version":${JSON.stringify(version)},`, ...lines, '"rows":[', ...rows, ']}', ''].join('\n');
}

function ascii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads the compiled form. @throws Error where the file is none, is cut short, or has another format. */
export function parseCompiled(file: Buffer): CompiledKnowledge {
  const parts = partsOf(file);
  const part = <T>(name: string): (() => T) => {
    const span = parts.members.get(name);
    if (!span) throw new Error(`the part ${name} is missing`);
    return once(() => JSON.parse(file.toString('utf8', span.start, span.end)) as T);
  };
  const light = part<object[]>('instruments');
  const row = (number: number): InstrumentRow => JSON.parse(file.toString('utf8', parts.rows[number]!.start, parts.rows[number]!.end)) as InstrumentRow;
  const instruments = once(() => unpackInstruments(light(), row));
  const [names, index, principles, terms] = [part<InstrumentNames>('names'), part<PackedIndex>('index'), part<Knowledge['principles']>('principles'), part<Knowledge['terms']>('terms')];
  const [concepts, positions, analyses, source] = [part<Knowledge['concepts']>('concepts'), part<Knowledge['positions']>('positions'), part<Knowledge['analyses']>('analyses'), part<CoverageSource>('coverage')];
  const [learned, judging, citing] = ['learned', 'judging', 'citing'].map((name) => (parts.members.has(name) ? part<unknown>(name) : undefined));
  const coverage: CoverageSource = {
    get principles() { return source().principles; },
    get profiles() { return source().profiles; },
    get compiled() { return judging?.(); },
    get learned() { return learned?.(); },
  };
  return {
    version: parts.version,
    get instruments() { return instruments(); },
    get principles() { return principles(); },
    get terms() { return terms(); },
    get concepts() { return concepts(); },
    get positions() { return positions(); },
    get analyses() { return analyses(); },
    coverage,
    get citing() { return citing?.(); },
    get names() { return names(); },
    get index() { return index(); },
  };
}

interface Bytes {
  readonly start: number;
  readonly end: number;
}

function partsOf(file: Buffer): { version: string; members: Map<string, Bytes>; rows: Bytes[] } {
  const head = file.indexOf(NEWLINE);
  const { format, version } = JSON.parse(`${file.toString('utf8', 0, Math.max(0, head - 1))}}`) as { format: number; version: string };
  if (format !== FORMAT) throw new Error(`it has the format ${format}, not ${FORMAT}`);
  const members = new Map<string, Bytes>();
  const rows: Bytes[] = [];
  for (let start = head + 1; start < file.length; ) {
    const newline = file.indexOf(NEWLINE, start);
    if (newline < 0) throw new Error('it is cut short');
    const end = file[newline - 1] === COMMA ? newline - 1 : newline;
    if (file[start] === QUOTE) {
      const colon = file.indexOf(COLON, start);
      members.set(file.toString('latin1', start + 1, colon - 1), { start: colon + 1, end });
    } else if (file[start] === BRACKET) rows.push({ start, end });
    else return { version, members, rows };
    start = newline + 1;
  }
  throw new Error('it is cut short');
}

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BRACKET = 91;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
