import type { LineTitle } from './markdownWords.ts';
import { isSection, readTitle } from './markdownWords.ts';

/** A line of a law file; `start` counts from the start of the file. */
export interface LawLine {
  readonly text: string;
  readonly start: number;
  /** 1 to 6 for headings, with or without a space behind the marks; 0 for text. */
  readonly level: number;
}

/** A heading of the law with the lines under it, up to the next one that is no text of it. */
export interface Block {
  readonly title: LineTitle;
  /** The next heading line, where the heading itself is only a number. */
  readonly subtitle: string;
  readonly lines: string[];
  readonly start: number;
}

const HEADING = /^ {0,3}(#{1,6})(?!#)/;

/** The words of a heading line, without the marks on either side. */
export function headingWords(line: string): string {
  let words = line.trim().replace(/^#+/, '').trim();
  while (words.endsWith('#')) words = words.slice(0, -1);
  return words.trimEnd();
}

/** The lines of a text from an offset on, HTML comments and lone HTML tags left out. */
export function lawLines(text: string, from: number): LawLine[] {
  const lines: LawLine[] = [];
  for (let start = from; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const raw = text.slice(start, end).replace(/\r$/, '');
    const heading = HEADING.exec(raw);
    if (heading) lines.push({ text: headingWords(raw), start, level: heading[1]!.length });
    else if (!/^\s*<(?:!--.*-->|[a-z][^<>]*>)\s*$/i.test(raw)) lines.push({ text: raw, start, level: 0 });
    start = end + 1;
  }
  return lines;
}

/** The blocks of a law. Sections are the units where there are no articles, and hold articles otherwise. */
export function outline(lines: readonly LawLine[]): Block[] {
  const inHeadings = titlesOf(lines, (line) => line.level > 0);
  const units = [...inHeadings.values()].filter((title) => title.kind === 'unit');
  const titles = units.length > 0 ? inHeadings : titlesOf(lines, (line) => line.level > 0 || isNumberedLine(line));
  const all = [...titles.values()].filter((title) => title.kind === 'unit');
  if (units.length === 0 && !isSequence(all)) for (const [line, title] of titles) if (title.kind === 'unit') titles.delete(line);
  for (const [line, title] of plainAnnexes(lines, titles)) titles.set(line, title);
  const sectionsAreLevels = all.some((title) => title.kind === 'unit' && !isSection(title));
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const title = titles.get(line);
    const kind = title && sectionsAreLevels && isSection(title) ? 'level' : title?.kind;
    if (!title || kind === undefined || !starts(kind, blocks)) {
      blocks.at(-1)?.lines.push(line.text);
      continue;
    }
    const next = lines.findIndex((one, j) => j > i && one.text.trim() !== '');
    const subtitle = line.level > 0 && title.rest === '' && isSubtitle(lines[next], titles) ? lines[next]!.text : '';
    blocks.push({ title: { ...title, kind }, subtitle, lines: line.level === 0 && title.rest !== '' && kind !== 'annex' ? [title.rest] : [], start: line.start });
    if (subtitle !== '') i = next;
  }
  return blocks;
}

function titlesOf(lines: readonly LawLine[], wanted: (line: LawLine) => boolean): Map<LawLine, LineTitle> {
  return new Map(lines.filter(wanted).map((line) => [line, readTitle(line.text)]));
}

/** Annexes behind the last article whose heading is a line of text by itself, where no heading names them. */
function plainAnnexes(lines: readonly LawLine[], titles: ReadonlyMap<LawLine, LineTitle>): Map<LawLine, LineTitle> {
  const known = new Set([...titles.values()].flatMap(({ kind, number }) => (kind === 'annex' && number !== undefined ? [number] : [])));
  const found = new Map<LawLine, LineTitle>();
  for (let i = lines.findLastIndex((line) => titles.get(line)?.kind === 'unit') + 1; i > 0 && i < lines.length; i++) {
    const line = lines[i]!;
    const alone = line.level === 0 && line.text.length < 140 && !/[.;,:]\s*$/.test(line.text) && lines[i - 1]!.text.trim() === '' && (lines[i + 1]?.text.trim() ?? '') === '';
    const title = alone ? readTitle(line.text) : undefined;
    if (title?.kind !== 'annex' || title.number === undefined || known.has(title.number)) continue;
    known.add(title.number);
    found.set(line, title);
  }
  return found;
}

/** Lines of text that may be a provision where the law has no headings for them: `第一条 …`, `**Article 1** …`. */
function isNumberedLine(line: LawLine): boolean {
  return line.level === 0 && readTitle(line.text).kind === 'unit' && !/^\s*[-*]\s/.test(line.text.replace(/^\s*\*\*/, ''));
}

/** True where most numbers follow one another from 1, which mere mentions do not. */
function isSequence(units: readonly LineTitle[]): boolean {
  const follow = units.filter((unit, i) => Number(unit.number) === (i === 0 ? 1 : Number(units[i - 1]!.number) + 1)).length;
  return units.length >= 2 && follow >= units.length * 0.8;
}

/** Within an annex everything is its text but another annex or an article. */
function starts(kind: LineTitle['kind'], blocks: readonly Block[]): boolean {
  if (kind === 'wrapped' || kind === 'quoted') return false;
  return !(blocks.at(-1)?.title.kind === 'annex' && kind === 'other');
}

function isSubtitle(line: LawLine | undefined, titles: ReadonlyMap<LawLine, LineTitle>): boolean {
  return line !== undefined && line.level > 0 && titles.get(line)?.kind === 'other';
}
