import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLASSES } from '../../server/src/coverage/language/class.ts';
import { allWords } from '../../server/src/coverage/language/words.ts';
import { Features } from '../../server/src/coverage/learned/features.ts';
import type { Learned } from '../../server/src/coverage/learned/learned.ts';
import { Rows } from '../../server/src/coverage/learned/rows.ts';
import { composed, parseFrames } from '../eval/training/compose.ts';
import { parseAnnotated, passagesOf } from '../eval/training/corpus.ts';
import type { Sample } from '../eval/training/fit.ts';
import { withJoined } from '../eval/training/join.ts';
import { packRows } from '../eval/training/pack.ts';
import { share } from '../eval/training/share.ts';
import { unshared } from '../eval/training/sharedRows.ts';
import { corpusHash } from '../eval/training/train.ts';

const learned = JSON.parse(readFileSync('knowledge/judgement.json', 'utf8')) as Learned & { readonly corpus: string };

test('what is judged by was learned of the annotated corpus as it stands (npm run train learns it anew)', () => {
  expect(learned.corpus).toBe(corpusHash());
});

describe('rows of weights', () => {
  const sumOf = (rows: Rows, ...keys: readonly number[]): Float32Array => {
    const features = new Features().clear();
    for (const key of keys) features.add(key, 1);
    const sum = rows.empty();
    rows.add(sum, features);
    return sum;
  };
  test('come back from their packed form to within some half a step', () => {
    const weights = Float32Array.from({ length: 8 }, (_, i) => (i - 3) * 0.21);
    const rows = new Rows(packRows([7, 90_000], unshared(weights, 4), 4));
    [7, 90_000].forEach((key, row) => {
      const sum = sumOf(rows, key);
      const most = Math.max(...weights.subarray(4 * row, 4 * row + 4).map(Math.abs));
      for (let k = 0; k < 4; k++) expect(Math.abs(sum[k]! - weights[4 * row + k]!)).toBeLessThanOrEqual((most / 4) * 0.6);
    });
  });
  test('count as many times as a feature takes them', () => {
    const rows = new Rows(packRows([7, 9, 90_000], { rows: Float32Array.of(1, -1, 0, 4), parts: [{ features: Int32Array.of(0, 1, 2), codes: Int32Array.of(1, 0, 0), scales: Float32Array.of(1, 2, 0.25) }] }, 2));
    expect([7, 9, 90_000].map((key) => [...sumOf(rows, key)])).toEqual([[0, 4], [2, -2], [0.25, -0.25]]);
  });
  test('add up where a feature has several parts', () => {
    const parts = [
      { features: Int32Array.of(0, 1, 2), codes: Int32Array.of(0, 1, 0), scales: Float32Array.of(1, 1, 2) },
      { features: Int32Array.of(0, 2), codes: Int32Array.of(2, 1), scales: Float32Array.of(0.5, 1) },
      { features: Int32Array.of(2), codes: Int32Array.of(2), scales: Float32Array.of(1) },
    ];
    const rows = new Rows(packRows([7, 9, 90_000], { rows: Float32Array.of(1, -1, 0, 4, 2, 2), parts }, 2));
    expect([7, 9, 90_000].map((key) => [...sumOf(rows, key)])).toEqual([[2, 0], [0, 4], [4, 4]]);
  });
  test('are refused where they are cut short, or cannot be told in whole signs', () => {
    const packed = packRows([7, 90_000], unshared(Float32Array.of(1, -1, 0, 4), 2), 2);
    const [group] = packed.groups;
    expect(() => new Rows({ ...packed, groups: [{ ...group!, keys: { ...group!.keys, high: group!.keys.high.slice(0, -1) } }] })).toThrow('damaged');
    expect(() => new Rows({ ...packed, groups: [{ ...group!, parts: [{ ...group!.parts[0]!, scales: '!' }] }] })).toThrow('damaged');
    expect(() => packRows([7], unshared(Float32Array.of(1, 2, 3), 3), 3)).toThrow('whole number of signs');
  });
  test('count for nothing where a feature was never seen', () => {
    const { parts } = share(Float32Array.of(3, 4, 5, -2), { width: 2, stages: [{ many: 1, features: 2 }], seen: [5, 0] });
    expect([...parts[0]!.scales].map((scale) => scale > 0)).toEqual([true, false]);
  });
  test('add a feature once, and nothing for one that was not learned', () => {
    const rows = new Rows(packRows([7], unshared(Float32Array.of(1, -1), 2), 2));
    expect([...sumOf(rows, 7, 7, 8)]).toEqual([1, -1]);
  });
  test('are shared by features of the same direction', () => {
    const { rows, parts: [part] } = share(Float32Array.of(3, 4, 0, -2, 6, 8, 0, -1), { width: 2, stages: [{ many: 2, features: 4 }], seen: [5, 5, 5, 5] });
    const { codes, scales } = part!;
    expect([codes[0] === codes[2], codes[1] === codes[3], codes[0] === codes[1]]).toEqual([true, true, false]);
    const row = codes[0]! * 2;
    expect(rows[row + 1]! / rows[row]!).toBeCloseTo(4 / 3, 4);
    // Lengths of 5 and 10 in steps of which two make a doubling.
    expect(Math.log2(scales[0]!)).toBeCloseTo(2.5, 5);
    expect(Math.log2(scales[2]!)).toBeCloseTo(3.5, 5);
  });
  test('are shared again by what the weightiest features have left', () => {
    const own = Float32Array.of(10, 1, 20, -2, 0.1, 0.1);
    const { rows, parts } = share(own, { width: 2, stages: [{ many: 1, features: 3 }, { many: 1, features: 2 }], seen: [5, 5, 5] });
    expect(parts.map(({ features }) => [...features])).toEqual([[0, 1, 2], [0, 1]]);
    const lost = (count: number): number => [0, 1].reduce((sum, one) => {
      const row = [0, 1].map((k) => parts.slice(0, count).reduce((value, { features, codes, scales }) => value + scales[features.indexOf(one)]! * rows[codes[features.indexOf(one)]! * 2 + k]!, 0));
      return sum + Math.hypot(row[0]! - own[2 * one]!, row[1]! - own[2 * one + 1]!);
    }, 0);
    expect(lost(2)).toBeLessThan(lost(1));
  });
});

describe('sentences put together', () => {
  const sample = (id: number, answer: number): Sample => ({ ids: Int32Array.of(id, 99), weights: Float32Array.of(0.3, id / 100), answers: Float32Array.of(answer, 0), counts: Float32Array.of(1, answer) });
  const documents = [Array.from({ length: 40 }, (_, i) => sample(i, i % 2)), Array.from({ length: 30 }, (_, i) => sample(100 + i, 0))];
  const all = withJoined(documents);
  const joined = all.slice(70);
  test('stand behind all others, which stay as they are, the same at every run', () => {
    expect(all.slice(0, 70)).toEqual(documents.flat());
    expect(joined.length).toBeGreaterThan(20);
    expect(withJoined(documents)).toEqual(all);
  });
  test('have each feature once, where it weighs most, and say what any of them says', () => {
    for (const { ids, weights, answers, counts } of joined) {
      const own = [...ids].filter((id) => id !== 99);
      expect(new Set(ids).size).toBe(ids.length);
      expect(own.length).toBeLessThanOrEqual(3);
      expect(weights[ids.indexOf(99)]).toBeCloseTo(Math.max(...own) / 100, 5);
      const says = own.some((id) => id < 100 && id % 2 === 1) ? 1 : 0;
      expect([answers[0], counts[0], counts[1]]).toEqual([says, 1, says]);
    }
  });
});

describe('frames', () => {
  const source = 'lang: en\ntopics:\n  - { np: "the reach of our law", labels: [ju.extra] }\nclauses:\n  - { clause: "the board meets", labels: [] }\nframes:\n';
  test('are filled with what has their slot, which they say or mention', () => {
    const passages = composed(parseFrames(`${source}  - { text: "{Np} is left to others.", status: mention }\n  - { text: "We hold that {clause}.", status: provision }\n`));
    expect([...new Set(passages.map(({ text, labels }) => `${text.trim()} ${labels.map(({ name, status }) => `${name} ${status}`).join()}`))]).toEqual(['The reach of our law is left to others. jurisdiction.extraterritorial-reach mention', 'We hold that the board meets. ', 'The board meets. ']);
  });
  test('are refused with a slot that nothing fits', () => {
    expect(() => parseFrames(`${source}  - { text: "On {gen}.", status: mention }\n`)).toThrow('nothing fits the frame "On {gen}."');
  });
});

describe('an annotated text', () => {
  test('gives its text without labels, and the labels behind their sentences', () => {
    const { text, labels, kind, language } = parseAnnotated('x', '⟦kind=not-policy lang=en⟧\nOne.⟦ju.terr+ sd?⟧ Two.');
    expect({ text, kind, language }).toEqual({ text: 'One. Two.', kind: 'none', language: 'en' });
    expect(labels).toEqual([{ at: 4, name: 'jurisdiction.territorial-basis', status: 'provision' }, { at: 4, name: 'self-defence', status: 'mention' }]);
  });
  test('is refused with a label that is none', () => {
    expect(() => parseAnnotated('x', '⟦kind=pack⟧\nOne.⟦ju.tera+⟧')).toThrow('⟦ju.tera+⟧ is no label');
  });
  test('may be a pack of passages, each with its own labels', () => {
    const passages = passagesOf(parseAnnotated('x', '⟦kind=pack lang=fr⟧\nUn.⟦eq+⟧\n\nDeux.⟦in?⟧\n'));
    expect(passages.map(({ text, labels }) => [text.trim(), labels.map(({ at, name }) => `${at} ${name}`)])).toEqual([['Un.', ['3 equality']], ['Deux.', ['5 independence']]]);
  });
});

test('the classes are those that the words have, in their order', () => {
  expect(CLASSES).toEqual(allWords().lexicon.map(([name]) => name));
});
