import type { Instrument } from '../knowledge/entry.ts';
import { GROUP_TITLES, groupOf } from './groups.ts';

/** An instrument in a table of authorities, with the places where it is cited. */
export interface CitedAuthority {
  readonly instrument: Instrument;
  readonly places: readonly AuthorityPlace[];
}

/** A heading of a memo under which an instrument is cited, and the provisions cited there as they are written: `art. 51`. */
export interface AuthorityPlace {
  readonly heading: string;
  readonly pinpoints: readonly string[];
}

/**
 * A table of authorities as Markdown: lists by kind, each under what `heading` makes of its title. The authorities must be in order.
 * Titles are escaped, so that no mark in them means anything.
 */
export function authoritiesMarkdown(authorities: readonly CitedAuthority[], heading: (title: string) => string): string {
  return GROUP_TITLES.flatMap((title) => {
    const group = authorities.filter(({ instrument }) => groupOf(instrument) === title);
    return group.length === 0 ? [] : [`${heading(title)}\n\n${group.map(row).join('\n')}\n`];
  }).join('\n');
}

function row({ instrument, places }: CitedAuthority): string {
  const cited = places.map(({ heading, pinpoints }) => `${escaped(heading)}${pinpoints.length > 0 ? ` (${pinpoints.map(escaped).join(', ')})` : ''}`);
  return `- ${referenceMarkdown(instrument)}${cited.length > 0 ? ` Cited in: ${cited.join('; ')}.` : ''}`;
}

/** What a reader needs to find an instrument: title, short title, citation, address. */
export function referenceParts(instrument: Instrument): { readonly text: string; readonly url?: string } {
  const { title, shortTitle, citation, url } = instrument;
  const text = `${title}${title.includes(shortTitle) ? '' : ` (${shortTitle})`}${citation === undefined ? '' : `, ${citation}`}`;
  return { text: /[.!?]$/.test(text) ? text : `${text}.`, ...(url === undefined ? {} : { url }) };
}

function referenceMarkdown(instrument: Instrument): string {
  const { text, url } = referenceParts(instrument);
  return `${escaped(text)}${url === undefined ? '' : ` <${url}>.`}`;
}

/** Text in which no character means anything to Markdown or pandoc. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>@^~$|]/g, '\\$&');
}
