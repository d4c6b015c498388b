import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { isIsoDate } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Block } from './block.ts';
import { perBlock } from './block.ts';
import type { Memo } from './memo.ts';
import { yamlErrors } from './yamlErrors.ts';

/** A finding that the memo asks not to be shown, with its reason. Offsets count from the start of the memo. */
export interface Waiver {
  /** A principle id. */
  readonly principle: string;
  readonly reason: string;
  readonly owner?: string;
  readonly until?: IsoDate;
  readonly span: Span;
}

/** Something wrong in the front matter, at its place. */
export interface FrontMatterProblem {
  readonly message: string;
  readonly span: Span;
  /** A key that Comity does not read, and those that could stand there instead. */
  readonly unknown?: { readonly name: string; readonly instead: readonly string[] };
}

/** What the front matter says to Comity. Every field is optional in a memo; nothing here is ever invented. */
export interface FrontMatter {
  readonly title?: string;
  /** `comity.profile`: id of a profile, or `none`. */
  readonly profile?: string;
  /** `comity.state`: ISO 3166-1 alpha-2, or EU, UN, … */
  readonly state?: string;
  /** `comity.as-of`: the day whose law the memo states. */
  readonly asOf?: IsoDate;
  readonly lang?: string;
  /** Paths of the pandoc `bibliography` field. */
  readonly bibliography: readonly string[];
  readonly waivers: readonly Waiver[];
  readonly problems: readonly FrontMatterProblem[];
}

const NONE: FrontMatter = { bibliography: [], waivers: [], problems: [] };

/** The front matter of a memo; empty where it has none. Broken YAML gives problems at their places and whatever could still be read. */
export function frontMatterOf({ firstBlock }: Pick<Memo, 'firstBlock'>): FrontMatter {
  return firstBlock?.kind === 'frontMatter' ? read(firstBlock) : NONE;
}

/** Where the YAML of a front matter stands in its block; `end` is absent where no line of dashes or dots closes it. */
export function yamlIn({ text }: Block): { readonly start: number; readonly end?: number } {
  const start = text.indexOf('\n') + 1;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text.slice(start));
  return close ? { start, end: start + close.index } : { start };
}

const read = perBlock((block: Block): FrontMatter => {
  const { start: open, end: close } = yamlIn(block);
  const yaml = block.text.slice(open, close);
  const group = close === undefined ? undefined : plainGroup(yaml);
  const plain = group && fields(group);
  if (plain?.problems.length === 0) return plain;
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: true });
  const problems = yamlErrors(document, yaml).map(({ message, span }): FrontMatterProblem => ({ message: `The front matter is not valid YAML: ${message}.`, span: within(block.text, shift(span, open)) }));
  for (const problem of repeatedKeys(document.contents, open)) problems.push(problem);
  for (const problem of openReferences(document.contents, open, new Set())) problems.push(problem);
  if (close === undefined) problems.unshift({ message: 'The front matter is not closed: a line of three dashes must end it.', span: { start: 0, end: 3 } });
  const root = valueOf(document.contents, open, new Map());
  const found = fields(root instanceof Map ? root : new Map());
  // What is half read has more wrong with it than its author.
  return problems.length > 0 ? { ...found, problems } : found;
});

/** A value of the front matter: text with its place, a list, or a group. Most front matter needs no more, so the library is loaded where it does. */
type Value = Text | readonly Value[] | Group;
type Group = ReadonlyMap<string, Entry>;
interface Text {
  readonly text: string;
  readonly span: Span;
}
interface Entry {
  readonly key: Span;
  readonly value: Value | undefined;
}

/**
 * A node of the library as a value; what is neither text, list nor group is none. A reference (`*name`) is the text that it stands for; one to a list
 * or group, which could grow without end, is the text `*name`. `open`: offset of the YAML in the memo; `anchors`: what references before it may stand for.
 */
function valueOf(node: unknown, open: number, anchors: Map<string, unknown>): Value | undefined {
  const { anchor, source } = (node ?? {}) as { readonly anchor?: string; readonly source?: string };
  if (anchor !== undefined) anchors.set(anchor, node);
  if (isSeq(node)) return node.items.flatMap((item) => valueOf(item, open, anchors) ?? []);
  if (isMap(node)) return new Map(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', { key: spanOf(key, open), value: valueOf(value, open, anchors) }]));
  if (isScalar(node)) return { text: String(node.value ?? ''), span: spanOf(node, open) };
  const target = source === undefined ? undefined : anchors.get(source);
  return target === undefined ? undefined : { text: isScalar(target) ? String(target.value ?? '') : `*${source!}`, span: spanOf(node, open) };
}

/** Keys that stand in one group more than once, each but for the first. (The library would compare every key with every other.) */
function repeatedKeys(node: unknown, open: number): FrontMatterProblem[] {
  if (isSeq(node)) return node.items.flatMap((item) => repeatedKeys(item, open));
  if (!isMap(node)) return [];
  const known = new Set<unknown>();
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? key.value : key;
    const again = known.has(name) ? [{ message: `The front matter is not valid YAML: "${String(name)}" stands in it more than once.`, span: spanOf(key, open) }] : [];
    known.add(name);
    return [...again, ...repeatedKeys(value, open)];
  });
}

/** References (`*name`) to what no `&name` before them stands for. `anchors`: the names before the node, to which its own are added. */
function openReferences(node: unknown, open: number, anchors: Set<unknown>): FrontMatterProblem[] {
  const { anchor, source } = (node ?? {}) as { readonly anchor?: string; readonly source?: string };
  if (anchor !== undefined) anchors.add(anchor);
  if (isSeq(node)) return node.items.flatMap((item) => openReferences(item, open, anchors));
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [...openReferences(key, open, anchors), ...openReferences(value, open, anchors)]);
  if (isScalar(node) || source === undefined || anchors.has(source)) return [];
  return [{ message: `The front matter is not valid YAML: "*${source}" refers to nothing; write the text in quotation marks if it begins with an asterisk.`, span: spanOf(node, open) }];
}

function spanOf(node: unknown, open: number): Span {
  const [start, end] = (node as { readonly range?: readonly [number, number, number] }).range ?? [0, 0];
  return { start: open + start, end: open + end };
}

/** `key: value` in letters that mean nothing to YAML, by itself or in a group two spaces below a key. */
const PLAIN = /^( {2})?([A-Za-z][\w-]{0,60}):(?: ([A-Za-z0-9\u00c0-\u1fff\u3400-\u9fff](?:[A-Za-z0-9\u00c0-\u1fff\u2018-\u201d\u3400-\u9fff ,.()/_'-]*[A-Za-z0-9\u00c0-\u1fff\u3400-\u9fff.)])?))?$/;

/** Front matter as most memos have it, without the library; undefined where there is more to it. Its places are not told, so what has a problem is read again. */
function plainGroup(yaml: string): Group | undefined {
  const root = new Map<string, Entry>();
  let group: Map<string, Entry> | undefined;
  for (const line of yaml.replace(/\n$/, '').split('\n')) {
    const [, indent, key, value] = PLAIN.exec(line) ?? [];
    const map = indent === undefined ? root : group;
    const isEmpty = indent === undefined ? group?.size === 0 : value === undefined;
    if (key === undefined || !map || isEmpty || map.has(key)) return undefined;
    if (indent === undefined) group = value === undefined ? new Map() : undefined;
    map.set(key, { key: NOWHERE, value: value === undefined ? group : { text: value, span: NOWHERE } });
  }
  return group?.size === 0 ? undefined : root;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** A place that the YAML parser names may lie behind the last character. */
function within(text: string, { start, end }: Span): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

/** The keys that Comity reads below `comity`, and in a waiver. */
const OWN = ['profile', 'state', 'as-of', 'waive'];
const OF_WAIVER = ['reason', 'owner', 'until'];

function fields(root: Group): FrontMatter {
  const problems: FrontMatterProblem[] = [];
  const own = ownGroup(root, problems);
  const asOf = textIn(own, 'as-of');
  if (asOf !== undefined && !isIsoDate(asOf)) problems.push({ message: `"${asOf}" is no date; write as-of as YYYY-MM-DD.`, span: (own.get('as-of')!.value as Text).span });
  const optional = (name: string, value: string | undefined): object => (value === undefined ? {} : { [name]: value });
  return {
    ...optional('title', textIn(root, 'title')),
    ...optional('profile', textIn(own, 'profile')),
    ...optional('state', textIn(own, 'state')),
    ...optional('asOf', asOf !== undefined && isIsoDate(asOf) ? asOf : undefined),
    ...optional('lang', textIn(root, 'lang')),
    bibliography: textsIn(root, 'bibliography'),
    waivers: waivers(own, problems),
    problems,
  };
}

/** What stands below `comity`; what Comity does not read there is a problem, since it would do nothing. */
function ownGroup(root: Group, problems: FrontMatterProblem[]): Group {
  problems.push(...notGroup(root, 'comity', `takes ${OWN.join(', ')}, such as "comity: { profile: sovereignty-memo }"`));
  const own = groupIn(root, 'comity');
  for (const problem of unknownKeys(own, OWN)) problems.push(problem);
  for (const [name, { key, value }] of own) {
    if (name !== 'waive' && OWN.includes(name) && value !== undefined && !isText(value)) problems.push({ message: `"${name}" takes one value; a list or a group does nothing here.`, span: key });
  }
  return own;
}

function waivers(own: Group, problems: FrontMatterProblem[]): Waiver[] {
  problems.push(...notGroup(own, 'waive', 'takes principles with a reason each, such as "waive: { self-defence: { reason: outside the mandate } }"'));
  return [...groupIn(own, 'waive')].map(([principle, { key: span, value }]) => {
    const more = value instanceof Map ? (value as Group) : EMPTY;
    for (const problem of unknownKeys(more, OF_WAIVER)) problems.push(problem);
    const reason = isText(value) ? value.text : (textIn(more, 'reason') ?? '');
    const until = textIn(more, 'until');
    if (until !== undefined && !isIsoDate(until)) problems.push({ message: `"${until}" is no date; write until as YYYY-MM-DD.`, span });
    const owner = textIn(more, 'owner');
    return { principle, reason, span, ...(owner === undefined ? {} : { owner }), ...(until !== undefined && isIsoDate(until) ? { until } : {}) };
  });
}

function unknownKeys(group: Group, known: readonly string[]): FrontMatterProblem[] {
  const unknown = [...group].filter(([name]) => !known.includes(name));
  return unknown.map(([name, { key }]) => ({ message: `"${name}" does nothing here; what Comity reads is ${known.join(', ')}.`, span: key, unknown: { name, instead: known.filter((one) => !group.has(one)) } }));
}

/** The problem of a key that has a text or a list where a group belongs; a key with nothing is none. */
function notGroup(group: Group, key: string, takes: string): FrontMatterProblem[] {
  const entry = group.get(key);
  const isEmpty = entry?.value === undefined || (isText(entry.value) && ['', '~', 'null'].includes(entry.value.text));
  return isEmpty || entry.value instanceof Map ? [] : [{ message: `"${key}" ${takes}; what stands here does nothing.`, span: entry.key }];
}

const EMPTY: Group = new Map();

function groupIn(group: Group, key: string): Group {
  const value = group.get(key)?.value;
  return value instanceof Map ? (value as Group) : EMPTY;
}

function textIn(group: Group, key: string): string | undefined {
  const value = group.get(key)?.value;
  return isText(value) && value.text !== '' ? value.text : undefined;
}

function textsIn(group: Group, key: string): string[] {
  const value = group.get(key)?.value;
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap((item) => (isText(item) ? [item.text] : []));
  const one = textIn(group, key);
  return one === undefined ? [] : [one];
}

function isText(value: Value | undefined): value is Text {
  return value !== undefined && 'text' in value;
}
