import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { frontMatterOf } from '../../server/src/memo/frontMatter.ts';
import { viewOf } from '../support/world.ts';
import { hoverOver, readWhole } from './whole.ts';

const CITED = 'See [@un:charter, art. 51] and Article 2(4) of the UN Charter.';

/** The citations of a memo as `key provision`. */
function cited(text: string): string[] {
  return analysisOf(viewOf(text)).citations.all.map(({ key, provision }) => `${key} ${provision}`);
}

describe('a memo that is hardly one', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n\r\n \t\n'],
    ['a byte order mark', '\uFEFF'],
    ['a null character', 'a\0b [@un:charter\0, art. 51]'],
    ['lone surrogates', '\ud800 [@\udc00] Article \ud835 51'],
    ['one open bracket', '['],
    ['one at sign', '@'],
    ['a fence that never closes', '```\n[@un:charter, art. 51]'],
    ['a comment that never closes', '<!-- comity-disable'],
    ['a table of bars', '|||||\n|-|-|-|\n||||'],
    ['carriage returns alone', `# Memo\r\r${CITED}\r`],
    ['an endless line', 'a '.repeat(50_000)],
    ['one endless word', 'a'.repeat(100_000)],
    ['combining marks', `e${'\u0301'.repeat(5000)} Article 51`],
    ['text from right to left', '\u202Eقانون Article 51 of the UN Charter\u202C'],
  ])('%s', (_name, text) => {
    const view = viewOf(text);
    readWhole(view);
    hoverOver(view, 20);
  });
});

describe('line breaks, tabs and other planes', () => {
  const expected = ['un:charter art_51', 'un:charter art_2__para_4'];

  test.each([
    ['\\n', `# Memo\n\n${CITED}\n`],
    ['\\r\\n', `# Memo\r\n\r\n${CITED}\r\n`],
    ['both', `# Memo\r\n\n${CITED}\r\n`],
    ['a tab before', `# Memo\n\n-\t${CITED}`],
    ['astral characters before', `# Memo\n\n𝕊𝕥𝕒𝕥𝕖 🛰️🇺🇳 ${CITED}`],
    ['a citation over two lines', '# Memo\n\nSee [@un:charter,\nart. 51] and Article 2(4)\nof the UN Charter.'],
    ['the same with \\r\\n', '# Memo\r\n\r\nSee [@un:charter,\r\nart. 51] and Article 2(4)\r\nof the UN Charter.'],
  ])('%s leave citations where they are', (_name, text) => {
    expect(cited(text)).toEqual(expected);
    readWhole(viewOf(text));
  });
});

describe('front matter', () => {
  const body = `\n# Memo\n\n${CITED}\n`;

  test.each([
    ['never closed', '---\ntitle: Memo\n'],
    ['broken YAML', '---\ntitle: [a\ncomity: {profile\n---\n'],
    ['not a mapping', '---\n- a\n- b\n---\n'],
    ['of the wrong kinds', '---\ntitle: {a: b}\ncomity: [1, 2]\nbibliography: {x: y}\n---\n'],
    ['deeply nested', `---\na: ${'['.repeat(2000)}\n---\n`],
    ['an alias that multiplies', `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\n`],
    ['tabs', '---\n\ttitle: Memo\n\tcomity: none\n---\n'],
    ['a null title and odd dates', '---\ntitle:\ncomity:\n  as-of: 2026-02-31\n  waive:\n    self-defence: { until: soon }\n---\n'],
    ['a profile that does not exist', '---\ncomity: {profile: haiku}\n---\n'],
    ['twice', '---\ntitle: a\n---\n---\ntitle: b\n---\n'],
  ])('%s: the rest is read all the same', (_name, front) => {
    const view = viewOf(front + body);
    readWhole(view);
    expect(cited(front + body)).toContain('un:charter art_51');
  });

  test('broken or unclosed front matter is said at its place', () => {
    const problems = (text: string): readonly { span: { start: number; end: number } }[] => frontMatterOf(viewOf(text).memo).problems;
    expect(problems(`---\ntitle: Memo\n${body}`)[0]!.span).toEqual({ start: 0, end: 3 });
    const broken = '---\ntitle: "Memo\n---\n';
    const [problem] = problems(broken + body);
    expect(problem!.span.start).toBeGreaterThanOrEqual(4);
    expect(problem!.span.end).toBeLessThanOrEqual(broken.length);
  });
});

describe('nesting', () => {
  test.each([
    ['quotes', `${'> '.repeat(3000)}${CITED}`],
    ['lists', Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- item`).join('\n')],
    ['lists in quotes in lists', `${'- > '.repeat(800)}${CITED}`],
    ['brackets', `${'['.repeat(20_000)}@un:charter${']'.repeat(20_000)}`],
    ['parentheses behind a link', `[a](${'('.repeat(20_000)}`],
    ['emphasis', `${'*_'.repeat(10_000)}Article 51${'_*'.repeat(10_000)}`],
    ['back quotes', Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['headings', Array.from({ length: 3000 }, (_, i) => `${'#'.repeat((i % 6) + 1)} Scope ${i}`).join('\n')],
    ['tags', '<a '.repeat(20_000)],
    ['quotation marks', '“'.repeat(5000)],
  ])('of %s without end', (_name, text) => {
    readWhole(viewOf(text));
  });
});
