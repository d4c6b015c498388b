import type { PackedModel } from '../../../server/src/coverage/model.ts';
import type { Annotated } from './corpus.ts';
import type { Sample } from './fit.ts';
import { withRealNames } from './named.ts';
import { OUTPUTS, recordSentences, VOICES } from './record.ts';
import type { Recorded, RecordedSentence } from './record.ts';

/** How many answers there are to a sentence. */
export const ANSWERS = OUTPUTS.length + VOICES.length;

/** A text with its labels and what is known of its sentences. */
export interface Labelled {
  readonly document: Annotated;
  readonly sentences: readonly RecordedSentence[];
  /** The same with the names of real States, where it has invented ones; `isNew` tells of each sentence whether it has other features than any of the text itself. */
  readonly renamed?: (Labelled & { readonly isNew: readonly boolean[] }) | undefined;
}

/** How texts are read by a model. `small`: words that are no names. */
export function labelling(packed: PackedModel, small: ReadonlySet<string>): { label(documents: readonly Annotated[]): Labelled[]; withRenamed(documents: readonly Labelled[]): Labelled[] } {
  const label = (documents: readonly Annotated[]): Labelled[] => recordSentences(packed, documents).map((sentences, i) => ({ document: documents[i]!, sentences }));
  const withRenamed = (documents: readonly Labelled[]): Labelled[] => {
    const renamed = new Map(label(documents.flatMap(({ document }) => withRealNames(document, small) ?? [])).map((one) => [one.document.id, one]));
    return documents.map((one) => {
      const other = renamed.get(one.document.id);
      return other ? { ...one, renamed: { ...other, isNew: newIn(other, one) } } : one;
    });
  };
  return { label, withRenamed };
}

/** What is to be said of each sentence: what it is about, and (if it is about anything) whether the text itself says so. */
function samplesOf({ document, sentences }: Labelled, numbers: ReadonlyMap<number, number>): Sample[] {
  const answers = sentences.map(() => new Float32Array(ANSWERS));
  const counts = sentences.map(() => new Float32Array(ANSWERS).fill(1).fill(0, OUTPUTS.length));
  for (const { at, name, status } of document.labels) {
    const sentence = sentences.findLastIndex(({ start }) => start < at);
    if (sentence < 0) continue;
    const principle = name.split('.')[0]!;
    for (const one of [name, principle]) answers[sentence]![OUTPUTS.indexOf(one)] = 1;
    const voice = OUTPUTS.length + VOICES.indexOf(principle);
    counts[sentence]![voice] = 1;
    if (status === 'provision') answers[sentence]![voice] = 1;
  }
  return sentences.map((sentence, i) => {
    const { subject } = sentence;
    return { ...numbered(subject ?? sentence, numbers), answers: answers[i]!, counts: counts[i]!, ...(subject ? { opened: numbered(sentence, numbers) } : {}) };
  });
}

/** Samples of which one that a sentence opens teaches what it is about without that, and whose view it is with it, as the product reads them. */
export function parted(samples: readonly Sample[]): Sample[] {
  const counting = (counts: Float32Array, isVoice: boolean): Float32Array => counts.map((count, i) => (i >= OUTPUTS.length === isVoice ? count : 0));
  return samples.flatMap(({ opened, ...sample }) => {
    if (!opened) return [sample];
    const voices = counting(sample.counts, true);
    return [{ ...sample, counts: counting(sample.counts, false) }, ...(voices.some((count) => count > 0) ? [{ ...sample, ...opened, counts: voices }] : [])];
  });
}

function newIn(renamed: Labelled, { sentences }: Labelled): boolean[] {
  const of = ({ keys }: Recorded): string => keys.join(' ');
  const known = new Set(sentences.map(of));
  return renamed.sentences.map((one) => !known.has(of(one)));
}

/** What is to be learned of a text: of its sentences, and of those that the names of real States change. */
export function taught({ renamed, ...one }: Labelled, numbers: ReadonlyMap<number, number>): Sample[] {
  return [...samplesOf(one, numbers), ...(renamed ? samplesOf(renamed, numbers).filter((_, i) => renamed.isNew[i]) : [])];
}

/** Features by their numbers; what has none is left out. */
export function numbered({ keys, weights }: Recorded, numbers: ReadonlyMap<number, number>): Pick<Sample, 'ids' | 'weights'> {
  const ids: number[] = [];
  const kept: number[] = [];
  keys.forEach((key, i) => {
    const id = numbers.get(key);
    if (id === undefined) return;
    ids.push(id);
    kept.push(weights[i]!);
  });
  return { ids: Int32Array.from(ids), weights: Float32Array.from(kept) };
}

/** The numbers of features: their places. */
export const numbersOf = (keys: readonly number[]): Map<number, number> => new Map(keys.map((key, i) => [key, i]));

/** The sentences that are learned from. */
export const sentencesIn = (some: readonly Labelled[]): RecordedSentence[] => some.flatMap(({ sentences, renamed }) => [...sentences, ...(renamed?.sentences.filter((_, i) => renamed.isNew[i]) ?? [])]);

/** In how many sentences or documents each feature was seen. */
export function countsOf(some: readonly Recorded[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { keys } of some) for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  return seen;
}
