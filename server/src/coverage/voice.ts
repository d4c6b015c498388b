import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import type { Sentence } from './signals.ts';
import { goesOn, Speaker, speakerOf } from './speaker.ts';

/**
 * Shares that are left of the probability that the memo itself says so. Of 314 sentences of the corpus that put a matter aside one was a provision; of 688
 * in which surely another State speaks, others say something, or whoever spoke last is spoken of again, and that say nothing of the memo's own, one in fifty.
 */
const ASIDE = 0.1;
const ANOTHERS = 0.1;
const REPORTED = 0.2;
const PERHAPS_ANOTHERS = 0.4;

/** Who spoke last before a sentence in its part of the block, and whose row of a table it stands in. */
interface Spoken {
  readonly last: Speaker;
  readonly row: Speaker;
  /** Whether a sentence said that what follows is what another holds or has laid down. */
  readonly isTold: boolean;
}

/** Whether it is likely another State's view, or others', that a sentence tells. */
export function isAnothers(sentence: Sentence, context: Context, { last, row, isTold }: Spoken): boolean {
  const speaker = speakerOf(sentence, context);
  return speaker === Speaker.Other || (speaker === Speaker.None && (row === Speaker.Other || isTold)) || goesOn(sentence, last, context);
}

/** What is left of the probability that the memo itself says what a sentence says, where the sentence puts the matter aside, or another State or somebody else speaks in it. */
export function ownShare(sentence: Sentence, context: Context, { last, row, isTold }: Spoken): number {
  const has = (cues: number): boolean => (sentence.cues & cues) !== 0;
  if (has(Cue.Aside) || sentence.bracketed) return ASIDE;
  if (has(Cue.OthersSay) && !has(Cue.Adopts)) return ANOTHERS;
  const speaker = speakerOf(sentence, context);
  const isSurely = speaker === Speaker.Other && sentence.speakers.surely;
  if (has(Cue.Ours | Cue.Adopts) || (has(Cue.Own) && !isSurely)) return 1;
  if (has(Cue.Own)) return has(Cue.Says) ? ANOTHERS : PERHAPS_ANOTHERS;
  if (has(Cue.Offers)) return REPORTED;
  if (goesOn(sentence, last, context)) return ANOTHERS;
  if (has(Cue.Reports) && speaker !== Speaker.Itself) return speaker === Speaker.Other ? ANOTHERS : REPORTED;
  if (speaker === Speaker.None) return row === Speaker.Other || isTold ? ANOTHERS : last === Speaker.Other || speakerOf(context.headings.at(-1), context) === Speaker.Other ? PERHAPS_ANOTHERS : 1;
  if (speaker === Speaker.Itself || !(sentence.speakers.surely || has(Cue.Says))) return 1;
  return speaker === Speaker.Other ? ANOTHERS : has(Cue.Says) ? PERHAPS_ANOTHERS : 1;
}
