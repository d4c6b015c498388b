import { parseDocument } from 'yaml';
import { valueOf } from '../yamlValue.ts';
import type { Instrument, InstrumentType } from '../entry.ts';
import { ImportError } from './limits.ts';
import type { ImportSource } from './lawMeta.ts';
import { libraryDate, libraryInstrument } from './publication.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Types of CSL 1.0.2 that are law or policy; everything else is a publication. */
const TYPES: Readonly<Record<string, InstrumentType>> = { legislation: 'statute', legal_case: 'case', bill: 'bill', treaty: 'treaty', regulation: 'regulation', report: 'report' };

/** Items of a CSL-JSON library: an array, or the `items` of an object. @throws ImportError where it is no JSON. */
export function readCslJson(source: ImportSource): Instrument[] {
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    throw new ImportError(`The file is not valid JSON: ${message.replace(/,? ?"[^]*$/, '').replace(/ in JSON.*$/s, '')}.`, at);
  }
  return instrumentsOf(itemsOf(value), source);
}

/** Items of a CSL-YAML library: a list, or the `references` of a mapping, as in pandoc's metadata. @throws ImportError where it is no YAML. */
export function readCslYaml(source: ImportSource): Instrument[] {
  const document = parseDocument(source.text, { schema: 'failsafe', logLevel: 'error' });
  const error = document.errors[0];
  if (error) throw new ImportError(`The file is not valid YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}.`, error.pos[0], error.pos[1]);
  return instrumentsOf(itemsOf(dataOf(document)), source);
}

/** What a document says. @throws ImportError where it refers to what is not there, or multiplies itself by references. */
function dataOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return valueOf(document);
  } catch (error) {
    const isBomb = error instanceof Error && error.message.startsWith('Excessive');
    throw new ImportError(isBomb ? 'The file refers to its own parts so often that it would grow beyond all bounds.' : 'The file refers (with *) to a part that it does not have.', 0);
  }
}

/** The items of a parsed library; undefined where the value is none. */
export function itemsOf(value: unknown): readonly Fields[] | undefined {
  const list = isFields(value) ? (value['items'] ?? value['references']) : value;
  if (!Array.isArray(list)) return undefined;
  const items = list.filter(isFields);
  return items.length > 0 && items.every((item) => idOf(item) === undefined) ? undefined : items;
}

function instrumentsOf(items: readonly Fields[] | undefined, source: ImportSource): Instrument[] {
  return (items ?? []).filter((item) => idOf(item) !== undefined).map((item) => libraryInstrument(itemOf(item), source, 'CSL'));
}

function itemOf(item: Fields): Parameters<typeof libraryInstrument>[0] {
  const text = (name: string): string | undefined => textOf(item[name]);
  const type = TYPES[text('type') ?? ''] ?? 'publication';
  return {
    id: idOf(item)!,
    type,
    title: text('title') ?? '',
    shortTitle: text('title-short') ?? text('shortTitle'),
    jurisdiction: text('jurisdiction'),
    number: text('number'),
    issued: dateOf(item['issued']),
    citation: citationOf(type, text),
    url: text('URL'),
    language: text('language'),
    section: text('section'),
    note: text('note'),
    item,
  };
}

function citationOf(type: InstrumentType, text: (name: string) => string | undefined): string | undefined {
  const reporter = text('container-title');
  const references = text('references');
  if (references !== undefined && type !== 'publication') return references;
  if (reporter === undefined) return undefined;
  const place = [text('volume'), reporter, text('page')].filter((part) => part !== undefined).join(' ');
  return type === 'case' && text('authority') !== undefined ? `${place} (${text('authority')})` : place;
}

/** `{ "date-parts": [["1966", 10, 19]] }`, or text in `raw`, `literal` or alone. */
function dateOf(value: unknown): string | undefined {
  if (typeof value === 'string') return libraryDate(value);
  if (!isFields(value)) return Array.isArray(value) ? dateOf(value[0]) : undefined;
  const parts = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first)) return libraryDate(first.map((part, i) => (i === 0 ? String(part).padStart(4, '0') : String(part))).join('-'));
  if (value['year'] !== undefined) return libraryDate([value['year'], value['month'], value['day']].filter((part) => part !== undefined).join('-'));
  return libraryDate(textOf(value['raw']) ?? textOf(value['literal']));
}

function idOf(item: Fields): string | undefined {
  return textOf(item['id']) ?? textOf(item['citation-key']);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/<\/?(?:i|b|sup|sub|span)[^<>]*>/g, '').trim() : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
