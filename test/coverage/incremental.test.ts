import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../server/src/coverage/coverageOf.ts';
import { judge } from '../../server/src/coverage/judge.ts';
import { modelOf } from '../../server/src/coverage/model.ts';
import { editMemo, readMemo } from '../../server/src/memo/memo.ts';
import type { Memo } from '../../server/src/memo/memo.ts';
import { shippedCatalog } from '../knowledge/support.ts';

const catalog = shippedCatalog();
const LINES = [
  '# Memo on cyber sovereignty', '## Jurisdiction', '## What others say', '## Self-defence', '', '---', '- a list:', '  - within its territory', '> quoted', '| State | View |\n|---|---|\n| A | B |',
  'The State exercises jurisdiction over networks in its territory.', 'According to some, Article 51 applies to cyber operations.', 'We share this view.', 'It must be necessary and proportionate.', 'Какие-то слова: право на самооборону.', '国家享有管辖权。',
  'Not agreed.', 'Is the State sovereign?', 'Yes.', '<!-- comment', '```', 'comity:', 'TBD', 'Is it?',
];
const text = fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('coverage of any text', () => {
  test('is the same after edits as for the text read anew, and its places are in the text', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(40), text), { maxLength: 4 }), (first, edits) => {
        let memo = readMemo('file:///memo.md', 1, first);
        coverageOf(memo, catalog);
        edits.forEach(([at, length, inserted], i) => {
          const start = at % (memo.text.length + 1);
          memo = editMemo(memo, { start, end: Math.min(memo.text.length, start + length), text: inserted }, i + 2);
          const coverage = coverageOf(memo, catalog);
          expect(coverage).toEqual(coverageOf(readMemo('file:///memo.md', 1, memo.text), catalog));
          for (const principle of Object.values(coverage.principles)) {
            for (const { span } of [...principle.evidence, ...Object.values(principle.elements).flatMap((one) => one.evidence)]) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
              expect(span.end).toBeLessThanOrEqual(memo.text.length);
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });
});

test('coverage of a long memo is the same after edits as for the text read anew', () => {
  const lines = fc.array(fc.constantFrom(...LINES.filter((line) => !['---', '```', '<!-- comment'].includes(line))), { minLength: 250, maxLength: 500 });
  fc.assert(
    fc.property(lines, fc.array(fc.tuple(fc.nat(), fc.nat(400), text), { minLength: 1, maxLength: 6 }), (first, edits) => {
      let memo = readMemo('file:///memo.md', 1, first.join('\n\n'));
      edits.forEach(([at, length, inserted], i) => {
        void coverageOf(memo, catalog).principles;
        const start = at % memo.length;
        memo = editMemo(memo, { start, end: Math.min(memo.length, start + length), text: inserted }, i + 2);
      });
      expect(coverageOf(memo, catalog)).toEqual(coverageOf(readMemo('file:///memo.md', 1, memo.text), catalog));
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test('an edit that changes how much of a long memo is on networks is judged as the text read anew, and so is the edit back', () => {
  const plain = Array.from({ length: 240 }, (_, i) => `The committee of district ${i} met in spring and heard the reports of its members.`);
  const some = ['The State exercises jurisdiction over networks in its territory.', 'Article 51 applies to cyber operations.', 'The registry of the internet domain is small.', 'Our networks are old.'];
  const add = ' A network is old.';
  let memo = readMemo('file:///memo.md', 1, [...plain, ...some].join('\n\n'));
  const judged = (one: Memo) => judge(one, modelOf(catalog.coverage)).stretches.flatMap(({ judged: { about, stated } }) => [...about, ...stated]);
  const agree = (one: Memo): Memo => {
    expect(judged(one)).toEqual(judged(readMemo('file:///memo.md', 1, one.text)));
    return one;
  };
  for (const [i, place] of [50, 6_000, 12_000, 15_000].entries()) {
    const start = memo.text.indexOf('.', place) + 1;
    const typed = agree(editMemo(agree(memo), { start, end: start, text: add }, 3 * i + 2));
    const back = agree(editMemo(typed, { start, end: start + add.length, text: '' }, 3 * i + 3));
    memo = agree(editMemo(back, { start, end: start, text: add }, 3 * i + 4));
  }
});

describe('the profile', () => {
  const memo = readMemo('file:///memo.md', 1, '# Lentil soup\n\nChop the carrots.');
  const settings = (profiles: { glob: string; profile: string }[], profile = 'auto'): { profile: string; profiles: { glob: string; profile: string }[] } => ({ profile, profiles });
  test('is none for what is no policy memo, with a reason', () => {
    const { detection } = coverageOf(memo, catalog);
    expect(detection.profile).toBeNull();
    expect(detection.reasons.length).toBeGreaterThan(0);
  });
  test('follows the first glob that fits the path, and front matter before it', () => {
    const options = { settings: settings([{ glob: 'memos/**', profile: 'bill' }, { glob: '**', profile: 'cyber-strategy' }]), path: 'memos/a/b.md' };
    expect(coverageOf(readMemo('x', 1, memo.text), catalog, options).detection).toMatchObject({ profile: 'bill', by: 'settings' });
    const own = readMemo('x', 1, `---\ncomity:\n  profile: position-paper\n---\n${memo.text}`);
    expect(coverageOf(own, catalog, options).detection).toMatchObject({ profile: 'position-paper', by: 'front-matter' });
  });
});
