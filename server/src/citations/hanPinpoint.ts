import { chineseNumber } from '../text/chineseNumber.ts';
import { DEEPEST, sticky } from './numbers.ts';
import type { Pinpoint, Step } from './pinpoint.ts';
import type { UnitKind } from './units.ts';

/** Provisions that one pinpoint names at most; what goes on behind them is read anew. */
const MOST = 200;
const NUMERAL = '[零〇一二三四五六七八九十百千两\\d]{1,8}';
const STEP = new RegExp(`第\\s?[（(]?(${NUMERAL})[）)]?((?:[、，,]\\s?[（(]?${NUMERAL}[）)]?){0,${MOST - 1}})\\s?(条|條|款|项|項|章|段|节|節|部分)(?:之([一二三四五六七八九]))?`, 'y');
/** `第（c）项`, `(c)项`: a point that has a letter. */
const LETTERED = /\s?第?\s?(?:[（(]\s?([a-z])\s?[）)]|([a-z]))\s?[项項]/y;
const JOIN = /\s?(?:[、，,及和与]|以及|至|到|[—–-]{1,2})\s?/y;
const KIND: Readonly<Record<string, UnitKind>> = { 条: 'art', 條: 'art', 款: 'para', 项: 'point', 項: 'point', 章: 'chp', 段: 'para', 节: 'sec', 節: 'sec', 部分: 'part' };

/** `第三十七条第一款第（二）项`, with lists `第三条、第五条` and `第三、五条` and ranges `第三条至第五条`; undefined where none begins at `start`. */
export function hanPinpointAt(text: string, start: number): Pinpoint | undefined {
  const targets: Step[][] = [];
  let end = start;
  let range = false;
  for (let join = false; targets.length < MOST; join = true) {
    const link = join ? sticky(JOIN, text, end) : null;
    if (join && !link) break;
    const read = stepsAt(text, end + (link?.[0].length ?? 0));
    if (!read) break;
    range = link !== null && /[至到—–-]/.test(link[0]);
    targets.push(...read.targets);
    end = read.end;
  }
  return targets.length === 0 ? undefined : { start, end, targets, range };
}

function stepsAt(text: string, from: number): { targets: Step[][]; end: number } | undefined {
  let targets: Step[][] = [[]];
  let at = from;
  for (let match = sticky(STEP, text, at); match && targets[0]!.length <= DEEPEST; match = sticky(STEP, text, at)) {
    const [whole, first, more, unit, inserted] = match as unknown as [string, string, string, string, string | undefined];
    const values = [first, ...(more.match(new RegExp(NUMERAL, 'g')) ?? [])].map(chineseNumber);
    if (values.includes(undefined)) break;
    const numbers = values.map(String);
    if (inserted !== undefined) numbers[numbers.length - 1] += `-${chineseNumber(inserted)}`;
    if (targets.length * numbers.length > MOST) break;
    targets = targets.flatMap((steps) => numbers.map((number): Step[] => [...steps, { kind: KIND[unit]!, number, chain: [] }]));
    at += whole.length;
  }
  const lettered = at === from ? null : sticky(LETTERED, text, at);
  if (lettered) targets = targets.map((steps) => [...steps, { kind: 'point', number: '', chain: [lettered[1] ?? lettered[2]!] }]);
  return at === from ? undefined : { targets, end: at + (lettered?.[0].length ?? 0) };
}
