import { expect, test } from 'vitest';
import { coverageView } from '../../server/src/features/coverageView.ts';
import { viewOf } from '../support/world.ts';

const memo = (waive: string): string => `---\ncomity:\n  profile: bill\n${waive}---\n\n# A bill on networks\n\nThe fee for a licence is set by decree.\n`;
const waived = (text: string): string[] => Object.entries(coverageView(viewOf(text), { detail: true }).principles).flatMap(([id, one]) => (one.waived ? [id] : []));

test.each([
  ['nothing', '', []],
  ['with a reason', '  waive:\n    jurisdiction: another bill settles it\n', ['jurisdiction']],
  ['that has expired', '  waive:\n    jurisdiction: { reason: another bill settles it, until: 2020-01-01 }\n', []],
  ['of what nobody asks for', '  waive:\n    equality: another bill settles it\n', []],
])('a waiver %s is told with the coverage', (_, waive, expected) => expect(waived(memo(waive))).toEqual(expected));

test.each([
  ['against the finding', 'missing-jurisdiction', ['jurisdiction']],
  ['against another finding on it', 'incomplete-jurisdiction', []],
  ['against every finding', '', ['jurisdiction']],
])('a comment %s waives what it answers', (_, codes, expected) => {
  expect(waived(memo('').replace('# A bill', `<!-- comity-disable ${codes} -- another bill settles it -->\n\n# A bill`))).toEqual(expected);
});

test('a comment waives what the finding on the next line says', () => {
  expect(waived(memo('').replace('# A bill', '<!-- comity-disable-next-line -- another bill settles it -->\n# A bill'))).toEqual(['jurisdiction']);
});

test.each([
  ['a waiver', '  waive:\n    jurisdiction: { reason: another bill settles it, owner: J. Tamm, until: 2030-01-01 }\n', { reason: 'another bill settles it', owner: 'J. Tamm', until: '2030-01-01' }],
  ['a waiver without a reason', '  waive:\n    jurisdiction: { owner: J. Tamm }\n', { reason: '', owner: 'J. Tamm' }],
  ['nothing', '', undefined],
])('%s is told as it is written', (_, waive, expected) => {
  expect(coverageView(viewOf(memo(waive)), { detail: true }).principles['jurisdiction']!.waiver).toEqual(expected);
});
