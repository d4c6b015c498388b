import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

describe('a short form in a bracket behind a title that names the act it repeals', () => {
  test.each([
    ['Regulation (EU) 2022/1925 on fair markets, and amending Directive (EU) 2020/1828 (“the MFR”), binds.\n\nArticle 5 MFR is new.', 'Article 5 MFR → eu:dma art_5'],
    ['Regulation (EU) 2016/679 on the protection of natural persons, and repealing Directive 95/46/EC (hereinafter “GDPR”), binds.\n\nArticle 33 GDPR is new.', 'Article 33 GDPR → eu:gdpr art_33'],
    ['Directive (EU) 2022/2555 on cybersecurity, amending Regulation (EU) No 910/2014, and repealing Directive (EU) 2016/1148 (the “Directive”), binds.\n\nArticle 21 of the Directive is new.', 'Article 21 of the Directive → eu:nis2 art_21'],
    ["Le règlement (UE) 2016/679 relatif à la protection, et abrogeant la directive 95/46/CE (ci-après « le Règlement »), lie.\n\nL'article 33 du Règlement est clair.", 'article 33 du Règlement → eu:gdpr art_33'],
    ['El Reglamento (UE) 2016/679, por el que se deroga la Directiva 95/46/CE (en adelante, «RGPD»), rige.\n\nEl artículo 33 del RGPD es claro.', 'artículo 33 del RGPD → eu:gdpr art_33'],
  ])('is the whole act\'s: %s', (text, expected) => expect(cited(text).at(-1)).toBe(expected));

  test.each([
    ['The Union had Directive 95/46/EC (the “Directive”).\n\nArticle 7 of the Directive was clear.', 'Article 7 of the Directive → eu:data-protection-directive art_7 superseded'],
    ['The Commission is repealing Directive 95/46/EC (“DPD”).\n\nArticle 7 DPD was clear.', 'Directive 95/46/EC → eu:data-protection-directive superseded'],
  ])('and otherwise that of the act before it, or of none: %s', (text, expected) => expect(cited(text).at(-1)).toBe(expected));
});

test('a bracket with a provision gives no name', () => {
  expect(cited('The Treaty on European Union (Recital 14 LED) leaves this out. Article 4 LED applies.').at(-1)).toBe('Article 4 LED → eu:led art_4');
});

describe('letters behind the name of their law in other words', () => {
  test.each(['Regulación General de Protección de Datos (RGPD)', 'Règle générale sur la protection des données (RGPD)'])('stay its name: %s', (name) => {
    expect(cited(`${name}. Art. 33 RGPD.`).at(-1)).toBe('Art. 33 RGPD → eu:gdpr art_33');
  });

  test('with a footnote number in the name too', () => expect(cited('The General Data Protection Regulation1 (GDPR) binds.\n\nSee Article 33 GDPR.').at(-1)).toBe('Article 33 GDPR → eu:gdpr art_33'));

  test.each(['The Digital Security Act 2018 (DSA) binds.\n\nSee Article 5 DSA.', 'Gambian Data Protection Rules (GDPR) bind.\n\nSee Article 33 GDPR.', 'Data Model Alliance (DMA) rules bind.\n\nSee Article 5 DMA.'])('but not behind another: %s', (text) => expect(cited(text)).toEqual([]));
});

describe('a name that the memo used for the law of another State', () => {
  test.each([
    ['means it from then on', "Japan's new AI Act is soft. The AI Act passed in May.\n\nArticle 5 of the AI Act is new.", []],
    ['means the one that is held again once that is named by more', "Japan's AI Act is soft.\n\nThe EU AI Act differs. Article 5 of the AI Act bans it.", ['EU AI Act → eu:ai-act', 'Article 5 of the AI Act → eu:ai-act art_5']],
    ['or with its owner', "Japan's AI Act is soft. The EU's AI Act differs. Article 5 of the AI Act bans it.", ['AI Act → eu:ai-act', 'Article 5 of the AI Act → eu:ai-act art_5']],
    ['means it in that paragraph only where the memo named the other before', "The AI Act binds.\n\nColorado's AI Act differs. The AI Act of that State is narrow.\n\nArticle 5 of the AI Act bans it.", ['AI Act → eu:ai-act', 'Article 5 of the AI Act → eu:ai-act art_5']],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected));
});

describe('a section by its mere number', () => {
  test.each([
    ['FISA Section 702 lapses.', 'Section 702(h)(1)', 'sec_1881a__subsec_h__para_1'],
    ['FISA Section 702 lapses.', 'section 702(a)', 'sec_1881a__subsec_a'],
    ['FISA Section 702 lapses.', '§ 702(i)', 'sec_1881a__subsec_i'],
    ['The Foreign Intelligence Surveillance Act of 1978 (FISA) was amended.', 'Section 702(h)', 'sec_1881a__subsec_h'],
    ['They rely on FISA.', 'sec. 702(b)', 'sec_1881a__subsec_b'],
  ])('is that of the law that the memo named: %s %s', (before, name, id) => expect(cited(`${before}\n\nIt rests on ${name}, they say.`, '2025-01-01').at(-1)).toBe(`${name} → us:fisa-702 ${id}`));

  test.each(['Section 702(c) of the Communications Act', 'Communications Act, section 702(c)', 'Pub. L. 104-104, § 702(c)', 'Section 702 below'])('is not where another is named beside it: %s', (text) => {
    expect(cited(`FISA Section 702 lapses.\n\nIt rests on ${text}, they say.`, '2025-01-01').slice(1)).toEqual([]);
  });

  test('nor behind another, until it is named again', () => {
    const text = 'FISA Section 702 lapses. Section 702 of the Communications Act differs. Section 702(b) binds. Section 702 of FISA differs. Section 702(b) binds.';
    expect(cited(text, '2025-01-01')).toEqual(['FISA Section 702 → us:fisa-702', 'Section 702 of FISA → us:fisa-702', 'Section 702(b) → us:fisa-702 sec_1881a__subsec_b']);
  });

  test.each(['Section 702(h) is broad.', 'Section 702 of the Communications Act is broad.'])('means nothing by itself, though the memo is of the United States: %s', (text) => expect(cited(`---\ncomity:\n  state: US\n---\n\n${text}`)).toEqual([]));
});

describe('the Draft Articles', () => {
  test.each([
    'Article 22 of the Draft Articles', 'Article 22 of the 2001 Draft Articles', "article 22 du projet d'articles", 'artículo 22 del proyecto de artículos', 'статья 22 проекта статей', '条款草案第22条',
  ])('are those on responsibility where the memo named them: %s', (name) => expect(cited(`ARSIWA is custom.\n\n${name}`)).toEqual(['ARSIWA → un:arsiwa', expect.stringMatching(/ → un:arsiwa art_22$/)]));

  test.each(['Article 22 of the Draft Articles', "article 22 du projet d'articles", 'artículo 22 del proyecto de artículos', 'статья 22 проекта статей', '条款草案第22条'])('and nothing where it did not: %s', (text) => expect(cited(text)).toEqual([]));

  test.each(['Article 14 of the Draft Articles on Diplomatic Protection', 'Article 22 of the 1996 Draft Articles', 'Article 14 of our Draft Articles', 'The Draft Articles on Diplomatic Protection are older. Article 14 of the Draft Articles binds.'])('nor where others are meant: %s', (text) => {
    expect(cited(`ARSIWA is custom.\n\n${text}`).slice(1)).toEqual([]);
  });
});

describe('one of the Draft Articles', () => {
  test.each([
    ['The Draft Articles on State Responsibility bind. Draft Article 22 allows it.', 'Draft Article 22 → un:arsiwa art_22'],
    ['The ILC’s Draft Articles on State Responsibility (ARSIWA) bind.\n\nBy Draft Articles 22 and 49 to 53 it may.', 'Draft Articles 22 and 49 to 53 → un:arsiwa art_22+art_49..art_53'],
    ['ARSIWA binds.\n\nILC draft article 22 allows it.', 'draft article 22 → un:arsiwa art_22'],
    ["Le projet d'articles sur la responsabilité de l'État lie.\n\nLe projet d'article 22 le permet.", "projet d'article 22 → un:arsiwa art_22"],
    ['El proyecto de artículos sobre responsabilidad del Estado por hechos internacionalmente ilícitos rige.\n\nEl proyecto de artículo 22 lo permite.', 'proyecto de artículo 22 → un:arsiwa art_22'],
  ])('is named where the memo calls them so, or says whose they are: %s', (text, expected) => expect(cited(text).at(-1)).toBe(expected));

  test.each([
    'ARSIWA binds. Draft Article 22 allows it.', 'ILC Draft Article 22 allows it.', 'Draft Article 22 allows it.', 'The Draft Articles on State Responsibility and the Draft Articles on Diplomatic Protection bind. Draft Article 14 differs.',
    'The Draft Articles on State Responsibility bind. Draft Article 5 of the new treaty differs.', 'The Draft Articles on State Responsibility bind. Our Draft Article 6 differs.', 'ARSIWA binds. The draft articles are new. Draft article 6 of our bill differs.', 'The Draft Articles on State Responsibility bind. A draft article 6 was circulated.',
  ])('and not otherwise: %s', (text) => expect(cited(text).filter((one) => one.includes('art_'))).toEqual([]));

  test.each(['Draft Article 22 of ARSIWA', 'Draft Article 22, ARSIWA'])('and is of the name behind it: %s', (text) => expect(cited(text)).toEqual([expect.stringMatching(/^Article 22.* → un:arsiwa art_22$/)]));
});
