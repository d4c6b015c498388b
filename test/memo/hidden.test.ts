import { expect, test } from 'vitest';
import { readMemo } from '../../server/src/memo/memo.ts';
import { partsOf } from '../../server/src/memo/parts.ts';
import { proseOf } from '../../server/src/memo/prose.ts';

const words = (text: string): string => readMemo('m', 1, text).blocks.map(proseOf).join('').replace(/\s+/g, ' ').trim();

test.each([
  ['Kept ~~struck out~~ kept.\n', 'Kept kept.'],
  ['Kept ~~struck\nout~~ kept.\n', 'Kept kept.'],
  ['Kept <del>struck out</del> and <S class="x">struck</S> kept.\n', 'Kept and kept.'],
  ['Kept {--struck out--} kept.\n', 'Kept kept.'],
  ['Kept <script>let x = "text";</script> kept.\n', 'Kept kept.'],
  ['From 10 ~~ 20 and {-- open.\n', 'From 10 20 and {-- open.'],
  ['- ~~Open\n- kept\n- kept~~\n', 'Open kept kept'],
  ['~~a ~~b\n- ~~struck~~ kept\n', 'a b kept'],
  ['Open <del>at the end.\n', 'Open at the end.'],
  ['Some `~~code~~` and <strong>bold</strong>.\n', 'Some and bold .'],
  ['::: {.callout-note}\nKept.\n:::\n', 'Kept.'],
])('what is struck out or opens a container is no prose: %j', (text, expected) => expect(words(text)).toBe(expected));

test.each([
  ['- [x] Done.\n- [ ] Open.\n', ['Done.', '[ ] Open.']],
  ['1. [X] Done.\n', ['Done.']],
  ['> [!NOTE]\n> A note.\n', ['A note.']],
  ['> [!warning]- Of weight\n', ['Of weight']],
  ['- [a link](x) here\n', ['[a link](x) here']],
])('boxes of tasks and labels of callouts are no part of the text: %j', (text, expected) => {
  const { blocks } = readMemo('m', 1, text);
  expect(blocks.flatMap((block) => partsOf(block).map(({ start, end }) => block.text.slice(start, end).replace(/^> /, '')))).toEqual(expected);
});
