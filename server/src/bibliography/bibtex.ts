import type { Instrument } from '../knowledge/entry.ts';

/** Entry types that pandoc's BibLaTeX reader takes for law; see its manual under citations. */
function entryType({ type }: Instrument): string {
  if (type === 'case') return 'jurisdiction';
  if (type === 'treaty') return 'legal';
  if (type === 'report' || type === 'strategy' || type === 'position-paper') return 'report';
  return ['statute', 'regulation', 'directive', 'decision', 'executive-order', 'bill', 'proposal'].includes(type) ? 'legislation' : 'misc';
}

/** An instrument as a BibLaTeX entry whose key is its citation key. */
export function biblatexEntry(instrument: Instrument): string {
  const fields: [string, string | undefined][] = [
    ['title', instrument.title],
    ['shorttitle', instrument.shortTitle === instrument.title ? undefined : instrument.shortTitle],
    ['date', instrument.adopted],
    ['number', instrument.number],
    ['note', instrument.citation],
    ['url', instrument.url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${name === 'url' ? value : escaped(value)}},`]));
  return `@${entryType(instrument)}{${instrument.id},\n${lines.join('\n')}\n}\n`;
}

/** Characters that mean something to BibLaTeX as themselves; titles in doubled braces keep their capitals. */
function escaped(text: string): string {
  return `{${text.replace(/[\\{}]/g, '').replace(/([#$%&_])/g, '\\$1')}}`;
}
