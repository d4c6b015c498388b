import type { Memo } from './memo.ts';
import { isClosing } from './closing.ts';
import { frontMatterOf } from './frontMatter.ts';
import { firstLine, sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';
import { remembered } from './source.ts';
import type { Span } from '../text/span.ts';

/**
 * The heading that is the title of a memo, null where it has none: the first, unless sections of its level follow that do not close the
 * memo, or the front matter gives another title and nothing stands below.
 */
export const titleHeading = remembered((memo: Memo): Section | null => {
  const [first, ...rest] = sectionsOf(memo);
  if (!first) return null;
  const { title } = frontMatterOf(memo);
  if (title !== undefined && letters(title) === letters(first.title)) return first;
  if (rest.some((one) => one.level <= first.level && !isClosing(one.title))) return null;
  return title === undefined || rest.some((one) => one.level > first.level) ? first : null;
});

/** Where a finding about the memo as a whole is shown: its title heading, else the title in its front matter, else its first line of text. */
export function titleSpan(memo: Memo): Span {
  const heading = titleHeading(memo)?.heading;
  if (heading) return firstLine(memo, heading);
  const front = memo.firstBlock?.kind === 'frontMatter' ? memo.firstBlock.text : '';
  const title = /^title:.*$/m.exec(front);
  if (title) return { start: title.index, end: title.index + title[0].trimEnd().length };
  const at = memo.blocks.findIndex((block) => block.kind !== 'frontMatter' && block.kind !== 'blank' && block.kind !== 'comment');
  const start = memo.starts[Math.max(0, at)] ?? 0;
  return firstLine(memo, { start, end: start + (memo.blockAt(start)?.block.text.length ?? 0) });
}

function letters(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How a memo is laid out: the level of its main sections, and where those that close it begin (its end where none do). */
export interface Outline {
  readonly level: number;
  readonly closing: number;
}

/** The outline of a memo. A section closes it only where nothing but other such sections follows on its level. */
export const outlineOf = remembered((memo: Memo): Outline => {
  const title = titleHeading(memo);
  const sections = outermost(sectionsOf(memo).filter((one) => one !== title));
  const body = sections.filter((one) => !isClosing(one.title));
  const level = body.length > 0 && sectionsOf(memo).length > 1 ? lowest(body) : Math.max(2, title?.level ?? 1, lowest(sections));
  const main = sections.filter((one) => one.level <= level);
  const last = main.findLastIndex((one) => !isClosing(one.title));
  return { level, closing: main[last + 1]?.heading.start ?? memo.length };
});

/** The sections without those inside of closing ones: an annex is laid out by itself. */
export function outermost(sections: readonly Section[]): Section[] {
  let end = 0;
  return sections.filter(({ title, span }) => {
    if (span.start < end) return false;
    if (isClosing(title)) end = span.end;
    return true;
  });
}

/** The highest level of some sections, which is the lowest number; 1 where there are none. */
function lowest(sections: readonly Section[]): number {
  return sections.reduce((least, { level }) => Math.min(least, level), sections[0]?.level ?? 1);
}
