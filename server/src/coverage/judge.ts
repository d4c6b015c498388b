import type { Memo } from '../memo/memo.ts';
import type { Context } from './context.ts';
import { judgeBlock } from './judgeBlock.ts';
import type { Found } from './judgeBlock.ts';
import { ANYWHERE } from './model.ts';
import type { Model } from './model.ts';
import { headingKind } from './headings.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';

/** A Found with the place of its sentence in the memo. */
export interface Placed extends Found {
  readonly section: number;
  readonly block: number;
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
export function judge(memo: Memo, model: Model, prior: Prior): Placed[] {
  const found: Placed[] = [];
  const endorsed: Endorsement[] = [];
  const walk = new Sections(memo, model, prior);
  memo.blocks.forEach((block, i) => {
    const context = walk.enter(i);
    const judgement = judgeBlock(block, context, model);
    const start = memo.starts[i]!;
    for (const one of judgement.found) found.push({ ...one, start: one.start + start, end: one.end + start, section: walk.section, block: i });
    for (const one of judgement.endorses) endorsed.push({ block: i, named: one.section });
  });
  return endorsed.length === 0 ? found : adopt(found, endorsed, walk.numbers);
}

/** Makes others' views the memo's own where a sentence adopts them: those of the section it names, else of its own block and the one before. */
function adopt(found: readonly Placed[], endorsed: readonly Endorsement[], numbers: ReadonlyMap<string, number>): Placed[] {
  const isAdopted = (one: Placed): boolean =>
    endorsed.some(({ block, named }) => {
      const section = named === undefined ? undefined : numbers.get(named);
      return section === undefined ? one.block === block || one.block === block - 1 : one.section === section;
    });
  return found.map((one) => (one.theirs && isAdopted(one) ? { ...one, status: 'provision', why: 'a view that the memo adopts' } : one));
}

/** Follows the headings of a memo and gives each block its context. */
class Sections {
  section = 0;
  readonly numbers = new Map<string, number>();
  private open: Open[] = [];
  private lead: Sentence[] = [];
  private lastSeen = new Map<number, number>();
  private readonly anywhere: number;

  constructor(
    private readonly memo: Memo,
    private readonly model: Model,
    private readonly prior: Prior,
  ) {
    this.anywhere = this.topicsAnywhere();
  }

  /** Topics of the whole memo, as the bits of their `-anywhere` variants; what the memo is mostly about counts as a topic of each sentence. */
  private topicsAnywhere(): number {
    const { vocabulary } = this.model;
    const cyberspace = vocabulary.topicBit('cyberspace');
    let seen = 0;
    let all = 0;
    let onCyberspace = 0;
    for (const block of this.memo.blocks) {
      for (const sentence of sentencesOf(block, vocabulary)) {
        seen |= sentence.topics;
        all++;
        if ((sentence.topics & cyberspace) !== 0) onCyberspace += block.kind === 'heading' ? 2 : 1;
      }
    }
    let bits = seen & vocabulary.topicBit('intl');
    if (this.prior.onNetworks || all < TOO_SHORT || onCyberspace >= all * MOSTLY) bits |= cyberspace;
    for (const name of ['intl', 'force', 'jurisdiction']) if ((seen & vocabulary.topicBit(name)) !== 0) bits |= vocabulary.topicBit(name + ANYWHERE);
    return bits;
  }

  enter(index: number): Context {
    const block = this.memo.blocks[index]!;
    const sentences = sentencesOf(block, this.model.vocabulary);
    if (block.kind === 'heading') this.heading(index, sentences);
    const top = this.open.at(-1);
    const carried = this.carried(index, sentences, block.kind === 'heading');
    const lead = this.leadFor(block.kind, sentences);
    const context: Context = {
      topics: this.open.reduce((bits, one) => bits | one.topics, this.anywhere | carried),
      lead,
      others: this.open.some((one) => one.others),
      listing: top?.listing ?? false,
      proposal: lead.length > 0,
      report: this.prior.report,
      self: this.prior.self,
    };
    this.remember(block.kind, sentences, lead);
    return context;
  }

  private heading(index: number, sentences: readonly Sentence[]): void {
    const level = sentences[0]?.part.level ?? 1;
    const isTitle = this.open.length === 0 && this.section === 0;
    this.open = this.open.filter((one) => one.level < level);
    const text = this.memo.blocks[index]!.text;
    const kind = headingKind(text);
    const topics = isTitle ? 0 : sentences.reduce((bits, one) => bits | one.topics, 0);
    this.open.push({ level, topics, others: kind === 'others' && !isTitle, listing: kind === 'listing' });
    this.section++;
    const number = /^#*\s*(?:[A-Z]+\s)?(\d+)/.exec(text.trim())?.[1];
    if (number !== undefined && !this.numbers.has(number)) this.numbers.set(number, this.section);
    this.lastSeen = new Map();
    this.lead = [];
  }

  /** Topics of the last blocks of the section. */
  private carried(index: number, sentences: readonly Sentence[], isHeading: boolean): number {
    let carried = 0;
    for (const [bit, seen] of this.lastSeen) if (index - seen <= CARRY) carried |= bit;
    if (!isHeading) {
      let topics = sentences.reduce((bits, one) => bits | one.topics, 0);
      while (topics !== 0) {
        const bit = topics & -topics;
        this.lastSeen.set(bit, index);
        topics ^= bit;
      }
    }
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
