import { describe, expect, test } from 'vitest';
import { describeEntry, describeProvision } from '../../server/src/knowledge/describe.ts';
import { labelOfId, statusInWords } from '../../server/src/knowledge/words.ts';
import { catalogOf, instrumentText, shipped, shippedCatalog } from './support.ts';

const catalog = shippedCatalog();
const card = (id: string): string => describeEntry(catalog, catalog.entry(id)!);
const provision = (key: string, id: string, asOf?: string): string => describeProvision(catalog, shipped(key), id, asOf);

describe('every card', () => {
  const entries = [...catalog.instruments, ...catalog.principles, ...catalog.concepts, ...catalog.terms];
  test('fits a screen', () => {
    const long = entries.map((entry) => ({ id: entry.id, lines: describeEntry(catalog, entry).split('\n').length, length: describeEntry(catalog, entry).length })).filter(({ lines, length }) => lines > 26 || length > 2600);
    expect(long).toEqual([]);
  });

  test('of a provision too', () => {
    const long = catalog.instruments.flatMap((one) => one.provisions.map(({ id }) => ({ key: one.id, id, text: describeProvision(catalog, one, id) }))).filter(({ text }) => text.split('\n').length > 26 || text.length > 2600);
    expect(long.map(({ key, id }) => `${key} ${id}`)).toEqual([]);
  });

  test('leads with what it is, and says where it was seen or that it was not', () => {
    for (const entry of entries) {
      const text = describeEntry(catalog, entry);
      expect(text).toMatch(/^\*\*.+\*\* · /);
      expect(text, entry.id).toMatch(/Seen in: |Official text|not verified against a source/);
      expect(text, entry.id).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

describe('the status in plain words', () => {
  test.each([
    ['un:cybercrime-convention', /^Not in force \(as of [^)]+\): .*40 ratifications/],
    ['eu:gdpr', /^In force since 24 May 2016, applicable since 25 May 2018 \(as of August 2026\)/],
    ['eu:nis1', /^Repealed with effect from 18 October 2024, followed by eu:nis2 \(as of August 2026\)/],
    ['icj:nicaragua', /^Decided 27 June 1986/],
    ['un:gge-2015', /^Issued 22 July 2015; not binding as law \(as of July 2026\)/],
    ['un:gge-2021', /^Adopted 28 May 2021; not binding as law/],
    ['un:gge-compendium-2021', /^Issued 13 July 2021; not binding as law/],
    ['un:arsiwa', /^Adopted August 2001; .*annexed them to resolution 56\/83 of 12 December 2001/],
    ['us:fisa-702', /^Lapsed/],
    ['sco:code-of-conduct-2011', /^A draft, not adopted/],
  ])('%s', (id, words) => expect(statusInWords(shipped(id))).toMatch(words));

  test('the day is told once, by what was done on it', () => {
    expect(card('un:gge-2013')).not.toContain('Adopted');
    expect(card('un:gge-2013').match(/24 June 2013/g)).toHaveLength(1);
    expect(card('in:dpdp-act-2023')).toContain('Assented to 11 August 2023');
    const decided = (kind: string): string => statusInWords(catalogOf({ 'instruments/ee/case.md': instrumentText('ee:case', `date-document: 2020-05-01\n${kind}`).replace('in-force', 'decided') }).instrument('ee:case')!);
    expect([decided('date-document-kind: award\n'), decided(''), decided('date-document-kind: publication\n')]).toEqual(['Decided 1 May 2020 (as of January 2026).', 'Decided 1 May 2020 (as of January 2026).', 'Decided (as of January 2026).'].map((one) => one.replace('January', '1 January')));
  });

  test('on the day of the memo', () => {
    expect(provision('eu:gdpr', 'art_3', '2015-01-01')).toContain('Not yet in force on 1 January 2015.');
    expect(provision('eu:gdpr', 'art_3', '2017-01-01')).toContain('In force but not yet applicable on 1 January 2017.');
    expect(provision('eu:nis1', 'art_1', '2020-01-01')).toContain('Still in force on 1 January 2020.');
    expect(provision('eu:nis1', 'art_1', '2025-01-01')).toContain('No longer in force on 1 January 2025.');
  });
});

describe('a provision', () => {
  test('tells what it says and who holds what', () => {
    const text = provision('un:charter', 'art_51');
    expect(text).toMatch(/^\*\*UN Charter, Article 51\. \[Self-defence\]\*\*/);
    expect(text).toMatch(/armed attack/);
    expect(text).toMatch(/Positions on self-defence: affirms: .*rejects: Cuba/);
  });
  test('that does not exist', () => expect(provision('eu:gdpr', 'art_120')).toContain('Article 120 does not exist: the text has Articles 1 to 99.'));
  test('that came later, or is gone', () => {
    expect(provision('eu:eidas', 'art_17', '2025-01-01')).toContain('Article 17 was deleted with effect from 20 May 2024; the text of 1 January 2025 does not have it.');
    expect(provision('eu:ai-act', 'annex_XIV', '2025-06-01')).toContain('Annex XIV was inserted with effect from 27 July 2026; the text of 1 June 2025 does not have it.');
    expect(provision('eu:eidas', 'art_17', '2024-01-01')).not.toContain('deleted with');
    expect(card('eu:eprivacy')).toContain('Articles 1 to 21 and 14a, 15a');
  });
  test('of a law that no longer stands says so first', () => {
    expect(provision('eu:nis1', 'art_14')).toMatch(/^\*\*NIS Directive, Article 14\..*\n\nRepealed with effect from 18 October 2024, followed by NIS 2 Directive/);
    expect(provision('eu:nis2', 'art_26')).toMatch(/^\*\*NIS 2 Directive, Article 26\..*\n\n(?!In force)/);
  });
  test('by its former number', () => {
    expect(provision('cn:csl', 'art_37', '2020-01-01')).toMatch(/Article 37\. .*ocalisation[^]*Numbered as in the 2016 text; since then Article 39\./);
    expect(provision('cn:csl', 'art_37', '2026-02-01')).toContain('Article 37 of the 2016 text is now Article 39.');
  });
  test('within one that has an entry', () => {
    const world = catalogOf({ 'instruments/ee/act.md': instrumentText('ee:act', '', '## Article 2. Aims {#art_2}\n\nGist.\n\n> Its own words.\n') });
    const act = world.instrument('ee:act')!;
    expect(describeProvision(world, act, 'art_2__para_4')).toMatch(/Article 2\(4\)[^]*\n\nWhether Article 2 has \(4\) is not known here\.\n\nArticle 2 \(Aims\) as a whole\. Gist\. \*\(not checked against the text\)\*[^]*> Its own words\./);
    expect(provision('un:charter', 'art_2__para_6__point_a')).toContain('Whether Article 2(6) has (a) is not known here.');
    expect(provision('coe:budapest', 'art_32__point_b')).toMatch(/^\*\*Budapest Convention, Article 32\(b\)\*\*[^\n]*\n\nPart of Article 32 /);
    expect(provision('coe:budapest', 'art_32__point_c')).toContain('Article 32(c) does not exist: the text has Points a to b of art. 32.');
    expect(provision('cn:csl', 'art_37__para_2', '2020-01-01')).toContain('Numbered as in the 2016 text; since then another number. Whether Article 37 has (2) is not known here.');
    expect(describeProvision(world, act, 'art_9')).toContain('Whether Act ee:act has Article 9 is not known here.');
  });
  test.each([['art_2__para_4', 'Article 2(4)'], ['sec_1030__subsec_a__para_5', '§ 1030(a)(5)'], ['para_13__point_f', 'Paragraph 13(f)'], ['preamble', 'Preamble'], ['sec_use-of-force', 'Section “use of force”'], ['rec_26', 'Recital 26']])('%s is cited %s', (id, label) => expect(labelOfId(id)).toBe(label));
});

describe('a card', () => {
  test('fits a screen, whatever it is about', () => {
    const seen = (text: string): string => text.replace(/\]\([^)]*\)/g, ']');
    const tooLong = (id: string, text: string): string[] => (seen(text).length > 1800 || text.split('\n').length > 26 ? [id] : []);
    expect([...catalog.instruments, ...catalog.principles, ...catalog.terms, ...catalog.concepts].flatMap((one) => tooLong(one.id, card(one.id)))).toEqual([]);
    expect(catalog.instruments.flatMap((one) => one.provisions.flatMap(({ id }) => tooLong(`${one.id} ${id}`, provision(one.id, id))))).toEqual([]);
  });
});

describe('contested things', () => {
  test('a principle shows the four powers and the others by stance', () => {
    const text = card('self-defence');
    for (const actor of ['China', 'European Union', 'Russia', 'United States']) expect(text).toContain(`| ${actor} |`);
    expect(text).toMatch(/Others: .*rejects: Cuba/);
  });
  test('the words of each school stand on the page of a principle, not on its card', () => {
    const page = describeEntry(catalog, catalog.entry('jurisdiction')!, 'full');
    expect(page).toMatch(/- \*\*Conflicts of jurisdiction\*\*: .*\n {2}- \*Treaties and resolutions\*: “the most appropriate jurisdiction for prosecution” \(Budapest Convention, Article 22\(5\)\)\n {2}- \*European Union\*: /);
    expect(page).toContain('“非经中华人民共和国主管机关批准” (without the approval of the competent authorities of the People\'s Republic of China; PRC Data Security Law, Article 36)');
    expect(card('jurisdiction')).not.toContain('“');
  });
  test('a principle of a user shows its usage by the id of the instrument', () => {
    const world = catalogOf({
      'instruments/ee/act.md': instrumentText('ee:act', 'aliases: [Network Act]\n', '## Article 2. Aims {#art_2}\n'),
      'principles/x.md': '---\nid: x\nlabel: X\nelements:\n  - { id: one, label: One, asks: Say it., usage: { ru: [{ phrase: слова, gloss: words, at: ee:act art_2 }], note: So it is } }\n---\nX.\n',
    });
    expect(describeEntry(world, world.entry('x')!, 'full')).toContain('- **One**: Say it.\n  - *Russia*: “слова” (words; Act ee:act, Article 2)\n  - So it is.');
  });
  test('no contested term has one definition alone', () => {
    expect(catalog.terms.filter((one) => one.contested && one.definitions.length < 2).map(({ id }) => id)).toEqual([]);
  });
  test('terms say for what each definition holds', () => {
    expect(card('armed-attack')).toMatch(/Nicaragua \(Merits\), Paragraph 191\*\* \(judgment on custom; 1986\): /);
    expect(card('armed-attack')).toMatch(/^\*\*armed attack\*\* · term · contested[^]*Held about it:[^]*- \*\*UN Charter, Article 51\*\* \(treaty; .*\): /);
  });
});
