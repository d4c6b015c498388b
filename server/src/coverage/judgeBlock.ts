import { wordsOf } from '../knowledge/normalise.ts';
import type { Block, Part } from '../memo/block.ts';
import { withoutNumber } from '../memo/closing.ts';
import { partsOf } from '../memo/parts.ts';
import { citedIn } from './anchors.ts';
import { perContext } from './context.ts';
import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import { endorsingIn } from './endorsing.ts';
import type { Endorsing } from './endorsing.ts';
import { flagsOf } from './flags.ts';
import { tableKind } from './headings.ts';
import { Features } from './learned/features.ts';
import type { Reader } from './learned/network.ts';
import type { Bag } from './learned/rows.ts';
import { ruleMatcher } from './matchers.ts';
import type { Matter, Model } from './model.ts';
import { Against, barOf } from './reasons.ts';
import type { Bar } from './reasons.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';
import { introduces, Speaker, speakerAfter, speakerOf } from './speaker.ts';
import { isAnothers, leastOwn, ownShare, quotationIn } from './voice.ts';
import type { Quotation } from './voice.ts';

/** What a sentence does for a principle or one of its elements. */
export interface Found extends Matter {
  /** Probability that it is about the matter. */
  readonly about: number;
  /** Probability that the memo itself says so; 0 where something stands against it for certain. */
  readonly says: number;
  /** Why it is no provision, if it is none. */
  readonly why: string;
  /** Somebody else's view, which the memo can make its own. */
  readonly theirs: boolean;
  /** The letter or number of the option that it is one of several. */
  readonly option?: string | undefined;
  /** Offsets from the start of the block. */
  readonly start: number;
  readonly end: number;
}

export interface Judgement {
  readonly found: readonly Found[];
  /** Sentences that make others' views the memo's own. */
  readonly endorses: readonly Endorsing[];
}

const NOTHING: Judgement = { found: [], endorses: [] };

/** Judges the sentences of a block, given what stands around it. Computed again only when the block or its surroundings change. */
export const judgeBlock: (block: Block, context: Context, model: Model) => Judgement = perContext((block, context, model) => {
  const sentences = sentencesOf(block, model);
  if (sentences.length === 0) return NOTHING;
  const walk = new Walk(block, context, model);
  const endsIn = (i: number): number => {
    const next = sentences[i + 1];
    const isCitation = next && context.anchors.length > 0 && CITATION.test(block.text.slice(sentences[i]!.end, next.end));
    return sentences[isCitation ? i + 2 : i + 1]?.start ?? Infinity;
  };
  sentences.forEach((sentence, i) => walk.read(sentence, citedIn(context.anchors, sentence.start, endsIn(i))));
  return walk.found.length === 0 && walk.endorses.length === 0 ? NOTHING : { found: walk.found, endorses: walk.endorses };
});

/** How much of what leads into a sentence counts as if it stood in it. */
const LEAD = 0.6;
/** What is less probable than this is not kept. */
const LEAST = 0.1;

/** How probable it is that a heading that is a principle's name speaks of it: enough for a mention, not to tell what a document is about. */
const NAMED = 0.48;

/** What stands between the names of principles in a heading, and a remark that its text is to come. */
const BETWEEN = /[,、，&\/+]|\s(?:and|et|y|e|и)\s|[与和及]/i;
const TO_COME = /[[(（].*$/;

/** A sentence that cites an anchor of an element, and is about it at least so probably, is the more probably about it by this share of what lacks. */
const ABOUT = 0.15;
const ANCHORED = 0.5;

/** Cues that the words of a principle are meant in another sense, and what is left of the probability then. */
const OTHER_SENSES: Readonly<Record<string, Cue>> = { 'self-defence': Cue.Software, jurisdiction: Cue.Venue };
const STRANGE = 0.5;

/** A line that only points elsewhere: a link, or a title with dots and a page. */
const LISTED = /^[*_]*(?:\d+[.)]\s*)?\[(?![\^@])[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?[*_]*[.,;]?$|^\[[^\]]*\]\(#|^[*_]*\([^()]*\)[*_]*\.?$|(?:\.\s?){4,}\s*\d+$|…+\s*\d+$/u;
/** An entry of a bibliography: `Surname, F., Title (Publisher 2020)`. */
const REFERENCE = /^[*_]*\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.|\p{Lu}[\p{L}-]+[,.]).{0,400}\b(?:19|20)\d\d\b/u;

/** The context of a table's cells, which its header changes. */
function inTable(block: Block, context: Context): Context & { readonly table?: 'others' | 'listing' | undefined } {
  const headers = partsOf(block).filter((part) => part.kind === 'cell' && part.row === 0);
  return { ...context, table: tableKind(headers.map((part) => block.text.slice(part.start, part.end).replace(/[*_`]/g, '').trim())) };
}

const features = new Features();
const totals = new WeakMap<Reader, Bag>();

/** The sum in which one sentence after the other is put together for a reader. */
function totalOf(reader: Reader): Bag {
  let total = totals.get(reader);
  if (!total) totals.set(reader, (total = reader.empty()));
  return total;
}

const mean = (numbers: Float32Array): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Whether who speaks in one part of a block speaks in the next: cells of a row, or the same part. */
function isTogether(part: Part, before: Part | undefined): boolean {
  return part === before || (part.kind === 'cell' && before?.kind === 'cell' && part.row === before.row);
}

/** A citation alone, which belongs to the sentence before. */
const CITATION = /^\s*\[-?@[^\]]*\]\W*$/;

/** One pass over the sentences of a block. */
class Walk {
  readonly found: Found[] = [];
  readonly endorses: Endorsing[] = [];
  /** What leads into items of a list, by the depth of the items that it leads into. */
  private readonly leads: Sentence[] = [];
  private before: Sentence | undefined;
  /** Who spoke last in the part of the block that is read, and whose row of a table it is: that of the country that a cell names and nothing else. */
  last = Speaker.None;
  row = Speaker.None;
  /** Whether a sentence said that what follows is what another holds. */
  isTold = false;
  /** Whether the sentence that is read adopts a view or chooses an option. */
  endorsing = false;
  private listed: { readonly part: Part; readonly is: boolean } | undefined;
  private readonly context: Context & { readonly table?: 'others' | 'listing' | undefined };
  private readonly total: Bag;
  private readonly quotation: Quotation;

  constructor(
    private readonly block: Block,
    context: Context,
    private readonly model: Model,
  ) {
    this.context = block.kind === 'table' ? inTable(block, context) : context;
    this.before = context.before;
    this.quotation = quotationIn(block, context);
    this.total = totalOf(model.reader);
  }

  /** `cited`: what the provisions that the sentence cites speak for. */
  read(sentence: Sentence, cited: readonly Matter[]): void {
    const { reader, outputs, principles } = this.model;
    if (!isTogether(sentence.part, this.before?.part)) this.begin();
    const endorsing = endorsingIn(sentence, this.block.text, this.before === this.context.before);
    if (endorsing) this.endorses.push(endorsing);
    this.endorsing = endorsing !== undefined;
    const lead = this.leadOf(sentence);
    const answers = reader.read(this.sum(sentence, lead));
    if (cited.length > 0) this.weigh(answers, cited);
    const [share, least] = [ownShare(sentence, this.context, this), leastOwn(sentence, this.context)];
    let bar: Bar | undefined;
    for (let i = 0; i < outputs.length; i++) {
      const output = outputs[i];
      if (!output || answers[i]! < LEAST) continue;
      const isStrange = ((OTHER_SENSES[principles[output.principle]!.id] ?? 0) & sentence.cues) !== 0;
      this.note(sentence, output, { about: isStrange ? STRANGE * answers[i]! : answers[i]!, says: share * Math.max(least, answers[output.says]!), bar: (bar ??= this.barOf(sentence)) });
    }
    if (sentence.part.kind === 'heading') this.noteName(sentence);
    const said = share * mean(answers.subarray(outputs.length));
    this.matchRules(sentence, lead, said);
    for (const matter of cited) if (!outputs.some((one) => one?.principle === matter.principle)) this.note(sentence, matter, { about: 1, says: said, bar: (bar ??= this.barOf(sentence)) });
    this.before = sentence;
    this.last = speakerAfter(sentence, this.last, this.context);
    this.isTold = this.last === Speaker.Other && (this.isTold || introduces(sentence));
    if (sentence.part.kind === 'cell' && sentence.speakers.isAlone) this.row = speakerOf(sentence, this.context);
    if (sentence.leadsIn) this.leads[sentence.part.level] = sentence;
  }

  /** Another part of the block begins, or another row of a table. */
  private begin(): void {
    this.last = this.row = Speaker.None;
    this.isTold = false;
  }

  /** All that is known of a sentence: what it says, what leads into it, what stands above and before it, and how it stands there. */
  private sum(sentence: Sentence, lead: readonly Sentence[]): Bag {
    const { model: { reader }, total: sum } = this;
    reader.clear(sum);
    reader.join(sum, sentence.own, 1);
    for (const one of lead) reader.join(sum, one.own, LEAD);
    for (const one of this.context.headings) if (one.below) reader.join(sum, one.below, 1);
    if (this.before && sentence.part.kind !== 'heading') reader.join(sum, this.before.after, 1);
    flagsOf(features.clear(reader.filter), sentence, this.context, { lead, before: this.before, last: this.last, countries: this.model.countries });
    reader.add(sum, features);
    return sum;
  }

  /** A sentence that cites an anchor of an element which it seems to be about is the likelier about it, and about its principle. */
  private weigh(answers: Float32Array, cited: readonly Matter[]): void {
    const { outputs } = this.model;
    const placeOf = (principle: number, element: number): number => outputs.findIndex((one) => one?.principle === principle && one.element === element);
    const elements = cited.map(({ principle, element }) => placeOf(principle, element)).filter((i) => (answers[i] ?? 0) >= ABOUT);
    const wholes = elements.map((i) => placeOf(outputs[i]!.principle, -1));
    for (const i of new Set([...elements, ...wholes])) answers[i]! += ANCHORED * (1 - answers[i]!);
  }

  private note({ start, end }: Sentence, { principle, element }: Matter, { about, says, bar }: { readonly about: number; readonly says: number; readonly bar: Bar }): void {
    this.found.push({ principle, element, about, says: bar.against === Against.Certain ? 0 : says, why: bar.why, theirs: bar.theirs, option: bar.option, start, end });
  }

  /** A heading that is nothing but the names of principles names them. */
  private noteName(sentence: Sentence): void {
    const title = withoutNumber(this.block.text.slice(sentence.start, sentence.end));
    const names = [title, ...title.replace(TO_COME, '').split(BETWEEN)].map((name) => wordsOf(name).join(' '));
    this.model.principles.forEach((one, principle) => {
      if (names.some((name) => one.names.includes(name))) this.note(sentence, { principle, element: -1 }, { about: NAMED, says: 0, bar: this.barOf(sentence) });
    });
  }

  private barOf(sentence: Sentence): Bar {
    return barOf(sentence, { ...this.context, ...this.quotation, isListed: this.isListed(sentence.part), offers: this.context.offers && !this.endorsing, isAnothers: isAnothers(sentence, this.context, this), text: this.block.text.slice(sentence.start, sentence.end) });
  }

  /** Rules of a workspace's own principles say what a sentence is about, and which sentences lay something down; whether the memo itself does is asked of the words around, and where those leave it open, judged as for the others. */
  private matchRules(sentence: Sentence, lead: readonly Sentence[], says: number): void {
    if (this.model.labels.length === 0) return;
    const matches = ruleMatcher(this.model).match(sentence, lead, this.context.topics);
    const vetoed = new Set(matches.flatMap(({ label }) => (this.labelOf(label).kind === 'veto' ? [this.labelOf(label).principle] : [])));
    for (const { label } of matches) {
      const { kind, principle, element } = this.labelOf(label);
      if (kind === 'veto' || vetoed.has(principle)) continue;
      const bar = this.barOf(sentence);
      const stated = bar.against === Against.Nothing ? 1 : bar.against === Against.Perhaps ? says : 0;
      this.note(sentence, { principle, element }, { about: 1, says: kind === 'states' ? stated : 0, bar });
    }
  }

  private labelOf(label: number): { readonly kind: string; readonly principle: number; readonly element: number } {
    return this.model.labels[label] as { readonly kind: string; readonly principle: number; readonly element: number };
  }

  private leadOf({ part }: Sentence): readonly Sentence[] {
    if (part.kind === 'heading') return [];
    const inner = part.level > 1 ? this.leads[part.level - 1] : undefined;
    return inner ? [...this.context.lead, inner] : this.context.lead;
  }

  /** A part that is nothing but a link, a line of contents or an entry of a bibliography. */
  private isListed(part: Part): boolean {
    if (this.listed?.part !== part) {
      const text = this.block.text.slice(part.start, part.end);
      this.listed = { part, is: LISTED.test(text) || REFERENCE.test(text) };
    }
    return this.listed.is;
  }
}
