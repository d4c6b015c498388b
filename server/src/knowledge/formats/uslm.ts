import type { Instrument } from '../entry.ts';
import { lawOf, present, realDate } from './lawMeta.ts';
import type { ImportSource, LawMeta } from './lawMeta.ts';
import { provisionsOf, textIn } from './lawXml.ts';
import type { Dialect, Role } from './lawXml.ts';
import type { ProvisionList } from './provisionList.ts';
import { childOf, childrenOf, find } from './xml.ts';
import type { XmlElement } from './xml.ts';

const PREFIX: Readonly<Record<string, string>> = {
  section: 'sec', courtRule: 'rule', chapter: 'chp', subchapter: 'subchp', part: 'part', subpart: 'subpart', title: 'title', subtitle: 'subtitle', division: 'dvs', subdivision: 'subdvs',
  article: 'art', subarticle: 'subart', appendix: 'annex', subsection: 'subsec', paragraph: 'para', subparagraph: 'subpara', clause: 'cl', subclause: 'subcl', item: 'item', subitem: 'subitem', subsubitem: 'subsubitem',
};
const LEVELS = new Set(['chapter', 'subchapter', 'part', 'subpart', 'title', 'subtitle', 'division', 'subdivision', 'article', 'subarticle', 'appendix']);
const NESTED = new Set(['subsection', 'paragraph', 'subparagraph', 'clause', 'subclause', 'item', 'subitem', 'subsubitem']);
const SKIPPED = new Set(['meta', 'preface', 'note', 'notes', 'sourceCredit', 'toc', 'editorialNote', 'explanationNote', 'footnote', 'sidenote', 'page', 'legislativeHistory', 'endMarker', 'action', 'longTitle', 'enactingFormula', 'editionNote', 'referenceItem', 'groupItem', 'signatures', 'marker']);
const INLINE = new Set(['ref', 'inline', 'b', 'i', 'sup', 'sub', 'span', 'a', 'date', 'term', 'shortTitle', 'quotedText', 'em', 'strong', 'entity', 'property', 'amendingAction', 'def', 'small']);

/** United States Legislative Markup, of the House (1.0) and of the Government Publishing Office (2). */
const USLM: Dialect = {
  roleOf,
  prefixOf: ({ name }) => PREFIX[name] ?? name.toLowerCase(),
  numOf: (element) => childOf(element, 'num'),
  headingsOf: (element) => childrenOf(element, 'heading'),
  numberOf: (_, num) => num?.attributes['value']?.trim().replace(/\s+to\s+/g, '-').replace(/[\s_]+/g, '-').replace(/–/g, '-') || undefined,
};

/** Reads a title of the United States Code, a statute compilation or a public law. */
export function readUslm(root: XmlElement, source: ImportSource): { instrument: Instrument; list: ProvisionList } {
  const list = provisionsOf(childOf(root, 'main') ?? root, USLM);
  return { instrument: lawOf(metaOf(root), list.provisions, source, 'exact'), list };
}

function roleOf(element: XmlElement, inUnit: boolean): Role {
  const { name, attributes } = element;
  if (SKIPPED.has(name) || (name === 'ref' && attributes['class'] === 'footnoteRef')) return 'skip';
  if (name === 'quotedContent') return 'quoted';
  if (inUnit) return NESTED.has(name) ? 'nested' : INLINE.has(name) ? 'inline' : 'block';
  if (name === 'section' || name === 'courtRule') return 'unit';
  return LEVELS.has(name) ? 'level' : 'block';
}

function metaOf(root: XmlElement): LawMeta {
  const meta = childOf(root, 'meta');
  const text = (name: string): string | undefined => {
    const element = meta && childOf(meta, name);
    return element ? textIn(element, USLM).trim() : undefined;
  };
  const shared = { jurisdiction: 'us', type: 'statute' } as const;
  const language = (root.attributes['xml:lang'] ?? text('dc:language') ?? '').toLowerCase();
  if (root.name === 'uscDoc') return codeTitle(root, text, language);
  const title = text('dc:title') ?? '';
  const [, act] = /^\/us\/sComp\/(\d+\/\d+)/.exec(find(root, 'section')?.attributes['identifier'] ?? '') ?? [];
  const law = /Public Law (\d+)[–-](\d+)/.exec(title)?.slice(1).join('-') ?? act?.replace('/', '-');
  const short = find(root, 'main', 'shortTitle');
  const named = meta ? childrenOf(meta, 'containsShortTitle').map((one) => textIn(one, USLM)) : [];
  const citable = meta ? childrenOf(meta, 'citableAs').map((one) => textIn(one, USLM)) : [];
  const through = text('currentThroughPublicLaw');
  return {
    ...shared,
    slug: law ? `pl-${law}` : '',
    title: title.replace(/^Public Law [^:]+:\s*/, ''),
    shortTitle: (short ? textIn(short, USLM).replace(/^[“"]|[”"]$/g, '') : undefined) ?? named.at(-1),
    identifiers: present({ 'public-law': law }),
    aliases: [...(law ? [`Public Law ${law}`, `Pub. L. ${law}`] : []), ...named.slice(1), ...citable.filter((one) => /stat/i.test(one))],
    adopted: realDate(text('approvedDate')) ?? approved(root),
    dateKind: 'adoption',
    citation: citable.join(', ') || undefined,
    doubts: through === undefined ? [] : [`The text is current through Public Law ${through.replace('–', '-')}.`],
    provenance: { format: 'USLM', textState: root.name === 'pLaw' ? 'as-enacted' : 'point-in-time', ...present({ language }) },
  };
}

function codeTitle(root: XmlElement, text: (name: string) => string | undefined, language: string): LawMeta {
  const number = text('docNumber') ?? /\/t(\w+)/.exec(root.attributes['identifier'] ?? '')?.[1] ?? '';
  const title = find(root, 'main', 'title');
  const heading = title && childOf(title, 'heading');
  return {
    jurisdiction: 'us',
    type: 'statute',
    slug: `usc-${number}`,
    title: `Title ${number} of the United States Code${heading ? `: ${textIn(heading, USLM)}` : ''}`,
    shortTitle: `${number} U.S.C.`,
    number,
    identifiers: { usc: number },
    aliases: [`${number} USC`, `Title ${number} of the United States Code`, `Title ${number} U.S.C.`],
    provenance: { format: 'USLM', textState: 'point-in-time', ...present({ textDate: realDate(text('dcterms:created')), language }) },
  };
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The day in `Approved February 28, 2017.` */
function approved(root: XmlElement): string | undefined {
  const action = find(root, 'actionDescription');
  const [, month, day, year] = (action && /approved (\p{L}+) (\d{1,2}), (\d{4})/iu.exec(textIn(action, USLM))) ?? [];
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '');
  return at < 0 ? undefined : realDate(`${year}-${String(at + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`);
}
