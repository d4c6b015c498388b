import { hyphenated, numberAt } from './numbers.ts';
import type { Numbered } from './numbers.ts';
import { ordinalWithHash } from './ordinals.ts';
import { letterAt } from './pinpointList.ts';
import { COUNTED, DEPTH } from './units.ts';
import type { Unit } from './units.ts';
import { Words } from './words.ts';

/** The number, letter or word for a number at `at` that belongs to a unit before it; undefined where none stands there. */
export function numberOf(unit: Unit, text: string, { at, stop }: { readonly at: number; readonly stop: number }): Numbered | undefined {
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
