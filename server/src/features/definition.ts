import { dayOf } from '../citations/citation.ts';
import type { Span } from '../text/span.ts';
import { asOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { placeOf } from './entryPage.ts';
import type { EntryHome, Place } from './entryPage.ts';
import { citationAt, entryAt } from './hover.ts';

/** The knowledge entry of what is cited or named at `offset`, at the cited provision where there is one. */
export function definition(view: View, offset: number, home: EntryHome): (Place & { span: Span }) | undefined {
  const citation = citationAt(view, offset);
  const instrument = citation?.key ? view.catalog.instrument(citation.key) : undefined;
  if (citation && instrument) {
    const lookup = citation.provision === null ? undefined : view.catalog.provision(instrument, citation.provision, dayOf(citation, asOf(view)));
    const held = lookup?.found === 'yes' ? (lookup.provision ?? lookup.holder) : undefined;
    return { ...placeOf(view.catalog, instrument, home, held?.id), span: citation.span };
  }
  const named = entryAt(view, offset);
  return named && { ...placeOf(view.catalog, named.entry, home), span: named.span };
}
