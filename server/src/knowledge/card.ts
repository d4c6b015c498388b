import type { Catalog } from './catalog.ts';
import type { Instrument, Verification } from './entry.ts';
import { outlineOf } from './outline.ts';
import { labelOfId, dateInWords } from './words.ts';

/** Paragraphs joined by empty lines; empty ones left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Short title and citation key: `NIS 2 Directive (@eu:nis2)`; the id alone for unknown ones. */
export function nameWithKey(catalog: Catalog, id: string): string {
  const instrument = catalog.instrument(id);
  return instrument ? `${instrument.shortTitle} (\`@${instrument.id}\`)` : id;
}

/** An instrument with the place in it: `UN Charter, Article 51`. A place that is no provision id stays as written. */
export function placeInWords(catalog: Catalog, id: string, place?: string): string {
  const instrument = catalog.instrument(id);
  const name = instrument?.shortTitle ?? id;
  if (place === undefined || place === '') return name;
  const outline = instrument && outlineOf(instrument);
  const number = outline?.find(place) ?? -1;
  const known = number < 0 ? undefined : outline!.at(number).label;
  return `${name}, ${known ?? (/^[a-z]+_\S+$/.test(place) ? labelOfId(place) : place)}`;
}

/** The names in other languages, in one line. */
export function equivalents(labels: Readonly<Record<string, string>>): string {
  const names = Object.entries(labels).map(([language, label]) => `${label} (${language})`);
  return names.length === 0 ? '' : `*${names.join(' · ')}*`;
}

/** The same of an instrument; one that was read from a file of the user's tells of that file instead. */
export function instrumentProvenance({ source, verified, url, provenance }: Instrument): string {
  if (!provenance || verified || source.length > 0) return provenanceLine(source, verified, url);
  return url === undefined ? '' : `[Official text](${url})`;
}

/** Where it was seen and when it was checked, in one line; says so where nothing was. */
export function provenanceLine(source: readonly string[], verified: Verification | undefined, url?: string): string {
  const official = url === undefined ? [] : [`[Official text](${url})`];
  const seen = sourceLinks(source.filter((one) => one !== url));
  const checked = verified && verified.fields.length + source.length > 0 ? [`checked ${dateInWords(verified.on)}`] : ['not verified against a source'];
  return [...official, ...(seen === '' ? [] : [seen]), ...checked].join(' · ');
}

/** Sources in one line, addresses as numbered links. */
export function sourceLinks(source: readonly string[]): string {
  const links = source.map((one, i) => (/^https?:/.test(one) ? `[${i + 1}](${one})` : one));
  return links.length === 0 ? '' : `Seen in: ${links.slice(0, 4).join(', ')}`;
}

/** What is not settled, as a list; nothing where there is no doubt. */
export function doubtLines(doubts: readonly string[], most: number): string {
  if (doubts.length === 0) return '';
  const shown = doubts.slice(0, most).map((doubt) => `- ${doubt}`);
  return ['**Not settled:**', ...shown, ...(doubts.length > most ? [`- and ${doubts.length - most} more`] : [])].join('\n');
}

/** Text for a table cell. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
