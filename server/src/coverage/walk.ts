import type { Block, Part } from '../memo/block.ts';
import { isWithin } from './brackets.ts';
import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import { asksForPosition, endorsingIn, isAnswerLabel, labelledOption } from './endorsing.ts';
import type { Endorsing } from './endorsing.ts';
import { flagsOf } from './flags.ts';
import { headsChoice } from './headings.ts';
import { Features } from './learned/features.ts';
import type { Reader } from './learned/network.ts';
import type { Bag } from './learned/rows.ts';
import { isEntry } from './listed.ts';
import type { Model } from './model.ts';
import { barOf } from './reasons.ts';
import type { Bar } from './reasons.ts';
import { isLabel } from './signals.ts';
import type { Sentence } from './signals.ts';
import { introduces, isOfAnother, Speaker, speakerAfter } from './speaker.ts';
import { Table } from './tables.ts';
import { isAnothers, leaningOf, quotationIn } from './voice.ts';
import type { Quotation } from './voice.ts';

/** A sentence of a block as it was read in its place. */
export interface Heard {
  readonly sentence: Sentence;
  readonly lead: readonly Sentence[];
  /** What the reader answers, until it is asked again, and what stands against the sentence; undefined where nobody will ask. */
  readonly answers: Float32Array | undefined;
  readonly bar: Bar | undefined;
  /** How it leans by rule to what the memo itself says. */
  readonly lean: number;
}

/** How much of what leads into a sentence counts as if it stood in it. */
const LEAD = 0.6;
/** What is less probable than this is not kept. */
export const LEAST = 0.1;

/** Half words that a label of what stands behind it in its part, or its row of a table, has at most. */
const LABEL = 12;
const isNumber = ({ start, end }: Sentence, text: string): boolean => !/\p{L}/u.test(text.slice(start, end));

const features = new Features();
const totals = new WeakMap<Reader, Bag>();

/** The sum in which one sentence after the other is put together for a reader. */
function totalOf(reader: Reader): Bag {
  let total = totals.get(reader);
  if (!total) totals.set(reader, (total = reader.empty()));
  return total;
}

/** Whether who speaks in one part of a block speaks in the next: cells of a row, or the same part. */
function isTogether(part: Part, before: Part | undefined): boolean {
  return part === before || (part.kind === 'cell' && before?.kind === 'cell' && part.row === before.row);
}

/** One pass over the sentences of a block, in which who speaks and what leads in is followed. */
export class Walk {
  readonly endorses: Endorsing[] = [];
  /** What leads into items of a list, by the depth of the items that it leads into. */
  private readonly leads: Sentence[] = [];
  private before: Sentence | undefined;
  /** The one before that is no mere label such as "Answer." */
  private answered: Sentence | undefined;
  /** The sentence that opens the part of the block that is read. */
  private opener: Sentence | undefined;
  /** The short sentence that labels that part, or the row of a table. */
  private label: Sentence | undefined;
  /** Where that part begins, or the row of a table, and the one before. */
  private begun = 0;
  private begunBefore = 0;
  /** Who spoke last in the part of the block that is read, and whose row or column of a table it stands in. */
  last = Speaker.None;
  row = Speaker.None;
  /** Whether a sentence said that what follows is what another holds. */
  isTold = false;
  /** Whether the sentence that is read is one of several options, whether it tells which is chosen, and whether it stands in a row of a table to which there is no reply yet, or in a bracket around several blocks. */
  offers = false;
  chooses = false;
  isOpen = false;
  /** The letter or number of the option that the part that is read sets out. */
  private option: string | undefined;
  private listed: { readonly part: Part; readonly is: boolean } | undefined;
  private context: Context & { readonly table?: Table['kind'] };
  private known: Table | undefined;
  private readonly total: Bag;
  private readonly quotation: Quotation;

  constructor(
    private readonly block: Block,
    private readonly whole: Context,
    private readonly model: Model,
  ) {
    this.context = whole;
    this.before = this.answered = whole.before;
    this.quotation = quotationIn(block, whole);
    this.total = totalOf(model.reader);
  }

  /** Reads the next sentence. `isCiting`: it cites a provision that speaks for something. */
  read(sentence: Sentence, isCiting: boolean): Heard {
    if (!isTogether(sentence.part, this.before?.part)) this.begin(sentence);
    if (sentence.part !== this.opener?.part) this.open(sentence);
    const cell = sentence.part.kind === 'cell' ? sentence.part : undefined;
    if (cell) this.enter(cell);
    this.isOpen = (cell !== undefined && this.table.isOpen(cell)) || isWithin(this.block, sentence, this.whole.depth);
    const endorsing = this.endorsing(sentence);
    if (endorsing) this.endorses.push(endorsing);
    this.chooses = endorsing?.option !== undefined;
    if (sentence === this.opener && !this.chooses && (sentence.cues & Cue.Choice) !== 0) this.option = labelledOption(sentence, this.block.text);
    this.offers = !this.chooses && (this.context.offers || this.option !== undefined);
    const lead = this.leadOf(sentence);
    if (sentence.speakers.isOwnState && this.last !== Speaker.None && !this.isTold) this.last = Speaker.Itself;
    const [opens, label] = [this.opensFor(sentence), this.labelFor(sentence)];
    const read = this.model.reader.read(this.sum(sentence, lead, opens));
    const isAsked = isCiting || sentence.part.kind === 'heading' || this.model.labels.length > 0 || label !== undefined || this.isAnything(read);
    const heard = { sentence, lead, answers: isAsked ? this.inPart(read, opens, label) : undefined, lean: leaningOf(sentence, this.context, this), bar: isAsked ? this.barOf(sentence) : undefined };
    this.before = sentence;
    if (!isAnswerLabel(sentence, this.block.text)) this.answered = sentence;
    this.last = speakerAfter(sentence, this.last, this.context);
    this.isTold = this.last === Speaker.Other && (this.isTold || introduces(sentence));
    if (cell) this.table.note(sentence, this.whole);
    if (sentence.leadsIn) this.leads[sentence.part.level] = sentence;
    return heard;
  }

  /** Whether any answer of the reader on what a sentence is about is worth keeping. */
  private isAnything(answers: Float32Array): boolean {
    const { length } = this.model.outputs;
    for (let i = 0; i < length; i++) if (answers[i]! >= LEAST) return true;
    return false;
  }

  /** A part is opened, with what may label it: a cell labels its row where those before it are numbers. */
  private open(sentence: Sentence): void {
    this.opener = sentence;
    const { part: { kind, column }, question, length } = sentence;
    const isFirst = kind !== 'cell' || column === 0 || (column === 1 && this.label !== undefined && isNumber(this.label, this.block.text));
    if (isFirst) this.label = kind !== 'heading' && !question && length <= LABEL ? sentence : undefined;
  }

  /** What labels a sentence: "**Jurisdiction.** Over all servers here.", or the first cell of its row. */
  private labelFor(sentence: Sentence): Sentence | undefined {
    const { label, before } = this;
    return label !== sentence && (before === label || sentence.part.row > 0) ? label : undefined;
  }

  /** What the sentence that opens the part adds to another one in it; nothing where that tells of another State, and this one speaks for the memo's own, or of an option that it is no label of. */
  private opensFor(sentence: Sentence): Bag | undefined {
    const { opener } = this;
    const isOther = (sentence.speakers.isOwnState && !this.isTold && isOfAnother(opener, this.whole)) || (this.option === undefined && opener !== undefined && (opener.cues & Cue.Choice) !== 0);
    return opener === sentence || isOther ? undefined : opener?.opens;
  }

  /** The answers on a sentence, where the one that opens its paragraph tells whose view it is, and nothing of what it is about; of that, its label tells as if it stood in it, and nothing of whose view it is. */
  private inPart(answers: Float32Array, opens: Bag | undefined, label: Sentence | undefined): Float32Array {
    const { model: { reader, outputs }, total } = this;
    if (!opens && !label) return answers;
    const voices = answers.slice(outputs.length);
    if (opens) reader.join(total, opens, -1);
    if (label) reader.join(total, label.own, 1);
    const about = reader.read(total);
    about.set(voices, outputs.length);
    return about;
  }

  /** The table that is read; blocks of other kinds hold one as well. */
  private get table(): Table {
    return (this.known ??= new Table(this.block));
  }

  /** Another cell begins, or goes on. */
  private enter(cell: Part): void {
    const { table } = this;
    this.row = table.speakerOf(cell);
    const kind = table.kind === 'others' && this.row === Speaker.Itself ? undefined : table.kind;
    if (this.context.table !== kind) this.context = { ...this.whole, table: kind };
  }

  /** Where what a sentence answers to begins: its part of the block, or row of a table, and the one before where it is the first there. */
  since({ start }: Sentence): number {
    return start > this.begun ? this.begun : this.begunBefore;
  }

  /** What the sentence before, or the heading above, asks. */
  private asked(): 'position' | 'view' | 'nothing' {
    const { context, answered } = this;
    const asking = answered ?? context.headings.at(-1);
    if (!asking || !asksForPosition(asking, isOfAnother(asking, context))) return 'nothing';
    return (asking.cues & Cue.View) === 0 ? 'position' : 'view';
  }

  /** What a sentence makes the memo's own. */
  private endorsing(sentence: Sentence): Endorsing | undefined {
    const { context, answered, row } = this;
    return endorsingIn(sentence, this.block.text, { isFirst: answered === context.before, isChoice: context.isChoice || this.isLabelledChoice(sentence), isOthers: context.others || row === Speaker.Other, asked: this.asked(), since: this.since(sentence) });
  }

  /** Whether a label before a sentence says that it tells which option is chosen: "Recommendation. Option B." */
  private isLabelledChoice({ part }: Sentence): boolean {
    const { before } = this;
    return before?.part === part && isLabel(before) && headsChoice(this.block.text.slice(before.start, before.end));
  }

  /** Another part of the block begins, or another row of a table. */
  private begin({ part, start }: Sentence): void {
    this.last = this.row = Speaker.None;
    this.begunBefore = this.begun;
    this.begun = start;
    this.isTold = false;
    this.option = undefined;
    if (part.kind === 'cell') this.table.begin(part);
    else this.context = this.whole;
  }

  /** All that is known of a sentence: what it says, what leads into it, what stands above and before it, and how it stands there. */
  private sum(sentence: Sentence, lead: readonly Sentence[], opens: Bag | undefined): Bag {
    const { model: { reader }, total: sum } = this;
    reader.clear(sum);
    reader.join(sum, sentence.own, 1);
    for (const one of lead) reader.join(sum, one.own, LEAD);
    for (const one of this.context.headings) if (one.below) reader.join(sum, one.below, 1);
    if (this.before && sentence.part.kind !== 'heading') reader.join(sum, this.before.after, 1);
    if (opens) reader.join(sum, opens, 1);
    flagsOf(features.clear(reader.filter), sentence, this.context, { isBoxed: this.quotation.isBoxed, lead, before: this.before, last: this.last, countries: this.model.countries });
    reader.add(sum, features);
    return sum;
  }

  private barOf(sentence: Sentence): Bar {
    return barOf(sentence, { ...this.context, ...this.quotation, isListed: this.isListed(sentence.part), offers: this.offers, option: this.option ?? this.context.option, isOpen: this.isOpen, isAnothers: isAnothers(sentence, this.context, this), text: this.block.text.slice(sentence.start, sentence.end) });
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
      this.listed = { part, is: isEntry(text) };
    }
    return this.listed.is;
  }
}
