import type { Sample } from './fit.ts';
import { random } from './fit.ts';

/** How often a sentence is put together with the one after it, and then with one more; and with one of any document. */
const NEXT = 0.5;
const ONE_MORE = 0.4;
const ANY = 0.3;

/**
 * The sentences of documents, and some of them put together. Sentences of real drafts are longer than those of a corpus, with several clauses on
 * several matters: what is said of one of them holds for the whole. The same result at every run.
 */
export function withJoined(documents: readonly (readonly Sample[])[]): Sample[] {
  const next = random(5);
  const all = documents.flat();
  const joined: Sample[] = [];
  for (const samples of documents) {
    samples.forEach((sample, i) => {
      if (i + 1 < samples.length && next() < NEXT) joined.push(join(samples.slice(i, next() < ONE_MORE ? i + 3 : i + 2)));
      if (next() < ANY) joined.push(join([sample, all[Math.floor(next() * all.length)]!]));
    });
  }
  return [...all, ...joined];
}

/** One sample of several: each feature once, where it weighs most; what is said of any of them, by any of them. */
function join(samples: readonly Sample[]): Sample {
  const weights = new Map<number, number>();
  for (const sample of samples) sample.ids.forEach((id, i) => weights.set(id, Math.max(weights.get(id) ?? 0, sample.weights[i]!)));
  const most = (of: (sample: Sample) => Float32Array): Float32Array => of(samples[0]!).map((_, o) => Math.max(...samples.map((one) => of(one)[o]!)));
  return { ids: Int32Array.from(weights.keys()), weights: Float32Array.from(weights.values()), answers: most((one) => one.answers), counts: most((one) => one.counts) };
}
