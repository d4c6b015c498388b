import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editMemo } from '../../server/src/memo/memo.ts';
import { viewOf } from '../support/world.ts';
import { hoverOver, readWhole } from './whole.ts';

/** Pieces of memos that mean something to some part of Comity. */
const PIECES = [
  '---\n', 'comity:\n', '  profile: sovereignty-memo\n', '# Self-defence\n', '## 1. Scope\n', '\n\n', '\n', '\r\n', '\t', ' ', '- ', '1. ', '> ', '| ', '|---|\n', '```\n', '`', '*', '**', '_', '<!-- ', ' -->', 'comity-disable-next-line unknown-citation -- x', 'comity-disable', '[', ']', '(', ')', '@', '[@', ', ', ';', '.', ': ', '“', '”', '"', '§ ', '¶', '[^1]', '[^1]: ', '](', 'https://data.europa.eu/eli/reg/2016/679/oj', '\\', '𝕏', '\0', '\u0301',
  'un:charter', 'eu:gdpr', 'art. 51', 'Article 51', 'Articles 3 to 5', ' of the ', 'UN Charter', 'the Charter', 'GDPR', 'ibid.', 'thereof', '18 U.S.C. § 1030(a)', 'A/RES/73/27', '(2)(a)', 'Rule 71 ', 'Tallinn Manual 2.0', 'No. 90-FZ', 'статья 5', 'Устава ООН', '第五十一条', '《联合国宪章》',
  'Every State has the inherent right of self-defence.', 'Our State exercises jurisdiction over its territory.', 'An armed attack is met by necessary and proportionate force, reported to the Security Council.', 'This memo takes no position on jurisdiction.', 'Mutual legal assistance is given.', 'TBD',
];
const piece = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) });
const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const change = fc.record({ at: fc.nat(), length: fc.nat(30), text: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')) });

describe('any text', () => {
  test('is read whole, with every place inside it', () => {
    fc.assert(fc.property(hostile, (text) => {
      const view = viewOf(text);
      readWhole(view);
      hoverOver(view, 5);
    }), { numRuns: 1500 });
  });

  test('after edits has the findings of the same text read afresh', () => {
    fc.assert(fc.property(hostile, fc.array(change, { minLength: 1, maxLength: 6 }), (text, changes) => {
      let view = viewOf(text);
      for (const { at, length, text: inserted } of changes) {
        readWhole(view);
        const start = at % (view.memo.text.length + 1);
        view = { ...view, memo: editMemo(view.memo, { start, end: Math.min(view.memo.text.length, start + length), text: inserted }, view.memo.version + 1) };
      }
      expect(readWhole(view)).toEqual(readWhole({ ...view, memo: viewOf(view.memo.text).memo }));
    }), { numRuns: 700 });
  });
});
