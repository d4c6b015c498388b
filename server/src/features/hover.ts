import type { Span } from '../text/span.ts';
import { shift, touches } from '../text/span.ts';
import { proseOf } from '../memo/prose.ts';
import { describeEntry, describeProvision } from '../knowledge/describe.ts';
import type { Entry } from '../knowledge/entry.ts';
import { nameAt } from '../knowledge/names.ts';
import type { View } from '../state/view.ts';
import { asOf } from '../state/view.ts';
import { dayOf } from '../citations/citation.ts';
import type { Citation } from '../citations/citation.ts';
import { analysisOf } from './analysis.ts';

/** The citation that holds `offset`; the narrowest where several do. */
export function citationAt(view: View, offset: number): Citation | undefined {
  let best: Citation | undefined;
  for (const citation of analysisOf(view).citations.around(offset)) {
    if (touches(citation.span, offset) && (!best || citation.span.end - citation.span.start < best.span.end - best.span.start)) best = citation;
  }
  return best;
}

/** The principle, term, foundation or dilemma whose name stands at `offset` in prose. */
export function entryAt(view: View, offset: number): { entry: Entry; span: Span } | undefined {
  const place = view.memo.blockAt(offset);
  const found = place && nameAt(view.catalog, proseOf(place.block), offset - place.start);
  return found && { entry: found.entry, span: shift(found.span, place.start) };
}

/** What a reader learns at `offset`: about the provision or instrument cited there, else about the word of art. */
export function hover(view: View, offset: number): { span: Span; markdown: string } | undefined {
  const citation = citationAt(view, offset);
  if (citation) {
    const markdown = aboutCitation(view, citation);
    if (markdown !== undefined) return { span: citation.span, markdown };
  }
  const named = entryAt(view, offset);
  return named && { span: named.span, markdown: describeEntry(view.catalog, named.entry) };
}

function aboutCitation(view: View, citation: Citation): string | undefined {
  const instrument = citation.key === null ? undefined : view.catalog.instrument(citation.key);
  if (instrument) {
    return citation.provision === null ? describeEntry(view.catalog, instrument) : describeProvision(view.catalog, instrument, citation.provision, dayOf(citation, asOf(view)));
  }
  if (citation.verdict !== 'ambiguous') return undefined;
  const rows = citation.candidates.flatMap((id) => view.catalog.instrument(id) ?? []).map(({ id, title }) => `- ${title} (\`@${id}\`)`);
  return `**${citation.candidates.length} instruments have this name:**\n\n${rows.join('\n')}`;
}
