import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { docsOf } from '../../server/src/knowledge/docs.ts';
import { shippedCatalog } from './support.ts';

test('the pages written from the knowledge are up to date (npm run docs writes them)', () => {
  const root = resolve(import.meta.dirname, '../..');
  const stale = Object.entries(docsOf(shippedCatalog())).filter(([path, text]) => read(resolve(root, path)) !== text).map(([path]) => path);
  expect(stale).toEqual([]);
});

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
