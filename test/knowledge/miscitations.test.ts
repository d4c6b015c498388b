import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import type { Instrument } from '../../server/src/knowledge/entry.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { shipped, shippedCatalog } from './support.ts';

/** Dates, names and pinpoints that are often mis-cited, held against the knowledge that ships. */

const catalog = shippedCatalog();
const dates = (one: Instrument): (string | undefined)[] => [one.adopted, one.inForce, one.applies, one.noLongerInForce];
const named = (name: string): string[] => catalog.instrumentsNamed(name).map(({ id }) => id).sort();
const has = (key: string, provision: string): boolean => shipped(key).provisions.some(({ id }) => id === provision);
const gist = (key: string, provision: string): string => shipped(key).provisions.find(({ id }) => id === provision)?.gist ?? '';
const told = (key: string, provision: string): string => `${shipped(key).provisions.find(({ id }) => id === provision)?.heading ?? ''}: ${gist(key, provision)}`;

describe('dates that are confused', () => {
  test.each([
    ['eu:gdpr', '2016-04-27', '2016-05-24', '2018-05-25'],
    ['eu:dora', '2022-12-14', '2023-01-16', '2025-01-17'],
    ['eu:dsa', '2022-10-19', '2022-11-16', '2024-02-17'],
    ['eu:dma', '2022-09-14', '2022-11-01', '2023-05-02'],
    ['eu:data-act', '2023-12-13', '2024-01-11', '2025-09-12'],
    ['eu:dga', '2022-05-30', '2022-06-23', '2023-09-24'],
    ['eu:cra', '2024-10-23', '2024-12-10', '2027-12-11'],
    ['eu:cyber-solidarity-act', '2024-12-19', '2025-02-04', undefined],
    ['cn:dsl', '2021-06-10', '2021-09-01', undefined],
    ['cn:afsl', '2021-06-10', '2021-06-10', undefined],
    ['cn:nsl', '2015-07-01', '2015-07-01', undefined],
    ['cn:nil', '2017-06-27', '2017-06-28', undefined],
    ['cn:cii-regulations', '2021-07-30', '2021-09-01', undefined],
    ['cn:network-data-regulations', '2024-09-24', '2025-01-01', undefined],
    ['ru:149-fz-2006', '2006-07-27', '2006-08-09', undefined],
    ['ru:152-fz-2006', '2006-07-27', '2007-01-26', undefined],
    ['ru:90-fz-2019', '2019-05-01', '2019-11-01', undefined],
    ['afu:malabo', '2014-06-27', '2023-06-08', undefined],
    ['coe:budapest', '2001-11-23', '2004-07-01', undefined],
    ['us:eo-13873', '2019-05-15', '2019-05-15', undefined],
  ])('%s', (id, adopted, inForce, applies) => {
    expect(dates(shipped(id)).slice(0, 3)).toEqual([adopted, inForce, applies]);
  });

  test.each([
    ['cn:cii-regulations', '2021-08-17'], ['us:eo-13873', '2019-05-17'], ['sco:code-of-conduct-2011', '2011-09-14'], ['sco:code-of-conduct-2015', '2015-01-13'],
    ['nl:position-2019', '2019-09-26'], ['at:position-2024', '2024-05-29'], ['un:gge-2021', '2021-07-14'], ['un:gge-compendium-2021', '2021-08'], ['eu:dma', '2022-10-12'],
  ])('%s was published on %s', (id, published) => expect(shipped(id).published).toBe(published));

  test.each([
    ['sco:code-of-conduct-2011', '2011-09-12'], ['sco:code-of-conduct-2015', '2015-01-09'], ['nl:position-2019', '2019-07-05'], ['at:position-2024', '2024-04-23'], ['un:gge-2021', '2021-05-28'],
    ['un:gge-compendium-2021', '2021-07-13'], ['us:cyber-strategy-2026', '2026-03-06'], ['ru:doctrine-2016', '2016-12-05'],
  ])('%s is of %s', (id, adopted) => expect(shipped(id).adopted).toBe(adopted));
  test('the Cyber Solidarity Act of 2024 has a number of 2025', () => expect(shipped('eu:cyber-solidarity-act').number).toBe('2025/38'));
  test('parts of the Cyber Resilience Act apply earlier', () => expect(shipped('eu:cra').statusNote).toMatch(/11 June 2026.*11 September 2026|11 September 2026.*11 June 2026/));

  test('the NIS Directive ends on 18 October 2024, not when NIS 2 enters into force', () => {
    expect(shipped('eu:nis1')).toMatchObject({ status: 'repealed', noLongerInForce: '2024-10-18' });
    expect(shipped('eu:nis2')).toMatchObject({ inForce: '2023-01-16', transposition: '2024-10-17' });
  });
});

describe('names that are alike', () => {
  test.each([
    ['Cybersecurity Law', ['cn:csl', 'vn:cybersecurity-law-2018', 'vn:cybersecurity-law-2025']],
    ['Cybersecurity Act', ['eu:cybersecurity-act', 'sg:cybersecurity-act-2018']],
    ['CISA', ['us:cisa-2015', 'us:cisa-agency-act']],
    ['CISA 2015', ['us:cisa-2015']],
    ['National Security Law', ['cn:hk-nsl', 'cn:nsl', 'cn:nsl-1993']],
    ['Data Act', ['eu:data-act']],
    ['Data Governance Act', ['eu:dga']],
    ['National Cyberspace Security Strategy', ['cn:cyberspace-security-strategy-2016']],
    ['International Strategy of Cooperation on Cyberspace', ['cn:international-strategy-2017']],
    ['Sovereignty in Cyberspace: Theory and Practice', ['cn:theory-practice-1', 'cn:theory-practice-2', 'cn:theory-practice-3', 'cn:theory-practice-4']],
    ['187-FZ of 26 July 2017', ['ru:187-fz-2017']],
    ['Vienna Convention on the Law of Treaties', ['un:vclt']],
    ['A/RES/73/27', ['un:a-res-73-27']],
    ['A/RES/73/266', ['un:a-res-73-266']],
    ['Developments in the field of information and telecommunications in the context of international security', ['un:a-res-53-70', 'un:a-res-70-237', 'un:a-res-73-27', 'un:a-res-75-240']],
    ['Schrems II', ['eu:schrems-2']],
    ['C-362/14', ['eu:schrems-1']],
    ['C-507/17', ['eu:google-v-cnil']],
    ['A/RES/76/135', []],
    ['A/76/135', ['un:gge-2021']],
  ])('%s', (name, ids) => expect(named(name)).toEqual(ids));

  test('187-FZ alone is ambiguous', () => expect(shipped('ru:187-fz-2017').ambiguousAliases).toContain('187-FZ'));
  test('Journal pages', () => {
    const cited = (id: string): string | undefined => shipped(id).citation;
    expect(['eu:dora', 'eu:nis2', 'eu:cer'].map(cited)).toEqual(['1', '80', '164'].map((page) => `OJ L 333, 27.12.2022, p. ${page}`));
    expect(['eu:gdpr', 'eu:led'].map(cited)).toEqual(['1', '89'].map((page) => `OJ L 119, 4.5.2016, p. ${page}`));
    expect(['eu:cyber-sanctions-regulation', 'eu:cyber-sanctions-decision'].map(cited)).toEqual(['1', '13'].map((page) => `OJ L 129I, 17.5.2019, p. ${page}`));
    expect(['eu:ai-act', 'eu:cra', 'eu:data-act', 'eu:cyber-solidarity-act'].map(cited).join()).not.toMatch(/p\. \d/);
  });
  test('a name that others have too is an alias of none', () => {
    const held = (id: string): readonly string[] => shipped(id).aliases;
    expect(held('las:cybercrime-2010')).not.toContain('Cairo Convention 2010');
    expect(held('eu:cybersecurity-strategy-2020')).not.toContain('EU Cybersecurity Strategy');
    for (const [id, name] of [['us:fisa-702', 'Section 702'], ['us:microsoft-ireland', 'United States v. Microsoft Corp.'], ['us:ney-2020', 'DOD General Counsel Remarks'], ['cn:counter-terrorism-law', 'Counter-Terrorism Law'], ['cn:export-control-law', 'Export Control Law'], ['cn:foreign-relations-law', 'Foreign Relations Law'], ['eu:charter', 'CFR'], ['eu:blocking-statute', 'Blocking Statute'], ['ru:23-fz-2025', '23-FZ'], ['ru:90-fz-2019', '90-FZ'], ['afu:common-position-2024', 'Common African Position'], ['sco:iis-agreement-2009', 'SCO Agreement 2009'],
      ['int:tallinn1', 'Tallinn Manual'], ['int:tallinn2', 'Tallinn Manual'], ['cn:white-paper-2010', 'PRC White Paper 2010'], ['cn:white-paper-2022', 'Jointly Build a Community with a Shared Future in Cyberspace'], ['cn:cii-regulations', 'Critical Information Infrastructure Regulations'], ['nato:wales-2014', 'NATO Wales Declaration'],
      ['ru:foreign-policy-concept-2023', 'Foreign Policy Concept of the Russian Federation'], ['ru:doctrine-2016', 'Доктрина информационной безопасности Российской Федерации'], ['ru:nss-2021', 'Стратегия национальной безопасности Российской Федерации'], ['ru:iis-fundamentals-2021', 'Russian IIS Fundamentals'],
      ['us:fisa-702', 'FISA Amendments Act of 2008'], ['us:microsoft-ireland', 'Microsoft Ireland'], ['us:cyber-strategy-2026', "President Trump's Cyber Strategy"], ['osce:dec-1202', 'OSCE cyber confidence-building measures'], ['jp:gge-2021', 'Basic Position of the Government of Japan']] as const) {
      expect(held(id)).not.toContain(name);
      expect(shipped(id).ambiguousAliases).toContain(name);
    }
    expect(catalog.instruments.flatMap(({ aliases }) => aliases).filter((alias) => /^(Presidential|Russian) Decree No\. \d+$/.test(alias))).toEqual([]);
    expect(catalog.instruments.flatMap(({ aliases }) => aliases).filter((alias) => ['UNCC', 'DPDPA', 'Yarovaya law', '2013/40/EU', 'DOD General Counsel Remarks', 'закон о персональных данных'].includes(alias))).toEqual([]);
    expect(catalog.terms.find(({ id }) => id === 'critical-infrastructure')!.aliases).not.toContain('critical entities');
    expect(catalog.terms.find(({ id }) => id === 'cyberspace')!.aliases).not.toContain('information space');
  });
  test.each([
    ['accumulation-of-events', 'pinprick attacks'], ['adequacy-decision', 'adequate level of protection'], ['anticipatory-self-defence', 'preventive self-defence'], ['armed-attack', 'gravest forms of the use of force'], ['coercion', 'coercive interference'],
    ['cloud-computing-service', 'data processing service'], ['countermeasures', 'collective countermeasures'], ['data-controller', 'joint controller'], ['dns', 'national domain name system'], ['iana-functions', 'IANA stewardship transition'], ['information-security', 'information sphere'],
    ['inherently-governmental-functions', 'usurpation of governmental functions'], ['mutual-legal-assistance', 'MLAT'], ['necessity-in-self-defence', 'necessity and proportionality of self-defence'], ['root-zone', 'root servers'],
    ['standard-of-proof', 'substantiated accusations'], ['supply-chain-security', 'high-risk vendor'], ['unilateral-sanctions', 'unilateral coercive measures'],
  ])('%s: "%s" is kin, not the same notion', (id, name) => expect(catalog.terms.find((term) => term.id === id)!.aliases).not.toContain(name));
  test.each([
    ['Article 22 of the UN Convention on Cybercrime allows it.', 'un:cybercrime-convention'],
    ['L’article 22 de la Convention des Nations Unies sur la cybercriminalité le permet.', 'un:cybercrime-convention'],
    ['Article 22 of the Convention on Cybercrime allows it.', 'coe:budapest'],
    ['Rule 4 of the Tallinn Manual says so.', 'int:tallinn2'],
    ['The Internet in China grows.', undefined],
  ])('the text of that name, and no other: %s', (text, key) => expect(citationsOf(readMemo('memo', 1, text), catalog, '2026-11-23').map((citation) => citation.key)).toEqual(key === undefined ? [] : [key]));
  test('where a State has stated its position more than once, each is named with its year', () => {
    const positions = catalog.instruments.filter(({ type }) => type === 'position-paper').map((one) => ({ id: one.id, names: [one.shortTitle, ...one.aliases] }));
    const yearless = (name: string): string => name.replace(/ \(?\d{4}\)?$/, '');
    expect(positions.flatMap(({ id, names }) => names.filter((name) => positions.some((other) => other.id !== id && other.names.some((its) => its !== name && yearless(its) === name))).map((name) => `${id}: ${name}`))).toEqual([]);
  });
  test.each([
    ['The Irish position on fisheries differs.', []],
    ['A Dutch letter and an Iranian declaration arrived.', []],
    ['Paragraph 5 of the Irish position goes further.', ['ie:position-2023']],
    ['The Irish position 2023 goes further. The Irish position is clear.', ['ie:position-2023', 'ie:position-2023']],
  ])('a name that fits whatever a State has said needs a pinpoint or an earlier citation: %s', (text, keys) => {
    expect(citationsOf(readMemo('memo', 1, text), catalog, '2026-11-23').map(({ key }) => key)).toEqual(keys);
  });
  test('a title that resolutions of several years bear is ambiguous', () => {
    expect(['un:a-res-68-167', 'un:a-res-73-266', 'un:a-res-74-247'].filter((id) => !shipped(id).ambiguousAliases.includes(shipped(id).title))).toEqual([]);
  });
  test('sovereignty as a principle is not another name of sovereignty as a rule', () =>
    expect(catalog.terms.find(({ id }) => id === 'sovereignty-as-rule')!.aliases.filter((alias) => alias.includes('principle'))).toEqual([]));
  test('the plea of necessity and the measure of countermeasures are not the limits of self-defence', () =>
    expect([['un:arsiwa', 'art_25'], ['un:arsiwa', 'art_51'], ['int:tallinn2', 'rule_26']].flatMap(([id, provision]) => shipped(id!).provisions.find((one) => one.id === provision)!.elements)).toEqual([]));
  test('two Tallinn Manuals', () => {
    expect([catalog.provision(shipped('int:tallinn1'), 'rule_96').found, catalog.provision(shipped('int:tallinn2'), 'rule_155').found]).toEqual(['no', 'no']);
    expect([gist('int:tallinn1', 'rule_10'), gist('int:tallinn2', 'rule_68')].join()).toMatch(/Rule 68.*Rule 10/s);
    expect(shipped('int:tallinn2').statusNote).toMatch(/not a treaty and not NATO doctrine/);
  });
});

describe('pinpoints', () => {
  test.each([
    ['eu:data-act', 'art_32', /access|transfer/], ['eu:dga', 'art_31', /access|transfer/], ['icj:oil-platforms', 'para_72', /single/], ['icj:oil-platforms', 'para_51', /grav/], ['icj:oil-platforms', 'para_64', /umulat/],
    ['un:tunis-agenda', 'para_35__point_a', /Policy authority of States/], ['un:tunis-agenda', 'para_68', /equal role/], ['un:tunis-agenda', 'para_63', /country-code/],
    ['un:gge-2015', 'para_27', /jurisdiction/], ['un:charter', 'art_2__para_7', /binds the Organization/], ['icj:nicaragua', 'para_205', /oercion/],
    ['icj:nicaragua', 'para_191', /grave/], ['icj:oil-platforms', 'para_71', /evidence/], ['icj:corfu-channel', 'page_22', /knowingly/], ['icj:corfu-channel', 'page_35', /territorial sovereignty/],
    ['int:island-of-palmas', 'page_838', /independence/], ['cn:dsl', 'art_36', /foreign/], ['cn:pipl', 'art_41', /foreign/], ['cn:pipl', 'art_40', /store/], ['cn:dsl', 'art_26', /eciprocal/],
    ['cn:pipl', 'art_43', /eciprocity/], ['ru:152-fz-2006', 'art_18__para_5', /242-FZ/], ['us:cloud-act', 'sec_2713', /outside the United States/], ['us:cloud-act', 'sec_2703__subsec_h', /quash/],
    ['us:cloud-act', 'sec_2523', /agreements/], ['eu:gdpr', 'art_48', /not an absolute ban/], ['eu:gdpr', 'art_45', /adequate/], ['cn:hk-nsl', 'art_38', /not permanent residents/],
  ])('%s %s', (id, provision, says) => expect(told(id, provision)).toMatch(says));

  test('the provisions of 90-FZ live in the laws on communications and information', () => {
    expect(shipped('ru:90-fz-2019').relations.amends).toEqual(expect.arrayContaining(['ru:126-fz-2003', 'ru:149-fz-2006']));
    expect(['art_56.1', 'art_65.1'].every((provision) => has('ru:126-fz-2003', provision))).toBe(true);
  });
  test('non-intervention between States rests on custom and on resolutions of the Assembly, not on Article 2(7)', () => {
    expect(gist('un:charter', 'art_2__para_7')).toMatch(/non-intervention between States is customary law \(A\/RES\/2625/);
    expect(gist('un:a-res-2625', 'principle_3')).toMatch(/No State or group of States may intervene/);
    expect(told('un:a-res-2131', 'para_1')).toMatch(/No intervention/);
    expect(gist('icj:nicaragua', 'para_202')).toMatch(/without outside interference/);
  });
  test.each([['eu:gdpr', 99], ['eu:dora', 64]] as const)('%s has a heading for each of its articles', (id, articles) => {
    expect(Array.from({ length: articles }, (_, index) => `art_${index + 1}`).filter((article) => !has(id, article))).toEqual([]);
  });
  test('norms of 2015 are points (a) to (k)', () => expect([...'abcdefghijk'].every((letter) => has('un:gge-2015', `para_13__point_${letter}`))).toBe(true));
  test('provisions that do not apply yet say so', () => {
    expect(['sec_3', 'sec_9', 'sec_16'].filter((section) => !/Not in force before May 2027/.test(told('in:dpdp-act-2023', section)))).toEqual([]);
    expect(told('eu:ai-act', 'art_5')).toMatch(/2 December 2026/);
  });
  test('stoppage is of private telecommunications, in accordance with national law', () => expect(told('itu:constitution', 'art_34')).toMatch(/national law.*private telegrams.*private telecommunications/s));
  test('section 702 is 50 U.S.C. § 1881a', () => expect([has('us:fisa-702', 'sec_1881a'), has('us:fisa-702', 'sec_1802')]).toEqual([true, false]));
  test('Lotus is Series A, No. 10', () => expect(shipped('pcij:lotus').number).toBe('Series A, No. 10'));
  test('Nicaragua is the judgment of 1986', () => expect(shipped('icj:nicaragua').adopted).toBe('1986-06-27'));
  test('China did not contribute to the compendium', () => expect(gist('un:gge-compendium-2021', 'sec_contents')).toMatch(/China did not contribute/));
  test('the Ney speech is the view of a department', () => expect(shipped('us:ney-2020').statusNote).toMatch(/Department of Defense/));
  test('the opinion on nuclear weapons is of 1996', () => expect(shipped('icj:nuclear-weapons').adopted).toBe('1996-07-08'));
});

describe('what is not settled', () => {
  test.each([
    ['cn:csl', /official text was not opened/], ['sco:iis-agreement-2009', /2 June 2011 or 5 January 2012/], ['afu:common-position-2024', /29 January 2024.*31 January 2024/],
    ['eu:e-evidence-regulation', /17 August 2023.*18 August/], ['eu:e-evidence-directive', /17 August 2023.*18 August/], ['un:cybercrime-convention', /68 articles.*71/], ['un:cybercrime-convention', /Article 5 was not seen/],
    ['un:cybercrime-convention', /Ratifications after January 2026/], ['vn:cybersecurity-law-2025', /58 articles.*45/], ['ru:draft-convention-2011', /9 September 2011.*22 September 2011/], ['us:fisa-702', /12 June 2026.*later action unknown/], ['us:cisa-2015', /30 September 2026; later action unknown/],
    ['ir:declaration-2020', /10 August.*18 August 2020/], ['us:international-strategy-2024', /present administration is not settled/], ['cn:views-sovereignty-2021', /obligations only/], ['no:gge-2021', /not seen/], ['ro:gge-2021', /Only the parts/],
    ['cu:position-2024', /Only the opening/], ['it:position-2021', /Only the opening/], ['dk:position-2023', /Only the introduction/], ['cr:position-2023', /Only paragraphs 1 to 6/],
    ['cn:afsl-provisions-2025', /23 March 2025.*24 March/], ['us:circia', /final rule.*not known/],
  ])('%s', (id, doubt) => expect(shipped(id).doubts.join('\n')).toMatch(doubt));
  test('what is not seen is not verified', () => {
    const unseen = (id: string | undefined, provision: string | undefined): boolean => id !== undefined && catalog.instrument(id)?.provisions.find((one) => one.id === provision)?.verified === false;
    expect(catalog.terms.flatMap(({ id, definitions }) => definitions.filter((one) => one.verified && unseen(one.instrument, one.provision)).map(({ instrument, provision }) => `${id}: ${instrument} ${provision}`))).toEqual([]);
    expect(catalog.principles.flatMap(({ id }) => catalog.positionsOn(id)).filter((one) => one.pinpointVerified && unseen(one.instrument, one.pinpoint)).map(({ actor, pinpoint }) => `${actor}: ${pinpoint}`)).toEqual([]);
    expect(catalog.instruments.filter(({ verified, unverified }) => unverified.some((field) => verified?.fields.includes(field))).map(({ id }) => id)).toEqual([]);
  });
});
