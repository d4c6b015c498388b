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

describe('a point as French judgments name it', () => {
  test.each([
    ['article 6, paragraphe 1, sous f), du RGPD', 'art_6__para_1__point_f'],
    ['article 6, paragraphe 1, point sous f), du RGPD', 'art_6__para_1__point_f'],
    ['article 6, paragraphe 1, premier alinéa, sous f), du RGPD', 'art_6__para_1__subpara_1__point_f'],
    ['article 6, paragraphe 1, sous a), b) et f), du RGPD', 'art_6__para_1__point_a+art_6__para_1__point_b+art_6__para_1__point_f'],
    ['article 58, paragraphe 2, sous a) à c) et i), du RGPD', 'art_58__para_2__point_a..art_58__para_2__point_c+art_58__para_2__point_i'],
    ['article 83, paragraphe 5, sous a), et article 58, paragraphe 2, sous i), du RGPD', 'art_83__para_5__point_a+art_58__para_2__point_i'],
    ['article 4, sous 7), du RGPD', 'art_4__point_7'],
    ['article 4, point 7), du RGPD', 'art_4__point_7'],
    ['article 4, points 7) et 8), du RGPD', 'art_4__point_7+art_4__point_8'],
    ['artículo 4, punto 7), del RGPD', 'art_4__point_7'],
  ])('is read: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → eu:gdpr ${expected}`]));

  test.each([
    ["L'article 6 du RGPD, sous réserve de l'article 7, vaut.", ['article 6 du RGPD → eu:gdpr art_6', 'article 7 → eu:gdpr art_7']],
    ["Le RGPD, sous a), le dit.", ['RGPD → eu:gdpr']],
    ["Le responsable (article 4, point 7) décide.", []],
  ])('and nothing near it: %s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a range of points', () => {
  test.each([
    ['letras a) a c) del artículo 6.1 del RGPD', 'eu:gdpr art_6__para_1__point_a..art_6__para_1__point_c'], ["lettres a) à c) de l'article 6, paragraphe 1, du RGPD", 'eu:gdpr art_6__para_1__point_a..art_6__para_1__point_c'],
    ['points a to c of Article 6(1) GDPR', 'eu:gdpr art_6__para_1__point_a..art_6__para_1__point_c'], ['Article 6(1), points (a) to (c), GDPR', 'eu:gdpr art_6__para_1__point_a..art_6__para_1__point_c'],
    ['п. «а»–«б» ст. 32 Будапештской конвенции', 'coe:budapest art_32__point_a..art_32__point_b'],
  ])('has its ends: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));
});

describe('a paragraph between commas', () => {
  test.each([
    ['Art. 6, § 1, GDPR', 'eu:gdpr art_6__para_1'], ['Art. 6, §§ 1 and 4, GDPR', 'eu:gdpr art_6__para_1+art_6__para_4'], ['Art. 6, § 1, f), GDPR', 'eu:gdpr art_6__para_1__point_f'], ['Art. 6, § 1, f, GDPR', 'eu:gdpr art_6__para_1__point_f'],
    ['Art. 2, § 4, UN Charter', 'un:charter art_2__para_4'], ['art. 6, § 1, RGPD', 'eu:gdpr art_6__para_1'],
  ])('is that of the article before it: %s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));

  test.each(['The GDPR binds. Art. 6, § 1, ECHR is older.', 'Le RGPD lie. Art. 6, § 1, CEDH est plus ancien.', 'GDPR, Art. 6, § 1, ECHR.'])('and of no law that is not held: %s', (text) => expect(cited(text)).toEqual([expect.stringMatching(/^(?:GDPR|RGPD) → eu:gdpr$/)]));
});
