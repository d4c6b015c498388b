import { isMap, parseDocument } from 'yaml';
import { valueOf } from '../yamlValue.ts';
import type { Instrument, InstrumentType, Status } from '../entry.ts';
import { fold } from '../normalise.ts';
import { textOf } from '../raw.ts';
import type { RawFields } from '../raw.ts';
import { lawOf, present, realDate } from './lawMeta.ts';
import type { ImportSource, LawMeta } from './lawMeta.ts';
import { headingWords } from './markdownOutline.ts';
import { markdownProvisions } from './lawMarkdown.ts';
import type { ProvisionList } from './provisionList.ts';

const STATUSES: Readonly<Record<string, Status>> = { in_force: 'in-force', repealed: 'repealed', partially_repealed: 'partly-in-force', annulled: 'lapsed', expired: 'lapsed', not_in_force: 'not-in-force', draft: 'draft' };
const TYPES: readonly (readonly [RegExp, InstrumentType])[] = [[/regul|reglament|verordnung/, 'regulation'], [/direct/, 'directive'], [/decis|decret|decision/, 'decision'], [/treaty|tractat|tratado|convention/, 'treaty'], [/bill|projecte/, 'bill']];

/** True for front matter as the Legalize repositories have it. */
export function isLegalize(fields: RawFields): boolean {
  return textOf(fields, 'id') === undefined && textOf(fields, 'identifier') !== undefined && (textOf(fields, 'country') ?? textOf(fields, 'jurisdiction')) !== undefined;
}

/** Reads a law of a Legalize repository as it is. `body` is where the text starts behind the front matter. */
export function readLegalize(source: ImportSource, fields: RawFields, body: number): { instrument: Instrument; list: ProvisionList } {
  const list = markdownProvisions(source.text, body);
  const text = (name: string): string | undefined => textOf(fields, name);
  const identifier = text('identifier') ?? '';
  const country = (text('country') ?? text('jurisdiction') ?? '').toLowerCase();
  const celex = /^[0-9]\d{4}[A-Z]{1,2}\d{4}/.exec(identifier)?.[0];
  const rank = fold(text('rank') ?? '');
  const meta: LawMeta = {
    jurisdiction: country,
    slug: identifier,
    type: TYPES.find(([words]) => words.test(rank))?.[1] ?? 'statute',
    title: text('title') ?? '',
    shortTitle: text('short_title'),
    number: identifier,
    identifiers: present({ celex, eli: text('eli'), legalize: identifier }),
    adopted: realDate(text('signature_date')),
    dateKind: 'signature',
    published: realDate(text('publication_date')),
    status: STATUSES[(text('status') ?? '').toLowerCase()] ?? 'unclear',
    statusAsOf: realDate(text('last_updated')),
    url: /^https?:\/\//.test(text('source') ?? '') ? text('source') : undefined,
    provenance: { format: 'Legalize Markdown', ...textState(text('text_state')), ...present({ textDate: realDate(text('last_updated')), retrieved: realDate(text('retrieved') ?? text('retrieved_at')), language: text('language') }) },
  };
  return { instrument: lawOf(meta, list.provisions, source, 'about'), list };
}

function textState(written: string | undefined): Pick<LawMeta['provenance'], 'textState'> {
  const state = written?.toLowerCase().replaceAll('_', '-');
  return state === 'as-enacted' || state === 'point-in-time' || state === 'current' ? { textState: state } : {};
}

/** A law in Markdown that says nothing of itself but its title and, at times, the day of its adoption. */
export function readPlainLaw(source: ImportSource, fields: RawFields, body: number): { instrument: Instrument; list: ProvisionList } {
  const list = markdownProvisions(source.text, body);
  const head = source.text.slice(body, body + 3000);
  const title = textOf(fields, 'title') ?? headingWords(/^ {0,3}#{1,6}[^\n]*/m.exec(head)?.[0] ?? '');
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日[^\n。]*通过/.exec(head) ?? [];
  const adopted = year === undefined ? realDate(textOf(fields, 'date')) : realDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  const meta: LawMeta = { jurisdiction: '', slug: '', type: 'statute', title, adopted, dateKind: 'adoption', provenance: { format: 'Markdown' } };
  return { instrument: lawOf(meta, list.provisions, source, 'about'), list };
}

/** The front matter of a Markdown file with texts for scalars, and where its body starts. */
export function frontMatterFields(text: string): { fields: RawFields; body: number } {
  const match = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { fields: {}, body: 0 };
  try {
    const document = parseDocument(match[1]!, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
    return { fields: isMap(document.contents) ? (valueOf(document) as RawFields) : {}, body: match[0].length };
  } catch {
    return { fields: {}, body: match[0].length };
  }
}
