import { compileModel } from '../../../server/src/coverage/compile.ts';
import { allWords } from '../../../server/src/coverage/language/words.ts';
import { openModel } from '../../../server/src/coverage/model.ts';
import type { Model, PackedModel } from '../../../server/src/coverage/model.ts';
import { judge } from '../../../server/src/coverage/judge.ts';
import { kindBag } from '../../../server/src/coverage/kindOf.ts';
import type { Features } from '../../../server/src/coverage/learned/features.ts';
import { NOTHING_LEARNED } from '../../../server/src/coverage/learned/learned.ts';
import type { Learned } from '../../../server/src/coverage/learned/learned.ts';
import { sentencesOf } from '../../../server/src/coverage/signals.ts';
import { compile } from '../../../server/src/knowledge/compile.ts';
import { readFolder } from '../../../server/src/knowledge/folder.ts';
import { readMemo } from '../../../server/src/memo/memo.ts';
import type { Memo } from '../../../server/src/memo/memo.ts';
import { NAMES } from './corpus.ts';
import type { Annotated } from './corpus.ts';

/** Features with their weights, as they were added up. */
export interface Recorded {
  readonly keys: number[];
  readonly weights: number[];
}

/** Sums that keep what they are made of: a bag holds its number in the list of them. */
class Recorder {
  readonly bags = new Map<number, Recorded>();
  private next = 0;

  forget(): void {
    this.bags.clear();
  }

  clear(bag: Float32Array): void {
    this.bags.set(bag[0]!, { keys: [], weights: [] });
  }

  empty(): Float32Array {
    const bag = Float32Array.of(this.next++);
    this.clear(bag);
    return bag;
  }

  add(to: Float32Array, features: Features): void {
    const { keys, weights } = this.bags.get(to[0]!)!;
    for (let i = 0; i < features.count; i++) {
      keys.push(features.keys[i]!);
      weights.push(features.weights[i]!);
    }
  }

  join(to: Float32Array, bag: Float32Array, share: number): void {
    const { keys, weights } = this.bags.get(to[0]!)!;
    const other = this.bags.get(bag[0]!)!;
    other.keys.forEach((key, i) => {
      keys.push(key);
      weights.push(other.weights[i]! * share);
    });
  }
}

/** Keeps what is asked of each sentence, and what is asked once more, see `subject`. Its answers make the product ask all that it ever would. */
class RecordingReader extends Recorder {
  asked: (Recorded & { subject?: Recorded })[] = [];
  private readonly answers: Float32Array;
  private isNew = false;

  constructor(outputs: number) {
    super();
    this.answers = new Float32Array(outputs + VOICES.length).fill(1);
  }

  override forget(): void {
    super.forget();
    this.asked = [];
  }

  override clear(bag: Float32Array): void {
    super.clear(bag);
    this.isNew = true;
  }

  read(bag: Float32Array): Float32Array {
    const recorded = joined(this.bags.get(bag[0]!)!);
    if (this.isNew) this.asked.push(recorded);
    else this.asked.at(-1)!.subject = recorded;
    this.isNew = false;
    return this.answers;
  }
}

class RecordingKinds extends Recorder {
  readonly ids = [];

  probabilities(): number[] {
    return [];
  }
}

/** Names of the outputs in their order. */
export const OUTPUTS: readonly string[] = Object.values(NAMES);

/** Principles in the order of the outputs behind them. */
export const VOICES: readonly string[] = OUTPUTS.filter((name) => !name.includes('.'));

/** The principles and words that the repository holds, compiled. */
export function packedModel(folder: string): PackedModel {
  return compileModel(compile(readFolder(folder, 'bundled').files).coverage, allWords());
}

export const memoOf = ({ id, text }: Annotated): Memo => readMemo(id, 1, text);

export interface RecordedSentence extends Recorded {
  readonly start: number;
  /** The same without what the sentence that opens the paragraph adds, and with its label, where that differs: what a sentence is about is read of this, and whose view it is of the other. */
  readonly subject?: Recorded | undefined;
}

/** Names of what is to be learned, before anything was. */
export const UNTAUGHT: Learned = { ...NOTHING_LEARNED, outputs: OUTPUTS, voices: VOICES };

/**
 * The sentences of documents with all that the network would be asked about them.
 * @throws Error where sentences were not asked for one by one, since the labels of one would teach another.
 */
export function recordSentences(packed: PackedModel, documents: readonly Annotated[]): RecordedSentence[][] {
  const reader = new RecordingReader(OUTPUTS.length);
  const model = openModel(packed, UNTAUGHT, { reader, kinds: new RecordingKinds() });
  return documents.map((document) => {
    reader.forget();
    const memo = memoOf(document);
    judge(memo, model);
    const places = memo.blocks.flatMap((block, i) => sentencesOf(block, model).map(({ start }) => ({ start: memo.starts[i]! + start })));
    if (places.length !== reader.asked.length) throw new Error(`${document.id}: ${reader.asked.length} sentences are judged of ${places.length}`);
    return places.map((place, i) => ({ ...place, ...reader.asked[i]! }));
  });
}

/** Weights of features that were added and taken away again are no greater. */
const NOTHING = 1e-6;

/** Each feature once. */
function joined({ keys, weights }: Recorded): Recorded {
  const sums = new Map<number, number>();
  keys.forEach((key, i) => sums.set(key, (sums.get(key) ?? 0) + weights[i]!));
  const left = [...sums].filter(([, weight]) => Math.abs(weight) > NOTHING);
  return { keys: left.map(([key]) => key), weights: left.map(([, weight]) => weight) };
}

/** What tells the kinds of documents, where `reader` judges their sentences. */
export function recordKinds(packed: PackedModel, documents: readonly Annotated[], reader: Model['reader']): Recorded[] {
  const kinds = new RecordingKinds();
  const model = openModel(packed, UNTAUGHT, { reader, kinds });
  return documents.map((document) => {
    kinds.forget();
    const memo = memoOf(document);
    const judging = judge(memo, model);
    return joined(kinds.bags.get(kindBag(memo, model, judging)[0]!)!);
  });
}
