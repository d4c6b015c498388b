import type { Span } from '../text/span.ts';
import { perBlock } from './block.ts';
import { blockIndexAt } from './memo.ts';
import type { Memo } from './memo.ts';
import { partsOf } from './parts.ts';
import { proseOf } from './prose.ts';

/** A section: its heading and what follows, up to the next heading of the same or a higher level. */
export interface Section {
  /** Text of the heading without its marks. */
  readonly title: string;
  readonly level: number;
  /** The heading as it stands in the memo, `#` included. */
  readonly heading: Span;
  /** From the heading to the end of the section, subsections included. */
  readonly span: Span;
}

const known = new WeakMap<Memo, readonly Section[]>();

/** The sections of a memo in reading order. */
export function sectionsOf(memo: Memo): readonly Section[] {
  let sections = known.get(memo);
  if (!sections) known.set(memo, (sections = readSections(memo)));
  return sections;
}

/** The heading that a block is, offsets from its start. */
const titlesOf = perBlock((block) => partsOf(block).map((part) => ({ title: proseOf(block).slice(part.start, part.end).replace(/\s+/g, ' ').trim(), level: part.level, part })));

function readSections(memo: Memo): Section[] {
  const open: { title: string; level: number; heading: Span }[] = [];
  memo.blocks.forEach((block, i) => {
    if (block.kind !== 'heading') return;
    const start = memo.starts[i]!;
    for (const { title, level, part } of titlesOf(block)) open.push({ title, level, heading: { start: start + part.start, end: start + part.end } });
  });
  const ends = new Array<number>(open.length);
  const stack: number[] = [];
  open.forEach((section, i) => {
    while (stack.length > 0 && open[stack.at(-1)!]!.level >= section.level) ends[stack.pop()!] = section.heading.start;
    stack.push(i);
  });
  for (const i of stack) ends[i] = memo.text.length;
  return open.map((section, i) => ({ ...section, span: { start: section.heading.start, end: ends[i]! } }));
}

/** The innermost section that holds `offset`; undefined before the first heading. */
export function sectionAt(memo: Memo, offset: number): Section | undefined {
  return sectionsOf(memo).findLast((section) => section.span.start <= offset && offset < section.span.end);
}

/** Where a finding about the memo as a whole is shown: its title heading, else the title in its front matter, else its first line of text. */
export function titleSpan(memo: Memo): Span {
  const heading = sectionsOf(memo)[0]?.heading;
  if (heading) return firstLine(memo, heading);
  const front = memo.blocks[0]?.kind === 'frontMatter' ? memo.blocks[0].text : '';
  const title = /^title:.*$/m.exec(front);
  if (title) return { start: title.index, end: title.index + title[0].trimEnd().length };
  const at = memo.blocks.findIndex((block) => block.kind !== 'frontMatter' && block.kind !== 'blank' && block.kind !== 'comment');
  const start = memo.starts[Math.max(0, at)] ?? 0;
  return firstLine(memo, { start, end: memo.starts[blockIndexAt(memo, start) + 1] ?? memo.text.length });
}

function firstLine(memo: Memo, span: Span): Span {
  const end = memo.text.indexOf('\n', span.start);
  const stop = end < 0 || end > span.end ? span.end : end;
  return { start: span.start, end: span.start + memo.text.slice(span.start, stop).trimEnd().length };
}
