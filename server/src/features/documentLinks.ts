import { analysisOf } from './analysis.ts';
import type { View } from '../state/view.ts';
import type { Span } from '../text/span.ts';

/** Links from the citations of a memo to the official text of what they cite. Only the words that name the instrument are linked. */
export function documentLinks(view: View): { span: Span; target: string; tooltip: string }[] {
  return analysisOf(view).citations.all.flatMap((citation) => {
    const instrument = citation.key === null ? undefined : view.catalog.instrument(citation.key);
    return instrument?.url ? [{ span: trimmed(view, citation.keySpan), target: instrument.url, tooltip: `${instrument.shortTitle}: official source` }] : [];
  });
}

function trimmed({ memo }: View, { start, end }: Span): Span {
  const words = memo.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
