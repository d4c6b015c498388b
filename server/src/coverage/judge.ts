import type { Memo } from '../memo/memo.ts';
import { Place as KeptPlace } from '../memo/source.ts';
import type { Stretch } from '../memo/stretch.ts';
import type { Anchors, AnchorsOf } from './anchors.ts';
import { sameBefore, Sections, START } from './before.ts';
import type { Before } from './before.ts';
import { sameWhole } from './context.ts';
import type { Whole } from './context.ts';
import { disownedFrom, disowningOf } from './disowning.ts';
import type { Disowning } from './disowning.ts';
import type { Endorsing } from './endorsing.ts';
import { disowned, judgeBlock } from './judgeBlock.ts';
import type { Found, Judgement } from './judgeBlock.ts';
import { matterOf } from './model.ts';
import type { Model } from './model.ts';
import { ownCountry } from './ownCountry.ts';
import { Ranges } from './ranges.ts';
import { PLACEHOLDER } from './reasons.ts';
import { Strongest } from './strongest.ts';
import { countsOf, levelOf, subjectIn } from './subject.ts';
import type { Counts, Subject } from './subject.ts';

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
  /** The sections that list options. */
  readonly offering: readonly number[];
  /** How many sections begin, and the first one for each number that stands before a heading. */
  readonly sections: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** By matter: the greatest probability that a sentence is about it, and that the memo itself says so. */
  readonly about: Float64Array;
  readonly stated: Float64Array;
  /** By principle: the three greatest probabilities that the memo itself says something on it as a whole. */
  readonly strongest: readonly Strongest[];
  /** By principle: the sum of the probabilities that sentences are about it as a whole, and of those that the memo itself says so. */
  readonly sums: Float64Array;
  /** What bears on the stretch behind it. */
  readonly after: Before;
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
  /** Whose memo it is, as `ownCountry` tells. */
  readonly self: number;
  readonly counts: Counts;
  readonly subject: Subject | undefined;
  /** Whether the memo makes the views of others, or one of several options, its own anywhere, and what is found in a block of the stretch at a place. */
  readonly adopts: boolean;
  isAdopted(found: Found, block: JudgedBlock, place: Place): boolean;
}

/** A sentence by which the memo takes over what others hold, and the numbers of its block and its section. */
interface Endorsement extends Endorsing {
  readonly block: number;
  readonly at: number;
}

/**
 * Everything that the memo says on any principle. Stretches, and blocks of stretches that did change, are not read again where what stands
 * before them, and what is known of the memo as a whole, is the same.
 */
export function judge(memo: Memo, model: Model, anchorsOf?: AnchorsOf): Judging {
  const counts = countsOf(memo, model);
  const subject = subjectIn(counts);
  const self = ownCountry(memo, model);
  const whole: Whole = { self, networks: levelOf(subject?.networks), data: levelOf(subject?.data) };
  const endorsed: Endorsement[] = [];
  let before = START;
  let [block, section] = [0, 0];
  const stretches = memo.stretches.map((stretch, i) => {
    const judged = judgeStretch(stretch, before, { model, whole, anchors: anchorsOf?.(stretch), ends: disowningOf(memo.stretches[i + 1]?.blocks[0], model, whole) });
    const place = { judged, start: memo.stretchStarts[i]!, block, section };
    for (const one of judged.endorsed) endorsed.push({ ...one, block: block + one.block, at: section + one.at });
    before = judged.after;
    block += stretch.blocks.length;
    section += judged.sections;
    return place;
  });
  return { stretches, self, counts, subject, adopts: endorsed.length > 0, isAdopted: adoption(endorsed, stretches) };
}

interface Kept extends Given {
  readonly from: Before;
  readonly value: JudgedStretch;
}

interface Given {
  readonly model: Model;
  readonly whole: Whole;
  readonly anchors: Anchors | undefined;
  /** What the next stretch says of the end of this one. */
  readonly ends: Disowning | undefined;
}

/** The newest two results of each stretch: what is known of a memo as a whole can change back and forth while somebody types. */
const kept = new KeptPlace<Stretch, readonly Kept[]>();

function judgeStretch(stretch: Stretch, from: Before, given: Given): JudgedStretch {
  const known = kept.of(stretch) ?? [];
  const same = known.find((one) => one.model === given.model && one.anchors === given.anchors && one.ends?.why === given.ends?.why && one.ends?.isOfOne === given.ends?.isOfOne && sameWhole(one.whole, given.whole) && sameBefore(one.from, from));
  if (same) return same.value;
  const value = readStretch(stretch, from, given);
  kept.keep(stretch, [{ from, value, ...given }, ...known.slice(0, 1)]);
  return value;
}

function readStretch({ blocks, starts }: Stretch, from: Before, { model, whole, anchors, ends }: Given): JudgedStretch {
  const walk = new Sections(model, whole, from);
  const judged: JudgedBlock[] = [];
  const endorsed: Endorsement[] = [];
  const offering: number[] = [];
  const [about, stated] = [new Float64Array(model.matters), new Float64Array(model.matters)];
  const sums = new Float64Array(2 * model.principles.length);
  const strongest = model.principles.map(() => new Strongest());
  blocks.forEach((block, i) => {
    const context = walk.enter(block, anchors?.get(i));
    const { found: all, endorses } = judgeBlock(block, context, model);
    const disowning = i + 1 < blocks.length ? disowningOf(blocks[i + 1], model, whole) : ends;
    const from = disownedFrom(block, model, disowning);
    const found = from === undefined ? all : all.map((one) => (one.start >= from ? disowned(one, disowning!) : one));
    if (found.length > 0) judged.push({ found, start: starts[i]!, block: i, section: walk.section });
    for (const one of endorses) endorsed.push({ ...one, block: i, at: walk.section });
    if (context.offers && block.kind === 'list') offering.push(walk.section);
    for (const one of found) {
      const matter = matterOf(model, one);
      about[matter] = Math.max(about[matter]!, one.about);
      stated[matter] = Math.max(stated[matter]!, one.about * one.says);
      if (one.element >= 0 || one.why === PLACEHOLDER) continue;
      strongest[one.principle]!.add(one.about * one.says);
      sums[2 * one.principle]! += one.about;
      sums[2 * one.principle + 1]! += one.about * one.says;
    }
  });
  return { blocks: judged, endorsed, offering, sections: walk.section, numbers: walk.numbers, about, stated, strongest, sums, after: walk.after };
}

/** The items of options that are chosen, as section and number: a number is that of an item in the nearest section of options before it. */
function chosenItems(endorsed: readonly Endorsement[], stretches: Judging['stretches']): ReadonlySet<string> {
  const offering = stretches.flatMap(({ judged, section }) => judged.offering.map((one) => section + one));
  const items = new Set<string>();
  let passed = 0;
  for (const { option, at } of endorsed) {
    while (passed < offering.length && offering[passed]! <= at) passed++;
    if (option !== undefined) items.add(`${offering[passed - 1]} ${option}`);
  }
  return items;
}

/** Others' views become the memo's own where a sentence adopts them: those of the section that it names, else those that stand before it in its block, and in the block before where it is the first; or those behind it in its block, and in the next, where it speaks of what follows; and the option that a sentence recommends. */
function adoption(endorsed: readonly Endorsement[], stretches: Judging['stretches']): Judging['isAdopted'] {
  const sectionOf = (number: string): number | undefined => {
    const first = stretches.find(({ judged }) => judged.numbers.has(number));
    return first && first.section + first.judged.numbers.get(number)!;
  };
  const sections = new Set<number>();
  /** By block: the offsets between which its views are adopted. */
  const adopted = new Map<number, Ranges>();
  const adopt = (block: number, from: number, until: number): void => {
    const some = adopted.get(block) ?? new Ranges();
    some.add(from, until);
    adopted.set(block, some);
  };
  const options = new Set(endorsed.flatMap(({ option }) => option ?? []));
  const items = chosenItems(endorsed, stretches);
  for (const { block, section: named, start, since, isFirst, isAhead, option } of endorsed) {
    if (option !== undefined) continue;
    const section = named === undefined ? undefined : sectionOf(named);
    if (section !== undefined) sections.add(section);
    else if (isAhead) {
      adopt(block, start + 1, Infinity);
      adopt(block + 1, 0, Infinity);
    } else if (isFirst) adopt(block - 1, 0, Infinity);
    else adopt(block, since, start);
  }
  const isBetween = ({ start }: Found, block: number): boolean => adopted.get(block)?.has(start) === true;
  const isChosen = ({ option, item }: Found, section: number): boolean => (option !== undefined && options.has(option)) || (item !== undefined && items.has(`${section} ${item}`));
  return (found, { block, section }, place) => isChosen(found, place.section + section) || (found.theirs && (isBetween(found, place.block + block) || sections.has(place.section + section)));
}
