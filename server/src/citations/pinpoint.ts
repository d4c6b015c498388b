import { hanPinpointAt } from './hanPinpoint.ts';
import { numberAt, sticky } from './numbers.ts';
import type { Numbered } from './numbers.ts';
import { ordinalWithHash } from './ordinals.ts';
import { around, continues, countedAs, holdsSmaller, inArticle, inherited, letterAt, withinArticle, wraps } from './pinpointList.ts';
import { ET_SEQ, JOIN, LETTER, LIST_JOIN, RANGE, REPORTER, WITHIN } from './pinpointPatterns.ts';
import { DEPTH, PILCROW, PILCROWS, SECTION_SIGN, SECTION_SIGNS, unitOf } from './units.ts';
import type { Unit, UnitKind } from './units.ts';
import { Words } from './words.ts';

/** One step down into an instrument: `Article 2` or, below it, `paragraph 4`. */
export interface Step {
  readonly kind: UnitKind;
  readonly number: string;
  readonly chain: readonly string[];
}

/** A pinpoint as written, not yet tied to an instrument. */
export interface Pinpoint {
  readonly start: number;
  readonly end: number;
  /** Each provision that it names, from the outside in. */
  readonly targets: readonly (readonly Step[])[];
  /** The last two targets are the ends of a range. */
  readonly range: boolean;
}

/** Reads the pinpoint that starts at `start` with a word or sign for a unit; undefined where none does. Reads every character a bounded number of times. */
export function pinpointAt(text: string, start: number, stop: number): Pinpoint | undefined {
  if (text.charCodeAt(start) === 0x7b2c) return hanPinpointAt(text, start);
  return new Reader(text, start, stop).read();
}

/** The sections of a code that begin at `start` with a number: `1030(a)(2), (a)(5) and (e)(2)`, `2510-2523`. */
export function sectionsAt(text: string, start: number): Pinpoint | undefined {
  return /\d/.test(text.charAt(start)) ? new Reader(text, start, text.length).readNumbers() : undefined;
}

/** Parts that are counted in words. */
const COUNTED: ReadonlySet<UnitKind> = new Set(['para', 'subpara', 'point', 'cl']);

class Reader {
  private at: number;
  private range = false;
  /** Number of the unit just read, where it stood before it. */
  private ordinal: string | undefined;
  /** A mere comma stands before the segment being read. */
  private afterComma = false;
  private readonly targets: Step[][] = [];

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly stop: number,
  ) {
    this.at = start;
  }

  read(): Pinpoint | undefined {
    const unit = this.unit();
    if (!unit || !this.segment(unit)) return undefined;
    this.more(unit);
    const pinpoint = this.done();
    return pinpoint.end > this.stop ? undefined : pinpoint;
  }

  readNumbers(): Pinpoint | undefined {
    const first = numberAt(this.text, this.at);
    if (!first || first.number === '') return undefined;
    this.push([{ kind: 'sec', number: first.number, chain: first.chain }], first.end);
    this.list(SECTION_SIGNS);
    return this.done();
  }

  private done(): Pinpoint {
    const seq = sticky(ET_SEQ, this.text, this.at);
    if (seq) this.at += seq[0].length;
    return { start: this.start, end: this.at, targets: this.targets, range: this.range };
  }

  /** The unit word or sign at the present place; moves behind it and its full stop. */
  private unit(): Unit | undefined {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    if (code === 0xa7 || code === 0xb6) {
      const twice = text.charCodeAt(this.at + 1) === code;
      this.at += twice ? 2 : 1;
      return code === 0xa7 ? (twice ? SECTION_SIGNS : SECTION_SIGN) : twice ? PILCROWS : PILCROW;
    }
    const words = new Words(text, this.at, this.stop);
    if (!words.next() || words.start !== this.at) return undefined;
    const unit = unitOf(words);
    if (!unit) return this.counted(words);
    this.at = words.end;
    if (text.charCodeAt(this.at) === 46) this.at++;
    return unit;
  }

  /** `second paragraph`: a unit whose number stands before it. */
  private counted(words: Words): Unit | undefined {
    const number = ordinalWithHash(words.hash);
    const { end } = words;
    if (number === undefined || !words.next() || words.start > end + 2) return undefined;
    const unit = unitOf(words);
    if (!unit || unit.plural || !COUNTED.has(unit.kind)) return undefined;
    this.at = words.end;
    this.ordinal = number;
    return unit;
  }

  /** The numbers behind a unit: one, a list or a range. */
  private segment(unit: Unit): boolean {
    if (unit.kind === 'preamble') {
      this.targets.push([{ kind: 'preamble', number: '', chain: [] }]);
      return true;
    }
    const { ordinal } = this;
    this.ordinal = undefined;
    if (ordinal !== undefined) return this.targets.push([{ kind: unit.kind, number: ordinal, chain: [] }]) > 0;
    const before = this.at;
    this.at += sticky(unit.strict ? /\s?/y : /\s{0,9}/y, this.text, this.at)![0].length;
    const first = this.number(unit);
    if (!first) {
      this.at = before;
      return false;
    }
    const counted = countedAs(unit, first);
    this.push([{ kind: counted.kind, number: first.number, chain: first.chain }], first.end);
    this.list(counted);
    return true;
  }

  private number(unit: Unit): Numbered | undefined {
    const letters = unit.kind === 'annex' || unit.kind === 'part' || unit.kind === 'sched' || unit.kind === 'title';
    const found = numberAt(this.text, this.at, letters);
    if (found?.number === '' && DEPTH[unit.kind] < DEPTH.subsec && found.chain.length === 1 && /^\d/.test(found.chain[0]!)) return { ...found, number: found.chain[0]!, chain: [] };
    const inWords = found ? undefined : this.inWords(unit);
    if (inWords) return inWords;
    if (found || DEPTH[unit.kind] < DEPTH.para) return found?.number === '' && DEPTH[unit.kind] < DEPTH.subsec ? undefined : found;
    return letterAt(this.text, this.at, unit);
  }

  /** `article premier`, `абзац второй`: a number in words behind its unit. */
  private inWords(unit: Unit): Numbered | undefined {
    if (!COUNTED.has(unit.kind) && unit.kind !== 'art') return undefined;
    const words = new Words(this.text, this.at, this.stop);
    const number = words.next() && words.start === this.at ? ordinalWithHash(words.hash) : undefined;
    return number === undefined || (unit.kind === 'art' && number !== '1') ? undefined : { number, chain: [], end: words.end };
  }

  /** What follows the first number: `, 5 and 7`, `–5`, ` and (f)`. */
  private list(unit: Unit): void {
    for (let count = 0; count < 200; count++) {
      const range = sticky(RANGE, this.text, this.at);
      const join = range ?? sticky(LIST_JOIN, this.text, this.at) ?? sticky(JOIN, this.text, this.at);
      if (!join) return;
      const from = this.at + join[0].length;
      if (unit.kind === 'art' && /[§¶]/.test(this.text.charAt(from))) return;
      const next = numberAt(this.text, /^[§¶]/.test(this.text.charAt(from)) ? this.past(from) : from);
      if (!next || sticky(REPORTER, this.text, next.end) || !continues({ unit, join: join[0], next, range: range !== null, after: this.text.slice(next.end, next.end + 80) })) return;
      if (range) this.range = true;
      this.push(inherited(this.targets.at(-1)!, next, unit), next.end);
    }
  }

  private past(from: number): number {
    const sign = sticky(/[§¶]{1,2}\s?/y, this.text, from);
    return from + (sign?.[0].length ?? 0);
  }

  /** Further segments: inside the last one, around all, or beside it. */
  private more(first: Unit): void {
    let unit = first;
    for (let count = 0; count < 12; count++) {
      const before = this.at;
      const beside = sticky(JOIN, this.text, this.at);
      const within = sticky(WITHIN, this.text, this.at);
      const comma = beside !== null && beside[0].trim() === ',';
      this.afterComma = comma;
      this.at += (beside && !comma ? beside : within)?.[0].length ?? 0;
      const spaced = this.at > before;
      const next = spaced ? this.unit() : undefined;
      if (!next && beside && first.plural && unit !== first && this.backToOuter(first, before + beside[0].length)) continue;
      const inner = next && withinArticle(unit, next);
      const taken = inner && this.attach(unit, inner, beside !== null && !comma);
      if (!taken) {
        this.at = before;
        if (this.inBrackets(unit)) continue;
        this.letter(unit);
        return;
      }
      unit = inner;
    }
  }

  /** `articles 2, paragraph 4, and 51`: the list of articles goes on behind the paragraph of the first. */
  private backToOuter(outer: Unit, at: number): boolean {
    const number = numberAt(this.text, at);
    if (!number || number.number === '') return false;
    this.push([{ kind: outer.kind, number: number.number, chain: number.chain }], number.end);
    this.list(outer);
    return true;
  }

  /** `ст. 2 (п. 4)`, `Article 33 (paragraph 1)`: a part in brackets. */
  private inBrackets(unit: Unit): boolean {
    const before = this.at;
    const open = sticky(/\s?\(/y, this.text, this.at);
    this.at += open?.[0].length ?? 0;
    const next = open ? this.unit() : undefined;
    const count = this.targets.length;
    if (next && DEPTH[next.kind] > DEPTH[unit.kind] && this.attach(unit, next, false) && this.text[this.at] === ')') return ++this.at > 0;
    this.targets.length = Math.min(count, this.targets.length);
    this.at = before;
    return false;
  }

  /** `art. 6, § 1, f)`: a letter with half a bracket goes on from a paragraph. */
  private letter(unit: Unit): void {
    const match = unit.kind === 'para' || unit.kind === 'subpara' ? sticky(LETTER, this.text, this.at) : null;
    const last = this.targets.at(-1);
    if (!match || !last) return;
    this.targets.pop();
    this.push([...last, { kind: 'point', number: '', chain: [match[1]!] }], this.at + match[0].length);
  }

  private attach(unit: Unit, next: Unit, beside: boolean): boolean {
    const sofar = this.targets.length;
    const outer = this.targets.slice(0, sofar).map((steps) => inArticle(steps, next.kind));
    if (!this.segment(next)) return false;
    const added = this.targets.splice(sofar);
    const [holder] = added;
    // `п. 1 ч. 2`: the smaller part stands first and is a point of the larger.
    if (wraps(next.kind, unit.kind) && !beside) this.targets.splice(0, sofar, ...outer.map((steps) => [...holder!, ...steps]));
    else if (next.kind === 'para' && unit.kind === 'para' && !beside && !this.afterComma && added.length === 1) this.targets.splice(0, sofar, ...outer.map((steps) => [...holder!, ...steps.map((step): Step => ({ ...step, kind: 'point' }))]));
    else if (beside) this.targets.push(...added);
    else if (outer.every((steps) => holdsSmaller(steps, next.kind))) this.targets.splice(0, sofar, ...outer.flatMap((steps) => added.map((part) => around(steps, part))));
    else if (DEPTH[next.kind] > DEPTH[unit.kind] || wraps(unit.kind, next.kind)) this.targets.splice(sofar - 1, 1, ...added.map((steps) => [...outer.at(-1)!, ...steps]));
    else if (DEPTH[next.kind] < DEPTH[unit.kind] && added.length === 1) this.targets.splice(0, sofar, ...outer.map((steps) => [...holder!, ...steps]));
    else this.targets.push(...added);
    return true;
  }

  private push(steps: Step[], end: number): void {
    this.targets.push(steps);
    this.at = end;
  }
}
