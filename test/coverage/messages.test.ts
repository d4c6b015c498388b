import { describe, expect, test } from 'vitest';
import { coverageWith } from '../../server/src/coverage/coverageOf.ts';
import { modelOf } from '../../server/src/coverage/model.ts';
import type { Model } from '../../server/src/coverage/model.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { shippedCatalog, viewOf } from '../support/world.ts';

/** The finding that a memo lacks a provision on self-defence. */
function missing(body: string): Finding {
  const view = viewOf(`---\ncomity: { profile: sovereignty-memo }\n---\n\n# Memo\n\n${body}\n`);
  return findingsOf(view, () => undefined).find(({ code }) => code === 'missing-self-defence')!;
}

describe('why what a memo says of a principle does not suffice', () => {
  test.each([
    ['nothing', 'Text.', ').'],
    ['one heading', '## Self-defence\n\nText.', 'Not enough: only a heading. State one under "Self-defence"'],
    ['one exclusion', 'Self-defence is outside the scope of this memo.', 'Not enough: put aside. State'],
    ['one question', 'Does the right of self-defence apply to cyber operations?', 'Not enough: a question. State'],
    ['a heading, and a sentence below it', '## Self-defence\n\nDoes the right of self-defence apply to cyber operations?', 'Not enough, for instance: a question. State'],
    ['several with one reason more often', 'Does the right of self-defence apply?\n\n## Self-defence\n\nMay a State act in self-defence?', 'Not enough, for instance: a question. State'],
  ])('%s', (_, body, expected) => expect(missing(body).message).toContain(expected));

  test('is told of many sentences without a number, since only the clearest are known', () => {
    const { message, related } = missing(Array.from({ length: 30 }, (_, i) => `Does the right of self-defence apply in case ${i}?`).join('\n\n'));
    expect(message).toContain('Not enough, for instance: a question.');
    expect(message).not.toMatch(/\d+ sentences/);
    expect(related!.length).toBeGreaterThan(1);
  });
});

test.each([
  ['## JURISDICTION {#reach .unnumbered}', '"JURISDICTION"'],
  ['## [Jurisdiction](https://example.org)', '"Jurisdiction"'],
])('a finding names the section %s as %s', (heading, named) => {
  const view = viewOf(`---\ncomity: { profile: sovereignty-memo }\n---\n\n# Memo\n\n${heading}\n\nText.\n`);
  expect(findingsOf(view, () => undefined).find(({ code }) => code === 'missing-jurisdiction')!.message).toContain(`State one under ${named},`);
});

describe('what a document is taken for', () => {
  const model = modelOf(shippedCatalog().coverage);
  const GARDEN = 'Water the roses in the morning, before the sun is high, and cut what has faded. Tomatoes want a warm wall, a stake and a handful of compost in June.';

  /** The reasons where the document is a memo on sovereignty with this probability, and of no kind else. */
  function reasons(share: number): string {
    const { ids } = model.kinds;
    const kinds = Object.assign(Object.create(model.kinds) as Model['kinds'], { probabilities: () => ids.map((id) => (id === 'sovereignty-memo' ? share : id === 'none' ? 1 - share : 0)) });
    const { profile, reasons } = coverageWith(readMemo('m', 1, `# The garden\n\n${GARDEN}\n`), { ...model, kinds }).detection;
    return `${profile ?? 'nothing'}: ${reasons.join(' ')}`;
  }

  test.each([
    ['a memo that touches no principle', 0.68, /^nothing: By its form it could be a policy memo .*\(68 %\).* But no sentence speaks of a principle, or too little in it of networks, so it is taken for none\.$/],
    ['no memo', 0.1, /^nothing: .* it is likeliest no policy memo .*\(90 %\).* No sentence speaks of a principle\.$/],
    ['a memo beyond doubt, on another matter', 0.99, /^nothing: By its form it could be a policy memo .*\(99 %\)/],
  ])('%s', (_, share, expected) => expect(reasons(share)).toMatch(expected));
});
