import type { Step } from './pinpoint.ts';
import type { UnitKind } from './units.ts';

/** What is known of an instrument that decides how its provisions are counted. */
export interface Numbering {
  readonly jurisdiction: string;
  readonly units: ReadonlySet<string>;
  /** Its articles have roman numbers. */
  readonly isRoman: () => boolean;
}

/** Names of the steps in brackets below each kind of unit, from the outside in; articles tell digits and letters apart. */
const BELOW: Readonly<Partial<Record<UnitKind, readonly string[]>>> = {
  sec: ['subsec', 'para', 'subpara', 'cl', 'subcl'],
  subsec: ['para', 'subpara', 'cl', 'subcl'],
};

/** Where laws are written in Russian, and their points have its letters; elsewhere a Russian memo means the Latin letter at the same place. */
const CYRILLIC = new Set(['RU', 'KZ', 'CIS', 'SCO', 'RU-CN']);
/** Whose laws have paragraphs that bear a number, and alinéas in them that bear none. */
const UNNUMBERED = new Set(['EU', 'FR', 'ES']);
const RUSSIAN = 'абвгдежзик';
const LETTERS = 'abcdefghij';

/** The Akoma Ntoso eId of a pinpoint: `art_6__para_1__point_a`, `sec_1030__subsec_a__para_5__subpara_A`. */
export function eidOf(steps: readonly Step[], numbering: Numbering): string {
  const parts: string[] = [];
  relevant(steps, numbering).forEach((step, i) => {
    if (step.kind === 'preamble') parts.push('preamble');
    else if (i === 0 && step.number !== '') parts.push(...head(step, numbering));
    else parts.push(...nested(step.kind === 'alinea' ? { ...step, kind: alineaIn(parts, numbering) } : step, parts));
  });
  const id = parts.join('__');
  return CYRILLIC.has(numbering.jurisdiction) ? id : id.replace(/(?<=_)[а-к](?=_|$)/g, (letter) => LETTERS[RUSSIAN.indexOf(letter)] ?? letter);
}

/** An article or paragraph says all: the chapter or annex around it is left out, since provisions are numbered through. */
function relevant(steps: readonly Step[], { units }: Numbering): readonly Step[] {
  // Sections of a law of articles are counted anew in each chapter.
  const whole = steps.findIndex(({ kind }) => kind === 'art' || kind === 'rule' || kind === 'rec' || (kind === 'sec' && !units.has('art')));
  if (whole > 0) return steps.slice(whole);
  return steps.length > 1 && steps[0]!.kind === 'annex' && steps[1]!.kind === 'para' ? steps.slice(1) : steps;
}

function head(step: Step, numbering: Numbering): string[] {
  const dot = step.number.search(/[.-]/);
  // `art. 2.4` and `art. 6-1` are paragraphs, save where inserted articles are numbered so.
  const split = step.kind === 'art' && /^\d+[.-]\d/.test(step.number) && numbering.jurisdiction !== 'RU' && !(step.number[dot] === '-' && (numbering.jurisdiction === 'FR' || CYRILLIC.has(numbering.jurisdiction)));
  const written = split ? step.number.slice(0, dot) : step.number;
  const number = step.kind === 'art' && /^[IVXLC]+$/.test(written) && !numbering.isRoman() ? arabic(written) : written;
  // `6.1c` is point (c) of paragraph 1.
  const chain = split ? [...step.number.slice(dot + 1).split(/\.|(?<=\d)(?=[a-z]$)/), ...step.chain] : step.chain;
  return [`${kindIn(step.kind, numbering)}_${inserted(number, numbering)}`, ...below(step.kind, chain)];
}

/** Where an instrument is known to have points and no paragraphs, or the other way round, the one is taken for the other. */
function kindIn(kind: UnitKind, { units }: Numbering): UnitKind {
  if (kind === 'para' && units.has('point') && !units.has('para')) return 'point';
  if (kind === 'sec' && units.has('para') && !units.has('sec') && !units.has('art')) return 'para';
  return kind === 'point' && units.has('para') && !units.has('point') ? 'para' : kind;
}

/** What an alinéa is below these parts: one that bears no number inside a paragraph, and in the laws that tell the two apart. */
function alineaIn(parts: readonly string[], { jurisdiction }: Numbering): UnitKind {
  return UNNUMBERED.has(jurisdiction) || parts.at(-1)?.startsWith('para_') === true ? 'subpara' : 'para';
}

/** `15 bis` of an act of the Union is its `15a` in other languages. */
function inserted(number: string, { jurisdiction }: Numbering): string {
  return jurisdiction === 'EU' ? number.replace(/(?<=\d)(?:bis|ter|quater)$/, (latin) => ({ bis: 'a', ter: 'b', quater: 'c' })[latin]!) : number;
}

function nested(step: Step, before: readonly string[]): string[] {
  const section = before[0]?.startsWith('sec_') === true;
  const tokens = step.number === '' ? step.chain : [step.number, ...step.chain];
  if (section && (step.kind === 'para' || step.kind === 'point')) return below('sec', [...before.slice(1), ...tokens]).slice(before.length - 1);
  const [first, ...rest] = tokens;
  return [`${step.kind}_${first ?? ''}`, ...below(step.kind, rest)];
}

function below(kind: UnitKind, written: readonly string[]): string[] {
  const names = BELOW[kind];
  // `ARTICLE 6(1)(F)` in a heading.
  const chain = kind === 'art' ? written.map((token) => (/^[A-Z]$/.test(token) ? token.toLowerCase() : token)) : written;
  if (names) return chain.map((token, i) => `${names[i] ?? 'subcl'}_${token}`);
  return chain.map((token, i) => {
    if (kind === 'point' || i > 1) return `subpoint_${token}`;
    if (/^\d/.test(token) && i === 0) return `para_${token}`;
    return i === 1 && !/^\d/.test(chain[0]!) ? `subpoint_${token}` : `point_${token}`;
  });
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `Article V` of a treaty whose articles have Arabic numbers. */
function arabic(number: string): string {
  const values = [...number].map((letter) => ROMAN[letter]!);
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
}
