import type { Citation } from '../citations/citation.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument, InstrumentType } from '../knowledge/entry.ts';
import { biblatexEntry } from './bibtex.ts';
import { cslItem } from './csl.ts';

export type BibliographyFormat = 'csl-json' | 'bibtex' | 'markdown';

/** The instruments that citations resolve to, each once, by kind and title. */
export function citedInstruments(citations: readonly Citation[], catalog: Catalog): Instrument[] {
  const ids = new Set(citations.flatMap(({ key }) => key ?? []));
  const found = [...ids].flatMap((id) => catalog.instrument(id) ?? []);
  return found.sort((a, b) => groupOf(a).localeCompare(groupOf(b)) || a.shortTitle.localeCompare(b.shortTitle));
}

const GROUPS: readonly (readonly [title: string, types: readonly InstrumentType[]])[] = [
  ['Cases', ['case']],
  ['Legislation', ['statute', 'regulation', 'directive', 'decision', 'executive-order', 'bill', 'proposal']],
  ['Policy and positions', ['strategy', 'position-paper']],
  ['Treaties', ['treaty']],
  ['Literature', ['publication']],
  ['Documents of international organisations', ['resolution', 'report', 'declaration', 'soft-law']],
];

/** The heading of a table of authorities under which an instrument stands. */
export function groupOf({ type }: Instrument): string {
  return GROUPS.find(([, types]) => types.includes(type))![0];
}

/** The bibliography of what was cited. CSL-JSON is an array, BibTeX is BibLaTeX, Markdown is a list by kind. */
export function bibliography(instruments: readonly Instrument[], format: BibliographyFormat): string {
  switch (format) {
    case 'csl-json':
      return `${JSON.stringify(instruments.map(cslItem), null, 2)}\n`;
    case 'bibtex':
      return instruments.map(biblatexEntry).join('\n');
    case 'markdown':
      return markdown(instruments);
  }
}

function markdown(instruments: readonly Instrument[]): string {
  const groups = GROUPS.map(([title]) => title).filter((title) => instruments.some((instrument) => groupOf(instrument) === title));
  return groups
    .map((title) => {
      const rows = instruments.filter((instrument) => groupOf(instrument) === title).map(({ title: name, citation, url }) => `- ${name}${citation ? `, ${citation}` : ''}${url ? `. <${url}>` : ''}`);
      return `### ${title}\n\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
