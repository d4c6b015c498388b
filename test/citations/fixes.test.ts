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
