import type { Instrument } from '../knowledge/entry.ts';
import type { Target } from './candidate.ts';
import { isIdeograph, isUpper } from './letters.ts';
import type { Found } from './scan.ts';
import { compatible, stateNamed } from './states.ts';
import { normalised } from './words.ts';

/** What a name, identifier or noun means where it stands, and how far the text that belongs to it reaches. */
export interface Meaning {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
}

const NEAR = 48;

/** The meaning of a found name, identifier or noun; undefined where it means no law. */
export function meaningOf(found: Found, text: string, raw: string): Meaning | undefined {
  const { start, end } = found.span;
  switch (found.kind) {
    case 'identifier':
      return { target: identified(found.instruments), start, end };
    case 'again':
      return { target: { is: 'again', how: found.how }, start, end };
    case 'pandoc':
      return { target: { is: 'key', key: found.pandoc.key, bracketed: found.pandoc.bracketed }, start, end };
    case 'noun':
      return noun(found.noun, text, { start, end });
    case 'name':
      return named(found, text, raw);
    case 'pinpoint':
      return undefined;
  }
}

function identified(instruments: readonly Instrument[]): Target {
  if (instruments.length === 0) return { is: 'unknown' };
  return instruments.length === 1 ? { is: 'instrument', instrument: instruments[0]! } : { is: 'weak', instruments };
}

function named(found: Found & { kind: 'name' }, text: string, raw: string): Meaning | undefined {
  const { name } = found;
  const { start } = found.span;
  if (isIdeograph(text.charCodeAt(start)) && !standsAlone(text, found.span.start, found.span.end)) return undefined;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(found.span.end, found.span.end + NEAR);
  const state = stateBefore(before) ?? stateAfter(after);
  const year = yearBeside(before, after);
  const end = found.span.end + (year?.length ?? 0);
  const fitting = name.instruments.filter((instrument) => fits(instrument, name.spelled, state, year?.year));
  if (fitting.length === 0) return { target: { is: 'unknown' }, start, end: found.span.end };
  if (fitting.length === 1 && (!name.ambiguous || settled(name.instruments, fitting, state, year?.year))) {
    const weak = name.weak && !emphasised(raw, start) && !/^\s+(?:case|judgment|Judgment|ruling|award|decision)\b/.test(after);
    return { target: weak ? { is: 'weak', instruments: fitting } : { is: 'instrument', instrument: fitting[0]! }, start, end };
  }
  return { target: { is: 'several', instruments: fitting, formal: name.title || /(?:^|\s)(?:the|The)\s+["“*]*$/.test(before) || !/[A-Z]{2}/.test(name.spelled) }, start, end };
}

/** A State or a year beside an ambiguous name settles it: where several fit, by leaving one; where one is held, only the year of its own does. */
function settled(all: readonly Instrument[], fitting: readonly Instrument[], state: string | undefined, year: string | undefined): boolean {
  if (year !== undefined) return true;
  return state !== undefined && (all.length > fitting.length || !/\d/.test(fitting[0]!.shortTitle));
}

function fits(instrument: Instrument, spelled: string, state: string | undefined, year: string | undefined): boolean {
  const proper = /^\S*[A-Z]{2}\S*$/.test(spelled) && (!/^[A-Z]{2}$/.test(instrument.jurisdiction) || instrument.jurisdiction === 'EU') && state !== 'GB';
  if (state !== undefined && !proper && !normalised(spelled).includes(normalised(state)) && !compatible(state, instrument.jurisdiction)) return false;
  return year === undefined || yearsOf(instrument).has(year) || proper;
}

function yearsOf(instrument: Instrument): ReadonlySet<string> {
  const fields = [instrument.adopted, instrument.published, instrument.inForce, instrument.applies, instrument.transposition];
  const years = fields.flatMap((date) => (date === undefined ? [] : [date.slice(0, 4)]));
  const texts = [instrument.title, instrument.shortTitle, instrument.citation ?? '', ...instrument.versions.map(({ label }) => label), ...instrument.aliases, instrument.statusNote ?? ''];
  return new Set([...years, ...texts.flatMap((text) => text.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? [])]);
}

/** The State whose adjective, possessive or name stands right before a name. */
function stateBefore(before: string): string | undefined {
  const words = /((?:[\p{L}.]+['’]?s?[\s\u00a0]+){0,2}[\p{L}.]+)['’]?s?\s+["“«*]?(?:(?:19|20)\d\d\s+)?(?:amended\s+|revised\s+|new\s+|own\s+)?$/u.exec(before)?.[1];
  if (words === undefined) {
    const han = /(中国|我国|欧盟|美国|俄罗斯|新加坡|越南|日本)\s?《?$/.exec(before);
    return han ? stateNamed(han[1]!) : undefined;
  }
  const parts = words.split(/\s+/);
  for (let from = 0; from < parts.length; from++) {
    const state = stateNamed(parts.slice(from).join(' ').replace(/['’]s$/, ''));
    if (state !== undefined && isUpper(parts[from]!.charCodeAt(0))) return state;
  }
  return undefined;
}

/** The State named right behind a name: `of the PRC`, `(Singapore)`, `of Viet Nam`. */
function stateAfter(after: string): string | undefined {
  const words = /^["”»*]?\s*(?:of\s+(?:the\s+)?|de\s+la\s+|\(|in\s+)((?:[\p{L}.]+['’]?s?\s+){0,4}[\p{L}.]+)/u.exec(after)?.[1]?.split(/\s+/) ?? [];
  for (let to = words.length; to > 0; to--) {
    const state = stateNamed(words.slice(0, to).join(' '));
    if (state !== undefined) return state;
  }
  return undefined;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const YEAR_AFTER = new RegExp(`^["”»*]?(?:,?\\s+|\\s*\\(|\\s+of\\s+(?:\\d{1,2}\\s+${MONTH}\\s+)?|\\s+of\\s+${MONTH}\\s+\\d{1,2},\\s+)((?:19|20)\\d\\d)(?![\\d/])\\)?`);

function yearBeside(before: string, after: string): { year: string; length: number } | undefined {
  const behind = YEAR_AFTER.exec(after);
  if (behind && !(behind[0].startsWith(',') && !behind[0].includes('of'))) return { year: behind[1]!, length: behind[0].endsWith(')') && !behind[0].includes('(') ? behind[0].length - 1 : behind[0].length };
  const ahead = /(?<!\d)((?:19|20)\d\d)\s+(?:\p{Lu}\p{L}+\s+)?$/u.exec(before);
  return ahead ? { year: ahead[1]!, length: 0 } : undefined;
}

/** Written in italics, as names of cases are. */
function emphasised(raw: string, start: number): boolean {
  return raw[start - 1] === '*' || raw[start - 1] === '_';
}

/** A Chinese title inside 《…》 must fill it; without the marks it must not be the end or the start of a longer one. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (/《(?:中华人民共和国)?$/.test(before)) return /^\s?(?:（[^）]{1,12}）|\([^)]{1,12}\))?》/.test(text.slice(end, end + 16));
  if (/^\s?(?:第|》)/.test(text.slice(end, end + 2)) && !isIdeograph(before.charCodeAt(before.length - 1))) return true;
  return before === '' || !isIdeograph(before.charCodeAt(before.length - 1)) || /(?:中国|我国|中华人民共和国|依据|根据|按照|依照|遵守|违反|符合|以及|和|与|及|在|的|对|为|即|由)$/.test(before);
}

const DETERMINER = /(?:^|[\s("“«])(the|that|said|this|la|le|el|du|del|de la|de l['’]|l['’]|ladite|dicha|dudit|al)\s*["“«]?$/i;

function noun(word: string, text: string, span: { start: number; end: number }): Meaning | undefined {
  if (!isUpper(text.charCodeAt(span.start))) return undefined;
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const after = text.slice(span.end, span.end + NEAR);
  const unknown: Meaning = { target: { is: 'unknown', noun: word }, ...span };
  if (/^\s+(?:of|on|for|against|concerning|relating|regarding|sur|sobre|о|об)\s+(?:the\s+|la\s+)?\p{Lu}/u.test(after) || /^\s+(?:\(|No|no\.|№|\d)/.test(after)) return unknown;
  if (/^[\s-]\p{Lu}/u.test(after)) return undefined;
  const determiner = DETERMINER.exec(before)?.[1]?.toLowerCase();
  if (determiner === 'this') return undefined;
  const cyrillic = text.charCodeAt(span.start) >= 0x400;
  if (determiner === undefined && !cyrillic) return /\p{Lu}[\p{L}'’-]*\s+$/u.test(before) ? unknown : undefined;
  if (cyrillic && /[А-ЯЁ][а-яё-]+\s+$/.test(before)) return unknown;
  return { target: { is: 'noun', noun: word, that: determiner === 'that' || determiner === 'said' }, ...span };
}
