import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { lineBreakOf } from '../../server/src/text/lines.ts';
import { applied } from '../support/check.ts';
import { viewOf } from '../support/world.ts';

const BODY = '# Memo on sovereignty in cyberspace\n\nFor the Minister: what our law\nsays of [@no:such-law] and of\nnetworks.\n\n## Self-defence\n\nThe right of self-defence applies to cyber operations.\n\n## Conclusion\n\nWe recommend these lines.\n';
const FRONTS = {
  none: '',
  'comity in braces': '---\ncomity: { profile: sovereignty-memo }\n---\n\n',
  'comity in lines': '---\ncomity:\n  profile: sovereignty-memo\n---\n\n',
  'another waiver': '---\ncomity:\n  profile: sovereignty-memo\n  waive:\n    independence: { reason: "elsewhere" }\n---\n\n',
};

/** What every fix makes of a memo, by its title. */
function fixed(text: string): Record<string, string> {
  const view = viewOf(text, { settings: { profile: 'sovereignty-memo' } });
  const findings = findingsOf(view, (message) => expect.fail(message));
  return Object.fromEntries(codeActions(view, { start: 0, end: text.length }, findings).map((fix) => [`${fix.code} ${fix.title}`, applied(text, fix)]));
}

describe('what is inserted has the line breaks of the memo', () => {
  test.each(Object.entries(FRONTS))('front matter: %s', (_, front) => {
    const plain = fixed(front + BODY);
    expect(Object.keys(plain).filter((title) => /Insert|Waive|Do not show/.test(title)).length).toBeGreaterThan(6);
    expect(fixed((front + BODY).replaceAll('\n', '\r\n'))).toEqual(Object.fromEntries(Object.entries(plain).map(([title, text]) => [title, text.replaceAll('\n', '\r\n')])));
  });

  test.each([['one\r\ntwo\nthree', '\r\n'], ['one\ntwo\r\n', '\n'], ['one\rtwo', '\r'], ['one', '\n'], ['', '\n']])('%j', (text, expected) => expect(lineBreakOf(text)).toBe(expected));
});
