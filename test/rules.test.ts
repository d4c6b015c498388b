import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../server/src/rules/allRules.ts';
import { pages } from '../server/src/rules/pages.ts';
import { findingsOf } from '../server/src/features/findings.ts';
import { findingsIn } from './support/check.ts';
import { fixture } from './support/fixture.ts';
import { viewOf } from './support/world.ts';

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

describe('a State in the front matter', () => {
  test.each([
    ['EE', 'none'],
    ['ee', 'none'],
    ['"AU "', 'none'],
    ['KI', 'none'],
    ['EU', 'none'],
    ['CIS', 'none'],
    ['US-CA', 'none'],
    ['USA', '3 "USA" is no code of a State; write US.'],
    ['UK', '3 "UK" is no code of a State; write GB.'],
    ['Estonia', '3 "Estonia" is no code of a State; write EE.'],
    ['中国', '3 "中国" is no code of a State; write CN.'],
    ['EN', '3 "EN" is no code of a State; write the two letters of ISO 3166-1, or EU, UN and so on; until then no law is known to be its own.'],
    ['Ruritania', '3 "Ruritania" is no code of a State; write the two letters of ISO 3166-1, or EU, UN and so on; until then no law is known to be its own.'],
  ])('%s', (state, expected) => {
    const view = viewOf(`---\ncomity:\n  state: ${state}\n---\n\nText.\n`);
    const found = findingsOf(view, fail).filter(({ code }) => code === 'invalid-front-matter');
    expect(found.map(({ span, message }) => `${view.memo.lines.lineAt(span.start) + 1} ${message}`)).toEqual(expected === 'none' ? [] : [expected]);
    for (const { span } of found) expect(view.memo.slice(span.start, span.end)).toBe(state);
  });
});

describe('the pages of the codes', () => {
  test('are up to date in docs/', () => {
    const folder = join(import.meta.dirname, '../docs/diagnostics');
    for (const { name, text } of pages()) expect({ name, text: readFileSync(join(folder, name), 'utf8') }).toEqual({ name, text });
    expect(readdirSync(folder).sort()).toEqual(pages().map(({ name }) => name).sort());
  });
});

function fail(message: string): never {
  throw new Error(message);
}
