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

describe('parts of an article of a workspace\'s own law', () => {
  const law = '---\nid: ee:net-act\ntype: statute\ntitle: Network Act\njurisdiction: EE\nstatus: in-force\n---\n## Article 4. Notice {#art_4}\n\n> [1.]{#art_4__para_1} Operators notify:\n>\n> [(a)]{#art_4__para_1__point_a} users;\n>\n> [(b)]{#art_4__para_1__point_b} the authority.\n>\n> [2.]{#art_4__para_2} Notices are secret.\n\n## Article 5. Fees {#art_5}\n\n> Operators pay a fee.\n';
  test.each([
    ['Notice follows Article 4(3) of the Network Act.', ['error unknown-provision']],
    ['Notice follows [@ee:net-act, art. 4(1)(c)].', ['error unknown-provision']],
    ['Notice follows [@ee:net-act, art. 4(1)(b)] and Article 4(2) of the Network Act.', []],
    ['Fees follow Article 5(3) of the Network Act.', []],
  ])('%s', (memo, expected) => {
    const found = findingsOf(viewOf(`---\ncomity: { profile: none }\n---\n\n${memo}\n`, { law }), (error) => { throw error; });
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
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
