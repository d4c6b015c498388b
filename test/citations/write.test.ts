import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eidOf } from '../../server/src/citations/eid.ts';
import { numberingOf } from '../../server/src/citations/numbering.ts';
import { pinpointAt } from '../../server/src/citations/pinpoint.ts';
import { pandocText, pinpointText, proseText } from '../../server/src/citations/write.ts';
import { catalog } from './catalog.ts';

const charter = catalog.instrument('un:charter')!;
const cfaa = catalog.instrument('us:cfaa')!;
const number = fc.integer({ min: 1, max: 2999 }).map(String);
const letter = fc.constantFrom('a', 'b', 'c', 'f', 'k');

const article = fc.oneof(
  number.map((n) => `art_${n}`),
  fc.tuple(number, fc.integer({ min: 1, max: 30 })).map(([n, p]) => `art_${n}__para_${p}`),
  fc.tuple(number, fc.integer({ min: 1, max: 30 }), letter).map(([n, p, l]) => `art_${n}__para_${p}__point_${l}`),
  fc.tuple(number, letter).map(([n, l]) => `art_${n}__point_${l}`),
);
const counted = fc.oneof(
  fc.tuple(number, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 })).map(([n, p, s]) => `art_${n}__para_${p}__subpara_${s}`),
  fc.tuple(number, fc.integer({ min: 1, max: 12 }), letter).map(([n, s, l]) => `art_${n}__para_1__subpara_${s}__point_${l}`),
  fc.tuple(fc.constantFrom('annex_I', 'annex_B'), fc.integer({ min: 1, max: 30 })).map(([a, p]) => `${a}__point_${p}`),
);
const other = fc.oneof(number.map((n) => `rule_${n}`), number.map((n) => `rec_${n}`), fc.tuple(number, letter).map(([n, l]) => `para_${n}__point_${l}`), fc.constantFrom('preamble', 'annex_I', 'chp_VII', 'part_III', 'annex_B', 'page_838'));
const section = fc.tuple(number, letter, fc.integer({ min: 1, max: 20 }), fc.constantFrom('A', 'B')).map(([n, l, p, s]) => `sec_${n}__subsec_${l}__para_${p}__subpara_${s}`);

function read(text: string, jurisdiction: string): string[] {
  const pinpoint = pinpointAt(text, 0, text.length)!;
  expect(pinpoint.end).toBe(text.length);
  return pinpoint.targets.map((steps) => eidOf(steps, { ...numberingOf(charter), jurisdiction }));
}

test('what is written is read back', () => {
  for (const form of ['pandoc', 'prose'] as const) {
    fc.assert(fc.property(fc.oneof(article, counted, other), (id) => void expect(read(pinpointText([id], form, charter)!, 'UN')).toEqual([id])));
    fc.assert(fc.property(section, (id) => void expect(read(pinpointText([id], form, cfaa)!, 'US')).toEqual([id])));
    fc.assert(fc.property(fc.uniqueArray(article, { minLength: 2, maxLength: 5 }), (ids) => void expect(read(pinpointText(ids, form, charter)!, 'UN')).toEqual(ids)));
    fc.assert(fc.property(article, article, (a, b) => void expect(read(pinpointText([a, b], form, charter, [0])!, 'UN')).toEqual([a, b])));
  }
});

test('citations are written as people write them', () => {
  expect(pandocText({ instrument: charter, provisions: ['art_2__para_4', 'art_51'] })).toBe('@un:charter, arts. 2(4) and 51');
  expect(proseText({ instrument: charter, provisions: ['art_51'] })).toBe('Article 51 of the UN Charter');
  expect(proseText({ instrument: charter, provisions: [] })).toBe('UN Charter');
  expect(proseText({ instrument: cfaa, provisions: ['sec_1030__subsec_a'] })).toBe('18 U.S.C. § 1030(a)');
  expect(pandocText({ instrument: cfaa, provisions: ['sec_some-part'] })).toBe('@us:cfaa');
  expect(proseText({ instrument: charter, provisions: ['art_6__para_1__subpara_1__point_f'] })).toBe('Article 6(1), first subparagraph, point (f) of the UN Charter');
  expect(pandocText({ instrument: charter, provisions: ['annex_I__point_2'] })).toBe('@un:charter, annex I, point 2');
});

test('a list is not written where it would not say which provisions are meant', () => {
  expect(pinpointText(['art_6__para_1__subpara_1', 'art_7'], 'pandoc', charter)).toBeUndefined();
  expect(pinpointText(['art_39', 'art_42'], 'pandoc', charter, [0])).toBe('arts. 39-42');
  expect(pinpointText(['art_2', 'art_39', 'art_42', 'art_51'], 'prose', charter, [1])).toBe('Articles 2, 39-42 and 51');
});
