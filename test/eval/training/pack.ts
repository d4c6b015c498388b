import type { PackedKinds } from '../../../server/src/coverage/learned/kinds.ts';
import { MIX_STEPS } from '../../../server/src/coverage/learned/network.ts';
import type { PackedNetwork } from '../../../server/src/coverage/learned/network.ts';
import { DIGITS, LOW, SIGNS, stepOf, UNIT, weightsInSign } from '../../../server/src/coverage/learned/packedRows.ts';
import type { PackedGroup, PackedNumbers, PackedPart, PackedRows } from '../../../server/src/coverage/learned/packedRows.ts';
import type { Weights } from './fit.ts';
import { unshared } from './sharedRows.ts';
import type { Part, Shared } from './sharedRows.ts';

/** Steps of a weight to either side of 0. */
const MOST = 4;
/** Steps by which one is tried smaller than what the greatest weight of a row asks for. */
const SMALLER = 4;

const signs = (numbers: Iterable<number>): string => Array.from(numbers, (number) => SIGNS[number]!).join('');

/** Rows as the product reads them: weights of at most `MOST` steps to either side, each row in the step that loses least. Keys ascend. @throws Error where the width is no multiple of the weights that a sign tells, or a part has features that the one before has not. */
export function packRows(keys: readonly number[], { rows, parts }: Shared, width: number): PackedRows {
  if (width % weightsInSign(MOST) !== 0) throw new Error(`${width} weights are no whole number of signs`);
  const count = rows.length / width;
  const steps = new Uint8Array(count);
  const weights = new Int8Array(rows.length);
  for (let row = 0; row < count; row++) {
    const own = rows.subarray(row * width, (row + 1) * width);
    steps[row] = bestStep(own);
    weights.set([...own].map((weight) => stepped(weight, steps[row]!)), row * width);
  }
  const groups = parts.map((_, i) => packGroup(keys, parts.slice(0, i + 1), parts[i + 1])).filter((group) => group.keys.low !== '');
  return { groups, rows: signsOf(weights), most: MOST, steps: signs(steps), width };
}

/** The features that have `parts` and no more, which those of `further` have. */
function packGroup(keys: readonly number[], parts: readonly Part[], further: Part | undefined): PackedGroup {
  const others = new Set(further?.features);
  const features = parts.at(-1)!.features.filter((one) => !others.has(one));
  const packPart = (part: Part): PackedPart => {
    const places = new Map(Array.from(part.features, (one, i) => [one, i]));
    if (features.some((one) => !places.has(one))) throw new Error('a part has features that the one before has not');
    const of = (values: ArrayLike<number>): number[] => Array.from(features, (one) => values[places.get(one)!]!);
    const codes = of(part.codes);
    const first = codes.reduce((least, code) => Math.min(least, code), Infinity);
    return { ...(codes.every((code, i) => code - first === i) ? {} : { codes: packNumbers(codes.map((code) => code - first)) }), first, scales: signs(of(part.scales).map((scale) => numberOf(scale))) };
  };
  const own = Array.from(features, (one) => keys[one]!);
  return { keys: packNumbers(own.map((key, i) => key - (own[i - 1] ?? 0))), parts: parts.map(packPart) };
}

/** Weights in signs, see `rowsOf`. Their number is a multiple of how many a sign tells. */
function signsOf(weights: Int8Array): string {
  const many = weightsInSign(MOST);
  const numbers = Array.from({ length: weights.length / many }, (_, i) => weights.subarray(i * many, (i + 1) * many).reduce((value, weight) => value * (2 * MOST + 1) + weight + MOST, 0));
  return signs(numbers);
}

const stepped = (weight: number, step: number): number => (step === 0 ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(weight / stepOf(step)))));

/** The number of the nearest step, see `stepOf`, of those of which so many make a doubling (4, 2 or 1). */
export function numberOf(value: number, perDoubling = 4): number {
  return value === 0 ? 0 : inSigns((4 / perDoubling) * Math.round(perDoubling * Math.log2(value)) + UNIT);
}

/** The nearest number of a step that a sign can tell. */
const inSigns = (number: number): number => Math.max(1, Math.min(SIGNS.length - 1, number));

/** The step in which weights lose least. */
function bestStep(weights: Float32Array): number {
  const greatest = Math.max(...weights.map(Math.abs));
  if (greatest === 0) return 0;
  const top = inSigns(Math.ceil(4 * Math.log2(greatest / MOST)) + UNIT);
  const steps = Array.from({ length: SMALLER }, (_, i) => top - i).filter((step) => step > 0);
  const lost = (step: number): number => weights.reduce((sum, weight) => sum + (weight - stepped(weight, step) * stepOf(step)) ** 2, 0);
  return steps.reduce((best, step) => (lost(step) < lost(best) ? step : best));
}

function packNumbers(numbers: Iterable<number>): PackedNumbers {
  const all = [...numbers];
  return { low: signs(all.map((number) => number & ((1 << LOW) - 1))), high: all.map((number) => digitsOf(number >>> LOW)).join('') };
}

/** A number in digits of five bits from the lowest; the last one is of the upper half. */
function digitsOf(number: number): string {
  let text = '';
  let rest = number;
  for (; rest > 31; rest >>>= 5) text += DIGITS[rest & 31];
  return text + DIGITS[32 + rest];
}

export function packNetwork(keys: readonly number[], { mix, hidden, outputs, ...shared }: Shared & Weights, width: number): PackedNetwork {
  return { ...packRows(keys, shared, width), mix: Buffer.from(Int8Array.from(mix ?? [], (value) => Math.round(value * MIX_STEPS)).buffer).toString('base64'), hidden: base64(hidden), outputs: base64(outputs) };
}

export function packKinds(keys: readonly number[], { rows, bias }: { readonly rows: Float32Array; readonly bias: Float32Array }, ids: readonly string[]): PackedKinds {
  return { ...packRows(keys, unshared(rows, bias.length), bias.length), bias: base64(bias), ids };
}

function base64(array: Float32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
