import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

/** What is cited behind a first sentence that names the GDPR. */
function behind(text: string): string[] {
  return cited(`The GDPR binds. ${text}`).slice(1);
}

describe('a pinpoint of law that is not held is not that of the law before it', () => {
  test.each([
    'A breach of Article L.34-5 of the Code was found.', 'A breach of article L. 34-5 was found.', 'Breach of Article L 34-5.', 'It rests on Article 10/2 Loi-cadre.', 'See Article 20.II of the Data Act of France.',
    'See Articles 2-ter and 2-septies (8) of the Code.', 'By Article 3(1)(1), (1a) and (2) of the EpiG it may.', 'By Articles 34(1)(ñ) and 34(3) of the national law.', 'By Article 95, §1, 4° WOG it may.',
    'The duty of articles 14 and following of Law 31/1995 stays.', 'By Article 2(1) in conjunction with Article 1(1) of the Basic Law it may.', 'Por el artículo 2.1 en relación con el artículo 1.1 de la Ley Fundamental.',
    "Par l'article 2 en liaison avec l'article 1 de la Loi fondamentale.", 'По статье 2 во взаимосвязи со статьёй 1 Основного закона.',
  ])('%s', (text) => expect(behind(text)).toEqual([]));

  test.each([
    ['By Article 6 it may.', 'Article 6 → eu:gdpr art_6'],
    ['By Article 6, it may.', 'Article 6 → eu:gdpr art_6'],
    ['See Articles 14 and following.', 'Articles 14 and following → eu:gdpr art_14'],
    ['See Article 6 in conjunction with Article 9.', 'Article 6 in conjunction with Article 9 → eu:gdpr art_6+art_9'],
    ['See Article 6(1) (lawfulness).', 'Article 6(1) → eu:gdpr art_6__para_1'],
  ])('but one that is of nothing else is: %s', (text, expected) => expect(behind(text)).toEqual([expected]));
});

describe('a pinpoint between a name and other letters', () => {
  test.each([
    ['GDPR Article 37 in conjunction with Articles 34(1)(ñ) and 34(3) LOPDGDD.', ['GDPR Article 37 → eu:gdpr art_37']],
    ['Infringed were the GDPR, Article 22 LSSI.', ['GDPR → eu:gdpr']],
    ['ePrivacy Directive (2002/58/EC)Article 22.2 LSSI', ['ePrivacy Directive → eu:eprivacy']],
    ['GDPR, Article 35 DPIA duties.', ['GDPR, Article 35 → eu:gdpr art_35']],
    ['GDPR Article 37.', ['GDPR Article 37 → eu:gdpr art_37']],
  ])('is only as far of the name as it plainly is: %s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a name behind a pinpoint that is not that of its law', () => {
  test.each([
    "Pour les traitements du premier alinéa de l'article 87, le RGPD ne vaut pas.", 'For the duties of Article 87, the GDPR is no bar.', 'En los casos del artículo 87, el RGPD no rige.', 'It follows Article 76(4) of the Slovenian GDPR implementation law.',
  ])('leaves it alone: %s', (text) => expect(cited(text)).toEqual([expect.stringMatching(/^(?:GDPR|RGPD) → eu:gdpr$/)]));

  test.each([
    ["l'article 33, RGPD", 'article 33, RGPD → eu:gdpr art_33'], ["l'article 33, paragraphe 1, du RGPD", 'article 33, paragraphe 1, du RGPD → eu:gdpr art_33__para_1'], ['Article 33, GDPR', 'Article 33, GDPR → eu:gdpr art_33'],
  ])('and takes it where it is: %s', (text, expected) => expect(cited(text)).toEqual([expected]));
});

describe('a name for another act', () => {
  test.each(['The Union has its GDPR (Regulation (EU) 2018/1725). Article 37 of the Regulation binds.', 'The Data Act binds.\n\nUnder Art. 61 § 1 of the Act – Civil Code it is served.'])('is not that law: %s', (text) => {
    expect(cited(text).filter((one) => one.includes('art_'))).toEqual([]);
  });

  test('a regulation that is not held, named twice, is what `the Regulation` may mean', () => {
    const other = 'Regulation (EU) 2018/1725 is for the Union.';
    expect(cited(`The GDPR binds. ${other} Article 5 of the Regulation says so.`)).toEqual(['GDPR → eu:gdpr', 'Article 5 of the Regulation → eu:gdpr art_5']);
    expect(cited(`The GDPR binds. ${other} ${other} Article 5 of the Regulation says so.`)).toEqual(['GDPR → eu:gdpr']);
    expect(cited(`${other} ${other} The GDPR binds. Article 5 of the Regulation says so.`)).toEqual(['GDPR → eu:gdpr', 'Article 5 of the Regulation → eu:gdpr art_5']);
  });
});

describe('parts that are read', () => {
  test.each([
    ['article 9, § 1er, 4°, du RGPD', 'eu:gdpr art_9__para_1__point_4'], ['Article 33 (paragraph 1) of the GDPR', 'eu:gdpr art_33__para_1'], ['artículos 1º, 2º y 3º del RGPD', 'eu:gdpr art_1+art_2+art_3'],
    ['《联合国宪章》第三到第六条', 'un:charter art_3..art_6'], ['《联合国宪章》第三、第五条', 'un:charter art_3+art_5'], ['Articles 39 and following of the UN Charter', 'un:charter art_39'], ['Articles 39 et suivants de la Charte des Nations Unies', 'un:charter art_39'],
  ])('%s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));
});
