import { floatsOf } from './floats.ts';
import type { PackedRows } from './packedRows.ts';
import { Rows } from './rows.ts';
import type { Bag, Sums } from './rows.ts';

/** A network of one hidden layer, as the training writes it. */
export interface PackedNetwork extends PackedRows {
  /** Biases of the hidden layer; then for each output its bias and its weights: 32 bits each, in base64. */
  readonly hidden: string;
  readonly outputs: string;
}

/** Reads what a sum of features says. */
export interface Reader extends Sums {
  /** Probabilities, one for each output; the same array at every call. */
  read(bag: Bag): Float32Array;
}

/** A network of one hidden layer over sums of the rows of features. */
export class Network extends Rows implements Reader {
  private readonly hidden: Float32Array;
  private readonly outputs: Float32Array;
  private readonly answer: Float32Array;

  constructor(packed: PackedNetwork) {
    super(packed);
    this.hidden = floatsOf(packed.hidden);
    this.outputs = floatsOf(packed.outputs);
    this.answer = new Float32Array(this.outputs.length / (this.width + 1));
  }

  read(bag: Bag): Float32Array {
    const { outputs, hidden, width, answer } = this;
    for (let o = 0, at = 0; o < answer.length; o++) {
      let sum = outputs[at++]!;
      for (let k = 0; k < width; k++, at++) {
        const value = bag[k]! + hidden[k]!;
        if (value > 0) sum += value * outputs[at]!;
      }
      answer[o] = 1 / (1 + Math.exp(-sum));
    }
    return answer;
  }
}
