import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import { editMemo, readMemo } from '../../server/src/memo/memo.ts';
import { catalog } from './catalog.ts';

const DAY = '2026-11-23';
const piece = fc.constantFrom(
  'Article 51 of the UN Charter', 'the Charter', 'ibid.', 'thereof', 'Article 2(4) ', 'Articles 3, 5 and 7', ' of the ', 'GDPR', '[@un:charter, ', 'art. 51', ']', '[@', '@{', '}', ';', ', ',
  '\n\n', '\n', '> ', '- ', '| a | b |\n|---|---|\n', '[^1]: ', '[^1]', '**', '*', '`', '18 U.S.C. § 1030(a)', '《网络安全法》第三十七条', 'статья 51 Устава ООН', '(hereinafter "the Act")', 'CFAA', 'the Act',
  'Cybersecurity Law', 'A/RES/73/27', '№ 149-ФЗ', '𝕏', '\r\n', '# ', '(', ')', '§', '-', '–', '---\ncomity:\n  as-of: 2020-01-01\n---\n', 'Section 3 below', 'http://data.europa.eu/eli/reg/2016/679/oj',
  'Digital Security Act 2018 (DSA) ', 'Section 21 of the DSA. ', 'Network Data Regulations ("NDR")', 'NDR, art. 35', '\n\n## Article 4\n\n', 'its Article 15', 'the 1990 Act', 'Computer Misuse Act 1990', 'Nicaragua', ' [205]',
  'the second paragraph of ', 'Network Data Regulations ("GDPR")', 'GDPR guidelines', 'Rule 5 of the ', '该法第三条', 'Regulations (EU) 2016/679 and (EU) 2018/1807', ' v. ', 'Estonian ', 'Article 3 (paragraph 2)',
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('citations of any text', () => {
  test('have spans that hold, in order and apart', () => {
    fc.assert(fc.property(text, (source) => {
      let end = 0;
      for (const one of citationsOf(readMemo('m', 1, source), catalog, DAY)) {
        expect(one.text).toBe(source.slice(one.span.start, one.span.end));
        expect(one.span.start).toBeGreaterThanOrEqual(end);
        expect(one.span.end).toBeGreaterThan(one.span.start);
        for (const inner of [one.keySpan, one.pinpointSpan ?? one.keySpan]) {
          expect(inner.start).toBeGreaterThanOrEqual(one.span.start);
          expect(inner.end).toBeLessThanOrEqual(one.span.end);
        }
        end = one.span.end;
      }
    }), { numRuns: 600 });
  });

  test('after an edit are those of the memo read afresh', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(10), piece, (source, at, length, inserted) => {
      const memo = readMemo('m', 1, source);
      citationsOf(memo, catalog, DAY);
      const start = source.length === 0 ? 0 : at % (source.length + 1);
      const edited = editMemo(memo, { start, end: Math.min(source.length, start + length), text: inserted }, 2);
      expect(citationsOf(edited, catalog, DAY)).toEqual(citationsOf(readMemo('m', 2, edited.text), catalog, DAY));
    }), { numRuns: 1500 });
  });

  test('never fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => void citationsOf(readMemo('m', 1, source), catalog, DAY)), { numRuns: 400 });
  });
});

/** How often characters of a text are read while its citations are looked for. */
function reads(source: string): number {
  let count = 0;
  const original = Object.getOwnPropertyDescriptor(String.prototype, 'charCodeAt')!;
  const read = original.value as (this: string, at: number) => number;
  Object.defineProperty(String.prototype, 'charCodeAt', { ...original, value(this: string, at: number) { count++; return read.call(this, at); } });
  try {
    citationsOf(readMemo('m', 1, source), catalog, DAY);
  } finally {
    Object.defineProperty(String.prototype, 'charCodeAt', original);
  }
  return count;
}

test.each([
  'United Nations Convention against ', '[@un:charter, ', '@@@', '((((', 'Article 1, 2, 3, ', 'Article 2(4)(a)(', '第三十七条、', 'A/RES/73/27/', '18 U.S.C. § 1030, ', 'paragraph 1 of ', '[[[[', '{{{{', 'the Charter ', 'Regulation (EU) ', 'статьи 5 ', 'ibid. ', '1.1.1.1.', '中华人民共和国', 'GDPR (DSA) ', 'GDPR. Article 5 ', 'Nicaragua [1] ', 'the first paragraph of ', '该法第一条、二', 'Restatement of ', 'UN Charter (a) ', 'Article 1 (a (',
])('is read in linear time: %s', (piece) => {
  reads(piece);
  const short = reads(piece.repeat(400));
  const long = reads(piece.repeat(1600));
  expect(long).toBeLessThan(short * 6);
});
