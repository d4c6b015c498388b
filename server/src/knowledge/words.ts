import { isBefore } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Instrument, InstrumentType, Relation, School, Stance } from './entry.ts';
import type { Change } from './extent.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2022-12-14` as `14 December 2022`, `2026-07` as `July 2026`. */
export function dateInWords(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year!;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `was deleted with effect from 20 May 2024` */
export function changeInWords({ kind, on }: Change): string {
  return `was ${kind} with effect from ${dateInWords(on)}`;
}

/** Where an instrument stands, in plain words and as of which day: `Not in force (as of July 2026): 40 ratifications are needed.` */
export function statusInWords(instrument: Instrument, nameOf: (id: string) => string = (id) => id): string {
  const doubtful = instrument.unverified.includes('status') ? ', not verified' : '';
  const asOf = instrument.statusAsOf === undefined ? '' : ` (as of ${dateInWords(instrument.statusAsOf)}${doubtful})`;
  const note = instrument.statusNote === undefined ? '' : `: ${instrument.statusNote}`;
  return sentence(`${statusCore(instrument, nameOf)}${asOf}${note}`);
}

/** A word on the law of a memo's day, where it differs from the law of today; undefined where it does not. */
export function statusOn(instrument: Instrument, asOf: IsoDate): string | undefined {
  const day = dateInWords(asOf);
  const { inForce, applies, noLongerInForce } = instrument;
  if (inForce !== undefined && isBefore(asOf, inForce)) return `Not yet in force on ${day}.`;
  if (noLongerInForce !== undefined && isBefore(asOf, noLongerInForce)) return `Still in force on ${day}.`;
  if (noLongerInForce !== undefined) return `No longer in force on ${day}.`;
  return applies !== undefined && isBefore(asOf, applies) ? `In force but not yet applicable on ${day}.` : undefined;
}

const DATE_WORDS: Readonly<Record<string, string>> = {
  adoption: 'Adopted', assent: 'Assented to', signature: 'Signed', 'opening-for-signature': 'Opened for signature', judgment: 'Judgment of', issue: 'Issued',
  promulgation: 'Promulgated', award: 'Award of', circulation: 'Circulated', publication: 'Published', opinion: 'Opinion of', speech: 'Speech of',
};

/** The day of a document and what was done on it: `Issued 24 June 2013`; undefined where no day is held. */
export function documentDate({ adopted, dateKind }: Instrument): string | undefined {
  return adopted === undefined ? undefined : `${DATE_WORDS[dateKind ?? ''] ?? 'Dated'} ${dateInWords(adopted)}`;
}

/** Kinds of date on which a case is decided. */
const DECISIONS: ReadonlySet<string | undefined> = new Set(['judgment', 'award', 'opinion', undefined]);

function statusCore(instrument: Instrument, nameOf: (id: string) => string): string {
  const { status, adopted, inForce, applies, noLongerInForce } = instrument;
  const since = inForce === undefined ? '' : ` since ${dateInWords(inForce)}`;
  const applied = applies === undefined ? '' : `, ${applies > (instrument.statusAsOf ?? applies) ? 'applies from' : 'applicable since'} ${dateInWords(applies)}`;
  const ended = noLongerInForce === undefined ? '' : ` with effect from ${dateInWords(noLongerInForce)}`;
  const by = instrument.relations['superseded-by']?.map(nameOf).join(', ');
  const successor = by === undefined ? '' : `, followed by ${by}`;
  const told = adopted === undefined ? '' : ` ${dateInWords(adopted)}`;
  switch (status) {
    case 'in-force': return `In force${since}${applied}${noLongerInForce === undefined ? '' : `, until ${dateInWords(noLongerInForce)}`}`;
    case 'partly-in-force': return `Partly in force${since}${applied}`;
    case 'not-in-force': return `Not in force${inForce === undefined ? '' : `, due to enter into force ${dateInWords(inForce)}`}`;
    case 'repealed': return `Repealed${ended}${successor}`;
    case 'superseded': return `Superseded${ended}${successor}`;
    case 'lapsed': return `Lapsed${noLongerInForce === undefined ? '' : ` on ${dateInWords(noLongerInForce)}`}`;
    case 'draft': return 'A draft, not adopted';
    case 'adopted': return `${documentDate(instrument) ?? 'Adopted'}; not binding as law`;
    case 'current': return `Current${told === '' ? '' : `, of${told}`}`;
    case 'decided': return `Decided${DECISIONS.has(instrument.dateKind) ? told : ''}`;
    case 'unclear': return 'Status unclear';
  }
}

export const TYPE_WORDS: Readonly<Record<InstrumentType, string>> = {
  treaty: 'treaty', statute: 'statute', regulation: 'regulation', directive: 'directive', decision: 'decision', 'executive-order': 'executive order', memorandum: 'memorandum',
  resolution: 'resolution', report: 'report', declaration: 'declaration', 'soft-law': 'soft law', strategy: 'strategy', 'position-paper': 'position paper',
  case: 'case', bill: 'bill', proposal: 'proposal', publication: 'publication',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  affirms: 'affirms', 'affirms-with-conditions': 'affirms on conditions', cautions: 'cautions', rejects: 'rejects', silent: 'silent', undecided: 'undecided',
};

export const SCHOOL_WORDS: Readonly<Record<School, string>> = { treaty: 'Treaties and resolutions', us: 'United States', eu: 'European Union', ru: 'Russia', cn: 'China' };

/** A relation as seen from the instrument that states it, and from the one that it names. */
export const RELATION_WORDS: Readonly<Record<Relation, readonly [string, string]>> = {
  amends: ['Amends', 'Amended by'],
  repeals: ['Repeals', 'Repealed by'],
  implements: ['Implements', 'Implemented by'],
  transposes: ['Transposes', 'Transposed by'],
  'based-on': ['Based on', 'Basis of'],
  interprets: ['Interprets', 'Interpreted by'],
  'superseded-by': ['Followed by', 'Follows'],
  supplements: ['Supplements', 'Supplemented by'],
};

const UNIT_WORDS: Readonly<Record<string, string>> = { art: 'Article', sec: '§', para: 'Paragraph', rule: 'Rule', rec: 'Recital', annex: 'Annex', chp: 'Chapter', princ: 'Principle', part: 'Part', page: 'Page' };

/** A provision id as it is cited: `art_2__para_4` gives `Article 2(4)`, `sec_1030__subsec_a` gives `§ 1030(a)`. */
export function labelOfId(id: string): string {
  const [first = '', ...rest] = id.split('__');
  const at = first.indexOf('_');
  const unit = at < 0 ? first : first.slice(0, at);
  const number = at < 0 ? '' : first.slice(at + 1);
  const inner = rest.map((segment) => `(${segment.slice(segment.indexOf('_') + 1)})`).join('');
  if (unit === 'sec' && !/^\d/.test(number)) return `Section “${number.replaceAll('-', ' ')}”${inner}`;
  const word = UNIT_WORDS[unit] ?? unit[0]?.toUpperCase() + unit.slice(1);
  return number === '' ? word : `${word} ${number}${inner}`;
}

/** Whether a heading stands in square brackets: words of whoever wrote the entry, since the text has no heading there or its own was not seen. */
export function isOwnHeading(heading: string): boolean {
  return heading.startsWith('[') && heading.endsWith(']');
}

/** A heading within a sentence: between two marks, save where it has square brackets. */
export function setOff(heading: string, [open, close]: readonly [open: string, close: string]): string {
  return isOwnHeading(heading) ? heading : `${open}${heading}${close}`;
}

/** First letter large, full stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : trimmed[0]!.toUpperCase() + trimmed.slice(1) + (/[.!?。…:]$/.test(trimmed) ? '' : '.');
}

/** At most `most` characters: whole sentences where one fits, otherwise cut at a word. */
export function firstSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(...['. ', '.\n', '。'].map((mark) => text.lastIndexOf(mark, most - 1)));
  return end > most / 3 ? text.slice(0, end + 1) : shorten(text, most);
}

/** At most `most` characters, cut at a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20))} …`;
}
