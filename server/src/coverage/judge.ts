import type { Block } from '../memo/block.ts';
import { perBlock, perBlockAnd } from '../memo/block.ts';
import type { Memo } from '../memo/memo.ts';
import type { Context } from './context.ts';
import { judgeBlock } from './judgeBlock.ts';
import type { Found } from './judgeBlock.ts';
import { ANYWHERE } from './model.ts';
import type { Model } from './model.ts';
import { headingKind } from './headings.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';

/** A block in which the memo says something on a principle; offsets in `found` count from `start`. */
export interface JudgedBlock {
  readonly found: readonly Found[];
  readonly start: number;
  readonly block: number;
  readonly section: number;
}

/** What a memo says on the principles, block by block in reading order. */
export interface Judging {
  readonly blocks: readonly JudgedBlock[];
  /** Whether the memo makes the views of others in a block its own. */
  isAdopted(block: JudgedBlock): boolean;
}

/** A sentence by which the memo takes over what others hold. `named`: the number of the section that it speaks of. */
interface Endorsement {
  readonly block: number;
  readonly named: string | undefined;
}

/** How many blocks a topic is carried on within a section. */
const CARRY = 3;

/** In a text of fewer sentences the share of a topic says nothing. */
const TOO_SHORT = 25;
/** Share of sentences on networks from which on a whole memo is about them. */
const MOSTLY = 0.2;

interface Open {
  readonly level: number;
  readonly topics: number;
  readonly others: boolean;
  readonly listing: boolean;
}

/** What is known of a memo before its sentences are judged. */
export interface Prior {
  readonly report: boolean;
  /** Its kind says that it is about networks. */
  readonly onNetworks: boolean;
  readonly self: number;
}

/**
 * Everything that the memo says on any principle, in reading order. Blocks that did not change, in surroundings that did not change, are
 * not read again.
 */
export function judge(memo: Memo, model: Model, prior: Prior): Judging {
  const blocks: JudgedBlock[] = [];
  const endorsed: Endorsement[] = [];
  const walk = new Sections(memo, model, prior);
  memo.blocks.forEach((block, i) => {
    const { found, endorses } = judgeBlock(block, walk.enter(i), model);
    if (found.length > 0) blocks.push({ found, start: memo.starts[i]!, block: i, section: walk.section });
    for (const one of endorses) endorsed.push({ block: i, named: one.section });
  });
  return { blocks, isAdopted: adoption(endorsed, walk.numbers) };
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

/** What the surroundings take from a block. */
interface Digest {
  readonly sentences: readonly Sentence[];
  /** Topics of all sentences. */
  readonly topics: number;
  /** How many sentences are on networks; those of headings count twice. */
  readonly on: number;
}

const digestOf = perBlockAnd((block: Block, { vocabulary }: Model): Digest => {
  const sentences = sentencesOf(block, vocabulary);
  const cyberspace = vocabulary.topicBit('cyberspace');
  const on = sentences.filter((one) => (one.topics & cyberspace) !== 0).length;
  return { sentences, topics: sentences.reduce((bits, one) => bits | one.topics, 0), on: block.kind === 'heading' ? 2 * on : on };
});

/** What a heading says of its section, and the number that stands before it. */
const titleOf = perBlock(({ text }) => ({ kind: headingKind(text), number: /^#*\s*(?:[A-Z]+\s)?(\d+)/.exec(text.trim())?.[1] }));

/** Follows the headings of a memo and gives each block its context. */
class Sections {
  section = 0;
  readonly numbers = new Map<string, number>();
  private open: Open[] = [];
  private lead: Sentence[] = [];
  private openTopics = 0;
  private openOthers = false;
  /** Topics of the last blocks of the section, the newest first. */
  private recent: number[] = [];
  private readonly digests: readonly Digest[];
  private readonly anywhere: number;

  constructor(
    private readonly memo: Memo,
    private readonly model: Model,
    private readonly prior: Prior,
  ) {
    this.digests = memo.blocks.map((block) => digestOf(block, model));
    this.anywhere = this.topicsAnywhere();
  }

  /** Topics of the whole memo, as the bits of their `-anywhere` variants; what the memo is mostly about counts as a topic of each sentence. */
  private topicsAnywhere(): number {
    const { vocabulary } = this.model;
    const cyberspace = vocabulary.topicBit('cyberspace');
    let seen = 0;
    let all = 0;
    let onCyberspace = 0;
    for (const { topics, sentences, on } of this.digests) {
      seen |= topics;
      all += sentences.length;
      onCyberspace += on;
    }
    let bits = seen & vocabulary.topicBit('intl');
    if (this.prior.onNetworks || all < TOO_SHORT || onCyberspace >= all * MOSTLY) bits |= cyberspace;
    for (const name of ['intl', 'force', 'jurisdiction']) if ((seen & vocabulary.topicBit(name)) !== 0) bits |= vocabulary.topicBit(name + ANYWHERE);
    return bits;
  }

  enter(index: number): Context {
    const block = this.memo.blocks[index]!;
    const { sentences, topics } = this.digests[index]!;
    if (block.kind === 'heading') this.heading(block, sentences, topics);
    const top = this.open.at(-1);
    const carried = this.carried(block.kind === 'heading' ? 0 : topics);
    const lead = this.leadFor(block.kind, sentences);
    const context: Context = {
      topics: this.anywhere | this.openTopics | carried,
      lead,
      others: this.openOthers,
      listing: top?.listing ?? false,
      proposal: lead.length > 0,
      report: this.prior.report,
      self: this.prior.self,
    };
    this.remember(block.kind, sentences, lead);
    return context;
  }

  private heading(block: Block, sentences: readonly Sentence[], own: number): void {
    const level = sentences[0]?.part.level ?? 1;
    const isTitle = this.open.length === 0 && this.section === 0;
    this.open = this.open.filter((one) => one.level < level);
    const { kind, number } = titleOf(block);
    const topics = isTitle ? 0 : own;
    this.open.push({ level, topics, others: kind === 'others' && !isTitle, listing: kind === 'listing' });
    this.section++;
    if (number !== undefined && !this.numbers.has(number)) this.numbers.set(number, this.section);
    this.openTopics = this.open.reduce((bits, one) => bits | one.topics, 0);
    this.openOthers = this.open.some((one) => one.others);
    this.recent = [];
    this.lead = [];
  }

  /** Topics of the last blocks of the section; `topics` are those of this one. */
  private carried(topics: number): number {
    const carried = this.recent.reduce((bits, one) => bits | one, 0);
    this.recent = [topics, ...this.recent.slice(0, CARRY - 1)];
    return carried;
  }

  private leadFor(kind: string, sentences: readonly Sentence[]): readonly Sentence[] {
    if (this.lead.length === 0 || kind === 'heading') return [];
    const follows = kind === 'list' || kind === 'quote' || kind === 'table' || sentences[0]?.enumerated === true;
    return follows ? this.lead : [];
  }

  private remember(kind: string, sentences: readonly Sentence[], lead: readonly Sentence[]): void {
    const last = sentences.at(-1);
    if (kind !== 'list' && last?.leadsIn === true && kind !== 'heading') this.lead = [...lead, last].slice(-2);
    else if (lead.length === 0 && kind !== 'comment' && kind !== 'blank') this.lead = [];
  }
}
