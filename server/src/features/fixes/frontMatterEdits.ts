import { isMap, isScalar, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { yamlIn } from '../../memo/frontMatter.ts';
import type { Memo } from '../../memo/memo.ts';
import { lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Edit } from './fix.ts';

type Group = YAMLMap.Parsed;
type Entry = Group['items'][number];

/** The front matter of a memo that is to be edited. Offsets count from the start of the memo, those of the nodes too. */
export interface Front {
  readonly text: string;
  /** Where the YAML stands. */
  readonly span: Span;
  /** What it says; null where it says nothing. */
  readonly root: Group | null;
}

/** Keys, each below the one before, and what the last of them is to have. */
interface Written {
  readonly path: readonly string[];
  readonly value: string;
}

/** The front matter of a memo; undefined where it has none, or none that can be read. */
export function frontOf({ firstBlock }: Memo): Front | undefined {
  if (firstBlock?.kind !== 'frontMatter') return undefined;
  const { text } = firstBlock;
  const { start, end } = yamlIn(firstBlock);
  const root = end === undefined ? undefined : rootOf(text, { start, end });
  return end === undefined || root === undefined ? undefined : { text, span: { start, end }, root };
}

/** Null where there is nothing; undefined where it is no YAML, or no group. What stands before it is read as line breaks, which keeps the offsets. */
function rootOf(text: string, { start, end }: Span): Group | null | undefined {
  const { contents, errors } = parseDocument('\n'.repeat(start) + text.slice(start, end), { schema: 'failsafe' });
  return errors.length === 0 && (contents === null || isMap(contents)) ? contents : undefined;
}

/** The entries on the way to `path`, as far as there are any. */
export function entriesOn({ root }: Front, path: readonly string[]): Entry[] {
  const found: Entry[] = [];
  for (const name of path) {
    const group = found.length === 0 ? root : found.at(-1)!.value;
    const entry = isMap(group) ? (group as Group).items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
    if (!entry) break;
    found.push(entry);
  }
  return found;
}

/** Writes a new entry, with the groups that it needs; undefined where something else stands in its way. `value` may have tab stops in quotes. */
export function added(front: Front, path: readonly string[], value: string): Edit | undefined {
  const on = entriesOn(front, path);
  const written = { path: path.slice(on.length), value };
  if (written.path.length === 0) return undefined;
  const [parent, last] = [on.at(-2), on.at(-1)];
  const group = last ? last.value : front.root;
  const edit = !last || isMap(group) ? inserted(front, group as Group | null, written) : filled(front, { entry: last, isInBraces: isInBraces((parent?.value ?? front.root) as Group) }, written);
  return edit && sound(front, edit);
}

/** Before the entries that a group has, or behind those of the whole front matter, in braces or in lines as the group is written. */
function inserted(front: Front, group: Group | null, written: Written): Edit | undefined {
  if (group === null) return insert(front.span.end, inLines(written, ''));
  const first = group.items[0]?.key.range[0];
  const indent = first === undefined ? undefined : indentOf(front.text, first);
  if (!isInBraces(group)) return indent === undefined ? undefined : insert(group === front.root ? front.span.end : aboveComments(front.text, first! - indent.length), inLines(written, indent));
  if (indent !== undefined) return insert(first! - indent.length, `${indent}${inBraces(written)},\n`);
  const open = group.range[0] + 1;
  return insert(open, ` ${inBraces(written)}${first === undefined ? '' : ','}${/\s/.test(front.text[open]!) ? '' : ' '}`);
}

/** Where the comments begin that stand right above a line: they speak of it. */
function aboveComments(text: string, line: number): number {
  for (let start = line; ; ) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (above >= start || !/^[ \t]*#/.test(text.slice(above, start))) return start;
    start = above;
  }
}

/** Below a key that has nothing. */
function filled(front: Front, place: { entry: Entry; isInBraces: boolean }, written: Written): Edit | undefined {
  const { key, value } = place.entry;
  if (!isScalar(value) || !['', '~', 'null'].includes(String(value.value))) return undefined;
  const indent = indentOf(front.text, key.range[0]);
  if (place.isInBraces || indent === undefined || value.value !== '') return over(front, value.range, `{ ${inBraces(written)} }`);
  return insert(lineEnd(front.text, key.range[1]), inLines(written, `${indent}  `));
}

/** Writes another value of an entry. */
export function replaced(front: Front, { value }: Entry, text: string): Edit | undefined {
  return value ? sound(front, over(front, value.range, text)) : undefined;
}

/** Takes out an entry, the groups that would be left with nothing, and the front matter where nothing else is in it. */
export function removed(front: Front, path: readonly string[]): Edit | undefined {
  const on = entriesOn(front, path);
  if (on.length < path.length) return undefined;
  const groups = [front.root!, ...on.map(({ value }) => value as Group)];
  let depth = path.length - 1;
  while (depth > 0 && groups[depth]!.items.length === 1) depth--;
  const span = entrySpan(front, groups[depth]!, on[depth]!);
  if (!span) return undefined;
  const rest = front.text.slice(front.span.start, span.start) + front.text.slice(span.end, front.span.end);
  return rest.trim() === '' ? { span: { start: 0, end: front.text.length }, text: '' } : sound(front, { span, text: '' });
}

/** An entry with its lines, or with a comma beside it; undefined where something that does not belong to it stands before it in its line. */
function entrySpan({ text }: Front, group: Group, entry: Entry): Span | undefined {
  const start = entry.key.range[0];
  const end = endOf(entry);
  if (!isInBraces(group)) {
    const indent = indentOf(text, start);
    return indent === undefined ? undefined : { start: start - indent.length, end: text[end - 1] === '\n' ? end : lineEnd(text, end) };
  }
  const at = group.items.indexOf(entry);
  const [before, next] = [group.items[at - 1], group.items[at + 1]];
  return next ? { start, end: next.key.range[0] } : { start: before ? endOf(before) : start, end };
}

function endOf({ key, value }: Entry): number {
  return value?.range[1] ?? key.range[1];
}

/** The edit, if the front matter can be read after it: what is written in unusual ways is better left to its author. */
function sound(front: Front, edit: Edit): Edit | undefined {
  const text = front.text.slice(0, edit.span.start) + edit.text + front.text.slice(edit.span.end);
  const root = rootOf(text, { start: front.span.start, end: front.span.end + text.length - front.text.length });
  return root === undefined ? undefined : edit;
}

function isInBraces(group: Group): boolean {
  return group.flow === true || group.items.length === 0;
}

function inBraces({ path, value }: Written): string {
  return path.reduceRight((inner, key, i) => `${key}: ${i === path.length - 1 ? inner : `{ ${inner} }`}`, value);
}

function inLines({ path, value }: Written, indent: string): string {
  return path.map((key, i) => `${indent}${'  '.repeat(i)}${key}:${i === path.length - 1 ? ` ${value}` : ''}\n`).join('');
}

/** The white space before `at` in its line; undefined where there is more. */
function indentOf(text: string, at: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return before.trim() === '' ? before : undefined;
}

/** A replacement of a value; one in place of nothing is set apart from what stands beside it. */
function over({ text }: Front, [start, end]: readonly [number, number, number], value: string): Edit {
  const before = start < end || /\s/.test(text[start - 1]!) ? '' : ' ';
  const after = start < end || /[\s,]/.test(text[end]!) ? '' : ' ';
  return { span: { start, end }, text: `${before}${value}${after}`, snippet: true };
}

// Several lines begin where a line does, since editors indent the further lines of a snippet like the one that it begins in.
function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text, snippet: true };
}
