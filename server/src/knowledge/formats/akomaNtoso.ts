import type { Instrument, InstrumentType } from '../entry.ts';
import { fileStem, lawOf, present, realDate } from './lawMeta.ts';
import type { ImportSource, LawMeta } from './lawMeta.ts';
import { provisionsOf, textIn } from './lawXml.ts';
import type { Dialect, Role } from './lawXml.ts';
import type { ProvisionList } from './provisionList.ts';
import { childOf, childrenOf, contains, find } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Id segments of Akoma Ntoso 3, part 2 of the standard (naming convention). */
const PREFIX: Readonly<Record<string, string>> = {
  article: 'art', section: 'sec', chapter: 'chp', part: 'part', title: 'title', book: 'book', tome: 'tome', subtitle: 'subtitle', subchapter: 'subchp', subpart: 'subpart',
  subsection: 'subsec', division: 'dvs', subdivision: 'subdvs', paragraph: 'para', subparagraph: 'subpara', clause: 'cl', subclause: 'subcl', point: 'point', item: 'point',
  indent: 'indent', alinea: 'al', recital: 'rec', rule: 'rule', subrule: 'subrule', level: 'lvl', attachment: 'att', component: 'att', hcontainer: 'hcontainer', preamble: 'preamble',
};
const LEVELS = new Set(['chapter', 'part', 'title', 'book', 'tome', 'subtitle', 'subchapter', 'subpart', 'division', 'subdivision']);
const NESTED = new Set(['paragraph', 'subparagraph', 'subsection', 'clause', 'subclause', 'point', 'item', 'indent', 'alinea', 'level', 'section', 'subrule']);
const SKIPPED = new Set(['meta', 'preface', 'coverPage', 'toc', 'staticContent', 'conclusions', 'authorialNote', 'noteRef', 'note', 'remark', 'del', 'documentRef', 'header']);
const QUOTED = new Set(['quotedStructure', 'embeddedStructure']);
const INLINE = new Set(['span', 'a', 'b', 'i', 'u', 'sup', 'sub', 'ref', 'mref', 'rref', 'inline', 'abbr', 'def', 'term', 'date', 'ins', 'mod', 'quotedText', 'embeddedText', 'marker', 'person', 'docDate', 'organization', 'location', 'role', 'entity', 'concept', 'object', 'event', 'process', 'quantity', 'decoration', 'placeholder', 'omissis', 'affectedDocument', 'relatedDocument', 'shortTitle', 'docTitle', 'docNumber', 'font', 'img', 'eop', 'eol', 'time', 'session', 'vote', 'judge', 'lawyer', 'party', 'witness', 'opinion', 'argument', 'rmod', 'remote', 'neutralCitation', 'br']);
const ROOTS = new Set(['act', 'bill', 'doc', 'documentCollection', 'statement', 'amendment', 'officialGazette', 'judgment', 'debate', 'debateReport', 'amendmentList', 'portion']);

const isQuoted = (one: XmlElement): boolean => QUOTED.has(one.name) || SKIPPED.has(one.name);

/** Reads a law in Akoma Ntoso 3 (and the national forms of it that bind other namespaces). */
export function readAkomaNtoso(root: XmlElement, source: ImportSource): { instrument: Instrument; list: ProvisionList } {
  const document = childrenOf(root).find((one) => ROOTS.has(one.name)) ?? root;
  const dialect = dialectFor(document);
  const list = provisionsOf(document, dialect);
  const instrument = lawOf(metaOf(document, dialect, source.file), list.provisions, source, 'exact');
  return { instrument, list };
}

/** The elements that are cited: articles and sections, else whatever numbered parts the document has. */
function dialectFor(document: XmlElement): Dialect {
  const has = (name: string): boolean => contains(document, (one) => one.name === name, isQuoted);
  const units = has('article') || has('section') || has('rule') ? ['article', 'section', 'rule'] : [['clause', 'paragraph', 'level', 'hcontainer', 'point', 'item'].find(has) ?? 'article'];
  const first = find(document, 'article', 'num');
  // Where articles are printed as § 1, an Abschnitt above them must not take their ids.
  const paragraphs = first !== undefined && first.children.some((child) => typeof child === 'string' && child.includes('§'));
  const holdsUnits = (element: XmlElement): boolean => contains(element, (one) => units.includes(one.name), isQuoted);
  return {
    roleOf: (element, inUnit) => roleOf(element, inUnit, units, holdsUnits),
    prefixOf: ({ name }) => (name === 'section' && paragraphs ? 'dvs' : (PREFIX[name] ?? name.toLowerCase().replace(/[^a-z]/g, ''))),
    numOf: (element) => childOf(element, 'num'),
    headingsOf: (element) => childrenOf(element).filter(({ name }) => name === 'heading'),
    wordsOf: ({ name }) => (name === 'br' || name === 'eol' ? ' ' : ''),
  };
}

function roleOf(element: XmlElement, inUnit: boolean, units: readonly string[], holdsUnits: (element: XmlElement) => boolean): Role {
  const { name } = element;
  if (SKIPPED.has(name) || (name.includes(':') && !inUnit)) return name === 'documentRef' ? 'inline' : 'skip';
  if (QUOTED.has(name)) return 'quoted';
  if (inUnit) return NESTED.has(name) || name === 'article' || LEVELS.has(name) ? 'nested' : INLINE.has(name) ? 'inline' : 'block';
  if (name === 'attachment' || (name === 'component' && find(element, 'mainBody'))) return holdsUnits(element) ? 'level' : 'unit';
  if (name === 'recital') return 'unit';
  if (name === 'preamble') return contains(element, (one) => one.name === 'recital', isQuoted) ? 'block' : 'skip';
  if (name === 'section' && holdsArticle(element)) return 'level';
  if (units.includes(name)) return 'unit';
  return LEVELS.has(name) || name === 'hcontainer' ? 'level' : 'block';
}

function holdsArticle(element: XmlElement): boolean {
  return contains(element, (one) => one.name === 'article', isQuoted);
}

const TYPES: Readonly<Record<string, InstrumentType>> = { act: 'statute', bill: 'bill', judgment: 'case', doc: 'report', statement: 'declaration' };

function metaOf(document: XmlElement, dialect: Dialect, file: string): LawMeta {
  const work = find(document, 'meta', 'FRBRWork');
  const expression = find(document, 'meta', 'FRBRExpression');
  const uri = valueOf(work, 'FRBRuri').replace(/\/$/, '');
  const title = titleOf(document, dialect, work) || fileStem(file);
  const short = find(document, 'preface', 'shortTitle');
  const textDate = dateOf(expression);
  return {
    jurisdiction: (/^[a-z]{2}$/i.exec(valueOf(work, 'FRBRcountry')) ?? /\/(?:akn\/)?([a-z]{2})\//.exec(`/${uri}/`)?.slice(1))?.[0]?.toLowerCase() ?? '',
    slug: uri.replace(/^\/?(?:akn\/)?[a-z]{2}(?:-[a-z]+)?\//, '').replace(/^eli\//, ''),
    type: document.attributes['name'] === 'regulation' ? 'regulation' : (TYPES[document.name] ?? 'statute'),
    title,
    shortTitle: short ? textIn(short, dialect).replace(/^\((.*)\)$/, '$1').trim() : undefined,
    number: valueOf(work, 'FRBRnumber'),
    identifiers: present({ akn: uri === '' || uri.startsWith('eli/') ? undefined : uri, eli: uri.startsWith('eli/') ? uri : undefined }),
    aliases: [find(document, 'preface', 'inline')].flatMap((one) => (one?.attributes['refersTo'] === 'amtliche-abkuerzung' ? [textIn(one, dialect)] : [])),
    ...datesOf(document, work),
    provenance: {
      format: 'Akoma Ntoso',
      ...present({ language: find(document, 'meta', 'FRBRlanguage')?.attributes['language'] || undefined }),
      ...(document.attributes['contains'] === 'originalVersion' ? { textState: 'as-enacted' } : textDate ? { textState: 'point-in-time' } : {}),
      ...present({ textDate }),
    },
  };
}

function datesOf(document: XmlElement, work: XmlElement | undefined): Pick<LawMeta, 'adopted' | 'dateKind' | 'published'> {
  const frbr = work && childOf(work, 'FRBRdate');
  const announced = /publi|verk/i.test(frbr?.attributes['name'] ?? '');
  const jolux = find(document, 'meta', 'scl:JOLUXLegalResource');
  const national = jolux && childrenOf(jolux, 'scl:jolux').find((one) => one.attributes['scl:name'] === 'dateDocument')?.children[0];
  const signed = [find(document, 'preface', 'date')].find((one) => /ausfertigung/i.test(one?.attributes['refersTo'] ?? ''))?.attributes['date'];
  const adopted = realDate(typeof national === 'string' ? national : undefined) ?? realDate(signed) ?? (announced ? undefined : dateOf(work));
  const publication = document.children.length > 0 ? find(document, 'meta', 'publication')?.attributes['date'] : undefined;
  return { adopted, dateKind: 'adoption', published: realDate(publication) ?? (announced ? dateOf(work) : undefined) };
}

function titleOf(document: XmlElement, dialect: Dialect, work: XmlElement | undefined): string {
  const printed = find(document, 'preface', 'docTitle') ?? find(document, 'preface', 'longTitle');
  if (printed) return textIn(printed, dialect).trim();
  const alias = work && childrenOf(work, 'FRBRalias').find((one) => one.attributes['name'] === 'title')?.attributes['value'];
  const name = document.attributes['name'] ?? '';
  return alias ?? (/\s|\d/.test(name) ? name : '');
}

function valueOf(holder: XmlElement | undefined, name: string): string {
  return (holder && childOf(holder, name)?.attributes['value'])?.trim() ?? '';
}

function dateOf(holder: XmlElement | undefined): string | undefined {
  return realDate(holder && childOf(holder, 'FRBRdate')?.attributes['date']);
}
