import type { Citation } from '../citations/citation.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { splitMarkdown } from '../knowledge/markdown.ts';
import { pathOf } from '../state/workspace.ts';
import type { View } from '../state/view.ts';
import { touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { authorityOf, ownAuthority, ownKeysOf } from './citedPlaces.ts';
import type { Authority } from './citedPlaces.ts';
import { pathOfEntry } from './entryPage.ts';
import { citationAt } from './hover.ts';

/** What stands at a place: an authority and the words that name it. */
export interface AuthorityAt extends Authority {
  readonly span: Span;
}

/**
 * The instrument or provision at `offset`. On the words that name the instrument it is the instrument, elsewhere in a citation its (first)
 * provision. In a knowledge file or a page of the bundled knowledge it is what the file is about: under a heading its provision.
 * `entries` is the folder of those pages.
 */
export function authorityAt(view: View, offset: number, entries: string): AuthorityAt | undefined {
  const citation = citationAt(view, offset);
  if (citation) return citedAt(view, citation, offset);
  const own = ownKeysOf(view).find(({ span }) => touches(span, offset));
  if (own) return { instrument: ownAuthority(own.key), span: own.span };
  const instrument = instrumentOfFile(view, entries);
  return instrument && inEntry(view, instrument, offset);
}

function citedAt(view: View, citation: Citation, offset: number): AuthorityAt | undefined {
  const authority = authorityOf(view, citation);
  if (!authority) return undefined;
  const [provision] = authority.provisions;
  const { pinpointSpan, keySpan, span } = citation;
  const onName = touches(keySpan, offset) && !(pinpointSpan && touches(pinpointSpan, offset));
  return { instrument: authority.instrument, span, ...(provision === undefined || onName ? {} : { provision }) };
}

function instrumentOfFile(view: View, entries: string): Instrument | undefined {
  const path = pathOf(view.memo.uri);
  return path === undefined ? undefined : view.catalog.instruments.find((one) => path.endsWith(basename(one.file)) && pathOfEntry(one, entries) === path);
}

function basename(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function inEntry({ memo }: View, { id, provisions }: Instrument, offset: number): AuthorityAt {
  const section = splitMarkdown(memo.text).sections.findLast(({ span }) => span.start <= offset);
  const provision = provisions.find((one) => one.id === section?.id);
  const start = section?.span.start ?? 0;
  return { instrument: id, span: section?.span ?? { start, end: start }, ...(provision ? { provision: provision.id } : {}) };
}
