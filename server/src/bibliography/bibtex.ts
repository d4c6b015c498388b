import type { Instrument } from '../knowledge/entry.ts';
import { groupOf } from './groups.ts';
import { literatureFields, literatureType } from './literature.ts';

/** Entry types that pandoc's BibLaTeX reader takes for law; see its manual under citations. */
function entryType(instrument: Instrument): string {
  const { type, item } = instrument;
  if (item && type === 'publication') return literatureType(item);
  if (type === 'case') return 'jurisdiction';
  if (type === 'treaty') return 'legal';
  if (type === 'report' || type === 'strategy' || type === 'position-paper') return 'report';
  return groupOf(instrument) === 'Legislation' ? 'legislation' : 'misc';
}

/** An instrument as a BibLaTeX entry whose key is its citation key. */
export function biblatexEntry(instrument: Instrument): string {
  const literature = instrument.item && groupOf(instrument) !== 'Legislation' ? literatureFields(instrument.item) : undefined;
  const fields: [string, string | undefined][] = [
    ...(literature?.names ?? []).map(([role, names]): [string, string] => [role, names.map((parts) => parts.map(words).join(', ')).join(' and ')]),
    ['title', words(instrument.title)],
    ['shorttitle', instrument.shortTitle === instrument.title ? undefined : words(instrument.shortTitle)],
    ['date', instrument.adopted],
    ...(literature ? literature.texts.map(([name, text]): [string, string | undefined] => [name, name === 'doi' ? address(text) : words(text)]) : [['number', words(instrument.number)], ['note', words(instrument.citation)]] as [string, string | undefined][]),
    ['url', instrument.url && address(instrument.url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@${entryType(instrument)}{${instrument.id},\n${lines.join('\n')}\n}\n`;
}

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}' };

/** Text with its capitals kept (the inner braces) and what means something to BibTeX, LaTeX or (as a tag) to pandoc written out, so that braces balance whatever it holds. */
function words(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/\s+/g, ' ').trim();
  return `{${plain.replace(/[\\{}~^#$%&_<>]/g, (character) => SPECIAL[character] ?? `\\${character}`)}}`;
}

/** An address, which is taken as it stands, with the characters that would end it or upset the braces in their percent form. */
function address(url: string): string {
  return url.replace(/[\s{}\\"]/g, (character) => encodeURIComponent(character));
}
