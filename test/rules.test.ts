import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../server/src/rules/allRules.ts';
import { pages } from '../server/src/rules/pages.ts';
import { findingsIn } from './support/check.ts';
import { fixture } from './support/fixture.ts';

describe('the examples of every rule', () => {
  for (const rule of allRules) {
    test.each(rule.examples.map((example) => [rule.codes[0]!, example.title, example] as const))('%s: %s', (_, __, { memo, law }) => {
      const { text, expected } = fixture(memo);
      expect(findingsIn(text, law === undefined ? {} : { law }).filter((row) => rule.codes.includes(row.split(' ')[1]!))).toEqual(expected);
    });
  }

  test('show every code once raised and once not', () => {
    for (const rule of allRules) {
      const expectations = rule.examples.map(({ memo }) => fixture(memo).expected);
      expect({ codes: rule.codes, raised: expectations.some((rows) => rows.length > 0), silent: expectations.some((rows) => rows.length === 0) }).toEqual({ codes: rule.codes, raised: true, silent: true });
    }
  });

  test('have codes of their own', () => {
    const codes = allRules.flatMap((rule) => rule.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the pages of the codes', () => {
  test('are up to date in docs/', () => {
    const folder = join(import.meta.dirname, '../docs/diagnostics');
    for (const { name, text } of pages()) expect({ name, text: readFileSync(join(folder, name), 'utf8') }).toEqual({ name, text });
    expect(readdirSync(folder).sort()).toEqual(pages().map(({ name }) => name).sort());
  });
});
