import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { codeActions, sourceActions } from '../../server/src/features/codeActions.ts';
import { citationFixes, fixAll, rewritings } from '../../server/src/features/fixes/citations.ts';
import type { Fix } from '../../server/src/features/fixes/fix.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { ambiguousCitation } from '../../server/src/rules/ambiguousCitation.ts';
import { pageLocator } from '../../server/src/rules/pageLocator.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { superseded } from '../../server/src/rules/superseded.ts';
import { unknownCitation } from '../../server/src/rules/unknownCitation.ts';
import { DEFAULT_SETTINGS } from '../../server/src/state/settings.ts';
import { asOf } from '../../server/src/state/view.ts';
import type { View } from '../../server/src/state/view.ts';
import { catalog } from './catalog.ts';

function viewOf(text: string): View {
  return { memo: readMemo('memo', 1, text), catalog, settings: DEFAULT_SETTINGS, path: 'memo.md', foreignKeys: new Set(), today: '2026-11-23' };
}

function findingsOf(view: View): Finding[] {
  const { citations, coverage } = analysisOf(view);
  const input = { memo: view.memo, catalog, settings: view.settings, asOf: asOf(view), citations, coverage, foreignKeys: new Set<string>() };
  return [unknownCitation, ambiguousCitation, superseded, pageLocator].flatMap((rule) => [...rule.check(input)]);
}

function applied(text: string, fix: Fix): string {
  return [...fix.edits].sort((a, b) => b.span.start - a.span.start).reduce((out, { span, text: by }) => out.slice(0, span.start) + by + out.slice(span.end), text);
}

function fixed(text: string): string[] {
  const view = viewOf(text);
  return findingsOf(view).flatMap((finding) => citationFixes(view, finding)).map((fix) => applied(text, fix));
}

describe('quick fixes', () => {
  test.each([
    ['[@eu:gpdr, art. 3]', '[@eu:gdpr, art. 3]'],
    ['[@un:charter, 51]', '[@un:charter, art. 51]'],
    ['[@un:charter, {art. 2(4)}]', '[@un:charter, art. 2(4)]'],
    ['Listed under the NIS Directive.', 'Listed under the NIS 2 Directive.'],
    ['See [@eu:nis1, art. 14].', 'See [@eu:nis2, art. 14].'],
    ['See the *NIS Directive*.', 'See the *NIS 2 Directive*.'],
    ['See Articles 14 and 15 of the *NIS Directive*.', 'See Articles 14 and 15 of the *NIS 2 Directive*.'],
  ])('%s', (text, expected) => expect(fixed(text)).toContain(expected));

  test('an ambiguous name becomes one of the candidates', () => {
    expect(fixed('Article 37 of the Cybersecurity Law applies.')).toContain('Article 37 of the PRC Cybersecurity Law applies.');
  });

  test('all of a kind at once', () => {
    const text = 'See [@un:charter, 51] and [@eu:gdpr, 48].';
    const view = viewOf(text);
    expect(applied(text, fixAll(view, findingsOf(view), 'page-locator')!)).toBe('See [@un:charter, art. 51] and [@eu:gdpr, art. 48].');
    expect(fixAll(view, findingsOf(view), 'superseded')).toBeUndefined();
  });
});

/** The memo after each rewriting of a citation of something that is held. */
function rewritten(text: string): string[] {
  return rewritings(viewOf(text), { start: 0, end: text.length }).map((fix) => applied(text, fix));
}

describe('rewriting', () => {
  test.each([
    ['By Article 2(4) of the UN Charter.', 'By [@un:charter, art. 2(4)].'],
    ['Forbidden [@un:charter, art. 2(4)].', 'Forbidden (Article 2(4) of the UN Charter).'],
    ['@eu:gdpr [art. 48] says', 'Article 48 of the GDPR says'],
    ['[see Article 51 of the UN Charter]', '[see @un:charter, art. 51]'],
  ])('%s', (text, expected) => {
    const [fix] = rewritings(viewOf(text), { start: 0, end: text.length });
    expect(applied(text, fix!)).toBe(expected);
  });

  test.each([
    ['By point (f) of the first subparagraph of Article 6(1) GDPR.', 'By [@eu:gdpr, art. 6(1), first subparagraph, point (f)].'],
    ['By point 2 of Annex I to the NIS 2 Directive.', 'By [@eu:nis2, annex I, point 2].'],
    ['Según la letra f) del artículo 6, apartado 1, del RGPD.', 'Según la [@eu:gdpr, art. 6(1)(f)].'],
    ['Согласно абзацу второму пункта 1 статьи 6 GDPR.', 'Согласно [@eu:gdpr, art. 6(1), second subparagraph].'],
    ['By Articles 2, 39-42 and 51 of the UN Charter.', 'By [@un:charter, arts. 2, 39-42 and 51].'],
    ['根据《网络安全法》第二十一条第一款第二项。', '根据[@cn:csl, art. 21(1)(2)]。'],
  ])('of parts that are counted: %s', (text, expected) => expect(rewritten(text)).toEqual([expected]));

  test.each([
    ['By Article 51 of the *UN Charter*.', 'By [@un:charter, art. 51].'],
    ['By **Article 51** of the UN Charter.', 'By [@un:charter, art. 51].'],
    ['By Article 51 _of the UN Charter_.', 'By [@un:charter, art. 51].'],
    ['By *Article 51 of the UN Charter* alone.', 'By *[@un:charter, art. 51]* alone.'],
    ['In *Nicaragua v. United States*, para. 195.', 'In [@icj:nicaragua, para. 195].'],
    ['By the *UN Charter* (art. 51).', 'By the [@un:charter, art. 51].'],
    ['By Article 51 of the “UN Charter”.', 'By [@un:charter, art. 51].'],
    ["En vertu de l'article 51 de la « Charte des Nations Unies ».", "En vertu de l'[@un:charter, art. 51]."],
    ['Según la letra f) del artículo 6, apartado 1, del *RGPD*.', 'Según la [@eu:gdpr, art. 6(1)(f)].'],
    ['Согласно статье 51 «Устава ООН».', 'Согласно [@un:charter, art. 51].'],
    ['根据**《联合国宪章》**第五十一条。', '根据[@un:charter, art. 51]。'],
    ['By Article 51 of the UN Charter[^1].', 'By [@un:charter, art. 51][^1].'],
    ['Said.^[Article 51 of the UN Charter.]', 'Said.^[[@un:charter, art. 51].]'],
    ['[@draft:x; Article 51 of the UN Charter]', '[@draft:x; @un:charter, art. 51]'],
  ])('takes the marks along that would lose their other half: %s', (text, expected) => expect(rewritten(text)).toEqual([expected]));

  test.each([
    'By Articles 39 et seq. of the UN Charter.',
    'By the UN Charter, arts. 39 ff, that.',
    'Según los artículos 39 y ss. de la Carta de las Naciones Unidas.',
    'Согласно статьям 39 и след. Устава ООН.',
    '根据《联合国宪章》第三十九条及以下各条。',
    'Forbidden [@un:charter, arts. 39 et seq.].',
    'By the second subparagraph of Article 6(1) and Article 7 GDPR.',
    'Forbidden [@un:charter, recital 5 and art. 3].',
  ])('offers nothing that would say less, or something else: %s', (text) => expect(rewritten(text)).toEqual([]));

  test.each([
    ["En vertu du premier alinéa de l'article 6, paragraphe 1, du RGPD.", 'En vertu du [@eu:gdpr, art. 6(1), first subparagraph].'],
    ['Según el párrafo segundo del artículo 6, apartado 1, del RGPD.', 'Según el [@eu:gdpr, art. 6(1), second subparagraph].'],
    ['Согласно абз. 2 п. 1 ст. 6 GDPR.', 'Согласно [@eu:gdpr, art. 6(1), second subparagraph].'],
  ])('says of paragraphs without a number which one is meant: %s', (text, expected) => expect(rewritten(text)).toEqual([expected]));

  test.each([
    'By [Article 51 of the UN Charter](https://un.org).',
    'By Article 51 of the [UN Charter](https://un.org).',
    'By [see Article 51 of the UN Charter][un].',
    'By [Article 51 of the UN Charter]{.smallcaps}.',
    'By Article 51[^1] of the UN Charter.',
    'By Article 51 <!-- check --> of the UN Charter.',
    'By Article 51 of the <em>UN Charter</em>.',
    'By Article 51 of the *UN Charter and others*.',
    'By *see Article 51* of the UN Charter.',
    '根据《联合国宪章》第五十一条(见下)。',
    'Said [@draft:x, on Article 51 of the UN Charter].',
  ])('offers nothing that would break what stands around it: %s', (text) => expect(rewritten(text)).toEqual([]));

  test('leaves one key among several', () => {
    expect(rewritings(viewOf('[@un:charter; @eu:gdpr]'), { start: 0, end: 5 })).toEqual([]);
  });
});

test('fixing all of a kind stands among the quick fixes of one, and is a source action of the memo', () => {
  const view = viewOf('See [@un:charter, 51] and [@eu:gdpr, 48].');
  const all = findingsOf(view);
  const titled = (fixes: readonly Fix[]): string[] => fixes.filter(({ title }) => title.startsWith('Fix all')).map(({ title, kind }) => `${kind}: ${title}`);
  expect(titled(codeActions(view, all[0]!.span, all.slice(0, 1), all))).toEqual(['quickfix: Fix all page-locator in the memo (2)']);
  expect(titled(sourceActions(view, all))).toEqual(['source.fixAll.comity: Fix all page-locator in the memo (2)']);
});
