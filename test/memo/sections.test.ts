import { expect, test } from 'vitest';
import { readMemo } from '../../server/src/memo/memo.ts';
import { sectionsOf } from '../../server/src/memo/sections.ts';

test.each([
  ['## Scope of the memo {#scope .unnumbered}', 'Scope of the memo'],
  ['## Scope {-}', 'Scope'],
  ['## Scope { .unlisted lang=fr } ##', 'Scope'],
  ['Scope {#scope}\n-----', 'Scope'],
  ['## [Scope](https://example.org/a)', 'Scope'],
  ['## The [scope][1] of it', 'The scope of it'],
  ['## [Scope]{.smallcaps} and **reach**', 'Scope and reach'],
  ['## Scope[^1]', 'Scope'],
  ['## [Draft] Scope', '[Draft] Scope'],
  ['## Scope {of the memo}', 'Scope {of the memo}'],
  ['## Scope [@un:charter, art. 2]', 'Scope [@un:charter, art. 2]'],
])('the title of %s is "%s"', (heading, title) => expect(sectionsOf(readMemo('m', 1, `# Memo\n\n${heading}\n\nText.\n`))[1]!.title).toBe(title));
