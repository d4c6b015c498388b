import type { Span } from '../text/span.ts';

/** A heading of a knowledge file with what stands under it, up to the next heading. Offsets count from the start of the file. */
export interface KnowledgeSection {
  readonly span: Span;
  readonly level: number;
  /** The heading without marks and without its attributes. */
  readonly title: string;
  /** `{#art_51 principles="self-defence"}` gives `art_51`. */
  readonly id?: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Own words: the paragraphs under the heading without quotations. */
  readonly body: string;
  /** The quotation lines (`> …`) under the heading: the provision's own text. */
  readonly quoted: string;
}

/** A knowledge file taken apart. */
export interface KnowledgeMarkdown {
  /** Where the YAML lies; absent without front matter. */
  readonly yaml?: Span;
  /** True where front matter was opened and never closed. */
  readonly unclosed: boolean;
  /** What stands between front matter and first heading. */
  readonly summary: string;
  readonly sections: readonly KnowledgeSection[];
}

// Both are tried on lines of any length: neither may look twice for where white space ends.
const HEADING = /^(#{1,6})[ \t]+(.*)/;
const ATTRIBUTES = /\{([^{}]*)\}$/;
const ATTRIBUTE = /([\p{L}][\w-]*)=(?:"([^"]*)"|([^\s"}]+))/gu;

/** Splits a knowledge file; reads any text, broken or not. */
export function splitMarkdown(text: string): KnowledgeMarkdown {
  const lines = linesOf(text);
  const opened = lines[0] !== undefined && lines[0].text.trimEnd() === '---';
  const close = opened ? lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)\s*$/.test(line.text)) : -1;
  const body = lines.slice(close + 1);
  const first = body.findIndex((line) => HEADING.test(line.text));
  const intro = body.slice(0, first < 0 ? body.length : first);
  return {
    ...(opened ? { yaml: { start: lines[0]!.end, end: close < 0 ? text.length : lines[close]!.start } } : {}),
    unclosed: opened && close < 0,
    summary: opened && close < 0 ? '' : paragraphs(intro, false),
    sections: opened && close < 0 ? [] : sectionsOf(first < 0 ? [] : body.slice(first)),
  };
}

interface Line extends Span {
  /** Without its line break. */
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    lines.push({ start, end, text: text.slice(start, end).replace(/\r?\n$/, '') });
    start = end;
  }
  return lines;
}

function sectionsOf(lines: readonly Line[]): KnowledgeSection[] {
  const sections: KnowledgeSection[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    let next = i + 1;
    while (next < lines.length && !HEADING.test(lines[next]!.text)) next++;
    sections.push(section(line, lines.slice(i + 1, next)));
    i = next;
  }
  return sections;
}

function section(line: Line, under: readonly Line[]): KnowledgeSection {
  const [, marks = '', rest = ''] = HEADING.exec(line.text) ?? [];
  const full = rest.trimEnd();
  const attributes = ATTRIBUTES.exec(full);
  const inside = attributes?.[1] ?? '';
  const id = /(?:^|\s)#([^\s}]+)/.exec(inside)?.[1];
  const pairs = [...inside.matchAll(ATTRIBUTE)].map((match) => [match[1]!, match[2] ?? match[3] ?? ''] as const);
  return {
    span: { start: line.start, end: line.start + line.text.length },
    level: marks.length,
    title: attributes ? full.slice(0, attributes.index).trimEnd() : full,
    ...(id === undefined ? {} : { id }),
    attributes: Object.fromEntries(pairs),
    body: paragraphs(under, false),
    quoted: paragraphs(under, true),
  };
}

/** Joins the lines of each paragraph; `quotes` picks the quotation lines, otherwise all the others. */
function paragraphs(lines: readonly Line[], quotes: boolean): string {
  const kept = lines.filter((line) => line.text.startsWith('>') === quotes || line.text.trim() === '').map((line) => (quotes ? line.text.replace(/^> ?/, '') : line.text).trimEnd());
  return kept.join('\n').trim().split(/\n\s*\n/).map((part) => (/^\s*([-*|]|\d+\.)\s?/m.test(part) ? part : part.split('\n').map((line) => line.trim()).join(' '))).join('\n\n');
}
