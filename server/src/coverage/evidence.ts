import type { Memo } from '../memo/memo.ts';
import type { ElementCoverage, Evidence } from './coverage.ts';
import type { Judging } from './judge.ts';
import type { Found } from './judgeBlock.ts';
import { matterOf } from './model.ts';
import type { Model } from './model.ts';
import { Strongest } from './strongest.ts';

/** At most so many sentences are given as evidence for one verdict. */
const MOST = 8;

/** A sentence that speaks for a verdict. */
interface Witness {
  readonly start: number;
  readonly end: number;
  readonly status: Evidence['status'];
  readonly why: string;
}

/** The first sentences for one verdict: those that provide and those that only mention, each sentence once. */
class Witnesses {
  private readonly provisions: Witness[] = [];
  private readonly mentions: Witness[] = [];
  private last: Witness | undefined;

  add(found: Found, at: number, verdict: Pick<Evidence, 'status' | 'why'>): void {
    if (this.provisions.length === MOST) return;
    const start = at + found.start;
    const again = this.last?.start === start;
    if (again && this.last!.status === 'provision') return;
    if (again && this.mentions.at(-1) === this.last) this.mentions.pop();
    const { status, why } = verdict;
    const list = status === 'provision' ? this.provisions : this.mentions;
    this.last = { start, end: at + found.end, status, why };
    if (list.length < MOST) list.push(this.last);
  }

  /** Provisions first. */
  evidence(memo: Memo): Evidence[] {
    return [...this.provisions, ...this.mentions].slice(0, MOST).map(({ start, end, status, why }) => ({
      span: { start, end },
      // Hardly anybody asks for the words, and memos are judged at every letter.
      get text() {
        return memo.slice(start, end).replace(/\s+/g, ' ');
      },
      status,
      why,
    }));
  }
}

const ADOPTED = { status: 'provision', why: 'a view that the memo adopts' } as const;
const STATED = { status: 'provision', why: 'states a rule or position on it' } as const;

/** The bound of a principle of a workspace's own. */
const UNLEARNED = 0.4;
/** How much less probable it is that a document states a rule where it only reports. */
const REPORTING = 0.6;

/** The more sentences, the likelier that one of them only seems to state a rule: the share of the bound for the shortest text, and the sentences from which on it is whole. */
const SHORTEST = 0.35;
const LONG = 25;
/** Share of the bound of a principle from which on a sentence counts as a provision, where all together reach the bound. */
const SINGLE = 0.55;

/** What there is on a matter. The sentences are gathered when somebody asks for them. */
export type Verdict = Pick<ElementCoverage, 'status' | 'evidence'>;

/** The verdict on each principle (by number) and element (by number; -1 for the principle as a whole). `reports`: how probable it is that the document only reports. */
export function verdictsIn(memo: Memo, { judging, model, reports }: { readonly judging: Judging; readonly model: Model; readonly reports: number }): (principle: number, element: number) => Verdict {
  const share = 1 - REPORTING * reports;
  const ease = SHORTEST + (1 - SHORTEST) * Math.min(1, judging.sentences / LONG);
  const bounds = model.principles.map(({ id }, i) => {
    const bound = ease * (model.bounds.principles[id] ?? UNLEARNED);
    const together = new Strongest();
    for (const { judged } of judging.stretches) for (const one of judged.strongest[i]!.best) together.add(one * share);
    return together.sum() >= bound ? SINGLE * bound : Infinity;
  });
  const { mentions } = model.bounds;
  return (principle, element) => {
    const matter = matterOf(model, { principle, element });
    const bound = element < 0 ? bounds[principle]! : model.bounds.element;
    const telling = judging.stretches.filter(({ judged }) => judged.about[matter]! >= mentions || judged.stated[matter]! * share >= bound);
    let evidence: Evidence[] | undefined;
    const gather = (): Evidence[] => {
      const witnesses = new Witnesses();
      for (const place of telling) {
        for (const block of place.judged.blocks) {
          for (const found of block.found) {
            if (found.principle !== principle || found.element !== element) continue;
            const provides = found.about * found.says * share >= bound;
            if (!provides && found.about < mentions) continue;
            witnesses.add(found, place.start + block.start, provides ? STATED : found.theirs && judging.isAdopted(block, place) ? ADOPTED : { status: 'mention', why: found.why });
          }
        }
      }
      return witnesses.evidence(memo);
    };
    const stated = telling.some(({ judged }) => judged.stated[matter]! * share >= bound);
    return {
      status: stated ? 'provision' : judging.adopts ? ((evidence = gather())[0]?.status ?? 'absent') : telling.length > 0 ? 'mention' : 'absent',
      get evidence() {
        return (evidence ??= gather());
      },
    };
  };
}
