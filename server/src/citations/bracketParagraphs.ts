import { sticky } from './numbers.ts';
import type { Pinpoint, Step } from './pinpoint.ts';

const OPENING = /(?:\s\(n\.?\s?\d{1,3}\))?\s(?=\[\d)/y;
const PARAGRAPH = /\[(\d{1,4})\](?![(:[])/y;
const JOIN = /\s?[-–]\s?(?=\[)|,?\s(?:and\s)?(?=\[)/y;

/** `[205]`, `[51]–[53]`, `[51], [72]` behind the name of a judgment: its paragraphs. */
export function paragraphsInBrackets(text: string, at: number): Pinpoint | undefined {
  const opening = sticky(OPENING, text, at);
  if (!opening) return undefined;
  const start = at + opening[0].length;
  const targets: Step[][] = [];
  const ranges: number[] = [];
  let end = start;
  for (let from = start; ; ) {
    const paragraph = sticky(PARAGRAPH, text, from);
    if (!paragraph) break;
    targets.push([{ kind: 'para', number: paragraph[1]!, chain: [] }]);
    end = from + paragraph[0].length;
    const join = sticky(JOIN, text, end);
    if (!join) break;
    if (/[-–]/.test(join[0])) ranges.push(targets.length - 1);
    from = end + join[0].length;
  }
  return targets.length === 0 ? undefined : { start, end, targets, ranges };
}
