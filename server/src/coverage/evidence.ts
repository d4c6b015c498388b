import type { Memo } from '../memo/memo.ts';
import type { Evidence } from './coverage.ts';
import type { JudgedBlock, Judging } from './judge.ts';
import type { Found } from './judgeBlock.ts';

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

  add(found: Found, at: JudgedBlock, adopted: boolean): void {
    if (this.provisions.length === MOST) return;
    const start = at.start + found.start;
    const again = this.last?.start === start;
    if (again && this.last!.status === 'provision') return;
    if (again && this.mentions.at(-1) === this.last) this.mentions.pop();
    const { status, why } = adopted ? ADOPTED : found;
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

/** The evidence for each principle (by number) and element (by number; -1 for the principle as a whole). */
export function evidenceIn(memo: Memo, judging: Judging): (principle: number, element: number) => Evidence[] {
  const all: Witnesses[][] = [];
  for (const block of judging.blocks) {
    for (const found of block.found) {
      const ofPrinciple = (all[found.principle] ??= []);
      (ofPrinciple[found.element + 1] ??= new Witnesses()).add(found, block, found.theirs && judging.isAdopted(block));
    }
  }
  return (principle, element) => all[principle]?.[element + 1]?.evidence(memo) ?? [];
}
