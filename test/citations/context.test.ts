import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

describe('a pinpoint without a name', () => {
  const text = 'The GDPR caused costs. Article 27 could ban firms.';
  test.each([
    ['# The EU Data Act', []], ['---\ntitle: What NIS2 asks\n---', []],
    ['# The GDPR', ['Article 27 → eu:gdpr art_27']], ['# GDPR and NIS2', ['Article 27 → eu:gdpr art_27']], ['# Notes of May', ['Article 27 → eu:gdpr art_27']],
  ])('may be of what the title names: %s', (title, expected) => {
    expect(cited(`${title}\n\n${text}`).filter((one) => one.startsWith('Article'))).toEqual(expected);
  });
});

describe('a pinpoint behind the name of law that is not held', () => {
  test.each([
    'The UN Charter binds. The Chicago Convention says so in Article 3.',
    'La Charte des Nations Unies lie. La convention de Chicago le dit à l’article 3.',
    'La Carta de las Naciones Unidas rige. El convenio de Chicago lo dice en su artículo 3.',
    'Устав ООН действует. Чикагская конвенция, статья 3, ясна.',
    'Устав ООН действует. По Чикагской конвенции статья 3 ясна.',
    'The GDPR binds. The Grundgesetz in Article 5 differs.',
    'La Charte des Nations Unies lie. Le Statut de Rome, article 8, aussi.',
    'El RGPD rige. La Constitución española, artículo 18, también.',
    'El RGPD rige. El Estatuto de Roma, artículo 8, también.',
    'Устав ООН действует. Римский статут, статья 8, тоже.',
    'Устав ООН действует. Конституция РФ, статья 15, тоже.',
    'Устав ООН действует. МПГПП, статья 17, тоже.',
    '《联合国宪章》有效。芝加哥公约第三条也有效。',
    '《联合国宪章》有效。罗马规约第八条也有效。',
    '《联合国宪章》有效。《芝加哥公约》第三条也有效。',
  ])('is not of the one named before: %s', (text) => expect(cited(text)).toHaveLength(1));

  test.each(['Устав ООН ясен. Статья 2 тоже.', '《联合国宪章》有效。第二条也有效。', '《联合国宪章》有效。依据宪章第二条。', 'Le RGPD est clair. Voir l’article 33.', 'The GDPR binds Estonia. Moreover, Article 33 does.', 'Устав ООН связывает США и ООН. Статья 2 тоже.'])('and is where no other law stands between: %s', (text) => expect(cited(text)).toHaveLength(2));
});

describe('a name that two editions have', () => {
  test.each([
    ['is that of the later one', 'Rule 11 of the Tallinn Manual binds.', ['Rule 11 of the Tallinn Manual → int:tallinn2 rule_11']],
    ['is that of the one that the memo named', 'The Tallinn Manual on the International Law Applicable to Cyber Warfare is old. Rule 11 of the Tallinn Manual is known.', ['Tallinn Manual on the International Law Applicable to Cyber Warfare → int:tallinn1 superseded', 'Rule 11 of the Tallinn Manual → int:tallinn1 rule_11 superseded']],
    ['is that of the one named last', 'The Tallinn Manual 1.0 is old, the Tallinn Manual 2.0 is new. Rule 11 of the Tallinn Manual is known.', ['Tallinn Manual 1.0 → int:tallinn1 superseded', 'Tallinn Manual 2.0 → int:tallinn2', 'Rule 11 of the Tallinn Manual → int:tallinn2 rule_11']],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected));
});

describe('`ibid.` in the text', () => {
  test.each(['The GDPR binds. See Mulligan, supra note 163, at 41. Id. at 40.', 'The GDPR binds. See the opinion of 4 October 2017. Ibid., p. 9.', 'The GDPR binds. See https://example.org/page. Ibid.'])('is not of the law where another source stands between: %s', (text) => {
    expect(cited(text)).toEqual(['GDPR → eu:gdpr']);
  });

  test('and is otherwise', () => expect(cited('The UN Charter forbids force (ibid., art. 2).')).toEqual(['UN Charter → un:charter', 'ibid., art. 2 → un:charter art_2']));
});

describe('further ways to write a number or a provision', () => {
  test.each([
    ['Reglamento UE 2016/679', 'eu:gdpr'], ['règlement UE 2016/679', 'eu:gdpr'], ['Directiva UE 2022/2555', 'eu:nis2'], ['регламент ЕС 2016/679', 'eu:gdpr'],
    ["Article 6 of the Council of Europe's Convention on Cybercrime", 'coe:budapest art_6'], ['ARTICLE 6(1)(F) GDPR', 'eu:gdpr art_6__para_1__point_f'],
    ['Nicaragua v. United States, 1986 Judgment, ¶ 115', 'icj:nicaragua para_115'], ['Nicaragua v. United States, ¶¶ 109-10', 'icj:nicaragua para_109..para_110'], ['Nicaragua v. United States, ¶¶ 109-205', 'icj:nicaragua para_109..para_205'],
  ])('%s', (text, expected) => expect(cited(text)).toEqual([`${text} → ${expected}`]));
});

describe('`that Regulation` is the one that a number named last', () => {
  test.each([
    ['The GDPR binds. Regulation (EU) No 1024/2013 gives tasks. Article 4 of that Regulation says so.', []], ['NIS2 binds. Directive (EU) 2018/1972 is amended. Article 5 of that Directive goes.', []], ['El RGPD rige. El Reglamento (UE) 1024/2013 también. El artículo 4 de dicho Reglamento lo dice.', []],
    ['The GDPR binds. Regulation (EU) No 1024/2013 gives tasks. Article 4 of the Regulation says so.', ['Article 4 of the Regulation → eu:gdpr art_4']],
    ['Regulation (EU) No 1024/2013 gives tasks. The GDPR binds. Article 4 of that Regulation says so.', ['Article 4 of that Regulation → eu:gdpr art_4']],
    ['El RGPD rige. Los artículos 15 a 22 del citado Reglamento lo dicen.', ['artículos 15 a 22 del citado Reglamento → eu:gdpr art_15..art_22']],
    ['The GDPR binds. Article 5 of the aforementioned Regulation says so.', ['Article 5 of the aforementioned Regulation → eu:gdpr art_5']],
  ])('%s', (text, expected) => expect(cited(text).slice(1)).toEqual(expected));
});

describe('a word for what a law is before or behind its name', () => {
  test.each([
    ["l'article 99 du règlement eIDAS", "article 99 du règlement eIDAS → eu:eidas art_99 unknown-provision"],
    ["l'article 21 de la directive NIS 2", 'article 21 de la directive NIS 2 → eu:nis2 art_21'],
    ['el artículo 99 del Reglamento eIDAS', 'artículo 99 del Reglamento eIDAS → eu:eidas art_99 unknown-provision'],
    ['artículo 21 de la Directiva «NIS 2»', 'artículo 21 de la Directiva «NIS 2 → eu:nis2 art_21'],
    ['статья 99 Регламента eIDAS', 'статья 99 Регламента eIDAS → eu:eidas art_99 unknown-provision'],
    ['статья 5 регламента DORA', 'статья 5 регламента DORA → eu:dora art_5'],
    ['eIDAS条例第99条', 'eIDAS条例第99条 → eu:eidas art_99 unknown-provision'],
    ['依据GDPR第33条', 'GDPR第33条 → eu:gdpr art_33'],
    ['《NIS 2指令》第21条', 'NIS 2指令》第21条 → eu:nis2 art_21'],
  ])('ties the provision to it: %s', (text, expected) => expect(cited(text)).toEqual([expected]));

  test('though the memo named another of the kind', () => {
    expect(cited('El RGPD rige. El artículo 5 del Reglamento eIDAS también, y el artículo 33 del Reglamento DORA.')).toEqual(['RGPD → eu:gdpr', 'artículo 5 del Reglamento eIDAS → eu:eidas art_5', 'artículo 33 del Reglamento DORA → eu:dora art_33']);
  });

  test.each([["L'article 5 de la convention eIDAS", ['eIDAS → eu:eidas']], ['Статья 5 договора DORA', ['DORA → eu:dora']]])('but not one of another kind: %s', (text, expected) => expect(cited(text)).toEqual(expected));
});
