import { perBlock, perBlockAnd } from '../memo/block.ts';
import type { Block } from '../memo/block.ts';
import type { Memo } from '../memo/memo.ts';
import { partsOf } from '../memo/parts.ts';
import { proseOf } from '../memo/prose.ts';
import { perStretch, perStretchAnd } from '../memo/stretch.ts';
import { hasBlank } from './blanks.ts';
import type { Judging } from './judge.ts';
import { addClasses, addGrams, Features, Kind, keyOf } from './learned/features.ts';
import { inZone, Zone, ZONE_WEIGHTS } from './learned/kinds.ts';
import type { Bag } from './learned/rows.ts';
import type { Model } from './model.ts';
import { hitsIn, rangesIn, scannerOf, sentencesOf } from './signals.ts';
import { isWhole, levelOf } from './subject.ts';
import { frontTitle } from './title.ts';

/** So many blocks of text, after the title, count as the opening of a document. */
const OPENING = 6;

interface Sum {
  readonly bag: Bag;
  readonly count: number;
}

/**
 * What tells the kind of a document, as one sum: the words of its title, of its headings, of its opening; the classes of words in all of it; what
 * it says on the principles; and its form.
 */
export function kindBag(memo: Memo, model: Model, judging: Judging): Bag {
  const zones = ZONE_WEIGHTS.map(() => ({ bag: model.kinds.empty(), count: 0 }));
  const put = (zone: Zone, { bag, count }: Sum): void => {
    if (count === 0) return;
    model.kinds.join(zones[zone]!.bag, bag, 1);
    zones[zone]!.count += count;
  };
  const title = frontTitle(memo);
  if (title) put(Zone.Title, WORDS[Zone.Title]!(title, model));
  let opening = 0;
  let titled = false;
  for (const stretch of memo.stretches) {
    put(Zone.Body, bodyIn(stretch, model));
    if (titled) put(Zone.Heading, headingsIn(stretch, model));
    else for (const block of stretch.blocks.filter(isHeading)) {
      const zone = titled || (title && partsOf(block)[0]?.level !== 1) ? Zone.Heading : Zone.Title;
      put(zone, WORDS[zone]!(block, model));
      titled = true;
    }
    for (let i = 0; i < stretch.blocks.length && opening < OPENING; i++) {
      const block = stretch.blocks[i]!;
      if (isHeading(block) || hasBlank(block.text) || sentencesOf(block, model).length === 0) continue;
      put(Zone.Opening, WORDS[Zone.Opening]!(block, model));
      opening++;
    }
  }
  put(Zone.Whole, { bag: wholeOf(memo, judging, { model, sentences: zones[Zone.Body]!.count }), count: 1 });
  const sum = model.kinds.empty();
  zones.forEach(({ bag, count }, zone) => model.kinds.join(sum, bag, ZONE_WEIGHTS[zone]! / Math.max(1, count)));
  return sum;
}

const features = new Features();

/** For each zone, the words and classes of a block's sentences as they count in it. */
const WORDS = ZONE_WEIGHTS.map((_, zone) => perBlockAnd((block: Block, model: Model): Sum => {
  const from = scannerOf(model);
  const prose = proseOf(block);
  const bag = model.kinds.empty();
  let count = 0;
  for (const part of partsOf(block)) {
    if (part.kind === 'code' || part.kind === 'comment' || part.kind === 'definition') continue;
    for (const range of rangesIn(from, prose, part)) {
      const { hits } = hitsIn(from, { model, range });
      addGrams(features.clear(), from, range);
      addClasses(features, hits, model.classOf, { kind: Kind.Class, weight: 1 });
      model.kinds.add(bag, inZone(features, zone));
      count++;
    }
  }
  return { bag, count };
}));

/** The classes of words in the text of a stretch, and the words of its headings. */
const bodyIn = perStretchAnd(({ blocks }, model: Model) => sumOf(model, blocks.map((block) => bodyOf(block, model))));
const headingsIn = perStretchAnd(({ blocks }, model: Model) => sumOf(model, blocks.filter(isHeading).map((block) => WORDS[Zone.Heading]!(block, model))));

/** What waits for its blanks to be filled is not yet part of the document. */
const bodyOf = perBlockAnd((block: Block, model: Model) => sumOf(model, hasBlank(block.text) ? [] : sentencesOf(block, model).filter(isWhole).map(({ kinds }) => ({ bag: kinds, count: 1 }))));

const NO_WORDS: Sum = { bag: new Float32Array(0), count: 0 };

function sumOf(model: Model, sums: readonly Sum[]): Sum {
  if (sums.length === 0) return NO_WORDS;
  const bag = model.kinds.empty();
  for (const one of sums) if (one.count > 0) model.kinds.join(bag, one.bag, 1);
  return { bag, count: sums.reduce((all, one) => all + one.count, 0) };
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading';
}

const shapeOf = perBlock((block) => ({ parts: block.kind === 'code' ? 1 : partsOf(block).length, links: block.text.split('](').length - 1 }));

/** Marks of the form of a document as a whole. The numbers are part of what was learned. */
const enum Mark {
  Items = 1,
  Cells,
  Code,
  Long,
  Headings,
  FrontMatter,
  Links,
  Short,
  Networks,
  Data,
  NetworksLevel = 16,
  DataLevel = 24,
  About = 32,
}

/** What a stretch is made of. */
const countsIn = perStretch(({ blocks }) => {
  const counts = { all: 0, list: 0, table: 0, code: 0, heading: 0, links: 0 };
  for (const block of blocks) {
    const { parts, links } = shapeOf(block);
    if (block.kind === 'list' || block.kind === 'table' || block.kind === 'code' || block.kind === 'heading') counts[block.kind] += parts;
    if (block.kind !== 'frontMatter') counts.all += parts;
    counts.links += links;
  }
  return counts;
});

function marksOf(memo: Memo): [Mark, number][] {
  const counts = memo.stretches.map(countsIn);
  const [all, list, table, code, heading, links] = (['all', 'list', 'table', 'code', 'heading', 'links'] as const).map((name) => counts.reduce((sum, one) => sum + one[name], 0)) as [number, number, number, number, number, number];
  const share = (count: number): number => Math.sqrt(count / Math.max(1, all));
  const front = memo.firstBlock?.kind === 'frontMatter' ? 1 : 0;
  return [[Mark.Items, share(list)], [Mark.Cells, share(table)], [Mark.Code, Math.min(1, code)], [Mark.Long, Math.min(1, all / 60)], [Mark.Headings, Math.min(1, heading / 10)], [Mark.FrontMatter, front], [Mark.Links, Math.min(1, links / 5)], [Mark.Short, all < 10 ? 1 : 0]];
}

/** How much of a document is on the subject; nothing where it is too short to tell. */
function subjectMarks({ subject }: Judging): [Mark, number][] {
  if (!subject) return [];
  const { networks, data } = subject;
  return [[Mark.Networks, 2 * Math.sqrt(networks)], [Mark.Data, 2 * Math.sqrt(data)], [Mark.NetworksLevel + levelOf(networks), 1], [Mark.DataLevel + levelOf(data), 1]];
}

/** In a text of more sentences than this it counts how dense they are, not how many. */
const FEW = 20;

/** The form of a document, and how much of it is about each principle: the sum of probabilities, told by itself and by others, against its length. */
function wholeOf(memo: Memo, judging: Judging, { model, sentences }: { readonly model: Model; readonly sentences: number }): Bag {
  features.clear();
  const share = FEW / Math.max(FEW, sentences);
  for (const [mark, weight] of [...marksOf(memo), ...subjectMarks(judging)]) features.add(keyOf(Kind.Zone + Zone.Whole, mark), weight);
  const sums = new Float64Array(2 * model.principles.length);
  for (const { judged } of judging.stretches) for (let i = 0; i < sums.length; i++) sums[i]! += judged.sums[i]!;
  sums.forEach((sum, i) => features.add(keyOf(Kind.Zone + Zone.Whole, Mark.About + i), Math.min(2, Math.sqrt(share * sum))));
  const bag = model.kinds.empty();
  model.kinds.add(bag, features);
  return bag;
}
