import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Network } from '../../../server/src/coverage/learned/network.ts';
import { Kinds } from '../../../server/src/coverage/learned/kinds.ts';
import type { Learned } from '../../../server/src/coverage/learned/learned.ts';
import type { PackedModel } from '../../../server/src/coverage/model.ts';
import { bestBounds, report, Trial } from './bounds.ts';
import type { Judge } from './bounds.ts';
import { readCorpus } from '../lib/corpus.ts';
import { composed, readFrames } from './compose.ts';
import { asAnnotated, passagesOf, readAnnotated } from './corpus.ts';
import type { Annotated } from './corpus.ts';
import { fitNetwork } from './fit.ts';
import type { Options, Sample, Shape, Weights } from './fit.ts';
import { fitKinds } from './fitKinds.ts';
import type { KindOptions } from './fitKinds.ts';
import { withJoined } from './join.ts';
import type { Job } from './learn.ts';
import { smallWords } from './named.ts';
import { packKinds, packNetwork } from './pack.ts';
import { OUTPUTS, packedModel, recordKinds, VOICES } from './record.ts';
import type { Recorded } from './record.ts';
import type { Stage } from './share.ts';
import type { Shared } from './sharedRows.ts';
import { ANSWERS, countsOf, labelling, numbered, numbersOf, parted, sentencesIn, taught } from './taught.ts';
import type { Labelled } from './taught.ts';

const FOLDER = 'test/eval/coverage';
const CORPUS = `${FOLDER}/train`;
const FRAMES = `${CORPUS}/frames`;
/** Authors who wrote in the manner of real drafts and saw nothing of the corpus: the bounds are chosen on what they wrote. */
const BLIND = /^(?:measured-\d+|ministries(?:-more)?|agencies|annexes|cabinet-offices|latin-and-francophone|eurasia-and-asia|departments|counsel|french-and-spanish|russian-and-chinese|many-hands|commonwealth|institutes|councils|federal-and-african|reformers|plain-officials|secretariats|strategy-units|four-languages|essayists|legal-advisers|law-drafters|policy-clinics|cyber-agencies|suites-\d+|whose-view-en|whose-view-languages|whose-view-more-en|whose-view-more-languages|official-manner|official-forms-\d|twins-\d|genres-\d+|wording-\d|acceptance-\d+|notes-\d+)\//;
/** Documents without labels, which teach kinds alone. */
const OF_KINDS = `${FOLDER}/kinds`;
const OUTPUT = 'knowledge/judgement.json';
const KINDS = ['position-paper', 'sovereignty-memo', 'cyber-strategy', 'bill', 'treaty-brief', 'none'];

/** Hidden units of the network, and numbers of the row of a feature. */
const WIDTH = 72;
const NARROW = 32;
/** Features that are kept: of sentences, and of documents. */
const FEATURES = 70_000;
const KIND_FEATURES = 20_000;
/** A feature seen in fewer sentences than this is left out. */
const RARE = 4;
const FOLDS = 3;
const FIT: Options = { epochs: 16, averaged: 5, rate: 0.07, dropFeatures: 0.6, dropHidden: 0.3 };
const CHOOSE: Options = { ...FIT, epochs: 8, averaged: 1, dropFeatures: 0.4 };
/** Rows that the features of a network share, and how these are fitted. */
const STAGES: readonly Stage[] = [{ many: 2048, features: FEATURES }, { many: 512, features: 22_000 }, { many: 512, features: 11_000 }];
const TUNE: Options = { ...FIT, epochs: 9, averaged: 5, rate: 0.03 };
const FIT_KINDS: KindOptions = { epochs: 15, rate: 0.1, dropFeatures: 0.5, fits: 6 };

/**
 * Learns the coverage verdicts from the annotated corpus and writes them as `knowledge/judgement.json`. Takes half an hour; gives the same result for
 * the same corpus, words and code. The bounds are chosen on documents each of which is judged by what was learned of other authors (cross-validation), see `BLIND`, and on dev and held-out as the product judges them.
 */
export async function train(): Promise<void> {
  const packed = packedModel('knowledge');
  const all = readAnnotated(CORPUS);
  const { label, withRenamed } = labelling(packed, smallWords(all));
  const ofKind = (...kinds: readonly string[]): Annotated[] => all.filter((one) => kinds.includes(one.kind));
  const documents = withRenamed(label(ofKind(...KINDS)));
  const passages = [...label(ofKind('pack').flatMap(passagesOf)), ...withRenamed(label(ofKind('section'))), ...label(readFrames(FRAMES).flatMap(composed))];
  const started = Date.now();
  const time = (what: string): void => console.log(`${what}: ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${documents.length} documents and ${passages.length} passages, ${[...documents, ...passages].reduce((sum, one) => sum + one.sentences.length, 0)} sentences`);
  const keys = chooseFeatures([...documents, ...passages]);
  time('features');
  const foldOf = foldsByAuthor(documents);
  const parts = [...Array.from({ length: FOLDS }, (_, fold) => documents.filter((one) => foldOf(one) !== fold)), documents];
  const networks = await together(parts, async (part) => packNetwork(keys, await learned(part, passages, keys), NARROW));
  time('networks');
  const readers = networks.map((one) => new Network(one));
  const unseenOf = (one: Labelled): Unseen => ({ document: one.document, fold: foldOf(one), reader: readers[foldOf(one)]! });
  const unseen = { documents: documents.map(unseenOf), renamed: documents.flatMap((one) => (one.renamed ? unseenOf(one.renamed) : [])) };
  const result: Learned = { outputs: OUTPUTS, voices: VOICES, network: networks[FOLDS]!, ...learnKinds(packed, unseen, readers[FOLDS]!) };
  writeFileSync(OUTPUT, JSON.stringify({ corpus: corpusHash(), ...result }) + '\n');
  console.log(`${OUTPUT}: ${Math.round(readFileSync(OUTPUT).length / 1000)} kB`);
}

/** Shares the documents out among the folds, those of one author (a folder) all to the same, the largest first. */
function foldsByAuthor(documents: readonly Labelled[]): (one: Labelled) => number {
  const author = ({ document }: Labelled): string => document.id.split('/')[0]!;
  const counts = new Map<string, number>();
  for (const one of documents) counts.set(author(one), (counts.get(author(one)) ?? 0) + 1);
  const sizes = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  for (const [name, count] of [...counts].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least]! += count;
    folds.set(name, least);
  }
  return (one) => folds.get(author(one))!;
}

/** What `knowledge/judgement.json` was learned from, so that a test can tell when it is out of date. */
export function corpusHash(): string {
  const hash = createHash('sha256');
  for (const { id, text, kind, labels } of [CORPUS, OF_KINDS].flatMap(readAnnotated)) hash.update(`${id}\0${text}\0${kind}\0${JSON.stringify(labels)}\0`);
  hash.update(JSON.stringify([readFrames(FRAMES), ...['dev', 'held-out'].map((part) => asAnnotated(readCorpus(FOLDER, part)))]));
  return hash.digest('hex').slice(0, 16);
}

const shapeOf = (keys: readonly number[], width: number): Shape => ({ features: keys.length, width, outputs: ANSWERS });

/** A network learned, in a thread of its own, of sentences, and of sentences of documents put together. */
function learned(documents: readonly Labelled[], passages: readonly Labelled[], keys: readonly number[]): Promise<Shared & Weights> {
  const numbers = numbersOf(keys);
  const seen = countsOf(sentencesIn([...documents, ...passages]));
  const samples = parted([...withJoined(documents.map((one) => taught(one, numbers))), ...passages.flatMap((one) => taught(one, numbers))]);
  const job: Job = { samples, seen: keys.map((key) => seen.get(key) ?? 0), shape: shapeOf(keys, WIDTH), fit: FIT, narrow: NARROW, stages: STAGES, tune: TUNE };
  return new Promise((resolve, reject) => {
    new Worker(new URL('worker.mjs', import.meta.url), { workerData: job }).once('message', resolve).once('error', reject);
  });
}

/** Does something with each item, with as many at a time as there are processors. */
async function together<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return results;
}

/** The features that a first fit on all of them finds the weightiest. */
function chooseFeatures(some: readonly Labelled[]): number[] {
  const seen = countsOf(sentencesIn(some));
  const common = [...seen].flatMap(([key, count]) => (count >= RARE ? [key] : []));
  const numbers = numbersOf(common);
  const { rows } = fitNetwork(parted(some.flatMap((one) => taught(one, numbers))), shapeOf(common, NARROW), CHOOSE);
  return weightiest(common, rows, { width: NARROW, most: FEATURES, seen });
}

function weightiest(keys: readonly number[], rows: Float32Array, { width, most, seen }: { readonly width: number; readonly most: number; readonly seen: ReadonlyMap<number, number> }): number[] {
  const rank = keys.map((key, i) => ({ key, weight: Math.hypot(...rows.subarray(i * width, (i + 1) * width)) * Math.sqrt(seen.get(key)!) }));
  return rank.sort((a, b) => b.weight - a.weight).slice(0, most).map(({ key }) => key).sort((a, b) => a - b);
}

/** A document, and what judges its sentences without having seen any of its author's. */
interface Unseen {
  readonly document: Annotated;
  readonly fold: number;
  readonly reader: Network;
}

/** Documents, and those of them with invented names once more with the names of real States. */
interface AllUnseen {
  readonly documents: readonly Unseen[];
  readonly renamed: readonly Unseen[];
}

/** Learns the kinds of documents, each judged by a network that has not seen it; and chooses the bounds of the verdicts: on `BLIND`, each document judged by what was learned of other authors, and on dev and held-out as shipped. */
function learnKinds(packed: PackedModel, unseen: AllUnseen, reader: Network): Pick<Learned, 'kinds' | 'bounds'> {
  const [dev = [], heldOut = []] = ['dev', 'held-out'].map((part) => asAnnotated(readCorpus(FOLDER, part)));
  const others = [...dev, ...readAnnotated(OF_KINDS)].map((document): Unseen => ({ document, fold: -1, reader }));
  const all = [...unseen.documents, ...unseen.renamed, ...others];
  const recorded = new Map<Annotated, Recorded>();
  for (const judging of new Set(all.map((one) => one.reader))) {
    const some = all.flatMap((one) => (one.reader === judging ? one.document : []));
    recordKinds(packed, some, judging).forEach((one, i) => recorded.set(some[i]!, one));
  }
  const documents = all.map(({ document, fold }) => ({ fold, recorded: recorded.get(document)!, answer: KINDS.indexOf(document.kind) }));
  const seen = countsOf(documents.map(({ recorded }) => recorded));
  const common = [...seen].flatMap(([key, count]) => (count >= 2 ? [key] : []));
  const fitOn = (some: typeof documents, keys: readonly number[]): ReturnType<typeof fitKinds> => {
    const numbers = numbersOf(keys);
    const samples = some.map(({ recorded, answer }): Sample => ({ ...numbered(recorded, numbers), answers: Float32Array.of(answer), counts: Float32Array.of(1) }));
    return fitKinds(samples, { features: keys.length, width: KINDS.length, outputs: KINDS.length }, FIT_KINDS);
  };
  const keys = weightiest(common, fitOn(documents, common).rows, { width: KINDS.length, most: KIND_FEATURES, seen });
  const kinds = packKinds(keys, fitOn(documents, keys), KINDS);
  const judges: Judge[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = new Kinds(packKinds(keys, fitOn(documents.filter((one) => one.fold !== fold), keys), KINDS));
    for (const one of unseen.documents) if (one.fold === fold) judges.push({ ...one, kinds: learned });
  }
  const blind = new Trial(packed, judges.filter((one) => BLIND.test(one.document.id)));
  const shipped = { reader, kinds: new Kinds(kinds) };
  const asShipped = new Trial(packed, [...dev, ...heldOut].map((document) => ({ document, ...shipped })));
  const bounds = bestBounds([blind, asShipped]);
  console.log(`Each document judged by what was learned of other authors, with the bounds ${JSON.stringify(bounds)}:\n${report(new Trial(packed, judges).scores(bounds))}`);
  return { bounds, kinds };
}
