import type { Block } from '../memo/block.ts';
import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import { startsBox } from './headings.ts';
import { isLabel } from './signals.ts';
import type { Sentence } from './signals.ts';
import { advises, goesOn, isOfAnother, Speaker, speakerOf } from './speaker.ts';

/**
 * Shares that are left of the probability that the memo itself says so. Of the labelled sentences of the corpus that say nothing of the memo's own, so many were provisions: one in a hundred of those
 * that put a matter aside, and of those in square brackets two in ninety, and none in ninety-six that only tell of a question; one in twenty-four where others begin by saying something; one in fifteen where somebody said something, and one in twelve of the options;
 * one in five behind a sentence in which another State spoke, next to none where that one told whose paper it was, and one in five where a State holds something of which it is not known whether the memo is its own.
 */
const ASIDE = 0.1;
const ANOTHERS = 0.1;
const REPORTED = 0.2;
const PERHAPS_ANOTHERS = 0.4;

/** Half words of a sentence that only turns a view down and says nothing instead: "We do not share this view." */
const REFUSAL = 14;

/** Who spoke last before a sentence in its part of the block, and whose row or column of a table it stands in. */
interface Spoken {
  readonly last: Speaker;
  readonly row: Speaker;
  /** Whether a sentence said that what follows is what another holds. */
  readonly isTold: boolean;
  /** Whether it is one of several options, and whether it stands in a row of a table to which there is no reply yet. */
  readonly offers: boolean;
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

/** What is left of the probability that the memo itself says what a sentence says, where the sentence puts the matter aside, or another State or somebody else speaks in it. */
export function ownShare(sentence: Sentence, context: Context, spoken: Spoken): number {
  const has = (cues: number): boolean => (sentence.cues & cues) !== 0;
  if (has(Cue.Aside) || sentence.bracketed || sentence.unsaid || spoken.isOpen) return ASIDE;
  if (has(Cue.OthersSay) && !has(Cue.Adopts)) return ANOTHERS;
  if (spoken.offers) return REPORTED;
  if (has(Cue.Rejects) && has(Cue.View) && sentence.length <= REFUSAL) return REPORTED;
  const speaker = speakerOf(sentence, context);
  if (isNoted(sentence, context) || (sentence.quoted === 'most' && isOfAnother(sentence, context))) return ANOTHERS;
  const isSurely = speaker === Speaker.Other && sentence.speakers.surely;
  if (has(Cue.Ours | Cue.Adopts) || (has(Cue.Own) && !isSurely)) return 1;
  if (has(Cue.Own)) return has(Cue.Says) ? ANOTHERS : PERHAPS_ANOTHERS;
  if (has(Cue.Offers)) return REPORTED;
  if (goesOn(sentence, spoken.last, context)) return ANOTHERS;
  if (has(Cue.Reports) && speaker !== Speaker.Itself) return speaker === Speaker.Other ? ANOTHERS : REPORTED;
  if (speaker === Speaker.None) return unnamed(context, spoken);
  if (speaker === Speaker.Itself || !(sentence.speakers.surely || has(Cue.Says))) return speaker === Speaker.Unknown && context.others ? PERHAPS_ANOTHERS : 1;
  return speaker === Speaker.Other ? ANOTHERS : perhapsAnothers(sentence, context);
}

/** The same of a sentence in which a State speaks of which it is not known whether the memo is its own. */
function perhapsAnothers({ cues, speakers: { isAttributed, isLabelled, holds } }: Sentence, context: Context): number {
  if (isLabelled || holds || context.others) return ANOTHERS;
  return (cues & Cue.Says) !== 0 || (isAttributed && (cues & Cue.Norms) === 0) ? REPORTED : 1;
}

/** The same of a sentence in which nobody is named who might speak. */
function unnamed(context: Context, { last, row, isTold }: Spoken): number {
  if (row === Speaker.Other || isTold) return ANOTHERS;
  const lead = context.lead.at(-1);
  if (lead?.speakers.isAttributed && isOfAnother(lead, context) && (lead.cues & Cue.Ours) === 0) return REPORTED;
  return last === Speaker.Other || context.others || speakerOf(context.headings.at(-1), context) === Speaker.Other ? PERHAPS_ANOTHERS : 1;
}

/** Of the labelled sentences in which a document's own State is named as the one that speaks, and which neither put a matter aside nor ask, recount or promise, 29 in 30 that say something of the matter provide for it. */
const BY_NAME = 0.8;
const DOUBTS = Cue.Aside | Cue.Excludes | Cue.Asks | Cue.Recounts | Cue.Others | Cue.Promises | Cue.Offers;

/** What is so according to international law is nobody's view, and that a thing depends on its scale and effects is no open question: of 14 labelled sentences with "whether" that say so 13 were provisions, and of 33 that compare effects with those of armed force 25. */
const STATES = 0.7;

/** How probable it is at least that the memo itself says what a sentence says: its own State is named as the one that does, or it tells the law or by what a thing is measured. */
export function leastOwn(sentence: Sentence, context: Context): number {
  const { part, question, unsaid, cues, speakers } = sentence;
  const doubts = (cues & Cue.Measures) !== 0 ? DOUBTS & ~Cue.Asks : DOUBTS;
  if (question || unsaid || part.quotes > 0 || part.kind === 'heading' || (cues & doubts) !== 0) return 0;
  const speaker = speakerOf(sentence, context);
  if (speaker === Speaker.None) return (cues & (Cue.ByLaw | Cue.Measures)) !== 0 && !context.others && context.speaker !== Speaker.Other ? STATES : 0;
  return speakers.surely && speaker === Speaker.Itself ? BY_NAME : 0;
}
