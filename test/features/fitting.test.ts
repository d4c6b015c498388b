import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { scaffoldSnippet } from '../../server/src/features/fixes/scaffold.ts';
import { applied } from '../support/check.ts';
import { viewOf } from '../support/world.ts';

function memoWith(front: string): string {
  return `---\ntitle: Memo on sovereignty in cyberspace\ncomity: { profile: sovereignty-memo${front} }\n---\n\n# Memo on sovereignty in cyberspace\n\nFor the Minister: what our law says of networks.\n`;
}

/** What the scaffold on jurisdiction cites in a memo with more in its front matter. */
function cited(front: string): string[] {
  const memo = memoWith(front);
  const view = viewOf(memo);
  const all = findingsOf(view, fail);
  const finding = all.find(({ code }) => code === 'missing-jurisdiction')!;
  const text = applied(memo, codeActions(view, finding.span, [finding], all).find(({ title }) => title.startsWith('Insert'))!);
  expect(findingsOf(viewOf(text), fail).map(({ code }) => code).filter((code) => /force|superseded|citation|provision$/.test(code))).toEqual([]);
  return [...text.matchAll(/\[@([^\]]*)\]/g)].map(([, citation]) => citation!);
}

function fail(message: string): never {
  throw new Error(message);
}

const GGE = 'un:gge-2015, para. 27';
const [BUDAPEST, FOR_ALL] = [['coe:budapest, art. 25', 'coe:budapest, art. 24', 'coe:budapest, art. 35'], ['un:gge-2015, para. 13(d)']];
const [CONSULT, SETTLE] = ['coe:budapest, art. 22(5)', 'un:charter, art. 2(3)'];

describe('a scaffold cites a treaty for its parties, law for its State, and else what binds all', () => {
  test.each([
    ['EE', [GGE, 'eu:gdpr, art. 3', CONSULT, ...BUDAPEST]],
    ['ee', [GGE, 'eu:gdpr, art. 3', CONSULT, ...BUDAPEST]],
    ['Estonia', [GGE, 'eu:gdpr, art. 3', CONSULT, ...BUDAPEST]],
    ['NO', [GGE, 'eu:gdpr, art. 3', CONSULT, ...BUDAPEST]],
    ['LI', [GGE, 'eu:gdpr, art. 3', CONSULT, ...BUDAPEST]],
    ['USA', [GGE, 'us:cloud-act, § 2713', CONSULT, ...BUDAPEST]],
    ['UK', [GGE, CONSULT, ...BUDAPEST]],
    ['IE', [GGE, 'eu:gdpr, art. 3', SETTLE, ...FOR_ALL]],
    ['EU', [GGE, 'eu:gdpr, art. 3', SETTLE, ...FOR_ALL]],
    ['CN', [GGE, 'cn:pipl, art. 3', SETTLE, ...FOR_ALL]],
    ['RU', [GGE, 'ru:152-fz-2006, art. 1', SETTLE, 'cis:cybercrime-2018']],
    ['KZ', [GGE, SETTLE, 'cis:cybercrime-2018']],
  ])('%s', (state, citations) => expect(cited(`, state: ${state}`)).toEqual(citations));

  const others = ['BY', 'UZ', 'TJ', 'VN', 'SA', 'ID', 'EG', 'KR', 'ZA', 'MX', 'SG', 'IN', 'IR', 'UN', 'Ruritania'];
  test.each(['', ...others.map((state) => `, state: ${state}`)])('others%s', (front) => expect(cited(front)).toEqual([GGE, SETTLE, ...FOR_ALL]));
});

describe('a scaffold cites what was law, and bound the State, on the day of the memo', () => {
  test.each([
    ['US', '2017-01-01', [GGE, CONSULT, ...BUDAPEST]],
    ['EE', '2010-01-01', [CONSULT, ...BUDAPEST]],
    ['NO', '2017-01-01', [GGE, CONSULT, ...BUDAPEST]],
    ['SE', '2020-01-01', [GGE, 'eu:gdpr, art. 3', SETTLE, ...FOR_ALL]],
    ['CN', '2019-06-01', [GGE, SETTLE, ...FOR_ALL]],
    ['RU', '2017-01-01', [GGE, 'ru:152-fz-2006, art. 1', SETTLE, ...FOR_ALL]],
    ['EE', '1990-01-01', [SETTLE]],
    ['EE', '1940-01-01', []],
  ])('%s in %s', (state, day, citations) => expect(cited(`, state: ${state}, as-of: ${day}`)).toEqual(citations));
});

test('a scaffold that names one law cites it in a memo of no State, but not in one of another State', () => {
  const snippet = (front: string): string => scaffoldSnippet(viewOf(memoWith(front)), { template: 'As laid down {cite:cn:csl art_39}.', language: 'en' }, { stop: 1 });
  expect([snippet(''), snippet(', state: CN'), snippet(', state: FR')]).toEqual(['As laid down [@cn:csl, art. 39].', 'As laid down [@cn:csl, art. 39].', 'As laid down.']);
  expect(snippet(', state: CN, as-of: 2025-01-01')).toBe('As laid down [@cn:csl].');
});
