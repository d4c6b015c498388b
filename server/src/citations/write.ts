import type { Instrument } from '../knowledge/entry.ts';
import { mainUnit } from './numbering.ts';

/** How a provision is named in each form: short in pandoc locators, in words in prose. `mark` goes before the number. */
interface Wording {
  readonly pandoc: string;
  readonly pandocs: string;
  readonly prose: string;
  readonly proses: string;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  art: { pandoc: 'art. ', pandocs: 'arts. ', prose: 'Article ', proses: 'Articles ' },
  sec: { pandoc: 'sec. ', pandocs: 'secs. ', prose: 'section ', proses: 'sections ' },
  para: { pandoc: 'para. ', pandocs: 'paras. ', prose: 'paragraph ', proses: 'paragraphs ' },
  point: { pandoc: 'point ', pandocs: 'points ', prose: 'point ', proses: 'points ' },
  rule: { pandoc: 'rule ', pandocs: 'rules ', prose: 'Rule ', proses: 'Rules ' },
  rec: { pandoc: 'recital ', pandocs: 'recitals ', prose: 'recital ', proses: 'recitals ' },
  annex: { pandoc: 'annex ', pandocs: 'annexes ', prose: 'Annex ', proses: 'Annexes ' },
  chp: { pandoc: 'chap. ', pandocs: 'chaps. ', prose: 'Chapter ', proses: 'Chapters ' },
  part: { pandoc: 'pt. ', pandocs: 'pts. ', prose: 'Part ', proses: 'Parts ' },
  title: { pandoc: 'title ', pandocs: 'titles ', prose: 'Title ', proses: 'Titles ' },
  sched: { pandoc: 'sched. ', pandocs: 'scheds. ', prose: 'Schedule ', proses: 'Schedules ' },
  principle: { pandoc: 'principle ', pandocs: 'principles ', prose: 'principle ', proses: 'principles ' },
  page: { pandoc: 'p. ', pandocs: 'pp. ', prose: 'p. ', proses: 'pp. ' },
};
const SIGNED: Wording = { pandoc: '§ ', pandocs: '§§ ', prose: '§ ', proses: '§§ ' };

/** How the provisions of an instrument are written: American sections take the section sign. */
function wordingOf(unit: string, instrument: Instrument | undefined): Wording | undefined {
  return unit === 'sec' && (instrument === undefined || instrument.jurisdiction === 'US') ? SIGNED : WORDINGS[unit];
}

/** Units whose parts are not written in brackets: `annex I, point 2`. */
const SPELT = new Set(['annex', 'chp', 'part', 'title', 'sched']);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** An eId taken apart: `art_2__para_4` is the unit `art` and the number `2(4)`. Undefined where it names a part by a word (`sec_use-of-force`). */
export function numberOf(eid: string): { readonly unit: string; readonly number: string } | undefined {
  if (eid === 'preamble') return { unit: 'preamble', number: '' };
  const [head, ...rest] = eid.split('__').map((segment) => /^([a-z]+)_(.+)$/.exec(segment));
  if (!head || !/^(?:\d|[IVXLC]+$|[A-Z]$)/.test(head[2]!) || rest.some((segment) => !segment)) return undefined;
  const [, unit, number] = head as unknown as [string, string, string];
  let spelt = SPELT.has(unit);
  const parts = rest.map((segment) => {
    const [, kind, part] = segment as unknown as [string, string, string];
    spelt ||= unit !== 'sec' && kind === 'subpara' && /^\d/.test(part);
    return spelt ? speltPart(kind, part) : `(${part})`;
  });
  return { unit, number: number + parts.join('') };
}

/** A part in words: `, first subparagraph`, `, point (f)`; in brackets one that has no word. */
function speltPart(kind: string, part: string): string {
  const ordinal = kind === 'subpara' ? ORDINALS[Number(part) - 1] : undefined;
  if (ordinal !== undefined) return `, ${ordinal} subparagraph`;
  const word = kind === 'subpara' ? 'subparagraph ' : kind === 'para' || kind === 'point' ? WORDINGS[kind]!.prose : undefined;
  return word === undefined ? `(${part})` : `, ${word}${/^\d/.test(part) ? part : `(${part})`}`;
}

/**
 * A pinpoint as people write it: `art. 2(4)`, `§§ 2510-2523`, in prose `Articles 2(4) and 51`.
 * @param provisions eIds of one unit. @param ranges which of them begin a range that the next one ends. @returns undefined where one of them cannot be written with a number, and where a list would not say which are meant.
 */
export function pinpointText(provisions: readonly string[], form: 'pandoc' | 'prose', instrument?: Instrument, ranges: readonly number[] = []): string | undefined {
  const numbers = provisions.map(numberOf);
  const first = numbers[0];
  if (!first || numbers.some((one) => one?.unit !== first.unit)) return undefined;
  if (first.unit === 'preamble') return 'preamble';
  if (numbers.length > 1 && numbers.some((one) => one!.number.includes(','))) return undefined;
  const wording = wordingOf(first.unit, instrument);
  if (!wording) return undefined;
  const mark = numbers.length > 1 ? wording[`${form}s`] : wording[form];
  return mark + joined(numbers.map((one) => one!.number), ranges);
}

/** `5, 7-9 and 12`. */
function joined(numbers: readonly string[], ranges: readonly number[]): string {
  const members = numbers.flatMap((number, i) => (ranges.includes(i - 1) ? [] : [ranges.includes(i) ? `${number}-${numbers[i + 1]!}` : number]));
  return members.length === 1 ? members[0]! : `${members.slice(0, -1).join(', ')} and ${members.at(-1)!}`;
}

/** What is cited, in the forms below. */
export interface Cited {
  readonly instrument: Instrument;
  readonly provisions: readonly string[];
  readonly ranges?: readonly number[];
}

/** `@un:charter, art. 51`, without brackets. A provision that cannot be written with a number is left out. */
export function pandocText({ instrument, provisions, ranges }: Cited): string {
  const pinpoint = provisions.length > 0 ? pinpointText(provisions, 'pandoc', instrument, ranges) : undefined;
  return pinpoint === undefined ? `@${instrument.id}` : `@${instrument.id}, ${pinpoint}`;
}

/** `Article 51 of the UN Charter`, `18 U.S.C. § 2713` where sections are cited by code, `Nicaragua (Merits), para. 195`. */
export function proseText({ instrument, provisions, ranges }: Cited): string {
  const name = instrument.shortTitle;
  if (provisions.length === 0) return name;
  const pinpoint = pinpointText(provisions, 'prose', instrument, ranges);
  if (pinpoint === undefined) return name;
  const code = codeOf(instrument);
  if (code !== undefined && pinpoint.startsWith('§')) return `${code} ${pinpoint}`;
  if (instrument.type === 'case') return `${name}, ${pinpointText(provisions, 'pandoc', instrument, ranges)!}`;
  return `${pinpoint} of ${takesArticle(name) ? 'the ' : ''}${name}`;
}

/** Title of the United States Code that an act's sections stand in, where they stand in one: `18 U.S.C.`. */
function codeOf(instrument: Instrument): string | undefined {
  const found = new Set((instrument.citation ?? '').match(/\d{1,2} U\.S\.C\./g) ?? []);
  return instrument.jurisdiction === 'US' && found.size === 1 && mainUnit(instrument) === 'sec' ? [...found][0] : undefined;
}

function takesArticle(name: string): boolean {
  return !/^(?:The |A\/|EO |Executive Order |Resolution |Decree |Regulation \(|Directive \(|NIS|DORA|PIPL|\d)/.test(name);
}
