import { describe, expect, test } from 'vitest';
import { cited, DAY } from './cited.ts';

describe('citations in pandoc form', () => {
  test.each([
    ['[see @un:charter, art. 51; @eu:gdpr, art. 6(1)(a)]', ['@un:charter, art. 51 → un:charter art_51', '@eu:gdpr, art. 6(1)(a) → eu:gdpr art_6__para_1__point_a']],
    ['@un:charter [art. 2(4)] forbids it', ['@un:charter [art. 2(4)] → un:charter art_2__para_4']],
    ['[-@{un:charter}, {art. 51}]', ['@{un:charter}, {art. 51} → un:charter art_51']],
    ['[@us:cfaa, § 1030(a)(5)(A)]', ['@us:cfaa, § 1030(a)(5)(A) → us:cfaa sec_1030__subsec_a__para_5__subpara_A']],
    ['[@un:chartr, art. 51]', ['@un:chartr, art. 51 → un:chartr unknown-citation']],
    ['[@un:charter, art. 200]', ['@un:charter, art. 200 → un:charter art_200 unknown-provision']],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));

  test('leaves keys of the memo\'s own bibliography alone', () => {
    expect(cited('[@smith2019, p. 4; @un:charter]', DAY, new Set(['smith2019']))).toEqual(['@un:charter → un:charter']);
    expect(cited('---\nbibliography: refs.bib\n---\n\n[@smith2019; @un:chartr]')).toEqual(['@un:chartr → un:chartr unknown-citation']);
  });

  test('takes the text of a link for a mention, unless it is a key', () => {
    expect(cited('[@somebody](https://example.org/somebody), [by @somebody](https://example.org) and [@un:charter](https://example.org)')).toEqual(['@un:charter → un:charter']);
    expect(cited('[@somebody] and ([@un:charter](https://example.org), [@somebody])')).toEqual(['@somebody → somebody unknown-citation', '@un:charter → un:charter', '@somebody → somebody unknown-citation']);
  });

  test.each(['mail a@un.org or me@un:charter', '@maria please look', 'see @fig:map and [@tbl:one]', '`[@un:nothing]`', '\\@un:nothing', '@', '[@]'])('finds nothing in %s', (text) => {
    expect(cited(text)).toEqual([]);
  });
});

describe('citations in prose', () => {
  test.each([
    ['Article 51 of the UN Charter', ['Article 51 of the UN Charter → un:charter art_51']],
    ['Articles 2(4) and 51 of the Charter of the United Nations', ['Articles 2(4) and 51 of the Charter of the United Nations → un:charter art_2__para_4+art_51']],
    ['the UN Charter (see Article 51)', ['UN Charter (see Article 51 → un:charter art_51']],
    ['Arts 39–42 UN Charter', ['Arts 39–42 UN Charter → un:charter art_39..art_42']],
    ['18 U.S.C. §§ 2703(h) and 2713', ['18 U.S.C. §§ 2703(h) and 2713 → us:cloud-act sec_2703__subsec_h+sec_2713']],
    ['《联合国宪章》第五一条、第一〇九条', ['《联合国宪章》第五一条、第一〇九条 → un:charter art_51+art_109']],
    ['《网络安全法》第四三十条', ['《网络安全法》 → cn:csl']],
    ['Article&nbsp;51 of the&#160;UN Charter', ['Article&nbsp;51 of the&#160;UN Charter → un:charter art_51']],
    ['`Article&nbsp;51 of the UN Charter`', []],
    ['《联合国宪章》第２条第４款', ['《联合国宪章》第２条第４款 → un:charter art_2__para_4']],
    ['Pub. L. 115-141, Division V', ['Pub. L. 115-141, Division V → us:cloud-act']],
    ['Pub. L. 115-141, div. A, and Public Law 115-141 as a whole', []],
    ['The CLOUD Act (Pub. L. 115-141) reaches abroad. Section 2713 says so.', ['CLOUD Act → us:cloud-act', 'Section 2713 → us:cloud-act sec_2713']],
    ['28 CFR 202.301 and 28 CFR Part 202', ['28 CFR 202.301 → us:data-security-program sec_202.301', '28 CFR Part 202 → us:data-security-program']],
    ['28 CFR 202.8888', ['28 CFR 202.8888 → us:data-security-program sec_202.8888']],
    ['28 CFR 202.88888', []],
    ['18 U.S.C. §§ 1030(a)(2) and 2713', ['18 U.S.C. §§ 1030(a)(2) and 2713 → us:cfaa sec_1030__subsec_a__para_2']],
    ['18 U.S.C. §§ 1030 and 9999', ['18 U.S.C. §§ 1030 and 9999 → us:cfaa sec_1030']],
    ['《个人信息保护法》第38条至第40条、第5条', ['《个人信息保护法》第38条至第40条、第5条 → cn:pipl art_38..art_40+art_5']],
    ['point (f) of Article 6, paragraphs 1 and 2, GDPR', ['point (f) of Article 6, paragraphs 1 and 2, GDPR → eu:gdpr art_6__para_1__point_f+art_6__para_2__point_f']],
    ['la letra f) del artículo 6, apartado 1, del RGPD', ['letra f) del artículo 6, apartado 1, del RGPD → eu:gdpr art_6__para_1__point_f']],
    ['point (a) of Article 4, Article 5 GDPR', ['point (a) of Article 4, Article 5 GDPR → eu:gdpr art_4__point_a+art_5']],
    ['the Directive 2022/2555 is one', ['Directive 2022/2555 → eu:nis2']],
    ['Article 12 of the Chicago Convention, or Article 5 of the Foo Treaty', []],
    ['see Section 3 below and Article 4 of this draft', []],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a name that begins with a section', () => {
  test.each(['Section 702 of FISA', 'section 702 of the FISA', '§ 702 of FISA', 'FISA § 702', 'Section 702 of the Foreign Intelligence Surveillance Act of 1978'])('is one by itself: %s', (name) => {
    expect(cited(`They collect under ${name} still.`, '2025-01-01')).toEqual([`${name} → us:fisa-702`]);
  });

  test.each(['Section 702(h)(1) of FISA', 'Section 702(h)(1) of the Foreign Intelligence Surveillance Act', '§ 702(h)(1) of FISA', 'FISA Section 702(h)(1)', 'FISA 702(h)(1)', '50 U.S.C. § 1881a(h)(1)'])('has parts: %s', (name) => {
    expect(cited(`They collect under ${name} still.`, '2025-01-01')).toEqual([`${name} → us:fisa-702 sec_1881a__subsec_h__para_1`]);
  });

  test.each(['Section 702(h)', 'Section 702(h) of the Telecommunications Act', 'Section 703(b) of FISA', 'Section 702', 'Section 703 of FISA', 'Section 702 of the Telecommunications Act'])('is none without its law: %s', (name) => expect(cited(`They collect under ${name} still.`)).toEqual([]));
});

test.each([
  'Article 5 of the UN Cybercrime Treaty', 'artículo 5 de la Convención de las Naciones Unidas sobre la Ciberdelincuencia', 'статья 5 Конвенции ООН о борьбе с киберпреступностью', '《联合国网络犯罪公约》第五条',
])('other names of the convention of 2024: %s', (text) => expect(cited(text)).toEqual([`${text} → un:cybercrime-convention art_5 not-in-force`]));

describe('capital letters that the memo makes a name', () => {
  const NDR = 'Network Data Regulations ("NDR"). ';
  const GDPR = 'Network Data Regulations ("GDPR").\n\n';
  const named = 'Network Data Regulations → cn:network-data-regulations';

  test.each([
    ['between two pinpoints belong to the first', `${NDR}Article 2(4) NDR, art. 35`, [named, 'Article 2(4) NDR → cn:network-data-regulations art_2__para_4']],
    ['behind a paragraph counted in words too', `${NDR}The second paragraph of NDR, art. 35`, [named, 'second paragraph of NDR → cn:network-data-regulations para_2']],
    ['that are a known name are one citation, not two', `${GDPR}Rule 5 of the GDPR applies.`, [named, 'GDPR → cn:network-data-regulations']],
    ['in the name of a paper are no pinpoint\'s', `${GDPR}Article 5 of the GDPR guidelines says so.`, [named, 'GDPR → cn:network-data-regulations']],
    ['behind another State take the pinpoint with them', `${GDPR}The UK GDPR, Article 5, applies.`, [named, 'GDPR, Article 5 → cn:network-data-regulations art_5']],
    ['mean it where a bare pinpoint goes on from them', `${GDPR}The GDPR binds. Article 35 adds to it.`, [named, 'GDPR → cn:network-data-regulations', 'Article 35 → cn:network-data-regulations art_35']],
    ['of a law that is not held leave a bare pinpoint silent', 'Gambian Data Protection Rules (GDPR).\n\nThe GDPR binds. Article 33 adds to it.', []],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a name that other States use too, with its year', () => {
  const strategy = 'National Cybersecurity Strategy 2023';
  test.each([
    ['is ambiguous by itself', `The ${strategy} guides budgets.`, [`${strategy} → us:cybersecurity-strategy-2023 ambiguous`]],
    ['is settled by the State behind it', `The ${strategy} of the United States guides budgets.`, [`${strategy} → us:cybersecurity-strategy-2023`]],
    ['is settled by the State before it', `The United States' 2023 National Cybersecurity Strategy guides budgets.`, ['National Cybersecurity Strategy → us:cybersecurity-strategy-2023']],
    ['is settled by the State of the memo', `---\ncomity:\n  state: US\n---\n\nThe ${strategy} guides budgets.`, [`${strategy} → us:cybersecurity-strategy-2023`]],
    ['is not held where another State has it', `Costa Rica's ${strategy} guides budgets.`, []],
  ])('%s', (_, text, expected) => expect(cited(text, '2024-02-01')).toEqual(expected));
});
