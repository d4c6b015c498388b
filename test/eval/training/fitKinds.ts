import { Parameters, random, shuffled } from './fit.ts';
import type { Options, Sample, Shape } from './fit.ts';

/** How the kinds of documents are fitted. */
export interface KindOptions extends Pick<Options, 'epochs' | 'rate' | 'dropFeatures'> {
  /** The result is the mean of so many fits. */
  readonly fits: number;
}

/** Rows of features, and a bias, for each column. */
interface Softmax {
  readonly rows: Float32Array;
  readonly bias: Float32Array;
}

/** The means of fits that differ by chance alone: one fit takes some documents for another kind than the next would. */
export function fitKinds(samples: readonly Sample[], shape: Shape, { fits, ...options }: KindOptions): Softmax {
  const all = Array.from({ length: fits }, (_, i) => fitSoftmax(samples, shape, { ...options, next: random(3 + 100 * i) }));
  const mean = (of: (one: Softmax) => Float32Array): Float32Array => of(all[0]!).map((_, at) => all.reduce((sum, one) => sum + of(one)[at]!, 0) / fits);
  return { rows: mean((one) => one.rows), bias: mean((one) => one.bias) };
}

/** Fits a softmax over `width` columns, one for each answer, without a hidden layer. `answers[0]` is the number of the right column. */
function fitSoftmax(samples: readonly Sample[], { features, width, outputs }: Shape, { epochs, rate, dropFeatures, next }: Omit<KindOptions, 'fits'> & { readonly next: () => number }): Softmax {
  const rows = new Parameters(new Float32Array(features * width));
  const bias = new Parameters(new Float32Array(width));
  const powers = new Float64Array(outputs);
  const scale = 1 / (1 - dropFeatures);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(samples.length, next)) {
      const { ids, weights, answers, counts } = samples[at]!;
      const kept = weights.map((weight) => (next() < dropFeatures ? 0 : weight * scale));
      let total = 0;
      for (let k = 0; k < outputs; k++) {
        let sum = bias.values[k]!;
        for (let i = 0; i < ids.length; i++) sum += rows.values[ids[i]! * width + k]! * kept[i]!;
        total += powers[k] = Math.exp(sum);
      }
      for (let k = 0; k < outputs; k++) {
        const gradient = (powers[k]! / total - (answers[0] === k ? 1 : 0)) * counts[0]!;
        bias.move(k, gradient, rate);
        for (let i = 0; i < ids.length; i++) {
          if (kept[i] === 0) continue;
          const place = ids[i]! * width + k;
          rows.move(place, gradient * kept[i]! + 0.002 * rows.values[place]!, rate);
        }
      }
    }
  }
  return { rows: rows.values, bias: bias.values };
}
