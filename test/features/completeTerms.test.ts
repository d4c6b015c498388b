import { expect, test } from 'vitest';
import { complete } from '../../server/src/features/completion.ts';
import { viewOf } from '../support/world.ts';

const LAW = `---
id: ee:net-act
type: statute
title: Network Act
title-short: Network Act
jurisdiction: EE
status: in-force
---

## Article 1. Terms {#art_1}

> In this Act, “network keeper” means a body that keeps a network running, and “grave incident” means one that stops it.
`;

const accepted = (marked: string, law = LAW): string[] => {
  const offset = marked.indexOf('|');
  const view = viewOf(marked.replace('|', ''), { law });
  return complete(view, offset).items.map(({ insertText, replaceSpan, detail }) => `${view.memo.text.slice(0, replaceSpan.start)}${insertText} (${detail})`);
};

test.each([
  ['Every netw|', ['Every network keeper (Network Act)']],
  ['Every network kee|', ['Every network keeper (Network Act)']],
  ['Grave inc|', ['Grave incident (Network Act)']],
  ['Every network keeper|', []],
  ['Every ne|', []],
  ['Every banana|', []],
  ['`netw|`', []],
])('%s', (marked, expected) => {
  expect(accepted(marked)).toEqual(expected);
});

test('without law of its own a workspace is offered nothing in prose', () => {
  const view = viewOf('An armed att');
  expect(complete(view, view.memo.text.length)).toEqual({ items: [], incomplete: false });
});
