import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { authoritiesMarkdown } from '../../server/src/bibliography/authorities.ts';
import { inOrder } from '../../server/src/bibliography/groups.ts';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { authoritiesOf, writeAuthorities } from '../../server/src/features/authorities.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { shippedCatalog, viewOf } from '../support/world.ts';

/** The memo after its table was written or refreshed. */
function written(text: string): string {
  return writeAuthorities(viewOf(text)).reduce((memo, edit) => memo.slice(0, edit.span.start) + edit.text + memo.slice(edit.span.end), text);
}

/** The table as `short title: places`. */
function rows(text: string): string[] {
  return authoritiesOf(viewOf(text)).map(({ instrument, places }) => `${instrument.id}: ${places.map(({ heading, pinpoints }) => [heading, ...pinpoints].join(' ')).join('; ')}`);
}

const MEMO = `# Force

Article 51 of the UN Charter, [@un:charter, art. 2(4)] and [@un:charter, art. 51].

# Data

[@eu:gdpr, arts. 3-5]; see also the UN Charter and *Nicaragua* [@icj:nicaragua].
`;

describe('what a memo cites', () => {
  test('stands by kind, with the headings and the provisions cited there, each once', () => {
    expect(rows(MEMO.replace('icj:nicaragua', 'icj:nicaragua, para. 195'))).toEqual(expect.arrayContaining(['un:charter: Force art. 51 art. 2(4); Data', 'eu:gdpr: Data arts. 3-5']));
    const kinds = authoritiesOf(viewOf(MEMO)).map(({ instrument }) => instrument.type);
    expect(kinds[0]).toBe('treaty');
    expect(kinds.at(-1)).toBe('regulation');
  });

  test('in a footnote belongs to the section that calls it', () => {
    expect(rows('# One\n\nText.[^a]\n\n# Two\n\nMore.\n\n[^a]: Article 51 of the UN Charter.\n')).toEqual(['un:charter: One art. 51']);
  });

  test('and does not exist is not listed, though its instrument is', () => expect(rows('# One\n\n[@eu:gdpr, art. 120]\n')).toEqual(['eu:gdpr: One']));
  test('before any heading is cited in the opening', () => expect(rows('[@un:charter]')).toEqual(['un:charter: opening']));
  test('and is not known is left out', () => expect(rows('[@no:such-key] and [@smith2020]')).toEqual([]));
});

describe('the table of authorities', () => {
  test('is written at the end of a memo that has none', () => {
    const text = written(MEMO);
    expect(text.startsWith(`${MEMO}\n## Table of authorities\n\n<!-- comity-authorities -->\n\n**Treaties**\n\n- Charter of the United Nations (UN Charter), 1 UNTS XVI.`)).toBe(true);
    expect(text).toContain('Cited in: Force (art. 51, art. 2(4)); Data.\n');
    expect(text.endsWith('\n\n<!-- /comity-authorities -->\n')).toBe(true);
  });

  test('is refreshed where it stands, and only when something has changed', () => {
    const text = written(MEMO);
    expect(writeAuthorities(viewOf(text))).toEqual([]);
    const shorter = written(text.replace('[@eu:gdpr, arts. 3-5]; ', ''));
    expect(shorter).not.toContain('2016/679');
    expect(shorter).toContain('Charter of the United Nations');
    expect(written(`${text}\n# After\n\n[@eu:nis2]\n`)).toMatch(/NIS 2[^]*\/comity-authorities -->\n\n# After\n/);
  });

  test('is closed where the memo forgot to', () => {
    const text = written(`${MEMO}\n<!-- comity-authorities -->\n`);
    expect(text).toContain('<!-- /comity-authorities -->');
    expect(writeAuthorities(viewOf(text))).toEqual([]);
  });

  test('empties when nothing is cited any more, and is not begun for nothing', () => {
    expect(written('Words.\n\n<!-- comity-authorities -->\n\n- old\n\n<!-- /comity-authorities -->\n')).toBe('Words.\n\n<!-- comity-authorities -->\n<!-- /comity-authorities -->\n');
    expect(writeAuthorities(viewOf('Words.'))).toEqual([]);
  });

  test('keeps the line ends of the memo, and leaves examples in code alone', () => {
    const crlf = written(MEMO.replaceAll('\n', '\r\n'));
    expect(crlf.replaceAll('\r\n', '')).not.toContain('\n');
    const example = '```\n<!-- comity-authorities -->\n```\n\n[@un:charter]\n';
    expect(written(example).startsWith(example)).toBe(true);
  });
});

test('a table of everything neither raises a finding nor changes what a memo covers', () => {
  const memo = readFileSync(new URL('../../examples/position-on-cyber-operations.md', import.meta.url), 'utf8');
  const everything = inOrder(shippedCatalog().instruments).map((instrument) => ({ instrument, places: [{ heading: 'Everywhere', pinpoints: ['art. 1'] }] }));
  const table = authoritiesMarkdown(everything, (title) => `**${title}**`);
  const [before, after] = [viewOf(memo), viewOf(`${memo}\n## Table of authorities\n\n<!-- comity-authorities -->\n\n${table}\n<!-- /comity-authorities -->\n`)];
  const codes = (view: typeof before): string[] => findingsOf(view, (message) => expect.fail(message)).map(({ code, span }) => `${code} ${span.start}`);
  expect(codes(after)).toEqual(codes(before));
  const covered = (view: typeof before): unknown => Object.entries(analysisOf(view).coverage.principles).map(([id, { status, elements }]) => [id, status, Object.entries(elements).map(([element, found]) => [element, found.status])]);
  expect(covered(after)).toEqual(covered(before));
});
