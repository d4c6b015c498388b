import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../server/src/knowledge/entry.ts';
import { FUZZY, nearTo, nearestKeys } from '../../server/src/knowledge/nearest.ts';
import { EMPTY_KNOWLEDGE, openCatalog } from '../../server/src/knowledge/openCatalog.ts';
import { search } from '../../server/src/knowledge/search.ts';
import { catalogOf, instrumentText, shippedCatalog } from './support.ts';

const first = (query: string): string => {
  const best = search(shippedCatalog(), query, 5)[0];
  return best ? [best.instrument.id, best.provisionId].filter((part) => part !== undefined).join(' ') : 'nothing';
};

describe('search in the shipped knowledge', () => {
  test.each([
    ['un charter 51', 'un:charter art_51'],
    ['un:charter', 'un:charter'],
    ['@un:charter', 'un:charter'],
    ['art. 51 un chartr', 'un:charter art_51'],
    ['charte des nations unies 51', 'un:charter art_51'],
    ['2(4) charter of the united nations', 'un:charter art_2__para_4'],
    ['gdpr', 'eu:gdpr'],
    ['GDPR article 3', 'eu:gdpr art_3'],
    ['§ 2713 cloud act', 'us:cloud-act sec_2713'],
    ['tallin manual rule 71', 'int:tallinn2 rule_71'],
    ['nicaragua 195', 'icj:nicaragua para_195'],
    ['gge 2015 13(f)', 'un:gge-2015 para_13__point_f'],
    ['budapst convention', 'coe:budapest'],
    ['网络安全法', 'cn:csl'],
    ['《联合国宪章》第五十一条', 'un:charter art_51'],
    ['联合国宪章 第五条', 'un:charter art_5'],
    ['联合国宪章第二条第四款', 'un:charter art_2__para_4'],
    ['数据安全法第21条', 'cn:dsl art_21'],
    ['90-фз', 'ru:90-fz-2019'],
    ['prc-cybersecurity-law-2016', 'cn:csl'],
  ])('%s finds %s', (query, answer) => {
    expect(first(query)).toBe(answer);
  });

  test.each(['', ' ', '@', '[@', '51', '§', '()', 'zzzzqqq', '𝕏'])('%j does no harm', (query) => {
    expect(search(shippedCatalog(), query, 5).length).toBeLessThanOrEqual(5);
  });

  test('both readings of an ambiguous name are offered', () => {
    expect(search(shippedCatalog(), 'cybersecurity law', 3).map((one) => one.instrument.jurisdiction)).toEqual(expect.arrayContaining(['CN', 'VN']));
  });
});

test('a provision without an entry is offered when it lies in the range', () => {
  const catalog = catalogOf({ 'instruments/ee/act.md': instrumentText('ee:act', 'aliases: [Cyber Act]\nextent: [{ unit: article, from: 1, to: 9 }]\n') });
  expect(search(catalog, 'cyber act 7', 1)[0]).toMatchObject({ provisionId: 'art_7' });
  expect(search(catalog, 'cyber act 12', 1)[0]).not.toHaveProperty('provisionId');
});

test('did you mean', () => {
  const near = (key: string): string[] => nearestKeys(shippedCatalog(), key, 3);
  expect(near('un:chartre')[0]).toBe('un:charter');
  expect(near('eu:gpdr')).toEqual(['eu:gdpr']);
  expect(near('us:cloudact')[0]).toBe('us:cloud-act');
  expect(near('cn:cls')[0]).toBe('cn:csl');
  expect(near('tallin2')[0]).toBe('int:tallinn2');
  expect(near('zzz:qqqq')).toEqual([]);
  expect(near('')).toEqual([]);
});

test('Fuse is asked about those names, and only those, that it finds', () => {
  const letters = (minLength: number, maxLength: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'abc:-法я'), minLength, maxLength });
  fc.assert(
    fc.property(letters(1, 32), letters(1, 40), (pattern, name) => {
      const found = new Fuse([{ names: [name] }], { keys: ['names'], ignoreLocation: true, threshold: FUZZY }).search(pattern);
      expect(nearTo(pattern)(name)).toBe(found.length > 0);
    }),
    { numRuns: 2000 },
  );
});

const bench = resolve(import.meta.dirname, '../../../shared/bench');

describe.skipIf(!existsSync(bench))('the citation queries', () => {
  test('have the right provision first among 1,000', async () => {
    const { provisions } = (await import(pathToFileURL(resolve(bench, 'lib/provisions.mjs')).href)) as { provisions: (options: object) => Iterable<{ id: string; title: string; article: string; heading: string }> };
    const queries = JSON.parse(readFileSync(resolve(bench, 'data/citation-queries.json'), 'utf8')) as { q: string; id: string }[];
    const catalog = openCatalog({ ...EMPTY_KNOWLEDGE, instruments: instrumentsOf([...provisions({ count: 1000, text: false })]) });
    const wrong = queries.filter(({ q, id }) => {
      const best = search(catalog, q, 10)[0];
      return `${best?.instrument.id}-${best?.provisionId?.replace('_', '-')}` !== id;
    });
    expect(wrong).toEqual([]);
  });
});

function instrumentsOf(rows: readonly { id: string; title: string; article: string; heading: string }[]): Instrument[] {
  const blank = catalogOf({ 'instruments/ee/act.md': instrumentText('ee:act') }).instruments[0]!;
  const groups = new Map([...new Set(rows.map((row) => row.title))].map((title) => [title, rows.filter((row) => row.title === title)]));
  return [...groups].map(([title, members]) => ({
    ...blank,
    id: members[0]!.id.replace(/-(art|sec|rule)-\d+$/, ''),
    title,
    shortTitle: title,
    extent: [],
    provisions: members.map((row) => ({ id: row.id.replace(/^.*-(art|sec|rule)-(\d+)$/, '$1_$2'), label: row.article, heading: row.heading, gist: '', principles: [], elements: [], topics: [], verified: true })),
  }));
}
