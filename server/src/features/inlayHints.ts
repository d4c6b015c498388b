import { standingOf } from '../citations/verdict.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { nameWithKey } from '../knowledge/card.ts';
import { statusInWords } from '../knowledge/words.ts';
import { isBefore } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { asOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { analysisOf } from './analysis.ts';

/** A remark shown beside the text, right behind `offset`. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Short title and standing, on the memo's day, of what the pandoc keys within `span` name; nothing unless the settings ask for it. */
export function inlayHints(view: View, span: Span): Hint[] {
  if (!view.settings.inlayHints) return [];
  return analysisOf(view).citations.all.flatMap((citation) => {
    const instrument = citation.key === null || citation.form !== 'pandoc' || !overlaps(citation.span, span) ? undefined : view.catalog.instrument(citation.key);
    if (!instrument) return [];
    const label = `${instrument.shortTitle}, ${standingInWords(view.catalog, instrument, asOf(view))}`;
    return [{ offset: citation.keySpan.end, label, tooltip: statusInWords(instrument, (id) => nameWithKey(view.catalog, id)) }];
  });
}

const ENDED: ReadonlySet<string> = new Set(['superseded', 'repealed', 'lapsed']);
const POLICY: ReadonlySet<string> = new Set(['strategy', 'position-paper', 'report', 'soft-law', 'declaration']);

/** Where an instrument stands on a day, in a few words: `in force`, `repealed`, `adopted`. */
export function standingInWords(catalog: Catalog, instrument: Instrument, day: IsoDate): string {
  const { status, type, inForce, adopted } = instrument;
  const { verdict } = standingOf(catalog, instrument, day);
  const begins = inForce ?? adopted;
  if (verdict === 'superseded') return ENDED.has(status) ? status : 'superseded';
  if (verdict === 'not-in-force') return ENDED.has(status) && (begins === undefined || !isBefore(day, begins)) ? status : 'not in force';
  if (ENDED.has(status)) return POLICY.has(type) ? 'current then' : 'in force then';
  return status === 'unclear' ? 'status unclear' : status.replaceAll('-', ' ');
}
