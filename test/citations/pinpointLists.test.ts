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
