import type { Memo } from '../memo/memo.ts';
import type { Evidence } from './coverage.ts';
import type { JudgedBlock, Judging } from './judge.ts';
import type { Found } from './judgeBlock.ts';
import type { Model } from './model.ts';

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

  add(found: Found, at: JudgedBlock, verdict: Pick<Evidence, 'status' | 'why'>): void {
    if (this.provisions.length === MOST) return;
    const start = at.start + found.start;
    const again = this.last?.start === start;
    if (again && this.last!.status === 'provision') return;
    if (again && this.mentions.at(-1) === this.last) this.mentions.pop();
    const { status, why } = verdict;
    const list = status === 'provision' ? this.provisions : this.mentions;
    this.last = { start, end: at.start + found.end, status, why };
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

/** What sentences behind the best one add to it: one that states a rule is seldom alone. */
const MORE = [0.5, 0.25];
/** The more sentences, the likelier that one of them only seems to state a rule: the share of the bound for the shortest text, and the sentences from which on it is whole. */
const SHORTEST = 0.6;
const LONG = 25;
/** Share of the bound of a principle from which on a sentence counts as a provision, where all together reach the bound. */
const SINGLE = 0.55;

/** The evidence for each principle (by number) and element (by number; -1 for the principle as a whole). `reports`: how probable it is that the document only reports. */
export function evidenceIn(memo: Memo, { judging, model, reports }: { readonly judging: Judging; readonly model: Model; readonly reports: number }): (principle: number, element: number) => Evidence[] {
  const all: Witnesses[][] = [];
  const share = 1 - REPORTING * reports;
  const together = model.principles.map(() => new Strongest());
  for (const { found } of judging.blocks) for (const one of found) if (one.element < 0) together[one.principle]!.add(one.about * one.says * share);
  const ease = SHORTEST + (1 - SHORTEST) * Math.min(1, judging.sentences / LONG);
  const bounds = model.principles.map(({ id }, i) => {
    const bound = ease * (model.bounds.principles[id] ?? UNLEARNED);
    return together[i]!.sum() >= bound ? SINGLE * bound : Infinity;
  });
  const { mentions, element } = model.bounds;
  for (const block of judging.blocks) {
    for (const found of block.found) {
      const provides = found.about * found.says * share >= (found.element < 0 ? bounds[found.principle]! : element);
      if (!provides && found.about < mentions) continue;
      const verdict: Pick<Evidence, 'status' | 'why'> = provides ? STATED : found.theirs && judging.isAdopted(block) ? ADOPTED : { status: 'mention', why: found.why };
      ((all[found.principle] ??= [])[found.element + 1] ??= new Witnesses()).add(found, block, verdict);
    }
  }
  return (principle, element) => all[principle]?.[element + 1]?.evidence(memo) ?? [];
}

/** The three greatest of some numbers. */
class Strongest {
  private readonly best = [0, 0, 0];

  add(value: number): void {
    const at = this.best.findIndex((one) => value > one);
    if (at < 0) return;
    this.best.splice(at, 0, value);
    this.best.pop();
  }

  /** The greatest, and a share of the others. */
  sum(): number {
    return this.best[0]! + MORE[0]! * this.best[1]! + MORE[1]! * this.best[2]!;
  }
}
