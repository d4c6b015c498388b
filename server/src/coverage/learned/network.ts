import { floatsOf } from './floats.ts';
import type { PackedRows } from './packedRows.ts';
import { Rows } from './rows.ts';
import type { Bag, Sums } from './rows.ts';

/** A network of one hidden layer, as the training writes it. */
export interface PackedNetwork extends PackedRows {
  /** For each hidden unit, how it mixes the numbers of the sum of rows: signed bytes in base64, `MIX_STEPS` of them to 1. */
  readonly mix: string;
  /** Biases of the hidden layer; then for each output its bias and its weights: 32 bits each, in base64. */
  readonly hidden: string;
  readonly outputs: string;
}

/** Steps of the mix to either side of 0, up to 1. */
export const MIX_STEPS = 127;

/** Reads what a sum of features says. */
export interface Reader extends Sums {
  /** Probabilities, one for each output; the same array at every call. */
  read(bag: Bag): Float32Array;
}

/** A network of one hidden layer over sums of the rows of features. */
export class Network extends Rows implements Reader {
  private readonly mix: Float32Array;
  private readonly hidden: Float32Array;
  private readonly outputs: Float32Array;
  private readonly answer: Float32Array;
  /** The hidden units that something stirs, and how much. */
  private readonly stirred: Int32Array;
  private readonly values: Float32Array;

  constructor(packed: PackedNetwork) {
    super(packed);
    this.mix = Float32Array.from(new Int8Array(Buffer.from(packed.mix, 'base64')), (steps) => steps / MIX_STEPS);
    this.hidden = floatsOf(packed.hidden);
    this.outputs = floatsOf(packed.outputs);
    this.answer = new Float32Array(this.outputs.length / (this.hidden.length + 1));
    this.stirred = new Int32Array(this.hidden.length);
    this.values = new Float32Array(this.hidden.length);
  }

  read(bag: Bag): Float32Array {
    const { outputs, answer, stirred, values } = this;
    const count = this.stir(bag);
    for (let o = 0, from = 0; o < answer.length; o++, from += this.hidden.length + 1) {
      let sum = outputs[from]!;
      for (let i = 0; i < count; i++) sum += values[i]! * outputs[from + 1 + stirred[i]!]!;
      answer[o] = 1 / (1 + Math.exp(-sum));
    }
    return answer;
  }

  /** How many hidden units a sum stirs. */
  private stir(bag: Bag): number {
    const { mix, hidden, width, stirred, values } = this;
    let count = 0;
    for (let u = 0, from = 0; u < hidden.length; u++, from += width) {
      let value = hidden[u]!;
      for (let k = 0; k < width; k++) value += bag[k]! * mix[from + k]!;
      if (value <= 0) continue;
      stirred[count] = u;
      values[count++] = value;
    }
    return count;
  }
}
