import { createHash } from 'node:crypto';
import type { IsoDate } from '../../text/isoDate.ts';
import { isIsoDate } from '../../text/isoDate.ts';
import type { Extent, Instrument, InstrumentType, Provision, Provenance, Status } from '../entry.ts';

/** What a file says of its law, as far as it says it. */
export interface LawMeta {
  /** ISO 3166-1 alpha-2 in lower case, or eu, un and so on; empty where the file does not say. */
  readonly jurisdiction: string;
  /** The rest of the id; made from the file's name where it is empty. */
  readonly slug: string;
  readonly type: InstrumentType;
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly number?: string | undefined;
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly adopted?: IsoDate | undefined;
  readonly dateKind?: string | undefined;
  readonly published?: IsoDate | undefined;
  readonly status?: Status;
  readonly statusAsOf?: IsoDate | undefined;
  readonly citation?: string | undefined;
  readonly url?: string | undefined;
  readonly doubts?: readonly string[];
  readonly provenance: Omit<Provenance, 'sha256' | 'bytes'>;
}

/** The file that is imported. */
export interface ImportSource {
  /** Path below its knowledge folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** The knowledge folder it comes from. */
  readonly origin: string;
}

/** A law from what its file says and holds. `complete`: whether the file has all provisions, so that others
 * are known not to exist; `about` where some may have been lost on the way. */
export function lawOf(meta: LawMeta, provisions: readonly Provision[], source: ImportSource, complete: 'exact' | 'about' | false): Instrument {
  const { jurisdiction, id } = identity(meta, source.file);
  const title = meta.title === '' ? fileStem(source.file) : meta.title;
  return {
    kind: 'instrument',
    id,
    type: meta.type,
    title,
    shortTitle: meta.shortTitle ?? title,
    jurisdiction: jurisdictionField(jurisdiction),
    aliases: [...new Set(meta.aliases ?? [])].filter((alias) => alias !== ''),
    ambiguousAliases: [],
    labels: meta.labels ?? {},
    ...present({ number: meta.number, adopted: meta.adopted, dateKind: meta.adopted === undefined ? undefined : meta.dateKind, published: meta.published }),
    ...present({ citation: meta.citation, url: meta.url, statusAsOf: meta.statusAsOf }),
    identifiers: meta.identifiers ?? {},
    status: meta.status ?? 'unclear',
    citations: {},
    extent: complete === false ? [] : extentOf(provisions, complete === 'exact'),
    versions: [],
    relations: {},
    provisions,
    summary: '',
    unverified: [],
    source: meta.url === undefined ? [] : [meta.url],
    doubts: meta.doubts ?? [],
    provenance: { ...meta.provenance, sha256: source.sha256 },
    file: source.file,
    origin: source.origin,
  };
}

/** A date that a file gives, where it is a real one: the years 1, 2999 and 9999 and the like stand for an unknown date. */
export function realDate(written: string | undefined): IsoDate | undefined {
  const date = written?.trim().slice(0, 10).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? '';
  if (!isIsoDate(date)) return undefined;
  const year = Number(date.slice(0, 4));
  return year > 1000 && year < 2200 && date !== '1900-01-01' ? date : undefined;
}

/** The group without members that are undefined or empty. */
export function present<T extends object>(group: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined && value !== '')) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Lower-case Latin letters and digits joined by hyphens, without diacritics; a text in another script gives a short hash of it. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 80);
  return /[a-z]/.test(plain) || !/\p{L}/u.test(text) ? plain : [plain, createHash('sha256').update(text).digest('hex').slice(0, 6)].filter((part) => part !== '').join('-');
}

/** The name of a file without its folders and endings. */
export function fileStem(file: string): string {
  return file.split('/').at(-1)!.replace(/(?:\.(?:fmx|akn|xml|combined|md|markdown|csl|json|ya?ml|bib))+$/i, '');
}

const ORGANISATIONS: Readonly<Record<string, string>> = { eu: 'EU', un: 'UN', coe: 'CoE', afu: 'AfU', sco: 'SCO', cis: 'CIS', las: 'LAS', itu: 'ITU', nato: 'NATO', osce: 'OSCE', oecd: 'OECD' };

/** The jurisdiction of a law whose file does not say. */
export const UNKNOWN = 'unknown';

/**
 * The id of a law that has none of Comity's: `<jurisdiction>:<slug>`. Both are what the file says of itself (country, official number), or
 * come from its name (`ee-cyber-act.xml` is `ee:cyber-act`), so that the id stays while the content changes.
 */
function identity(meta: LawMeta, file: string): { jurisdiction: string; id: string } {
  const named = /^([a-z]{2})[-_.]/i.exec(fileStem(file))?.[1]?.toLowerCase();
  const folder = file.split('/').at(-2)?.toLowerCase();
  const jurisdiction = meta.jurisdiction || named || (folder !== undefined && (folder.length === 2 || folder in ORGANISATIONS) ? folder : '') || 'law';
  const stem = fileStem(file).toLowerCase();
  const slug = slugOf(meta.slug) || slugOf(stem.startsWith(`${jurisdiction}-`) ? stem.slice(jurisdiction.length + 1) : stem) || 'text';
  return { jurisdiction, id: `${jurisdiction}:${slug}` };
}

function jurisdictionField(jurisdiction: string): string {
  return ORGANISATIONS[jurisdiction] ?? (jurisdiction === 'law' ? UNKNOWN : jurisdiction.toUpperCase());
}

const UNITS: readonly (readonly [prefix: string, unit: Extent['unit']])[] = [['art', 'article'], ['sec', 'section'], ['rule', 'rule'], ['rec', 'recital'], ['annex', 'annex']];

/**
 * The ranges of a law all of whose provisions are known. `exact`: numbers between them that are missing do not exist; otherwise the
 * file may have lost them. A kind whose numbers are words, or that has many gaps, gets none.
 */
export function extentOf(provisions: readonly Provision[], exact: boolean): Extent[] {
  return UNITS.flatMap(([prefix, unit]) => {
    const numbers = provisions.flatMap(({ id }) => (id.startsWith(`${prefix}_`) && !id.includes('__') ? [id.slice(prefix.length + 1)] : []));
    return rangesOf(numbers, exact).map((range) => ({ unit, ...range }));
  });
}

/** More ranges than these tell a reader nothing. */
const RANGES = 40;

function rangesOf(numbers: readonly string[], exact: boolean): { from: string; to: string; also?: string[] }[] {
  if (numbers.length === 0 || numbers.some((one) => !/^(?:\d+(?:-\d+|[a-z]+)?|[IVXLC]+)$/i.test(one))) return [];
  if (numbers.every((one) => /^[IVXLC]+$/.test(one))) return [{ from: numbers[0]!, to: numbers.at(-1)! }];
  const runs: { from: number; to: number }[] = [];
  const plain = numbers.flatMap((one) => /^(\d+)(?:-(\d+))?$/.exec(one) ?? []).filter((part) => part !== undefined && !part.includes('-')).map(Number);
  for (const number of [...new Set(plain)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && (number <= last.to + 1 || isWithin(numbers, last.to, number))) last.to = number;
    else runs.push({ from: number, to: number });
  }
  if (runs.length === 0 || runs.length > RANGES) return [];
  const inserted = numbers.filter((one) => /^\d+[a-z]+$/i.test(one));
  const whole = { from: runs[0]!.from, to: runs.at(-1)!.to };
  if (!exact && (whole.to - whole.from + 1) / 2 > plain.length) return [];
  const shown = exact ? runs : [whole];
  const within = (number: string, i: number): boolean => Number.parseInt(number) < (shown[i + 1]?.from ?? Infinity) && (i === 0 || Number.parseInt(number) >= shown[i]!.from);
  return shown.map(({ from, to }, i) => ({ from: String(from), to: String(to), also: inserted.filter((number) => within(number, i)) }));
}

/** True where the numbers have a range such as 202-204 that fills the gap. */
function isWithin(numbers: readonly string[], from: number, to: number): boolean {
  return numbers.includes(`${from}-${to}`);
}
