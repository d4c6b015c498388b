import type { Citation } from '../citations/citation.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { biblatexEntry } from './bibtex.ts';
import { cslItem } from './csl.ts';
import { inOrder } from './groups.ts';

/** The forms that programs read: CSL-JSON, an array; BibTeX, which is BibLaTeX. */
export type BibliographyFormat = 'csl-json' | 'bibtex';

/** The instruments that citations resolve to, each once, by kind and title. */
export function citedInstruments(citations: readonly Citation[], catalog: Catalog): Instrument[] {
  const ids = new Set(citations.flatMap(({ key }) => key ?? []));
  return inOrder([...ids].flatMap((id) => catalog.instrument(id) ?? []));
}

/** A bibliography for other programs. */
export function bibliography(instruments: readonly Instrument[], format: BibliographyFormat): string {
  return format === 'csl-json' ? `${JSON.stringify(instruments.map(cslItem), null, 2)}\n` : instruments.map(biblatexEntry).join('\n');
}
