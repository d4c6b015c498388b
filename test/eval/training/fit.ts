import { unshared } from './sharedRows.ts';
import type { Shared } from './sharedRows.ts';

/** A sample: features by number with their weights, what is to be said of it, and how much each answer counts. */
export interface Sample {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly answers: Float32Array;
  readonly counts: Float32Array;
  /** The same with what the sentence that opens its paragraph adds, which tells whose view it is: see `parted`. */
  readonly opened?: Pick<Sample, 'ids' | 'weights'>;
}

export interface Shape {
  readonly features: number;
  readonly width: number;
  readonly outputs: number;
}

/** Weights of a network: rows by feature, or those that features share; how a hidden unit mixes the sum of rows, where it is not one number of it; biases of the hidden layer, and for each output its bias and weights. */
export interface Weights {
  readonly rows: Float32Array;
  readonly mix?: Float32Array;
  readonly hidden: Float32Array;
  readonly outputs: Float32Array;
}

/** A network to go on from, whose features share rows. */
export interface Start extends Pick<Shared, 'parts'> {
  readonly weights: Weights;
}

export interface Options {
  readonly epochs: number;
  /** The result is the mean of the weights after so many of the last epochs: it hangs less on chance than the last one. */
  readonly averaged: number;
  readonly rate: number;
  /** Shares of the features, and of the hidden units, that a step leaves out. */
  readonly dropFeatures: number;
  readonly dropHidden: number;
}

/** Numbers from 0 to 1 that are the same at every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
}

/** A parameter with its sum of squared gradients, moved by Adagrad. */
export class Parameters {
  readonly squares: Float32Array;

  constructor(readonly values: Float32Array) {
    this.squares = new Float32Array(values.length).fill(1e-2);
  }

  move(at: number, gradient: number, rate: number): void {
    this.squares[at]! += gradient * gradient;
    this.values[at]! -= (rate * gradient) / Math.sqrt(this.squares[at]!);
  }
}

/** Fits a network of one hidden layer with logistic outputs by stochastic gradient descent, from scratch or from `start`, whose mix stays as it is; the same result at every run. */
export function fitNetwork(samples: readonly Sample[], { features, width, outputs }: Shape, options: Options, start?: Start): Weights {
  const next = random(7);
  const from = start?.weights ?? scratch({ features, width, outputs }, next);
  const [rows, hidden, out] = [from.rows, from.hidden, from.outputs].map((values) => new Parameters(values.slice())) as [Parameters, Parameters, Parameters];
  const step = new Step({ rows, hidden, out, ...placesOf((start ?? unshared(rows.values, width)).parts, { features, width }), mix: from.mix, width, outputs, next, options });
  const means = [rows, hidden, out].map(({ values }) => new Float32Array(values.length));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.7 * epoch) / options.epochs);
    for (const at of shuffled(samples.length, next)) step.take(samples[at]!, rate);
    if (epoch >= options.epochs - options.averaged) [rows, hidden, out].forEach(({ values }, i) => values.forEach((value, at) => (means[i]![at]! += value / options.averaged)));
  }
  return { rows: means[0]!, ...(from.mix ? { mix: from.mix } : {}), hidden: means[1]!, outputs: means[2]! };
}

/** The parts of each feature behind one another. */
function placesOf(parts: Shared['parts'], { features, width }: Pick<Shape, 'features' | 'width'>): Pick<Fitting, 'firsts' | 'places' | 'scales'> {
  const firsts = new Int32Array(features + 1);
  for (const part of parts) for (const one of part.features) firsts[one + 1]!++;
  for (let i = 0; i < features; i++) firsts[i + 1]! += firsts[i]!;
  const free = firsts.slice();
  const places = new Int32Array(firsts[features]!);
  const scales = new Float32Array(places.length);
  for (const part of parts) {
    part.features.forEach((one, i) => {
      const at = free[one]!++;
      places[at] = part.codes[i]! * width;
      scales[at] = part.scales[i]!;
    });
  }
  return { firsts, places, scales };
}

function scratch({ features, width, outputs }: Shape, next: () => number): Weights {
  const spread = (length: number, scale: number): Float32Array => Float32Array.from({ length }, () => (next() - 0.5) * 2 * scale);
  const weights = { rows: spread(features * width, 0.08), hidden: new Float32Array(width), outputs: spread(outputs * (width + 1), 0.3) };
  for (let o = 0; o < outputs; o++) weights.outputs[o * (width + 1)] = -3;
  return weights;
}

export function shuffled(length: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

interface Fitting {
  readonly rows: Parameters;
  readonly hidden: Parameters;
  readonly out: Parameters;
  /** By feature: its first part; by part where its row starts, and how many times it counts. */
  readonly firsts: Int32Array;
  readonly places: Int32Array;
  readonly scales: Float32Array;
  readonly mix: Float32Array | undefined;
  readonly width: number;
  readonly outputs: number;
  readonly next: () => number;
  readonly options: Options;
}

/** One step of the descent, with its tables. */
class Step {
  private readonly sums: Float64Array;
  private readonly units: Float64Array;
  private readonly gradients: Float64Array;
  private readonly kept = new Uint8Array(1 << 15);

  constructor(private readonly fitting: Fitting) {
    this.sums = new Float64Array(fitting.width);
    this.units = new Float64Array(fitting.hidden.values.length);
    this.gradients = new Float64Array(fitting.hidden.values.length);
  }

  take(sample: Sample, rate: number): void {
    this.forward(sample);
    if (this.backward(sample, rate)) this.moveRows(sample, rate);
  }

  private forward({ ids, weights }: Sample): void {
    const { rows, hidden, firsts, places, scales, mix, width, next, options } = this.fitting;
    const { sums, units, kept } = this;
    sums.fill(0);
    const scale = 1 / (1 - options.dropFeatures);
    for (let i = 0; i < ids.length; i++) {
      kept[i] = next() < options.dropFeatures ? 0 : 1;
      if (kept[i] === 0) continue;
      for (let at = firsts[ids[i]!]!, end = firsts[ids[i]! + 1]!; at < end; at++) {
        const weight = weights[i]! * scale * scales[at]!;
        const from = places[at]!;
        for (let k = 0; k < width; k++) sums[k]! += rows.values[from + k]! * weight;
      }
    }
    for (let u = 0; u < units.length; u++) {
      if (next() < options.dropHidden) {
        units[u] = 0;
        continue;
      }
      let sum = hidden.values[u]!;
      if (mix) for (let k = 0, from = u * width; k < width; k++) sum += mix[from + k]! * sums[k]!;
      else sum += sums[u]!;
      units[u] = sum > 0 ? sum / (1 - options.dropHidden) : 0;
    }
  }

  private backward({ answers, counts }: Sample, rate: number): boolean {
    const { out, outputs } = this.fitting;
    const { units, gradients } = this;
    gradients.fill(0);
    let moved = false;
    for (let o = 0; o < outputs; o++) {
      if (counts[o] === 0) continue;
      const from = o * (units.length + 1);
      let sum = out.values[from]!;
      for (let u = 0; u < units.length; u++) sum += units[u]! * out.values[from + 1 + u]!;
      const gradient = (1 / (1 + Math.exp(-sum)) - answers[o]!) * counts[o]!;
      if (Math.abs(gradient) < 2e-3) continue;
      moved = true;
      for (let u = 0; u < units.length; u++) {
        if (units[u] === 0) continue;
        gradients[u]! += gradient * out.values[from + 1 + u]!;
        out.move(from + 1 + u, gradient * units[u]!, rate);
      }
      out.move(from, gradient, rate);
    }
    return moved;
  }

  private moveRows({ ids, weights }: Sample, rate: number): void {
    const { rows, firsts, places, scales, width } = this.fitting;
    const { kept } = this;
    const gradients = this.rowGradients(rate);
    for (let i = 0; i < ids.length; i++) {
      if (kept[i] === 0) continue;
      for (let at = firsts[ids[i]!]!, end = firsts[ids[i]! + 1]!; at < end; at++) {
        const weight = weights[i]! * scales[at]!;
        const from = places[at]!;
        for (let k = 0; k < width; k++) if (gradients[k] !== 0) rows.move(from + k, gradients[k]! * weight, rate);
      }
    }
  }

  /** Moves the biases of the hidden layer; the gradients of the sum of rows. */
  private rowGradients(rate: number): Float64Array {
    const { hidden, mix, width } = this.fitting;
    const { sums, units, gradients } = this;
    sums.fill(0);
    for (let u = 0; u < units.length; u++) {
      if (units[u] === 0) gradients[u] = 0;
      else hidden.move(u, gradients[u]!, rate);
      if (mix && gradients[u] !== 0) for (let k = 0, from = u * width; k < width; k++) sums[k]! += mix[from + k]! * gradients[u]!;
    }
    return mix ? sums : gradients;
  }
}
