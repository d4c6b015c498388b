import { describe, expect, test } from 'vitest';
import { shipped, shippedCatalog } from './support.ts';

/** States of the law that are often mis-told, held against the knowledge that ships. */

const catalog = shippedCatalog();

describe('states of the law', () => {
  test.each([
    ['un:cybercrime-convention', 'not-in-force'], ['coe:budapest-protocol-2', 'not-in-force'], ['us:fisa-702', 'lapsed'], ['us:cisa-2015', 'unclear'],
    ['ru:doctrine-2000', 'superseded'], ['ru:nss-2015', 'superseded'], ['cn:counter-espionage-law-2014', 'superseded'], ['vn:cybersecurity-law-2018', 'superseded'],
    ['us:cybersecurity-strategy-2023', 'superseded'], ['us:international-strategy-2011', 'superseded'], ['nz:position-2020', 'superseded'], ['eu:csa2-proposal', 'draft'],
    ['sco:code-of-conduct-2011', 'draft'], ['sco:code-of-conduct-2015', 'draft'], ['ru:draft-convention-2011', 'draft'], ['ru:convention-concept-2023', 'draft'],
    ['un:vclt-1986', 'not-in-force'], ['cn:nsl-1993', 'repealed'],
  ])('%s is %s', (id, status) => expect(shipped(id).status).toBe(status));

  test('States that spoke more than once have each statement under its own date', () => {
    expect(['ee:position-2019', 'ee:gge-2021', 'gb:wright-2018', 'gb:gge-2021', 'gb:braverman-2022', 'nz:position-2020', 'nz:position-2025'].map((id) => shipped(id).adopted?.slice(0, 4))).toEqual(['2019', '2021', '2018', '2021', '2022', '2020', '2025']);
    expect(['cz:statement-2020', 'cz:position-2024', 'au:strategy-2017', 'au:case-studies-2020', 'au:gge-2021'].map((id) => shipped(id).adopted?.slice(0, 4))).toEqual(['2020', '2024', '2017', '2020', '2021']);
    expect([shipped('nz:position-2020'), shipped('cz:statement-2020')].map(({ status, relations }) => [status, relations['superseded-by']])).toEqual([['superseded', ['nz:position-2025']], ['current', undefined]]);
    expect(shipped('nz:position-2025').adopted).toBe('2025-06-17');
  });
  test('only States that are known to have joined are parties to the Budapest Convention', () => {
    const { binds = {} } = shipped('coe:budapest');
    expect(['EE', 'US', 'JP', 'BR', 'NZ', 'TO'].filter((state) => !(state in binds))).toEqual([]);
    expect(['IE', 'ZA', 'KR', 'MX', 'IN', 'CN', 'RU', 'KZ', 'UZ', 'TJ', 'VN', 'SA', 'ID', 'EG', 'SG', 'EU'].filter((state) => state in binds)).toEqual([]);
    expect([binds['EE'], binds['SE'], binds['NZ']]).toEqual(['2004-07-01', '2021-08-01', '2025-12-01']);
  });
  test('72 signed in Hanoi; they did not ratify', () => expect(shipped('un:cybercrime-convention').statusNote).toMatch(/72 signatories.*not ratifications/));
  test('no status is told of a day later than the newest copy that was looked at', () => {
    const copyOf = (by: string): string | undefined => by.includes('(status)') ? undefined : /state of (April 2025|February 2026|April 2026)/.exec(by)?.[1];
    const newest: Record<string, string> = { 'April 2025': '2025-04', 'February 2026': '2026-02', 'April 2026': '2026-04' };
    const early = catalog.instruments.filter(({ status, statusAsOf, verified }) => {
      const copy = copyOf(verified?.by ?? '');
      return status === 'in-force' && verified?.fields.includes('status') && ((copy !== undefined && statusAsOf! > newest[copy]!) || statusAsOf! > verified.on);
    });
    expect(early.map(({ id }) => id)).toEqual([]);
    expect(catalog.instruments.filter(({ verified }) => copyOf(verified?.by ?? '') !== undefined).length).toBeGreaterThan(5);
  });
  test('every status has its day', () => expect(catalog.instruments.filter((one) => one.statusAsOf === undefined).map(({ id }) => id)).toEqual([]));
  test('a memorandum of the President is no executive order', () => expect(['us:nsm-22', 'us:nspm-12', 'us:eo-14306'].map((id) => shipped(id).type)).toEqual(['memorandum', 'memorandum', 'executive-order']));
  test('no heading of an article names another article', () => {
    const wrong = catalog.instruments.flatMap((one) => one.provisions.filter(({ id, heading }) => id.startsWith('art_') && /^Article \d/.test(heading)).map(({ id }) => `${one.id} ${id}`));
    expect(wrong).toEqual([]);
  });
  test('the strategy of 2021 is of 2 July', () => expect(shipped('ru:nss-2021').adopted).toBe('2021-07-02'));
  test('the dates of high-risk systems were moved', () => {
    expect(shipped('eu:ai-act').statusNote).toMatch(/2 December 2027.*2 August 2028/);
    expect(shipped('eu:ai-omnibus-2026')).toMatchObject({ number: '2026/1744', adopted: '2026-07-08', published: '2026-07-24', inForce: '2026-07-27', status: 'in-force' });
    expect(['art_75c', 'art_75e', 'annex_XIV', 'annex_XV'].map((id) => catalog.provision(shipped('eu:ai-act'), id).found === 'no')).toEqual([false, true, false, true]);
    expect(shipped('eu:ai-act').statusNote).toMatch(/\(ba\) and \(bb\).*2 December 2026/);
  });
  test('the espionage law has 71 articles, the one of 2014 had 40', () => {
    expect(catalog.provision(shipped('cn:counter-espionage-law'), 'art_71').found).toBe('yes');
    expect(catalog.provision(shipped('cn:counter-espionage-law-2014'), 'art_41').found).toBe('no');
  });

  test('the Cybersecurity Law is renumbered from 1 January 2026', () => {
    const law = shipped('cn:csl');
    expect(catalog.provision(law, 'art_21', '2025-06-01')).toMatchObject({ found: 'yes', provision: { id: 'art_23' } });
    expect(catalog.provision(law, 'art_37', '2025-06-01')).toMatchObject({ found: 'yes', provision: { id: 'art_39' } });
    expect(catalog.provision(law, 'art_80', '2025-06-01').found).toBe('no');
    expect(law.versions[0]).toMatchObject({ until: '2025-12-31', renumbered: { art_18: 'art_19', art_25: 'art_27', art_40: 'art_42', art_59: 'art_61', art_75: 'art_77' } });
    expect(law.doubts[0]).toMatch(/private site.*official text was not opened/);
    expect(catalog.provision(law, 'art_82').found).toBe('no');
  });
});
