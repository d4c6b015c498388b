import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

const LAW = 'Федеральный закон № 149-ФЗ';

describe('a list of articles in Russian', () => {
  test.each(['статьи', 'статей', 'статьям', 'статьями', 'статьях', 'ст.'])('of three is read behind %s', (word) => {
    expect(cited(`${word} 39, 42 и 115 Устава ООН`)).toEqual([`${word} 39, 42 и 115 Устава ООН → un:charter art_39+art_42+art_115 unknown-provision`]);
  });

  test.each([
    ['goes to the law behind it', `${LAW} исходит из статей 1, 2 и 51 Устава ООН.`, [`${LAW} → ru:149-fz-2006`, 'статей 1, 2 и 51 Устава ООН → un:charter art_1+art_2+art_51']],
    ['may end with a lower-case word', `${LAW}. Статьи 3 и 10 говорят об этом.`, [`${LAW} → ru:149-fz-2006`, 'Статьи 3 и 10 → ru:149-fz-2006 art_3+art_10']],
    ['may be of points', 'в пунктах 1, 3 и 4 статьи 2 Устава ООН', ['пунктах 1, 3 и 4 статьи 2 Устава ООН → un:charter art_2__para_1+art_2__para_3+art_2__para_4']],
    ['may go on with `а также`', 'статей 39, 41, а также 51 Устава ООН', ['статей 39, 41, а также 51 Устава ООН → un:charter art_39+art_41+art_51']],
    ['does not take in what a number counts', 'Устав ООН. По смыслу статьи 51, 12 государств правы.', ['Устав ООН → un:charter', 'статьи 51 → un:charter art_51']],
    ['does not begin with one article', 'Устав ООН. В статье 51, 12 и других.', ['Устав ООН → un:charter', 'статье 51 → un:charter art_51']],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a part with a letter', () => {
  test.each([
    'apartado b) del artículo 32 del Convenio de Budapest', 'apartado (b) del artículo 32 del Convenio de Budapest', 'artículo 32, apartado b), del Convenio de Budapest', "paragraphe b) de l'article 32 de la Convention de Budapest",
    'paragraph (b) of Article 32 of the Budapest Convention', 'п. «б» ст. 32 Будапештской конвенции', 'пункт б) статьи 32 Будапештской конвенции', 'подпункт «б» статьи 32 Будапештской конвенции', 'Art. 32 b) der Budapest-Konvention',
  ])('is a point, by the Latin letter where the law has those: %s', (text) => expect(cited(text)).toEqual([`${text} → coe:budapest art_32__point_b`]));

  test.each([
    ['п. «б» ч. 2 ст. 10 Федерального закона № 149-ФЗ', ['п. «б» ч. 2 ст. 10 Федерального закона № 149-ФЗ → ru:149-fz-2006 art_10__para_2__point_б']],
    ['The paragraph a State invokes is Article 32 of the Budapest Convention', ['Article 32 of the Budapest Convention → coe:budapest art_32']],
    ['В части о пункте и статье 32 Будапештской конвенции', ['статье 32 Будапештской конвенции → coe:budapest art_32']],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a part with a letter that nothing marks', () => {
  test.each([
    'paragraph b of Article 32 of the Budapest Convention', 'Article 32, paragraph b, of the Budapest Convention', 'Article 32, paragraph b of the Budapest Convention', "paragraphe b de l'article 32 de la Convention de Budapest",
    'artículo 32, párrafo b, del Convenio de Budapest', 'párrafo b del artículo 32 del Convenio de Budapest', 'пункт b статьи 32 Будапештской конвенции',
  ])('is a point: %s', (text) => expect(cited(text)).toEqual([`${text} → coe:budapest art_32__point_b`]));

  test.each(['points a and b of Article 32 of the Budapest Convention', 'paragraphs a and b of Article 32 of the Budapest Convention', 'lit. a) and b) of Article 32 of the Budapest Convention', 'п. «а» и «б» ст. 32 Будапештской конвенции'])('may be one of several: %s', (text) => {
    expect(cited(text)).toEqual([`${text} → coe:budapest art_32__point_a+art_32__point_b`]);
  });

  test.each([
    ['The paragraph a party invokes is in Article 32 of the Budapest Convention', 'Article 32 of the Budapest Convention → coe:budapest art_32'], ['en ese párrafo y del artículo 32 del Convenio de Budapest', 'artículo 32 del Convenio de Budapest → coe:budapest art_32'],
    ["le paragraphe a de l'importance, comme l'article 32 de la Convention de Budapest", 'article 32 de la Convention de Budapest → coe:budapest art_32'], ['в этом пункте и статье 32 Будапештской конвенции', 'статье 32 Будапештской конвенции → coe:budapest art_32'],
    ['в этом пункте в статье 32 Будапештской конвенции', 'статье 32 Будапештской конвенции → coe:budapest art_32'],
  ])('is no word: %s', (text, expected) => expect(cited(text)).toEqual([expected]));
});

describe('parts of several articles', () => {
  test.each([
    ['paragraph 1 of Article 6 and paragraph 2 of Article 7 of the GDPR', 'eu:gdpr art_6__para_1+art_7__para_2'],
    ['point (a) of Article 6(1) and point (b) of Article 9(2) of the GDPR', 'eu:gdpr art_6__para_1__point_a+art_9__para_2__point_b'],
    ["paragraphe 1 de l'article 6 et le paragraphe 2 de l'article 7 du RGPD", 'eu:gdpr art_6__para_1+art_7__para_2'],
    ['apartado 1 del artículo 6 y el apartado 2 del artículo 7 del RGPD', 'eu:gdpr art_6__para_1+art_7__para_2'],
    ['ч. 1 ст. 10 и ч. 2 ст. 15 Федерального закона № 149-ФЗ', 'ru:149-fz-2006 art_10__para_1+art_15__para_2'],
    ['часть 1 статьи 10, часть 2 статьи 15 Федерального закона № 149-ФЗ', 'ru:149-fz-2006 art_10__para_1+art_15__para_2'],
    ['Article 6, paragraph 1 and paragraph 2 of Article 7 of the GDPR', 'eu:gdpr art_6__para_1+art_7__para_2'],
    ['paragraph 1 of Article 6 and Article 7 of the GDPR', 'eu:gdpr art_6__para_1+art_7'],
  ])('keep to their own: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));

  test.each([
    ['Article 5(1), point (f), Article 24(1) and Article 32 of the GDPR', 'eu:gdpr art_5__para_1__point_f+art_24__para_1+art_32'],
    ['Article 5(1), point (f) and 5(2), and Article 32 of the GDPR', 'eu:gdpr art_5__para_1__point_f+art_5__para_2+art_32'],
    ['Article 5 of Chapter II of the GDPR', 'eu:gdpr art_5'],
  ])('go on with further articles: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));

  test.each([
    ['Article 6, paragraph 1 and paragraph 2 of the GDPR', 'eu:gdpr art_6__para_1+art_6__para_2'], ['Article 6(1), point (a), and point (b) of the GDPR', 'eu:gdpr art_6__para_1__point_a+art_6__para_1__point_b'], ['art. 6, § 1, § 2 RGPD', 'eu:gdpr art_6__para_1+art_6__para_2'],
    ['ст. 10 ч. 1 и ч. 2 Федерального закона № 149-ФЗ', 'ru:149-fz-2006 art_10__para_1+art_10__para_2'], ['п. 2 и п. 3 ст. 10 Федерального закона № 149-ФЗ', 'ru:149-fz-2006 art_10__para_2+art_10__para_3'],
  ])('or share one: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));

  test.each([
    ['статья 10 часть 4 пункты 5 и 6 Федерального закона № 149-ФЗ', 'art_10__para_4__point_5+art_10__para_4__point_6'], ['ст. 10, ч. 4, п. 5 Федерального закона № 149-ФЗ', 'art_10__para_4__point_5'],
    ['п. 1 ч. 2 и п. 3 ч. 4 ст. 10 Федерального закона № 149-ФЗ', 'art_10__para_2__point_1+art_10__para_4__point_3'],
  ])('in Russian go up or down: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ru:149-fz-2006 ${expected}`]));
});

describe('parts of an article by their mere numbers, as French laws name them', () => {
  test.each([
    ["au 2 de l'article 9 du RGPD", "2 de l'article 9 du RGPD → eu:gdpr art_9__para_2"], ["en application du 4 de l'article 9 du règlement (UE) 2016/679", "4 de l'article 9 du règlement (UE) 2016/679 → eu:gdpr art_9__para_4"],
    ["aux 3 et 4 de l'article 66 du RGPD", "3 et 4 de l'article 66 du RGPD → eu:gdpr art_66__para_3+art_66__para_4"], ["prévues par le g du 2 de l'article 9 du RGPD", "g du 2 de l'article 9 du RGPD → eu:gdpr art_9__para_2__point_g"],
    ["aux a et c du 2 de l'article 22 du RGPD", "a et c du 2 de l'article 22 du RGPD → eu:gdpr art_22__para_2__point_a+art_22__para_2__point_c"],
  ])('%s', (text, expected) => expect(cited(text)).toEqual([expected]));

  test.each(["la loi de 2018 de l'article 9 du RGPD", "le règlement 12 de l'article 9 du RGPD", "l'alinéa de l'article 9 du RGPD"])('but not otherwise: %s', (text) => expect(cited(text)).toEqual(['article 9 du RGPD → eu:gdpr art_9']));
});

describe('a pinpoint between two names', () => {
  test.each([
    ['GDPR Article 5 and Article 21 of NIS2 agree.', ['GDPR Article 5 → eu:gdpr art_5', 'Article 21 of NIS2 → eu:nis2 art_21']],
    ['GDPR Articles 5 and 6 and Article 21 of NIS2 agree.', ['GDPR Articles 5 and 6 → eu:gdpr art_5+art_6', 'Article 21 of NIS2 → eu:nis2 art_21']],
    ['GDPR Article 5(1) and paragraph 2 of Article 21 of NIS2 agree.', ['GDPR Article 5(1) → eu:gdpr art_5__para_1', 'paragraph 2 of Article 21 of NIS2 → eu:nis2 art_21__para_2']],
    ["Le RGPD article 5 et l'article 21 de NIS2 concordent.", ['RGPD article 5 → eu:gdpr art_5', 'article 21 de NIS2 → eu:nis2 art_21']],
    ['The GDPR, Article 5 and Article 21 of NIS2 agree.', ['GDPR → eu:gdpr', 'Article 21 of NIS2 → eu:nis2 art_21']],
    ['Article 5 and Article 21 of NIS2 agree with the GDPR.', ['Article 5 and Article 21 of NIS2 → eu:nis2 art_5+art_21', 'GDPR → eu:gdpr']],
    ['GDPR Article 5 and Article 6 are old.', ['GDPR Article 5 and Article 6 → eu:gdpr art_5+art_6']],
    ['GDPR Article 7 and the Article 29 Working Party are old.', ['GDPR Article 7 → eu:gdpr art_7']],
  ])('is divided at its second unit: %s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a list behind a noun in the singular', () => {
  test.each([
    ['GDPR. See Article 39, 42 and 51 of the UN Charter.', ['GDPR → eu:gdpr', 'Article 39, 42 and 51 of the UN Charter → un:charter art_39+art_42+art_51']],
    ['GDPR. See Article 39, 42 as well as 51 of the UN Charter.', ['GDPR → eu:gdpr', 'Article 39, 42 as well as 51 of the UN Charter → un:charter art_39+art_42+art_51']],
    ["RGPD. L'article 39, 42 ou 51 de la Charte des Nations Unies.", ['RGPD → eu:gdpr', 'article 39, 42 ou 51 de la Charte des Nations Unies → un:charter art_39+art_42+art_51']],
    ['RGPD. El artículo 39, 42 y 51 de la Carta de las Naciones Unidas.', ['RGPD → eu:gdpr', 'artículo 39, 42 y 51 de la Carta de las Naciones Unidas → un:charter art_39+art_42+art_51']],
  ])('goes to the law behind it: %s', (text, expected) => expect(cited(text)).toEqual(expected));

  test.each([
    ['of law that is not held goes to no other', 'The GDPR binds. See Article 39, 42 and 51 of the Antarctic Treaty.', ['GDPR → eu:gdpr']],
    ['that does not plainly end leaves all open', 'The GDPR binds. See Article 33, 34 and 35 everywhere.', ['GDPR → eu:gdpr']],
    ['is none where the number counts something', 'The GDPR binds. Under Article 33, 72 hours are left.', ['GDPR → eu:gdpr', 'Article 33 → eu:gdpr art_33']],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a list with ranges in it', () => {
  test.each([
    ['Articles 5, 7 to 9 and 12 of the GDPR', 'art_5+art_7..art_9+art_12'],
    ['Articles 5, 7–9, 12 and 15–17 of the GDPR', 'art_5+art_7..art_9+art_12+art_15..art_17'],
    ['GDPR Articles 5(1)(a) to (c) and 6', 'art_5__para_1__point_a..art_5__para_1__point_c+art_6'],
    ['recitals 26, 28–30 and 35 of the GDPR', 'rec_26+rec_28..rec_30+rec_35'],
    ['articles 5, 7 à 9 et 12 du RGPD', 'art_5+art_7..art_9+art_12'],
    ['artículos 5, 7 a 9 y 12 del RGPD', 'art_5+art_7..art_9+art_12'],
    ['artículos 5, del 7 al 9 y 12 del RGPD', 'art_5+art_7..art_9+art_12'],
    ['статьи 5, 7–9 и 12 GDPR', 'art_5+art_7..art_9+art_12'],
    ['статьи с 5 по 9 и 12 GDPR', 'art_5..art_9+art_12'],
    ['статьями 5, с 7 по 9 и 12 GDPR', 'art_5+art_7..art_9+art_12'],
    ['《通用数据保护条例》第五条、第七条至第九条和第十二条', 'art_5+art_7..art_9+art_12'],
    ['《通用数据保护条例》第5、7至9和12条', 'art_5+art_7..art_9+art_12'],
    ['《通用数据保护条例》第6条第1款至第3款和第7条', 'art_6__para_1..art_6__para_3+art_7'],
    ['《通用数据保护条例》第6条第1款、第4款', 'art_6__para_1+art_6__para_4'],
  ])('keeps each member: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → eu:gdpr ${expected}`]));

  test('behind a noun in the singular too', () => expect(cited('GDPR. See Article 39, 42 to 45 and 51 of the UN Charter.').at(-1)).toBe('Article 39, 42 to 45 and 51 of the UN Charter → un:charter art_39+art_42..art_45+art_51'));

  test.each(['The GDPR binds. Under Article 33, 72 to 96 hours are left.', 'GDPR. По статье 33, 72 из 96 часов прошли.'])('but no number that counts something: %s', (text) => expect(cited(text).at(-1)).toMatch(/ → eu:gdpr art_33$/));
});

describe('a number behind a part of an article in the singular', () => {
  test.each([
    ['art. 49 al. 1 et 50 RGPD', 'art_49__subpara_1+art_50'],
    ['art. 49 al. 1, 50 et 51 RGPD', 'art_49__subpara_1+art_50+art_51'],
    ['art. 49 al. 1 et 50 al. 2 let. a RGPD', 'art_49__subpara_1+art_50__subpara_2__point_a'],
    ['article 5, paragraphe 1, et 6, paragraphe 2, du RGPD', 'art_5__para_1+art_6__para_2'],
    ['artículo 5 apartado 1 y 6 apartado 2 del RGPD', 'art_5__para_1+art_6__para_2'],
    ['ст. 49 ч. 1 и 50 GDPR', 'art_49__para_1+art_50'],
    ['ст. 5 ч. 1 и 6 ч. 2 GDPR', 'art_5__para_1+art_6__para_2'],
    ['Article 5, paragraph 1 and 6, paragraph 2, of the GDPR', 'art_5__para_1+art_6__para_2'],
  ])('is a further article where its size or a part of its own says so: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → eu:gdpr ${expected}`]));

  test.each([
    ['art. 6 par. 1 et 4 RGPD', 'art_6__para_1+art_6__para_4'],
    ['Article 6, paragraph 1 and 4 of the GDPR', 'art_6__para_1+art_6__para_4'],
    ['ст. 6 ч. 1 и 4 GDPR', 'art_6__para_1+art_6__para_4'],
  ])('and otherwise a further part: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → eu:gdpr ${expected}`]));
});
