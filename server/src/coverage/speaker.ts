import type { Whole } from './context.ts';
import { Cue } from './cues.ts';
import { classNamed } from './language/class.ts';
import { conceptOf, lengthOf, startOf } from './matching/hit.ts';
import type { Hit } from './matching/hit.ts';
import type { Sentence } from './signals.ts';

/** A country that likely speaks in a sentence: another one, the memo's own, or one of which it is unknown whether the memo is its own. */
export const enum Speaker {
  None = -1,
  Other,
  Itself,
  Unknown,
}

/** The countries that likely speak in a sentence, as concepts. */
export interface Speakers {
  readonly countries: readonly number[];
  /** Those near the beginning that are objects, origins or conditions: of a memo's own State, also where it is one, its own view is told. */
  readonly beside: readonly number[];
  /** Whether words beside a name tell that it does, or it is the very first word. */
  readonly surely: boolean;
  /** Whether words beside a name tell that it does. */
  readonly isAttributed: boolean;
  /** Whether the sentence begins with a name as with a label, "China: …", or says right behind it that it holds something. */
  readonly isLabelled: boolean;
  readonly holds: boolean;
  /** Whether the sentence is nothing but a name. */
  readonly isAlone: boolean;
  /** Whether it names none, and begins with the State whose memo it is, or those who write for it, or its agencies: "This Republic …", "We …". */
  readonly isOwnState: boolean;
}

const NOBODY: Speakers = { countries: [], beside: [], surely: false, isAttributed: false, isLabelled: false, holds: false, isAlone: false, isOwnState: false };
const OWN: Speakers = { ...NOBODY, isOwnState: true };

const [SAY, HOLD, STANCE, VIEW, CONTRAST, BESIDE, GIVEN, REQUEST, REQUESTED] = [classNamed('say'), classNamed('hold'), classNamed('stance'), classNamed('view'), classNamed('contrast'), classNamed('beside'), classNamed('given'), classNamed('request'), classNamed('requested')];

/** A country that is named up to so many half words from the beginning of a sentence is likely the one that speaks in it, and surely within so few. */
const BEGINNING = 10;
const FIRST = 4;
/** What somebody says follows the name within so many half words, or a word for a view stands so near before or behind it. */
const SAYS = 4;
const NEAR = 6;
/** What one holds stands right behind the name where no more half words stand between: "France firmly holds". */
const RIGHT_BEHIND = 2;
/** The first name within so many half words behind a word that sets a view against it is not the one that speaks. */
const AGAINST = 10;
/** Nor is one so near behind a word that makes it an object, an origin or a condition, nor those listed behind it within so many. */
const ARTICLE = 2;
const LISTED = 4;

/** What begins a sentence that speaks for the memo's own State without its name. For small letters. */
const OWN_STATE = new RegExp(
  `^[\\s*_"“«]*(?:${[
    String.raw`(?:this|the present) (?:republic|kingdom|state|country|nation|federation|ministry|government|authority|island|principality|union)\b|the (?:republic|kingdom|federation|sultanate|principality|emirate|commonwealth)\b`,
    String.raw`(?:(?:national|public|state|government|all) )?(?:agencies|ministries|bodies|authorities|departments|operators) (?:must|shall|may not|keep|are to)\b`,
    String.raw`(?:we|our)\b|(?:nous|notre|nos|nosotros|nuestr[oa]s?)(?![a-zà-ÿ])|(?:мы|наш[а-яё]{0,3})(?![а-яё])|我们|我国|我方`,
    String.raw`(?:le présent état|ce pays|la république|le royaume|la principauté|este (?:país|estado)|la república|el reino)(?![a-zà-ÿ])|(?:эта |наша |настоящая )?(?:республика|наше государство|королевство)(?![а-яё])|(?:本|我)?共和国`,
  ].join('|')})`,
);

/** The countries that likely speak in a sentence, of all that is found in it in the order of places: those it begins with, and others beside whose names stands that they say or hold something. `countries`: 1 for concepts that are countries; `length` of the sentence, and `label` of what stands before its first colon, in half words; `text` in small letters. */
export function speakersIn(hits: readonly Hit[], classOf: Int16Array, { countries, length, label, text }: { readonly countries: Uint8Array; readonly length: number; readonly label: number; readonly text: string }): Speakers {
  const names = hits.filter((hit) => countries[conceptOf(hit)] === 1);
  if (names.length === 0) return OWN_STATE.test(text) ? OWN : NOBODY;
  const of = (...classes: number[]): Hit[] => hits.filter((hit) => classes.includes(classOf[conceptOf(hit)]!));
  const [says, views, against] = [of(SAY, HOLD, STANCE), of(VIEW, SAY), of(CONTRAST)];
  const endOf = (hit: Hit): number => startOf(hit) + lengthOf(hit);
  const follows = (one: Hit, other: Hit, within: number): boolean => startOf(other) >= endOf(one) && startOf(other) <= endOf(one) + within;
  const opposed = against.map((word) => names.find((name) => follows(word, name, AGAINST)));
  const within = namesBehind(names, of(BESIDE).filter((word) => startOf(word) > 0), follows);
  const given = namesBehind(names, [...of(GIVEN).filter((word) => startOf(word) === 0), ...of(REQUEST)], follows);
  for (const word of of(REQUESTED)) for (const name of names) if (follows(name, word, 0)) given.add(name);
  const besides = new Set([...within, ...given]);
  const spoken = names.filter((name) => !opposed.includes(name) && !besides.has(name));
  const firstSays = says.find((word) => spoken.some((name) => startOf(name) <= BEGINNING && startOf(word) >= endOf(name)));
  const begins = (name: Hit): boolean => startOf(name) <= BEGINNING || (firstSays !== undefined && startOf(spoken[0]!) <= BEGINNING && startOf(name) < startOf(firstSays));
  const isAttributed = (name: Hit): boolean => says.some((word) => follows(name, word, SAYS)) || views.some((word) => follows(word, name, NEAR) || follows(name, word, 2));
  const may = names.filter((name) => !opposed.includes(name) && !given.has(name) && ((!within.has(name) && begins(name)) || isAttributed(name)));
  // One that is an object or origin speaks only where none else does: "In its note to Ireland, China says …".
  const free = may.filter((name) => !within.has(name) || says.some((word) => follows(name, word, 0)));
  const speaking = free.length > 0 ? free : may;
  const beside = [...besides].filter(begins).map(conceptOf);
  if (speaking.length === 0) return beside.length === 0 ? NOBODY : { ...NOBODY, beside };
  const [first] = speaking as [Hit];
  const isLabelled = startOf(first) <= FIRST && endOf(first) === label && label < length;
  const attributed = isLabelled || speaking.some(isAttributed);
  const holds = startOf(first) <= FIRST && says.some((word) => follows(first, word, RIGHT_BEHIND));
  return { countries: [...new Set(speaking.map(conceptOf))], beside, surely: startOf(first) <= FIRST || attributed, isAttributed: attributed, isLabelled, holds, isAlone: speaking.some((name) => startOf(name) === 0 && endOf(name) >= length), isOwnState: false };
}

/** The names right behind some words, and those listed with them. */
function namesBehind(names: readonly Hit[], words: readonly Hit[], follows: (one: Hit, other: Hit, within: number) => boolean): Set<Hit> {
  const found = new Set<Hit>();
  let last: Hit | undefined;
  for (const name of names) {
    if (!words.some((word) => follows(word, name, ARTICLE)) && !(last && follows(last, name, LISTED))) continue;
    found.add(name);
    last = name;
  }
  return found;
}

/** Whose memo it is where no country's: it is not known, or of none of those that it names. */
export const UNKNOWN = -1;
export const NONE_NAMED = -2;

/** Whether a sentence says what a country may, must or should do, and not what it holds. */
export const advises = ({ cues, speakers }: Sentence): boolean => (cues & Cue.Norms) !== 0 && !speakers.isAttributed;

/** Which country likely speaks in a sentence, as far as its own words tell. */
export function speakerOf(sentence: Sentence | undefined, { self }: Pick<Whole, 'self'>): Speaker {
  const { countries, beside } = sentence?.speakers ?? NOBODY;
  if (countries.length === 0) return beside.includes(self) ? Speaker.Itself : Speaker.None;
  if (self === UNKNOWN || (self === NONE_NAMED && advises(sentence!))) return Speaker.Unknown;
  return countries.includes(self) ? Speaker.Itself : Speaker.Other;
}

/** Whether a sentence or heading names a country that is not the memo's own, or may not be, as the one that speaks. */
export function isOfAnother(sentence: Sentence | undefined, whole: Pick<Whole, 'self'>): boolean {
  const speaker = speakerOf(sentence, whole);
  return speaker === Speaker.Other || speaker === Speaker.Unknown;
}

/** Who speaks from a sentence on, where `before` spoke until then: the country that it names as speaker, others whom it begins with (nobody says of oneself "according to"), the memo itself where it says "we"; else whoever did before. */
export function speakerAfter(sentence: Sentence, before: Speaker, whole: Pick<Whole, 'self'>): Speaker {
  if ((sentence.cues & (Cue.Own | Cue.Adopts)) !== 0 || (sentence.speakers.isOwnState && before !== Speaker.None)) return Speaker.Itself;
  const speaker = speakerOf(sentence, whole);
  if (speaker === Speaker.Unknown && (sentence.cues & Cue.OthersSay) !== 0) return Speaker.Other;
  const isFact = whole.self === NONE_NAMED && !sentence.speakers.isAttributed;
  if (speaker !== Speaker.None && !isFact) return speaker;
  const isOthers = (sentence.cues & Cue.OthersSay) !== 0 || (sentence.cues & (Cue.OthersBegin | Cue.Again)) === Cue.OthersBegin;
  return isOthers ? Speaker.Other : before;
}

/** Whether a sentence goes on speaking of another who spoke last: "It adds that …". */
export function goesOn(sentence: Sentence, last: Speaker, whole: Pick<Whole, 'self'>): boolean {
  return last === Speaker.Other && (sentence.cues & Cue.Again) !== 0 && (sentence.cues & (Cue.Own | Cue.Adopts)) === 0 && speakerOf(sentence, whole) !== Speaker.Itself;
}

/** Whether what follows a sentence likely tells what the one who speaks in it holds: it names a view or a law, or says that somebody said something or made it public. Of the labelled sentences behind one on a law of another State, or on what it has made public, 7 in 78 were provisions. */
export function introduces({ cues }: Sentence): boolean {
  return (cues & (Cue.View | Cue.Says | Cue.Reports | Cue.Issues)) !== 0;
}
