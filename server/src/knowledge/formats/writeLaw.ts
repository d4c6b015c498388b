import { stringify } from 'yaml';
import type { Extent, Instrument, Provision, Provenance } from '../entry.ts';
import { splitTitle } from '../readInstrument.ts';
import { markParts } from './marked.ts';

/**
 * A law as a file in Comity's own Markdown, which a person can read and edit. Reading the file gives the same instrument: marks in the
 * text keep the numbered parts (see marked.ts).
 */
export function writeLaw(one: Instrument): string {
  const head = stringify(frontMatter(one), { lineWidth: 0, defaultStringType: 'PLAIN' });
  const body = groups(one.provisions).map(([whole, parts]) => section(whole, parts, one.provenance !== undefined));
  return `---\n${head}---\n${[one.summary, ...body].filter((part) => part !== '').join('\n\n')}\n`;
}

function frontMatter(one: Instrument): Record<string, unknown> {
  const list = (items: readonly unknown[]): readonly unknown[] | undefined => (items.length > 0 ? items : undefined);
  const map = (group: object): object | undefined => (Object.keys(group).length > 0 ? group : undefined);
  const fields = {
    id: one.id, type: one.type, title: one.title, 'title-short': one.shortTitle === one.title ? undefined : one.shortTitle, jurisdiction: one.jurisdiction,
    aliases: list(one.aliases), 'ambiguous-aliases': list(one.ambiguousAliases), labels: map(one.labels), number: one.number, identifiers: map(one.identifiers),
    'date-document': one.adopted, 'date-document-kind': one.dateKind, 'date-publication': one.published, 'date-entry-in-force': one.inForce,
    'date-application': one.applies, 'date-transposition': one.transposition, 'date-no-longer-in-force': one.noLongerInForce,
    status: one.status, 'status-as-of': one.statusAsOf, 'status-note': one.statusNote, citation: one.citation, citations: map(one.citations), url: one.url,
    extent: list(one.extent.map(extentFields)), relations: map(one.relations), source: list(one.source), doubts: list(one.doubts),
    provenance: one.provenance && provenanceFields(one.provenance),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function extentFields({ unit, from, to, also, within }: Extent): object {
  return { unit, from, to, ...(also === undefined ? {} : { also }), ...(within === undefined ? {} : { within }) };
}

/** The names that `provenance` has in front matter. */
function provenanceFields({ format, textState, textDate, retrieved, language, sha256 }: Provenance): object {
  return Object.fromEntries(Object.entries({ format, 'text-state': textState, 'text-date': textDate, retrieved, language, sha256 }).filter(([, value]) => value !== undefined));
}

/** Every provision that stands alone, with the numbered parts of it. */
function groups(provisions: readonly Provision[]): [Provision, Provision[]][] {
  const all: [Provision, Provision[]][] = [];
  for (const one of provisions) {
    if (one.part === undefined) all.push([one, []]);
    else all.at(-1)?.[1].push(one);
  }
  return all;
}

function section(whole: Provision, parts: readonly Provision[], imported: boolean): string {
  const text = whole.text === undefined ? '' : markParts(whole.id, whole.text, parts).split('\n').map((line) => `> ${line}`).join('\n>\n');
  return [`## ${title(whole)} {${attributes(whole, imported)}}`, whole.gist, text].filter((part) => part !== '').join('\n\n');
}

function title(one: Provision): string {
  return isPlain(one) ? plainTitle(one) : one.heading;
}

function plainTitle({ label, heading }: Provision): string {
  return heading === '' ? label : `${label}. ${heading}`;
}

/** Whether label and heading can be told apart again without an attribute. */
function isPlain(one: Provision): boolean {
  const again = splitTitle({ title: plainTitle(one), attributes: {} });
  return again.label === one.label && again.heading === one.heading && !/[{}]|#\s*$/.test(plainTitle(one));
}

function attributes(one: Provision, imported: boolean): string {
  const quoted = (text: string): string => `"${text.replace(/["{}]/g, '’')}"`;
  const lists = (['principles', 'elements', 'topics'] as const).filter((name) => one[name].length > 0).map((name) => `${name}=${quoted(one[name].join(' '))}`);
  const label = isPlain(one) ? [] : [`label=${quoted(one.label)}`];
  const eId = one.eId === undefined ? [] : [`eid=${quoted(one.eId)}`];
  const verified = one.verified === imported ? [] : [`verified="${one.verified ? 'yes' : 'no'}"`];
  return [`#${one.id}`, ...label, ...lists, ...eId, ...verified].join(' ');
}
