import { hanPinpointAt } from './hanPinpoint.ts';
import { numberAt, sticky } from './numbers.ts';
import { ordinalWithHash } from './ordinals.ts';
import { nested } from './pinpointNesting.ts';
import { numberOf, withHalf } from './pinpointNumber.ts';
import { continues, countedAs, countedInWords, inherited, isFurther, letterAt, withinArticle } from './pinpointList.ts';
import { ET_SEQ, FROM, JOIN, LETTER, LIST_JOIN, OWN_ARTICLE, RANGE, REPORTER, THE, UNDER, WITHIN } from './pinpointPatterns.ts';
import { COUNTED, DEPTH, PILCROW, PILCROWS, SECTION_SIGN, SECTION_SIGNS, unitNamed, unitOf } from './units.ts';
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
  /** Which targets begin a range that the next one ends. */
  readonly ranges: readonly number[];
  /** Where a further unit beside the first begins: `Article 21` in `Article 5 and Article 21`. */
  readonly second?: number;
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

class Reader {
  private at: number;
  private ranges: number[] = [];
  /** Number of the unit just read, where it stood before it. */
  private ordinal: string | undefined;
  /** What stands before the segment being read: `and`, a mere comma; and where it begins. */
  private joint = { beside: false, comma: false, from: 0 };
  private second: number | undefined;
  /** The unit that the pinpoint begins with. */
  private outer: Unit | undefined;
  /** What the unit being read is a part of. */
  private holder: Step | undefined;
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
    this.outer = unit;
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
    return { start: this.start, end: this.at, targets: this.targets, ranges: this.ranges, ...(this.second === undefined ? {} : { second: this.second }) };
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
    const under = this.at > this.start ? sticky(UNDER, text, this.at) : null;
    if (under) {
      this.at += under[0].length;
      return unitNamed('points');
    }
    const words = new Words(text, this.at, this.stop);
    if (!words.next() || words.start !== this.at) return undefined;
    const unit = unitOf(words);
    if (!unit) return this.counted(words);
    const dot = text.charCodeAt(words.end) === 46;
    if (unit.dotted && !dot) return undefined;
    this.at = words.end + (dot ? 1 : 0);
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

  /** The numbers behind a unit: one, a list or a range. Gives the unit as what its numbers make it. */
  private segment(unit: Unit): Unit | undefined {
    const { ordinal } = this;
    this.ordinal = undefined;
    if (unit.kind === 'preamble' || ordinal !== undefined) {
      const counted = countedInWords(unit);
      this.targets.push([{ kind: counted.kind, number: ordinal ?? '', chain: [] }]);
      return counted;
    }
    const before = this.at;
    this.at += sticky(unit.strict ? /\s?/y : /\s{0,9}/y, this.text, this.at)![0].length;
    this.at += sticky(FROM, this.text, this.at)![0].length;
    const first = numberOf(unit, this.text, { at: this.at, stop: this.stop });
    if (!first || sticky(REPORTER, this.text, first.end)) {
      this.at = before;
      return undefined;
    }
    const counted = /\p{L}{3}/u.test(this.text.slice(this.at, first.end)) ? countedInWords(unit) : countedAs(unit, first);
    this.push([{ kind: counted.kind, number: first.number, chain: first.chain }], first.end);
    this.list(counted);
    return counted;
  }

  /** What follows the first number: `, 5 and 7`, `–5`, ` and (f)`. */
  private list(unit: Unit): void {
    for (let count = 0; count < 200; count++) {
      const range = sticky(RANGE, this.text, this.at);
      const join = range ?? sticky(LIST_JOIN, this.text, this.at) ?? sticky(JOIN, this.text, this.at);
      if (!join) return;
      const behind = this.at + join[0].length;
      const from = behind + sticky(FROM, this.text, behind)![0].length;
      if (unit.kind === 'art' && /[§¶]/.test(this.text.charAt(from))) return;
      const next = numberAt(this.text, from + sticky(/(?:[§¶]{1,2}\s?)?/y, this.text, from)![0].length) ?? (this.isLettered() ? letterAt(this.text, from, 'list') : undefined);
      // `§ 1er, 4°`: the point of a paragraph.
      if (!next || (unit.kind === 'para' && /[°º]/.test(this.text.charAt(next.end - 1))) || (next.number !== '' && this.isLettered()) || sticky(REPORTER, this.text, next.end) || !continues({ unit, outer: this.outer, holder: this.holder, join: join[0], next, range: range !== null, after: this.text.slice(next.end, next.end + 80) })) return;
      if (range) this.ranges.push(this.targets.length - 1);
      this.push(inherited(this.targets.at(-1)!, next, unit), next.end);
    }
  }

  /** The step just read is a mere letter. */
  private isLettered(): boolean {
    const { number, chain } = this.targets.at(-1)!.at(-1)!;
    return number === '' && chain.length === 1 && /^\p{Ll}$/u.test(chain[0]!);
  }

  /** Further segments: inside the last one, around all, or beside it. */
  private more(first: Unit): void {
    let unit = first;
    for (let count = 0; count < 12; count++) {
      const before = this.at;
      const beside = sticky(JOIN, this.text, this.at);
      const within = sticky(WITHIN, this.text, this.at);
      const comma = beside !== null && beside[0].trim() === ',';
      this.at += (beside && !comma ? beside : within)?.[0].length ?? 0;
      if (beside && !comma) this.at += sticky(THE, this.text, this.at)![0].length;
      this.joint = { beside: beside !== null && !comma, comma, from: this.at };
      const next = this.at > before ? this.unit() : undefined;
      if (!next && beside && unit !== first && this.backToOuter(first, before + beside[0].length)) {
        unit = first;
        continue;
      }
      const inner = next && withinArticle(this.targets.at(-1)![0]!.kind, next);
      const added = inner && this.attach(unit, inner);
      if (!added) {
        this.at = before;
        if (this.inBrackets(unit)) continue;
        this.letter(unit);
        return;
      }
      unit = added;
    }
  }

  /** `articles 2, paragraph 4, and 51`, `Article 5(1), point (f), and 5(2)`: the list of articles goes on behind a part of the first. */
  private backToOuter(outer: Unit, at: number): boolean {
    const number = numberAt(this.text, at);
    if (!number || number.number === '' || !(outer.plural || number.chain.length > 0 || isFurther(this.holder, number, this.text.slice(number.end, number.end + 16)))) return false;
    this.push([{ kind: outer.kind, number: number.number, chain: number.chain }], number.end);
    this.list(outer);
    return true;
  }

  /** `ст. 2 (п. 4)`, `Article 33 (paragraph 1)`: a part in brackets. */
  private inBrackets(unit: Unit): boolean {
    const before = this.at;
    const open = sticky(/\s?\(/y, this.text, before);
    this.joint = { beside: false, comma: false, from: before };
    this.at += open?.[0].length ?? 0;
    const next = open ? this.unit() : undefined;
    const count = this.targets.length;
    const isWhole = this.targets.at(-1)!.at(-1)!.chain.length === 0;
    if (next && DEPTH[next.kind] > DEPTH[unit.kind] && (isWhole || next.kind !== 'para') && this.attach(unit, next) && this.text[this.at] === ')') return ++this.at > 0;
    this.targets.length = Math.min(count, this.targets.length);
    this.ranges = this.ranges.filter((from) => from < count);
    this.at = before;
    return false;
  }

  /** `art. 6, § 1, f)`: a letter with half a bracket goes on from a paragraph. */
  private letter(unit: Unit): void {
    const match = unit.kind === 'para' || unit.kind === 'subpara' ? sticky(LETTER, this.text, this.at) : null;
    const last = this.targets.at(-1);
    if (!match || !last) return;
    this.targets.pop();
    const [, half, plain, counted] = match;
    this.push([...last, { kind: 'point', number: counted ?? '', chain: counted === undefined ? [(half ?? plain)!] : [] }], this.at + match[0].length);
  }

  private attach(unit: Unit, read: Unit): Unit | undefined {
    const [joint, sofar] = [this.joint, this.targets.length];
    this.holder = this.targets.at(-1)![0];
    const next = this.segment(read);
    if (!next) return undefined;
    const own = sticky(OWN_ARTICLE, this.text, this.at) !== null;
    if (joint.beside && (own || unit.kind === next.kind)) this.second ??= joint.from;
    const added = this.targets.splice(sofar);
    this.targets.splice(0, sofar, ...nested(this.targets, added, { unit, next, ...joint, own }));
    const moved = this.targets.length - sofar - added.length;
    this.ranges = this.ranges.map((from) => (from < sofar ? from : from + moved));
    return next;
  }

  private push(steps: Step[], end: number): void {
    this.targets.push(steps);
    this.at = withHalf(steps.at(-1)!, this.text, { start: this.start, end });
  }
}
