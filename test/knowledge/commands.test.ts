import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { showEntry } from '../../server/src/cli/show.ts';
import { instrumentRows, listInstruments, validateKnowledge } from '../../server/src/knowledge/commands.ts';
import { instrumentText, shippedCatalog } from './support.ts';

const catalog = shippedCatalog();

test('the list has the fields of the contract', () => {
  const rows = listInstruments(catalog);
  expect(rows.length).toBe(catalog.instruments.length);
  const gdpr = rows.find((row) => row.id === 'eu:gdpr')!;
  expect(Object.keys(gdpr)).toEqual(['id', 'title', 'shortTitle', 'aliases', 'type', 'jurisdiction', 'adopted', 'inForce', 'status', 'statusAsOf', 'citation', 'url', 'articleCount', 'provisions', 'source']);
  expect(gdpr).toMatchObject({ shortTitle: 'GDPR', adopted: '2016-04-27', inForce: '2016-05-24', status: 'in-force', articleCount: 99, jurisdiction: 'EU' });
  expect(gdpr.provisions.find((one) => one.id === 'art_3')).toEqual({ id: 'art_3', label: 'Article 3', heading: 'Territorial scope', principles: expect.arrayContaining(['jurisdiction']) });
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

test('the table has one row per instrument', () => {
  expect(instrumentRows(catalog)[0]).toEqual(['key', 'name', 'date', 'status (as of)']);
  expect(instrumentRows(catalog)).toHaveLength(catalog.instruments.length + 1);
});

describe('show', () => {
  test.each([
    ['un:charter', 'UN Charter'], ['un-charter', 'UN Charter'], ['un:charter art_51', 'UN Charter, Article 51'], ['UN Charter art_51', 'UN Charter, Article 51'], ['un:charter, art. 51', 'UN Charter, Article 51. '], ['@eu:gdpr art. 3(2)', 'GDPR, Article 3(2)'], ['un:gge-2013, para 20', 'GGE 2013, Paragraph 20'],
    ['self-defence', 'Self-defence'],
    ['armed attack', 'armed attack'], ['自卫权', 'Self-defence'], ['hard-attribution', 'hard attribution'],
    ['sovereignty-memo', 'Policy memo on sovereignty in cyberspace · profile sovereignty-memo\n\nIt asks for:\n\n- Jurisdiction (warning where it is missing). It settles: Territorial basis; '], ['treaty negotiation brief', 'Treaty negotiation brief · profile treaty-brief'], ['none', 'Not a policy memo · profile none\n\nIt asks for nothing.'],
  ])('%s', (query, start) => {
    const { text, found } = showEntry(catalog, query);
    expect(found).toBe(true);
    expect(text.startsWith(start)).toBe(true);
    expect(text).not.toMatch(/\*\*|\]\(|\|---/);
  });
  test('the usage of an element in a terminal, phrase, gloss and place', () => {
    expect(showEntry(catalog, 'self-defence').text).toContain('  - Treaties and resolutions: “shall be immediately reported to the Security Council” (UN Charter, Article 51)\n  - United States: ');
  });
  test.each([['un:chartre', 'Perhaps un:charter'], ['Cybersecurity Act', 'fits '], ['', 'nothing by the name'], ['eu:gdpr art_120', 'does not exist'], ['eu:gdpr, art. 120', 'does not exist']])('%j is not there', (query, says) => {
    expect(showEntry(catalog, query)).toMatchObject({ found: false, text: expect.stringContaining(says) });
  });
});

describe('validate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-validate-'));
  mkdirSync(join(folder, 'own/instruments/ee'), { recursive: true });
  writeFileSync(join(folder, 'own/instruments/ee/act.md'), instrumentText('ee:act', 'relations: { implements: [eu:nis2, eu:gone] }\n', '## Section 1 {#sec_1}\n'));
  writeFileSync(join(folder, 'own/README.md'), 'No entry.');
  test('a folder of a user, against the bundled knowledge', () => {
    expect(validateKnowledge(['own'], folder, catalog)).toMatchObject({ files: 1, entries: 1, lines: ['own/instruments/ee/act.md:10:36: error: There is no instrument eu:gone. (knowledge-unresolved)'] });
  });
  test('the bundled knowledge itself, without errors', () => {
    const { problems, entries } = validateKnowledge(['knowledge'], resolve(import.meta.dirname, '../..'), catalog);
    expect(problems.filter((problem) => problem.severity !== 'warning' && problem.code !== 'knowledge-no-provisions')).toEqual([]);
    expect(entries).toBeGreaterThan(300);
  });
  test('a path that is not there', () => expect(validateKnowledge(['nowhere'], folder, catalog).problems[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('Cannot be read') }));
});
