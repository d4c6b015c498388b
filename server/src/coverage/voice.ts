import type { Block } from '../memo/block.ts';
import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import { startsBox } from './headings.ts';
import { isLabel } from './signals.ts';
import type { Sentence } from './signals.ts';
import { advises, goesOn, isOfAnother, Speaker, speakerOf } from './speaker.ts';

/**
 * How whose sentence it seems to be by rule adds to the log-odds, as the network gives them, that the memo itself says so: fitted to the labelled sentences of the corpus, each read by a network that had not seen its author.
 * The network is less sure than it may be, so that its log-odds count `SURER` times; and to at most `MOST` where a rule speaks against it, since it may not have met what the rule sees.
 */
const SURER = 1.3;
const MOST = 3;
const Lean = {
  /** Puts a matter aside, or stands in square brackets or where nothing is agreed yet. */
  Aside: -4.8,
  /** Others begin by saying something. */
  OthersSay: -2.8,
  /** Another State speaks, or its text or what it says goes on, or others' is taken note of. */
  Anothers: -2.5,
  /** Nobody is named in it, and it stands in another's row or column of a table, below a heading that says that others' views follow, or behind a line that leads into another's; or a State is its label, or holds it, of which it is not known whether the memo is its own. */
  OfOthers: -4.8,
  /** Nobody is named in it, and it stands behind a sentence that tells of another's view. */
  Told: -1.1,
  /** It belongs to one of several options that the memo sets out. */
  Offered: -4.8,
  /** It speaks of one of several options. */
  Option: -1.9,
  /** Somebody said something. */
  Reported: -1.1,
  /** Another State spoke before, or stands in the heading. */
  PerhapsAnothers: -1.3,
  /** A State holds something of which it is not known whether the memo is its own. */
  Unknown: -0.5,
  /** Nothing tells. */
  None: 0.25,
  /** Speaks of "we", or of this State. */
  Ours: 0.5,
  /** The memo's own State is named, and whatever is said in the sentence, or as the one that speaks; or it tells which option is chosen. */
  Itself: 0.65,
  ByName: 1.9,
  /** What is so according to international law, or what nobody may do, is nobody's view, and that a thing depends on its scale and effects is no open question. */
  States: 0.8,
} as const;

/** The probability that the memo itself says what a sentence says, of what the network takes for it and of how it leans by rule. */
export function leant(probability: number, lean: number): number {
  const odds = SURER * Math.log(probability / (1 - probability));
  return 1 / (1 + Math.exp(-lean - (lean < 0 ? Math.min(odds, MOST) : odds)));
}

/** Half words of a sentence that only turns a view down and says nothing instead: "We do not share this view." */
const REFUSAL = 14;

/** Who spoke last before a sentence in its part of the block, and whose row or column of a table it stands in. */
interface Spoken {
  readonly last: Speaker;
  readonly row: Speaker;
  /** Whether a sentence said that what follows is what another holds. */
  readonly isTold: boolean;
  /** Whether it is one of several options, whether it tells which is chosen, and whether it stands in a row of a table to which there is no reply yet. */
  readonly offers: boolean;
  readonly chooses: boolean;
  readonly isOpen: boolean;
}

/** Whether it is likely another State's view, or others', that a sentence tells. */
export function isAnothers(sentence: Sentence, context: Context, { last, row, isTold }: Spoken): boolean {
  const speaker = speakerOf(sentence, context);
  return speaker === Speaker.Other || isNoted(sentence, context) || (speaker === Speaker.None && (row === Speaker.Other || isTold)) || goesOn(sentence, last, context);
}

/** Whether a sentence takes note of what a State holds that is not the memo's own: "We note that Estonia considers …". */
function isNoted(sentence: Sentence, context: Context): boolean {
  return (sentence.cues & (Cue.Notes | Cue.Adopts)) === Cue.Notes && isOfAnother(sentence, context) && (sentence.speakers.isAttributed || (sentence.cues & Cue.Ours) !== 0);
}

/** Whose words the quotations in a block are. */
export interface Quotation {
  /** It is a box of the memo's own, or wording that the memo proposes, which Markdown writes as a quotation. */
  readonly isBoxed: boolean;
  /** Nothing leads into it, or what somebody else says. */
  readonly isQuoted: boolean;
}

/** Whose words the quotations in a block are, by what it begins with, the heading above and the sentence that leads into it. */
export function quotationIn({ kind, text }: Block, context: Context): Quotation {
  const lead = context.lead.at(-1) ?? (isOwnLabel(context.before) ? context.before : undefined);
  const isOwn = (): boolean => (lead ? proposes(lead, context) : context.proposes && context.speaker !== Speaker.Other && !isOfAnother(context.before, context));
  return { isBoxed: kind === 'quote' && (startsBox(text) || isOwn()), isQuoted: !lead || quotesAnother(lead, context) };
}

/** Whether a sentence says no more than that the text below it is the memo's own: "Our own text." */
function isOwnLabel(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && isLabel(sentence) && (sentence.cues & (Cue.Ours | Cue.View | Cue.Others)) === (Cue.Ours | Cue.View);
}

/** Whether what a sentence leads into is wording of the memo's own: "We propose this text:". */
function proposes(lead: Sentence, context: Context): boolean {
  return (lead.cues & Cue.Ours) !== 0 && (lead.cues & (Cue.Notes | Cue.Reports | Cue.Rejects | Cue.Others)) === 0 && !isOfAnother(lead, context) && !quotesAnother(lead, context);
}

/** Whether what a sentence leads into is what somebody else says: another speaks in it, or a law. */
function quotesAnother(lead: Sentence, context: Context): boolean {
  const has = (cues: number): boolean => (lead.cues & cues) !== 0;
  const speaker = speakerOf(lead, context);
  if (has(Cue.Rejects)) return true;
  if (speaker === Speaker.Itself || has(Cue.Ours)) return false;
  if (speaker === Speaker.Other || (has(Cue.OthersSay) && has(Cue.OthersBegin))) return true;
  if (has(Cue.Own | Cue.Adopts)) return false;
  return has(Cue.Others | Cue.OthersSay | Cue.LawSays) || (speaker === Speaker.Unknown && !advises(lead));
}

/** Cues of what is no position, and of what is none though it tells by what a thing is measured. */
const DOUBTS = Cue.Aside | Cue.Excludes | Cue.Asks | Cue.Recounts | Cue.Others | Cue.Promises | Cue.Offers;

/** How a sentence leans by rule: to the memo's own view, or to another State's or somebody else's. To be added by `leant`. */
export function leaningOf(sentence: Sentence, context: Context, spoken: Spoken): number {
  const has = (cues: number): boolean => (sentence.cues & cues) !== 0;
  if (has(Cue.Aside) || sentence.bracketed || sentence.unsaid || spoken.isOpen) return Lean.Aside;
  if (has(Cue.OthersSay) && !has(Cue.Adopts)) return Lean.OthersSay;
  if (spoken.chooses) return Lean.ByName;
  if (spoken.offers) return Lean.Offered;
  if (has(Cue.Rejects) && has(Cue.View) && sentence.length <= REFUSAL) return Lean.Reported;
  const speaker = speakerOf(sentence, context);
  if (isNoted(sentence, context) || (sentence.quoted === 'most' && isOfAnother(sentence, context))) return Lean.Anothers;
  if (has(Cue.Ours | Cue.Adopts | Cue.Own)) return ours(sentence, speaker);
  if (has(Cue.Offers)) return Lean.Option;
  if (goesOn(sentence, spoken.last, context)) return Lean.Anothers;
  if (speaker === Speaker.Itself) return isByName(sentence, speaker) ? Lean.ByName : Lean.Itself;
  if (has(Cue.Reports)) return speaker === Speaker.Other ? Lean.Anothers : Lean.Reported;
  if (speaker === Speaker.None) return unnamed(sentence, context, spoken);
  if (!(sentence.speakers.surely || has(Cue.Says))) return speaker === Speaker.Unknown && context.others ? Lean.PerhapsAnothers : Lean.None;
  return speaker === Speaker.Other ? Lean.Anothers : perhapsAnothers(sentence, context);
}

/** The same of a sentence that says "we", adopts something or tells that this State does it. */
function ours(sentence: Sentence, speaker: Speaker): number {
  const isAnothersOwn = speaker === Speaker.Other && sentence.speakers.surely && (sentence.cues & (Cue.Ours | Cue.Adopts)) === 0;
  if (isAnothersOwn) return (sentence.cues & Cue.Says) !== 0 ? Lean.Reported : Lean.Unknown;
  return isByName(sentence, speaker) ? Lean.ByName : Lean.Ours;
}

/** The same of a sentence in which a State speaks of which it is not known whether the memo is its own. */
function perhapsAnothers({ speakers: { isLabelled, holds } }: Sentence, context: Context): number {
  return isLabelled || holds || context.others ? Lean.OfOthers : Lean.Unknown;
}

/** The same of a sentence in which nobody is named who might speak. */
function unnamed(sentence: Sentence, context: Context, { last, row, isTold }: Spoken): number {
  if (row === Speaker.Other || context.others) return Lean.OfOthers;
  if (isTold) return Lean.Told;
  const lead = context.lead.at(-1);
  if (lead?.speakers.isAttributed && isOfAnother(lead, context) && (lead.cues & Cue.Ours) === 0) return Lean.OfOthers;
  if (last === Speaker.Other || speakerOf(context.headings.at(-1), context) === Speaker.Other) return Lean.PerhapsAnothers;
  const doubts = (sentence.cues & Cue.Measures) !== 0 ? DOUBTS & ~Cue.Asks : DOUBTS;
  return (sentence.cues & (Cue.ByLaw | Cue.Measures | Cue.Forbids)) !== 0 && isStated(sentence, doubts) && context.speaker !== Speaker.Other ? Lean.States : Lean.None;
}

/** Whether the memo's own State is named as the one that speaks in a sentence. */
const isByName = (sentence: Sentence, speaker: Speaker): boolean => speaker === Speaker.Itself && sentence.speakers.surely && isStated(sentence, DOUBTS);

/** Whether a sentence that is not put aside, nor says nothing itself, is a statement of the memo's own, as far as its form and its cues tell. */
const isStated = ({ question, part, cues }: Sentence, doubts: number): boolean => !question && part.quotes === 0 && part.kind !== 'heading' && (cues & doubts) === 0;
