import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { citationPreview } from '../../server/src/preview/renderCitations.ts';
import { shippedCatalog } from '../support/world.ts';

const md = new MarkdownIt({ html: true, linkify: true });
citationPreview(md, { catalogOf: shippedCatalog, today: () => '2026-11-23' });

/** As VS Code's preview does it: the tokens first, with nothing known, then the page. */
function shown(text: string): string {
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument: 'file:///memo.md' });
}

/** The paragraphs, with tags and the reference list left out. */
function words(text: string): string {
  return shown(text).replace(/<section[^]*/, '').replace(/<[^>]+>/g, '').replaceAll('&#38;', '&').trim();
}

describe('a citation in the preview', () => {
  test.each([
    ['[@un:charter, art. 51]', '(UN Charter, art. 51)'],
    ['[see @un:charter, art. 51, and @eu:gdpr, art. 6(1)(a)]', '(see UN Charter, art. 51, and GDPR, art. 6(1)(a))'],
    ['[@un:charter; @eu:gdpr]', '(UN Charter; GDPR)'],
    ['[-@un:charter]', '(UN Charter)'],
    ['@un:charter [art. 51] says', 'UN Charter, art. 51 says'],
    ['@un:charter, art. 51 says', 'UN Charter, art. 51 says'],
    ['As @un:charter says.', 'As UN Charter says.'],
    ['[@{un:charter}, {art. 51}]', '(UN Charter, art. 51)'],
    ['[@un:charter, *emphatically*]', '(UN Charter, emphatically)'],
    ['| a |\n|---|\n| [@un:charter] |', 'a\n\n\n\n\n(UN Charter)'],
  ])('%s reads %s', (text, expected) => expect(words(text)).toBe(expected));

  test.each([
    '[@no:such-key, art. 5]',
    '[@smith2020]',
    'write to someone@example.org',
    'ask @anna about it',
    'see @fig:one',
    '\\@un:charter',
    '`[@un:charter]`',
    '[a link](https://example.org/@un)',
    'an [open bracket @',
  ])('%s stays as typed', (text) => expect(words(text)).toBe(text.replace(/^\\/, '').replace(/^\[a link\].*/, 'a link').replaceAll('`', '')));

  test('of an unknown key has a class of its own, a person has none', () => {
    expect(shown('[@no:such-key]')).toContain('[<span class="comity-unknown">@no:such-key</span>]');
    expect(shown('@anna')).toBe('<p>@anna</p>\n');
  });

  test('tells the standing of the law in its tooltip, on the day of the memo', () => {
    expect(shown('[@un:charter, art. 51]')).toMatch(/title="UN Charter, Article 51[^"]*In force/);
    expect(shown('[@un:charter, art. 512]')).toMatch(/title="[^"]*does not exist: the text has Articles 1 to 111/);
    expect(shown('---\ncomity: { as-of: 2017-01-01 }\n---\n\n[@eu:gdpr]')).toMatch(/title="[^"]*not yet applicable on 1 January 2017/);
  });

  test('leaves a link about a citation a link', () => {
    expect(shown('[@un:charter](https://example.org)')).toContain('<a href="https://example.org">');
  });

  test('cannot carry markup into the page', () => {
    expect(shown('[@no:such, <img src=x onerror=alert(1)>]')).not.toContain('class="comity-unknown"><img');
    expect(shown('[@{"><script>}]')).not.toContain('<script>');
  });
});

describe('the reference list', () => {
  test('closes the page with each instrument once, and every citation leads to it', () => {
    const page = shown('[@eu:gdpr, art. 6] and [@un:charter] and [@un:charter, art. 2]');
    expect(page.match(/<li id="([^"]+)"/g)).toEqual(['<li id="comity-un-charter"', '<li id="comity-eu-gdpr"']);
    expect(page).toContain('href="#comity-un-charter"');
    expect(page).toMatch(/<h2>References<\/h2>.*Charter of the United Nations \(UN Charter\), 1 UNTS/);
  });
  test('has the title that the memo gives it', () => {
    expect(shown('---\nreference-section-title: "Sources & cases"\n---\n\n[@un:charter]')).toContain('<h2>Sources &#38; cases</h2>');
  });
  test('is not there where nothing is cited', () => expect(shown('Plain words, [@smith2020].')).not.toContain('<section'));
});
