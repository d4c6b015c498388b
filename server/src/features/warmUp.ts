import { readMemo } from '../memo/memo.ts';
import type { View } from '../state/view.ts';
import { complete } from './completion.ts';
import { hover } from './hover.ts';

const SAMPLE = 'On sovereignty and jurisdiction, see [@un:charter, art. 51] and [@ch';

/** Answers a few questions about a memo of its own, so that what the first hover and the first completion need is there when a user asks. */
export function warmUp(world: View): void {
  const view = { ...world, memo: readMemo('warm-up:', 0, SAMPLE) };
  for (const word of ['sovereignty', 'charter', 'art.']) hover(view, SAMPLE.indexOf(word) + 1);
  complete(view, SAMPLE.length);
}
