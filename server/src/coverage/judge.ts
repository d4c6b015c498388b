import type { Block } from '../memo/block.ts';
import { perBlock } from '../memo/block.ts';
import type { Memo } from '../memo/memo.ts';
import type { Context } from './context.ts';
import { headingKind } from './headings.ts';
import { judgeBlock } from './judgeBlock.ts';
import type { Judgement } from './judgeBlock.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';

/** A block in which the memo says something on a principle; offsets in `found` count from `start`. */
export interface JudgedBlock extends Pick<Judgement, 'found' | 'sums'> {
  readonly start: number;
  readonly block: number;
  readonly section: number;
}

/** What a memo says on the principles, block by block in reading order. */
export interface Judging {
  readonly blocks: readonly JudgedBlock[];
  /** How many sentences the memo has. */
  readonly sentences: number;
  /** Whether the memo makes the views of others in a block its own. */
  isAdopted(block: JudgedBlock): boolean;
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

/**
 * Everything that the memo says on any principle, in reading order. Blocks that did not change, in surroundings that did not change, are
 * not read again. `self`: concept of the country whose memo it is.
 */
export function judge(memo: Memo, model: Model, self: number): Judging {
  const blocks: JudgedBlock[] = [];
  const endorsed: Endorsement[] = [];
  const walk = new Sections(model, self);
  let sentences = 0;
  memo.blocks.forEach((block, i) => {
    const { found, sums, endorses } = judgeBlock(block, walk.enter(block), model);
    sentences += sentencesOf(block, model).length;
    if (found.length > 0) blocks.push({ found, sums, start: memo.starts[i]!, block: i, section: walk.section });
    for (const one of endorses) endorsed.push({ block: i, named: one.section });
  });
  return { blocks, sentences, isAdopted: adoption(endorsed, walk.numbers) };
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
  return ({ block, section }) => blocks.has(block) || sections.has(section);
}

/** What a heading says of its section, and the number that stands before it. */
const titleOf = perBlock(({ text }) => ({ kind: headingKind(text), number: /^#*\s*(?:[A-Z]+\s)?(\d+)/.exec(text.trim())?.[1] }));

/** Follows the headings of a memo and gives each block its context. */
export class Sections {
  section = 0;
  readonly numbers = new Map<string, number>();
  private open: Open[] = [];
  private lead: readonly Sentence[] = [];
  private before: Sentence | undefined;
  private headings: readonly Sentence[] = [];
  private others = false;
  private listing = false;
  private topics = 0;

  constructor(
    private readonly model: Model,
    private readonly self: number,
  ) {}

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
    const isTitle = this.open.length === 0 && this.section === 0;
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

  private put(open: Open[]): void {
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
