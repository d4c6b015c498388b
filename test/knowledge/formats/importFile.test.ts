import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../../server/src/knowledge/entry.ts';
import { readAny, readFolder } from '../../../server/src/knowledge/folder.ts';
import { readOwn } from '../../../server/src/knowledge/ownKnowledge.ts';
import { entriesIn } from '../../../server/src/knowledge/read.ts';
import { catalogOf, shippedKnowledge } from '../support.ts';
import { openCatalog } from '../../../server/src/knowledge/openCatalog.ts';

const read = (name: string, text: string): ReturnType<typeof readAny> => readAny(name, Buffer.from(text), 'test');
const lawIn = (name: string, text: string): Instrument => read(name, text).entry as Instrument;
const ids = (law: Instrument): string[] => law.provisions.map(({ id }) => id);

const AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRWork><FRBRuri value="/akn/ee/act/2021/7"/><FRBRdate date="2021-03-04" name="Generation"/><FRBRcountry value="ee"/></FRBRWork></identification></meta><body><section eId="sec_1"><num>1.</num><heading>Duty</heading><subsection eId="sec_1__subsec_1"><num>(1)</num><content><p>An operator shall keep a log.</p></content></subsection><subsection eId="sec_1__subsec_2"><num>(2)</num><content><p>It says:</p></content><quotedStructure><section><num>9.</num><content><p>Words of another act.</p></content></section></quotedStructure></subsection></section></body></act></akomaNtoso>';

describe('law in XML', () => {
  test('gives provisions, parts and dates; what it quotes is not its own', () => {
    const law = lawIn('a.xml', AKN);
    expect(law).toMatchObject({ id: 'ee:act-2021-7', adopted: '2021-03-04', status: 'unclear', extent: [{ unit: 'section', from: '1', to: '1' }] });
    expect(ids(law)).toEqual(['sec_1', 'sec_1__subsec_1', 'sec_1__subsec_2']);
    expect(law.provisions[0]).toMatchObject({ label: 'Section 1', heading: 'Duty', text: '(1) An operator shall keep a log.\n(2) It says:\n9.\nWords of another act.' });
  });
  test.each([
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso/>', 'DOCTYPE'],
    ['an entity', AKN.replace('a log', 'a &b; log'), 'not well-formed'],
    ['a tag that is not closed', AKN.slice(0, -20), 'not well-formed'],
    ['elements without end', `<akomaNtoso>${'<p>'.repeat(300)}`, '256 deep'],
    ['another kind of XML', '<html><body/></html>', 'neither Akoma Ntoso nor Formex nor USLM'],
  ])('refuses %s', (_, text, message) => {
    const { entry, problems } = read('a.xml', text);
    expect(entry).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'knowledge-invalid', severity: 'error', message: expect.stringContaining(message) }]);
  });
  test('without provisions it is a finding', () => {
    expect(read('a.xml', AKN.replace(/<body>.*<\/body>/, '<body/>')).problems).toMatchObject([{ code: 'knowledge-no-provisions', severity: 'warning' }]);
  });
});

describe('law in Markdown', () => {
  test('with a table of contents, a wrapped line and a quoted article', () => {
    const text = '# Law on logs\n\n##### Article 1 Aims\n\n##### Article 2 Logs\n\n##### Article 1\n\nThe aim is order in all the logs that an operator keeps, wherever they are and whoever reads them, on every day of the year.\n\n##### article, which goes on here\n\n##### Article 2\n\nLogs are kept for one year by each operator and are then destroyed, save where the authority asks that they be kept longer.\n\n##### “Article 3. Words of another law\n\n1. Not ours.\n';
    const law = lawIn('ee-logs.md', text);
    expect(law).toMatchObject({ id: 'ee:logs', title: 'Law on logs', jurisdiction: 'EE' });
    expect(law.provisions.filter(({ part }) => !part).map(({ id, heading }) => `${id} ${heading}`)).toEqual(['art_1 Aims', 'art_2 Logs']);
    expect(law.provisions.find(({ id }) => id === 'art_1')!.text).toMatch(/year\.\narticle, which goes on here$/);
  });
  test('a memo in the folder is no law', () => {
    expect(read('note.md', 'Only words.\n').problems).toMatchObject([{ code: 'knowledge-no-provisions' }]);
  });
});

describe('libraries', () => {
  test('keep their keys and may be in YAML', () => {
    const { entry, more } = read('refs.yaml', 'references:\n- id: smith2020\n  type: article-journal\n  title: On logs\n  issued: 2020-05\n- id: "No"\n  type: legal_case\n  title: A v. B\n');
    expect([entry, ...(more ?? [])].map((one) => [one!.id, (one as Instrument).type, (one as Instrument).adopted])).toEqual([['smith2020', 'publication', '2020-05'], ['No', 'case', undefined]]);
    expect(catalogOf({}).instrument('smith2020')).toBeUndefined();
  });
  test('a broken entry of BibTeX stands alone', () => {
    const result = read('refs.bib', '@string{j = "Law Review"}\n@book{a, title = {One {T}wo \\"{u}} # " and " # j, year = 2001}\n@book{b, title = {never closed\n@misc(c, title = "Three", date = {2012-22/2012-23})\n@book{a, title = {Again}}\n');
    expect(entriesIn(result).map((one) => [one.id, (one as Instrument).title, (one as Instrument).adopted])).toEqual([['a', 'One Two ü and Law Review', '2001'], ['c', 'Three', '2012']]);
    expect(result.problems.map(({ code }) => code)).toEqual(['knowledge-invalid', 'knowledge-duplicate-id']);
  });
});

describe('a folder', () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), 'comity-law-'));
  test('is read file by file; links and archives are left alone, what is too large is told', () => {
    const path = folder();
    mkdirSync(join(path, 'sub'));
    writeFileSync(join(path, 'sub/good.xml'), AKN);
    writeFileSync(join(path, 'bad.xml'), '<akomaNtoso><p>');
    writeFileSync(join(path, 'laws.zip'), 'PK');
    writeFileSync(join(path, 'huge.xml'), '');
    truncateSync(join(path, 'huge.xml'), 100_000_001);
    symlinkSync(path, join(path, 'sub/again'));
    const { files, problems } = readFolder(path, 'test');
    expect(files.flatMap(entriesIn).map(({ id }) => id)).toEqual(['ee:act-2021-7']);
    expect(problems.map(({ file, message }) => `${file} ${/100 MB|well-formed/.exec(message)?.[0]}`).sort()).toEqual(['bad.xml well-formed', 'huge.xml 100 MB']);
    rmSync(path, { recursive: true });
  });
  test('keeps what a file had before it broke, and joins the text of a law that is known', () => {
    const path = folder();
    const base = shippedKnowledge();
    const gdpr = '<ACT xmlns:xsi="x" xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-05.55.xd"><BIB.INSTANCE><NO.DOC><NO.CURRENT>679</NO.CURRENT><YEAR>2016</YEAR></NO.DOC></BIB.INSTANCE><TITLE><TI><P>Regulation (EU) 2016/679</P></TI></TITLE><ENACTING.TERMS><ARTICLE><TI.ART>Article 17</TI.ART><STI.ART>Erasure</STI.ART><PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>Words for a test.</ALINEA></PARAG></ARTICLE></ENACTING.TERMS></ACT>';
    writeFileSync(join(path, 'gdpr.xml'), gdpr);
    const first = readOwn([path], base);
    const catalog = openCatalog(first.knowledge);
    expect(catalog.provision(catalog.instrument('eu:gdpr')!, 'art_17__para_1')).toMatchObject({ found: 'yes', provision: { text: 'Words for a test.' } });
    expect(catalog.instrument('eu:gdpr')!.aliases).toEqual(base.instruments.find(({ id }) => id === 'eu:gdpr')!.aliases);
    expect(first.problems).toMatchObject([{ code: 'knowledge-duplicate-id', severity: 'information', file: join(path, 'gdpr.xml') }]);
    writeFileSync(join(path, 'gdpr.xml'), gdpr.slice(0, 300));
    const second = readOwn([path], base, { before: first.knowledge });
    expect(openCatalog(second.knowledge).instrument('eu:gdpr')!.provisions.find(({ id }) => id === 'art_17')?.text).toBe('1. Words for a test.');
    expect(second.problems[0]).toMatchObject({ code: 'knowledge-invalid', severity: 'error' });
    rmSync(path, { recursive: true });
  });
});

test.each([
  ['- id: a\n  title: *nowhere\n', 'refers (with *) to a part'],
  [`- &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `- &k${i} [*${i === 0 ? 'a' : `k${i - 1}`}, *${i === 0 ? 'a' : `k${i - 1}`}]`).join('\n')}\n`, 'grow beyond all bounds'],
])('a library in YAML that refers to itself is told of (%#)', (text, message) => {
  expect(readAny('library.yaml', Buffer.from(text), 'test').problems.map((one) => one.message).join()).toContain(message);
});

test('a provision that stands twice in a law file is told of and read once', () => {
  const text = '---\nid: ee:act\ntype: statute\ntitle: Act\ntitle-short: Act\njurisdiction: EE\nstatus: unclear\n---\n\n## Article 1. One {#art_1}\n\n## Article 1. Two {#art_1}\n';
  const file = readAny('instruments/ee/act.md', Buffer.from(text), 'test');
  expect(file.problems.map(({ message }) => message)).toContain('The provision art_1 stands here a second time.');
  expect(file.entry).toMatchObject({ provisions: [{ heading: 'One' }] });
});

test('long runs of blanks in a law file take no time', () => {
  const text = `---\nid: ee:act\ntype: statute\n---\n\nwords${' '.repeat(50_000)}words\n\n## Article 1${' '.repeat(50_000)}x {${' {'.repeat(20_000)}\n`;
  const start = performance.now();
  readAny('instruments/ee/act.md', Buffer.from(text), 'test');
  expect(performance.now() - start).toBeLessThan(1000);
});
