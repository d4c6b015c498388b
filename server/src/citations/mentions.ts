import type { Instrument } from '../knowledge/entry.ts';
import { hasChanges } from '../knowledge/extent.ts';
import { instrumentsOf } from './candidate.ts';
import type { Target } from './candidate.ts';
import { stateAfter, stateBefore, yearBeside } from './beside.ts';
import { COMMISSION, DRAFT_ARTICLE } from './draftArticles.ts';
import { editionAhead, editionBehind } from './editions.ts';
import type { Edition } from './editions.ts';
import { isIdeograph, isUpper } from './letters.ts';
import type { Name } from './names.ts';
import { isParty, namesAnother, namesOrganisation } from './namesakes.ts';
import { firstNoun } from './nouns.ts';
import { isLinkText } from './pandoc.ts';
import type { Found } from './scan.ts';
import { shortNameAmid } from './shortNames.ts';
import { compatible } from './states.ts';
import { titleGoesOnLarge, titleGoesOnSmall } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';
import { normalised } from './words.ts';

/** What a name, identifier or noun means where it stands, and how far the text that belongs to it reaches. */
export interface Meaning {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  /** The State whose law it is stands before the name: that of an instrument that is held, or another. */
  readonly owner?: 'held' | 'another';
  readonly edition?: Edition;
}

const NEAR = 48;
/** Parties and stages of a case stand in brackets behind its name. */
const WIDE = 160;

/** The meaning of a found name, identifier or noun; undefined where it means no law. */
export function meaningOf(found: Found, place: { readonly text: string; readonly raw: string; readonly vocabulary: Vocabulary }): Meaning | undefined {
  const { text } = place;
  const { start, end } = found.span;
  switch (found.kind) {
    case 'identifier':
      return { target: identified(found), start, end: found.instruments.length === 1 ? end + formalTail(text, end, found.instruments[0]!) : end };
    case 'other':
      return { target: { is: 'unknown', noun: found.noun }, start, end };
    case 'again':
      return { target: { is: 'again', how: found.how }, start, end };
    case 'pandoc':
      return { target: { is: 'key', key: found.pandoc.key, bracketed: found.pandoc.bracketed && !isLinkText(place.raw, end) }, start, end };
    case 'noun':
      return found.han ? { target: { is: 'noun', noun: found.noun, that: true, pinpointed: true }, start, end } : noun(found.noun, text, { start, end });
    case 'name':
      return inEdition(widened(named(found, place), text), end, text);
    case 'pinpoint':
      return undefined;
  }
}

/** Kinds of text by the beginnings of their numbers. */
const NUMBERED: Readonly<Record<string, string>> = { 'EU:R': 'regulation', 'EU:L': 'directive', 'EU:D': 'decision', FZ: 'law', LEI: 'law', UKAZ: 'decree', EO: 'order', ETS: 'convention', UKPGA: 'act', 'SYM:A/RES': 'resolution', 'SYM:S/RES': 'resolution' };

function identified({ identifier, instruments, sure, ambiguous }: Found & { kind: 'identifier' }): Target {
  if (instruments.length === 0) {
    const kind = /^(?:EU:.|SYM:[AS]\/RES|[A-Z]+)/.exec(identifier.key)?.[0];
    const noun = kind === undefined ? undefined : NUMBERED[kind];
    return { is: 'unknown', ...(noun === undefined ? {} : { noun, numbered: true }) };
  }
  if (instruments.length === 1 && !ambiguous) return { is: 'instrument', instrument: instruments[0]! };
  return sure ? { is: 'several', instruments, formal: true, numbered: true } : { is: 'weak', instruments };
}

/** Length of the title that a number goes on with: `«О персональных данных»`, `of the European Parliament and of the Council of …`; 0 without one. */
function formalTail(text: string, end: number, instrument: Instrument): number {
  const next = text.slice(end, end + 3).trimStart();
  if (/^[«"“]/.test(next)) {
    const quoted = /^\s{1,3}[«"“]([^»"”]{4,240})[»"”]/.exec(text.slice(end, end + 250));
    const words = quoted ? normalised(quoted[1]!) : '';
    return quoted && [instrument.title, ...Object.values(instrument.labels)].some((name) => normalised(name).includes(words)) ? quoted[0].length : 0;
  }
  const tail = next.startsWith('of') ? /^\s+of\s+the\s+European\s+Parliament\s+and\s+of\s+the\s+Council(?:\s+of\s+\d{1,2}\s+\p{L}+\s+\d{4})?(?:\s+(?:on|concerning|laying)\s[^.;()\n]{1,300}(?=\s\())?/u.exec(text.slice(end, end + 420)) : null;
  return tail?.[0].length ?? 0;
}

/** With the edition that stands beside a name which ends at `nameEnd`, where the law has former texts. */
function inEdition(meaning: Meaning | undefined, nameEnd: number, text: string): Meaning | undefined {
  if (!meaning || instrumentsOf(meaning.target)?.some(({ versions, extent }) => versions.length > 0 || hasChanges(extent)) !== true) return meaning;
  const behind = editionBehind(text.slice(nameEnd, nameEnd + NEAR));
  const edition = behind ?? editionAhead(text.slice(Math.max(0, meaning.start - NEAR), meaning.start));
  return edition ? { ...meaning, edition, end: Math.max(meaning.end, nameEnd + (behind?.length ?? 0)) } : meaning;
}

/** A Chinese title reaches over its marks 《…》. */
function widened(meaning: Meaning | undefined, text: string): Meaning | undefined {
  if (!meaning || !isIdeograph(text.charCodeAt(meaning.start))) return meaning;
  const open = /《(?:中华人民共和国)?$/.exec(text.slice(Math.max(0, meaning.start - 8), meaning.start));
  const close = /^[^》《]{0,12}》/.exec(text.slice(meaning.end, meaning.end + 14));
  return open && close ? { ...meaning, start: meaning.start - open[0].length, end: meaning.end + close[0].length } : meaning;
}

function named(found: Found & { kind: 'name' }, { text, raw, vocabulary }: { text: string; raw: string; vocabulary: Vocabulary }): Meaning | undefined {
  const { start } = found.span;
  if (isIdeograph(text.charCodeAt(start)) && !standsAlone(text, start, found.span.end)) return undefined;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(found.span.end, found.span.end + NEAR);
  if (!/\s/.test(found.name.spelled) && (/\b(?:our|my|your|their)\s+$/i.test(before) || (found.name.ambiguous && /\ban?\s+$/i.test(before)))) return undefined;
  if (found.name.whole || found.name.short) return shortened(found, { before, after });
  const near = yearBeside(before, after);
  const year = near?.edition && isLaterText(near.year, found.name, vocabulary) ? undefined : near;
  // `Counter-Espionage Law of 2014` is the law that is called so with its year, where there is one.
  const name = (year && vocabulary.names.named(`${found.name.spelled} ${year.year}`)) ?? found.name;
  const owner = stateBefore(before);
  const behind = owner === undefined ? stateAfter(after) : undefined;
  const beside: Beside = { state: owner ?? behind?.state, owns: owner !== undefined || behind?.owns === true, year: name === found.name ? year?.year : undefined };
  const around = { before: raw.slice(Math.max(0, start - WIDE), start), after: text.slice(found.span.end, found.span.end + WIDE) };
  if (namesOrganisation(name.spelled, around)) return undefined;
  const others = isIdeograph(text.charCodeAt(start)) ? [] : name.instruments.filter((one) => namesAnother(name.spelled, one, around, { state: beside.state, owner }));
  const fitting = native(fittingOf(name, beside, vocabulary).filter((one) => !others.includes(one)), text.slice(start, found.span.end));
  const span = { start, end: found.span.end + (year?.length ?? 0), ...(owner === undefined ? {} : { owner: 'held' as const }) };
  if (fitting.length === 0 || (name.ambiguous && titled(after))) {
    const kind = others.length > 0 ? firstNoun(name.spelled) : undefined;
    return { target: { is: 'unknown', ...(kind === undefined ? {} : { noun: kind }) }, start, end: found.span.end, ...(owner !== undefined && fitting.length === 0 ? { owner: 'another' } : {}) };
  }
  if (fitting[0]!.type === 'case' && !name.spelled.includes(' ') && isParty(around.before, around.after)) return undefined;
  if (fitting.length === 1 && (!name.ambiguous || isIdeograph(text.charCodeAt(start)) || settled(name, fitting, beside))) {
    const weak = name.weak && !emphasised(raw, start) && !/^\s+(?:case|judgment|Judgment|ruling|award|decision)\b/.test(after);
    return { target: weak ? { is: 'weak', instruments: fitting } : { is: 'instrument', instrument: fitting[0]! }, ...span };
  }
  return { target: { is: 'several', instruments: fitting, formal: !name.weak && (name.title || /(?:^|\s)(?:the|The)\s+["“*]*$/.test(before) || !/[A-Z]{2}/.test(name.spelled)) }, ...span };
}

/** The meaning of a short name, or of that of the law which makes it clear. */
function shortened({ name, span, single }: Found & { kind: 'name' }, around: { before: string; after: string }): Meaning {
  const instrument = name.instruments[0]!;
  const { start, end } = span;
  if (name.whole) return { target: { is: 'unknown', noun: 'act', shortOf: { instrument, clear: true } }, start, end };
  const year = yearBeside(around.before, around.after)?.year;
  const meant = year !== undefined && !yearsOf(instrument).has(year) ? 'another' : shortNameAmid(around, name.spelled, instrument);
  if (meant === 'itself' && single && !COMMISSION.test(around.before)) return { target: { is: 'noun', noun: DRAFT_ARTICLE, that: true }, start, end };
  return { target: meant === 'itself' ? { is: 'short', instrument } : { is: 'unknown', ...(meant === 'another' ? { shortOf: { instrument, clear: false } } : {}) }, start, end };
}

/** The instruments that a name fits beside a State and a year; a former text of the same title where the year is that one's. */
function fittingOf(name: Name, beside: Beside, vocabulary: Vocabulary): readonly Instrument[] {
  const fitting = name.instruments.filter((instrument) => fits(instrument, name.spelled, beside));
  const { year } = beside;
  if (fitting.length > 0 || year === undefined) return fitting;
  return name.instruments.flatMap((one) => vocabulary.predecessors(one)).filter((one) => yearsOf(one).has(year) && fits(one, name.spelled, beside));
}

/** Whether the year of an edition is that of no other law of the name: one after what the name names was adopted, and none of what that replaced. */
function isLaterText(year: string, { instruments }: Name, vocabulary: Vocabulary): boolean {
  return instruments.every((one) => one.adopted !== undefined && one.adopted.slice(0, 4) < year && ![one, ...vocabulary.predecessors(one)].some((other) => yearsOf(other).has(year)));
}

interface Beside {
  readonly state: string | undefined;
  /** The State is named as the one whose law it is, not as a place. */
  readonly owns: boolean;
  readonly year: string | undefined;
}

/** A longer title goes on behind an ambiguous name: `Vienna Convention for the Protection of the Ozone Layer`. */
function titled(after: string): boolean {
  return /^\s+(?:for|on|against|concerning|relating\s+to|regarding)\s+(?:the\s+)?\p{Lu}/u.test(after);
}

/** A Chinese title without the name of a State is that of the Chinese law whose own title it is. */
function native(instruments: readonly Instrument[], text: string): readonly Instrument[] {
  if (!isIdeograph(text.charCodeAt(0))) return instruments;
  const own = instruments.filter(({ labels, title }) => [labels['zh'] ?? '', ...(title.match(/[\u3400-\u9fff]+/g) ?? [])].some((label) => label.replace(/^中华人民共和国/, '') === text));
  return own.length > 0 ? own : instruments;
}

/** A State or a year beside an ambiguous name settles it: where several fit, by leaving one; where one is held, only the year of its own does, or the State beside a name that has the year in it. */
function settled({ instruments, spelled }: Name, fitting: readonly Instrument[], { state, year }: Beside): boolean {
  if (year !== undefined) return true;
  return state !== undefined && (instruments.length > fitting.length || !/\d/.test(fitting[0]!.shortTitle) || /(?:19|20)\d\d$/.test(spelled));
}

function fits(instrument: Instrument, spelled: string, { state, owns, year }: Beside): boolean {
  // A member of the Union may have an act of the same name as one of the Union's; its practice under a directive is another matter.
  if (owns && instrument.jurisdiction === 'EU' && state !== 'EU' && /(?:Act|Law|Strategy)$/.test(spelled)) return false;
  const proper = /^\S*[A-Z]{2}\S*$/.test(spelled) && (!/^[A-Z]{2}$/.test(instrument.jurisdiction) || instrument.jurisdiction === 'EU') && state !== 'GB';
  if (state !== undefined && !proper && !normalised(spelled).includes(normalised(state)) && !compatible(state, instrument.jurisdiction)) return false;
  return year === undefined || yearsOf(instrument).has(year) || proper;
}

export function yearsOf(instrument: Instrument): ReadonlySet<string> {
  const fields = [instrument.adopted, instrument.published, instrument.inForce, instrument.applies, instrument.transposition];
  const years = fields.flatMap((date) => (date === undefined ? [] : [date.slice(0, 4)]));
  const changed = instrument.versions.map(({ until }) => until.slice(0, 4));
  const texts = [instrument.title, instrument.shortTitle, instrument.citation ?? '', ...instrument.versions.map(({ label }) => label), ...instrument.aliases];
  return new Set([...years, ...changed, ...texts.flatMap((text) => text.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? [])]);
}

/** Written in italics, as names of cases are. */
function emphasised(raw: string, start: number): boolean {
  return raw[start - 1] === '*' || raw[start - 1] === '_';
}

/** A Chinese title inside 《…》 must fill it; without the marks it must not be the end or the start of a longer one. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (/^\s?[（(][^）)]{0,6}(?:草案|征求意见|修正案|释义)/.test(text.slice(end, end + 14))) return false;
  if (/《(?:中华人民共和国)?$/.test(before)) return /^\s?(?:（[^）]{1,12}）|\([^)]{1,12}\))?》/.test(text.slice(end, end + 16));
  if (/^(?:[治律规院学官庭案制实修释草解]|关系|组织)/.test(text.slice(end, end + 2))) return false;
  if (/^\s?(?:第|》)/.test(text.slice(end, end + 2)) && !isIdeograph(before.charCodeAt(before.length - 1))) return true;
  return before === '' || !isIdeograph(before.charCodeAt(before.length - 1)) || /(?:中国|我国|中华人民共和国|依据|根据|按照|依照|遵守|违反|符合|以及|和|与|及|在|的|对|为|即|由)$/.test(before);
}

const DETERMINER = /(?:^|[\s("“«])(the (?:afore|above-?)mentioned|(?:d?el|la) (?:citad|mencionad|referid)[oa]|the same|du même|le même|de la même|la même|del mismo|el mismo|de la misma|la misma|the|that|said|this|la|le|el|du|del|de la|de l['’]|l['’]|ladite|ledit|dicha|dicho|dudit|al)\s*["“«]?$/i;
/** Determiners that point back: with them a small letter will do, if a pinpoint stands before. */
const BACK = /mentioned|citad|mencionad|referid|same|même|mism|^that$|^said$|^(?:ladite|ledit|dudit|dicha|dicho)$/i;
/** The end of such a determiner, which is quickly looked for. */
const BACKWARD = /(?:mentioned|citad[oa]|mencionad[oa]|referid[oa]|same|that|said|même|mism[oa]|l[ae]dite?|dudit|dich[oa])\s$/i;
/** `the 1990 Act`. */
const DATED = /(?:^|[\s("“])(?:the|that)\s+((?:19|20)\d\d)\s+$/i;

/** Nouns that stand in many other phrases: only after a determiner do they mean an instrument. */
const LOOSE = new Set(['judgment', 'opinion', 'order', 'report', 'strategy', 'agenda', 'decision', 'code']);

function noun(word: string, text: string, span: { start: number; end: number }): Meaning | undefined {
  if (!isUpper(text.charCodeAt(span.start)) && !BACKWARD.test(text.slice(Math.max(0, span.start - 9), span.start))) return undefined;
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const back = BACK.test(DETERMINER.exec(before)?.[1] ?? '');
  if (!isUpper(text.charCodeAt(span.start))) return back ? { target: { is: 'noun', noun: word, that: true, pinpointed: true }, ...span } : undefined;
  const after = text.slice(span.end, span.end + NEAR);
  const year = DATED.exec(before)?.[1];
  if (year !== undefined && !/^[\s-]\p{Lu}/u.test(after)) return { target: { is: 'noun', noun: word, that: true, year }, start: span.start - /\d{4}\s+$/.exec(before)![0].length, end: span.end };
  const title = /(?:\p{Lu}[\p{L}'’-]*\s+){1,6}$/u.exec(before)?.[0].length ?? 0;
  const unknown: Meaning | undefined = LOOSE.has(word) ? undefined : { target: { is: 'unknown', noun: word }, start: span.start - title, end: span.end };
  if (/^\s+(?:of|on|for|against|concerning|relating|regarding|sur|sobre|de|del|du|des|о|об)\s+(?:the\s+|las?\s+|los\s+|l['’]\s?)?\p{Lu}/u.test(after) || /^\s+(?:\(|No|no\.|№|\d)/.test(after)) return unknown;
  // `the Act – Civil Code`: the title goes on.
  if (/^\s[–—-]\s\p{Lu}/u.test(after)) return unknown;
  if (LOOSE.has(word) && /^\s+to\s+(?:the\s+)?\p{Lu}/u.test(after)) return undefined;
  const determiner = DETERMINER.exec(before)?.[1]?.toLowerCase();
  if (/^[\s-]\p{Lu}/u.test(after)) return titleGoesOnLarge(determiner, after) ? unknown : undefined;
  if (determiner === 'this') return undefined;
  const cyrillic = text.charCodeAt(span.start) >= 0x400;
  if (titleGoesOnSmall(text.slice(span.start, span.end), determiner, after)) return unknown;
  if (determiner === undefined && !cyrillic) return /\p{Lu}[\p{L}'’-]*\s+$/u.test(before) ? unknown : undefined;
  if (cyrillic && /[А-ЯЁ][а-яё-]+\s+$/.test(before)) return unknown;
  return { target: { is: 'noun', noun: word, that: back }, ...span };
}
