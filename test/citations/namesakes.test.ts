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

describe('a paper about a law', () => {
  test.each(['Article 5 of the GDPR guidelines says so.', 'Article 5 of the GDPR data protection guidance says so.', 'Section 4 of the GDPR impact assessment says so.'])('has provisions of its own: %s', (text) => expect(cited(text)).toEqual(['GDPR → eu:gdpr']));

  test.each([
    'Under Article 97 of the GDPR the Commission reports.', 'Article 97 of the GDPR requires a report.', 'Article 97 of the GDPR shall guide guidance.', 'As Article 97 of the GDPR and guidance on it say.',
  ])('is not meant where other words part the two: %s', (text) => expect(cited(text)).toEqual(['Article 97 of the GDPR → eu:gdpr art_97']));

  test('in French neither', () => expect(cited("Selon l'article 97 du RGPD la Commission fait rapport.")).toEqual(['article 97 du RGPD → eu:gdpr art_97']));
});

describe('a name that is part of another', () => {
  test.each([
    'The North Atlantic Treaty Organization (NATO) met.', "L'Organisation du Traité de l'Atlantique Nord (OTAN) siège.", 'La Organización del Tratado del Atlántico Norte (OTAN) se reúne.', 'Организация Североатлантического договора (НАТО) собралась.', '北大西洋公约组织举行会议。',
    'The Group of Governmental Experts (GGE) on Developments in the Field of Information and Telecommunications in the Context of International Security met.', 'The Open-Ended Working Group on Advancing Responsible State Behaviour in Cyberspace in the Context of International Security met.',
    'The Artificial Intelligence and Data Act (AIDA) failed.', "The Servicemembers’ Data Act failed.", 'The DATA Act failed.', "Japan's new AI Act binds.", 'Japan’s New AI Act binds.', '1993年2月22日通过的《中华人民共和国国家安全法》同时废止。',
  ])('is not cited: %s', (text) => expect(cited(text)).toEqual([]));

  test.each([
    ['Article 5 of the North Atlantic Treaty binds.', ['Article 5 of the North Atlantic Treaty → nato:treaty art_5']], ["L'article 5 du Traité de l'Atlantique Nord lie.", ["article 5 du Traité de l'Atlantique Nord → nato:treaty art_5"]],
    ['Experts who worked on the Tallinn Manual 2.0 agree.', ['Tallinn Manual 2.0 → int:tallinn2']], ['The NIS2 and Data Act bind.', ['NIS2 → eu:nis2', 'Data Act → eu:data-act']], ["The Union's new AI Act binds.", ['AI Act → eu:ai-act']],
    ['2015年7月1日通过的《国家安全法》第二条', ['《国家安全法》第二条 → cn:nsl art_2']],
  ])('but otherwise is: %s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a party is not its case', () => {
  const FIRST = 'The *Nicaragua* case and *Schrems II* are known.';
  test.each(['Witnesses were called by Nicaragua then.', 'The border between Costa Rica and Nicaragua is long.', 'Later Nicaragua argued otherwise.', 'The activist Max Schrems complained.', 'Mr Schrems won.'])('%s', (text) => {
    expect(cited(`${FIRST} ${text}`)).toHaveLength(2);
  });

  test.each(['In Nicaragua the Court held so.', 'The reasoning from Nicaragua stands.', 'After Schrems the Court went on.'])('but here it is: %s', (text) => expect(cited(`${FIRST} ${text}`)).toHaveLength(3));
});
