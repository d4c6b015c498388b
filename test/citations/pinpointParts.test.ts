import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

describe('a paragraph that bears no number', () => {
  test.each([
    ["article 3, paragraphe 1, premier alinéa, du RGPD", 'eu:gdpr art_3__para_1__subpara_1'],
    ["article 33, premier alinéa, du RGPD", 'eu:gdpr art_33__subpara_1'],
    ["article 1er, alinéa 7, du RGPD", 'eu:gdpr art_1__subpara_7'],
    ["deuxième alinéa de l'article 6, paragraphe 1, du RGPD", 'eu:gdpr art_6__para_1__subpara_2'],
    ["article 51, premier alinéa, de la Charte des Nations Unies", 'un:charter art_51__subpara_1'],
    ["art. 49, al. 1, let. a, RGPD", 'eu:gdpr art_49__subpara_1__point_a'],
    ["arts. 49 al. 1 et 50 RGPD", 'eu:gdpr art_49__subpara_1+art_50'],
    ['artículo 6, apartado 1, párrafo segundo, del RGPD', 'eu:gdpr art_6__para_1__subpara_2'],
    ['artículo 4, párrafo segundo, del RGPD', 'eu:gdpr art_4__subpara_2'],
    ['абз. 2 ч. 1 ст. 18 Федерального закона № 152-ФЗ', 'ru:152-fz-2006 art_18__para_1__subpara_2'],
    ['Article 6(1), second sub-paragraph, GDPR', 'eu:gdpr art_6__para_1__subpara_2'],
  ])('is none of those that bear one: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));

  test.each([
    ["article 2, alinéa 4, de la Charte des Nations Unies", 'un:charter art_2__para_4'],
    ['artículo 2, párrafo 4, de la Carta de las Naciones Unidas', 'un:charter art_2__para_4'],
    ['artículo 6, párrafo 2, del RGPD', 'eu:gdpr art_6__para_2'],
    ["alinéa a) du paragraphe 1 de l'article 6 du RGPD", 'eu:gdpr art_6__para_1__point_a'],
    ['sub-paragraph (a) of Article 6(1) GDPR', 'eu:gdpr art_6__para_1__point_a'],
    ['Articles 2, paragraph 4 and 51 of the UN Charter', 'un:charter art_2__para_4+art_51'],
    ['artículos 5 al 31 del RGPD', 'eu:gdpr art_5..art_31'],
  ])('but a numbered one or a point where its number says so: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));

  test.each(['Al 31 de diciembre, el RGPD rige.', 'Let 5 States decide, GDPR or not.'])('is no word of another sense: %s', (text) => expect(cited(text)).toEqual([expect.stringMatching(/^(?:RGPD|GDPR) → eu:gdpr$/)]));
});

describe('point (c) of Article 6(1)', () => {
  test.each([
    'Art 6.1c GDPR', 'Art. 6.1.c GDPR', 'Art. 6(1)c GDPR', 'Art. 6 (1) c) GDPR', 'GDPR, Art. 6.1c', 'Art. 6(1) lit. c DSGVO', 'Art. 6 Abs. 1 lit. c DSGVO', 'Art. 6 Abs. 1 S. 1 lit. c DS-GVO', 'art. 6.1 let. c RGPD', 'art. 6, par. 1, lett. c), GDPR',
    "lettre c) de l'article 6, paragraphe 1, du RGPD", 'article 6-1-c du RGPD', 'artículo 6.1.c del RGPD', 'ст. 6.1.c GDPR', '《通用数据保护条例》第6条第1款(c)项', '《通用数据保护条例》第六条第一款第（c）项',
  ])('may be written so: %s', (text) => expect(cited(text)).toEqual([`${text} → eu:gdpr art_6__para_1__point_c`]));

  test.each([
    ['article 6-1 du RGPD', 'eu:gdpr art_6__para_1'],
    ['Articles 6(1)c and 9(2)a GDPR', 'eu:gdpr art_6__para_1__point_c+art_9__para_2__point_a'],
    ['Art. 4.7 GDPR', 'eu:gdpr art_4__para_7'],
    ['Article 2-4 of the UN Charter', 'un:charter art_2..art_4'],
  ])('and near it: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));
});
