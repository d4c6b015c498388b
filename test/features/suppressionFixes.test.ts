import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { frontMatterOf } from '../../server/src/memo/frontMatter.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
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
    ['a comment on the first line of comity', 'comity:\n  # whose memo\n  # it is\n  state: EE', `comity:\n${LINES}  # whose memo\n  # it is\n  state: EE`],
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
  ])('that has expired is renewed from both of its findings, %s', (_, front) => {
    const expired = front.replace('DAY', '2026-11-22');
    const renewed = front.replace(/"?DAY"?/, '2027-11-23');
    expect(frontAfter(expired, 'missing-self-defence', /renew/i)).toBe(renewed);
    expect(frontAfter(expired, 'invalid-suppression', /renew/i)).toBe(renewed);
    expect(titlesFor(memoWith(expired), 'missing-self-defence').join()).not.toContain('Waive');
    expect(codesIn(memoWith(renewed)).filter((code) => /self-defence|invalid/.test(code))).toEqual([]);
  });

  test('that has expired names its owner', () => {
    const memo = memoWith('comity:\n  waive:\n    self-defence: { reason: elsewhere, owner: J. Tamm, until: 2026-01-01 }');
    const expired = findingsOf(viewOf(memo), expect.unreachable).find(({ code }) => code === 'invalid-suppression');
    expect(expired).toMatchObject({ message: 'This suppression expired on 2026-01-01. Settle the finding and remove it, or have J. Tamm give a new date.', data: { problem: 'expired', owner: 'J. Tamm' } });
  });

  test.each([
    ['nothing', 'self-defence:', 'self-defence:\n      reason: ""'],
    ['null', 'self-defence: ~', 'self-defence: { reason: "" }'],
    ['false', 'self-defence: false', 'self-defence: { reason: "" }'],
    ['a number', 'self-defence: 5', 'self-defence: { reason: "" }'],
    ['a list', 'self-defence: [us]', 'self-defence: { reason: "" }'],
    ['a promise of one', 'self-defence: "TBD."', 'self-defence: { reason: "" }'],
    ['true', 'self-defence: { reason: true }', 'self-defence: { reason: "" }'],
    ['dots', 'self-defence: { reason: "…", owner: J. Tamm }', 'self-defence: { reason: "", owner: J. Tamm }'],
    ['an empty reason', 'self-defence: { reason: }', 'self-defence: { reason: "" }'],
    ['an owner', 'self-defence: { owner: J. Tamm }', 'self-defence: { reason: "", owner: J. Tamm }'],
  ])('with %s for a reason gives none, and gets a place for it', (_, waiver, expected) => {
    const memo = (one: string): string => `comity:\n  waive:\n    ${one}`;
    expect(codesIn(memoWith(memo(waiver)))).toContain('invalid-suppression');
    expect(frontAfter(memo(waiver), 'invalid-suppression', /give a reason/i)).toBe(memo(expected));
  });

  test.each([
    ['alone, with the front matter', 'comity:\n  waive:\n    jurisdiction: { reason: elsewhere }', 'none'],
    ['alone in waive', 'comity:\n  waive:\n    jurisdiction:\n      reason: elsewhere\n  state: EE', 'comity:\n  state: EE'],
    ['before another', 'comity:\n  waive:\n    jurisdiction: elsewhere # soon\n    self-defence: elsewhere', 'comity:\n  waive:\n    self-defence: elsewhere'],
    ['behind another', 'comity:\n  waive:\n    self-defence: elsewhere\n    jurisdiction: >\n      elsewhere\n      or nowhere\ntitle: Memo', 'comity:\n  waive:\n    self-defence: elsewhere\ntitle: Memo'],
    ['first in braces', 'comity: { waive: { jurisdiction: elsewhere, self-defence: elsewhere } }', 'comity: { waive: { self-defence: elsewhere } }'],
    ['last in braces', 'comity: { waive: { self-defence: elsewhere, jurisdiction: elsewhere, } }', 'comity: { waive: { self-defence: elsewhere, } }'],
    ['alone in braces', 'comity: { waive: { jurisdiction: elsewhere }, state: EE }', 'comity: { state: EE }'],
    ['below a comment', '# Ours\ncomity:\n  waive: { jurisdiction: elsewhere }', '# Ours'],
  ])('that answers nothing is taken out, %s', (_, front, expected) => {
    const memo = `---\n${front}\n---\n\n# Minutes\n\nNobody came.\n`;
    expect(frontOf(applied(memo, fixFor(memo, 'invalid-suppression', /remove the waiver of jurisdiction/i)))).toBe(expected);
  });
});

/** How many waivers there are more after a fix with such a title. */
const MORE: readonly (readonly [RegExp, number])[] = [[/^Waive/, 1], [/^Remove the waiver/, -1], [/^Renew|^Give a reason/, 0]];

test('after any fix a front matter can be read, and says the same otherwise', () => {
  const waiver = fc.constantFrom('self-defence: elsewhere', 'self-defence:', 'jurisdiction: { reason: elsewhere, until: 2020-01-01 }', 'jurisdiction: [a]', 'equality: { owner: us }', 'independance: so # why', '"Self-Defense": x', 'jurisdiction:\n      reason: >\n        folded\n', '? equality\n    : because');
  const waive = fc.oneof(fc.array(waiver, { maxLength: 3 }).map((all) => `waive:\n${all.map((one) => `    ${one}\n`).join('')}`), fc.array(waiver, { maxLength: 3 }).map((all) => `waive: { ${all.join(', ')} }\n`));
  const own = fc.oneof(waive, fc.constantFrom('state: EE\n', 'profil: bill\n', '# note\n', '&a state: EE\n', 'waive: ~\n', 'waivers: {}\n'));
  const comity = fc.oneof(fc.array(own, { maxLength: 3 }).map((all) => `comity: # ours\n${all.map((one) => `  ${one}`).join('')}`), fc.array(own, { maxLength: 2 }).map((all) => `comity: {${all.join(',')}}\n`));
  const read = (text: string): { broken: string[]; waivers: number; rest: unknown } => {
    const { problems, waivers, ...rest } = frontMatterOf(readMemo('m', 1, text));
    return { broken: problems.map(({ message }) => message).filter((message) => /YAML|closed/.test(message)), waivers: waivers.length, rest };
  };
  fc.assert(
    fc.property(fc.constantFrom('', 'title: Memo\n', '# note\n'), comity, fc.constantFrom('', 'lang: en\nnote: |\n  x\n'), (...parts) => {
      const view = viewOf(`---\n${parts.join('')}---\n\n${BODY}`, SETTINGS);
      const before = read(view.memo.text);
      if (before.broken.length > 0) return;
      for (const fix of codeActions(view, { start: 0, end: view.memo.length }, findingsOf(view, expect.unreachable))) {
        const after = read(applied(view.memo.text, fix));
        const more = MORE.find(([title]) => title.test(fix.title))?.[1];
        if (more === undefined) expect(after.broken, fix.title).toEqual([]);
        else expect(after, fix.title).toEqual({ ...before, waivers: before.waivers + more });
      }
    }),
    { numRuns: 300 },
  );
});

describe('a name that is misspelt', () => {
  const waiving = (principle: string): string => `comity:\n  waive:\n    ${principle}: { reason: elsewhere }`;

  test.each([
    [waiving('selfdefence'), 'invalid-suppression', waiving('self-defence')],
    [waiving('"Self-Defense"'), 'invalid-suppression', waiving('"self-defence"')],
    [waiving('self defence'), 'invalid-suppression', waiving('self-defence')],
    [waiving('missing-self-defence'), 'invalid-suppression', waiving('self-defence')],
    ['comity: { profil: bill }', 'invalid-front-matter', 'comity: { profile: bill }'],
    ['comity: { profile: sovereignty }', 'invalid-front-matter', 'comity: { profile: sovereignty-memo }'],
    ['comity:\n  waivers: { equality: elsewhere }', 'invalid-front-matter', 'comity:\n  waive: { equality: elsewhere }'],
    ['comity: { waive: { equality: { reason: elsewhere, untill: 2030-01-01 } } }', 'invalid-front-matter', 'comity: { waive: { equality: { reason: elsewhere, until: 2030-01-01 } } }'],
  ])('in %j is corrected', (front, code, expected) => expect(frontAfter(front, code, /^write/i)).toBe(expected));

  test.each([
    ['<!-- comity-disable missing-equality, missing-equalty -- elsewhere -->', '<!-- comity-disable missing-equality, missing-equality -- elsewhere -->'],
    ['<!-- comity-disable self-defence -- of self-defence -->', '<!-- comity-disable missing-self-defence -- of self-defence -->'],
  ])('in %j is corrected', (comment, expected) => {
    const memo = `${comment}\n\n${BODY}`;
    expect(applied(memo, fixFor(memo, 'invalid-suppression', /^write/i))).toBe(`${expected}\n\n${BODY}`);
  });

  test.each([
    ['nothing is like it', memoWith('comity:\n  waive:\n    haiku: { reason: elsewhere }\n    equality: elsewhere'), 'invalid-suppression'],
    ['the right one is there too', memoWith('comity:\n  waive:\n    self-defence: elsewhere\n    selfdefence: elsewhere'), 'invalid-suppression'],
    ['the right key is there too', memoWith('comity: { profile: none, profil: bill }'), 'invalid-front-matter'],
  ])('is not corrected where %s', (_, memo, code) => {
    expect(titlesFor(memo, code).filter((title) => title.startsWith('Write'))).toEqual([]);
  });
});

describe('a comment', () => {
  test('keeps a finding about a citation from being shown, in the first line of a block and behind it', () => {
    for (const memo of ['See [@no:such-law].\n', 'A paragraph that\nruns on to [@no:such-law] and\non.\n']) {
      const fix = fixFor(memo, 'unknown-citation', /do not show/i);
      const text = applied(memo, fix);
      expect(findingsIn(text).join()).toContain('invalid-suppression');
      expect(findingsIn(text.replace(/-- {2}-->/, '-- a draft bill -->'))).toEqual([]);
      const alone = text.replace('[@no:such-law]', 'nothing').replace(/-- {2}-->/, '-- a draft bill -->');
      expect(applied(alone, fixFor(alone, 'invalid-suppression', /remove/i))).toBe(memo.replace('[@no:such-law]', 'nothing'));
    }
  });

  test.each([
    ['<!-- comity-disable-next-line unknown-citation -->', '<!-- comity-disable-next-line unknown-citation --  -->'],
    ['<!--comity-disable unknown-citation-->', '<!--comity-disable unknown-citation --  -->'],
    ['<!-- comity-disable unknown-citation -- TBD -->', '<!-- comity-disable unknown-citation --  -->'],
    ['<!-- comity-disable unknown-citation -- n/a -->', '<!-- comity-disable unknown-citation --  -->'],
    ['<!-- comity-disable unknown-citation -- owner: A. Tamm; until: 2099-01-01 -->', '<!-- comity-disable unknown-citation -- ; owner: A. Tamm; until: 2099-01-01 -->'],
  ])('%j gets a place for a reason', (comment, expected) => {
    const memo = `${comment}\nSee [@no:such-law].\n`;
    expect(applied(memo, fixFor(memo, 'invalid-suppression', /give a reason/i))).toBe(`${expected}\nSee [@no:such-law].\n`);
  });

  test('that has expired is renewed for another year', () => {
    const memo = '<!-- comity-disable unknown-citation -- a bill of 2026-01-01; until: 2026-01-01; owner: J. Tamm (2026-01-01) -->\nSee [@no:such-law].\n';
    expect(applied(memo, fixFor(memo, 'invalid-suppression', /renew/i))).toBe(memo.replace('until: 2026-01-01', 'until: 2027-11-23'));
  });

  const UNUSED = '<!-- comity-disable unknown-citation -- a bill -->';
  test.each([
    ['in a line of its own', `Text.\n\n${UNUSED}\nMore.\n`, 'Text.\n\nMore.\n'],
    ['in a paragraph of its own', `Text.\n\n${UNUSED}\n\nMore.\n`, 'Text.\n\nMore.\n'],
    ['at the start', `${UNUSED}\r\n\r\nText.\r\n`, 'Text.\r\n'],
    ['at the end', `Text.\n\n${UNUSED}`, 'Text.\n'],
    ['behind text', `# Title ${UNUSED}\n\nText.\n`, '# Title\n\nText.\n'],
    ['before text', `- ${UNUSED} Item.\n`, '- Item.\n'],
    ['with what ends it', `${UNUSED}\n\nText.\n\n<!-- comity-enable unknown-citation -->\n\nMore.\n`, 'Text.\n\nMore.\n'],
    ['without what ends another', `${UNUSED}\n\n<!-- comity-disable -- all -->\n\nText.\n\n<!-- comity-enable -->\n`, '<!-- comity-disable -- all -->\n\nText.\n\n<!-- comity-enable -->\n'],
  ])('that answers nothing is taken out %s', (_, memo, expected) => expect(applied(memo, fixFor(memo, 'invalid-suppression', /remove/i))).toBe(expected));
});

test.each([['2026-11-23', '2027-11-23'], ['2028-02-29', '2029-02-28'], ['2026', '2027']])('a year after %s is %s', (day, later) => expect(yearAfter(day)).toBe(later));
