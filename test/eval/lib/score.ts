/** Counts of one kind of decision. */
export interface Counts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}

/** Counts by name of what was decided. */
export class Scores {
  readonly counts = new Map<string, Counts>();

  /** Counts a decision under each of the names. */
  add(names: readonly string[], expected: boolean, actual: boolean): void {
    for (const name of names) {
      let counts = this.counts.get(name);
      if (!counts) this.counts.set(name, (counts = { truePositive: 0, falsePositive: 0, falseNegative: 0 }));
      if (expected && actual) counts.truePositive++;
      else if (actual) counts.falsePositive++;
      else if (expected) counts.falseNegative++;
    }
  }
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How often the answer was yes. */
  readonly support: number;
}

/** Precision, recall and F1; 1 where nothing was there to be found or was found. */
export function scoreOf({ truePositive, falsePositive, falseNegative }: Counts): Score {
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const precision = ratio(truePositive, truePositive + falsePositive);
  const recall = ratio(truePositive, truePositive + falseNegative);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), support: truePositive + falseNegative };
}
