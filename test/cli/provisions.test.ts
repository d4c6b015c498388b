import { describe, expect, test } from 'vitest';
import { comity, folder } from '../support/cli.ts';

const root = folder({});

describe('comity cite', () => {
  const cited = (words: string): string[] => (JSON.parse(comity(root, `cite ${words} --format json`).out) as { citation: string }[]).map(({ citation }) => citation);

  test.each([
    ['§ 1030', '@us:cfaa, § 1030'],
    ['§ 1030(a)(2)', '@us:cfaa, § 1030(a)(2)'],
    ['第五十一条', '@un:charter, art. 51'],
    ['article 51', '@un:charter, art. 51'],
  ])('finds the provisions with a number that names no law: %s', (words, expected) => expect(cited(words)).toContain(expected));

  test.each(['第五千条', '§ 999999'])('and none where no law has it: %s', (words) => {
    expect(comity(root, `cite ${words}`)).toMatchObject({ status: 1, out: '' });
  });
});

describe('comity knowledge show', () => {
  test.each([
    ['Article 17 of the GDPR', 'GDPR, Article 17'], ['GDPR, Article 17', 'GDPR, Article 17'], ['art. 17 RGPD', 'GDPR, Article 17'], ['artículo 17 del RGPD', 'GDPR, Article 17'],
    ['ст. 51 Устава ООН', 'UN Charter, Article 51'], ['《联合国宪章》第五十一条', 'UN Charter, Article 51'], ['18 U.S.C. § 1030(a)', 'CFAA, § 1030(a)'],
  ])('shows the provision that a citation names: %s', (words, expected) => {
    const { status, out } = comity(root, `knowledge show ${words}`);
    expect([status, out.slice(0, expected.length)]).toEqual([0, expected]);
  });

  test.each(['Article 17', 'Article 17 of the Convention', 'Article 17 of the GDPR and Article 4 of NIS2', 'Article 170 of the GDPR'])('and nothing where none or several are named, or it does not exist: %s', (words) => {
    expect(comity(root, `knowledge show ${words}`).status).toBe(1);
  });
});
