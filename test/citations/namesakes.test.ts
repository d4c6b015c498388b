import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

describe('a convention of the same subject is another\'s where somebody else stands before it', () => {
  test.each([
    'Article 6 of the Arab Convention on Cybercrime is broad.', 'Article 6 of the African Union Convention on Cybercrime is broad.', "Article 6 of the African Union's Convention on Cybercrime is broad.",
    'Article 6 of the Commonwealth Convention on Cybercrime is broad.', 'Article 6 of the Convention on Cybercrime of the Arab League is broad.', 'Article 6 of the ILO Convention 108 is old.',
  ])('%s', (text) => expect(cited(text)).toEqual([]));

  test.each([
    ['Article 6 of the Convention on Cybercrime is broad.', ['Article 6 of the Convention on Cybercrime → coe:budapest art_6']],
    ['Article 6 of the Council of Europe Convention on Cybercrime is broad.', ['Article 6 of the Council of Europe Convention on Cybercrime → coe:budapest art_6']],
    ['They join the CoE Convention on Cybercrime.', ['Convention on Cybercrime → coe:budapest']],
    ["They join the Council of Europe's Convention on Cybercrime.", ['Convention on Cybercrime → coe:budapest']],
    ['They join the Council of Europe (CoE) Convention on Cybercrime.', ['Convention on Cybercrime → coe:budapest']],
    ['Совет действует по главе VII Устава ООН.', ['главе VII Устава ООН → un:charter chp_VII']],
  ])('but not otherwise: %s', (text, expected) => expect(cited(text)).toEqual(expected));

  test('and then `the Convention` is not the one held', () => {
    expect(cited('The Budapest Convention is in force. So is the Arab Convention on Cybercrime. Article 55 of the Convention is new.')).toEqual(['Budapest Convention → coe:budapest']);
  });
});

describe('the name of an organisation at the end goes on to a body of it', () => {
  test.each(['Article 112 of the Charter of the United Nations University', 'Статья 115 Устава Организации Объединённых Наций по вопросам образования, науки и культуры', 'статья 115 Устава ООН-Хабитат'])('%s', (text) => expect(cited(text)).toEqual([]));

  test.each([
    ['Under Article 2 of the Charter of the United Nations States refrain from force.', ['Article 2 of the Charter of the United Nations → un:charter art_2']],
    ['Article 2 of the Charter of the United Nations Organization', ['Article 2 of the Charter of the United Nations → un:charter art_2']],
  ])('or not: %s', (text, expected) => expect(cited(text)).toEqual(expected));
});
