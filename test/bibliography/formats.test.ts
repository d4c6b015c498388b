import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biblatexEntry } from '../../server/src/bibliography/bibtex.ts';
import { cslItem } from '../../server/src/bibliography/csl.ts';
import type { Instrument } from '../../server/src/knowledge/entry.ts';
import { readBibLibrary } from '../../server/src/knowledge/formats/bibLibrary.ts';
import { hasPandoc, pandoc } from '../support/pandoc.ts';
import { shippedCatalog } from '../support/world.ts';

const charter = shippedCatalog().instrument('un:charter')!;
const all = shippedCatalog().instruments;

/** An instrument that has only what is given. */
const made = (fields: Partial<Instrument>): Instrument => ({ ...charter, ...fields });

/** Item types of CSL 1.0.2 for law and papers. */
const TYPES = ['bill', 'document', 'legal_case', 'legislation', 'regulation', 'report', 'treaty'];

describe('CSL-JSON', () => {
  test('has a type of CSL, a title and a day of the calendar for every entry', () => {
    for (const item of all.map(cslItem)) {
      expect(TYPES, item.id).toContain(item.type);
      expect(item.title.trim(), item.id).not.toBe('');
      if (!item.issued) continue;
      const [year, month = 1, day = 1] = item.issued['date-parts'][0]!;
      const date = new Date(Date.UTC(year!, month - 1, day));
      expect([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], item.id).toEqual([year, month, day]);
    }
  });

  test('keeps the exactness of a date', () => {
    const parts = (adopted: string): unknown => cslItem(made({ adopted })).issued?.['date-parts'];
    expect([parts('2015'), parts('2015-07'), parts('2015-07-09')]).toEqual([[[2015]], [[2015, 7]], [[2015, 7, 9]]]);
  });

  test.each([
    ['1 UNTS XVI', { 'container-title': 'UNTS', volume: '1', page: 'XVI' }],
    ['I.C.J. Reports 1986, p. 14', { 'container-title': 'I.C.J. Reports 1986', page: '14' }],
    ['OJ L 119, 4.5.2016, p. 1', { 'container-title': 'OJ L 119, 4.5.2016', page: '1' }],
  ])('takes %s apart', (citation, parts) => expect(cslItem(made({ citation }))).toMatchObject({ ...parts, note: citation }));

  test.each(['ETS No. 185', 'OJ C 202, 7.6.2016, p. 13 (consolidated)', '584 U.S. ___, 138 S. Ct. 1186 (No. 17-2)', 'A/RES/79/243, annex'])('leaves %s whole', (citation) => {
    const item = cslItem(made({ citation }));
    expect(item.note).toBe(citation);
    expect(item).not.toHaveProperty('container-title');
  });

  test('a regulation of the Union is legislation, another is not', () => {
    expect(cslItem(shippedCatalog().instrument('eu:gdpr')!).type).toBe('legislation');
    expect(cslItem(made({ type: 'regulation', jurisdiction: 'CN' })).type).toBe('regulation');
  });
});

describe('literature of a BibTeX library', () => {
  const item = (entry: string): unknown => cslItem(readBibLibrary({ text: entry, file: 'lib.bib', origin: '/k', sha256: '' }).instruments[0]!);

  test.each([
    ['@article{a, author = {Jones, Bob and Lee, C.}, title = {Networks}, journaltitle = {AJIL}, volume = 115, number = 2, pages = {1--20}, year = 2021, doi = {10.1/x_y}}',
      { id: 'a', type: 'article-journal', title: 'Networks', author: [{ family: 'Jones', given: 'Bob' }, { family: 'Lee', given: 'C.' }], 'container-title': 'AJIL', volume: '115', issue: '2', page: '1-20', DOI: '10.1/x_y', issued: { 'date-parts': [[2021]] } }],
    ['@book{b, author = {{Ministry of Land and Sea} and Ludwig van der Berg and King, Jr., Martin and others}, title = {Law}, publisher = {A Press}, address = {The Hague}}',
      { id: 'b', type: 'book', title: 'Law', author: [{ literal: 'Ministry of Land and Sea' }, { family: 'van der Berg', given: 'Ludwig' }, { family: 'King', given: 'Martin', suffix: 'Jr.' }], publisher: 'A Press', 'publisher-place': 'The Hague' }],
    ['@incollection{c, author = {M{\\"u}ller, Eva}, editor = {Li, Wei}, title = {On}, booktitle = {Essays}}',
      { id: 'c', type: 'chapter', title: 'On', author: [{ family: 'Müller', given: 'Eva' }], editor: [{ family: 'Li', given: 'Wei' }], 'container-title': 'Essays' }],
  ])('is an item with its authors: %s', (entry, expected) => expect(item(entry)).toEqual(expected));

  test('a law of a library is written as law', () => {
    expect(item('@legislation{d, title = {An Act}, author = {Nobody}, date = {2001}}')).toMatchObject({ type: 'legislation', title: 'An Act' });
  });

  test('is written back as it was', () => {
    const entry = '@article{a,\n  author = {{Jones}, {Bob} and {{UN}}},\n  title = {{Networks}},\n  date = {2021},\n  pages = {{1-20}},\n  doi = {10.1/x_y},\n  journaltitle = {{AJIL}},\n  number = {{2}},\n}\n';
    const [read] = readBibLibrary({ text: entry, file: 'lib.bib', origin: '/k', sha256: '' }).instruments;
    expect(biblatexEntry(read!)).toBe(entry.replace('{{UN}}', '{UN}'));
  });
});

/** Text with everything that BibTeX, LaTeX or pandoc could trip over. */
const hostile = fc.string({ unit: fc.constantFrom(...'aZ9 \\{}~^#$%&_@",=()[]<>|*№§éЖ法'.split('')), minLength: 1, maxLength: 40 }).filter((text) => /[\p{L}\p{N}]/u.test(text));

describe('BibTeX', () => {
  test('has balanced braces and one entry, whatever the text', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, citation) => {
        const entry = biblatexEntry(made({ title, shortTitle: title, citation, url: `https://example.org/${title}` }));
        let depth = 0;
        for (const character of entry) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(entry.split('\n').filter((line) => line.startsWith('@'))).toEqual(['@legal{un:charter,']);
      }),
    );
  });

  test('has no angle brackets, which pandoc takes for a tag and drops', () => {
    expect(biblatexEntry(made({ title: 'Law <a|> \\Z' }))).toContain('Law \\textless{}a|\\textgreater{} \\textbackslash{}Z');
  });
  test.skipIf(!hasPandoc)('reads back from pandoc as it was, whatever the text', () => {
    // pandoc leaves out \textbraceleft, which is how LaTeX has it.
    const titles = fc.sample(hostile, 150).map((title) => title.replace(/[{}]/g, ''));
    const library = titles.map((title, i) => biblatexEntry(made({ id: `x:${i}`, title, shortTitle: title, url: 'https://example.org/a_b%20c?d=e&f#g', adopted: '2015-07-09' }))).join('\n');
    const { out, warnings } = pandoc(['-f', 'biblatex', '-t', 'csljson'], library);
    expect(warnings).toBe('');
    const items = JSON.parse(out) as { id: string; title: string; URL: string; issued: unknown }[];
    expect(items).toHaveLength(titles.length);
    for (const item of items) {
      expect(plain(item.title), item.id).toBe(titles[Number(item.id.slice(2))]!.replace(/\s+/g, ' ').trim());
      expect(item.URL).toBe('https://example.org/a_b%20c?d=e&f#g');
      expect(item.issued).toEqual({ 'date-parts': [[2015, 7, 9]] });
    }
  });
});

/** CSL-JSON carries text as a small HTML. */
function plain(html: string): string {
  return html.replace(/<\/?(?:span|i|b|sup|sub)[^>]*>/g, '').replace(/[“”]/g, '"').replace(/’/g, "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
