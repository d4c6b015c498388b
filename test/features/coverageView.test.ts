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

test('a comment against the finding waives too', () => {
  expect(waived(`${memo('')}\n<!-- comity-disable missing-jurisdiction -- another bill settles it -->\n`)).toEqual(['jurisdiction']);
});
