import type { Instrument, InstrumentType } from '../knowledge/entry.ts';

/** An item of a bibliography in CSL-JSON 1.0.2, as pandoc reads it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'title-short'?: string;
  readonly jurisdiction?: string;
  readonly number?: string;
  readonly references?: string;
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

/** An instrument as a CSL item. Only what the knowledge base holds is written; a date keeps the exactness it has. */
export function cslItem(instrument: Instrument): CslItem {
  const { id, title, shortTitle, jurisdiction, number, citation, adopted, url, identifiers } = instrument;
  return {
    id,
    type: CSL_TYPE[instrument.type],
    title,
    ...(shortTitle !== title ? { 'title-short': shortTitle } : {}),
    jurisdiction,
    ...(number === undefined ? {} : { number }),
    ...(citation === undefined ? {} : { references: citation }),
    status: instrument.status,
    ...(adopted === undefined ? {} : { issued: { 'date-parts': [adopted.split('-').map(Number)] } }),
    ...(url === undefined ? {} : { URL: url }),
    ...(Object.keys(identifiers).length === 0 ? {} : { custom: identifiers }),
  };
}
