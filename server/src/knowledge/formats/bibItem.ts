import type { ReferenceItem } from '../entry.ts';
import type { BibEntry } from './bibtex.ts';
import { plainTex } from './tex.ts';

/** Item types of CSL by the entry types of BibTeX and BibLaTeX; everything else is a document. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal', book: 'book', mvbook: 'book', collection: 'book', proceedings: 'book', manual: 'book', reference: 'book', incollection: 'chapter', inbook: 'chapter', inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference', conference: 'paper-conference', thesis: 'thesis', phdthesis: 'thesis', mastersthesis: 'thesis', report: 'report', techreport: 'report', online: 'webpage', www: 'webpage', electronic: 'webpage',
  booklet: 'pamphlet', unpublished: 'manuscript', dataset: 'dataset', software: 'software',
};
/** Variables of CSL, each with the fields that say it, the likeliest first. */
const VARIABLES: readonly (readonly [variable: string, fields: readonly string[]])[] = [
  ['title-short', ['shorttitle']], ['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle']], ['collection-title', ['series']], ['volume', ['volume']], ['edition', ['edition']],
  ['publisher', ['publisher', 'institution', 'school', 'organization']], ['publisher-place', ['location', 'address']], ['DOI', ['doi']], ['ISBN', ['isbn']], ['ISSN', ['issn']], ['URL', ['url']], ['language', ['langid', 'language']],
];

/** An entry of a BibTeX or BibLaTeX library as an item of CSL; `title` and `issued` as they were read. */
export function referenceItem({ type, fields, names }: BibEntry, title: string, issued: string | undefined): ReferenceItem {
  const kind = TYPES[type] ?? 'document';
  const variables = VARIABLES.flatMap(([variable, from]) => {
    const value = from.map((name) => fields[name]).find((one) => one !== undefined && one !== '');
    return value === undefined ? [] : [[variable, value] as const];
  });
  const { author, editor } = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, namesIn(value)]));
  return {
    type: kind,
    title,
    ...(author && author.length > 0 ? { author } : {}),
    ...(editor && editor.length > 0 ? { editor } : {}),
    ...Object.fromEntries(variables),
    ...(fields['number'] ? { [kind === 'article-journal' ? 'issue' : 'number']: fields['number'] } : {}),
    ...(fields['pages'] ? { page: fields['pages'].replace(/\s*[–—]\s*/g, '-') } : {}),
    ...(issued === undefined ? {} : { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
  };
}

type Name = Readonly<Record<string, string>>;

/** The names in a field as written: `Jones, Bob and {United Nations}`; `others` is nobody's. */
function namesIn(value: string): Name[] {
  return splitOutside(value, /^\s+and\s+/i).filter((one) => one.trim() !== '' && one.trim().toLowerCase() !== 'others').map(nameOf);
}

function nameOf(written: string): Name {
  const trimmed = written.trim();
  if (/^\{[^{}]*\}$/.test(trimmed)) return { literal: plainTex(trimmed) };
  const [family = '', ...rest] = splitOutside(trimmed, /^,/).map(plainTex);
  if (rest.length > 0) return { family, ...(rest.at(-1) ? { given: rest.at(-1)! } : {}), ...(rest.length > 1 ? { suffix: rest[0]! } : {}) };
  const words = family.split(' ');
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return words.length === 1 ? { literal: family } : { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

/** The parts of a value between what a pattern finds outside braces. */
function splitOutside(value: string, between: RegExp): string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '{') depth++;
    else if (value[i] === '}') depth--;
    const found = depth === 0 && /[\s,]/.test(value[i]!) ? between.exec(value.slice(i, i + 40))?.[0] : undefined;
    if (found === undefined) continue;
    parts.push(value.slice(from, i));
    from = i + found.length;
    i = from - 1;
  }
  return [...parts, value.slice(from)];
}
