import { describe, expect, test } from 'vitest';
import { misspelt } from '../../server/src/knowledge/misspelt.ts';
import { catalog } from '../citations/catalog.ts';

const ids = (typed: string): string[] => misspelt(catalog, typed).sort((a, b) => a.distance - b.distance).map(({ instrument }) => instrument.id);

describe('half of a misspelt name', () => {
  test.each(['budp', 'budps', 'budpst', 'bduapest'])('%s begins the Budapest Convention', (typed) => {
    expect(ids(typed)).toContain('coe:budapest');
  });

  test('a key', () => {
    expect(ids('un:chrter')[0]).toBe('un:charter');
    expect(ids('gpdr')).toEqual(['eu:gdpr']);
  });

  test.each(['', 'x', 'xy', 'xyzzy', 'budpst convention'])('"%s" begins nothing', (typed) => {
    expect(ids(typed)).toEqual([]);
  });
});
