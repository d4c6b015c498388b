import type { Instrument, InstrumentType, ReferenceItem } from '../entry.ts';
import { present, realDate } from './lawMeta.ts';
import type { ImportSource } from './lawMeta.ts';

/** An item of a library of references, whatever the format of the library. */
export interface LibraryItem {
  /** Citation key, kept as it is. */
  readonly id: string;
  readonly type: InstrumentType;
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly number?: string | undefined;
  readonly issued?: string | undefined;
  readonly citation?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** The provision of a law that the item is. */
  readonly section?: string | undefined;
  readonly note?: string | undefined;
  readonly item?: ReferenceItem | undefined;
}

/** An item of a library as an instrument that can be cited by its key. */
export function libraryInstrument(item: LibraryItem, source: ImportSource, format: string): Instrument {
  const { id, type, title } = item;
  const heading = title === '' ? id : title;
  return {
    ...EMPTY,
    id,
    type,
    title: heading,
    shortTitle: item.shortTitle ?? (item.section === undefined ? heading : `${heading}, ${item.section}`),
    jurisdiction: item.jurisdiction ?? '',
    ...present({ number: item.number, adopted: item.issued, citation: item.citation, url: item.url, item: item.item }),
    status: type === 'publication' ? 'current' : type === 'case' ? 'decided' : 'unclear',
    summary: item.note ?? '',
    source: item.url === undefined ? NONE : [item.url],
    provenance: { format, ...present({ language: item.language }), sha256: source.sha256 },
    file: source.file,
    origin: source.origin,
  };
}

const NONE: readonly string[] = [];
const EMPTY = {
  kind: 'instrument', aliases: NONE, ambiguousAliases: NONE, labels: {}, identifiers: {}, citations: {}, extent: [], versions: [], relations: {}, provisions: [], unverified: NONE, doubts: NONE,
} as const;

/** A date of a library, `2011-05-18`, `2014` or the start of `2012-22/2012-23`; months that are seasons are left out, other words are no date. */
export function libraryDate(written: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])/.exec(written?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  const two = (part: string): string => part.padStart(2, '0');
  const inYear = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  const exact = inYear ? (day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`) : year;
  return realDate(exact) ?? realDate(year);
}
