import type { Context } from './context.ts';
import type { FrameName } from './language/stance.ts';
import { conceptOf, startOf } from './matching/hit.ts';
import type { Match } from './matching/matcher.ts';
import type { Model } from './model.ts';
import type { Sentence } from './signals.ts';

/** How a sentence says what it says, and what follows for the matches in it. */
export interface SentenceFrame {
  /** The sentence, or its end, is somebody else's view. */
  readonly theirs: boolean;
  readonly endorses: boolean;
  /** `named`: the sentence names the principle as such, and has no full stop. */
  judge(match: Match, strength: Strength, named: boolean): Verdict;
}

/** How far a match goes: names the matter in passing, names it so that a norm about it counts, or states something on it by itself. */
export type Strength = 'mentions' | 'names' | 'states';

export interface Verdict {
  readonly status: 'provision' | 'mention';
  readonly why: string;
  readonly theirs: boolean;
}

/** Length up to which a sentence without a verb is a title, in half words. */
const SHORT = 24;

interface Surroundings {
  readonly sentence: Sentence;
  /** The frame of the sentence before in the same paragraph. */
  readonly before: SentenceFrame | undefined;
  readonly context: Context;
}

/** Reads the frame of a sentence from the rules that it satisfies. */
export function frameOf(matches: readonly Match[], model: Model, around: Surroundings): SentenceFrame {
  const places: Partial<Record<FrameName, number[]>> = {};
  let says: number | undefined;
  const ownSays: number[] = [];
  const own: Match[] = [];
  const others: Match[] = [];
  const talkers: Match[] = [];
  for (const match of matches) {
    const label = model.labels[match.label]!;
    // What a quotation says of itself is not the memo's voice.
    if (label.kind !== 'frame' || (match.quoted && label.frame === 'own')) continue;
    (places[label.frame] ??= []).push(match.from);
    if (label.frame === 'talkers') talkers.push(match);
    if (label.frame === 'own') own.push(match);
    if (label.frame === 'other' || label.frame === 'country') others.push(match);
    if (label.frame === 'says') says = match.to;
    if (label.frame === 'ownsays' && !match.quoted) ownSays.push(match.to);
  }
  const isMine = (one: Match): boolean => around.sentence.hits.some((hit) => conceptOf(hit) === around.context.self && startOf(hit) === one.from);
  const mine = others.filter(isMine);
  for (const one of mine) ownSays.push(one.to);
  for (const one of mine) (places.own ??= []).push(one.from);
  // `our delegation`: who seems to be another is the memo itself.
  const strangers = others.filter((one) => !mine.includes(one) && !own.some((voice) => voice.from <= one.from && one.from < voice.to)).map((one) => one.from);
  delete places.other;
  if (strangers.length > 0) places.other = strangers;
  // A resolution begins with its verb: "Reaffirms that …".
  const firstOwn = Math.min(...(places.own ?? [Infinity]));
  if (talkers.some((one) => !isMine(one) && one.from < firstOwn)) (places.talk ??= []).push(0);
  if (says !== undefined && !ownSays.includes(says) && Math.min(...places.says!) > 0) (places.other ??= []).push(...places.says!);
  return new Frame(places, around);
}

class Frame implements SentenceFrame {
  readonly theirs: boolean;
  readonly endorses: boolean;

  constructor(
    private readonly places: Partial<Record<FrameName, number[]>>,
    private readonly around: Surroundings,
  ) {
    const { context, before } = around;
    this.endorses = this.has('endorse');
    const startsOnward = places.onward?.some((place) => place <= 2) ?? false;
    const goesOn = before?.theirs === true && (startsOnward || context.others || !this.has('contrast'));
    if (places.foreign?.some((place) => place <= 2) && !this.has('own') && !places.condition?.some((place) => place <= 2)) places.other = [...(places.other ?? []), 0];
    this.theirs = this.has('other') ? this.governing(Infinity) === 'other' : !this.has('own') && (context.others || goesOn);
  }

  private has(frame: FrameName): boolean {
    return this.places[frame] !== undefined;
  }

  /** Who speaks at a place: the last of `own` and `other` before it, else whoever the sentence names. */
  private governing(place: number): 'own' | 'other' | undefined {
    let best: 'own' | 'other' | undefined;
    let at = -Infinity;
    for (const name of ['own', 'other'] as const) {
      for (const from of this.places[name] ?? []) {
        if (from <= place && from >= at) {
          at = from;
          best = name;
        }
      }
    }
    return best ?? (this.has('other') ? 'other' : this.has('own') ? 'own' : undefined);
  }

  judge(match: Match, strength: Strength, named: boolean): Verdict {
    const { sentence, context } = this.around;
    const no = (why: string, theirs = false): Verdict => ({ status: 'mention', why, theirs });
    if (sentence.part.kind === 'heading') return no('only a heading');
    if (context.listing) return no('only listed');
    if (sentence.question) return no('a question');
    if (this.has('placeholder')) return no('a placeholder');
    if (this.excludes(match)) return no('left out or left open');
    if (this.has('promise')) return no('only promised');
    if (this.places.whether?.some((place) => place <= 1)) return no('an open question');
    if (this.places.wondering?.some((place) => place <= match.from)) return no('an open question');
    if (this.isTalk(match)) return no('only talked about', this.isTheirs(match));
    if (this.isTheirs(match)) return no('the view of somebody else', true);
    if (context.report) return no('reported');
    if (this.has('history') || this.isNarrated()) return no('only recounted');
    if (strength === 'mentions' || (named && this.isFragment())) return no('only named');
    if (strength === 'states' && !(this.has('meta') && this.places.meta!.some((place) => place < match.from))) return { status: 'provision', why: 'states it', theirs: false };
    if (this.has('meta')) return no('only named');
    return this.has('norm') ? { status: 'provision', why: 'states a rule on it', theirs: false } : no('only named');
  }

  /** Whether the first verb that shows a tense is in the past, and it is not the memo that speaks. */
  private isNarrated(): boolean {
    if (this.has('pasttime') && !this.has('present') && !this.has('own')) return true;
    const past = this.places.past?.[0];
    return past !== undefined && !this.has('own') && !(this.places.present ?? []).some((place) => place < past);
  }

  /** A few words without a verb, such as a line of contents. */
  private isFragment(): boolean {
    return this.around.sentence.length <= SHORT && !this.has('norm') && !this.has('present') && !this.has('own');
  }

  /** Whether the sentence speaks about the matter as a topic, and the memo does not take the word after that. */
  private isTalk(match: Match): boolean {
    const places = this.places.talk;
    if (!places) return false;
    const first = Math.min(...places);
    return !(this.places.own ?? []).some((place) => place > first && place <= match.from) && !(this.places.contrast ?? []).some((place) => place > first && place <= match.from);
  }

  private excludes(match: Match): boolean {
    const places = this.places.exclude;
    if (!places) return false;
    const contrast = this.places.contrast ?? [];
    return !contrast.some((turn) => turn > Math.min(...places) && turn <= match.from);
  }

  private isTheirs(match: Match): boolean {
    const { sentence, context } = this.around;
    if (sentence.part.quotes > 0 && !context.proposal) return true;
    if (match.quoted && (this.has('other') || context.others || this.around.before?.theirs === true)) return true;
    const speaker = this.governing(match.from);
    if (speaker !== undefined) return speaker === 'other';
    return this.theirs;
  }
}
