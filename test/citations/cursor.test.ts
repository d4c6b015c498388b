import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationAt, typingAt } from '../../server/src/citations/cursor.ts';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { catalog } from './catalog.ts';

/** `text` has the cursor as `|`. The answer is `kind typed → what is replaced`. */
function typing(text: string): string | undefined {
  const offset = text.indexOf('|');
  const memo = readMemo('memo', 1, text.replace('|', ''));
  const found = typingAt(memo, catalog, offset);
  if (!found) return undefined;
  const replaced = memo.text.slice(found.replace.start, found.replace.end);
  const about = found.kind === 'provision' ? ` of ${found.instrument.id} ${found.form} "${found.unit}"` : found.kind === 'key' && found.bracketed ? ' bracketed' : '';
  return `${found.kind} "${found.typed}" for "${replaced}"${about}`;
}

describe('what is being typed', () => {
  test.each([
    ['see [@|', 'key "" for "" bracketed'],
    ['see @|', 'key "" for ""'],
    ['see [@un:ch|arter, art. 5]', 'key "un:ch" for "un:charter" bracketed'],
    ['[@eu:gdpr; @un|', 'key "un" for "un" bracketed'],
    ['[@un:charter, |', 'provision "" for "" of un:charter pandoc ""'],
    ['[@un:charter, |]', 'provision "" for "" of un:charter pandoc ""'],
    ['[@un:charter, art. 5|1]', 'provision "5" for "51" of un:charter pandoc "art. "'],
    ['[@un:charter, art|]', 'provision "art" for "art" of un:charter pandoc ""'],
    ['[@un:charter, 5|]', 'provision "5" for "5" of un:charter pandoc ""'],
    ['[@un:charter, arts. 2, 5|]', 'provision "5" for "5" of un:charter pandoc "arts. 2, "'],
    ['@un:charter [|', 'provision "" for "" of un:charter pandoc ""'],
    ['the UN Charter, art. 5|', 'provision "5" for "5" of un:charter prose "art. "'],
    ['under Article 51 of the |', 'name "" for ""'],
    ['under Article 51 of the Cha|', 'name "Cha" for "Cha"'],
    ['selon l’article 51 de la Cha|', 'name "Cha" for "Cha"'],
  ])('%s', (text, expected) => expect(typing(text)).toBe(expected));

  test.each(['mail me@|', '`[@|`', 'plain words |', '```\n[@un|\n```\n', '|', 'see un:charter, |'])('nothing in %s', (text) => expect(typing(text)).toBeUndefined());

  test('any text and any place are survived', () => {
    const piece = fc.constantFrom('[@', '@un:charter', ', art. ', '5', '(', ')', ']', ';', 'Article 51 of the ', '`', '\n', '> ', '{', '}', '§ ', '𝕏', '@', '|', 'GDPR ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(200), (pieces, at) => {
      const memo = readMemo('memo', 1, pieces.join(''));
      const offset = Math.min(at, memo.text.length);
      const found = typingAt(memo, catalog, offset);
      if (!found) return;
      expect(found.replace.start).toBeLessThanOrEqual(offset);
      expect(found.replace.end).toBeGreaterThanOrEqual(offset);
      expect(found.replace.end).toBeLessThanOrEqual(memo.text.length);
    }), { numRuns: 500 });
  });
});

test('the citation at a place', () => {
  const memo = readMemo('memo', 1, 'By Article 51 of the UN Charter and [@eu:gdpr, art. 3].');
  const citations = citationsOf(memo, catalog, '2026-01-01');
  const at = (text: string): string | undefined => citationAt(citations, memo.text.indexOf(text))?.key ?? undefined;
  expect([at('By'), at('51'), at(' and'), at('eu:gdpr'), at('].')]).toEqual([undefined, 'un:charter', 'un:charter', 'eu:gdpr', 'eu:gdpr']);
  expect(citationAt([], 3)).toBeUndefined();
});
