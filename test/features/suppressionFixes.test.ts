import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { yearAfter } from '../../server/src/text/isoDate.ts';
import { applied, findingsIn, fixFor } from '../support/check.ts';
import { viewOf } from '../support/world.ts';

const BODY = '# Memo on sovereignty in cyberspace\n\nFor the Minister: sovereignty under international law on networks. We recommend that the Government state its line on sovereign equality.\n';
const SETTINGS = { settings: { profile: 'sovereignty-memo' } };

const memoWith = (front: string): string => `---\n${front}\n---\n\n${BODY}`;
const frontOf = (memo: string): string => /^---\n([^]*?)\n?---\n/.exec(memo)?.[1] ?? 'none';
const codesIn = (memo: string): string[] => findingsIn(memo, SETTINGS).map((row) => row.split(' ')[1]!);

/** What stands in the front matter after a fix, tab stops as plain text. */
function frontAfter(front: string, code: string, title: RegExp): string {
  const memo = memoWith(front);
  return frontOf(applied(memo, fixFor(memo, code, title, SETTINGS)));
}

/** The titles of what is offered for the first finding of a code. */
function titlesFor(memo: string, code: string): string[] {
  const view = viewOf(memo, SETTINGS);
  const finding = findingsOf(view, expect.unreachable).find((one) => one.code === code)!;
  return codeActions(view, finding.span, [finding]).map(({ title }) => title);
}

const WAIVED = 'waive: { self-defence: { reason: "" } }';
const LINES = '  waive:\n    self-defence: { reason: "" }\n';

describe('a waiver', () => {
  test.each([
    ['no comity', 'title: Memo', `title: Memo\ncomity:\n${LINES.trimEnd()}`],
    ['a group that is set in', '  title: Memo', `  title: Memo\n  comity:\n${LINES.trimEnd().replace(/^/gm, '  ')}`],
    ['nothing but a comment', '# later', `# later\ncomity:\n${LINES.trimEnd()}`],
    ['comity in braces', 'comity: { profile: sovereignty-memo }', `comity: { ${WAIVED}, profile: sovereignty-memo }`],
    ['braces without spaces', 'comity: {profile: sovereignty-memo}', `comity: { ${WAIVED}, profile: sovereignty-memo}`],
    ['braces over several lines', 'comity: {\n  profile: sovereignty-memo,\n  state: EE\n}', `comity: {\n  ${WAIVED},\n  profile: sovereignty-memo,\n  state: EE\n}`],
    ['a comma behind the last entry', 'comity: { profile: sovereignty-memo, }', `comity: { ${WAIVED}, profile: sovereignty-memo, }`],
    ['a comment in braces', 'comity: { # ours\n  profile: sovereignty-memo # theirs\n}', `comity: { # ours\n  ${WAIVED},\n  profile: sovereignty-memo # theirs\n}`],
    ['a tag in braces', 'comity: { !!str profile: sovereignty-memo }', `comity: { ${WAIVED}, !!str profile: sovereignty-memo }`],
    ['all in braces, without comity', '{ title: "Memo" }', `{ comity: { ${WAIVED} }, title: "Memo" }`],
    ['empty braces', 'comity: {}', `comity: { ${WAIVED} }`],
    ['comity in lines', 'comity:\n  profile: sovereignty-memo', `comity:\n${LINES}  profile: sovereignty-memo`],
    ['comity without a value', 'comity:\ntitle: Memo', `comity:\n${LINES}title: Memo`],
    ['comity with a comment only', 'comity: # later', `comity: # later\n${LINES.trimEnd()}`],
    ['comity that is null', 'comity: ~', `comity: { ${WAIVED} }`],
    ['waive without a value', 'comity:\n  waive:\n  state: EE', `comity:\n${LINES}  state: EE`],
    ['waive without a value in braces', 'comity: { waive: , state: EE }', `comity: { ${WAIVED}, state: EE }`],
    ['another waiver', 'comity:\n  waive:\n    independence: elsewhere', `comity:\n${LINES}    independence: elsewhere`],
    ['another waiver in braces', 'comity:\n  waive: { independence: elsewhere }', `comity:\n  waive: { self-defence: { reason: "" }, independence: elsewhere }`],
  ])('is written where there is %s, and asks for its reason', (_, front, expected) => {
    const waived = frontAfter(front, 'missing-self-defence', /waive/i);
    expect(waived).toBe(expected);
    const codes = codesIn(memoWith(waived));
    expect(codes).toContain('invalid-suppression');
    expect(codes).not.toContain('invalid-front-matter');
    const reasoned = codesIn(memoWith(waived.replace('reason: ""', 'reason: "outside the mandate"')));
    expect(reasoned.filter((code) => code === 'missing-self-defence' || code.startsWith('invalid-'))).toEqual([]);
  });

  test('makes the front matter where there is none', () => {
    expect(frontOf(applied(BODY, fixFor(BODY, 'missing-self-defence', /waive/i, SETTINGS)))).toBe(`comity:\n${LINES.trimEnd()}`);
  });

  test.each([
    ['in lines', 'comity:\n  waive:\n    self-defence:\n      reason: outside\n      until: DAY'],
    ['in braces', 'comity: { waive: { self-defence: { until: DAY, reason: "outside" } } }'],
    ['in quotes', 'comity:\n  waive:\n    self-defence: { reason: outside, until: "DAY" } # yearly'],
  ])('that has expired is renewed %s', (_, front) => {
    const expired = front.replace('DAY', '2026-11-22');
    const renewed = front.replace(/"?DAY"?/, '2027-11-23');
    expect(frontAfter(expired, 'missing-self-defence', /renew/i)).toBe(renewed);
    expect(titlesFor(memoWith(expired), 'missing-self-defence').join()).not.toContain('Waive');
    expect(codesIn(memoWith(renewed)).filter((code) => /self-defence|invalid/.test(code))).toEqual([]);
  });

  test('that has expired names its owner', () => {
    const memo = memoWith('comity:\n  waive:\n    self-defence: { reason: elsewhere, owner: J. Tamm, until: 2026-01-01 }');
    const expired = findingsOf(viewOf(memo), expect.unreachable).find(({ code }) => code === 'invalid-suppression');
    expect(expired).toMatchObject({ message: 'This suppression expired on 2026-01-01. Settle the finding, or have J. Tamm give a new date.', data: { problem: 'expired', owner: 'J. Tamm' } });
  });
});

describe('a comment', () => {
  test('keeps a finding about a citation from being shown, in the first line of a block and behind it', () => {
    for (const memo of ['See [@no:such-law].\n', 'A paragraph that\nruns on to [@no:such-law] and\non.\n']) {
      const fix = fixFor(memo, 'unknown-citation', /do not show/i);
      const text = applied(memo, fix);
      expect(findingsIn(text).join()).toContain('invalid-suppression');
      expect(findingsIn(text.replace(/-- {2}-->/, '-- a draft bill -->'))).toEqual([]);
    }
  });
});

test.each([['2026-11-23', '2027-11-23'], ['2028-02-29', '2029-02-28'], ['2026', '2027']])('a year after %s is %s', (day, later) => expect(yearAfter(day)).toBe(later));
