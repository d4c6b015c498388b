import { describe, expect, test } from 'vitest';
import { authorityAt } from '../../server/src/features/authorityAt.ts';
import { cites, citingMemo } from '../../server/src/features/citedPlaces.ts';
import { documentHighlights } from '../../server/src/features/documentHighlights.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { citingParts, references } from '../../server/src/features/references.ts';
import { fixture } from '../support/fixture.ts';
import { viewOf } from '../support/world.ts';

/** The authority at the cursor as `instrument provision`. */
function at(source: string): string {
  const { text, cursor } = fixture(source);
  const found = authorityAt(viewOf(text), cursor!, '/none');
  return found ? [found.instrument, found.provision].filter(Boolean).join(' ') : 'none';
}

/** The words highlighted for the cursor. */
function highlights(source: string): string[] {
  const { text, cursor } = fixture(source);
  return documentHighlights(viewOf(text), cursor!, '/none').map(({ start, end }) => text.slice(start, end));
}

describe('what stands under the cursor', () => {
  test.each([
    ['[@un:ch<|>arter, art. 51]', 'un:charter'],
    ['[@un:charter, art. 5<|>1]', 'un:charter art_51'],
    ['Artic<|>le 51 of the UN Charter', 'un:charter art_51'],
    ['Article 51 of the UN Ch<|>arter', 'un:charter'],
    ['Article 51 o<|>f the UN Charter', 'un:charter art_51'],
    ['[@no:such-<|>key]', 'none'],
    ['no law <|>here', 'none'],
  ])('%s', (source, expected) => expect(at(source)).toBe(expected));

  test('a provision is counted as in the present text, whatever the day of the memo', () => {
    const { text, cursor } = fixture('---\ncomity: { as-of: 2020-01-01 }\n---\n\n[@cn:csl, art. 3<|>7]');
    const found = authorityAt(viewOf(text), cursor!, '/none');
    const today = authorityAt(viewOf(text.replace('2020', '2026').replace('-01-01', '-06-01')), cursor!, '/none');
    expect(found?.provision).not.toBe(today?.provision);
  });
});

test('an item of the memos\' own bibliographies is found in all of them, and only where it is theirs', () => {
  const first = viewOf('As [@smith2020, p. 3] says, and @smith2020 again.', { foreignKeys: ['smith2020'], path: 'a.md' });
  const second = viewOf('See [@doe1999; @smith2020].', { foreignKeys: ['smith2020', 'doe1999'], path: 'b.md' });
  const third = viewOf('See [@smith2020].', { path: 'c.md' });
  const found = authorityAt(first, first.memo.text.indexOf('smith'), '/none')!;
  expect(found.instrument).toBe('@smith2020');
  expect(references([first, second, third].map(citingMemo), found)).toHaveLength(3);
});

describe('citing', () => {
  const place = (provisions: string[], ...ranges: number[]) => ({ instrument: 'eu:gdpr', provisions, ranges });
  test.each([
    [place(['art_6']), 'art_6', true],
    [place(['art_6__para_1__point_a']), 'art_6', true],
    [place(['art_6']), 'art_6__para_1', false],
    [place(['art_60']), 'art_6', false],
    [place(['art_3', 'art_9'], 0), 'art_6', true],
    [place(['art_3', 'art_9'], 0), 'art_6__para_1', true],
    [place(['art_3', 'art_9']), 'art_6', false],
    [place(['art_3', 'art_9'], 0), 'rec_6', false],
    [place(['art_1', 'art_3', 'art_9'], 1), 'art_2', false],
    [place(['art_1', 'art_3', 'art_9', 'art_12'], 1), 'art_6', true],
    [place(['art_1', 'art_3', 'art_9', 'art_12'], 1), 'art_11', false],
    [place(['art_3__para_2', 'art_9__para_1'], 0), 'art_6', true],
    [place(['art_4__para_2', 'art_4__para_5'], 0), 'art_4__para_3', true],
    [place(['art_4__para_2', 'art_4__para_5'], 0), 'art_5', false],
    [place(['art_6__para_1__point_a', 'art_6__para_1__point_f'], 0), 'art_6__para_1__point_c', true],
    [place(['art_6__para_1__point_a', 'art_6__para_1__point_f'], 0), 'art_7__para_1__point_c', false],
  ])('%o cites %s: %s', (one, provision, expected) => {
    expect(cites(one, { instrument: 'eu:gdpr', provision })).toBe(expected);
    expect(cites(one, { instrument: 'eu:gdpr' })).toBe(true);
    expect(cites(one, { instrument: 'eu:nis2', provision })).toBe(false);
  });
});

const MEMO = `Opening words on the UN Charter.

# Position

## Force

Article 51 of the UN Charter and [@un:charter, art. 2(4)].

## Data

[@eu:gdpr, arts. 3-5] and [@un:charter, art. 51].

<!-- comity-authorities -->

- Charter of the United Nations

<!-- /comity-authorities -->
`;

describe('references', () => {
  const memos = [citingMemo(viewOf(MEMO))];
  const lines = (found: ReturnType<typeof references>): number[] => found.map(({ range }) => range.start.line);

  test('are every place that cites it, the table of authorities left out', () => {
    expect(lines(references(memos, { instrument: 'un:charter' }))).toEqual([0, 6, 6, 10]);
    expect(lines(references(memos, { instrument: 'un:charter', provision: 'art_51' }))).toEqual([6, 10]);
    expect(lines(references(memos, { instrument: 'eu:gdpr', provision: 'art_4' }))).toEqual([10]);
  });

  test('come by section for "what cites this"', () => {
    const parts = citingParts(memos, { instrument: 'un:charter' });
    expect(parts.map(({ title, ranges, section }) => [title, ranges.length, section.heading.start.line])).toEqual([['Position', 1, 0], ['Force', 2, 4], ['Data', 1, 8]]);
  });
});

describe('highlights', () => {
  test('are the same provision, however it is written', () => {
    expect(highlights('Artic<|>le 51 of the UN Charter, [@un:charter, art. 51], [@un:charter, art. 2]')).toEqual(['Article 51 of the UN Charter', '@un:charter, art. 51']);
  });
  test('on the name are every citation of it', () => {
    expect(highlights('[@un:cha<|>rter, art. 51] and [@un:charter, art. 2] and [@eu:gdpr]')).toEqual(['@un:charter, art. 51', '@un:charter, art. 2']);
  });
  test('of a key that is not Comity\'s are the same key', () => {
    expect(highlights('[@smi<|>th2020, p. 3; @jones2019] and @smith2020 and `@smith2020`')).toEqual(['smith2020', 'smith2020']);
  });
  test('are none elsewhere', () => expect(highlights('plain w<|>ords')).toEqual([]));
});

describe('inlay hints', () => {
  const hints = (text: string, on = true): string[] => {
    const found = inlayHints(viewOf(text, { settings: { inlayHints: on } }), { start: 0, end: text.length });
    return found.map(({ offset, label }) => `${text.slice(0, offset).split('@').at(-1)}: ${label}`);
  };

  test('say short title and standing behind the key, for keys alone', () => {
    expect(hints('[@un:charter, art. 51]; Article 6 of the GDPR; [@no:such]')).toEqual(['un:charter: UN Charter, in force']);
  });
  test('tell the standing on the day of the memo', () => {
    const memo = (day: string): string => `---\ncomity: { as-of: ${day} }\n---\n\n[@eu:nis1]`;
    expect(hints(memo('2020-01-01'))[0]).toMatch(/in force then$/);
    expect(hints(memo('2026-01-01'))[0]).toMatch(/repealed$/);
  });
  test('are off unless asked for, and kept to the lines in view', () => {
    expect(hints('[@un:charter]', false)).toEqual([]);
    expect(inlayHints(viewOf('[@un:charter]\n\n[@eu:gdpr]', { settings: { inlayHints: true } }), { start: 0, end: 5 })).toHaveLength(1);
  });
});
