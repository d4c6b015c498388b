/** What numbers behind the greatest one add to it: a sentence that states a rule is seldom alone. */
const MORE = [0.5, 0.25];

/** The three greatest of some numbers. */
export class Strongest {
  readonly best = [0, 0, 0];

  add(value: number): void {
    if (value <= this.best[2]!) return;
    this.best.splice(this.best.findIndex((one) => value > one), 0, value);
    this.best.pop();
  }

  /** The greatest, and a share of the others. */
  sum(): number {
    return this.best[0]! + MORE[0]! * this.best[1]! + MORE[1]! * this.best[2]!;
  }
}
