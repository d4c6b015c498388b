import type { ReferenceItem } from '../knowledge/entry.ts';

/** Entry types of BibLaTeX by the item types of CSL; everything else is `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', article: 'article', book: 'book', chapter: 'incollection', 'entry-encyclopedia': 'inreference', 'entry-dictionary': 'inreference',
  'paper-conference': 'inproceedings', thesis: 'thesis', report: 'report', webpage: 'online', post: 'online', 'post-weblog': 'online', pamphlet: 'booklet', manuscript: 'unpublished', dataset: 'dataset', software: 'software',
};
const FIELDS: readonly (readonly [field: string, variable: string])[] = [
  ['series', 'collection-title'], ['volume', 'volume'], ['edition', 'edition'], ['location', 'publisher-place'], ['pages', 'page'], ['doi', 'DOI'], ['isbn', 'ISBN'], ['issn', 'ISSN'],
];

/** The entry type of BibLaTeX for an item of literature. */
export function literatureType(item: ReferenceItem): string {
  return TYPES[String(item['type'])] ?? 'misc';
}

/** What BibLaTeX says of an item of literature beside its title, date and address: fields with their values, names in parts. */
export function literatureFields(item: ReferenceItem): { readonly names: readonly [string, readonly (readonly string[])[]][]; readonly texts: readonly [string, string][] } {
  const type = literatureType(item);
  const container = type === 'article' ? 'journaltitle' : 'booktitle';
  const publisher = type === 'report' || type === 'thesis' ? 'institution' : 'publisher';
  const texts = [...FIELDS, [container, 'container-title'], [publisher, 'publisher'], ['number', 'issue'], ['number', 'number']] as const;
  const found = texts.flatMap(([field, variable]) => (isText(item[variable]) ? [[field, String(item[variable])] as [string, string]] : []));
  return {
    names: ['author', 'editor'].flatMap((role) => {
      const names = Array.isArray(item[role]) ? item[role].map(partsOf).filter((parts) => parts.length > 0) : [];
      return names.length > 0 ? [[role, names] as [string, string[][]]] : [];
    }),
    texts: found.filter(([field], i) => found.findIndex(([other]) => other === field) === i),
  };
}

/** A name in the order of BibLaTeX: family, suffix, given; one part where it is no person's. */
function partsOf(name: unknown): string[] {
  const { family, given, suffix, literal, 'non-dropping-particle': particle, 'dropping-particle': dropping } = (typeof name === 'object' && name !== null ? name : { literal: name }) as Readonly<Record<string, unknown>>;
  if (!isText(family)) return isText(literal) ? [String(literal)] : [];
  const whole = [dropping, particle, family].filter(isText).join(' ');
  return [whole, ...(isText(suffix) ? [String(suffix)] : []), ...(isText(given) ? [String(given)] : [])];
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
