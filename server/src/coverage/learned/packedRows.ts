/** Numbers in two parts, which pack better apart: of each its lowest six bits as a sign, and the rest in digits of `DIGITS`, see `numbersOf`. */
export interface PackedNumbers {
  readonly low: string;
  readonly high: string;
}

/** Rows of weights by feature, as the training writes them. A row can serve many features: that of a feature is the sum of one row for each of its parts, each so many times, and weightier features have more parts. Some thousands of rows for all say nearly what a row for each would. */
export interface PackedRows {
  readonly groups: readonly PackedGroup[];
  /** For each row `width` weights from `-most` to `most`: as many of them to a sign as it can tell, see `weightsOf`. This packs better than bits in base64. */
  readonly rows: string;
  readonly most: number;
  /** The step that the weights of a row count in: a sign, see `stepOf`. */
  readonly steps: string;
  /** A multiple of how many weights a sign tells. */
  readonly width: number;
}

/** Features that have equally many parts. */
export interface PackedGroup {
  /** Their keys in ascending order: how much each is more than the one before. */
  readonly keys: PackedNumbers;
  readonly parts: readonly PackedPart[];
}

export interface PackedPart {
  /** For each key the number of its row, counted from `first`; none where they are the rows from `first` on, in the order of the keys. */
  readonly codes?: PackedNumbers;
  readonly first: number;
  /** For each key how many times the row counts: a sign for a step, see `stepOf`. */
  readonly scales: string;
}

/** A group as it is unpacked. */
export interface Group {
  readonly keys: Int32Array;
  readonly parts: readonly { readonly codes: Int32Array; readonly scales: Float32Array }[];
}

/** @throws Error where a part does not tell of each key. */
export function groupOf({ keys, parts }: PackedGroup): Group {
  const told = numbersOf(keys);
  for (let i = 1; i < told.length; i++) told[i]! += told[i - 1]!;
  return { keys: told, parts: parts.map((part) => partOf(part, told.length)) };
}

function partOf({ codes: packed, first, scales: signs }: PackedPart, count: number): Group['parts'][number] {
  const codes = packed ? numbersOf(packed) : new Int32Array(count);
  for (let i = 0; i < codes.length; i++) codes[i] = first + (packed ? codes[i]! : i);
  const scales = stepsOf(signs);
  if (codes.length !== count || scales.length !== count) throw new Error('what was learned is damaged');
  return { codes, scales };
}

/** The step that a number stands for: quarters of its binary logarithm; 0 is none. */
export function stepOf(number: number): number {
  return number === 0 ? 0 : 2 ** ((number - UNIT) / 4);
}

/** The number that stands for 1. */
export const UNIT = 60;

/** The steps that signs stand for. */
function stepsOf(signs: string): Float32Array {
  const codes = Buffer.from(signs, 'latin1');
  const steps = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) steps[i] = STEP_OF_SIGN[codes[i]!]!;
  return steps;
}

/** Digits of five bits: each number in small letters and digits from the lowest, its last digit in capital letters or signs. */
export const DIGITS = 'abcdefghijklmnopqrstuvwxyz012345ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_';
/** Bits of the low part of a number. */
export const LOW = 6;

/** @throws Error where the numbers are cut short. */
function numbersOf(packed: PackedNumbers): Int32Array {
  const low = Buffer.from(packed.low, 'latin1');
  const high = Buffer.from(packed.high, 'latin1');
  const numbers = new Int32Array(low.length);
  for (let i = 0, at = 0; i < low.length; i++) {
    let number = NUMBER_OF_SIGN[low[i]!]!;
    for (let shift = LOW, isLast = false; !isLast; shift += 5) {
      if (at === high.length) throw new Error('what was learned is damaged');
      const digit = NUMBER_OF_DIGIT[high[at++]!]!;
      number += (digit & 31) << shift;
      isLast = digit >= 32;
    }
    numbers[i] = number;
  }
  return numbers;
}

/** Signs that JSON writes as they are. */
export const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).join('').replace(/["\\]/g, '');

/** How many weights of so many steps to either side a sign can tell. */
export function weightsInSign(most: number): number {
  return Math.floor(Math.log(SIGNS.length) / Math.log(2 * most + 1));
}

/** The weights of the rows: in each sign the first of its weights counts most. */
export function rowsOf({ rows: signs, most, steps, width }: PackedRows): Float32Array {
  const many = weightsInSign(most);
  const told = weightsOf(most, many);
  const step = stepsOf(steps);
  const codes = Buffer.from(signs, 'latin1');
  const rows = new Float32Array(codes.length * many);
  for (let row = 0, at = 0, i = 0; row < step.length; row++) {
    for (const end = at + width; at < end; i++) {
      for (let k = 0, from = codes[i]! * many; k < many; k++) rows[at++] = told[from + k]! * step[row]!;
    }
  }
  return rows;
}

/** For the code of each sign its weights. */
function weightsOf(most: number, many: number): Int8Array {
  const base = 2 * most + 1;
  const weights = new Int8Array(128 * many);
  for (let i = 0; i < SIGNS.length; i++) {
    for (let k = 0; k < many; k++) weights[SIGNS.charCodeAt(i) * many + k] = (Math.floor(i / base ** (many - 1 - k)) % base) - most;
  }
  return weights;
}

/** The number of each sign by its code. */
function valuesOf(signs: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < signs.length; i++) values[signs.charCodeAt(i)] = i;
  return values;
}

const NUMBER_OF_SIGN = valuesOf(SIGNS);
const NUMBER_OF_DIGIT = valuesOf(DIGITS);
const STEP_OF_SIGN = Float32Array.from(NUMBER_OF_SIGN, stepOf);
