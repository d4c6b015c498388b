import type { Instrument } from '../knowledge/entry.ts';
import type { Span } from '../text/span.ts';
import { isNoun } from './nouns.ts';
import type { Pinpoint } from './pinpoint.ts';
import { normalised } from './words.ts';

/** Whether a name is made of capital letters: `DSA`, `NIS2`, `LGPD`. */
export function isAcronym(name: string): boolean {
  return /^[A-Z]{2,8}\d?$/.test(name);
}

/** Capital letters that name no law, as an alternation. */
export const COMMON = 'ICTs?|ENISA|CSIRTs?|CERTs?|DPAs?|DPOs?|DPIAs?|EDPB|EDPS|SMEs?|ISPs?|NATO|CEO|APTs?|USA';

const SMALL = new Set('of the and for on in to a an at with de la le des du et y del'.split(' '));

/** Whether the words before a bracket spell its capital letters with their initials, a year behind them left out. */
export function spells(before: string, acronym: string): boolean {
  const words = before.replace(/\s*\(["“'‘]?$/, '').replace(/,?\s+(?:19|20)\d\d$/, '').match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const letters = acronym.replace(/\d/g, '');
  const initials = words.filter((word) => !SMALL.has(word)).slice(-letters.length).map((word) => word[0]!).join('');
  return initials === letters;
}

/** Whether the words before a bracket, as many as it has letters, are a name of one of the instruments but for the word that says what it is: `Regulación General de Protección de Datos (RGPD)`. */
export function almostNames(before: string, acronym: string, instruments: readonly Instrument[]): boolean {
  const words = new Set(significant(before).slice(-acronym.replace(/\d/g, '').length));
  return instruments.some(({ title, shortTitle, labels, aliases }) =>
    [title.replace(/^.*\(([^()]+)\)$/, '$1'), shortTitle, ...Object.values(labels), ...aliases].some((name) => {
      const own = significant(name).filter((word) => !isNoun(word));
      return own.length > 1 && own.length >= words.size - 1 && own.every((word) => words.has(word));
    }),
  );
}

function significant(text: string): string[] {
  return (text.match(/\p{L}[\p{L}’'-]*/gu) ?? []).filter((word) => !SMALL.has(word)).map((word) => normalised(word));
}

/** Capital letters in the bracket behind a name that its words spell: `Network Data Regulations (NDR)`. */
export function shortFor(name: string, after: string): string | undefined {
  const letters = /^\s\(([A-Z]{2,8}\d?)\)/.exec(after)?.[1];
  return letters !== undefined && spells(name, letters) ? letters : undefined;
}

const AFTER = /^(?:\s+of\s+(?:the\s+)?|\s+|,\s+)([A-Z]{2,8}\d?)(?![\p{L}\d])/u;
const BEFORE = /(?<![\p{L}\d(@#/])([A-Z]{2,8}\d?)(?:,\s+|\s+)$/u;

/** Capital letters right beside a pinpoint, which the memo may have made a name: `NDR, art. 35`, `Article 35 of the NDR`. Only letters in `free`, the text that belongs to nothing else, are looked at. */
export function acronymBeside(text: string, { start, end }: Pinpoint, free: Span): { acronym: string; span: Span; keySpan: Span } | undefined {
  const after = AFTER.exec(text.slice(end, end + 24));
  const stop = end + (after?.[0].length ?? 0);
  if (after && stop <= free.end) {
    return { acronym: after[1]!, span: { start, end: stop }, keySpan: { start: stop - after[1]!.length, end: stop } };
  }
  const before = BEFORE.exec(text.slice(Math.max(0, start - 14), start));
  const from = start - (before?.[0].length ?? 0);
  if (!before || from < free.start) return undefined;
  return { acronym: before[1]!, span: { start: from, end }, keySpan: { start: from, end: from + before[1]!.length } };
}
