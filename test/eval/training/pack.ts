import type { PackedKinds } from '../../../server/src/coverage/learned/kinds.ts';
import type { PackedNetwork } from '../../../server/src/coverage/learned/network.ts';
import { DIGITS, SIGNS, stepOf, weightsInSign } from '../../../server/src/coverage/learned/rows.ts';
import type { PackedRows } from '../../../server/src/coverage/learned/rows.ts';
import type { Weights } from './fit.ts';

/** Steps of a weight to either side of 0: of a network, whose rows are many (more rows of coarse weights judge better than fewer of fine ones), and of the kinds of documents. */
const FEW = 1;
const MANY = 4;
/** Sixteenths of a doubling by which a step is tried smaller than what the greatest weight of a row asks for. */
const SMALLER = 16;

/** Rows as the product reads them: weights of at most `most` steps to either side, each row in the steps that lose least. Keys ascend. */
export function packRows(keys: readonly number[], rows: Float32Array, { width, most }: { readonly width: number; readonly most: number }): PackedRows {
  const steps = new Uint8Array(keys.length);
  const weights = new Int8Array(rows.length);
  for (let row = 0; row < keys.length; row++) {
    const own = rows.subarray(row * width, (row + 1) * width);
    steps[row] = bestStep(own, most);
    weights.set([...own].map((weight) => stepped(weight, steps[row]!, most)), row * width);
  }
  return { keys: digitsOf(keys), rows: signsOf(weights, most), most, steps: base64(steps), width };
}

/** Weights in signs, see `weightsOf`. Their number is a multiple of how many a sign tells. */
function signsOf(weights: Int8Array, most: number): string {
  const many = weightsInSign(most);
  const signs: string[] = [];
  for (let i = 0; i < weights.length; i += many) signs.push(SIGNS[weights.subarray(i, i + many).reduce((value, weight) => value * (2 * most + 1) + weight + most, 0)]!);
  return signs.join('');
}

const stepped = (weight: number, byte: number, most: number): number => (byte === 0 ? 0 : Math.max(-most, Math.min(most, Math.round(weight / stepOf(byte)))));

/** The byte of the step in which weights lose least. */
function bestStep(weights: Float32Array, most: number): number {
  const greatest = Math.max(...weights.map(Math.abs));
  if (greatest === 0) return 0;
  const top = Math.min(255, Math.max(1, Math.ceil(16 * Math.log2(greatest / most)) + 224));
  const bytes = Array.from({ length: SMALLER }, (_, i) => top - i).filter((byte) => byte > 0);
  const lost = (byte: number): number => weights.reduce((sum, weight) => sum + (weight - stepped(weight, byte, most) * stepOf(byte)) ** 2, 0);
  return bytes.reduce((best, byte) => (lost(byte) < lost(best) ? byte : best));
}

/** How much each key is more than the one before, in digits of five bits from the lowest; the last digit of a number is one of the upper half. */
function digitsOf(keys: readonly number[]): string {
  let before = 0;
  return keys.map((key) => {
    let text = '';
    let rest = key - before;
    for (; rest > 31; rest >>>= 5) text += DIGITS[rest & 31];
    before = key;
    return text + DIGITS[32 + rest];
  }).join('');
}

export function packNetwork(keys: readonly number[], { rows, hidden, outputs }: Weights, width: number): PackedNetwork {
  return { ...packRows(keys, rows, { width, most: FEW }), hidden: base64(hidden), outputs: base64(outputs) };
}

export function packKinds(keys: readonly number[], { rows, bias }: { readonly rows: Float32Array; readonly bias: Float32Array }, ids: readonly string[]): PackedKinds {
  return { ...packRows(keys, rows, { width: bias.length, most: MANY }), bias: base64(bias), ids };
}

function base64(array: Float32Array | Uint8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
