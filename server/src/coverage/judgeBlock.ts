import type { Block, Part } from '../memo/block.ts';
import { partsOf } from '../memo/parts.ts';
import { perContext } from './context.ts';
import type { Context } from './context.ts';
import { frameOf } from './frame.ts';
import type { SentenceFrame } from './frame.ts';
import { frameMatcher, matterMatcher } from './matchers.ts';
import type { Match, Matcher } from './matching/matcher.ts';
import { tableKind } from './headings.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';

/** What a sentence does for a principle or one of its elements. */
export interface Found {
  readonly principle: number;
  /** -1: the principle as a whole. */
  readonly element: number;
  readonly status: 'provision' | 'mention';
  readonly why: string;
  /** Somebody else's view, which the memo can make its own. */
  readonly theirs: boolean;
  /** Offsets from the start of the block. */
  readonly start: number;
  readonly end: number;
}

export interface Judgement {
  readonly found: readonly Found[];
  /** A sentence that makes others' views the memo's own; `section`: the number it names. */
  readonly endorses: readonly { readonly section: string | undefined }[];
}

const NOTHING: Judgement = { found: [], endorses: [] };

/** Judges the sentences of a block, given what stands around it. Computed again only when the block or its surroundings change. */
export const judgeBlock: (block: Block, context: Context, model: Model) => Judgement = perContext((block, context, model) => {
  const sentences = sentencesOf(block, model.vocabulary);
  if (sentences.length === 0) return NOTHING;
  const walk = new Walk(block, context, model);
  for (const sentence of sentences) walk.read(sentence);
  return { found: walk.found, endorses: walk.endorses };
});

/** A line that only points elsewhere: a link, or a title with dots and a page. */
const LISTED = /^[*_]*(?:\d+[.)]\s*)?\[(?![\^@])[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?[*_]*[.,;]?$|^\[[^\]]*\]\(#|^[*_]*\([^()]*\)[*_]*\.?$|(?:\.\s?){4,}\s*\d+$|…+\s*\d+$/u;
/** An entry of a bibliography: `Surname, F., Title (Publisher 2020)`. */
const REFERENCE = /^[*_]*\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.|\p{Lu}[\p{L}-]+[,.]).{0,400}\b(?:19|20)\d\d\b/u;
/** How one of several options begins. */
const OPTION = /^[*_]*(?:option|scenario|alternative|variant[e]?|opción|opcion|вариант|方案|选项)\s*(?:\d|[A-Z]\b|[一二三甲乙丙]|one|two|three|un|deux|trois|uno|dos|tres|первый|второй)/iu;

/** The context of a table's cells, which its header changes. */
function inTable(block: Block, context: Context): Context {
  const headers = partsOf(block).filter((part) => part.kind === 'cell' && part.row === 0);
  const kind = tableKind(headers.map((part) => block.text.slice(part.start, part.end).replace(/[*_`]/g, '').trim()));
  return { ...context, others: context.others || kind === 'others', listing: context.listing || kind === 'listing' };
}

/** A sentence as it was met. */
interface Unframed {
  readonly sentence: Sentence;
  readonly lead: readonly Sentence[];
  readonly topics: number;
}

/** One pass over the sentences of a block. */
class Walk {
  readonly found: Found[] = [];
  readonly endorses: { section: string | undefined }[] = [];
  private topics: number;
  private lead: readonly Sentence[];
  /** What leads into items of a list, by the depth of the items that it leads into. */
  private readonly leads: Sentence[] = [];
  private before: Sentence | undefined;
  /** Sentences of the paragraph whose frames nobody has asked for yet, and the frame of the one before them. */
  private unframed: Unframed[] = [];
  private frame: SentenceFrame | undefined;
  private readonly matters: Matcher;
  private readonly frames: Matcher;

  constructor(
    private readonly block: Block,
    private context: Context,
    private readonly model: Model,
  ) {
    this.topics = context.topics;
    if (block.kind === 'table') this.context = inTable(block, context);
    this.lead = context.lead;
    this.matters = matterMatcher(model);
    this.frames = frameMatcher(model);
  }

  read(sentence: Sentence): void {
    if (this.before?.part !== sentence.part) {
      this.unframed = [];
      this.frame = undefined;
    }
    const lead = this.leadOf(sentence);
    this.unframed.push({ sentence, lead, topics: this.topics });
    const matches = this.matters.match(sentence, lead, this.topics);
    if (sentence.part.kind !== 'heading') this.topics |= sentence.topics;
    if (matches.length > 0) this.weigh(sentence, matches);
    this.before = sentence;
    if (sentence.leadsIn) this.leads[sentence.part.level] = sentence;
  }

  private weigh(sentence: Sentence, matches: readonly Match[]): void {
    if (matches.some(({ label }) => this.model.labels[label]!.kind === 'frame')) this.endorses.push({ section: this.sectionNamed(sentence) });
    // What is said of States at large, and not of networks, is none of the principles' business here.
    if (((this.topics | sentence.topics) & this.model.vocabulary.topicBit('cyberspace')) !== 0) this.note(sentence, matches);
  }

  /** The frame of the newest sentence; those of the sentences before it in the paragraph bear on it. */
  private newestFrame(): SentenceFrame {
    let frame = this.frame;
    for (const { sentence, lead, topics } of this.unframed) {
      frame = frameOf(this.frames.match(sentence, lead, topics), this.model, { sentence, before: frame, context: this.isListed(sentence.part) ? { ...this.context, listing: true } : this.context });
    }
    this.unframed = [];
    return (this.frame = frame!);
  }

  private leadOf(sentence: Sentence): readonly Sentence[] {
    const { part } = sentence;
    if (sentence.continues && this.before) return [...this.outer(part.level), this.before];
    return this.outer(part.level);
  }

  private outer(level: number): readonly Sentence[] {
    const inner = level > 1 ? this.leads[level - 1] : undefined;
    return inner ? [...this.lead, inner] : this.lead;
  }

  /** A part that is nothing but a link, a line of contents, or one of several options. */
  private isListed(part: Part): boolean {
    const text = this.block.text.slice(part.start, part.end);
    return LISTED.test(text) || OPTION.test(text) || REFERENCE.test(text);
  }

  private sectionNamed(sentence: Sentence): string | undefined {
    return /(?:section|part|chapter|раздел\S*|глав\S*|sección|chapitre|第)\s*(\d+)/iu.exec(this.block.text.slice(sentence.start, sentence.end))?.[1];
  }

  private note(sentence: Sentence, matches: readonly Match[]): void {
    const vetoed = new Set<number>();
    const named = new Set<number>();
    for (const { label } of matches) {
      const meaning = this.model.labels[label]!;
      if (meaning.kind === 'veto') vetoed.add(meaning.principle);
      if (meaning.kind === 'names' && meaning.element === -1) named.add(meaning.principle);
    }
    const isTitle = !/[.!?。！？;；]\W*$/u.test(this.block.text.slice(sentence.start, sentence.end));
    for (const match of matches) {
      const meaning = this.model.labels[match.label]!;
      if (meaning.kind === 'frame' || meaning.kind === 'cue' || meaning.kind === 'veto' || vetoed.has(meaning.principle)) continue;
      const judged = (this.unframed.length > 0 ? this.newestFrame() : this.frame!).judge(match, meaning.kind, isTitle && named.has(meaning.principle));
      this.found.push({ principle: meaning.principle, element: meaning.element, ...judged, start: sentence.start, end: sentence.end });
    }
  }
}
