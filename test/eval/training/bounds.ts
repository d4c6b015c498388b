import { coverageWith } from '../../../server/src/coverage/coverageOf.ts';
import type { Coverage } from '../../../server/src/coverage/coverage.ts';
import type { Bounds } from '../../../server/src/coverage/learned/learned.ts';
import { openModel } from '../../../server/src/coverage/model.ts';
import type { Model, PackedModel } from '../../../server/src/coverage/model.ts';
import type { Memo } from '../../../server/src/memo/memo.ts';
import { scoreOf, Scores } from '../lib/score.ts';
import type { Score } from '../lib/score.ts';
import { verdictOf } from './corpus.ts';
import type { Annotated } from './corpus.ts';
import { memoOf, UNTAUGHT, OUTPUTS, VOICES } from './record.ts';

/** A document and what judges it without having seen it. */
export interface Judge extends Pick<Model, 'reader' | 'kinds'> {
  readonly document: Annotated;
}

const GRID = Array.from({ length: 28 }, (_, i) => (i + 2) / 20);

/** Judges documents again and again by other bounds; what the network says of them is kept. */
export class Trial {
  private readonly bounds: Bounds = { principles: {}, element: 1, mentions: { principle: 1, element: 1 } };
  private readonly cases: readonly { readonly document: Annotated; readonly memo: Memo; readonly model: Model }[];

  constructor(packed: PackedModel, judges: readonly Judge[]) {
    const models = new Map<string, Model>();
    const numbers = new Map<unknown, number>();
    const number = (one: unknown): number => numbers.get(one) ?? (numbers.set(one, numbers.size), numbers.size - 1);
    this.cases = judges.map(({ document, reader, kinds }) => {
      const name = `${number(reader)} ${number(kinds)}`;
      const model = models.get(name) ?? openModel(packed, { ...UNTAUGHT, bounds: this.bounds }, { reader, kinds });
      models.set(name, model);
      return { document, memo: memoOf(document), model };
    });
  }

  /** The verdicts of the documents, counted by what they are on, with those that `scores` holds already. */
  scores(bounds: Bounds, scores = new Scores()): Scores {
    Object.assign(this.bounds, bounds);
    for (const { document, memo, model } of this.cases) count(scores, document, coverageWith(memo, model), asked(model, document));
    return scores;
  }
}

/** A bound counts by the mean score of so many to either side of it: the best one alone is best by chance. */
const NEAR = 2;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The principles that a document of its kind is asked for. */
function asked({ profiles }: Model, { kind }: Annotated): (principle: string) => boolean {
  const requires = profiles.find(({ id }) => id === kind)?.requires;
  return (principle) => requires?.has(principle) ?? false;
}

/** No provision is less probable than this: on a principle, and on an element. */
const LOWEST = { principle: 0.2, element: 0.3 };
/** Mentions less probable than this are more often none in texts that are no policy drafts. */
const LEAST = { principle: 0.4, element: 0.3 };

/** The bounds that give the best verdicts in all trials together: on each principle, where precision and recall of what is missing are both to be high, so that the lower of them counts; then on elements and on mentions, by F1. */
export function bestBounds(trials: readonly Trial[]): Bounds {
  let bounds: Bounds = { principles: Object.fromEntries(VOICES.map((id) => [id, 0.5])), element: 0.3, mentions: { principle: 0.4, element: 0.3 } };
  const f1 = (score: Score): number => score.f1;
  const choose = (put: (value: number) => Bounds, names: readonly string[], worth = f1): void => {
    const sum = (scores: Scores): number => names.reduce((all, name) => all + worth(scoreOf(scores.counts.get(name)!)), 0);
    const values = GRID.map((value) => sum(trials.reduce((scores, trial) => trial.scores(put(value), scores), new Scores())));
    const smooth = values.map((_, i) => mean(values.slice(Math.max(0, i - NEAR), i + NEAR + 1)));
    bounds = put(GRID[smooth.indexOf(Math.max(...smooth))]!);
  };
  // In real documents, which are on many matters, lower bounds find principles and elements where there are none: see README.md in test/eval/coverage.
  for (const id of VOICES) choose((value) => ({ ...bounds, principles: { ...bounds.principles, [id]: Math.max(LOWEST.principle, value) } }), [`missing ${id}`], ({ precision, recall }) => Math.min(precision, recall));
  choose((element) => ({ ...bounds, element: Math.max(LOWEST.element, Math.min(element, 0.6)) }), ['elements provision']);
  for (const of of ['principle', 'element'] as const) {
    choose((mentions) => ({ ...bounds, mentions: { ...bounds.mentions, [of]: Math.max(LEAST[of], Math.min(mentions, 0.6)) } }), [`${of}s all`, `${of}s mention`]);
  }
  return bounds;
}

/** Counts the verdicts of one document. */
function count(scores: Scores, document: Annotated, { detection, principles }: Coverage, isAsked: (principle: string) => boolean): void {
  const profile = detection.profile ?? 'none';
  scores.add(['profile', `profile ${document.kind}`], true, profile === document.kind);
  for (const name of OUTPUTS) {
    const [principle = '', element] = name.split('.');
    const found = element === undefined ? principles[principle]!.status : principles[principle]!.elements[element]!.status;
    const expected = verdictOf(document, name);
    const group = element === undefined ? 'principles' : 'elements';
    for (const status of ['provision', 'mention', 'absent'] as const) scores.add([`${group} all`, `${group} ${status}`, `${name} ${status}`, ...(status === 'provision' ? [`${group} provision ${document.language}`] : [])], expected === status, found === status);
    // As the product reports it: what a document is taken for counts too.
    if (element === undefined) scores.add([`missing ${name}`, 'missing all'], isAsked(name) && expected !== 'provision', principles[name]!.required && found !== 'provision');
  }
}

/** Scores as a table. */
export function report({ counts }: Scores): string {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => {
    const { precision, recall, f1, support } = scoreOf(one);
    return `${name.padEnd(52)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${support})`;
  });
  return rows.join('\n');
}
