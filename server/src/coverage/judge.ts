import type { Block } from '../memo/block.ts';
import { perBlock } from '../memo/block.ts';
import type { Memo } from '../memo/memo.ts';
import { Place as KeptPlace } from '../memo/source.ts';
import type { Stretch } from '../memo/stretch.ts';
import { sameItems } from './context.ts';
import type { Context } from './context.ts';
import { headingKind } from './headings.ts';
import { judgeBlock } from './judgeBlock.ts';
import type { Judgement } from './judgeBlock.ts';
import { matterOf } from './model.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';
import { Strongest } from './strongest.ts';

/** A block in which the memo says something on a principle; offsets in `found` count from `start`, and all numbers from the start of its stretch. */
export interface JudgedBlock extends Pick<Judgement, 'found'> {
  readonly start: number;
  readonly block: number;
  readonly section: number;
}

/** What a stretch of a memo says on the principles, wherever it stands. */
export interface JudgedStretch {
  /** In reading order. */
  readonly blocks: readonly JudgedBlock[];
  readonly endorsed: readonly Endorsement[];
  readonly sentences: number;
  /** How many sections begin, and the first one for each number that stands before a heading. */
  readonly sections: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** By matter: the greatest probability that a sentence is about it, and that the memo itself says so. */
  readonly about: Float64Array;
  readonly stated: Float64Array;
  /** By principle: the three greatest probabilities that the memo itself says something on it as a whole. */
  readonly strongest: readonly Strongest[];
  /** By principle, as in a `Judgement`. */
  readonly sums: Float64Array;
  readonly standing: Standing;
}

/** Where a stretch stands: what comes before it. */
export interface Place {
  readonly start: number;
  readonly block: number;
  readonly section: number;
}

/** What a memo says on the principles, stretch by stretch in reading order. */
export interface Judging {
  readonly stretches: readonly (Place & { readonly judged: JudgedStretch })[];
  /** How many sentences the memo has. */
  readonly sentences: number;
  /** Whether the memo makes the views of others its own anywhere, and in a block of the stretch at a place. */
  readonly adopts: boolean;
  isAdopted(block: JudgedBlock, place: Place): boolean;
}

/** A sentence by which the memo takes over what others hold. `named`: the number of the section that it speaks of. */
interface Endorsement {
  readonly block: number;
  readonly named: string | undefined;
}

/** How many headings above a block bear on it. */
const HEADINGS = 2;

interface Open {
  readonly level: number;
  readonly sentence: Sentence | undefined;
  readonly others: boolean;
  readonly listing: boolean;
}

/** What of the text before a place bears on what follows: the headings whose sections are open, what leads in, and the sentence before. */
interface Standing {
  readonly open: readonly Open[];
  readonly lead: readonly Sentence[];
  readonly before: Sentence | undefined;
}

const START: Standing = { open: [], lead: [], before: undefined };

function sameStanding(a: Standing, b: Standing): boolean {
  const sameOpen = (one: Open, i: number): boolean => one.level === b.open[i]!.level && one.sentence === b.open[i]!.sentence && one.others === b.open[i]!.others && one.listing === b.open[i]!.listing;
  return a === b || (a.before === b.before && sameItems(a.lead, b.lead) && a.open.length === b.open.length && a.open.every(sameOpen));
}

/**
 * Everything that the memo says on any principle. Stretches, and blocks of stretches that did change, are not read again where what stands
 * before them is the same. `self`: concept of the country whose memo it is.
 */
export function judge(memo: Memo, model: Model, self: number): Judging {
  const numbers = new Map<string, number>();
  const endorsed: Endorsement[] = [];
  let standing = START;
  let [block, section, sentences] = [0, 0, 0];
  const stretches = memo.stretches.map((stretch, i) => {
    const judged = judgeStretch(stretch, standing, { model, self });
    const place = { judged, start: memo.stretchStarts[i]!, block, section };
    for (const one of judged.endorsed) endorsed.push({ block: block + one.block, named: one.named });
    for (const [number, at] of judged.numbers) if (!numbers.has(number)) numbers.set(number, section + at);
    standing = judged.standing;
    block += stretch.blocks.length;
    section += judged.sections;
    sentences += judged.sentences;
    return place;
  });
  return { stretches, sentences, adopts: endorsed.length > 0, isAdopted: adoption(endorsed, numbers) };
}

interface Kept extends Given {
  readonly from: Standing;
  readonly value: JudgedStretch;
}

interface Given {
  readonly model: Model;
  readonly self: number;
}

const kept = new KeptPlace<Stretch, Kept>();

function judgeStretch(stretch: Stretch, from: Standing, { model, self }: Given): JudgedStretch {
  const known = kept.of(stretch);
  if (known && known.model === model && known.self === self && sameStanding(known.from, from)) return known.value;
  return kept.keep(stretch, { from, model, self, value: readStretch(stretch, from, { model, self }) }).value;
}

function readStretch({ blocks, starts }: Stretch, from: Standing, { model, self }: Given): JudgedStretch {
  const walk = new Sections(model, self, from);
  const judged: JudgedBlock[] = [];
  const endorsed: Endorsement[] = [];
  const [about, stated] = [new Float64Array(model.matters), new Float64Array(model.matters)];
  const sums = new Float64Array(2 * model.principles.length);
  const strongest = model.principles.map(() => new Strongest());
  let sentences = 0;
  blocks.forEach((block, i) => {
    const { found, endorses } = judgeBlock(block, walk.enter(block), model);
    sentences += sentencesOf(block, model).length;
    if (found.length > 0) judged.push({ found, start: starts[i]!, block: i, section: walk.section });
    for (const one of endorses) endorsed.push({ block: i, named: one.section });
    for (const one of found) {
      const matter = matterOf(model, one);
      about[matter] = Math.max(about[matter]!, one.about);
      stated[matter] = Math.max(stated[matter]!, one.about * one.says);
      if (one.element >= 0) continue;
      strongest[one.principle]!.add(one.about * one.says);
      sums[2 * one.principle]! += one.about;
      sums[2 * one.principle + 1]! += one.about * one.says;
    }
  });
  return { blocks: judged, endorsed, sentences, sections: walk.section, numbers: walk.numbers, about, stated, strongest, sums, standing: walk.standing };
}

/** Others' views become the memo's own where a sentence adopts them: those of the section it names, else of its own block and the one before. */
function adoption(endorsed: readonly Endorsement[], numbers: ReadonlyMap<string, number>): Judging['isAdopted'] {
  const sections = new Set<number>();
  const blocks = new Set<number>();
  for (const { block, named } of endorsed) {
    const section = named === undefined ? undefined : numbers.get(named);
    if (section !== undefined) sections.add(section);
    else blocks.add(block).add(block - 1);
  }
  return ({ block, section }, place) => blocks.has(place.block + block) || sections.has(place.section + section);
}

/** What a heading says of its section, and the number that stands before it. */
const titleOf = perBlock(({ text }) => ({ kind: headingKind(text), number: /^#*\s*(?:[A-Z]+\s)?(\d+)/.exec(text.trim())?.[1] }));

/** Follows the headings of a memo and gives each block its context. */
class Sections {
  /** How many headings there were. */
  section = 0;
  readonly numbers = new Map<string, number>();
  private open: readonly Open[] = [];
  private lead: readonly Sentence[];
  private before: Sentence | undefined;
  private headings: readonly Sentence[] = [];
  private others = false;
  private listing = false;
  private topics = 0;

  constructor(
    private readonly model: Model,
    private readonly self: number,
    { open, lead, before }: Standing,
  ) {
    this.lead = lead;
    this.before = before;
    this.put(open);
  }

  get standing(): Standing {
    const { open, lead, before } = this;
    return { open, lead, before };
  }

  enter(block: Block): Context {
    const sentences = sentencesOf(block, this.model);
    if (block.kind === 'heading') return this.heading(block, sentences);
    const context = this.context(this.leadFor(block.kind, sentences));
    this.remember(block.kind, sentences, context.lead);
    return context;
  }

  private context(lead: readonly Sentence[]): Context {
    const { headings, before, others, listing, topics, self } = this;
    return { headings, lead, before, others, listing, topics: topics | (before?.topics ?? 0), self };
  }

  /** The context of a heading is that of the section around the one that it opens. */
  private heading(block: Block, sentences: readonly Sentence[]): Context {
    const level = sentences[0]?.part.level ?? 1;
    const isTitle = this.open.length === 0;
    this.before = undefined;
    this.lead = [];
    this.put(this.open.filter((one) => one.level < level));
    const context = this.context([]);
    const { kind, number } = titleOf(block);
    this.put([...this.open, { level, sentence: sentences[0], others: kind === 'others' && !isTitle, listing: kind === 'listing' }]);
    this.section++;
    if (number !== undefined && !this.numbers.has(number)) this.numbers.set(number, this.section);
    return context;
  }

  private put(open: readonly Open[]): void {
    this.open = open;
    this.headings = open.flatMap((one) => one.sentence ?? []).slice(-HEADINGS);
    this.topics = this.headings.reduce((bits, one) => bits | one.topics, 0);
    this.others = open.some((one) => one.others);
    this.listing = open.at(-1)?.listing ?? false;
  }

  private leadFor(kind: string, sentences: readonly Sentence[]): readonly Sentence[] {
    const follows = kind === 'list' || kind === 'quote' || kind === 'table' || sentences[0]?.enumerated === true;
    return follows ? this.lead : [];
  }

  private remember(kind: string, sentences: readonly Sentence[], lead: readonly Sentence[]): void {
    const last = sentences.at(-1);
    if (!last) return;
    this.before = last;
    if (kind === 'list') return;
    if (last.leadsIn) this.lead = [last];
    else if (lead.length === 0) this.lead = [];
  }
}
