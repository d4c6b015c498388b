import type { PackedKinds } from '../../../server/src/coverage/learned/kinds.ts';
import type { PackedNetwork } from '../../../server/src/coverage/learned/network.ts';
import { stepOf } from '../../../server/src/coverage/learned/rows.ts';
import type { PackedRows } from '../../../server/src/coverage/learned/rows.ts';
import type { Weights } from './fit.ts';

/** Steps of a weight to either side of 0, and a letter for each. */
const STEPS = 7;
const LETTERS = 'abcdefghijklmno';

/** Rows as the product reads them: weights from -7 to 7, each row in steps of its own. */
export function packRows(keys: readonly number[], rows: Float32Array, width: number): PackedRows {
  const steps = new Uint8Array(keys.length);
  const letters: string[] = [];
  for (let row = 0; row < keys.length; row++) {
    const own = rows.subarray(row * width, (row + 1) * width);
    const most = Math.max(...own.map(Math.abs));
    steps[row] = most === 0 ? 0 : Math.min(255, Math.max(1, Math.ceil(16 * Math.log2(most / STEPS)) + 224));
    for (const weight of own) letters.push(LETTERS[(steps[row] === 0 ? 0 : Math.round(weight / stepOf(steps[row]!))) + STEPS]!);
  }
  return { keys: base64(Int32Array.from(keys)), rows: letters.join(''), steps: base64(steps), width };
}

export function packNetwork(keys: readonly number[], { rows, hidden, outputs }: Weights, width: number): PackedNetwork {
  return { ...packRows(keys, rows, width), hidden: base64(hidden), outputs: base64(outputs) };
}

export function packKinds(keys: readonly number[], { rows, bias }: { readonly rows: Float32Array; readonly bias: Float32Array }, ids: readonly string[]): PackedKinds {
  return { ...packRows(keys, rows, bias.length), bias: base64(bias), ids };
}

function base64(array: Int32Array | Float32Array | Uint8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
