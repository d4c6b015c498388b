import { Cue } from './cues.ts';
import type { Sentence } from './signals.ts';

/** A sentence that makes others' views the memo's own. */
export interface Endorsing {
  /** The number of the section that it names. */
  readonly section: string | undefined;
  /** Where it starts in its block, whether it is the first one there, and whether it speaks of what stands behind it. */
  readonly start: number;
  readonly isFirst: boolean;
  readonly isAhead: boolean;
}

/** The half words up to which what adopts something, and names no view, speaks of what stands before it: "We adopt that." */
const BRIEF = 24;

/** Whether a sentence makes the views before it the memo's own. */
export function isEndorsing({ cues, question, length }: Sentence): boolean {
  const has = (cue: Cue): boolean => (cues & cue) !== 0;
  return has(Cue.Adopts) && has(Cue.Own) && !question && (has(Cue.View) || length <= BRIEF);
}

/** The number of the section that a sentence names. */
export function sectionNamed(text: string): string | undefined {
  return /(?:section|part|chapter|раздел\S*|глав\S*|sección|chapitre|第)\s*(\d+)/iu.exec(text)?.[1];
}

/** Whether a sentence speaks of what follows it. */
export function isAhead({ leadsIn }: Sentence, text: string): boolean {
  return leadsIn || /following|suivant|ci-après|siguiente|следующ|下述|以下|如下/iu.test(text);
}
