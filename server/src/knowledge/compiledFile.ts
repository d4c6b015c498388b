import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Knowledge } from './entry.ts';
import type { CoverageSource } from './raw.ts';
import { instrumentNames } from './instrumentNames.ts';
import type { InstrumentNames } from './instrumentNames.ts';
import { packInstrument, unpackInstruments } from './lazyInstrument.ts';
import type { InstrumentRow } from './lazyInstrument.ts';
import { once } from './once.ts';
import { buildIndex, packIndex } from './searchIndex.ts';
import type { PackedIndex } from './searchIndex.ts';

/** Number of the compiled form; a file of another number was written by another version of Comity. */
const FORMAT = 5;

/** The compiled form as read: every part is parsed when it is first asked for. */
export interface CompiledKnowledge extends Knowledge {
  readonly names: InstrumentNames;
  readonly index: PackedIndex;
}

/**
 * The compiled form as one text: a JSON object with one member per line, so that a reader can find the parts without parsing what it does not
 * need. What only citations, cards and searches ask for is one member, `late`: the same kind of lines, compressed, and one line per instrument.
 * That saves some 70 kB of the package and costs some 5 ms when the first of it is asked for.
 */
export function serialise(knowledge: Knowledge): string {
  const { version, instruments, principles, terms, concepts, positions, analyses, coverage, citing } = knowledge;
  const packed = instruments.map(packInstrument);
  const { compiled: judging, learned, ...source } = coverage;
  const late = [...membersOf({ names: instrumentNames(instruments), instruments: packed.map(({ light }) => light), index: packIndex(buildIndex(instruments)), principles, terms, concepts, positions, analyses }), ...packed.map(({ row }) => `${JSON.stringify(row)},`), END];
  return [
    `{"format":${FORMAT},"version":${JSON.stringify(version)},`,
    ...membersOf({ coverage: source }),
    // Read at every start; in ASCII they are read twice as fast.
    ...membersOf({ learned, judging, citing }).map(ascii),
    `"late":"${compressed(`${late.join('\n')}\n`)}"`,
    END,
    '',
  ].join('\n');
}

function membersOf(members: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(value)},`]));
}

/** In base64, for a line of JSON. */
function compressed(text: string): string {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS } = constants;
  return brotliCompressSync(text, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS } }).toString('base64');
}

function ascii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads the compiled form. @throws Error where the file is none, is cut short, or has another format; so do parts that are damaged, when they are asked for. */
export function parseCompiled(file: Buffer): CompiledKnowledge {
  const { format, version, start } = headOf(file);
  if (format !== FORMAT) throw new Error(`it has the format ${format}, not ${FORMAT}`);
  const early = partsOf(file, start);
  const late = part<string>(early, 'late');
  const later = once(() => unpacked(late()));
  const lately = <T>(name: string): (() => T) => once(() => part<T>(later(), name)());
  const light = lately<object[]>('instruments');
  const row = (number: number): InstrumentRow => parse<InstrumentRow>(later().text, later().rows[number]!);
  const instruments = once(() => unpackInstruments(light(), row));
  const source = part<CoverageSource>(early, 'coverage');
  const names = lately<InstrumentNames>('names');
  const [index, principles, terms] = [lately<PackedIndex>('index'), lately<Knowledge['principles']>('principles'), lately<Knowledge['terms']>('terms')];
  const [concepts, positions, analyses] = [lately<Knowledge['concepts']>('concepts'), lately<Knowledge['positions']>('positions'), lately<Knowledge['analyses']>('analyses')];
  const [learned, judging, citing] = ['learned', 'judging', 'citing'].map((name) => (early.members.has(name) ? part<unknown>(early, name) : undefined));
  const coverage: CoverageSource = {
    get principles() { return source().principles; },
    get profiles() { return source().profiles; },
    get compiled() { return judging?.(); },
    get learned() { return learned?.(); },
  };
  return {
    version,
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

/** The lines of a text: of each member its value, and of each row. */
interface Parts {
  readonly text: Buffer;
  readonly members: ReadonlyMap<string, Bytes>;
  readonly rows: readonly Bytes[];
}

/** What the first line says, and where the next one starts. */
function headOf(file: Buffer): { readonly format: number; readonly version: string; readonly start: number } {
  const end = file.indexOf(NEWLINE);
  return { ...(JSON.parse(`${file.toString('utf8', 0, Math.max(0, end - 1))}}`) as { format: number; version: string }), start: end + 1 };
}

function partsOf(text: Buffer, from = 0): Parts {
  const members = new Map<string, Bytes>();
  const rows: Bytes[] = [];
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf(NEWLINE, start);
    if (newline < 0) break;
    const end = text[newline - 1] === COMMA ? newline - 1 : newline;
    if (text[start] === QUOTE) {
      const colon = text.indexOf(COLON, start);
      members.set(text.toString('latin1', start + 1, colon - 1), { start: colon + 1, end });
    } else if (text[start] === BRACKET) rows.push({ start, end });
    else if (text[start] === BRACE) return { text, members, rows };
    else break;
    start = newline + 1;
  }
  throw new Error('it is cut short');
}

/** What is read late. @throws Error where it is damaged. */
function unpacked(late: string): Parts {
  try {
    return partsOf(brotliDecompressSync(Buffer.from(late, 'base64')));
  } catch {
    throw new Error('The knowledge base is damaged. Build Comity again, or install it again.');
  }
}

function part<T>({ text, members }: Parts, name: string): () => T {
  const span = members.get(name);
  if (!span) throw new Error(`the part ${name} is missing`);
  return once(() => parse<T>(text, span));
}

function parse<T>(text: Buffer, { start, end }: Bytes): T {
  return JSON.parse(text.toString('utf8', start, end)) as T;
}

/** The line that ends a text: without it the text is cut short. */
const END = '}';
const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BRACKET = 91;
const BRACE = 125;
