import { describe, expect, test } from 'vitest';
import { citationsIn } from '../../server/src/citations/citationsOf.ts';
import type { Coverage } from '../../server/src/coverage/coverage.ts';
import { frontMatterOf } from '../../server/src/memo/frontMatter.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { ambiguousCitation } from '../../server/src/rules/ambiguousCitation.ts';
import { pageLocator } from '../../server/src/rules/pageLocator.ts';
import type { Finding, Rule } from '../../server/src/rules/rule.ts';
import { superseded } from '../../server/src/rules/superseded.ts';
import { unknownCitation } from '../../server/src/rules/unknownCitation.ts';
import { unknownProvision } from '../../server/src/rules/unknownProvision.ts';
import { DEFAULT_SETTINGS } from '../../server/src/state/settings.ts';
import { catalog } from './catalog.ts';

const coverage = { detection: { profile: null, by: 'detected', reasons: [] }, principles: {} } as unknown as Coverage;

function check(rule: Rule, text: string): Finding[] {
  const memo = readMemo('memo', 1, text);
  const asOf = frontMatterOf(memo).asOf ?? '2026-11-23';
  return [...rule.check({ memo, catalog, settings: DEFAULT_SETTINGS, asOf, foreignKeys: new Set<string>(), citations: citationsIn(memo, { catalog, asOf }), coverage })];
}

for (const rule of [unknownCitation, unknownProvision, ambiguousCitation, superseded, pageLocator]) {
  describe(rule.codes.join(', '), () => {
    test.each(rule.examples)('$title', ({ memo }) => {
      const expected: string[] = [];
      const lines: string[] = [];
      for (const line of memo.split('\n')) {
        const mark = /^\^\^\^ (\S+)$/.exec(line);
        if (mark) expected.push(`${lines.length - 1} ${mark[1]!}`);
        else lines.push(line);
      }
      const text = lines.join('\n');
      const found = check(rule, text).map((finding) => `${text.slice(0, finding.span.start).split('\n').length - 1} ${finding.code}`);
      expect(found).toEqual(expected);
    });
  });
}

test('messages say what was checked and how to settle it', () => {
  expect(check(unknownCitation, '[@un:chartr]')[0]).toMatchObject({ data: { key: 'un:chartr', candidates: expect.arrayContaining(['un:charter']) as string[] } });
  expect(check(unknownProvision, 'Article 112 of the UN Charter')[0]!.message).toMatch(/^UN Charter has no Article 112: it has Articles 1 to 111/);
  const onDay = (day: string, text: string): Finding[] => check(unknownProvision, `---\ncomity: { as-of: ${day} }\n---\n\n${text}`);
  expect(onDay('2025-06-01', 'Under Article 18(2) of eIDAS bodies cooperate.')[0]!.message).toMatch(/^eIDAS has no Article 18\(2\) on 2025-06-01: it was deleted with effect from 2024-05-20\. /);
  expect(['Article 18 of eIDAS applies.', 'Article 53 of eIDAS applies.'].map((text) => onDay('2025-06-01', text)[0]!.severity)).toEqual(['warning', 'error']);
  expect(onDay('2025-06-01', 'Tests follow Article 4a of the AI Act.')[0]!.message).toContain('AI Act has no Article 4a on 2025-06-01: it was inserted with effect from 2026-07-27.');
  for (const said of ['Article 17 of eIDAS, since repealed, named the body.', 'L’ancien article 17 d’eIDAS.', 'Статья 17 eIDAS утратила силу.', '第十七条已被删除（Article 17 of eIDAS）。']) expect(onDay('2025-06-01', said)).toEqual([]);
  expect(onDay('2024-01-01', 'Article 17 of eIDAS names the body.')).toEqual([]);
  expect(check(pageLocator, '[@un:charter, 51]')[0]!.message).toContain('Write "art. 51" for the provision');
  expect(check(superseded, 'See Article 14 of the NIS Directive.')[0]).toMatchObject({ severity: 'warning', data: { successor: 'eu:nis2' } });
  expect(check(superseded, 'The NIS Directive was repealed.')[0]).toMatchObject({ severity: 'information' });
});

describe('a provision that does not exist is no mistake where the memo says so', () => {
  test.each([
    'No Article 115 of the UN Charter was ever drafted.', 'There is no such thing as Article 115 of the UN Charter.', 'Articles 115 and 120 of the UN Charter do not exist.', 'Article 115 of the UN Charter and Article 130 of the GDPR do not exist.',
    "Il n'y a pas d'article 115 de la Charte des Nations Unies.", "L'article 115 de la Charte des Nations Unies n'existe pas.", 'No existe el artículo 115 de la Carta de las Naciones Unidas.', 'El artículo 115 de la Carta de las Naciones Unidas no existe.',
    'Не существует статьи 115 Устава ООН.', 'Статьи 115 Устава ООН нет.', '《联合国宪章》第一百一十五条并不存在。',
  ])('%s', (text) => expect(check(unknownProvision, text)).toEqual([]));

  test.each([
    'There is no doubt about Article 115 of the UN Charter.', 'Article 115 of the UN Charter does not protect it.', 'Article 115 of the UN Charter binds; such a duty does not exist elsewhere.',
    "Cela ne viole pas l'article 115 de la Charte des Nations Unies.", 'No se viola el artículo 115 de la Carta de las Naciones Unidas.', 'Это не нарушает статьи 115 Устава ООН.', '《联合国宪章》第一百一十五条没有禁止。',
  ])('and one where it does not: %s', (text) => expect(check(unknownProvision, text)).toHaveLength(1));
});

describe('a range that runs backwards is told of', () => {
  test.each(['Articles 42-39 of the UN Charter', '[@un:charter, arts. 51-39]', 'статьи 42–39 Устава ООН', '《联合国宪章》第四十二条至第三十九条', '18 U.S.C. §§ 2713-2703'])('%s', (text) => {
    expect(check(unknownProvision, text).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([expect.stringMatching(/^warning: This range runs backwards/)]);
  });

  test.each(['Articles 39-42 of the UN Charter', 'Articles 39-42 and 2 of the UN Charter', 'Articles 101-4 of the UN Charter', 'Articles 42 and 39 of the UN Charter'])('but not %s', (text) => expect(check(unknownProvision, text)).toEqual([]));
});
