import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../server/src/knowledge/check.ts';
import { readKnowledgeFile } from '../../server/src/knowledge/read.ts';
import { files, instrumentText, shippedFolder, shippedKnowledge, shippedPath } from './support.ts';

/** Problems of a world of files, as `file:line severity message`, with the words that each points at. */
function problems(world: Record<string, string>): string[] {
  const read = files(world);
  return [...read.flatMap((file) => file.problems), ...checkKnowledge(read, shippedKnowledge())].map((problem) => {
    const text = world[problem.file]!;
    const line = text.slice(0, problem.start).split('\n').length;
    return `${problem.file}:${line} ${problem.code} ${problem.message} <${text.slice(problem.start, problem.end)}>`;
  });
}

const one = (more: string, body = ''): string[] => problems({ 'instruments/ee/act.md': instrumentText('ee:act', more, body) }).map((line) => line.replace('instruments/ee/act.md:', ''));

const ARTICLE = '## A {#art_1}\n';

describe('a good file', () => {
  test('is read whole', () => {
    const text = instrumentText('ee:act', 'number: 1.10\ndate-document: 2020-05-01\ndate-document-kind: adoption\nextent: [{ unit: article, from: 1, to: 9, also: [] }]\n', '## Article 1.1. Aims: one {#art_1.1 principles="equality, independence" verified="yes"}\n\nOwn\nwords.\n\n> The text\n> itself.\n\n### § 5 {#sec_5}\n');
    const { entry, problems: found } = readKnowledgeFile({ file: 'instruments/ee/act.md', text }, 'test');
    expect(found).toEqual([]);
    expect(entry).toMatchObject({
      id: 'ee:act', number: '1.10', adopted: '2020-05-01', summary: 'What it is.', extent: [{ unit: 'article', from: '1', to: '9', also: [] }],
      provisions: [
        { id: 'art_1.1', label: 'Article 1.1', heading: 'Aims: one', gist: 'Own words.', text: 'The text itself.', principles: ['equality', 'independence'], verified: true },
        { id: 'sec_5', label: '§ 5', heading: '', gist: '', verified: false },
      ],
    });
  });

  test.each([
    ['Art. 5. Name', 'Art. 5', 'Name'],
    ['Article 2(4). Prohibition of force', 'Article 2(4)', 'Prohibition of force'],
    ['Chapter IV(5): Resources', 'Chapter IV(5)', 'Resources'],
    ['Part I – General', 'Part I', 'General'],
    ['Main threats', 'Main threats', ''],
    ['Paragraph 13(f). Critical infrastructure: no damage', 'Paragraph 13(f)', 'Critical infrastructure: no damage'],
  ])('%s', (title, label, heading) => {
    const { entry } = readKnowledgeFile({ file: 'instruments/a.md', text: instrumentText('ee:act', '', `## ${title} {#art_1}\n`) }, 'test');
    expect(entry).toMatchObject({ provisions: [{ label, heading }] });
  });

  test('the example of the README is one', () => {
    const readme = readFileSync(join(shippedPath, 'README.md'), 'utf8');
    const examples = [...readme.matchAll(/```markdown\n([\s\S]*?)```/g)].map((match) => match[1]!);
    const read = [['instruments/eu/nis2.md', examples[0]!], ['terms/armed-attack.md', examples[1]!]].map(([file, text]) => readKnowledgeFile({ file: file!, text: text! }, 'test'));
    expect([...read.flatMap((file) => file.problems), ...checkKnowledge(read, shippedKnowledge())].filter((problem) => problem.severity !== 'information')).toEqual([]);
    const yaml = /```yaml\n([\s\S]*?)```/.exec(readme)![1]!;
    expect(readKnowledgeFile({ file: 'instruments/cn/csl.md', text: instrumentText('cn:csl', yaml) }, 'test').problems).toEqual([]);
  });
});

describe('a broken file is told at its place', () => {
  test.each([
    ['no front matter', 'Just text.'],
    ['an unclosed one', '---\nid: ee:act\n'],
    ['broken YAML', '---\nid: [ee\ntype: statute\n---\n'],
    ['a list as front matter', '---\n- a\n---\n'],
    ['an empty one', '---\n---\n'],
    ['a reference to nothing', '---\nid: ee:act\ntitle: *gone\n---\n'],
  ])('%s', (_, text) => {
    const { problems: found, entry } = readKnowledgeFile({ file: 'instruments/ee/act.md', text }, 'test');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((problem) => problem.code === 'knowledge-invalid' && problem.start <= text.length && problem.message.length > 20)).toBe(true);
    expect(entry === undefined || entry.id !== '').toBe(true);
  });

  test('an id that is none names nothing', () => {
    const read = (file: string, text: string): string | undefined => readKnowledgeFile({ file, text }, 'test').entry?.id;
    expect(['ee:act', 'EE:Act', 'act', 'ee:an act'].map((id) => read('instruments/ee/act.md', instrumentText(id)))).toEqual(['ee:act', undefined, undefined, undefined]);
    expect(['armed-attack', 'Armed attack'].map((id) => read('terms/x.md', `---\nid: ${id}\nlabel: X\n---\n`))).toEqual(['armed-attack', undefined]);
  });

  test('a jurisdiction is a code', () => {
    const found = (jurisdiction: string): string[] => problems({ 'instruments/ee/act.md': instrumentText('ee:act', '', ARTICLE).replace('jurisdiction: EE', `jurisdiction: ${jurisdiction}`) });
    for (const code of ['EE', "'NO'", 'EU', 'CoE', 'AfU', 'RU-CN', 'US-CA', 'GB-ENG', 'ASEAN', 'multilateral', 'unknown']) expect(found(code), code).toEqual([]);
    for (const word of ['Estonia', 'ee', 'United Kingdom', 'E']) expect(found(word), word).toEqual([expect.stringContaining(`jurisdiction: "${word}" has not the right form (ISO 3166-1 alpha-2 in capitals`)]);
  });

  test('fields', () => {
    expect(one('colour: red\n')[0]).toMatch(/^10 knowledge-invalid colour is no field of .*Fields: .*aliases.* <colour>$/);
    expect(one('date-publication: 2020-13-01\n')[0]).toMatch(/^10 knowledge-invalid date-publication: "2020-13-01" is no date; write YYYY-MM-DD, YYYY-MM or YYYY. <2020-13-01>$/);
    expect(one('relations: { replaces: [eu:gdpr] }\n')[0]).toContain('replaces is no field of relations');
    expect(one('binds: { LV: soon }\n')[0]).toContain('"soon" is no date');
    expect(one('date-entry-in-force: 2020-01-01\nbinds: { Latvia: 2020-01-01, LT: 2019-01-01 }\n', ARTICLE)).toEqual([expect.stringContaining('Latvia is no code of a State'), expect.stringContaining('LT is bound from 2019-01-01, before date-entry-in-force (2020-01-01). <2019-01-01>')]);
    expect(one('aliases: x\n')[0]).toContain('aliases must be a list. <x>');
    expect(one('extent: [{ unit: verse, from: 1, to: 2 }]\n')[0]).toContain('"verse" is not one of article');
    expect(problems({ 'instruments/ee/act.md': '---\ntype: law\ntitle: X\njurisdiction: EE\nstatus: in-force\n---\n' })).toEqual(expect.arrayContaining([expect.stringContaining(':2 knowledge-invalid A file of the kind instrument needs the field id.'), expect.stringContaining('type: "law" is not one of treaty')]));
    expect(problems({ 'instruments/ee/act.md': instrumentText('EE:Act') })[0]).toContain('"EE:Act" has not the right form');
  });

  test('headings', () => {
    expect(one('', '## Article 1\n')[0]).toContain('has no provision id; write it as {#art_1} at the end of the heading. <## Article 1>');
    expect(one('', '## Article 1 {#art_1}\n\n## Article 1 {#art_1}\n')[0]).toMatch(/^15 knowledge-invalid The provision art_1 stands here a second time/);
    expect(one('extent: [{ unit: article, from: 1, to: 9 }]\n', '## Article 12 {#art_12}\n')[0]).toContain('art_12 lies outside the extent (Articles 1 to 9).');
    const changed = (changes: string): string[] => one(`date-document: 2015-01-01\nextent: [{ unit: article, from: 1, to: 9, also: [5a], ${changes} }]\n`);
    expect(changed('inserted: { soon: [9a] }')[0]).toContain('inserted: "soon" is no date; write the first day of the change');
    expect(changed('deleted: { 2014-12-31: [9] }')[0]).toContain('deleted: 2014-12-31 lies before date-document (2015-01-01).');
    expect(changed('inserted: { 2020-01-01: [9, 5A] }')).toEqual([expect.stringContaining('9 is said to be inserted, but Articles 1 to 9 and 5a has it'), expect.stringContaining('5A is said to be inserted')]);
    expect(changed('deleted: { 2020-01-01: [10] }')[0]).toContain('10 is said to be deleted, but the range does not have it (Articles 1 to 9 and 5a, without 10).');
    expect(changed('inserted: { 2020-01-01: [9a] }, deleted: { 2021-01-01: [9a, 5a, 3] }')).toEqual([]);
    const judgment = (title: string): string[] => problems({ 'instruments/ee/act.md': instrumentText('ee:act', '', `## ${title} {#para_5}\n`).replace('type: statute', 'type: case') });
    expect(judgment('Paragraph 5. Coercion')).toEqual([expect.stringContaining('Paragraphs and pages of a case have no headings: words of yours stand in square brackets, [Coercion].')]);
    expect([...judgment('Paragraph 5. [Coercion]'), ...judgment('Paragraph 5')]).toEqual([]);
    expect(one('', '## Article 1 {#art_1 principles="nothing" elements="jurisdiction.nothing"}\n')).toEqual([expect.stringContaining('knowledge-unresolved nothing is no principle'), expect.stringContaining('jurisdiction.nothing is no element')]);
  });

  test('references, dates, status', () => {
    expect(one('relations: { repeals: [eu:gone] }\n', ARTICLE)[0]).toMatch(/^10 knowledge-unresolved There is no instrument eu:gone. <eu:gone>$/);
    expect(one('date-document: 2020-05-01\ndate-entry-in-force: 2019-01-01\n', ARTICLE)[0]).toContain('date-entry-in-force (2019-01-01) lies before date-document (2020-05-01).');
    expect(one('date-no-longer-in-force: 2020-05-01\n', ARTICLE)[0]).toContain('The status is in-force as of 2026-01-01, but date-no-longer-in-force is 2020-05-01.');
    expect(one('date-entry-in-force: 2030-01-01\n', ARTICLE)[0]).toContain('but date-entry-in-force is 2030-01-01');
    expect(one('')).toEqual([expect.stringContaining('knowledge-no-provisions ee:act has neither provisions nor an extent')]);
    expect(problems({ 'positions/x.md': '---\nactor: X\ncode: XX\npositions:\n  - { principle: nonsense, stance: likes, statement: s, instrument: eu:gdpr, pinpoint: art_120, date: 2020, verified: true }\n---\n' })).toEqual([
      expect.stringContaining('stance: "likes" is not one of affirms'), expect.stringContaining('eu:gdpr has no art_120 (Articles 1 to 99).'), expect.stringContaining('nonsense is neither a principle nor one of sovereignty'),
    ]);
    const held = (date: string): string[] => problems({ 'positions/x.md': `---\nactor: X\ncode: XX\npositions:\n  - { principle: jurisdiction, stance: affirms, statement: s, instrument: eu:gdpr, date: ${date}, verified: false }\n---\n` });
    expect(held('2016-04-26')).toEqual([expect.stringContaining('The position (2016-04-26) is older than eu:gdpr (2016-04-27); name the paper that it stands in.')]);
    expect(held('2016-04')).toEqual([]);
  });

  test('the usage of an element: schools, number and length of phrases, places, glosses', () => {
    const usage = (yaml: string): string[] => problems({ 'principles/x.md': `---\nid: x\nlabel: X\nelements:\n  - id: one\n    label: One\n    asks: Say it.\n    usage:\n${yaml}---\nX.\n` });
    expect(usage('      eu: [{ phrase: in the Union, at: eu:gdpr art_3 }]\n      cn: [{ phrase: 境内, gloss: within the territory, at: PIPL art_3 }]\n      note: So it is.\n')).toEqual([]);
    expect(usage('      eu:\n        - { phrase: in the Union, at: eu:gdpr art_120 }\n')).toEqual([expect.stringMatching(/^principles\/x.md:10 knowledge-unresolved eu:gdpr has no art_120 \(Articles 1 to 99\)\. <eu:gdpr art_120>$/)]);
    expect(usage('      eu: [{ phrase: in the Union, at: eu:gone }]\n')[0]).toContain('There is no instrument eu:gone.');
    expect(usage('      cn: [{ phrase: 境内, at: cn:pipl art_3 }]\n')).toEqual([expect.stringContaining('A phrase that is not in Latin letters needs a gloss in English. <境内>')]);
    expect(usage('      fr: [{ phrase: dans, at: eu:gdpr }]\n')[0]).toContain('fr is no field of usage. Fields: treaty, us, eu, ru, cn, note.');
    expect(usage('      us: [{ phrase: words }]\n')[0]).toContain('us needs the field at.');
    expect(usage(`      us: [${'{ phrase: a, at: eu:gdpr }, '.repeat(4)}]\n`)).toEqual([expect.stringContaining('us has at most 3 items.')]);
    expect(usage(`      us: [{ phrase: ${'long '.repeat(20)}, at: eu:gdpr }]\n`)[0]).toContain('phrase has at most 90 characters.');
  });

  test('ids and names that are taken', () => {
    const twice = problems({ 'instruments/ee/a.md': instrumentText('ee:act', '', '## A {#art_1}\n'), 'instruments/ee/b.md': instrumentText('ee:act', '', '## A {#art_1}\n') });
    expect(twice).toEqual([expect.stringMatching(/^instruments\/ee\/b.md:2 knowledge-duplicate-id The id ee:act is taken by instruments\/ee\/a.md. <ee:act>$/)]);
    expect(one('aliases: [GDPR]\n', '## A {#art_1}\n')[0]).toContain('The alias "GDPR" is also the alias of eu:gdpr');
    expect(problems({ 'instruments/eu/gdpr.md': instrumentText('eu:gdpr', '', '## A {#art_1}\n') })).toEqual([expect.stringContaining('Replaces the entry eu:gdpr that ships with Comity.')]);
  });

  test('whatever it holds, reading does not throw', () => {
    const piece = fc.constantFrom('---\n', 'id: a:b\n', 'id: [\n', 'a: &x [*x]\n', '? {}\n', 'type: treaty\n', '## H {#art_1}\n', '## {#}\n', '> q\n', '\t', '\r\n', '{', '}', '"', 'extent: [{}]\n', 'versions: [1]\n', 'labels: { fr: [] }\n', '\uFEFF', '𝕏', 'positions: [{ principle: 1 }]\n', 'elements: [{ id: x }]\n', '!!binary x\n', '%YAML 9\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('instruments/a.md', 'positions/a.md', 'principles/a.md', 'terms/a.md', 'x.md'), (pieces, file) => {
      const read = readKnowledgeFile({ file, text: pieces.join('') }, 'test');
      checkKnowledge([read], shippedKnowledge());
    }), { numRuns: 150 });
  });
});

describe('the shipped knowledge', () => {
  test('has no errors', () => {
    const { files: shipped, problems: found } = shippedFolder();
    expect([...found, ...checkKnowledge(shipped)].filter((problem) => problem.severity === 'error')).toEqual([]);
  });
});

test('groups as keys, one in the other, are refused at once', () => {
  const nested = '{'.repeat(3000) + '}'.repeat(3000);
  const file = readKnowledgeFile({ file: 'terms/x.md', text: `---\nid: x\nlabel: X\nnote: ${nested}\n---\nText.\n` }, 'test');
  expect(file.problems.length).toBeGreaterThan(0);
});
