import type { CoverageStatus } from '../../server/src/coverage/coverage.ts';
import { coverageOf } from '../../server/src/coverage/coverageOf.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { shippedCatalog } from '../knowledge/support.ts';

export const catalog = shippedCatalog();

/** The verdict on a principle or one of its elements (`jurisdiction.territorial-basis`) that a text gets. */
export function verdict(text: string, name: string): CoverageStatus {
  const { principles } = coverageOf(readMemo('file:///memo.md', 1, text), catalog);
  const [principle = '', element] = name.split('.');
  return element === undefined ? principles[principle]!.status : principles[principle]!.elements[element]!.status;
}
