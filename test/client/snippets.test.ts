import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { catalog } from '../citations/catalog.ts';

type Snippet = { prefix: string; description: string; body: string | string[] };
const snippets: Record<string, Snippet> = JSON.parse(readFileSync(new URL('../../snippets/policy-memo.code-snippets', import.meta.url), 'utf8'));

/** The text that a snippet leaves when every placeholder keeps its proposal; the first of a choice is taken. */
function expand({ body }: Snippet): string {
  const text = [body].flat().join('\n');
  return text
    .replace(/\$\{\d\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d:(.*?)\}(?!\s*\})/g, '$1')
    .replace(/\$0/g, '');
}

describe.each(Object.entries(snippets))('the snippet "%s"', (_, snippet) => {
  test('is found by a prefix of ours and says what it is', () => {
    expect(snippet.prefix).toMatch(/^comity-/);
    expect(snippet.description).toBeTruthy();
  });

  test('cites what exists', () => {
    const found = citationsOf(readMemo('file:///memo.md', 1, expand(snippet)), catalog, '2026-11-23');
    expect(found.filter(({ verdict }) => verdict !== 'resolved')).toEqual([]);
  });
});

test('the provisions cite at all', () => {
  for (const id of ['equality', 'independence', 'jurisdiction', 'self-defence']) expect(JSON.stringify(snippets[`Provision on ${id}`])).toContain('[@');
});
