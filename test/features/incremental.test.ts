import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { editMemo, readMemo } from '../../server/src/memo/memo.ts';
import type { Memo } from '../../server/src/memo/memo.ts';
import { DEFAULT_SETTINGS } from '../../server/src/state/settings.ts';
import type { View } from '../../server/src/state/view.ts';
import { shippedCatalog } from '../knowledge/support.ts';

const catalog = shippedCatalog();
const PIECES = [
  '## Scope', '## What others say', '# Position of Estonia on the Charter', 'The Charter counts [@un:charter, art. 51].', 'See [@un:charter, art. 130] and ibid., art. 2(4).', 'Article 37 of the Cybersecurity Law remains.',
  'The Cybersecurity Law of the PRC and Singapore\'s Cybersecurity Act 2018.', 'That Convention binds; the Convention says so.', 'Article 4 of the Convention applies.', 'The Budapest Convention (hereinafter "the Convention") counts.', 'A note.[^1]',
  '[^1]: Article 51 of the UN Charter.', '[^2]: Ibid.', '[^3]: Ibid., art. 2(4).', '[^4]: Something else entirely, with no law in it.', '[@no:such-key] and [@un:chartr].', 'Ibid., art. 3.', 'Thereof, paragraph 4.', '> “armed attack occurs against a Member” [@un:charter, art. 51]', 'As Article 51 of the UN Charter says:', '> nothing in the present Charter shall impair the inherent right',
  'The NIS Directive, Article 14.', 'The NIS 2 Directive replaced it.', '<!-- comity-disable unknown-citation -- draft -->', '<!-- comity-enable unknown-citation -->', '<!-- comity-disable-next-line superseded -->', '<!-- comity-authorities -->', '<!-- /comity-authorities -->', '- [@eu:gdpr, art. 120]', '```', 'The State exercises jurisdiction over networks in its territory.',
  'We share this view.', '国家享有管辖权。', 'Nicaragua and the Nicaragua case.', 'Filler that says nothing at all.', '---', 'title: Memo', 'comity: { state: EE, as-of: 2024-01-01, profile: position-paper }',
];
const text = (least: number, most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...PIECES), { minLength: least, maxLength: most }).map((pieces) => pieces.join('\n\n'));

function viewOf(memo: Memo): View {
  return { memo, catalog, settings: DEFAULT_SETTINGS, path: 'memo.md', foreignKeys: new Set(), today: '2026-01-01' };
}

function everything(memo: Memo): object {
  const view = viewOf(memo);
  const failures: string[] = [];
  const findings = findingsOf(view, (message) => failures.push(message));
  expect(failures).toEqual([]);
  return { findings, citations: analysisOf(view).citations.all };
}

describe('findings and citations', () => {
  test('are the same after edits as for the text read anew', () => {
    fc.assert(
      fc.property(text(1, 350), fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(30), fc.nat(2000)), fc.oneof(fc.constantFrom('e', '\n\n', ''), text(1, 6), text(80, 120))), { minLength: 1, maxLength: 4 }), (first, edits) => {
        let memo = readMemo('file:///memo.md', 1, first);
        everything(memo);
        for (const [at, length, inserted] of edits) {
          const start = at % (memo.text.length + 1);
          memo = editMemo(memo, { start, end: Math.min(memo.text.length, start + length), text: inserted }, memo.version + 1);
          expect(everything(memo)).toEqual(everything(readMemo('file:///memo.md', 1, memo.text)));
        }
      }),
      { numRuns: 120 },
    );
  });
});
