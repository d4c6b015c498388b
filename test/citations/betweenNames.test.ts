import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

describe('a pinpoint behind one name and before the comma of another', () => {
  test.each([
    ['UN Charter Art. 2, GDPR Art. 5.', ['UN Charter Art. 2 → un:charter art_2', 'GDPR Art. 5 → eu:gdpr art_5']],
    ['GDPR Article 5, NIS 2 Directive Article 21.', ['GDPR Article 5 → eu:gdpr art_5', 'NIS 2 Directive Article 21 → eu:nis2 art_21']],
    ['UN Charter, Art. 2, GDPR, Art. 5.', ['UN Charter, Art. 2 → un:charter art_2', 'GDPR, Art. 5 → eu:gdpr art_5']],
    ['GDPR Articles 5 and 6, DORA Article 9, UN Charter Article 2(4).', ['GDPR Articles 5 and 6 → eu:gdpr art_5+art_6', 'DORA Article 9 → eu:dora art_9', 'UN Charter Article 2(4) → un:charter art_2__para_4']],
    ['Under GDPR Article 5, the UN Charter is silent.', ['GDPR Article 5 → eu:gdpr art_5', 'UN Charter → un:charter']],
    ['The GDPR in Article 5, the UN Charter in Article 2.', ['GDPR in Article 5 → eu:gdpr art_5', 'UN Charter in Article 2 → un:charter art_2']],
    ['GDPR (Art. 5, UN Charter Art. 2)', ['GDPR (Art. 5 → eu:gdpr art_5', 'UN Charter Art. 2 → un:charter art_2']],
    ['Charte des Nations Unies, art. 2, RGPD, art. 5.', ['Charte des Nations Unies, art. 2 → un:charter art_2', 'RGPD, art. 5 → eu:gdpr art_5']],
    ['Carta de las Naciones Unidas, art. 2, RGPD, art. 5.', ['Carta de las Naciones Unidas, art. 2 → un:charter art_2', 'RGPD, art. 5 → eu:gdpr art_5']],
    ['Устав ООН, статья 2, Будапештская конвенция, статья 32.', ['Устав ООН, статья 2 → un:charter art_2', 'Будапештская конвенция, статья 32 → coe:budapest art_32']],
    ['《联合国宪章》第二条,《数据安全法》第三十六条。', ['《联合国宪章》第二条 → un:charter art_2', '《数据安全法》第三十六条 → cn:dsl art_36']],
  ])('is of the first: %s', (text, expected) => expect(cited(text)).toEqual(expected));

  test.each([
    ['Article 5, GDPR, Article 21, NIS 2 Directive.', ['Article 5, GDPR → eu:gdpr art_5', 'Article 21, NIS 2 Directive → eu:nis2 art_21']],
    ['The GDPR and Article 51, UN Charter, agree.', ['GDPR → eu:gdpr', 'Article 51, UN Charter → un:charter art_51']],
    ['The GDPR (Article 51, UN Charter) binds.', ['GDPR → eu:gdpr', 'Article 51, UN Charter → un:charter art_51']],
    ['The GDPR, Article 51 of the UN Charter and more.', ['GDPR → eu:gdpr', 'Article 51 of the UN Charter → un:charter art_51']],
  ])('or of the second, where that is how it is cited: %s', (text, expected) => expect(cited(text)).toEqual(expected));

  test.each([
    ['a comma on both sides tells nothing', 'The GDPR, Article 5, NIS 2 Directive.', ['GDPR → eu:gdpr', 'NIS 2 Directive → eu:nis2']],
    ['it is of law that is not held', 'Antarctic Treaty Art. 1, GDPR Art. 5.', ['GDPR Art. 5 → eu:gdpr art_5']],
  ])('or of neither: %s', (_, text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a provision that the text does not have, in a list that names it again', () => {
  test.each(['GDPR Article 5, GDPR Article 120.', 'GDPR, Article 5, GDPR, Article 120.', 'RGPD art. 5, RGPD art. 120.', 'ст. 5 GDPR, GDPR ст. 120.'])('is found: %s', (text) => {
    expect(cited(text).map((one) => one.split(' → ')[1])).toEqual(['eu:gdpr art_5', 'eu:gdpr art_120 unknown-provision']);
  });
  test('in Chinese too', () => expect(cited('《数据安全法》第三十六条,《数据安全法》第一百三十七条。').at(-1)).toBe('《数据安全法》第一百三十七条 → cn:dsl art_137 unknown-provision'));
  test.each(['Article 5 of the GDPR (Regulation (EU) 2016/679), Article 6 too.', 'Article 5 of the GDPR, Regulation (EU) 2016/679, Article 6 too.'])('but a number beside the name is one citation with it: %s', (text) => expect(cited(text)).toHaveLength(2));
});

describe('a name in lower case', () => {
  test.each([
    ['La directive SRI 2, art. 21, oblige.', 'directive SRI 2, art. 21 → eu:nis2 art_21'],
    ['El convenio de budapest, artículo 32, obliga.', 'convenio de budapest, artículo 32 → coe:budapest art_32'],
    ['Так велит будапештская конвенция, статья 32.', 'будапештская конвенция, статья 32 → coe:budapest art_32'],
    ['See the convention on cybercrime, Article 32.', 'convention on cybercrime, Article 32 → coe:budapest art_32'],
  ])('is a citation with the pinpoint behind it: %s', (text, expected) => expect(cited(text)).toEqual([expected]));

  test.each(['A convention on cybercrime is wanted, and Article 32 of it as well.', 'The charter, article 51, of our club.'])('but not otherwise: %s', (text) => expect(cited(text)).toEqual([]));
});
