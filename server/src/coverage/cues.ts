import { conceptOf, startOf } from './matching/hit.ts';
import type { Hit } from './matching/hit.ts';
import { CLASSES, classNamed } from './language/class.ts';

/** Classes of the lexicon that tell how a sentence is meant, or what it speaks of, as bits. */
export const enum Cue {
  Excludes = 1,
  Promises = 2,
  Asks = 4,
  Says = 8,
  Others = 16,
  Recounts = 32,
  Placeholder = 64,
  Options = 128,
  Own = 256,
  Adopts = 512,
  /** It speaks of programs that protect themselves. */
  Software = 1024,
  /** It speaks of the courts for the disputes of a contract. */
  Venue = 2048,
  /** It speaks of networks and computers. */
  Networks = 4096,
  /** It speaks of data, equipment or names, of whatever sort. */
  Data = 8192,
  /** It says that something stands elsewhere or nowhere. */
  Aside = 16384,
  /** It begins with others who say something. */
  OthersSay = 32768,
  /** It begins with what goes on speaking of somebody named before. */
  Again = 65536,
  /** It begins with others, whatever they do. */
  OthersBegin = 131072,
  /** It names a view. */
  View = 262144,
  /** It says "we" or "our": the memo itself speaks, whoever else does. */
  Ours = 524288,
  /** It reports what somebody said or says: "argued that". */
  Reports = 1048576,
  /** It begins with one of several options, and holds or recommends nothing. */
  Offers = 2097152,
  /** It says what may, must or should be. */
  Norms = 4194304,
  /** A law or treaty that it begins with says something. */
  LawSays = 8388608,
  /** It says what is so according to international law. */
  ByLaw = 16777216,
  /** It says by what a thing is measured. */
  Measures = 33554432,
  /** It names one of several options. */
  Choice = 67108864,
  /** It takes note of something: "We note that …". */
  Notes = 134217728,
  /** It rejects something: "We disagree with the following". */
  Rejects = 268435456,
  /** It tells of a law that somebody laid down or made public. */
  Issues = 536870912,
  /** It begins with what denies, and says what may be: "No State may …". */
  Forbids = 1073741824,
}

const CUES: Readonly<Record<string, Cue>> = { issue: Cue.Issues, rejects: Cue.Rejects, notes: Cue.Notes, choice: Cue.Choice, measure: Cue.Measures, norm: Cue.Norms, exclude: Cue.Excludes, aside: Cue.Aside, view: Cue.View, ours: Cue.Ours, reported: Cue.Reports, promise: Cue.Promises, whether: Cue.Asks, say: Cue.Says, someothers: Cue.Others, history: Cue.Recounts, placeholder: Cue.Placeholder, option: Cue.Options, we: Cue.Own, adopt: Cue.Adopts, software: Cue.Software, network: Cue.Networks, icann: Cue.Networks, data: Cue.Data, infra: Cue.Data, names: Cue.Data };
const BY_CLASS = CLASSES.map((name) => CUES[name] ?? 0);

const VENUE = classNamed('venue');
const OTHERS = [classNamed('someothers'), classNamed('body')];
const [SAY, HOLD, STANCE, NORM, CHOICE] = [classNamed('say'), classNamed('hold'), classNamed('stance'), classNamed('norm'), classNamed('choice')];
const [BODY, NEG] = [classNamed('body'), classNamed('neg')];
const WHETHER = classNamed('whether');
const AGAIN = classNamed('again');
const ACCORD = classNamed('accord');
const INTLAW = classNamed('intlaw');
const LAWS = [classNamed('law'), INTLAW];
/** Others begin a sentence within so many half words, and what they say follows within so many. */
const FIRST = 2;
const NEXT = 8;
/** A law is named within so many half words where a sentence begins with what it says; what is said according to a law is nobody's view. */
const NAMED = 12;

/** The cues that the classes of a sentence give. */
export function cuesIn(hits: readonly Hit[], classOf: Int16Array): number {
  let cues = 0;
  let [venue, others, accord] = [0, -1, -1];
  let [holds, isBody, hasLaw, denies] = [false, false, false, false];
  const asking: number[] = [];
  for (const hit of hits) {
    const one = classOf[conceptOf(hit)]!;
    if (one < 0) continue;
    cues |= BY_CLASS[one]!;
    const at = startOf(hit);
    hasLaw ||= at <= NAMED && LAWS.includes(one);
    denies ||= at === 0 && one === NEG;
    if (one === SAY && hasLaw) cues |= Cue.LawSays;
    if (one === VENUE) venue++;
    else if (one === WHETHER) asking.push(at);
    else if (one === CHOICE && at <= FIRST) cues |= Cue.Offers;
    else if ((one === HOLD || one === STANCE) && isBody && at > others && at <= others + NEXT) cues |= Cue.OthersSay;
    else if (one === HOLD) holds = true;
    else if (one === NORM && at > others) {
      others = -1;
      isBody = false;
    }
    else if (one === AGAIN && at <= FIRST) cues |= Cue.Again;
    else if (OTHERS.includes(one) && at <= FIRST) {
      others = at;
      isBody = one === BODY;
      cues |= Cue.OthersBegin;
    }
    else if (one === ACCORD && at <= FIRST) accord = at;
    else if (accord >= 0 && at <= accord + NAMED && LAWS.includes(one)) {
      if (one === INTLAW) cues |= Cue.ByLaw;
      accord = -1;
    }
    else if (one === SAY && others >= 0 && at > others && at <= others + NEXT) cues |= Cue.OthersSay;
  }
  return settled(accord >= 0 ? cues | Cue.OthersSay : cues, { holds, denies, asking, venue });
}

/** The cues of a sentence, where some of them take others back. `asking`: places of words such as "whether"; `venue`: words for courts of contracts. */
function settled(cues: number, { holds, denies, asking, venue }: { readonly holds: boolean; readonly denies: boolean; readonly asking: readonly number[]; readonly venue: number }): number {
  if (holds) cues &= ~Cue.Offers;
  if (denies && (cues & Cue.Norms) !== 0) cues |= Cue.Forbids;
  // "It is disputed whether it depends on its effects."
  if (asking.some((at) => at > FIRST)) cues &= ~Cue.Measures;
  // "Whether we share this view is for others to say."
  if (asking[0] === 0 && (cues & Cue.Adopts) !== 0) cues |= Cue.Aside;
  return venue >= 2 ? cues | Cue.Venue : cues;
}
