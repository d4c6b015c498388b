import { isSpace } from './letters.ts';
import { hanNumber, numberAt, sticky } from './numbers.ts';
import type { Numbered } from './numbers.ts';
import { DEPTH, PILCROW, PILCROWS, SECTION_SIGN, SECTION_SIGNS, unitWithHash } from './units.ts';
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
  const reader = new Reader(text, start, stop);
  return reader.read();
}

/** The sections of a code that begin at `start` with a number: `1030(a)(2), (a)(5) and (e)(2)`, `2510-2523`. */
export function sectionsAt(text: string, start: number): Pinpoint | undefined {
  return /\d/.test(text.charAt(start)) ? new Reader(text, start, text.length).readNumbers() : undefined;
}

const JOIN = /(\s{0,4},\s{0,9}(?:(?:and|or|y|o|et|ou|и|или|e|und)\s{1,9})?|\s{1,9}(?:and|or|y|et|ou|и|или|e|und)\s{1,9}|\s{0,2}&\s{0,2}|\s?[、及和]\s?)/y;
const RANGE = /\s?(?:[-–—‑]|\s{1,4}(?:to|through|по|à|al?|bis|até|-|–)\s{1,4}|至|到)\s?(?=[\d(IVXLCA-Z§])/y;
const WITHIN = /\s{0,4}(?:,\s{0,9})?(?:(?:of|in|de|del|du|d['’]|da|do)\s{1,9})?(?:the\s{1,9}|l['’]\s?|la\s{1,9}|el\s{1,9})?/y;
/** Behind a number: it begins the next citation rather than going on with this one. */
const REPORTER = /\s{1,3}(?:U\.?S\.?C|C\.?F\.?R|Stat\.|Fed\.|U\.?N\.?T\.?S|R\.?I\.?A\.?A|I\.?C\.?J)/y;
const ET_SEQ = /\s{0,2}(?:et\s+seqq?\.?|ff\.|и\s+след\.|y\s+ss\.)/y;
const HAN = /第\s?([零〇一二三四五六七八九十百两\d]{1,8})\s?(条|條|款|项|項|章|段|节|節|部分)(?:之([一二三四五六七八九]))?/y;
const HAN_KIND: Readonly<Record<string, UnitKind>> = { 条: 'art', 條: 'art', 款: 'para', 项: 'point', 項: 'point', 章: 'chp', 段: 'para', 节: 'sec', 節: 'sec', 部分: 'part' };

class Reader {
  private at: number;
  private range = false;
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
    if (this.text.charCodeAt(this.at) === 0x7b2c) return this.readHan();
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
    const unit = unitWithHash(words.hash);
    if (!unit) return undefined;
    this.at = words.end;
    if (text.charCodeAt(this.at) === 46) this.at++;
    return unit;
  }

  /** The numbers behind a unit: one, a list or a range. */
  private segment(unit: Unit): boolean {
    if (unit.kind === 'preamble') {
      this.targets.push([{ kind: 'preamble', number: '', chain: [] }]);
      return true;
    }
    const before = this.at;
    this.spaces(unit.strict ? 1 : 9);
    const first = this.number(unit);
    if (!first) {
      this.at = before;
      return false;
    }
    this.push([{ kind: unit.kind, number: first.number, chain: first.chain }], first.end);
    this.list(unit);
    return true;
  }

  private number(unit: Unit): Numbered | undefined {
    const letters = unit.kind === 'annex' || unit.kind === 'part' || unit.kind === 'sched' || unit.kind === 'title';
    const found = numberAt(this.text, this.at, letters);
    if (found?.number === '' && DEPTH[unit.kind] < DEPTH.subsec && found.chain.length === 1 && /^\d/.test(found.chain[0]!)) return { ...found, number: found.chain[0]!, chain: [] };
    if (found || DEPTH[unit.kind] < DEPTH.subpara) return found?.number === '' && DEPTH[unit.kind] < DEPTH.subsec ? undefined : found;
    const bare = sticky(/[«"“'‘]?([a-zа-яё])[»"”'’)]?(?![\p{L}\d])/uy, this.text, this.at);
    return bare ? { number: '', chain: [bare[1]!], end: this.at + bare[0].length } : undefined;
  }

  /** What follows the first number: `, 5 and 7`, `–5`, ` and (f)`. */
  private list(unit: Unit): void {
    for (let count = 0; count < 200; count++) {
      const range = sticky(RANGE, this.text, this.at);
      const join = range ?? sticky(JOIN, this.text, this.at);
      if (!join) return;
      const from = this.at + join[0].length;
      const next = numberAt(this.text, /^[§¶]/.test(this.text.charAt(from)) ? this.past(from) : from);
      if (!next || sticky(REPORTER, this.text, next.end) || !this.continues(unit, join[0], next, range !== null)) return;
      if (range) this.range = true;
      this.push(this.inherited(next, unit), next.end);
    }
  }

  private past(from: number): number {
    const sign = sticky(/[§¶]{1,2}\s?/y, this.text, from);
    return from + (sign?.[0].length ?? 0);
  }

  /** Whether a further number belongs to the list: after a singular unit only where the list plainly goes on. */
  private continues(unit: Unit, join: string, next: Numbered, range: boolean): boolean {
    if (DEPTH[unit.kind] > DEPTH.sec && !unit.plural && /^\s*,\s*\p{L}/u.test(join) && next.chain.length === 0) return false;
    if (range || unit.plural || next.number === '') return true;
    const comma = join.trim() === ',';
    if (/^\d{4}$/.test(next.number) || (comma && !unit.short)) return false;
    const after = this.text.slice(next.end, next.end + 24);
    if (comma) return /^\s*(?:[,;.)\]]|$|and\b|of\b|et\b|y\b|и\s)/.test(after);
    return !/^\s+\p{L}/u.test(after) || /^\s+(?:of|to|in|under|de|del|du|thereof|above|below|\p{Lu})/u.test(after);
  }

  /** `(f)` behind `6(1)(a)` is `6(1)(f)`: it takes the place of the first step of its own kind. */
  private inherited(next: Numbered, unit: Unit): Step[] {
    const last = this.targets.at(-1)!;
    if (next.number === '' && last.at(-1)!.chain.length === 0 && next.chain.length === 1 && /^\d/.test(next.chain[0]!)) return [...last.slice(0, -1), { kind: unit.kind, number: next.chain[0]!, chain: [] }];
    if (next.number !== '') return [...last.slice(0, -1), { kind: unit.kind, number: next.number, chain: next.chain }];
    const step = last.at(-1)!;
    const at = step.chain.findLastIndex((token) => kindOfToken(token) === kindOfToken(next.chain[0]!));
    const chain = [...step.chain.slice(0, at < 0 ? Math.max(0, step.chain.length - 1) : at), ...next.chain];
    return [...last.slice(0, -1), { ...step, chain }];
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
      const taken = next && this.attach(unit, next, beside !== null && !comma);
      if (!taken) {
        this.at = before;
        return;
      }
      unit = next;
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

  private attach(unit: Unit, next: Unit, beside: boolean): boolean {
    const sofar = this.targets.length;
    const outer = this.targets.slice(0, sofar);
    if (!this.segment(next)) return false;
    const added = this.targets.splice(sofar);
    const [holder] = added;
    // `п. 1 ч. 2`: the smaller part stands first and is a point of the larger.
    if (next.kind === 'para' && unit.kind === 'para' && !beside && !this.afterComma && added.length === 1) this.targets.splice(0, sofar, ...outer.map((steps) => [...holder!, ...steps.map((step): Step => ({ ...step, kind: 'point' }))]));
    else if (beside) this.targets.push(...added);
    else if (DEPTH[next.kind] > DEPTH[unit.kind]) this.targets.splice(sofar - 1, 1, ...added.map((steps) => [...outer.at(-1)!, ...steps]));
    else if (DEPTH[next.kind] < DEPTH[unit.kind] && added.length === 1) this.targets.splice(0, sofar, ...outer.map((steps) => [...added[0]!, ...steps]));
    else this.targets.push(...added);
    return true;
  }

  private push(steps: Step[], end: number): void {
    this.targets.push(steps);
    this.at = end;
  }

  private spaces(most: number): void {
    for (let count = 0; count < most && this.at < this.stop && isSpace(this.text.charCodeAt(this.at)); count++) this.at++;
  }

  /** `第三十七条第一款第（二）项`, with lists `第三条、第五条` and ranges `第三条至第五条`. */
  private readHan(): Pinpoint | undefined {
    for (let join = false; ; join = true) {
      const steps: Step[] = [];
      let at = this.at + (join ? (sticky(/\s?(?:[、，,及和与]|以及|至|到)\s?/y, this.text, this.at)?.[0].length ?? 0) : 0);
      if (join && at === this.at) break;
      const range = /[至到]/.test(this.text.slice(this.at, at));
      for (let match = sticky(HAN, this.text, at); match; match = sticky(HAN, this.text, at)) {
        const number = `${hanNumber(match[1]!) ?? match[1]!}${match[3] ? `-${hanNumber(match[3])}` : ''}`;
        steps.push({ kind: HAN_KIND[match[2]!]!, number, chain: [] });
        at += match[0].length;
      }
      if (steps.length === 0) break;
      this.range ||= range;
      this.push(steps, at);
    }
    return this.targets.length === 0 ? undefined : { start: this.start, end: this.at, targets: this.targets, range: this.range };
  }
}

function kindOfToken(token: string): string {
  return /^\d/.test(token) ? 'digit' : /^[A-Z]/.test(token) ? 'upper' : 'lower';
}
