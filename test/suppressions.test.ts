import { describe, expect, test } from 'vitest';
import { checkFindings, findingsIn } from './support/check.ts';

const NOPE = 'See [@eu:nope].';
const REPORTED = '^^^ unknown-citation';
const disable = (codes: string): string => `<!-- comity-disable ${codes} -- a draft -->`;
const enable = (codes: string): string => `<!-- comity-enable ${codes} -->`;
const memo = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('a comment answers findings', () => {
  test.each([
    ['from its place to where the code is enabled again', memo(NOPE, REPORTED, '', disable('unknown-citation'), '', NOPE, '', enable('unknown-citation'), '', NOPE, REPORTED)],
    ['to the end where nothing enables the code', memo(NOPE, REPORTED, '', disable('unknown-citation'), '', NOPE, '', enable('superseded'), '', NOPE)],
    ['to where every code is enabled', memo(disable('unknown-citation'), '', NOPE, '', enable(''), '', NOPE, REPORTED)],
    ['of every code, and of one no longer', memo(disable(''), '', NOPE, '', enable('unknown-citation'), '', NOPE, REPORTED, '', 'See [@un:charter, art. 120].')],
    ['of its own reach though others begin and end in it', memo(disable('unknown-provision'), '', disable('unknown-citation'), '', NOPE, '', enable('unknown-citation'), '', 'See [@un:charter, art. 120] and [@eu:nope].', REPORTED)],
    ['again and again', memo(...Array.from({ length: 3 }, () => [disable('unknown-citation'), '', NOPE, '', enable('unknown-citation'), '', NOPE, REPORTED, '']).flat())],
    ['on the next line alone', memo(NOPE, REPORTED, '<!-- comity-disable-next-line unknown-citation -- a draft -->', NOPE, NOPE, REPORTED)],
    ['before the day that it names, which need not have come', memo('<!-- comity-disable-next-line unknown-citation -- a draft; owner: the treaty section; until: 2099-01-01 -->', NOPE)],
    ['in a line with no blank in it', memo('See <!--comity-disable-next-line unknown-citation -- why-->this <!-- comity-enable superseded -->.', NOPE)],
    ['between marks of code that backslashes take their meaning from', memo('Write \\` and <!-- comity-disable unknown-citation -- why --> \\`.', '', NOPE)],
    ['behind a backslash of its own', memo('Write \\\\<!-- comity-disable unknown-citation -- why -->.', '', NOPE)],
    ['with a dash as programs set it before the reason', memo('<!-- comity-disable-next-line unknown-citation — a draft; Owner: the treaty section -->', NOPE)],
    ['with capitals in it', memo('<!-- Comity-Disable-next-line unknown-citation -- a draft -->', NOPE)],
    ['on the last line', '<!-- comity-disable-next-line unknown-citation -- a draft -->\n[@eu:nope]'],
  ])('%s', (_, text) => checkFindings(text));

  test.each([
    ['ends before any finding', memo(disable('unknown-citation'), '', enable('unknown-citation'), '', NOPE), ['1 invalid-suppression', '5 unknown-citation']],
    ['stands on the last line', '[@eu:nope]\n\n<!-- comity-disable-next-line unknown-citation -- a draft -->', ['1 unknown-citation', '3 invalid-suppression']],
    ['has expired', memo('<!-- comity-disable-next-line unknown-citation -- a draft; until: 2020-01-01 -->', NOPE), ['1 invalid-suppression', '2 unknown-citation']],
    ['has a date and no reason', memo('<!-- comity-disable-next-line unknown-citation -- until: 2099-01-01 -->', NOPE), ['1 invalid-suppression']],
    ['has a misspelt directive', memo('<!-- comity-disable-next-lines unknown-citation -- a draft -->', NOPE), ['1 invalid-suppression', '2 unknown-citation']],
    ['has no name that there is', memo('<!-- comity-ignore unknown-citation -- a draft -->', NOPE), ['1 invalid-suppression', '2 unknown-citation']],
    ['has a date that is none', memo('<!-- comity-disable-next-line unknown-citation -- a draft; until: soon -->', NOPE), ['1 invalid-suppression']],
    ['has a date under a name misspelt, and long past', memo('<!-- comity-disable-next-line unknown-citation -- a draft; Untill: 2020-01-01 -->', NOPE), ['1 invalid-suppression', '2 unknown-citation']],
    ['asks for the same as another', memo(disable('unknown-citation'), '', disable('unknown-citation'), '', NOPE), []],
  ])('or is told to answer none: one that %s', (_, text, found) => expect(findingsIn(text)).toEqual(found));

  test.each([
    ['code in a line', memo('Write `<!-- comity-disable unknown-citation -- why -->`.', '', NOPE, REPORTED)],
    ['a mark behind a backslash', memo('Write \\<!-- comity-disable unknown-citation -- why -->.', '', NOPE, REPORTED)],
  ])('but not in %s', (_, text) => checkFindings(text));
});
