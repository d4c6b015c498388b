import type { Span } from '../text/span.ts';
import { PATTERNS, S, S0, shape } from './identifierPatterns.ts';
import type { Pattern } from './identifierPatterns.ts';
import { isSpace } from './letters.ts';
import { sticky } from './numbers.ts';
import { sectionsAt } from './pinpoint.ts';
import type { Pinpoint, Step } from './pinpoint.ts';
import { hashOf } from './words.ts';

/** A hard identifier read in a text: a document symbol, an act's number, a reporter's page. */
export interface Identifier {
  readonly start: number;
  readonly end: number;
  /** Canonical form, equal for every way to write it: `SYM:A/RES/73/27`, `EU:R:2016/679`, `USC:18`. */
  readonly key: string;
  /** Sections of a code that the identifier itself gives: `18 U.S.C. § 1030(a)`. */
  readonly targets?: readonly (readonly Step[])[];
  readonly ranges?: readonly number[];
  readonly pinpoint?: { readonly start: number; readonly end: number };
  /** The sections are of a code that holds many acts: they decide which act is meant. */
  readonly inCode?: boolean;
  /** The year that stands beside a number which starts again each year. */
  readonly year?: string;
}

const PAGE = /(?:,\s{1,2}(?:at\s)?|\sat\s)(?:pp?\.\s?)?(\d{1,4})(?:[-–]\d{1,4})?(?=[\s]*(?:[.;,)\](]|$))/y;
const LEADS = new Map<number, Pattern[]>();
const DIGIT_LED = PATTERNS.flatMap((pattern) => pattern.leads.split(' ').flatMap((lead) => (lead.startsWith('#') ? [{ pattern, follows: lead.slice(1) }] : [])));

function leads(): Map<number, Pattern[]> {
  if (LEADS.size === 0) {
    for (const pattern of PATTERNS) {
      for (const word of pattern.leads.split(' ')) {
        if (word.startsWith('#')) continue;
        const hash = hashOf(word);
        LEADS.set(hash, [...(LEADS.get(hash) ?? []), pattern]);
      }
    }
  }
  return LEADS;
}

/** Hashes of the words with which an identifier may begin. */
export function leadHashes(): Iterable<number> {
  return leads().keys();
}

const CODE = `(?:U\\.?${S0}S\\.?${S0}C(?:ode|\\.?)?(?:A\\.?)?|United${S}States${S}Code)`;
const USC = shape(`(\\d{1,2})${S}${CODE}${S}(?:§{1,2}|secs?\\.|sections?)?${S0}`, 'iy');
const USC_PROSE = shape(`sections?${S}|§{1,2}${S0}`, 'iy');
const CFR = shape(`(\\d{1,2})${S}C\\.?F\\.?R\\.?${S}(?:(?:§{1,2}|[Pp]ts?\\.|[Pp]arts?)${S0})?(?=\\d{1,4}\\.\\d)`, 'y');
const OF_TITLE = shape(`${S}of${S}title${S}(\\d{1,2})(?:,?${S}(?:of${S}the${S})?(?:United${S}States${S}Code|U\\.?S\\.?C(?:ode)?\\.?))?(?![\\d])`, 'iy');

/** `Title 18, section 1030`, `Title 18 U.S.C. Section 1030`: not where another code is named behind it. */
const TITLE = shape(`Title${S}(\\d{1,2}),?${S}(?:(?:of${S}the${S})?${CODE},?${S})?(?:sections?|secs?\\.|§{1,2})${S0}`, 'iy');
/** The identifiers that begin at `at` with a word of this hash, which ends at `end`. More than one may: the caller takes the first that is held. */
export function* identifiersAt(text: string, { start, end }: Span, hash: number): Iterable<Identifier> {
  const patterns = leads().get(hash);
  if (!patterns || !digitNear(text, end)) return;
  for (const pattern of patterns) yield* tried(pattern, text, start);
}

/** Every identifier has a number; where none is near, none of them begins. */
function digitNear(text: string, from: number): boolean {
  for (let at = from; at < from + REACH && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const REACH = 80;

/** The identifiers that begin with the number from `start` to `end`. */
export function* numericIdentifiersAt(text: string, { start, end }: Span): Iterable<Identifier> {
  const next = text.charAt(behindNumber(text, end));
  if (next === 'U') {
    const code = sticky(USC, text, start);
    if (code) yield* usc(text, { start, end: start + code[0].length }, code[1]!);
  } else if (next === 'C') yield* cfr(text, start);
  for (const { pattern, follows } of DIGIT_LED) if (next !== '' && follows.includes(next)) yield* tried(pattern, text, start);
}

/** Whether an identifier may begin with a number that ends at `end`, by what follows it. */
export function mayBeIdentifier(text: string, end: number): boolean {
  const next = text.charAt(behindNumber(text, end));
  return next !== '' && FOLLOWING.includes(next) && (!'-–‑'.includes(next) || 'FФ'.includes(text.charAt(end + 1)));
}

const FOLLOWING = 'U' + DIGIT_LED.map(({ follows }) => follows).join('');

function behindNumber(text: string, end: number): number {
  let at = text.charCodeAt(end) === 93 ? end + 1 : end;
  while (at < end + 4 && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function* cfr(text: string, start: number): Iterable<Identifier> {
  const title = sticky(CFR, text, start);
  const sections = title ? sectionList(text, start + title[0].length) : undefined;
  if (!title || !sections) return;
  const key = `CFR:${title[1]!}:${Number.parseInt(sections.targets[0]![0]!.number, 10)}`;
  yield { start, end: sections.end, key, targets: sections.targets, ranges: sections.ranges, pinpoint: { start: start + title[0].length, end: sections.end } };
}

function* tried(pattern: Pattern, text: string, at: number): Iterable<Identifier> {
  const match = sticky(pattern.shape, text, at);
  const key = match ? pattern.key(match) : undefined;
  if (!match || key === undefined) return;
  const year = pattern.year?.(match);
  const start = text.charCodeAt(at - 1) === 91 && match[0].includes(']') ? at - 1 : at;
  const end = at + match[0].replace(/[.\s]+$/, '').length;
  const page = pattern.paged ? sticky(PAGE, text, end) : null;
  const found = { start, key, ...(year === undefined ? {} : { year }) };
  if (!page) yield { ...found, end };
  else yield { ...found, end: end + page[0].length, targets: [[{ kind: 'page', number: page[1]!, chain: [] }]], pinpoint: { start: end + page[0].indexOf(page[1]!), end: end + page[0].length } };
}

function* usc(text: string, head: { start: number; end: number }, title: string): Iterable<Identifier> {
  const list = sectionList(text, head.end);
  if (list) yield { start: head.start, end: list.end, key: `USC:${title}`, targets: list.targets, ranges: list.ranges, pinpoint: { start: head.end - signLength(text, head.end), end: list.end }, inCode: true };
}

function signLength(text: string, end: number): number {
  const before = /(?:§{1,2}|secs?\.|sections?)\s*$/i.exec(text.slice(Math.max(0, end - 14), end));
  return before?.[0].length ?? 0;
}

/** `section 2713 of title 18, United States Code`, from the word `section` on. */
export function codeInWords(text: string, at: number): Identifier | undefined {
  const code = sticky(TITLE, text, at);
  if (code) return titled(text, at, code);
  const word = sticky(USC_PROSE, text, at);
  const list = word ? sectionList(text, at + word[0].length) : undefined;
  const title = list ? sticky(OF_TITLE, text, list.end) : null;
  if (!list || !title) return undefined;
  return { start: at, end: list.end + title[0].length, key: `USC:${title[1]!}`, targets: list.targets, ranges: list.ranges, pinpoint: { start: at, end: list.end }, inCode: true };
}

function titled(text: string, at: number, code: RegExpExecArray): Identifier | undefined {
  const from = at + code[0].length;
  const list = sectionList(text, from);
  if (!list || (!/U\.?\s?S|United/i.test(code[0]) && /^,?\s+of\s+the\s+(?!U)/.test(text.slice(list.end, list.end + 12)))) return undefined;
  return { start: at, end: list.end, key: `USC:${code[1]!}`, targets: list.targets, ranges: list.ranges, pinpoint: { start: from - signLength(text, from), end: list.end }, inCode: true };
}

const FURTHER = shape(`(?:,${S}(?:and${S}|or${S}|et${S}|y${S})?|${S}(?:and|or|et|y|и|und)${S})((?:\\((?:EU|EC|EEC|CFSP|UE|CE)\\)${S})?(?:(?:No|n°|№)\\.?${S})?(\\d{1,4}/\\d{1,4})(?:/(?:EU|EC|EEC|CFSP|JHA|UE|CE))?)(?![\\d/])`, 'y');

/** `Regulations (EU) 2016/679 and (EU) 2018/1807`: the further acts of a list whose first is `identifier`. */
export function furtherActs(text: string, { key, end }: Identifier): Identifier[] {
  const type = /^EU:([RLD]):/.exec(key)?.[1];
  const found: Identifier[] = [];
  for (let at = end; type !== undefined; ) {
    const match = sticky(FURTHER, text, at);
    if (!match) break;
    at += match[0].length;
    found.push({ start: at - match[1]!.length, end: at, key: `EU:${type}:${match[2]!}` });
  }
  return found;
}

function sectionList(text: string, from: number): Pinpoint | undefined {
  const sections = sectionsAt(text, from);
  // `§ 1983 note` is another provision than `§ 1983`.
  return sections && !sticky(/\s{1,4}note\b/y, text, sections.end) ? sections : undefined;
}
