import type { Span } from '../text/span.ts';
import { hyphenated, numberAt, sticky } from './numbers.ts';
import type { Numbered } from './numbers.ts';
import { ordinalWithHash } from './ordinals.ts';
import type { Step } from './pinpoint.ts';
import { letterAt } from './pinpointList.ts';
import { HALF } from './pinpointPatterns.ts';
import { COUNTED, DEPTH } from './units.ts';
import type { Unit, UnitKind } from './units.ts';
import { Words } from './words.ts';

/** How far before a pinpoint the bracket may open that it stands in. */
const REACH = 80;

/** Kinds whose words stand apart from the number: `Principles11` has a note behind it. */
const SPACED: ReadonlySet<UnitKind> = new Set(['principle', 'rule', 'chp', 'part', 'title', 'annex', 'page']);

/** The number, letter or word for a number at `at` that belongs to a unit before it; undefined where none stands there. */
export function numberOf(unit: Unit, text: string, { at, stop }: { readonly at: number; readonly stop: number }): Numbered | undefined {
  if (SPACED.has(unit.kind) && !unit.short && /\p{L}/u.test(text.charAt(at - 1))) return undefined;
  const letters = unit.kind === 'annex' || unit.kind === 'part' || unit.kind === 'sched' || unit.kind === 'title';
  const found = unit.kind === 'art' && !unit.plural ? hyphenated(text, numberAt(text, at)) : numberAt(text, at, letters);
  if (found?.number === '' && DEPTH[unit.kind] < DEPTH.subsec && found.chain.length === 1 && /^\d/.test(found.chain[0]!)) return { ...found, number: found.chain[0]!, chain: [] };
  const inWords = found ? undefined : numberInWords(unit, text, { at, stop });
  if (inWords) return inWords;
  if (found || DEPTH[unit.kind] < DEPTH.para) return found?.number === '' && DEPTH[unit.kind] < DEPTH.subsec ? undefined : found;
  return letterAt(text, at, unit.kind);
}

/** `article premier`, `абзац второй`: a number in words behind its unit. */
function numberInWords(unit: Unit, text: string, { at, stop }: { readonly at: number; readonly stop: number }): Numbered | undefined {
  if (!COUNTED.has(unit.kind) && unit.kind !== 'art') return undefined;
  const words = new Words(text, at, stop);
  const number = words.next() && words.start === at ? ordinalWithHash(words.hash) : undefined;
  return number === undefined || (unit.kind === 'art' && number !== '1') ? undefined : { number, chain: [], end: words.end };
}

/** Where the number of a step ends, with the half bracket that is its own: `point 7)`. A bracket around the pinpoint, which begins at `start`, is closed first. */
export function withHalf({ kind, number, chain }: Step, text: string, { start, end }: Span): number {
  if (kind !== 'point' || number === '' || chain.length > 0 || !sticky(HALF, text, end)) return end;
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? end : end + 1;
}
