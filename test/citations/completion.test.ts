import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/completion.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { DEFAULT_SETTINGS } from '../../server/src/state/settings.ts';
import type { View } from '../../server/src/state/view.ts';
import { catalog } from './catalog.ts';

function at(text: string): { view: View; offset: number } {
  const offset = text.indexOf('|');
  const memo = readMemo('memo', 1, text.replace('|', ''));
  return { view: { memo, catalog, settings: DEFAULT_SETTINGS, path: 'memo.md', foreignKeys: new Set(), today: '2026-11-23' }, offset };
}

/** The first items as the text with each accepted. */
function accepted(text: string, count = 3): string[] {
  const { view, offset } = at(text);
  const { items } = complete(view, offset);
  expect(items.length).toBeLessThanOrEqual(50);
  return items.slice(0, count).map(({ insertText, replaceSpan }) => view.memo.text.slice(0, replaceSpan.start) + insertText + view.memo.text.slice(replaceSpan.end));
}

describe('completion', () => {
  test.each([
    ['[@un:char|', '[@un:charter'],
    ['[@char|', '[@un:charter'],
    ['[@budapst|', '[@coe:budapest'],
    ['[@nis2|]', '[@eu:nis2]'],
    ['see @gdp|', 'see @eu:gdpr'],
    ['[@un:charter, |]', '[@un:charter, art. 1]'],
    ['[@un:charter, 51|]', '[@un:charter, art. 51]'],
    ['[@un:charter, art. 2(4|)]', '[@un:charter, art. 2(4)]'],
    ['[@un:charter, self|]', '[@un:charter, art. 51]'],
    ['[@un:charter, art. 98|]', '[@un:charter, art. 98]'],
    ['[@un:charter, art. 2, para. |]', '[@un:charter, art. 2, para. 1]'],
    ['[@un:charter, art. 2, para. 4|]', '[@un:charter, art. 2, para. 4]'],
    ['Under Article 51 of the UN Ch|', 'Under Article 51 of the UN Charter'],
  ])('%s', (text, expected) => expect(accepted(text, 3)).toContain(expected));

  test('what the memo cites comes first', () => {
    expect(accepted('By [@eu:dora, art. 3] and [@|', 1)).toEqual(['By [@eu:dora, art. 3] and [@eu:dora']);
    expect(accepted('[@un:charter, art. 33] and [@un:charter, |]', 1)).toEqual(['[@un:charter, art. 33] and [@un:charter, art. 33]']);
  });

  test('behind a pinpoint, what has it comes first, in the language of the sentence', () => {
    expect(accepted('Under Article 51 of the |', 1)).toEqual(['Under Article 51 of the UN Charter']);
    expect(accepted('Rule 4 of the |', 1)).toEqual(['Rule 4 of the Tallinn Manual 2.0']);
    expect(accepted('section 2713 of the |', 1)).toEqual(['section 2713 of the CLOUD Act']);
    expect(accepted('El artículo 51 de la |', 1)).toEqual(['El artículo 51 de la Carta de las Naciones Unidas']);
    expect(accepted("L'article 51 de la |", 1)).toEqual(["L'article 51 de la Charte des Nations Unies"]);
  });

  test('the law of the memo\'s State comes first', () => {
    expect(accepted('---\ncomity:\n  state: SG\n---\n\n[@|', 1)[0]).toContain('[@sg:');
  });

  test('a memo that cites by keys gets a key', () => {
    expect(accepted('[@eu:gdpr, art. 3], [@un:charter].\n\nBy Article 51 of the UN Cha|', 1)).toEqual(['[@eu:gdpr, art. 3], [@un:charter].\n\nBy [@un:charter, art. 51]']);
    expect(accepted('[@eu:gdpr, art. 3], [@un:charter].\n\nBy Articles 2 and 39-42 of the UN Cha|', 1)).toEqual(['[@eu:gdpr, art. 3], [@un:charter].\n\nBy [@un:charter, arts. 2 and 39-42]']);
  });

  test.each([
    ['Articles 39 et seq. of the UN Cha|', 'Articles 39 et seq. of the UN Charter'],
    ['Article 51 of the *UN Cha|*', 'Article 51 of the *UN Charter*'],
  ])('a memo that cites by keys gets a name where a key would say less or break the text: %s', (typed, expected) => {
    const before = '[@eu:gdpr, art. 3], [@un:charter].\n\nBy ';
    expect(accepted(before + typed, 1)).toEqual([before + expected]);
  });

  test('the numbering is that of the memo\'s day', () => {
    const text = (day: string): string => `---\ncomity:\n  as-of: ${day}\n---\n\n[@cn:csl, localis|]`;
    expect(accepted(text('2024-01-01'), 1)[0]).toContain('art. 37');
    expect(accepted(text('2026-02-01'), 1)[0]).toContain('art. 39');
  });

  test('nothing in code, and never a failure', () => {
    expect(accepted('`[@un|`')).toEqual([]);
    const piece = fc.constantFrom('[@', '@un:charter', ', art. ', '5', '(', ')', ']', ';', 'Article 51 of the ', '`', '\n', '{', '§ ', '𝕏', ' Cha', 'GDPR ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const { view } = at(`${text}|`);
      complete(view, text.length);
    }), { numRuns: 150 });
  });
});
