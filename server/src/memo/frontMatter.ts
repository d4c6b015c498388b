import { LineCounter, Pair, Scalar, YAMLMap, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Span } from '../text/span.ts';
import { isIsoDate } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Block } from './block.ts';
import { perBlock } from './block.ts';
import type { Memo } from './memo.ts';

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
export function frontMatterOf(memo: Memo): FrontMatter {
  const block = memo.firstBlock;
  return block?.kind === 'frontMatter' ? read(block) : NONE;
}

const read = perBlock((block: Block): FrontMatter => {
  const open = block.text.indexOf('\n') + 1;
  const close = /^(?:---|\.\.\.)[ \t]*\r?\n?\s*$/m.exec(block.text.slice(open));
  const yaml = close ? block.text.slice(open, open + close.index) : block.text.slice(open);
  const plain = close ? plainMap(yaml) : undefined;
  if (plain) return fields(plain, open, []);
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), schema: 'failsafe', uniqueKeys: true, strict: true });
  const problems: FrontMatterProblem[] = [...document.errors, ...document.warnings].map((error) => ({
    message: `The front matter is not valid YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}.`,
    span: within(block.text, { start: open + error.pos[0], end: open + Math.max(error.pos[1], error.pos[0] + 1) }),
  }));
  if (!close) problems.unshift({ message: 'The front matter is not closed: a line of three dashes must end it.', span: { start: 0, end: 3 } });
  const root = isMap(document.contents) ? document.contents : undefined;
  return fields(root, open, problems);
});

/** `key: value` in letters that mean nothing to YAML, by itself or in a group two spaces below a key. */
const PLAIN = /^( {2})?([A-Za-z][\w-]{0,60}):(?: ([A-Za-z0-9\u00c0-\u1fff\u3400-\u9fff](?:[A-Za-z0-9\u00c0-\u1fff\u2018-\u201d\u3400-\u9fff ,.()/_'-]*[A-Za-z0-9\u00c0-\u1fff\u3400-\u9fff.)])?))?$/;

/** Front matter as most memos have it, without the parser; undefined where there is more to it, or anything wrong with it. */
function plainMap(yaml: string): YAMLMap | undefined {
  const root = new YAMLMap();
  let group: YAMLMap | undefined;
  for (const line of yaml.replace(/\n$/, '').split('\n')) {
    const [, indent, key, value] = PLAIN.exec(line) ?? [];
    const map = indent === undefined ? root : group;
    const isEmpty = indent === undefined ? group?.items.length === 0 : value === undefined;
    if (key === undefined || !map || isEmpty || map.has(key) || (key === 'as-of' && !isIsoDate(value ?? ''))) return undefined;
    if (indent === undefined) group = value === undefined ? new YAMLMap() : undefined;
    map.items.push(new Pair(new Scalar(key), value === undefined ? group : new Scalar(value)));
  }
  return group?.items.length === 0 ? undefined : root;
}

/** A place that the YAML parser names may lie behind the last character. */
function within(text: string, { start, end }: Span): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

function fields(root: YAMLMap | undefined, open: number, problems: FrontMatterProblem[]): FrontMatter {
  const comity = root?.get('comity', true);
  const own = isMap(comity) ? comity : undefined;
  const asOf = text(own, 'as-of');
  if (asOf !== undefined && !isIsoDate(asOf)) problems.push({ message: `"${asOf}" is no date; write as-of as YYYY-MM-DD.`, span: nodeSpan(own!.get('as-of', true) as unknown as ParsedNode, open) });
  const optional = (name: string, value: string | undefined): object => (value === undefined ? {} : { [name]: value });
  return {
    ...optional('title', text(root, 'title')),
    ...optional('profile', text(own, 'profile')),
    ...optional('state', text(own, 'state')),
    ...optional('asOf', asOf !== undefined && isIsoDate(asOf) ? asOf : undefined),
    ...optional('lang', text(root, 'lang')),
    bibliography: texts(root, 'bibliography'),
    waivers: waivers(own, open, problems),
    problems,
  };
}

function waivers(own: YAMLMap | undefined, open: number, problems: FrontMatterProblem[]): Waiver[] {
  const waive = own?.get('waive', true);
  if (!isMap(waive)) return [];
  return waive.items.map(({ key, value }) => {
    const principle = isScalar(key) ? String(key.value) : '';
    const map = isMap(value) ? value : undefined;
    const span = nodeSpan(key as ParsedNode, open);
    const reason = (map ? text(map, 'reason') : isScalar(value) ? String(value.value ?? '') : '') ?? '';
    const until = text(map, 'until');
    if (until !== undefined && !isIsoDate(until)) problems.push({ message: `"${until}" is no date; write until as YYYY-MM-DD.`, span });
    const owner = text(map, 'owner');
    return { principle, reason, span, ...(owner === undefined ? {} : { owner }), ...(until !== undefined && isIsoDate(until) ? { until } : {}) };
  });
}

function text(map: YAMLMap | undefined, key: string): string | undefined {
  const node = map?.get(key, true);
  return isScalar(node) && typeof node.value === 'string' && node.value !== '' ? node.value : undefined;
}

function texts(map: YAMLMap | undefined, key: string): string[] {
  const node = map?.get(key, true);
  if (isSeq(node)) return node.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
  const one = text(map, key);
  return one === undefined ? [] : [one];
}

function nodeSpan(node: ParsedNode, open: number): Span {
  return { start: open + node.range[0], end: open + node.range[1] };
}
