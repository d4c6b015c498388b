import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { perBlock } from './block.ts';
import type { Memo } from './memo.ts';
import { partsOf } from './parts.ts';
import { proseOf } from './prose.ts';
import { remembered } from './source.ts';
import { perStretch } from './stretch.ts';

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

/** The sections of a memo in reading order. */
export const sectionsOf: (memo: Memo) => readonly Section[] = remembered(readSections);

/** A heading; offsets count from the start of whatever it stands in. */
type Heading = Omit<Section, 'span'>;

/** The headings that a block is. */
const titlesOf = perBlock((block): readonly Heading[] => partsOf(block).map(({ start, end, level }) => ({ title: titleIn(proseOf(block).slice(start, end)), level, heading: { start, end } })));

/** Notes, and what stands in brackets because it is a link or has attributes: prose has spaces where a target was. */
const NOTE_OR_LINK = /\[\^[^\]\s]*\]|\[([^[\]^@][^[\]]*)\](?:\s{2,}|\[[^[\]]*\]|\{[^{}]*\})/g;
/** What pandoc takes for the attributes of a heading: `{#id .class key=value}`, `{-}`. */
const ATTRIBUTES = /\{ ?(?:[#.-]|[\w:-]+=)[^{}]*\}$/;

/** The words of a heading, of its prose. */
function titleIn(prose: string): string {
  return prose.replace(NOTE_OR_LINK, '$1 ').replace(/\s+/g, ' ').trim().replace(ATTRIBUTES, '').trimEnd();
}

const NO_HEADINGS: readonly Heading[] = [];

const headingsIn = perStretch(({ blocks, starts }): readonly Heading[] => {
  const found = blocks.flatMap((block, i) => (block.kind === 'heading' ? titlesOf(block).map((one) => moved(one, starts[i]!)) : []));
  return found.length === 0 ? NO_HEADINGS : found;
});

function moved(one: Heading, by: number): Heading {
  return { title: one.title, level: one.level, heading: shift(one.heading, by) };
}

/** The first heading of a memo, for less than all its sections. */
export function firstHeading(memo: Memo): Heading | undefined {
  const at = memo.stretches.findIndex((stretch) => headingsIn(stretch).length > 0);
  return at < 0 ? undefined : moved(headingsIn(memo.stretches[at]!)[0]!, memo.stretchStarts[at]!);
}

/** Whether a heading of the memo is of a kind, for less than all its sections. */
export function someHeading(memo: Memo, test: (title: string) => boolean): boolean {
  return memo.stretches.some((stretch) => headingsIn(stretch).some(({ title }) => test(title)));
}

function readSections(memo: Memo): Section[] {
  const sections: (Omit<Section, 'span'> & { readonly span: { readonly start: number; end: number } })[] = [];
  const open: typeof sections = [];
  memo.stretches.forEach((stretch, i) => {
    for (const one of headingsIn(stretch)) {
      const { title, level, heading } = moved(one, memo.stretchStarts[i]!);
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.span.end = heading.start;
      const section = { title, level, heading, span: { start: heading.start, end: memo.length } };
      sections.push(section);
      open.push(section);
    }
  });
  return sections;
}

/** The innermost section that holds `offset`; undefined before the first heading. */
export function sectionAt(memo: Memo, offset: number): Section | undefined {
  return sectionsOf(memo).findLast((section) => section.span.start <= offset && offset < section.span.end);
}

/** The first line of a stretch of a memo, without white space at its end. */
export function firstLine(memo: Memo, { start, end }: Span): Span {
  const text = memo.slice(start, end);
  const stop = text.indexOf('\n');
  return { start, end: start + (stop < 0 ? text : text.slice(0, stop)).trimEnd().length };
}
