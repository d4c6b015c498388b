import type { Instrument, InstrumentType } from '../entry.ts';
import { lawOf, present, realDate } from './lawMeta.ts';
import type { ImportSource, LawMeta } from './lawMeta.ts';
import { provisionsOf, textIn } from './lawXml.ts';
import type { Dialect, Role } from './lawXml.ts';
import { numberIn } from './numbers.ts';
import type { ProvisionList } from './provisionList.ts';
import { childOf, childrenOf, find } from './xml.ts';
import type { XmlElement } from './xml.ts';

const SKIPPED = new Set(['BIB.INSTANCE', 'BIB.DATA', 'BIB.DOC', 'PUBLICATION', 'NOTE', 'GR.NOTES', 'FINAL', 'TOC', 'FAM.COMP', 'GR.VISA', 'PREAMBLE.INIT', 'PREAMBLE.FINAL', 'GR.CONSID.INIT', 'PROLOG', 'INFO.CONSLEG', 'INFO.PROD', 'GR.AMENDMENT', 'INCL.ELEMENT', 'MODREF', 'FMX', 'PAPER', 'PDF', 'PUBLICATION.REF']);
const INLINE = new Set(['HT', 'DATE', 'FT', 'REF.DOC.OJ', 'REF.DOC', 'REF.DOC.ECR', 'REF.NP.ECR', 'QUOT.START', 'QUOT.END', 'TXT', 'IE', 'FORMULA', 'ADDR', 'NO.PARAG', 'NO.P', 'BR', 'LINK', 'ACCESS']);

/** Formex 5 and 6, the Publications Office's markup of the Official Journal. */
const FORMEX: Dialect = {
  roleOf,
  prefixOf: ({ name, ...element }) => {
    if (name === 'ARTICLE') return 'art';
    if (name === 'CONSID') return 'rec';
    if (name === 'ANNEX') return 'annex';
    if (name === 'PARAG') return 'para';
    return name === 'DIVISION' || name === 'GR.SEQ' ? levelPrefix({ name, ...element }) : 'point';
  },
  numOf,
  headingsOf,
  numberOf: (element, num) => (element.name === 'ANNEX' && num && !/\d|\b[IVXL]+\b/.test(textIn(num, FORMEX)) ? undefined : element.name === 'GR.SEQ' ? numberOfSequence(element) : undefined),
  wordsOf: ({ name, attributes }) => (name === 'QUOT.START' || name === 'QUOT.END' ? characterOf(attributes['CODE']) : ''),
};

/** Reads an act of the European Union in Formex, alone or wrapped together with its annexes. */
export function readFormex(root: XmlElement, source: ImportSource): { instrument: Instrument; list: ProvisionList } {
  const act = root.name === 'ACT' || root.name === 'CONS.ACT' ? root : (find(root, 'ACT') ?? find(root, 'CONS.ACT') ?? root);
  const list = provisionsOf(root.name === 'ANNEX' ? { name: 'COMBINED', attributes: {}, children: [root], start: 0 } : root, FORMEX);
  const complete = list.provisions.some(({ id }) => id.startsWith('art_')) && root.name !== 'ANNEX';
  return { instrument: lawOf(metaOf(root, act), list.provisions, source, complete ? 'exact' : false), list };
}

function roleOf(element: XmlElement, inUnit: boolean): Role {
  const { name } = element;
  if (SKIPPED.has(name)) return 'skip';
  if (name === 'QUOT.S') return 'quoted';
  if (inUnit) return name === 'PARAG' || (name === 'NP' && childOf(element, 'NO.P')) || (name === 'GR.SEQ' && numberOfSequence(element)) ? 'nested' : INLINE.has(name) ? 'inline' : 'block';
  if (name === 'ARTICLE' || name === 'CONSID' || name === 'ANNEX') return 'unit';
  return name === 'DIVISION' ? 'level' : name === 'TITLE' ? 'skip' : 'block';
}

function numOf(element: XmlElement): XmlElement | undefined {
  switch (element.name) {
    case 'ARTICLE':
      return childOf(element, 'TI.ART');
    case 'PARAG':
      return childOf(element, 'NO.PARAG');
    case 'NP':
      return childOf(element, 'NO.P');
    case 'CONSID':
      return find(element, 'NO.P');
    case 'GR.SEQ':
      return childOf(element, 'TITLE');
    default:
      return linesOf(element)[0];
  }
}

/** The lines of the title of a division or annex: `CHAPTER I`, and what it is on. */
function linesOf(element: XmlElement): XmlElement[] {
  const title = childOf(element, 'TITLE');
  const first = title && childOf(title, 'TI');
  if (!first) return [];
  const lines = childrenOf(first);
  const subtitles = childrenOf(title, 'STI');
  return [...(lines.length > 0 ? lines : [first]), ...subtitles];
}

function headingsOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'ARTICLE') return childrenOf(element, 'STI.ART');
  if (element.name === 'ANNEX' || element.name === 'DIVISION') return linesOf(element).slice(1);
  return [];
}

const DIVISIONS: readonly (readonly [RegExp, string])[] = [[/^(?:chapter|chapitre|kapitel|cap[ií]tulo|capo)/i, 'chp'], [/^(?:section|abschnitt|sección|sezione)/i, 'sec'], [/^(?:title|titre|titel|título|titolo)/i, 'title'], [/^(?:part|partie|teil|parte)/i, 'part']];

function levelPrefix(element: XmlElement): string {
  const num = element.name === 'GR.SEQ' ? childOf(element, 'TITLE') : linesOf(element)[0];
  const printed = num ? textIn(num, FORMEX) : '';
  return DIVISIONS.find(([words]) => words.test(printed))?.[1] ?? 'dvs';
}

/** The number of a group of an annex that has one, such as Section A. */
function numberOfSequence(element: XmlElement): string | undefined {
  const title = childOf(element, 'TITLE');
  const match = title && /^\s*(?:section|part|chapter|partie|chapitre|teil|abschnitt)\s+([A-Z]|\d+|[IVX]+)\b/i.exec(textIn(title, FORMEX));
  return match?.[1];
}

function characterOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return point > 31 && point < 0x10000 ? String.fromCodePoint(point) : '"';
}

const TYPES: readonly (readonly [RegExp, InstrumentType])[] = [[/\bregulation\b|\brèglement\b|\bverordnung\b|\breglamento\b/i, 'regulation'], [/\bdirective\b|\brichtlinie\b|\bdirectiva\b/i, 'directive'], [/\bdecision\b|\bdécision\b|\bbeschluss\b/i, 'decision']];
const LETTER: Readonly<Partial<Record<InstrumentType, string>>> = { regulation: 'R', directive: 'L', decision: 'D' };
const FORMAL = /^\(?(?:text with eea relevance|texte présentant de l['’]intérêt pour l['’]eee|text von bedeutung für den ewr)\)?$/i;

function metaOf(root: XmlElement, act: XmlElement): LawMeta {
  const bib = childOf(act, 'BIB.INSTANCE') ?? find(act, 'BIB.INSTANCE');
  const lines = titleLines(act);
  const title = lines.join(' ');
  const number = actNumber(bib);
  const type = TYPES.map(([words, value]) => ({ at: title.search(words), value })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.value ?? 'decision';
  const name = /^.*?\b(?:No\s+)?\d+\/\d+(?:\/[A-Z]{2,})?/.exec(title)?.[0];
  const [common] = /\(([^()]+)\)\s*$/.exec(title)?.slice(1) ?? [];
  const celex = number && LETTER[type] ? `3${number.year}${LETTER[type]}${number.current.padStart(4, '0')}` : undefined;
  return {
    jurisdiction: 'eu',
    slug: number ? `${number.year}-${number.current}` : '',
    type,
    title,
    shortTitle: common ?? name,
    number: number ? (name ? (/\d+\/\d+/.exec(name)?.[0] ?? `${number.year}/${number.current}`) : `${number.year}/${number.current}`) : undefined,
    identifiers: present({ celex }),
    aliases: [name, celex].flatMap((one) => one ?? []),
    adopted: isoDate(bib && childOf(bib, 'DATE')),
    dateKind: 'adoption',
    published: isoDate(find(root, 'PUBLICATION', 'BIB.OJ', 'DATE')),
    citation: citationOf(bib),
    provenance: {
      format: 'Formex',
      textState: act.name === 'CONS.ACT' ? 'point-in-time' : 'as-enacted',
      ...present({ language: bib && childOf(bib, 'LG.DOC') ? textIn(childOf(bib, 'LG.DOC')!, FORMEX).toLowerCase() : undefined }),
    },
  };
}

function titleLines(act: XmlElement): string[] {
  const title = childOf(act, 'TITLE') ?? find(act, 'TITLE');
  const first = title && childOf(title, 'TI');
  return (first ? childrenOf(first) : []).map((line) => textIn(line, FORMEX).trim()).filter((line) => line !== '' && !FORMAL.test(line));
}

function actNumber(bib: XmlElement | undefined): { year: string; current: string } | undefined {
  const no = bib && (childOf(bib, 'NO.DOC') ?? find(bib, 'NO.DOC'));
  const year = no && childOf(no, 'YEAR');
  const current = no && childOf(no, 'NO.CURRENT');
  return year && current ? { year: textIn(year, FORMEX), current: numberIn(textIn(current, FORMEX)) ?? '' } : undefined;
}

/** `OJ L 119, p. 1`: what the reference of the document says. */
function citationOf(bib: XmlElement | undefined): string | undefined {
  const ref = bib && childOf(bib, 'DOCUMENT.REF');
  const part = (name: string): string => (ref && childOf(ref, name) ? textIn(childOf(ref, name)!, FORMEX) : '');
  return ref && part('NO.OJ') !== '' ? `OJ ${part('COLL')} ${part('NO.OJ')} (${part('YEAR')}), p. ${part('PAGE.FIRST')}` : undefined;
}

function isoDate(element: XmlElement | undefined): string | undefined {
  return realDate(element?.attributes['ISO']);
}
