import { describe, expect, test } from 'vitest';
import { search } from '../../server/src/knowledge/search.ts';
import { shippedCatalog } from '../support/world.ts';

describe('a search that finds nothing as typed', () => {
  test.each([['budpst', 'coe:budapest'], ['nicrgua', 'icj:nicaragua']])('%s is taken for what is two slips away', (typed, id) => {
    expect(search(shippedCatalog(), typed, 5).map(({ instrument }) => instrument.id)).toContain(id);
  });

  test('stays empty for words that are like nothing', () => {
    expect(search(shippedCatalog(), 'xyzzyplugh', 5)).toEqual([]);
  });
});
