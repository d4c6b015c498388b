import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import type { Sentence } from './signals.ts';

/** What stands against taking a sentence for a provision. */
export interface Bar {
  /** It is none, whatever its words. */
  readonly forbids: boolean;
  /** Why it would not be one, in a few words. */
  readonly why: string;
  /** It is the view of somebody else. */
  readonly theirs: boolean;
}

interface Place extends Context {
  readonly table?: 'others' | 'listing' | undefined;
  readonly isListed: boolean;
  /** It stands in a box of the memo's own, which Markdown writes as a quotation. */
  readonly isBoxed: boolean;
  readonly text: string;
}

/** Marks of what is still to be written. */
const PLACEHOLDER = /\bT\.?B\.?[DCA]\.?(?!\p{L})|\[(?:to be|à |a compléter|por |tbd|…|\.\.\.|insert|待|补|подлежит|уточн|дополн|заполн|указать|впис)[^\]]*\]|\[\s*\]|_{3,}|\bXX+\b|…\s*$|\{\{[^}]*\}\}|<[^<>]{2,60}>\s*$/iu;

/** What stands against a sentence as a provision: what forbids it for certain, else the likeliest reason why it would be none. */
export function barOf({ part, question, cues, quoted }: Sentence, place: Place): Bar {
  const bar = (why: string, forbids: boolean, theirs = false): Bar => ({ why, forbids, theirs });
  const has = (cue: Cue): boolean => (cues & cue) !== 0;
  const isQuote = part.quotes > (place.isBoxed ? 1 : 0);
  if (part.kind === 'heading') return bar('only a heading', true);
  if (place.listing || place.isListed) return bar('only listed', true);
  if (question) return bar('a question', true);
  if (PLACEHOLDER.test(place.text)) return bar('a placeholder', true);
  if (has(Cue.Excludes)) return bar('left open', false);
  if (has(Cue.Promises)) return bar('only promised', false);
  if (place.table === 'others' || (isQuote && place.lead.length === 0)) return bar('the view of somebody else', true, true);
  if (place.others || isQuote || quoted === 'most') return bar('the view of somebody else', false, true);
  if (has(Cue.Says) && (has(Cue.Others) || !has(Cue.Own))) return bar('the view of somebody else', false, true);
  if (has(Cue.Others) && !has(Cue.Own)) return bar('the view of somebody else', false, true);
  if (has(Cue.Asks)) return bar('an open question', false);
  if (has(Cue.Options)) return bar('one of several options', false);
  if (has(Cue.Recounts) && !has(Cue.Own)) return bar('only recounted', false, true);
  return bar('only named', false, true);
}
