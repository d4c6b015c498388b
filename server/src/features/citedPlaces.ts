import { dayOf } from '../citations/citation.ts';
import type { Citation } from '../citations/citation.ts';
import type { Citations } from '../citations/citations.ts';
import { keysOf } from '../citations/keys.ts';
import type { TypedKey } from '../citations/keys.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { authoritiesRegion } from '../memo/authorities.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import { sectionAt, sectionsOf } from '../memo/sections.ts';
import type { Section } from '../memo/sections.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { asOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { analysisOf } from './analysis.ts';

/** A stretch of a memo as lines and characters, which stays true when the memo itself is no longer at hand. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What is cited: an instrument, or a provision by its id in the present numbering; an item of a memo's own bibliography by its key with `@`. */
export interface Authority {
  readonly instrument: string;
  readonly provision?: string;
}

/** A place where a memo cites law. */
export interface CitedPlace {
  readonly instrument: string;
  /** Ids in the present numbering. */
  readonly provisions: readonly string[];
  /** Which of them begin a range that the next one ends. */
  readonly ranges: readonly number[];
  readonly range: Range;
  /** Number of the section of the memo that the place lies in; undefined before the first heading. */
  readonly section?: number;
}

/** A heading of a memo and how far what it heads reaches. */
export interface CitingSection {
  readonly title: string;
  readonly heading: Range;
  readonly range: Range;
}

/** What a memo cites and where, without the memo. */
export interface CitingMemo {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  readonly whole: Range;
  readonly sections: readonly CitingSection[];
  readonly places: readonly CitedPlace[];
}

/** What a memo cites, its own table of authorities left out. */
export function citingMemo(view: View): CitingMemo {
  const { memo } = view;
  const range = (span: Span): Range => ({ start: memo.lines.positionAt(span.start), end: memo.lines.positionAt(span.end) });
  const sections = sectionsOf(memo);
  return {
    uri: memo.uri,
    path: view.path,
    title: frontMatterOf(memo).title ?? sections[0]?.title ?? view.path,
    whole: range({ start: 0, end: memo.length }),
    sections: sections.map(({ title, heading, span }) => ({ title, heading: range(heading), range: range(span) })),
    places: [
      ...citationsInText(view).all.flatMap((citation) => {
        const authority = authorityOf(view, citation);
        return authority ? [{ ...authority, range: range(citation.span), ...numberOf(sections, sectionAt(memo, citation.span.start)) }] : [];
      }),
      ...ownKeysOf(view).map(({ key, span }) => ({ instrument: ownAuthority(key), provisions: [], ranges: [], range: range(span), ...numberOf(sections, sectionAt(memo, span.start)) })),
    ],
  };
}

/** The keys of the memo's own bibliography that it cites. */
export function ownKeysOf({ memo, catalog, foreignKeys }: View): TypedKey[] {
  return foreignKeys.size === 0 ? [] : keysOf(memo).filter(({ key }) => foreignKeys.has(key) && !catalog.instrument(key));
}

/** An item of a memo's own bibliography as an authority: the same key in another memo is taken for the same work. */
export function ownAuthority(key: string): string {
  return `@${key}`;
}

function numberOf(sections: readonly Section[], section: Section | undefined): { section?: number } {
  return section ? { section: sections.indexOf(section) } : {};
}

/** The citations that the drafter wrote: all but those in the table of authorities, which Comity wrote. */
export function citationsInText(view: View): Citations {
  const { citations } = analysisOf(view);
  const region = authoritiesRegion(view.memo);
  return region ? citations.without(region.whole) : citations;
}

/** What a citation stands for, provisions in the present numbering; undefined where it resolves to nothing. */
export function authorityOf(view: View, citation: Citation): Pick<CitedPlace, 'instrument' | 'provisions' | 'ranges'> | undefined {
  const instrument = citation.key === null ? undefined : view.catalog.instrument(citation.key);
  if (!instrument) return undefined;
  const day = dayOf(citation, asOf(view));
  return { instrument: instrument.id, provisions: citation.provisions.map((id) => presentId(view.catalog, instrument, id, day)), ranges: citation.ranges };
}

/** The present id of a provision that is cited by the numbering of the memo's day. */
function presentId(catalog: Catalog, instrument: Instrument, id: string, day: string): string {
  const lookup = catalog.provision(instrument, id, day);
  if (lookup.found !== 'yes' || lookup.movedFrom === undefined) return id;
  const head = id.split('__')[0]!;
  const now = instrument.versions.find(({ label }) => label === lookup.version)?.renumbered[head];
  return now === undefined ? id : now + id.slice(head.length);
}

/** Whether a place cites an authority: the instrument with or without a provision; the provision, a part of it, or a range that holds it. */
export function cites(place: Pick<CitedPlace, 'instrument' | 'provisions' | 'ranges'>, { instrument, provision }: Authority): boolean {
  if (place.instrument !== instrument) return false;
  if (provision === undefined) return true;
  if (place.provisions.some((id) => id === provision || id.startsWith(`${provision}__`))) return true;
  return place.ranges.some((from) => isBetween(provision, place.provisions[from]!, place.provisions[from + 1]!));
}

/** Whether a provision, or the one that holds it, lies between two of its kind that bear numbers or letters. */
function isBetween(id: string, first: string, last: string): boolean {
  const [steps, from, to] = [id, first, last].map((one) => one.split('__')) as [string[], string[], string[]];
  const at = from.findIndex((step, i) => step !== to[i]);
  const [step, low, high] = [steps, from, to].map((one) => numbered(one[at] ?? ''));
  if (!step || !low || !high || from.slice(0, at).some((whole, i) => whole !== steps[i])) return false;
  return step.unit === low.unit && step.unit === high.unit && low.number <= step.number && step.number <= high.number;
}

/** `art_7` and `point_c` as a unit and a number; letters are counted apart from digits. */
function numbered(step: string): { readonly unit: string; readonly number: number } | undefined {
  const match = /^([a-z]+_)(?:(\d+)|(\p{Ll}))$/u.exec(step);
  return match ? { unit: match[3] === undefined ? match[1]! : `${match[1]!}a`, number: match[3]?.charCodeAt(0) ?? Number(match[2]) } : undefined;
}
