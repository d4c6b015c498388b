import { describe, expect, test } from 'vitest';
import { describeExtent } from '../../server/src/knowledge/extent.ts';
import { catalogOf, instrumentText, shipped, shippedCatalog } from './support.ts';

describe('names', () => {
  const catalog = catalogOf({
    'instruments/eu/csa.md': instrumentText('eu:csa', 'aliases: [Cybersécurité Act No. 881]\nambiguous-aliases: [Cybersecurity Act]\nlabels: { ru: Закон № 5 }\n'),
    'instruments/sg/csa.md': instrumentText('sg:csa', 'aliases: [SG CSA 2018]\nambiguous-aliases: [Cybersecurity Act]\n'),
  });
  test.each([
    ['eu:csa', 'eu:csa'],
    ['EU:CSA', 'eu:csa'],
    ['cybersecurite act 881', 'eu:csa'],
    ['Cyber-sécurité Act № 881', 'eu:csa'],
    ['закон 5', 'eu:csa'],
    ['SG-CSA2018', 'sg:csa'],
    ['the Act sg:csa', 'sg:csa'],
  ])('%s is %s', (name, id) => {
    expect(catalog.instrument(name)?.id).toBe(id);
    expect(catalog.instrumentsNamed(name).map((one) => one.id)).toEqual([id]);
  });

  test('an ambiguous name is no key', () => {
    expect(catalog.instrument('Cybersecurity Act')).toBeUndefined();
    expect(catalog.instrumentsNamed('cybersecurity act').map((one) => one.id)).toEqual(['eu:csa', 'sg:csa']);
    expect(catalog.instrumentsNamed('nothing like it')).toEqual([]);
  });

  test('numbers keep their borders', () => {
    const un = catalogOf({
      'instruments/un/a.md': instrumentText('un:a', 'aliases: [A/RES/73/27]\n'),
      'instruments/un/b.md': instrumentText('un:b', 'aliases: [A/RES/73/266]\n'),
    });
    expect(un.instrument('a res 73 27')?.id).toBe('un:a');
    expect(un.instrument('A/RES/7/327')).toBeUndefined();
  });
});

describe('provisions', () => {
  const text = instrumentText('ee:act', 'extent:\n  - { unit: article, from: 1, to: 99, also: [14a] }\n  - { unit: paragraph, from: 1, to: 7, within: art_2 }\n  - { unit: annex, from: I, to: III }\n', '## Article 2. Aims {#art_2}\n\nGist.\n\n## Article 2(4). Force {#art_2__para_4 verified="yes"}\n\nGist four.\n');
  const catalog = catalogOf({ 'instruments/ee/act.md': text });
  const act = catalog.instrument('ee:act')!;
  test.each([
    ['art_99', { found: 'yes' }],
    ['art_120', { found: 'no', range: 'Articles 1 to 99 and 14a' }],
    ['art_14a', { found: 'yes' }],
    ['art_14b', { found: 'no', range: 'Articles 1 to 99 and 14a' }],
    ['art_2__para_9', { found: 'no', range: 'Paragraphs 1 to 7 of art. 2' }],
    ['art_50__para_9__point_z', { found: 'yes', unsettled: 'art_50' }],
    ['annex_II', { found: 'yes' }],
    ['annex_IV', { found: 'no', range: 'Annexes I to III' }],
    ['rule_5', { found: 'unknown' }],
  ])('%s', (id, result) => {
    expect(catalog.provision(act, id)).toEqual(result);
  });

  test('come with the nearest entry', () => {
    expect(catalog.provision(act, 'art_2__para_4')).toMatchObject({ found: 'yes', provision: { label: 'Article 2(4)', heading: 'Force', gist: 'Gist four.' } });
    expect(catalog.provision(act, 'art_2__para_4__point_a')).toMatchObject({ found: 'yes', holder: { id: 'art_2__para_4' }, unsettled: 'art_2__para_4' });
    expect(catalog.provision(act, 'art_2__para_3')).toEqual({ found: 'yes', holder: expect.objectContaining({ id: 'art_2' }) as unknown });
  });
});

describe('parts of a provision', () => {
  const law = (front: string, body: string): (id: string) => object => {
    const catalog = catalogOf({ 'instruments/ee/act.md': instrumentText('ee:act', front, body) });
    return (id) => catalog.provision(catalog.instrument('ee:act')!, id);
  };

  test('are counted by letters from a on, also where no range of the whole is known', () => {
    const lookUp = law('extent: [{ unit: point, within: art_3, from: a, to: m }, { unit: point, within: art_4, from: i, to: iv }]\n', '## Article 3 {#art_3}\n\n## Article 4 {#art_4}\n');
    const found = (id: string): unknown => (lookUp(id) as { found: string }).found;
    expect(['c', 'l', 'm', 'M'].map((letter) => found(`art_3__point_${letter}`))).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(lookUp('art_3__point_n')).toEqual({ found: 'no', range: 'Points a to m of art. 3' });
    expect(lookUp('art_3__point_ca')).toMatchObject({ found: 'yes', unsettled: 'art_3' });
    expect(['ii', 'v'].map((number) => found(`art_4__point_${number}`))).toEqual(['yes', 'no']);
  });

  test('are all known where a writer marked them in the text', () => {
    const text = '## Article 1 {#art_1}\n\n> [1.]{#art_1__para_1} One:\n>\n> [(a)]{#art_1__para_1__point_a} this;\n>\n> [(b)]{#art_1__para_1__point_b} that.\n>\n> [2.]{#art_1__para_2} Two.\n\n## Article 2 {#art_2}\n\n> 1. One.\n';
    const lookUp = law('', text);
    expect(lookUp('art_1__para_2')).toMatchObject({ found: 'yes', provision: { id: 'art_1__para_2' } });
    expect(lookUp('art_1__para_3')).toEqual({ found: 'no', range: '(1) to (2) in Article 1', inText: true });
    expect(lookUp('art_1__para_3__point_a')).toMatchObject({ found: 'no' });
    expect(lookUp('art_1__para_1__point_c')).toEqual({ found: 'no', range: '(a) to (b) in Article 1(1)', inText: true });
    expect(lookUp('art_1__para_1a')).toMatchObject({ found: 'yes', unsettled: 'art_1' });
    expect(lookUp('art_2__para_2')).toMatchObject({ found: 'yes', unsettled: 'art_2' });
    expect(law('', '## Article 1 {#art_1}\n\n## Article 1(1) {#art_1__para_1}\n\n## Article 1(2) {#art_1__para_2}\n')('art_1__para_3')).toMatchObject({ found: 'yes', unsettled: 'art_1' });
  });

  test('ship for the GDPR, the norms of 2015 and Article 32 of the Budapest Convention', () => {
    const found = (key: string, id: string): string => shippedCatalog().provision(shipped(key), id).found;
    expect(['art_83__para_9', 'art_83__para_10', 'art_99__para_2', 'art_99__para_3', 'art_48__para_2'].map((id) => found('eu:gdpr', id))).toEqual(['yes', 'no', 'yes', 'no', 'yes']);
    expect(['k', 'l'].map((letter) => found('un:gge-2015', `para_13__point_${letter}`))).toEqual(['yes', 'no']);
    expect(['b', 'c'].map((letter) => found('coe:budapest', `art_32__point_${letter}`))).toEqual(['yes', 'no']);
  });
});

describe('a range with many inserted provisions', () => {
  const text = instrumentText('ee:act', 'extent:\n  - { unit: article, from: 1, to: 52, also: [5a, 5b, 5c, 5d, 11a, 12a, 12b, 29a, 45a, 45b, 45c, 48a], deleted: { 2020-01-01: [17, 18, 19, 21] } }\n');
  const act = catalogOf({ 'instruments/ee/act.md': text }).instrument('ee:act')!;
  test.each([
    ['art_99', 'Articles 1 to 52 and 12 inserted ones, without 17 to 19, 21'],
    ['art_45d', 'Articles 1 to 52 and 12 inserted ones (45a to 45c among them), without 17 to 19, 21'],
    ['art_13a', 'Articles 1 to 52 and 12 inserted ones, without 17 to 19, 21'],
  ])('is told at a glance: %s', (id, range) => expect(describeExtent(act.extent, id)).toBe(range));

  test('of few, all are', () => expect(describeExtent([{ unit: 'article', from: '1', to: '9', also: ['2a', '2b', '2c', '4a', '4b'] }], 'art_99')).toBe('Articles 1 to 9 and 2a to 2c, 4a, 4b'));
});

describe('provisions that came later or are gone', () => {
  const text = instrumentText('ee:act', 'extent:\n  - { unit: article, from: 1, to: 30, also: [], inserted: { 2020-05-01: [7a] }, deleted: { 2020-05-01: [8], 2024-03: [7a, 9] } }\n  - { unit: annex, from: I, to: II, inserted: { 2021-01-01: [III] } }\n  - { unit: paragraph, within: art_2, from: 1, to: 4, also: [], deleted: { 2022-01-01: [3] } }\n', '## Article 8. Old duty {#art_8}\n\n## Annex III {#annex_III}\n');
  const catalog = catalogOf({ 'instruments/ee/act.md': text });
  const act = catalog.instrument('ee:act')!;
  test.each([
    ['art_8', '2020-04-30', { found: 'yes' }],
    ['art_8', '2020-05-01', { found: 'no', change: { kind: 'deleted', on: '2020-05-01' } }],
    ['art_8__para_1', '2021-01-01', { found: 'no', change: { kind: 'deleted', on: '2020-05-01' } }],
    ['art_8', '2020', { found: 'yes' }],
    ['art_7a', '2020-04-30', { found: 'no', range: 'Articles 1 to 30', change: { kind: 'inserted', on: '2020-05-01' } }],
    ['art_7A', '2020-05-01', { found: 'yes' }],
    ['art_7a', '2024-04-01', { found: 'no', range: 'Articles 1 to 30 and 7a, without 8, 7a, 9', change: { kind: 'deleted', on: '2024-03' } }],
    ['art_9', '2024-03-15', { found: 'yes' }],
    ['art_7b', '2021-01-01', { found: 'no', range: 'Articles 1 to 30 and 7a, without 8' }],
    ['annex_III', '2020-12-31', { found: 'no', change: { kind: 'inserted', on: '2021-01-01' } }],
    ['annex_III', '2021-01-01', { found: 'yes' }],
    ['annex_IV', '2020-12-31', { found: 'no', range: 'Annexes I to II' }],
    ['art_2__para_3', '2021-12-31', { found: 'yes' }],
    ['art_2__para_3__point_a', '2022-01-01', { found: 'no', change: { kind: 'deleted', on: '2022-01-01' } }],
    ['art_2__para_4', '2022-01-01', { found: 'yes' }],
  ])('%s on %s', (id, day, result) => expect(catalog.provision(act, id, day)).toMatchObject(result));

  test('ship for the acts that were changed', () => {
    const found = (key: string, id: string, day: string): string => shippedCatalog().provision(shipped(key), id, day).found;
    expect(['2024-05-19', '2024-05-20'].map((day) => found('eu:eidas', 'art_17', day))).toEqual(['yes', 'no']);
    expect(['2024-10-17', '2024-10-18'].map((day) => found('eu:eidas', 'art_19', day))).toEqual(['yes', 'no']);
    expect(['2024-05-19', '2024-05-20'].map((day) => found('eu:eidas', 'art_45b', day))).toEqual(['no', 'yes']);
    expect(['2026-07-26', '2026-07-27'].map((day) => found('eu:ai-act', 'annex_XIV', day))).toEqual(['no', 'yes']);
    expect(['2009-12-18', '2009-12-19'].map((day) => found('eu:eprivacy', 'art_15a', day))).toEqual(['no', 'yes']);
  });
});

describe('a renumbered law', () => {
  const catalog = shippedCatalog();
  const csl = shipped('cn:csl');
  test('is read in the numbering of the day', () => {
    expect(catalog.provision(csl, 'art_37', '2020-05-01')).toMatchObject({ found: 'yes', movedFrom: 'art_37', version: '2016 text', provision: { id: 'art_39' } });
    expect(catalog.provision(csl, 'art_21', '2025-12-31')).toMatchObject({ found: 'yes', provision: { id: 'art_23' } });
    expect(catalog.provision(csl, 'art_80', '2025-12-31')).toEqual({ found: 'no', range: 'Articles 1 to 79' });
  });
  test('says what a present number named before', () => {
    expect(catalog.provision(csl, 'art_37', '2026-01-01')).toMatchObject({ found: 'yes', provision: { id: 'art_37' }, formerly: { version: '2016 text', now: 'art_39' } });
    expect(catalog.provision(csl, 'art_75')).toMatchObject({ found: 'yes', provision: { id: 'art_75' }, formerly: { now: 'art_77' } });
    expect(catalog.provision(csl, 'art_82')).toEqual({ found: 'no', range: 'Articles 1 to 81' });
  });
  test('every article of the former text has its successor', () => {
    const moved = csl.versions[0]!.renumbered;
    expect(Array.from({ length: 77 }, (_, index) => moved[`art_${index + 3}`]).filter((id) => id === undefined)).toEqual([]);
  });
  test('says where a present number is not confirmed', () => {
    const front = 'versions:\n  - label: 2016 text\n    from: 2017-06-01\n    until: 2025-12-31\n    extent: [{ unit: article, from: 1, to: 5 }]\n    renumbered: { art_3: art_4 }\n    unconfirmed: [art_3]\n';
    const world = catalogOf({ 'instruments/ee/act.md': instrumentText('ee:act', front, '## Article 4. Aims {#art_4}\n') });
    expect(world.provision(world.instrument('ee:act')!, 'art_3', '2020-01-01')).toMatchObject({ movedFrom: 'art_3', unconfirmed: true, provision: { id: 'art_4' } });
  });
});
