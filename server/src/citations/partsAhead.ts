import type { Pinpoint, Step } from './pinpoint.ts';

/** `au 2 de l'article 9`, `aux a et c du 2 de l'article 22`: as French laws name the parts of an article, by their mere numbers. */
const AHEAD = /(?<![\p{L}\d])(?:[Aa]ux?|[Dd]u|[Ll]es?|[Dd]es)\s(?:([a-z])(?:\set\s([a-z]))?\sdu\s)?(\d{1,2})(?:\set\s(\d{1,2}))?\sde\sl['’]$/u;
const REACH = 32;

/** A pinpoint of one article with the parts whose numbers stand before it. */
export function withPartsAhead(text: string, pinpoint: Pinpoint): Pinpoint {
  const [target] = pinpoint.targets;
  const match = pinpoint.targets.length === 1 && target!.length === 1 && target![0]!.kind === 'art' && target![0]!.chain.length === 0 ? AHEAD.exec(text.slice(Math.max(0, pinpoint.start - REACH), pinpoint.start)) : null;
  if (!match || (match[1] !== undefined && match[4] !== undefined)) return pinpoint;
  const points = [match[1], match[2]].flatMap((letter): Step[] => (letter === undefined ? [] : [{ kind: 'point', number: '', chain: [letter] }]));
  const paragraphs = [match[3]!, match[4]].flatMap((number): Step[][] => (number === undefined ? [] : [[...target!, { kind: 'para', number, chain: [] }]]));
  const targets = points.length === 0 ? paragraphs : points.map((point) => [...paragraphs[0]!, point]);
  return { ...pinpoint, start: pinpoint.start - match[0].length + /\s/.exec(match[0])!.index + 1, targets };
}
