import type { Instrument, InstrumentType } from '../knowledge/entry.ts';

/** An item of a bibliography in CSL-JSON 1.0.2, as pandoc reads it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'title-short'?: string;
  readonly jurisdiction?: string;
  readonly number?: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly page?: string;
  readonly status?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

const CSL_TYPE: Readonly<Record<InstrumentType, string>> = {
  treaty: 'treaty',
  statute: 'legislation',
  regulation: 'regulation',
  directive: 'legislation',
  decision: 'regulation',
  'executive-order': 'regulation',
  memorandum: 'regulation',
  resolution: 'document',
  report: 'report',
  declaration: 'document',
  'soft-law': 'document',
  strategy: 'report',
  'position-paper': 'report',
  case: 'legal_case',
  bill: 'bill',
  proposal: 'bill',
  publication: 'document',
};

/** An instrument as a CSL item: as a library has it, else with what the knowledge base holds; a date keeps the exactness it has. */
export function cslItem(instrument: Instrument): CslItem {
  const { item, id, title, shortTitle, jurisdiction, number, citation, adopted, url, identifiers } = instrument;
  if (item) return { type: cslType(instrument), title, ...item, id };
  return {
    id,
    type: cslType(instrument),
    title,
    ...(shortTitle !== title ? { 'title-short': shortTitle } : {}),
    ...(jurisdiction === '' ? {} : { jurisdiction }),
    ...(number === undefined ? {} : { number }),
    ...(citation === undefined ? {} : { ...published(citation), note: citation }),
    status: instrument.status,
    ...(adopted === undefined ? {} : { issued: { 'date-parts': [adopted.split('-').map(Number)] } }),
    ...(url === undefined ? {} : { URL: url }),
    ...(Object.keys(identifiers).length === 0 ? {} : { custom: identifiers }),
  };
}

/** Regulations of the European Union are legislation; elsewhere a regulation is made under a law, as CSL has it. */
function cslType({ type, jurisdiction }: Instrument): string {
  return type === 'regulation' && jurisdiction === 'EU' ? 'legislation' : CSL_TYPE[type];
}

/** Where a text is published, of a citation that says so in one of the usual forms: `1 UNTS XVI`, `I.C.J. Reports 1986, p. 14`, `OJ L 119, 4.5.2016, p. 1`. */
function published(citation: string): Pick<CslItem, 'container-title' | 'volume' | 'page'> {
  const series = /^(\d+) (UNTS|R\.I\.A\.A\.|Stat\.) (\d+|[IVXLC]+)$/.exec(citation);
  if (series) return { 'container-title': series[2]!, volume: series[1]!, page: series[3]! };
  const paged = /^((?:I\.C\.J\. Reports|OJ) [^;()]*), p\. (\d+)$/.exec(citation);
  return paged ? { 'container-title': paged[1]!, page: paged[2]! } : {};
}
