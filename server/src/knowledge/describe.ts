import type { IsoDate } from '../text/isoDate.ts';
import type { Catalog } from './catalog.ts';
import { conceptCard, termCard } from './describeConcept.ts';
import { instrumentCard, provisionCard } from './describeInstrument.ts';
import { principleCard } from './describePrinciple.ts';
import type { Entry, Instrument } from './entry.ts';

/** How much is told: a `card` fits a screen (hover, completion); `full` tells everything (a terminal, a page). */
export type Detail = 'card' | 'full';

/** An entry as Markdown. The one renderer for hover, completion and `comity knowledge show`. */
export function describeEntry(catalog: Catalog, entry: Entry, detail: Detail = 'card'): string {
  switch (entry.kind) {
    case 'instrument': return instrumentCard(catalog, entry, detail);
    case 'principle': return principleCard(catalog, entry, detail);
    case 'term': return termCard(catalog, entry, detail);
    case 'foundation':
    case 'dilemma': return conceptCard(catalog, entry, detail);
  }
}

/** A provision of an instrument as Markdown, with what is known of it on the memo's day; also for provisions without an entry and for those that do not exist. */
export function describeProvision(catalog: Catalog, instrument: Instrument, id: string, asOf?: IsoDate): string {
  return provisionCard(catalog, instrument, id, asOf);
}
