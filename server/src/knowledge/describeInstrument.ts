import type { IsoDate } from '../text/isoDate.ts';
import { textLine } from './textLine.ts';
import { doubtLines, equivalents, nameWithKey, instrumentProvenance, paragraphs } from './card.ts';
import type { Catalog, ProvisionLookup } from './catalog.ts';
import type { Detail } from './describe.ts';
import type { Instrument, Provision, Relation } from './entry.ts';
import { rangeInWords, rangeIsVerified } from './extent.ts';
import { stancesInBrief } from './stances.ts';
import { RELATION_WORDS, TYPE_WORDS, changeInWords, dateInWords, documentDate, firstSentences, isOwnHeading, labelOfId, setOff, shorten, statusInWords, statusOn } from './words.ts';

/** What it is, whether it is law, what it is for; then dates, relations, doubts and sources. */
export function instrumentCard(catalog: Catalog, one: Instrument, detail: Detail): string {
  const full = detail === 'full';
  return paragraphs(
    `**${one.shortTitle}** · ${one.jurisdiction} ${TYPE_WORDS[one.type]} · \`@${one.id}\``,
    one.title === one.shortTitle ? undefined : one.title,
    full ? equivalents(one.labels) : undefined,
    statusInWords(one, (id) => nameWithKey(catalog, id)),
    full ? one.summary : firstSentences(one.summary, 420),
    identity(one),
    relations(catalog, one),
    doubtLines(one.doubts, full ? 99 : 2),
    unverifiedLine(one),
    instrumentProvenance(one),
    textLine(one),
    full ? provisionList(one) : undefined,
  );
}

/** What stands: of anything else a reader must know first that it does not. */
const STANDING: ReadonlySet<Instrument['status']> = new Set(['in-force', 'partly-in-force', 'adopted', 'current', 'decided']);

/** Which provision of what, what it says, whether it is law, who holds what on it; then doubts and sources. */
export function provisionCard(catalog: Catalog, one: Instrument, id: string, asOf?: IsoDate): string {
  const lookup = catalog.provision(one, id, asOf);
  const entry = lookup.found === 'yes' ? (lookup.provision ?? lookup.holder) : undefined;
  const status = paragraphsInLine(statusInWords(one, (other) => nameWithKey(catalog, other)), asOf === undefined ? undefined : statusOn(one, asOf));
  const says = entry ? body(entry, id, lookup) : undefined;
  return paragraphs(
    `**${one.shortTitle}, ${provisionHeading(id, lookup)}** · \`@${one.id}\``,
    existence(one, id, lookup, asOf),
    ...(STANDING.has(one.status) ? [says, status] : [status, says]),
    entry ? stancesInBrief(catalog, [...entry.principles, ...entry.topics]) : undefined,
    doubtLines(one.doubts, 1),
    instrumentProvenance(one),
    textLine(one),
  );
}

/** A provision by number and heading: `Article 51. Self-defence`. */
export function provisionHeading(id: string, lookup: ProvisionLookup): string {
  const own = lookup.found === 'yes' ? lookup.provision : undefined;
  if (!own || (lookup.found === 'yes' && lookup.movedFrom !== undefined)) return labelOfId(id) + (own?.heading ? `. ${own.heading}` : '');
  return own.heading === '' || own.heading === own.label ? own.label : `${own.label}. ${own.heading}`;
}

/** What must be said first of a provision: that it does not exist (on the memo's day), or is counted in another way today; undefined where nothing must. */
export function existence(one: Instrument, id: string, lookup: ProvisionLookup, asOf?: IsoDate): string | undefined {
  if (lookup.found === 'no' && lookup.change) return `${labelOfId(id)} ${changeInWords(lookup.change)}${asOf === undefined ? '' : `; the text of ${dateInWords(asOf)} does not have it`}.`;
  if (lookup.found === 'no') return `${labelOfId(id)} does not exist: the text has ${lookup.range}${rangeIsVerified(one) ? '' : ', as far as is known without the text'}.`;
  const sentences = [numbering(id, lookup)];
  if (lookup.found === 'unknown') sentences.push(`Whether ${one.shortTitle} has ${labelOfId(id)} is not known here.`);
  else if (lookup.unsettled !== undefined) sentences.push(`Whether ${labelOfId(lookup.unsettled)} has ${labelOfId(id).slice(labelOfId(lookup.unsettled).length)} is not known here.`);
  else if (!lookup.provision && !lookup.holder && sentences[0] === undefined) sentences.push('It exists; what it says is not in the knowledge base.');
  return sentences.filter((one) => one !== undefined).join(' ') || undefined;
}

/** What must be said of the number of a provision, where the law was renumbered. */
function numbering(id: string, lookup: Exclude<ProvisionLookup, { found: 'no' }>): string | undefined {
  if (lookup.found === 'yes' && lookup.movedFrom !== undefined) {
    const now = lookup.provision ? lookup.provision.label : 'another number';
    return `Numbered as in the ${lookup.version}; since then ${now}${lookup.unconfirmed ? ', a number not confirmed' : ''}.`;
  }
  if (lookup.found === 'yes' && lookup.version !== undefined) return `Numbered as in the ${lookup.version}.`;
  if (!lookup.formerly) return undefined;
  const { version, now, unconfirmed } = lookup.formerly;
  return `The number in the present text. ${labelOfId(id)} of the ${version} is now ${labelOfId(now)}${unconfirmed ? ' (not confirmed)' : ''}.`;
}

function body(entry: Provision, id: string, lookup: ProvisionLookup): string {
  const part = lookup.found === 'yes' && !lookup.provision && lookup.holder ? `${lookup.unsettled === undefined ? 'Part of ' : ''}${entry.label}${entry.heading ? ` ${setOff(entry.heading, ['(', ')'])}` : ''}${id.startsWith(entry.id) ? '' : ' as now numbered'}${lookup.unsettled === undefined ? '' : ' as a whole'}. ` : '';
  const quoted = entry.text === undefined ? undefined : shorten(entry.text, 700).split(/\n+/).map((line) => `> ${line}`).join('\n>\n');
  const gist = entry.gist === '' ? '' : shorten(entry.gist, 600);
  const unchecked = entry.verified ? '' : ' *(not checked against the text)*';
  return paragraphs(`${part}${gist}${gist === '' && part === '' ? '' : unchecked}`.trim() || (quoted === undefined ? unchecked.trim() : ''), quoted);
}

function identity(one: Instrument): string {
  const dates = [
    one.status === 'adopted' ? undefined : documentDate(one),
    one.published === undefined ? undefined : `published ${dateInWords(one.published)}`,
    one.transposition === undefined ? undefined : `to be transposed by ${dateInWords(one.transposition)}`,
  ];
  return [...dates, one.citation, ...one.extent.filter((range) => range.within === undefined).slice(0, 3).map((range) => rangeInWords(range))].filter((part) => part !== undefined).join(' · ');
}

function relations(catalog: Catalog, one: Instrument): string {
  const groups = new Map<string, string[]>();
  const told = new Set(one.relations['superseded-by'] ?? []);
  const add = (words: string, id: string): void => {
    if (told.has(id)) return;
    told.add(id);
    groups.set(words, [...(groups.get(words) ?? []), nameWithKey(catalog, id)]);
  };
  for (const [relation, ids] of Object.entries(one.relations)) for (const id of ids ?? []) if (relation !== 'superseded-by') add(RELATION_WORDS[relation as Relation][0], id);
  for (const { relation, id } of catalog.relatedTo(one.id)) add(RELATION_WORDS[relation as Relation][1], id);
  return [...groups].map(([words, names]) => `${words} ${shortList(names, 3)}`).join('. ') + (groups.size > 0 ? '.' : '');
}

/** Fields by the names that the knowledge file gives them, as people say them. */
const FIELD_WORDS: Readonly<Record<string, string>> = { 'date-document': 'date', 'date-entry-in-force': 'entry into force', 'date-publication': 'publication', 'date-application': 'application', extent: 'number of provisions' };

function unverifiedLine(one: Instrument): string {
  return one.unverified.length === 0 ? '' : `*General knowledge, not seen in a source: ${one.unverified.map((field) => FIELD_WORDS[field] ?? field.replaceAll('-', ' ')).join(', ')}.*`;
}

/** What a reader must know of the headings of an instrument; undefined where all are those of its text. */
export function headingsNote({ provisions }: Instrument): string | undefined {
  return provisions.some(({ heading }) => isOwnHeading(heading)) ? '*Headings in square brackets are not those of the text.*' : undefined;
}

function provisionList(one: Instrument): string {
  const list = one.provisions.map((provision) => `- **${provision.label}**${provision.heading ? `. ${provision.heading}` : ''}${provision.gist ? `: ${provision.gist.split('\n')[0]}` : ''}${provision.verified ? '' : ' *(not checked)*'} \`${provision.id}\``).join('\n');
  return paragraphs(headingsNote(one), list);
}

/** `a, b, c and 4 more` */
export function shortList(items: readonly string[], most: number, between = ', '): string {
  return items.length <= most ? items.join(between) : `${items.slice(0, most).join(between)} and ${items.length - most} more`;
}

function paragraphsInLine(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
