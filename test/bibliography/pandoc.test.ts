import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bibliography } from '../../server/src/bibliography/bibliography.ts';
import { authoritiesMarkdown } from '../../server/src/bibliography/authorities.ts';
import { inOrder } from '../../server/src/bibliography/groups.ts';
import { hasPandoc, pandoc } from '../support/pandoc.ts';
import { shippedCatalog } from '../support/world.ts';

const all = inOrder(shippedCatalog().instruments);
const MEMO = `# What is cited\n\n${all.map(({ id }) => `- [@${id}, art. 5]`).join('\n')}\n\n# References\n`;

/** Letters and digits alone: pandoc's style changes quotation marks and capitals of titles. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe.skipIf(!hasPandoc)('pandoc', () => {
  test.each([
    ['csl-json', 'json'],
    ['bibtex', 'bib'],
  ] as const)('cites every instrument from our %s without a warning', (format, ending) => {
    const file = join(mkdtempSync(join(tmpdir(), 'comity-pandoc-')), `references.${ending}`);
    writeFileSync(file, bibliography(all, format));
    const { out, warnings } = pandoc(['--citeproc', `--bibliography=${file}`, '-t', 'plain', '--wrap=none'], MEMO);
    expect(warnings).toBe('');
    const listed = letters(out.split(/^References$/m)[1]!);
    expect(all.filter(({ title }) => !listed.includes(letters(title))).map(({ id }) => id)).toEqual([]);
  });

  test('prints the titles of a table of authorities as they are', () => {
    const table = authoritiesMarkdown(all.map((instrument) => ({ instrument, places: [{ heading: 'A *b* [c] <d> @e', pinpoints: ['§ 5'] }] })), (title) => `**${title}**`);
    const { out, warnings } = pandoc(['-f', 'markdown-smart', '-t', 'plain', '--wrap=none'], table);
    expect(warnings).toBe('');
    for (const { title } of all) expect(out).toContain(title);
    expect(out).toContain('Cited in: A *b* [c] <d> @e (§ 5).');
  });
});
