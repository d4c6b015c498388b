import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

describe('a unit that a law does not have', () => {
  test.each([
    'Guidelines on transparency under the GDPR, para. 41.', 'Guidelines 07/2020 on the concepts of controller and processor in the GDPR, paragraphs 161, 162 and 166.', 'Lignes directrices sur le consentement au titre du RGPD, paragraphe 41.', 'Directrices sobre el consentimiento del RGPD, párrafo 41.',
    'Opinion on the GDPR, p. 7.', 'See paragraph 68 of the GDPR.', 'Руководство по GDPR, пункт 41.',
  ])('is of the paper about it: %s', (text) => expect(cited(text)).toEqual([expect.stringMatching(/^(?:GDPR|RGPD) → eu:gdpr$/)]));

  test.each([
    ['Nicaragua, para. 195', 'icj:nicaragua para_195'], ['GGE 2015, para. 13(f)', 'un:gge-2015 para_13__point_f'], ['Tallinn Manual 2.0, p. 20', 'int:tallinn2 page_20'], ['paragraph 2 of Article 6 of the GDPR', 'eu:gdpr art_6__para_2'], ['GDPR, recital 26', 'eu:gdpr rec_26'],
  ])('but one that it has is its own: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));
});

describe('numbers', () => {
  test.each([
    ['Section 4 of Chapter IV of the GDPR', 'eu:gdpr chp_IV__sec_4'], ["section 4 du chapitre IV du RGPD", 'eu:gdpr chp_IV__sec_4'], ['Section 5 of Part 2 of the CMA 1990', 'gb:cma-1990 sec_5'],
    ['Article 55-C of the LGPD', 'br:lgpd art_55-C'], ['Articles 55-A to 55-C of the LGPD', 'br:lgpd art_55-A..art_55-C'], ['50 U.S.C. §§ 1701-07', 'us:ieepa sec_1701..sec_1707'],
    ['articles 4(11), 7, (1), (2) and 13 of the GDPR', 'eu:gdpr art_4__para_11+art_7+art_7__para_1+art_7__para_2+art_13'], ['paragraphs (1), (2) and (3) of Article 6 of the GDPR', 'eu:gdpr art_6__para_1+art_6__para_2+art_6__para_3'],
    ['Article 6(1)(a) and subparagraph (a) of the first paragraph of Article 14 of the GDPR', 'eu:gdpr art_6__para_1__point_a+art_14__para_1__point_a'],
  ])('keep what is written with them: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));
});

describe('the Code of Federal Regulations', () => {
  test.each(['5 CFR, part 302', '15 CFR Parts 734, 740 and 774', 'the HIPAA Rule. 45 CFR 164.524', '47 C.F.R. pt. 14.1(a)'])('is no charter: %s', (text) => expect(cited(text)).toEqual([]));

  test.each(['Article 8 CFR', 'Articles 7 and 8 CFR'])('which the same letters may mean: %s', (text) => expect(cited(text)).toEqual([expect.stringContaining(' → eu:charter art_')]));
});

describe('what only looks like a citation', () => {
  test.each([
    'The final Article 23 national security law says nothing.', 'She holds an LL.M. in National Security Law.', 'He led the National Security Law Branch.', 'A professor of Cybersecurity Law and Policy wrote it.', 'According to Article 4(22) a CSA is an authority.', 'It is adopted by a CSA (Article 60(8)).',
  ])('is none: %s', (text) => expect(cited(text)).toEqual([]));

  test('a section that begins behind `thereof` is not of the law before it', () => {
    expect(cited('IEEPA binds grantees and contractors thereof. Sec. 11. Nothing in this order is meant.')).toEqual(['IEEPA → us:ieepa']);
    expect(cited('The UN Charter binds. Article 2 thereof is clear.')).toEqual(['UN Charter → un:charter', 'Article 2 thereof → un:charter art_2']);
  });

    test.each(['The updates to the DPF Principles11 bind.', 'They rely on the rule of procedure art. 10.4 of old. The DPF binds.'])('a note behind a word is no number: %s', (text) => expect(cited(text).filter((one) => /_1[01]/.test(one))).toEqual([]));

  test.each([
    ['The GDPR binds. They rely on the rules of procedure, art. 10.4, here.', ['GDPR → eu:gdpr']],
    ['The GDPR was read.[^1]\n\n[^1]: Opinion on the GDPR.\n\n[^2]: Ibid., para. 41.\n', ['GDPR → eu:gdpr', 'GDPR → eu:gdpr']],
    ['The LGPD binds. See Article 16 of the Law related to organised crime.', ['LGPD → br:lgpd']],
  ])('nor is what other texts have: %s', (text, expected) => expect(cited(text)).toEqual(expected));

  test('it follows from a provision that a law says something', () => expect(cited('It follows from Article 41 that the GDPR does not ask for it.')).toEqual(['GDPR → eu:gdpr']));
});

test('a case by its number with a small letter tells which of two of the same name is meant', () => {
  expect(cited('In case C-362/14, Maximillian Schrems v Commissioner (“Schrems”), paras 41 and 95.')).toEqual(['case C-362/14 → eu:schrems-1', 'Schrems”), paras 41 and 95 → eu:schrems-1 para_41+para_95']);
});
