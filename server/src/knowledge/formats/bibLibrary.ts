import type { Instrument, InstrumentType } from '../entry.ts';
import { referenceItem } from './bibItem.ts';
import { readBibtex } from './bibtex.ts';
import type { BibEntry, BibFile } from './bibtex.ts';
import type { ImportSource } from './lawMeta.ts';
import { libraryDate, libraryInstrument } from './publication.ts';

/** Types of BibLaTeX, and of its legal styles, that are law or policy; everything else is a publication. */
const TYPES: Readonly<Record<string, InstrumentType>> = {
  legislation: 'statute', jurisdiction: 'case', case: 'case', legal: 'treaty', constitution: 'statute', statute: 'statute', bill: 'bill', treaty: 'treaty',
  legmaterial: 'report', legadminmaterial: 'report', report: 'report', techreport: 'report',
};

/** Items of a BibTeX or BibLaTeX library. */
export function readBibLibrary(source: ImportSource): { instruments: Instrument[]; file: BibFile } {
  const file = readBibtex(source.text);
  return { instruments: file.entries.map((entry) => libraryInstrument(itemOf(entry), source, 'BibTeX')), file };
}

function itemOf(entry: BibEntry): Parameters<typeof libraryInstrument>[0] {
  const { type, key, fields } = entry;
  const kind = TYPES[type] ?? 'publication';
  const title = [fields['title'], fields['titleaddon']].filter((part) => part !== undefined).join(' ') || constitution(fields);
  const whole = kind === 'publication' && fields['subtitle'] ? `${title}: ${fields['subtitle']}` : title;
  const issued = libraryDate(fields['date'] ?? fields['year']);
  return {
    id: key,
    type: kind,
    title: whole,
    shortTitle: fields['shorttitle'] || undefined,
    number: fields['number'] || undefined,
    issued,
    citation: citationOf(kind, fields),
    url: fields['url'] || undefined,
    language: fields['langid'] ?? fields['language'],
    item: type.startsWith('leg') || (kind !== 'publication' && kind !== 'report') ? undefined : referenceItem(entry, whole, issued),
  };
}

/** Entries of a constitution or charter have no title but a source: `unitednations`, `charter`. */
function constitution(fields: BibEntry['fields']): string {
  const place = ['article', 'amendment', 'section', 'part'].flatMap((name) => (fields[name] === undefined ? [] : [`${name} ${fields[name]}`]));
  return [fields['source'], fields['type'], ...place].filter((part) => part !== undefined && part !== '').join(', ');
}

function citationOf(kind: InstrumentType, fields: BibEntry['fields']): string | undefined {
  const given = fields['citation'] ?? (kind === 'publication' ? undefined : fields['location']);
  if (given !== undefined) return given;
  const journal = fields['journaltitle'] ?? fields['journal'];
  if (journal === undefined) return undefined;
  const place = [fields['volume'], journal, fields['pages']].filter((part) => part !== undefined).join(' ');
  return fields['institution'] === undefined ? place : `${place} (${fields['institution']})`;
}
