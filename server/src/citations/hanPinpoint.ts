import { chineseNumber } from '../text/chineseNumber.ts';
import { DEEPEST, sticky } from './numbers.ts';
import type { Pinpoint, Step } from './pinpoint.ts';
import { DEPTH } from './units.ts';
import type { UnitKind } from './units.ts';

/** Provisions that one pinpoint names at most; what goes on behind them is read anew. */
const MOST = 200;
const NUMERAL = '[零〇一二三四五六七八九十百千两\\d]{1,8}';
const NUMERALS = new RegExp(NUMERAL, 'g');
const STEP = new RegExp(`第\\s?[（(]?(${NUMERAL})[）)]?((?:\\s?(?:[、，,及和与至到—–-]|以及)\\s?第?\\s?[（(]?${NUMERAL}[）)]?){0,${MOST - 1}})\\s?(条|條|款|项|項|章|段|节|節|部分)(?:之([一二三四五六七八九]))?`, 'y');
/** `第（c）项`, `(c)项`: a point that has a letter. */
const LETTERED = /\s?第?\s?(?:[（(]\s?([a-z])\s?[）)]|([a-z]))\s?[项項]/y;
const JOIN = /\s?(?:[、，,及和与]|以及|至|到|[—–-]{1,2})\s?/y;
const THROUGH = /[至到—–-]/;
const KIND: Readonly<Record<string, UnitKind>> = { 条: 'art', 條: 'art', 款: 'para', 项: 'point', 項: 'point', 章: 'chp', 段: 'para', 节: 'sec', 節: 'sec', 部分: 'part' };

/** `第三十七条第一款第（二）项`, with lists `第三条、第五条` and `第三、五条` and ranges `第三条至第五条` and `第三至五条`; undefined where none begins at `start`. */
export function hanPinpointAt(text: string, start: number): Pinpoint | undefined {
  const targets: Step[][] = [];
  const ranges: number[] = [];
  let end = start;
  for (let join = false; targets.length < MOST; join = true) {
    const link = join ? sticky(JOIN, text, end) : null;
    if (join && !link) break;
    const read = stepsAt(text, end + (link?.[0].length ?? 0));
    if (!read) break;
    if (link && THROUGH.test(link[0])) ranges.push(targets.length - 1);
    ranges.push(...read.ranges.map((from) => targets.length + from));
    targets.push(...read.targets.map((steps) => inherited(steps, targets.at(-1))));
    end = read.end;
  }
  return targets.length === 0 ? undefined : { start, end, targets, ranges };
}

/** A part with what the part before it is in: `第三款` behind `第六条第一款` is one of Article 6. */
function inherited(steps: Step[], last: readonly Step[] | undefined): Step[] {
  const holders = last ?? [];
  const at = holders.findIndex(({ kind }) => DEPTH[kind] >= DEPTH[steps[0]!.kind]);
  return [...(at < 0 ? holders : holders.slice(0, at)), ...steps];
}

/** One provision, or the list that its numbers make; `ranges` as in a pinpoint. */
function stepsAt(text: string, from: number): { targets: Step[][]; ranges: number[]; end: number } | undefined {
  let targets: Step[][] = [[]];
  let ranges: number[] = [];
  let at = from;
  for (let match = sticky(STEP, text, at); match && targets[0]!.length <= DEEPEST; match = sticky(STEP, text, at)) {
    const [whole, first, more, unit, inserted] = match as unknown as [string, string, string, string, string | undefined];
    const values = [first, ...(more.match(NUMERALS) ?? [])].map(chineseNumber);
    if (values.includes(undefined)) break;
    const numbers = values.map(String);
    if (inserted !== undefined) numbers[numbers.length - 1] += `-${chineseNumber(inserted)}`;
    if (targets.length * numbers.length > MOST) break;
    const joints = more.split(NUMERALS).slice(0, -1).flatMap((joint, i) => (THROUGH.test(joint) ? [i] : []));
    ranges = numbers.length === 1 ? ranges : targets.flatMap((_, i) => joints.map((joint) => i * numbers.length + joint));
    targets = targets.flatMap((steps) => numbers.map((number): Step[] => [...steps, { kind: KIND[unit]!, number, chain: [] }]));
    at += whole.length;
  }
  const lettered = at === from ? null : sticky(LETTERED, text, at);
  if (lettered) targets = targets.map((steps) => [...steps, { kind: 'point', number: '', chain: [lettered[1] ?? lettered[2]!] }]);
  return at === from ? undefined : { targets, ranges, end: at + (lettered?.[0].length ?? 0) };
}
