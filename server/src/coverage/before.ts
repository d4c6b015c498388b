import type { Block } from '../memo/block.ts';
import { perBlock } from '../memo/block.ts';
import { NO_ANCHORS } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { depthBehind } from './brackets.ts';
import { sameItems } from './context.ts';
import type { Context, Whole } from './context.ts';
import { optionIn } from './endorsing.ts';
import { headingKind, headsChoice, headsProposal, isArticle, namesOthers, undressed } from './headings.ts';
import { conceptOf, lengthOf } from './matching/hit.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';
import { isOfAnother, Speaker, speakerAfter, speakerOf } from './speaker.ts';

/** How many headings above a block bear on it. */
const HEADINGS = 2;

interface Open {
  readonly level: number;
  readonly sentence: Sentence | undefined;
  readonly others: boolean;
  /** Whether what stands in it is wording that the memo itself proposes. */
  readonly proposes: boolean;
  /** Whether all in the section is only listed, or only what is no prose, or one of several options. */
  readonly listing: 'listing' | 'contents' | 'options' | undefined;
  /** The option that it or a section around it sets out, and whether it tells which is recommended. */
  readonly option: string | undefined;
  readonly isChoice: boolean;
}

/** What of the text before a place bears on what follows: the headings whose sections are open, what leads in, the sentence before, and who spoke last. */
export interface Before {
  readonly open: readonly Open[];
  readonly lead: readonly Sentence[];
  readonly before: Sentence | undefined;
  readonly speaker: Speaker;
  /** How many brackets were opened in the section and are not closed yet. */
  readonly depth: number;
}

/** Where a memo starts. */
export const START: Before = { open: [], lead: [], before: undefined, speaker: Speaker.None, depth: 0 };

/** True when two make no difference to what follows. */
export function sameBefore(a: Before, b: Before): boolean {
  const sameOpen = (one: Open, i: number): boolean => (Object.keys(one) as (keyof Open)[]).every((name) => one[name] === b.open[i]![name]);
  return a === b || (a.before === b.before && a.speaker === b.speaker && a.depth === b.depth && sameItems(a.lead, b.lead) && a.open.length === b.open.length && a.open.every(sameOpen));
}

/** What a heading says of its section, and the number that stands before it. */
const titleOf = perBlock(({ text }) => ({ kind: headingKind(text), proposes: headsProposal(text), isArticle: isArticle(text), namesOthers: namesOthers(text), isChoice: headsChoice(text), option: optionIn(text), isBare: !text.trim().replace(/^#+\s*/, '').includes(' '), number: /^#*\s*(?:[A-Z]+\s)?(\d+)/.exec(text.trim())?.[1] }));

/** Whether a heading gives its section to another State: of the labelled sentences in sections that are headed so, 4 in 48 that say something on a principle were provisions, and none where nothing but the name of a State heads them and it is not known whose memo it is. */
function isHeadedByAnother(block: Block, heading: Sentence | undefined, whole: Whole, model: Model): boolean {
  const speaker = speakerOf(heading, whole);
  return speaker === Speaker.Other || (speaker === Speaker.Unknown && isNameAlone(block, heading!, model));
}

/** Whether a heading is nothing but the names of States, with a number, a year or "the position of". */
function isNameAlone({ text }: Block, { hits, speakers }: Sentence, { countries }: Model): boolean {
  if (speakers.isAlone) return true;
  const names = hits.filter((hit) => countries[conceptOf(hit)] === 1).reduce((sum, hit) => sum + lengthOf(hit), 0);
  return names === undressed(text).reduce((sum, word) => sum + (/\p{Script=Han}/u.test(word) ? word.length : 2), 0);
}

/** Whether a block is a paragraph of whole sentences, not a line of contents. */
const isProse = perBlock(({ kind, text }) => kind === 'paragraph' && /[.!。！;；:：][\s*_”»")\]]*$/u.test(text));

/** Follows the headings of a memo and gives each block its context. */
export class Sections {
  /** How many headings there were. */
  section = 0;
  readonly numbers = new Map<string, number>();
  private open: readonly Open[] = [];
  private lead: readonly Sentence[];
  private before: Sentence | undefined;
  private speaker: Speaker;
  private depth: number;
  private headings: readonly Sentence[] = [];
  private others = false;
  private topics = 0;

  constructor(
    private readonly model: Model,
    private readonly whole: Whole,
    { open, lead, before, speaker, depth }: Before,
  ) {
    this.lead = lead;
    this.before = before;
    this.speaker = speaker;
    this.depth = depth;
    this.put(open);
  }

  /** The innermost section that is open. */
  private get inner(): Open | undefined {
    return this.open.at(-1);
  }

  get after(): Before {
    const { open, lead, before, speaker, depth } = this;
    return { open, lead, before, speaker, depth };
  }

  enter(block: Block, anchors?: readonly Anchor[]): Context {
    const sentences = sentencesOf(block, this.model);
    if (block.kind === 'heading') return this.heading(block, sentences);
    const listing = this.inner?.listing;
    // A footnote belongs to the text that refers to it, wherever it stands.
    const isListed = block.kind !== 'footnote' && (listing === 'listing' || (listing === 'contents' && !isProse(block)));
    const context = this.context(this.leadFor(block.kind, sentences), isListed, anchors);
    this.remember(block.kind, sentences, context.lead);
    this.depth = depthBehind(block, this.depth);
    return context;
  }

  private context(lead: readonly Sentence[], listing: boolean, anchors = NO_ANCHORS): Context {
    const { headings, before, speaker, others, inner, depth, topics, whole } = this;
    return { headings, lead, before, speaker, others, depth, proposes: inner?.proposes === true, listing, offers: inner?.listing === 'options', option: inner?.option, isChoice: inner?.isChoice === true, topics: topics | (before?.topics ?? 0), anchors, ...whole };
  }

  /** The context of a heading is that of the section around the one that it opens. */
  private heading(block: Block, sentences: readonly Sentence[]): Context {
    const level = sentences[0]?.part.level ?? 1;
    const isTitle = this.open.length === 0;
    this.before = undefined;
    this.speaker = Speaker.None;
    this.depth = 0;
    this.lead = [];
    this.put(this.open.filter((one) => one.level < level));
    const context = this.context([], this.inner?.listing !== undefined);
    const { kind, number, ...own } = titleOf(block);
    const proposes = own.proposes ? !isOfAnother(sentences[0], this.whole) : own.isArticle && this.inner?.proposes === true;
    const isOthers = (kind === 'others' && (own.namesOthers || speakerOf(sentences[0], this.whole) !== Speaker.Itself)) || isHeadedByAnother(block, sentences[0], this.whole, this.model);
    this.put([...this.open, { level, sentence: sentences[0], others: isOthers && !isTitle, proposes, listing: this.listingOf(block, isTitle && level === 1), option: isTitle ? undefined : (own.option ?? this.inner?.option), isChoice: own.isChoice }]);
    this.section++;
    if (number !== undefined && !this.numbers.has(number)) this.numbers.set(number, this.section);
    return context;
  }

  /** Whether what stands below a heading is only listed, or one of several options, as it is in the sections of a section of options that do not tell which is chosen. An options paper has a title like that of such a section. */
  private listingOf(block: Block, isTitle: boolean): Open['listing'] {
    const { kind, isChoice, isBare } = titleOf(block);
    if (kind === undefined || (kind === 'options' && speakerOf(sentencesOf(block, this.model)[0], this.whole) === Speaker.Itself)) return this.inner?.listing === 'options' && !isChoice ? 'options' : undefined;
    return kind === 'others' || (kind === 'options' && isTitle && !isBare) ? undefined : kind;
  }

  private put(open: readonly Open[]): void {
    this.open = open;
    this.headings = open.flatMap((one) => one.sentence ?? []).slice(-HEADINGS);
    this.topics = this.headings.reduce((bits, one) => bits | one.topics, 0);
    this.others = open.some((one) => one.others);
  }

  private leadFor(kind: string, sentences: readonly Sentence[]): readonly Sentence[] {
    const follows = kind === 'list' || kind === 'quote' || kind === 'table' || sentences[0]?.enumerated === true;
    return follows ? this.lead : [];
  }

  private remember(kind: string, sentences: readonly Sentence[], lead: readonly Sentence[]): void {
    const last = sentences.at(-1);
    if (!last) return;
    this.before = last;
    if (kind === 'list' && last.leadsIn) this.lead = [last];
    if (kind === 'list' || kind === 'table') return;
    this.speaker = sentences.reduce((speaker, one) => speakerAfter(one, speaker, this.whole), this.speaker);
    if (last.leadsIn) this.lead = [last];
    else if (lead.length === 0) this.lead = [];
  }
}
