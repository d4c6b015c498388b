import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { rewritings } from '../../server/src/features/fixes/citations.ts';
import { definitionAt, hoverAt } from '../support/check.ts';
import { viewOf } from '../support/world.ts';
import { catalog } from './catalog.ts';

/** What the first citation with a pinpoint says: the text it is read in, the provision, the present one; `none` without such a citation. */
function read(text: string): string {
  const cited = citationsOf(readMemo('memo', 1, text), catalog, '2026-11-23').find(({ provision }) => provision !== null);
  if (!cited) return 'none';
  const edition = cited.edition ? `${cited.edition.label}${cited.edition.byYear ? ' by year' : ''}` : 'as of the day';
  return [edition, cited.key, cited.provision, cited.note?.missing === undefined ? (cited.note?.correspondingProvision ?? 'same') : 'missing'].join(' ');
}

describe('a former text is named', () => {
  test.each([
    'Article 37 of the PRC Cybersecurity Law (2016 text).',
    'Article 37 of the PRC Cybersecurity Law (text of 2016).',
    'Article 37 of the PRC Cybersecurity Law, as adopted in 2016.',
    'Article 37 of the PRC Cybersecurity Law in its 2016 version.',
    'Article 37 of the 2016 text of the PRC Cybersecurity Law.',
    'Article 37 of the original version of 2016 of the PRC Cybersecurity Law.',
    'PRC Cybersecurity Law, art. 37 (2016 text).',
    'Article 37 (2016 version) of the PRC Cybersecurity Law.',
    'See [@cn:csl, art. 37 (2016 text)].',
    'L’article 37 de la PRC Cybersecurity Law (version de 2016).',
    'L’article 37 de la version de 2016 de la PRC Cybersecurity Law.',
    'Artículo 37 de la PRC Cybersecurity Law (texto de 2016).',
    'El artículo 37 de la versión de 2016 de la PRC Cybersecurity Law.',
    'Статья 37 Закона КНР о кибербезопасности в редакции 2016 года.',
    'Статья 37 Закона КНР о кибербезопасности (ред. 2016 г.).',
    'Статья 37 редакции 2016 года Закона КНР о кибербезопасности.',
    '《网络安全法》（2016年版）第三十七条',
    '2016年版《网络安全法》第三十七条',
    'Article 37 of the PRC Cybersecurity Law in its version of 12 May 2022.',
    'Article 37 of the PRC Cybersecurity Law as adopted on 7 November 2016.',
    'L’article 37 dans sa rédaction du 12 mai 2022 de la PRC Cybersecurity Law.',
    'Artículo 37 de la PRC Cybersecurity Law, en su versión de 12 de mayo de 2022.',
    'Статья 37 Закона КНР о кибербезопасности (в ред. от 14.07.2022).',
    'Статья 37 Закона КНР о кибербезопасности в редакции от 14 июля 2022 г.',
    '《网络安全法》（2016年11月7日通过）第三十七条',
  ])('%s', (text) => expect(read(text)).toBe('2016 text cn:csl art_37 art_39'));

  test.each([
    'Article 37 of the PRC Cybersecurity Law (2016).',
    'Article 37 of the PRC Cybersecurity Law of 2016.',
    'Article 37 of the PRC Cybersecurity Law 2016.',
    'Article 37 of the 2016 PRC Cybersecurity Law.',
    'Статья 37 Закона КНР о кибербезопасности 2016 года.',
    '《网络安全法》（2016年）第三十七条',
    '2016年《网络安全法》第三十七条',
  ])('by its year alone: %s', (text) => expect(read(text)).toBe('2016 text by year cn:csl art_37 art_39'));

  test('which has fewer articles', () => {
    expect(read('Article 80 of the PRC Cybersecurity Law (2016 text).')).toBe('2016 text cn:csl art_80 missing');
    expect(read('Article 79 of the PRC Cybersecurity Law (2016 text).')).toBe('2016 text cn:csl art_79 art_81');
    expect(read('Article 1 of the PRC Cybersecurity Law (2016 text).')).toBe('2016 text cn:csl art_1 same');
  });

  test('that is an entry of its own', () => {
    expect(read('Article 7 of the 2014 text of the Counter-Espionage Law.')).toBe('as of the day cn:counter-espionage-law-2014 art_7 same');
  });
});

describe('a year that names no former text', () => {
  test.each([
    ['Article 80 of the PRC Cybersecurity Law.', 'as of the day cn:csl art_80 same'],
    ['Article 80 of the PRC Cybersecurity Law (2016), as amended.', 'as of the day cn:csl art_80 same'],
    ['Article 80 of the PRC Cybersecurity Law (2025 text).', 'as of the day cn:csl art_80 same'],
    ['Article 80 of the PRC Cybersecurity Law. In 2016 it was another.', 'as of the day cn:csl art_80 same'],
    ['《网络安全法》（2019年）第三十七条', 'as of the day cn:csl art_37 same'],
    ['In 2016 the PRC Cybersecurity Law, article 80, was not yet there.', 'as of the day cn:csl art_80 same'],
    ['Article 32 of the 2001 text of the Budapest Convention.', 'as of the day coe:budapest art_32 same'],
    ['Article 52 of the 2021 text of the AI Act.', 'none'],
    ['Article 5 of the GDPR (2016).', 'as of the day eu:gdpr art_5 same'],
    ['Article 37 of the PRC Cybersecurity Law as amended on 28 October 2025.', 'as of the day cn:csl art_37 same'],
    ['《网络安全法》（根据2025年10月28日修正）第三十七条', 'as of the day cn:csl art_37 same'],
    ['L’article 5 dans sa rédaction du 12 mai 2022 du RGPD.', 'as of the day eu:gdpr art_5 same'],
    ['Статья 5 в редакции от 14 июля 2022 г. GDPR.', 'as of the day eu:gdpr art_5 same'],
  ])('%s', (text, result) => expect(read(text)).toBe(result));
});

describe('what is said of a former text', () => {
  const messages = (text: string, asOf = '2026-03-01'): string[] => findingsOf(viewOf(`---\ncomity: { as-of: ${asOf}, profile: none }\n---\n\n${text}\n`), (error) => { throw error; }).map(({ severity, code, message }) => `${severity} ${code} ${message}`);

  test('findings', () => {
    expect(messages('Article 80 of the PRC Cybersecurity Law (2016 text).')).toEqual([expect.stringMatching(/^error unknown-provision The 2016 text of PRC Cybersecurity Law has no Article 80: it has Articles 1 to 79\. Correct the number, or the text/)]);
    expect(messages('Article 80 of the PRC Cybersecurity Law (2016).')).toEqual([expect.stringMatching(/^warning unknown-provision The 2016 text .* or the year/)]);
    expect(messages('Article 37 of the PRC Cybersecurity Law (2016).')).toEqual([expect.stringMatching(/^information superseded .*Article 37 of the 2016 text, which the year names and which held until 2025-12-31, is now Article 39\./)]);
    expect(messages('Article 37 of the PRC Cybersecurity Law (2016).', '2020-01-01')).toEqual([]);
    expect(messages('Article 37 of the PRC Cybersecurity Law (2016 text).')).toEqual([]);
    expect(messages('《网络安全法》（2025年修正）第三十七条。')).toEqual([]);
  });

  test.each([
    'Article 19 of eIDAS in its version of 12 May 2022.', 'L’article 19 d’eIDAS dans sa rédaction du 12 mai 2022.', 'Artículo 19 de eIDAS en su redacción de 12 de mayo de 2022.', 'Статья 19 eIDAS в редакции от 14 июля 2022 г.', 'Article 5a of eIDAS, adopted in 2014.', 'Article 5a of eIDAS as amended in 2024.',
  ])('a provision is there that the text had in the year that is named: %s', (text) => expect(messages(text)).toEqual([]));

  test.each([
    ['Article 5a of eIDAS in its version of 12 May 2022.', /^warning unknown-provision The text of 2022 of eIDAS has no Article 5a: it was inserted with effect from 2024-05-20\. Correct the number, or the text/],
    ['Article 19 of eIDAS in its 2025 version.', /^warning unknown-provision The text of 2025 of eIDAS has no Article 19: it was deleted with effect from 2024-10-18/],
  ])('and one that it did not have is not: %s', (text, message) => expect(messages(text)).toEqual([expect.stringMatching(message)]));

  test('hover and definition lead to the present provision; no rewriting drops the edition', () => {
    const hovered = hoverAt('Article 3<|>7 of the PRC Cybersecurity Law (2016 text).').says;
    expect(hovered).toContain('Numbered as in the 2016 text; since then Article 39');
    expect(definitionAt('Article 3<|>7 of the PRC Cybersecurity Law (2016 text).')).toMatch(/Article 39/);
    const view = viewOf('Article 37 of the PRC Cybersecurity Law (2016 text).');
    expect(rewritings(view, { start: 0, end: 10 })).toEqual([]);
  });
});
