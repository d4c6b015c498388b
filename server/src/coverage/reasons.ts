import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import { optionIn } from './endorsing.ts';
import type { Sentence } from './signals.ts';
import type { Quotation } from './voice.ts';

/** How much stands against taking a sentence for a provision: `Certain`, it is none, whatever its words. */
export const enum Against {
  Nothing,
  Perhaps,
  Likely,
  Certain,
}

/** What stands against taking a sentence for a provision. */
export interface Bar {
  readonly against: Against;
  /** Why it would not be one, in a few words. */
  readonly why: string;
  /** It is the view of somebody else, or names or asks what the memo can assent to. */
  readonly theirs: boolean;
  /** The letter or number of the option that it is. */
  readonly option?: string | undefined;
  /** The number of the item that it stands in, in a section of options. */
  readonly item?: number | undefined;
}

interface Place extends Context, Quotation {
  readonly table?: 'others' | 'listing' | undefined;
  readonly isListed: boolean;
  /** There is no reply to it yet. */
  readonly isOpen: boolean;
  /** Another State speaks in it. */
  readonly isAnothers: boolean;
  readonly text: string;
}

/** Why a heading is no provision. */
export const HEADING = 'only a heading';

/** Why a sentence that waits for its blanks to be filled is no provision. */
export const PLACEHOLDER = 'a placeholder';

/** Why a sentence is none against which nothing stands: its words only name the matter, or are not clear enough. */
export const NAMED = 'only named';
export const UNCLEAR = 'it is not clear that the memo itself lays it down';

/** Why what others hold, and what is not decided, is none. */
export const OF_OTHERS = 'the view of somebody else';
export const LEFT_OPEN = 'left open';
const AN_OPEN_QUESTION = 'an open question';

/** Marks of what is still to be written. */
const TO_COME = /\bT\.?B\.?[DCA]\.?(?!\p{L})|\bN\/A\b|\bto be (?:determined|completed|confirmed|drafted)[.\s]*$|\[(?:to be|à |a compléter|por |tbd|…|\.\.\.|insert|待|补|подлежит|уточн|дополн|заполн|указать|впис)[^\]]*\]|\[\s*\]|\[[.…]+\s*$|_{3,}|\bXX+\b|…\s*$|\{\{[^}]*\}\}|<[^<>]{2,60}>\s*$/iu;
/** The same in capitals alone: `todo` is Spanish. */
const TO_DO = /\b(?:TODO|FIXME)\b/;

/** The first cell of a row names what the row is on where it has no more half words: of the labelled ones 5 in 56 that speak of a matter were provisions. */
const ROW_LABEL = 8;

/** Citations, and the few words that a reference to them has besides. */
const CITED = /\[[^\][]*@[^\][]*\]|(?<![\p{L}\d])@[\w:.-]+(?: \[[^\][]*\])?/gu;
const REFERS = /(?<!\p{L})(?:see|also|cf|compare|and|in particular|generally|voir|aussi|et|notamment|comparer|véase|vid|también|y|en particular|см|также|и|ср|в частности|参见|另见|见|和|及)(?!\p{L})|[参另]?见|和|及/giu;

/** Whether a sentence is nothing but citations with words such as "see". */
function isCitation(text: string): boolean {
  return text.includes('@') && !/\p{L}/u.test(text.replace(CITED, '').replace(REFERS, ''));
}

/** What stands against a sentence as a provision: what is certain, else the likeliest reason why it would be none. */
export function barOf({ part, question, unsaid, cues, quoted, bracketed, length }: Sentence, place: Place): Bar {
  const bar = (why: string, against: Against, theirs = false): Bar => ({ why, against, theirs });
  const has = (cue: Cue): boolean => (cues & cue) !== 0;
  const isQuote = part.quotes > (place.isBoxed ? 1 : 0);
  if (part.kind === 'heading') return bar(HEADING, Against.Certain, question);
  if (place.listing || (place.isListed && !bracketed)) return bar('only listed', Against.Certain);
  if (question) return bar('a question', Against.Certain, true);
  if (part.kind === 'cell' && part.column === 0 && length <= ROW_LABEL) return bar(NAMED, Against.Certain, true);
  if (isCitation(place.text)) return bar('only a citation', Against.Certain);
  if (TO_COME.test(place.text) || TO_DO.test(place.text)) return bar(PLACEHOLDER, Against.Certain);
  if (has(Cue.Aside) && has(Cue.Excludes)) return bar('put aside', Against.Likely);
  if (has(Cue.Aside) || bracketed || place.isOpen || unsaid === 'open') return bar(LEFT_OPEN, Against.Likely);
  if (unsaid === 'question') return bar(AN_OPEN_QUESTION, Against.Likely, true);
  if (unsaid === 'agreed') return bar(NAMED, Against.Likely);
  if (has(Cue.Excludes)) return bar(LEFT_OPEN, Against.Perhaps);
  if (has(Cue.Offers) || place.offers) return { ...bar('one of several options', Against.Likely), option: optionIn(place.text) ?? place.option, item: place.offers && part.item > 0 ? part.item : undefined };
  if (has(Cue.Promises)) return bar('only promised', Against.Likely);
  if (place.table === 'others' || (isQuote && place.isQuoted)) return bar(OF_OTHERS, Against.Certain, true);
  if (place.others || isQuote || quoted === 'most' || place.isAnothers) return bar(OF_OTHERS, Against.Likely, true);
  if (has(Cue.OthersSay) || ((has(Cue.Says) || has(Cue.Reports)) && (has(Cue.Others) || !has(Cue.Own)))) return bar(OF_OTHERS, Against.Likely, true);
  if (has(Cue.Others) && !has(Cue.Own)) return bar(OF_OTHERS, Against.Perhaps, true);
  if (has(Cue.Asks)) return bar(AN_OPEN_QUESTION, Against.Perhaps);
  if (has(Cue.Options)) return { ...bar('one of several options', Against.Perhaps), option: optionIn(place.text) };
  if (has(Cue.Recounts) && !has(Cue.Own)) return bar('only recounted', Against.Perhaps, true);
  return bar(NAMED, Against.Nothing, true);
}
