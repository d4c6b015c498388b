import type { Instrument, Provision } from './entry.ts';

/** Kinds of whole provisions whose numbers people give without minding the kind: § 5 and section 5, Article 5 of a law of sections. */
const WHOLE = new Set(['art', 'sec', 'rule', 'princ', 'cl']);

/**
 * The numbers of an id alone: `art_6__para_1__point_a` and `art_6__point_1__subpoint_a` both give `=6.1.a`. Imported laws name the kinds of
 * their parts as they like, and nobody cites them so.
 */
export function pathOfProvision(id: string): string {
  const segments = id.split('__');
  const numbers = segments.map((segment) => segment.slice(segment.indexOf('_') + 1).toLowerCase());
  const kind = segments[0]!.slice(0, Math.max(0, segments[0]!.indexOf('_')));
  return `${WHOLE.has(kind) ? '' : kind}=${numbers.join('.')}`;
}

/** Formats that mark up every numbered part. */
const MARKED = new Set(['Akoma Ntoso', 'Formex', 'USLM']);

export function hasEveryPart({ provenance }: Instrument): boolean {
  return provenance !== undefined && MARKED.has(provenance.format);
}

/**
 * In words, which parts (by their ids) a provision has, where the id asks for one behind the last of them: `Article 17 has parts (1) to (3)`. Undefined
 * where its parts do not run through from the first, or the id asks for nothing of the kind.
 */
export function beyondParts(parts: readonly string[], holder: Provision, id: string): string | undefined {
  const asked = valueOf(numbersOf(id)[numbersOf(holder.id).length]);
  const values = parts.map((one) => valueOf(numbersOf(one).at(-1)));
  const runs = values.length > 1 && values.every((value, i) => value?.kind === asked?.kind && value?.at === i + 1);
  if (!asked || !runs || asked.at <= values.length) return undefined;
  const shown = (one: string): string => `(${numbersOf(one).at(-1)})`;
  return `${shown(parts[0]!)} to ${shown(parts.at(-1)!)} in ${holder.label}`;
}

function numbersOf(id: string): string[] {
  return id.split('__').map((segment) => segment.slice(segment.indexOf('_') + 1));
}

function valueOf(number: string | undefined): { kind: 'digit' | 'letter'; at: number } | undefined {
  if (number !== undefined && /^\d+$/.test(number)) return { kind: 'digit', at: Number(number) };
  return number !== undefined && /^[a-z]$/.test(number) ? { kind: 'letter', at: number.charCodeAt(0) - 96 } : undefined;
}
