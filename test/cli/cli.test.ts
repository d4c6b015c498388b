import { describe, expect, test } from 'vitest';
import { comity, folder } from '../support/cli.ts';

const MEMO = `---
title: Memo on sovereignty in cyberspace
comity: { profile: sovereignty-memo }
---

# Memo on sovereignty in cyberspace

Every State has the inherent right of self-defence against an armed attack [@un:charter, art. 51].

See [@un:charter, art. 120].
`;

describe('comity check', () => {
  const root = folder({ 'memo.md': MEMO, 'gaps.md': MEMO.replace('art. 120', 'art. 2(4)'), 'notes/readme.md': '# Notes\n\nBuy milk.\n', 'notes/other.txt': 'no memo' });

  test('writes one JSON object with findings, coverage and citations', () => {
    const { status, out, err } = comity(root, 'check --format json memo.md notes');
    const report = JSON.parse(out);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(report.summary.memos).toBe(2);
    expect(report.knowledge.instruments).toBeGreaterThan(200);
    const [memo, notes] = report.memos;
    expect(memo.profile).toBe('sovereignty-memo');
    expect(memo.diagnostics.map((one: { code: string }) => one.code)).toEqual(expect.arrayContaining(['missing-jurisdiction', 'unknown-provision']));
    expect(memo.coverage['self-defence'].status).toBe('provision');
    expect(Object.keys(memo.coverage)).toEqual(['equality', 'independence', 'jurisdiction', 'self-defence']);
    expect(memo.citations.map((one: { key: string; provision: string; verdict: string }) => `${one.key} ${one.provision} ${one.verdict}`)).toEqual(['un:charter art_51 resolved', 'un:charter art_120 unknown-provision']);
    expect(notes).toMatchObject({ path: 'notes/readme.md', profile: null, diagnostics: [] });
  });

  test('counts warnings against the threshold', () => {
    expect(comity(root, 'check memo.md').status).toBe(1);
    expect(comity(root, 'check --max-warnings 50 gaps.md').status).toBe(0);
    expect(comity(root, 'check gaps.md').status).toBe(1);
    expect(comity(root, 'check notes').status).toBe(0);
  });

  test('reads globs, folders and standard input', () => {
    expect(comity(root, 'check **/*.md --format json').out).toContain('"memos": 3');
    const { out } = comity(root, 'check --stdin --stdin-filename draft.md --format json', MEMO);
    expect(JSON.parse(out).memos[0].path).toBe('draft.md');
  });

  test('writes SARIF and annotations', () => {
    const sarif = JSON.parse(comity(root, 'check --format sarif memo.md').out);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results.length).toBeGreaterThan(1);
    expect(comity(root, 'check --format github memo.md').out).toMatch(/^::warning file=memo.md,line=\d+/m);
  });

  test('tells the machine formats where what falls short stands, and the page on each code', () => {
    const draft = folder({ 'memo.md': MEMO.replace(/^Every State.*$/m, 'Does the right of self-defence apply?') });
    const { diagnostics } = JSON.parse(comity(draft, 'check --format json memo.md').out).memos[0];
    expect(diagnostics.find((one: { code: string }) => one.code === 'missing-self-defence')).toMatchObject({
      codeDescription: { href: 'file:///docs/missing-self-defence.md' },
      related: [{ range: { start: { line: 7, character: 0 } }, message: 'Does not suffice: a question.' }],
    });
    expect(diagnostics.find((one: { code: string }) => one.code === 'unknown-provision')).not.toHaveProperty('related');
    const [{ results, tool }] = JSON.parse(comity(draft, 'check --format sarif memo.md').out).runs;
    expect(tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'missing-self-defence', helpUri: 'file:///docs/missing-self-defence.md' }));
    expect(results.find((one: { ruleId: string }) => one.ruleId === 'missing-self-defence').relatedLocations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: 'memo.md' }, region: { startLine: 8, startColumn: 1 } }, message: { text: 'Does not suffice: a question.' } },
    ]);
  });

  test('judges by a profile that the caller prescribes', () => {
    const { out } = comity(root, 'check --profile none --format json memo.md');
    expect(JSON.parse(out).memos[0].diagnostics.map((one: { code: string }) => one.code)).toEqual(['unknown-provision']);
  });

  test('explains what a memo is taken for and what verdicts rest on', () => {
    const { out } = comity(root, 'check --explain memo.md');
    expect(out).toContain('sovereignty-memo');
    expect(out).toContain('inherent right of self-defence');
  });
});

describe('a call that cannot be carried out', () => {
  const root = folder({ 'memo.md': MEMO });
  test.each([
    ['', /^Usage: comity COMMAND/],
    ['frobnicate', /There is no command "frobnicate"/],
    ['check', /Name the memos/],
    ['check --colour memo.md', /Unknown option '--colour'/],
    ['check --format xml memo.md', /--format takes pretty, json, sarif, github/],
    ['check nowhere.md', /Cannot read "nowhere.md"/],
    ['check *.nothing', /No Markdown file matches/],
    ['check --as-of yesterday memo.md', /--as-of takes a date/],
    ['check --max-warnings few memo.md', /--max-warnings takes a whole number/],
    ['check --profile haiku memo.md', /There is no profile "haiku"/],
    ['check --knowledge nowhere memo.md', /Cannot read the knowledge in "nowhere"/],
    ['cite', /Say what to look for/],
  ])('comity %s', (words, message) => {
    const { status, out, err } = comity(root, words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message.source.startsWith('^Usage') ? message : new RegExp(`^comity: .*${message.source}`));
  });

  test('is one line on stderr for a broken configuration', () => {
    const broken = folder({ 'memo.md': MEMO, 'comity.yml': 'check:\n  coverage: sometimes\n' });
    expect(comity(broken, 'check memo.md')).toEqual({ status: 2, out: '', err: 'comity: comity.yml: "sometimes" is not possible for check.coverage; choose one of type, save, off.\n' });
  });
});

describe('comity cite, coverage and bibliography', () => {
  const root = folder({ 'memo.md': MEMO });

  test('cite finds a provision and says how to write it', () => {
    const hits = JSON.parse(comity(root, 'cite charter 51 --format json').out);
    expect(hits[0]).toMatchObject({ key: 'un:charter', provision: 'art_51', citation: '@un:charter, art. 51' });
  });

  test('coverage comes as a table, CSV, Markdown and JSON', () => {
    expect(comity(root, 'coverage memo.md').out).toMatch(/^memo\.md {2}sovereignty-memo: 1 of 4 required\n.*equality\*/);
    expect(comity(root, 'coverage --format csv memo.md').out.split('\r\n')[0]).toBe('memo,profile,principle,element,status,required,line,evidence,waiver');
    expect(comity(root, 'coverage --format markdown memo.md').out).toMatch(/^## What the memos cover\n\n\| Memo \| Profile/);
    expect(JSON.parse(comity(root, 'coverage --format json memo.md').out)[0].coverage['self-defence'].status).toBe('provision');
  });

  test('coverage and explanations tell what is waived, why and until when', () => {
    const waived = folder({ 'memo.md': MEMO.replace('sovereignty-memo }', 'sovereignty-memo, waive: { equality: { reason: "not our |task|", owner: J. Tamm, until: 2990-01-01 } } }') });
    const why = 'not our |task| (J. Tamm, until 2990-01-01)';
    const table = comity(waived, 'coverage memo.md').out;
    expect(table).toMatch(/^memo\.md {2}sovereignty-memo: 1 of 3 required, 1 waived\n/);
    expect(table).toContain(`\n                   waived: ${why}\n`);
    expect(table).toContain('missing: independence in 1, jurisdiction in 1; waived: equality in 1\n');
    const csv = comity(waived, 'coverage --format csv memo.md').out.split('\r\n');
    expect(csv).toContain(`memo.md,sovereignty-memo,equality,,absent,yes,,,"${why}"`);
    expect(csv).toContain('memo.md,sovereignty-memo,independence,,absent,yes,,,');
    const markdown = comity(waived, 'coverage --format markdown memo.md').out;
    expect(markdown).toContain('| memo.md | sovereignty-memo | absent (waived) | **absent** | **absent** | provision |');
    expect(markdown).toContain('- Equality is waived: not our \\|task\\| (J. Tamm, until 2990-01-01)\n');
    expect(comity(waived, 'check --explain memo.md').out).toContain(`  equality: absent (required, waived)\n      waived: ${why}\n`);
  });

  test('bibliography lists what is cited, once', () => {
    const items = JSON.parse(comity(root, 'bibliography memo.md').out);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: 'un:charter', type: 'treaty', title: 'Charter of the United Nations', issued: { 'date-parts': [[1945, 6, 26]] } });
    expect(comity(root, 'bibliography --format bibtex memo.md').out).toContain('@legal{un:charter,');
    expect(comity(root, 'bibliography --format markdown memo.md').out).toContain('### Treaties');
  });
});

test.each(['', 'check ', 'coverage ', 'knowledge ', 'cite ', 'bibliography '])('comity %s--help fits the terminal', (command) => {
  const { status, out } = comity(folder({}), `${command}--help`);
  expect(status).toBe(0);
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test.each(['cite armed attack', 'knowledge show un:charter'])('%s fits the terminal', (words) => {
  expect(comity(folder({}), words).out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
