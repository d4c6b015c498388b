import type { Block } from '../memo/block.ts';
import { partsOf } from '../memo/parts.ts';
import { perContext } from './context.ts';
import type { Context } from './context.ts';
import { frameOf } from './frame.ts';
import type { SentenceFrame } from './frame.ts';
import { verdictMatcher } from './matchers.ts';
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

/** The context of a table's cells, which its header changes. */
function inTable(block: Block, context: Context): Context {
  const headers = partsOf(block).filter((part) => part.kind === 'cell' && part.row === 0);
  const kind = tableKind(headers.map((part) => block.text.slice(part.start, part.end).replace(/[*_`]/g, '').trim()));
  return { ...context, others: context.others || kind === 'others', listing: context.listing || kind === 'listing' };
}

/** One pass over the sentences of a block. */
class Walk {
  readonly found: Found[] = [];
  readonly endorses: { section: string | undefined }[] = [];
  private topics: number;
  private lead: readonly Sentence[];
  /** What leads into items of a list, by the depth of the items that it leads into. */
  private readonly leads: Sentence[] = [];
  private before: { sentence: Sentence; frame: SentenceFrame } | undefined;
  private readonly matcher: Matcher;

  constructor(
    private readonly block: Block,
    private context: Context,
    private readonly model: Model,
  ) {
    this.topics = context.topics;
    if (block.kind === 'table') this.context = inTable(block, context);
    this.lead = context.lead;
    this.matcher = verdictMatcher(model);
  }

  read(sentence: Sentence): void {
    const lead = this.leadOf(sentence);
    const matches = this.matcher.match(sentence, lead, this.topics);
    const frame = frameOf(matches, this.model, { sentence, before: this.sameParagraph(sentence), context: this.context });
    if (frame.endorses) this.endorses.push({ section: this.sectionNamed(sentence) });
    if (sentence.part.kind !== 'heading') this.topics |= sentence.topics;
    this.note(sentence, matches, frame);
    this.before = { sentence, frame };
    if (sentence.leadsIn) this.leads[sentence.part.level] = sentence;
  }

  private leadOf(sentence: Sentence): readonly Sentence[] {
    const { part } = sentence;
    if (sentence.continues && this.before) return [...this.outer(part.level), this.before.sentence];
    return this.outer(part.level);
  }

  private outer(level: number): readonly Sentence[] {
    const inner = level > 1 ? this.leads[level - 1] : undefined;
    return inner ? [...this.lead, inner] : this.lead;
  }

  private sameParagraph(sentence: Sentence): SentenceFrame | undefined {
    return this.before?.sentence.part === sentence.part ? this.before.frame : undefined;
  }

  private sectionNamed(sentence: Sentence): string | undefined {
    return /(?:section|part|chapter|раздел\S*|глав\S*|sección|chapitre|第)\s*(\d+)/iu.exec(this.block.text.slice(sentence.start, sentence.end))?.[1];
  }

  private note(sentence: Sentence, matches: readonly Match[], frame: SentenceFrame): void {
    // What is said of States at large, and not of networks, is none of the principles' business here.
    if (((this.topics | sentence.topics) & this.model.vocabulary.topicBit('cyberspace')) === 0) return;
    const vetoed = new Set<number>();
    for (const { label } of matches) {
      const meaning = this.model.labels[label]!;
      if (meaning.kind === 'veto') vetoed.add(meaning.principle);
    }
    for (const match of matches) {
      const meaning = this.model.labels[match.label]!;
      if (meaning.kind === 'frame' || meaning.kind === 'cue' || meaning.kind === 'veto' || vetoed.has(meaning.principle)) continue;
      const judged = frame.judge(match, meaning.kind);
      this.found.push({ principle: meaning.principle, element: meaning.element, ...judged, start: sentence.start, end: sentence.end });
    }
  }
}
