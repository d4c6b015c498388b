import type { Catalog } from '../knowledge/catalog.ts';
import { search } from '../knowledge/search.ts';
import { pandocText } from '../citations/write.ts';
import { placeOf } from './entryPage.ts';
import type { EntryHome } from './entryPage.ts';

/** A hit of the search of the knowledge base. */
export interface KnowledgeSymbol {
  readonly name: string;
  readonly container: string;
  readonly path: string;
  readonly line: number;
  /** What to write to cite it: `@un:charter, art. 51`. */
  readonly citation: string;
}

/** As many hits as a list can show. */
const MOST = 50;

/** Instruments and provisions that fit `query`, best first. An empty query gives nothing rather than everything. */
export function workspaceSymbols(catalog: Catalog, query: string, home: EntryHome): KnowledgeSymbol[] {
  if (query.trim() === '') return [];
  return search(catalog, query, MOST).map(({ instrument, provision, provisionId }) => ({
    name: provision ? `${instrument.shortTitle}, ${provision.label}${provision.heading ? ` – ${provision.heading}` : ''}` : instrument.shortTitle,
    container: instrument.title,
    citation: pandocText({ instrument, provisions: provisionId === undefined ? [] : [provisionId] }),
    ...placeOf(catalog, instrument, home, provision?.id),
  }));
}
