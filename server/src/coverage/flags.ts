import { Cue } from './cues.ts';
import { Kind, keyOf } from './learned/features.ts';
import type { Features } from './learned/features.ts';
import type { Context } from './context.ts';
import { conceptOf } from './matching/hit.ts';
import type { Sentence } from './signals.ts';
import { goesOn, Speaker, speakerOf } from './speaker.ts';

/** How a sentence stands in its document. The numbers are part of what was learned: changing them wants `npm run train`. */
const enum Flag {
  Heading = 1,
  Listing,
  Others,
  Quote,
  Question,
  OthersTable,
  ListingTable,
  Item,
  Cell,
  Footnote,
  SomeQuoted,
  MostQuoted,
  LeadsIn,
  Led,
  NamesCountry,
  NamesItself,
  /** By the country that likely speaks in it, in the order of `Speaker`. */
  BeginsOther,
  BeginsItself,
  BeginsUnknown,
  /** By that of the sentence before. */
  AfterOther,
  AfterItself,
  AfterUnknown,
  /** It begins with a country and says that somebody says something. */
  OtherSays,
  ItselfSays,
  /** By the country that the heading above names. */
  UnderOther,
  UnderItself,
  UnderUnknown,
  /** By that of what leads in. */
  LedOther,
  LedItself,
  LedUnknown,
  Length = 32,
  Networks = 48,
  Data = 56,
  /** By who spoke last before it in its part of the block, and in the section before its block; it goes on speaking of another who did. */
  LastOther = 64,
  LastItself,
  LastUnknown,
  SectionOther,
  SectionItself,
  SectionUnknown,
  GoesOn,
}

/** Where a sentence stands. */
export interface Standing extends Context {
  readonly table?: 'others' | 'listing' | undefined;
}

/** What a sentence follows, who spoke last before it in its part of the block, and whether what is written as a quotation there is the memo's own. */
interface Around {
  readonly isBoxed: boolean;
  readonly lead: readonly Sentence[];
  readonly before: Sentence | undefined;
  readonly last: Speaker;
  readonly countries: Uint8Array;
}

/** Words up to which a sentence is of a length. */
const LENGTHS = [4, 8, 16, 32];

/** Adds how a sentence stands in its document: what kind of part it is, whose section it stands in, whether it is quoted, which country it names, and which one likely speaks in it and around it. */
export function flagsOf(to: Features, sentence: Sentence, context: Standing, { isBoxed, lead, before, last, countries }: Around): void {
  const { part, hits } = sentence;
  const set = (flag: number, when: boolean): void => {
    if (when) to.add(keyOf(Kind.Flag, flag), 1);
  };
  set(Flag.Heading, part.kind === 'heading');
  set(Flag.Item, part.kind === 'item');
  set(Flag.Cell, part.kind === 'cell');
  set(Flag.Footnote, part.kind === 'footnote');
  set(Flag.Listing, context.listing);
  set(Flag.Others, context.others);
  set(Flag.Quote, part.quotes > (isBoxed ? 1 : 0));
  set(Flag.Question, sentence.question);
  set(Flag.OthersTable, context.table === 'others');
  set(Flag.ListingTable, context.table === 'listing');
  set(Flag.SomeQuoted, sentence.quoted !== 'none');
  set(Flag.MostQuoted, sentence.quoted === 'most');
  set(Flag.LeadsIn, sentence.leadsIn);
  set(Flag.Led, lead.length > 0);
  set(Flag.NamesItself, hits.some((hit) => conceptOf(hit) === context.self));
  set(Flag.NamesCountry, hits.some((hit) => countries[conceptOf(hit)] === 1 && conceptOf(hit) !== context.self));
  const by = (flag: Flag, one: Speaker): Speaker => {
    set(flag + one, one !== Speaker.None);
    return one;
  };
  const speaker = (flag: Flag, of: Sentence | undefined): Speaker => by(flag, speakerOf(of, context));
  const speaks = speaker(Flag.BeginsOther, sentence);
  if (part.kind !== 'heading') speaker(Flag.AfterOther, before);
  speaker(Flag.UnderOther, context.headings.at(-1));
  speaker(Flag.LedOther, lead.at(-1));
  by(Flag.LastOther, last);
  by(Flag.SectionOther, context.speaker);
  set(Flag.GoesOn, goesOn(sentence, last, context));
  set(Flag.OtherSays, speaks === Speaker.Other && (sentence.cues & Cue.Says) !== 0);
  set(Flag.ItselfSays, speaks === Speaker.Itself && (sentence.cues & Cue.Says) !== 0);
  set(Flag.Networks + context.networks, context.networks >= 0);
  set(Flag.Data + context.data, context.data >= 0);
  const words = sentence.length / 2;
  set(Flag.Length + LENGTHS.filter((length) => words >= length).length, true);
}

