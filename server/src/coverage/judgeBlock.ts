import { wordsOf } from '../knowledge/normalise.ts';
import type { Block } from '../memo/block.ts';
import { withoutNumber } from '../memo/closing.ts';
import { citedIn } from './anchors.ts';
import { perContext } from './context.ts';
import type { Context } from './context.ts';
import { Cue } from './cues.ts';
import { disowningIn } from './disowning.ts';
import type { Disowning } from './disowning.ts';
import type { Endorsing } from './endorsing.ts';
import { ruleMatcher } from './matchers.ts';
import type { Matter, Model } from './model.ts';
import { Against } from './reasons.ts';
import type { Bar } from './reasons.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';
import { leant } from './voice.ts';
import { LEAST, Walk } from './walk.ts';
import type { Heard } from './walk.ts';

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
  /** The letter or number of the option that it is one of several, and the number of the item of a section of options that it stands in. */
  readonly option?: string | undefined;
  readonly item?: number | undefined;
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

/** What is left of the probability that the memo itself says what it disowns. */
const DISOWNED = 0.1;

/** What is found, where the memo disowns it. */
export function disowned(found: Found, { why }: Disowning): Found {
  return { ...found, says: DISOWNED * found.says, why };
}

/** Judges the sentences of a block, given what stands around it. Computed again only when the block or its surroundings change. */
export const judgeBlock: (block: Block, context: Context, model: Model) => Judgement = perContext((block, context, model) => {
  const sentences = sentencesOf(block, model);
  if (sentences.length === 0) return NOTHING;
  const walk = new Walk(block, context, model);
  const finder = new Finder(block, context, model);
  const endsIn = (i: number): number => {
    const next = sentences[i + 1];
    const isCitation = next && context.anchors.length > 0 && CITATION.test(block.text.slice(sentences[i]!.end, next.end));
    return sentences[isCitation ? i + 2 : i + 1]?.start ?? Infinity;
  };
  sentences.forEach((sentence, i) => {
    const cited = citedIn(context.anchors, sentence.start, endsIn(i));
    finder.judge(walk.read(sentence, cited.length > 0), cited);
    const before = sentences[i - 1];
    const disowning = before && disowningIn(sentence, block.text, { self: context.self, isFirst: before.part !== sentence.part });
    if (disowning) finder.disown(disowning, disowning.isOfOne ? before.start : walk.since(sentence));
  });
  const { found } = finder;
  return found.length === 0 && walk.endorses.length === 0 ? NOTHING : { found, endorses: walk.endorses };
});

/** How probable it is that a heading that is a principle's name speaks of it: enough for a mention, not to tell what a document is about. */
const NAMED = 0.48;

/** What stands between the names of principles in a heading, and a remark that its text is to come. */
const BETWEEN = /[,、，&\/+]|\s(?:and|et|y|e|и)\s|[与和及]/i;
const TO_COME = /[[(（].*$/;

/** A sentence that cites an anchor of an element, and is about it at least so probably, is the more probably about it by this share of what lacks. */
const ABOUT = 0.1;
const ANCHORED = 0.5;

/** Cues that the words of a principle are meant in another sense, and what is left of the probability then. */
const OTHER_SENSES: Readonly<Record<string, Cue>> = { 'self-defence': Cue.Software, jurisdiction: Cue.Venue };
const STRANGE = 0.5;

/** A citation alone, which belongs to the sentence before. */
const CITATION = /^\s*\[-?@[^\]]*\]\W*$/;

const mean = (numbers: Float32Array): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** What is found in the sentences of a block. */
class Finder {
  readonly found: Found[] = [];
  /** How much of it was disowned, or stands before what was. */
  private settled = 0;

  constructor(
    private readonly block: Block,
    private readonly context: Context,
    private readonly model: Model,
  ) {}

  /** `cited`: what the provisions that the sentence cites speak for. */
  judge({ sentence, lead, answers, lean, bar }: Heard, cited: readonly Matter[]): void {
    if (!answers || !bar) return;
    const { outputs, principles } = this.model;
    if (cited.length > 0) this.weigh(answers, cited);
    for (let i = 0; i < outputs.length; i++) {
      const output = outputs[i];
      if (!output || answers[i]! < LEAST) continue;
      const isStrange = ((OTHER_SENSES[principles[output.principle]!.id] ?? 0) & sentence.cues) !== 0;
      this.note(sentence, output, { about: isStrange ? STRANGE * answers[i]! : answers[i]!, says: leant(answers[output.says]!, lean), bar });
    }
    if (sentence.part.kind === 'heading') this.noteName(sentence, bar);
    const said = leant(mean(answers.subarray(outputs.length)), lean);
    this.matchRules(sentence, { lead, says: said, bar });
    for (const matter of cited) if (!outputs.some((one) => one?.principle === matter.principle)) this.note(sentence, matter, { about: 1, says: said, bar });
  }

  /** What was found from an offset on is disowned, once. */
  disown(disowning: Disowning, from: number): void {
    const { found } = this;
    for (let i = found.length - 1; i >= this.settled && found[i]!.start >= from; i--) found[i] = disowned(found[i]!, disowning);
    this.settled = found.length;
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
    this.found.push({ principle, element, about, says: bar.against === Against.Certain ? 0 : says, why: bar.why, theirs: bar.theirs, option: bar.option, item: bar.item, start, end });
  }

  /** A heading that is nothing but the names of principles names them. */
  private noteName(sentence: Sentence, bar: Bar): void {
    const title = withoutNumber(this.block.text.slice(sentence.start, sentence.end));
    const names = [title, ...title.replace(TO_COME, '').split(BETWEEN)].map((name) => wordsOf(name).join(' '));
    this.model.principles.forEach((one, principle) => {
      if (names.some((name) => one.names.includes(name))) this.note(sentence, { principle, element: -1 }, { about: NAMED, says: 0, bar });
    });
  }

  /** Rules of a workspace's own principles say what a sentence is about, and which sentences lay something down; whether the memo itself does is asked of the words around, and where those leave it open, judged as for the others. */
  private matchRules(sentence: Sentence, { lead, says, bar }: { readonly lead: readonly Sentence[]; readonly says: number; readonly bar: Bar }): void {
    if (this.model.labels.length === 0) return;
    const matches = ruleMatcher(this.model).match(sentence, lead, this.context.topics);
    const vetoed = new Set(matches.flatMap(({ label }) => (this.labelOf(label).kind === 'veto' ? [this.labelOf(label).principle] : [])));
    for (const { label } of matches) {
      const { kind, principle, element } = this.labelOf(label);
      if (kind === 'veto' || vetoed.has(principle)) continue;
      const stated = bar.against === Against.Nothing ? 1 : bar.against === Against.Perhaps ? says : 0;
      this.note(sentence, { principle, element }, { about: 1, says: kind === 'states' ? stated : 0, bar });
    }
  }

  private labelOf(label: number): { readonly kind: string; readonly principle: number; readonly element: number } {
    return this.model.labels[label] as { readonly kind: string; readonly principle: number; readonly element: number };
  }
}
