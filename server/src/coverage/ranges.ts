import { leading } from '../text/sorted.ts';

/** Ranges of offsets, asked for once all are added. */
export class Ranges {
  private readonly all: { readonly from: number; reach: number }[] = [];
  private isOpen = true;

  /** `until` is the first offset behind it. */
  add(from: number, until: number): void {
    this.all.push({ from, reach: until });
  }

  /** Whether an offset lies in any of them. */
  has(offset: number): boolean {
    if (this.isOpen) this.close();
    const { all } = this;
    const begun = leading(all.length, (i) => all[i]!.from <= offset);
    return begun > 0 && offset < all[begun - 1]!.reach;
  }

  /** Orders them by their beginnings; each reaches as far as any before it. */
  private close(): void {
    this.isOpen = false;
    this.all.sort((a, b) => a.from - b.from);
    this.all.forEach((one, i) => (one.reach = Math.max(one.reach, this.all[i - 1]?.reach ?? 0)));
  }
}
