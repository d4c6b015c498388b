import type { Extent, Instrument, InstrumentType, Provenance, Provision, Relation, Status, Verification, Version } from './entry.ts';
import { readMarks } from './formats/marked.ts';
import { RELATIONS } from './kinds.ts';
import type { KnowledgeMarkdown, KnowledgeSection } from './markdown.ts';
import { flagOf, groupOf, groupsOf, textMapOf, textOf, textsOf } from './raw.ts';
import type { RawFields, RawFrontMatter } from './raw.ts';

/** An instrument from its front matter and sections. Fields of the wrong form were reported before; here they count as missing. */
export function readInstrument(front: RawFrontMatter, markdown: KnowledgeMarkdown): Instrument {
  const { fields } = front;
  const title = textOf(fields, 'title') ?? '';
  const imported = importedFrom(groupOf(fields, 'provenance'));
  return {
    kind: 'instrument',
    id: textOf(fields, 'id') ?? '',
    type: (textOf(fields, 'type') ?? 'report') as InstrumentType,
    title,
    shortTitle: textOf(fields, 'title-short') ?? title,
    jurisdiction: textOf(fields, 'jurisdiction') ?? '',
    ambiguousAliases: textsOf(fields, 'ambiguous-aliases'),
    ...dates(fields),
    status: (textOf(fields, 'status') ?? 'unclear') as Status,
    ...optional({ number: textOf(fields, 'number'), statusAsOf: textOf(fields, 'status-as-of'), statusNote: textOf(fields, 'status-note'), citation: textOf(fields, 'citation'), url: textOf(fields, 'url') }),
    identifiers: textMapOf(fields, 'identifiers'),
    citations: textMapOf(fields, 'citations'),
    extent: extents(fields),
    versions: groupsOf(fields, 'versions').map(version),
    relations: relations(groupOf(fields, 'relations')),
    ...(fields['binds'] === undefined ? {} : { binds: textMapOf(fields, 'binds') }),
    provisions: once(markdown.sections.filter((section) => section.id !== undefined).flatMap((section) => provisions(section, imported !== undefined))),
    summary: markdown.summary,
    ...named(front),
    ...provenance(fields),
    unverified: textsOf(fields, 'unverified'),
    ...(imported === undefined ? {} : { provenance: imported }),
  };
}

/** Aliases, labels, file and origin, which every kind of entry has. */
export function named(front: RawFrontMatter): { aliases: string[]; labels: Record<string, string>; file: string; origin: string } {
  return { aliases: textsOf(front.fields, 'aliases'), labels: textMapOf(front.fields, 'labels'), file: front.file, origin: front.origin };
}

/** Where an entry comes from and what is doubted in it. */
export function provenance(fields: RawFields): { source: string[]; doubts: string[]; verified?: Verification } {
  const group = groupOf(fields, 'verified');
  const on = textOf(group, 'on');
  return {
    source: textsOf(fields, 'source'),
    doubts: textsOf(fields, 'doubts'),
    ...(on === undefined ? {} : { verified: { on, by: textOf(group, 'by') ?? '', fields: textsOf(group, 'fields') } }),
  };
}

/** The group without its undefined members. */
export function optional<T extends object>(group: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function dates(fields: RawFields): object {
  return optional({
    adopted: textOf(fields, 'date-document'),
    dateKind: textOf(fields, 'date-document-kind'),
    published: textOf(fields, 'date-publication'),
    inForce: textOf(fields, 'date-entry-in-force'),
    applies: textOf(fields, 'date-application'),
    transposition: textOf(fields, 'date-transposition'),
    noLongerInForce: textOf(fields, 'date-no-longer-in-force'),
  });
}

function extents(fields: RawFields): Extent[] {
  return groupsOf(fields, 'extent').map((group) => ({
    unit: (textOf(group, 'unit') ?? 'article') as Extent['unit'],
    from: textOf(group, 'from') ?? '',
    to: textOf(group, 'to') ?? '',
    ...(Array.isArray(group['also']) ? { also: textsOf(group, 'also') } : {}),
    ...optional({ inserted: numbersByDay(group, 'inserted'), deleted: numbersByDay(group, 'deleted') }),
    ...optional({ within: textOf(group, 'within') }),
  }));
}

function numbersByDay(group: RawFields, key: string): Record<string, string[]> | undefined {
  const days = groupOf(group, key);
  return group[key] === undefined ? undefined : Object.fromEntries(Object.keys(days).map((day) => [day, textsOf(days, day)]));
}

function version(group: RawFields): Version {
  return {
    label: textOf(group, 'label') ?? '',
    ...optional({ from: textOf(group, 'from') }),
    until: textOf(group, 'until') ?? '',
    extent: extents(group),
    renumbered: textMapOf(group, 'renumbered'),
    unconfirmed: textsOf(group, 'unconfirmed'),
  };
}

function relations(group: RawFields): Partial<Record<Relation, string[]>> {
  return Object.fromEntries(RELATIONS.map((relation) => [relation, textsOf(group, relation)] as const).filter(([, ids]) => ids.length > 0));
}

/** A section and the numbered parts that its text marks. What is imported was read from its text and counts as checked. */
/** The first of the provisions that share an id; that there are others is told elsewhere. */
function once(provisions: readonly Provision[]): Provision[] {
  const ids = new Set<string>();
  return provisions.filter(({ id }) => !ids.has(id) && ids.add(id));
}

function provisions(section: KnowledgeSection, imported: boolean): Provision[] {
  const { label, heading } = splitTitle(section);
  const list = (name: string): string[] => (section.attributes[name] ?? '').split(/[\s,]+/).filter((id) => id !== '');
  const { text, parts } = readMarks(section.quoted.replace(/\n{2,}/g, '\n'));
  const verified = flagOf(section.attributes, 'verified', imported);
  const whole: Provision = {
    id: section.id!,
    label,
    heading,
    gist: section.body,
    ...(text === '' ? {} : { text }),
    principles: list('principles'),
    elements: list('elements'),
    topics: list('topics'),
    verified,
    ...optional({ eId: section.attributes['eid'] }),
  };
  const labels = new Map([[whole.id, label]]);
  return [whole, ...parts.map(({ id, heading: own, part }) => {
    const at = id.lastIndexOf('__');
    labels.set(id, `${labels.get(id.slice(0, Math.max(0, at))) ?? label}(${id.slice(at < 0 ? 0 : id.indexOf('_', at + 2) + 1)})`);
    return { id, label: labels.get(id)!, heading: own, gist: '', ...(part[1] > part[0] ? { text: text.slice(part[0], part[1]) } : {}), part, principles: [], elements: [], topics: [], verified };
  })];
}

function importedFrom(group: RawFields): Provenance | undefined {
  const format = textOf(group, 'format');
  const sha256 = textOf(group, 'sha256');
  if (format === undefined || sha256 === undefined) return undefined;
  const told = { textState: textOf(group, 'text-state') as Provenance['textState'], textDate: textOf(group, 'text-date'), retrieved: textOf(group, 'retrieved'), language: textOf(group, 'language') };
  return { format, ...optional(told), sha256 };
}

const SEPARATOR = /(?<!\b(?:arts?|secs?|paras?|no|nos|regs?|pp?|chp?|pt|ss?|r|cl|v)\.?)[.:]\s+|\s+[–—]\s+/iu;

/** `Article 26. Jurisdiction` is the label `Article 26` with the heading `Jurisdiction`; `label="…"` in the attributes overrules. */
export function splitTitle(section: Pick<KnowledgeSection, 'title' | 'attributes'>): { label: string; heading: string } {
  const given = section.attributes['label'];
  if (given !== undefined) return { label: given, heading: section.title };
  const at = SEPARATOR.exec(section.title);
  if (!at) return { label: section.title, heading: '' };
  return { label: section.title.slice(0, at.index).trim(), heading: section.title.slice(at.index + at[0].length).trim() };
}
