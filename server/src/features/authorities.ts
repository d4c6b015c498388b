import { authoritiesMarkdown } from '../bibliography/authorities.ts';
import type { AuthorityPlace, CitedAuthority } from '../bibliography/authorities.ts';
import { inOrder } from '../bibliography/groups.ts';
import type { Citation } from '../citations/citation.ts';
import { pinpointText } from '../citations/write.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { AUTHORITIES_END, AUTHORITIES_START, authoritiesRegion } from '../memo/authorities.ts';
import type { Memo } from '../memo/memo.ts';
import { sectionAt } from '../memo/sections.ts';
import type { View } from '../state/view.ts';
import { lineBreakOf } from '../text/lines.ts';
import { citationsInText } from './citedPlaces.ts';
import type { Edit } from './fixes/fix.ts';

/** What the memo cites, in the order of a table of authorities, with the headings where it does (`prefix` goes before each); a provision that does not exist is left out. */
export function authoritiesOf(view: View, prefix = ''): CitedAuthority[] {
  const cited = new Map<Instrument, Map<string, Set<string>>>();
  for (const citation of citationsInText(view).all) {
    const instrument = citation.key === null ? undefined : view.catalog.instrument(citation.key);
    if (!instrument) continue;
    let places = cited.get(instrument);
    if (!places) cited.set(instrument, (places = new Map()));
    const heading = prefix + headingOf(view.memo, citation);
    const pinpoints = places.get(heading) ?? new Set();
    places.set(heading, pinpoints);
    const pinpoint = citation.provisions.length > 0 && citation.verdict !== 'unknown-provision' ? pinpointText(citation.provisions, 'pandoc', instrument, citation.ranges) : undefined;
    if (pinpoint !== undefined) pinpoints.add(citation.edition ? `${pinpoint} (${citation.edition.label})` : pinpoint);
  }
  return inOrder([...cited.keys()]).map((instrument) => ({ instrument, places: placesOf(cited.get(instrument)!) }));
}

function placesOf(places: ReadonlyMap<string, ReadonlySet<string>>): AuthorityPlace[] {
  return [...places].map(([heading, pinpoints]) => ({ heading, pinpoints: [...pinpoints] }));
}

/** Authorities of several memos as one table. */
export function joinedAuthorities(tables: readonly (readonly CitedAuthority[])[]): CitedAuthority[] {
  const places = new Map<Instrument, AuthorityPlace[]>();
  for (const { instrument, places: found } of tables.flat()) places.set(instrument, [...(places.get(instrument) ?? []), ...found]);
  return inOrder([...places.keys()]).map((instrument) => ({ instrument, places: places.get(instrument)! }));
}

/** Title of the section in which a citation is read: for one in a footnote, where the footnote is called. */
function headingOf(memo: Memo, { span }: Citation): string {
  const { block } = memo.blockAt(span.start)!;
  const label = block.kind === 'footnote' ? /^\s*(\[\^[^\]\s]+\]):/.exec(block.text)?.[1] : undefined;
  const call = label === undefined ? -1 : callOf(memo.text, label);
  return sectionAt(memo, call < 0 ? span.start : call)?.title || 'opening';
}

function callOf(text: string, label: string): number {
  let at = text.indexOf(label);
  while (at >= 0 && text[at + label.length] === ':') at = text.indexOf(label, at + 1);
  return at;
}

const TITLE = 'Table of authorities';

/**
 * Writes the table of authorities, or brings it up to date: between its comments where the memo has them, else in a section of its own at
 * the end. @returns no edit where the table says all that already.
 */
export function writeAuthorities(view: View): Edit[] {
  const { text } = view.memo;
  const eol = lineBreakOf(text);
  const table = authoritiesMarkdown(authoritiesOf(view), (title) => `**${title}**`);
  const lines = (...parts: string[]): string => parts.join('\n').replaceAll('\n', eol);
  const region = authoritiesRegion(view.memo);
  if (region) {
    const inner = lines('', '', ...(table === '' ? [] : [table, ''])) + (region.closed ? '' : AUTHORITIES_END);
    return text.slice(region.inner.start, region.inner.end) === inner ? [] : [{ span: region.inner, text: inner }];
  }
  if (table === '') return [];
  const gap = text === '' || text.endsWith(`${eol}${eol}`) ? '' : text.endsWith(eol) ? eol : eol + eol;
  return [{ span: { start: text.length, end: text.length }, text: gap + lines(`## ${TITLE}`, '', AUTHORITIES_START, '', table, AUTHORITIES_END, '') }];
}
