import { keysOf } from '../citations/keys.ts';
import { touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { View } from '../state/view.ts';
import { analysisOf } from './analysis.ts';
import { authorityAt } from './authorityAt.ts';
import { authorityOf, cites } from './citedPlaces.ts';
import { citationAt } from './hover.ts';

/**
 * Where else the memo cites what is cited at `offset`: the same provision, or on the name of an instrument every citation of it. A key of
 * the memo's own bibliography, or one that is not known, is found by its letters.
 */
export function documentHighlights(view: View, offset: number, entries: string): Span[] {
  const authority = citationAt(view, offset) && authorityAt(view, offset, entries);
  if (authority) {
    return analysisOf(view).citations.all.filter((citation) => {
      const cited = authorityOf(view, citation);
      return cited !== undefined && cites(cited, authority);
    }).map(({ span }) => span);
  }
  const keys = keysOf(view.memo);
  const typed = keys.find(({ span }) => touches(span, offset));
  return typed ? keys.filter(({ key }) => key === typed.key).map(({ span }) => span) : [];
}
