import type { Memo } from '../memo/memo.ts';
import type { ElementCoverage, Evidence } from './coverage.ts';
import type { Judging } from './judge.ts';
import type { Found } from './judgeBlock.ts';
import type { Bounds } from './learned/learned.ts';
import { matterOf } from './model.ts';
import type { Model } from './model.ts';
import { HEADING, NAMED, UNCLEAR } from './reasons.ts';
import { Strongest } from './strongest.ts';

/** At most so many sentences are given as evidence for one verdict. */
const MOST = 8;

/** What the memo itself states is no evidence where it is less clear than this share of the clearest. */
const CLEAR = 0.5;

/** A sentence that speaks for a verdict, and how clearly it does. */
interface Witness {
  readonly start: number;
  readonly end: number;
  readonly status: Evidence['status'];
  readonly why: string;
  readonly weight: number;
}

/** The sentences for one verdict, each once: as one that provides where it does both. They come in the order of the text, and many of them; few are kept. */
class Witnesses {
  private readonly kept: Readonly<Record<Evidence['status'], Witness[]>> = { provision: [], mention: [] };
  private clearest = 0;
  /** What was added last: it may be added again. */
  private last: Witness | undefined;

  add(found: Found, at: number, { status, why }: Pick<Evidence, 'status' | 'why'>): void {
    const start = at + found.start;
    if (start !== this.last?.start) this.keep();
    else if (this.last.status === 'provision') return;
    this.last = { start, end: at + found.end, status, why, weight: found.about * found.says };
  }

  /** Keeps what was added last, if it is among the clearest. */
  private keep(): void {
    if (!this.last) return;
    const { status, weight } = this.last;
    this.clearest = Math.max(this.clearest, weight);
    const some = this.kept[status];
    const before = some.findIndex((one) => one.weight < weight);
    some.splice(before < 0 ? some.length : before, 0, this.last);
    if (some.length > MOST) some.pop();
    this.last = undefined;
  }

  /** The clearest in the order of the text, provisions first. */
  evidence(memo: Memo): Evidence[] {
    this.keep();
    const some = (status: Evidence['status'], most: number): Witness[] => this.kept[status].slice(0, most).sort((a, b) => a.start - b.start);
    const provisions = some('provision', MOST).filter((one) => one.why !== STATED.why || one.weight >= CLEAR * this.clearest);
    const mentions = some('mention', MOST - provisions.length).filter(({ why }) => provisions.length === 0 || why !== HEADING);
    return [...provisions, ...mentions].map(({ start, end, status, why }) => ({
      span: { start, end },
      // Hardly anybody asks for the words, and memos are judged at every letter.
      get text() {
        return inWords(memo.slice(start, end));
      },
      status,
      why,
    }));
  }
}

/** A sentence as it is read: without emphasis, escapes and the letter of a list before it. */
function inWords(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\*{1,3}|(?<![\p{L}\d])_{1,3}|_{1,3}(?![\p{L}\d])/gu, '').replace(/\\(?=[^\p{L}\d\s])/gu, '').replace(/^(?:[a-z]|[ivx]{1,4}|\d{1,3})\) +/, '').trim();
}

const CHOSEN = { status: 'provision', why: 'the option that the memo recommends' } as const;
const ADOPTED = { status: 'provision', why: 'a view that the memo adopts' } as const;
const STATED = { status: 'provision', why: 'states a rule or position on it' } as const;

/** Why a sentence against which nothing stands is no provision: it says something on the matter, but not clearly, or it only names it. */
const NEARLY = 0.4;

function whyNot({ about, says, why }: Found, bound: number): string {
  return why === NAMED && about * says >= NEARLY * bound ? UNCLEAR : why;
}

/** The bound of a principle of a workspace's own. */
const UNLEARNED = 0.4;
/** How much less probable it is that a document states a rule where it only reports. */
const REPORTING = 0.6;

/** The more sentences, the likelier that one of them only seems to state a rule: the share of the bound for the shortest text, and the sentences from which on it is whole. */
const SHORTEST = { principle: 0.38, element: 0.67 };
const LONG = 8;
/**
 * In a text of more sentences than these, an element is one of the few things that the text is about less often than it seems: its bound grows with
 * this power of the number of sentences, to at most so many times itself. Set on real statutes of 100 to 2,000 sentences, in which three elements
 * in four that seemed provided for were not.
 */
const ROOMY = 40;
const STRAIN = 0.4;
const MOST_STRAIN = 2.5;
/** The bound of a principle grows with the root of that, and by this where none of its elements is provided for: what is said of none of them is seldom more than a word in passing. */
const VAGUE = 1.4;
/** Share of the bound of a principle from which on a sentence counts as a provision, where all together reach the bound. */
const SINGLE = 0.8;

/** What there is on a matter. The sentences are gathered when somebody asks for them. */
export type Verdict = Pick<ElementCoverage, 'status' | 'evidence'>;

/** What the verdicts of a memo are worked out of. `reports`: how probable it is that the document only reports. */
interface Given {
  readonly judging: Judging;
  readonly model: Model;
  readonly reports: number;
}

/** How probable a sentence must be: to provide for a matter, which is Infinity where all together are not probable enough; and to be clear enough if they were. */
interface Asked {
  readonly bound: number;
  readonly clear: number;
}

/** How probable matters must be in a text of so many sentences: an element, and each principle. */
function boundsIn({ judging, model }: Given, share: number): { readonly element: Asked; readonly principles: readonly Asked[]; readonly mentions: Bounds['mentions'] } {
  const ease = (shortest: number): number => shortest + (1 - shortest) * Math.min(1, judging.counts.sentences / LONG);
  const strain = Math.min(MOST_STRAIN, Math.max(1, judging.counts.sentences / ROOMY) ** STRAIN);
  const element = ease(SHORTEST.element) * strain * model.bounds.element;
  const principles = model.principles.map(({ id, elements }, principle) => {
    const learned = model.bounds.principles[id];
    const isVague = learned !== undefined && !elements.some((_, i) => isStated(judging, matterOf(model, { principle, element: i }), { share, bound: element }));
    const bound = ease(SHORTEST.principle) * Math.sqrt(strain) * (isVague ? VAGUE : 1) * (learned ?? UNLEARNED);
    const together = new Strongest();
    for (const { judged } of judging.stretches) for (const one of judged.strongest[principle]!.best) together.add(one * share);
    return { bound: together.sum() >= bound ? SINGLE * bound : Infinity, clear: SINGLE * bound };
  });
  const { mentions } = model.bounds;
  return { element: { bound: element, clear: element }, principles, mentions: { principle: Math.sqrt(strain) * mentions.principle, element: Math.sqrt(strain) * mentions.element } };
}

function isStated({ stretches }: Judging, matter: number, { share, bound }: { readonly share: number; readonly bound: number }): boolean {
  return stretches.some(({ judged }) => judged.stated[matter]! * share >= bound);
}

/** The verdict on each principle (by number) and element (by number; -1 for the principle as a whole). */
export function verdictsIn(memo: Memo, given: Given): (principle: number, element: number) => Verdict {
  const { judging, model } = given;
  const share = 1 - REPORTING * given.reports;
  const bounds = boundsIn(given, share);
  return (principle, element) => {
    const matter = matterOf(model, { principle, element });
    const [{ bound, clear }, mention] = element < 0 ? [bounds.principles[principle]!, bounds.mentions.principle] : [bounds.element, bounds.mentions.element];
    const telling = judging.stretches.filter(({ judged }) => judged.about[matter]! >= mention || judged.stated[matter]! * share >= bound);
    let evidence: Evidence[] | undefined;
    const gather = (): Evidence[] => {
      const witnesses = new Witnesses();
      for (const place of telling) {
        for (const block of place.judged.blocks) {
          for (const found of block.found) {
            if (found.principle !== principle || found.element !== element) continue;
            const provides = found.about * found.says * share >= bound;
            if (!provides && found.about < mention) continue;
            witnesses.add(found, place.start + block.start, provides ? STATED : judging.isAdopted(found, block, place) ? (found.option === undefined ? ADOPTED : CHOSEN) : { status: 'mention', why: whyNot(found, clear / share) });
          }
        }
      }
      return witnesses.evidence(memo);
    };
    return {
      status: isStated(judging, matter, { share, bound }) ? 'provision' : judging.adopts ? ((evidence = gather())[0]?.status ?? 'absent') : telling.length > 0 ? 'mention' : 'absent',
      get evidence() {
        return (evidence ??= gather());
      },
    };
  };
}
