import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
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
      related: expect.arrayContaining([{ range: { start: { line: 7, character: 0 }, end: { line: 7, character: 37 } }, message: 'Does not suffice: a question.' }]),
    });
    expect(diagnostics.find((one: { code: string }) => one.code === 'unknown-provision')).not.toHaveProperty('related');
    const [{ results, tool }] = JSON.parse(comity(draft, 'check --format sarif memo.md').out).runs;
    expect(tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'missing-self-defence', helpUri: 'file:///docs/missing-self-defence.md' }));
    expect(results.find((one: { ruleId: string }) => one.ruleId === 'missing-self-defence').relatedLocations[0]).toMatchObject(
      { physicalLocation: { artifactLocation: { uri: 'memo.md' }, region: { startLine: 8, startColumn: 1 } }, message: { text: 'Does not suffice: a question.' } },
    );
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

describe('what is no memo', () => {
  const LINE = 'it is no text in UTF-8. Save it in that encoding, or leave it out.';

  test.skipIf(process.platform === 'win32')('is passed over in folders, and refused where the call names it', () => {
    const root = folder({ 'memos/a.md': MEMO });
    symlinkSync('me@host.1234:167', join(root, 'memos/.#a.md'));
    symlinkSync('a.md', join(root, 'memos/b.md'));
    execFileSync('mkfifo', [join(root, 'memos/pipe.md')]);
    for (const words of ['check memos', 'check memos/*.md', 'check memos/*.md --format sarif', 'coverage memos']) expect(comity(root, words)).toMatchObject({ err: '', out: expect.stringMatching(/memos\/a\.md[^]*memos\/b\.md/) });
    expect(comity(root, 'check memos/.#a.md')).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^comity: Cannot read "memos\/\.#a\.md"/) });
    expect(comity(root, 'check memos/pipe.md')).toEqual({ status: 2, out: '', err: 'comity: Cannot read "memos/pipe.md": it is neither a file nor a folder.\n' });
  });

  test.each([
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${MEMO}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(MEMO, 'utf16le')],
    ['an encoding of old', Buffer.from('Государство обладает суверенитетом.'.replace(/[а-яА-Я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x350)), 'latin1')],
    ['a picture', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 37) & 255))],
  ])('%s: is told, and the rest goes on', (_, bytes) => {
    const root = folder({ 'a.md': bytes, 'b.md': '# Notes\n\nBuy milk.\n' });
    const err = `comity: Cannot read "a.md": ${LINE}\n`;
    expect(comity(root, 'check .')).toEqual({ status: 2, err, out: '1 memo checked: 0 errors, 0 warnings\n' });
    expect(comity(root, 'check --format json a.md')).toMatchObject({ status: 2, err, out: expect.stringContaining('"memos": 0') });
    for (const words of ['check --format sarif .', 'check --quotes .', 'check --baseline known.json --write-baseline .', 'coverage --format csv .', 'bibliography .']) expect(comity(root, words)).toMatchObject({ status: 2, err: expect.stringContaining(err) });
    expect(comity(root, 'check --stdin', bytes.toString())).toEqual({ status: 2, out: '', err: `comity: Cannot read "stdin.md": ${LINE}\n` });
  });

  test.each([
    ['in French', Buffer.from('# Mémoire\n\nChaque État est souverain sur ses réseaux, a-t-on déclaré à Genève.\n', 'latin1'), 1, 'M\ufffdmoire'],
    ['in Spanish', Buffer.from('# Nota\r\n\r\nEl artículo 112 de la Carta de las Naciones Unidas.\r\n', 'latin1'), 3, 'art\ufffdculo'],
    ['in Russian among much else', Buffer.concat([Buffer.from(`${'Lorem ipsum dolor.\n'.repeat(800)}`), Buffer.from([0xd1, 0xf2, 0x2e])]), 801, '\ufffd\ufffd.'],
  ])('letters in an encoding of old are told of with their place, %s', (_, bytes, line, word) => {
    const err = `comity: Cannot read "a.md": in line ${line} a letter is lost or not in UTF-8 ("${word}"). Save it in that encoding, or leave it out.\n`;
    expect(comity(folder({ 'a.md': bytes }), 'check a.md')).toMatchObject({ status: 2, err });
    expect(comity(folder({ 'a.md': '# Notes\n' }), 'check --stdin', bytes.toString())).toMatchObject({ status: 2, err: err.replace('a.md', 'stdin.md') });
  });

  test.each([
    ['accents in UTF-8', Buffer.from('# Mémoire\n\nChaque État est souverain sur ses réseaux, a-t-on déclaré à Genève.\n')],
    ['a stray control character', Buffer.from(`${MEMO}\0`)],
    ['nothing', Buffer.from('')],
  ])('is not: %s', (_, bytes) => {
    expect(comity(folder({ 'a.md': bytes }), 'check --max-warnings 9 a.md').err).toBe('');
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
    ['check --stdin memo.md', /--stdin reads one memo from standard input; leave it out to read "memo.md"/],
    ['check *.nothing', /No Markdown file matches/],
    ['check --as-of yesterday memo.md', /--as-of takes a date/],
    ['check --max-warnings few memo.md', /--max-warnings takes a whole number/],
    ['check --profile haiku memo.md', /There is no profile "haiku"/],
    ['check --knowledge nowhere memo.md', /Cannot read the knowledge in "nowhere"/],
    ['cite', /Say what to look for/],
    ['cite --limit 0 charter', /--limit takes a whole number from 1 on, not "0"/],
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

  test('bibliography has the literature of the knowledge folder as its library has it, and tells of that of the memo', () => {
    const book = { id: 'smith2020', type: 'book', title: 'Cyber <i>Sovereignty</i>', author: [{ family: 'Smith', given: 'Ann' }], publisher: 'A Press', issued: { 'date-parts': [[2020]] }, abstract: 'On it.' };
    const own = folder({ 'knowledge/lib.json': JSON.stringify([book]), 'refs.bib': '@book{jones2021, title = {Networks}}', 'memo.md': '---\nbibliography: refs.bib\n---\n\n[@smith2020; @jones2021]\n', 'other.md': '---\nbibliography: refs.bib\n---\n\n[@smith2020]\n' });
    const { out, err } = comity(own, 'bibliography memo.md');
    expect(JSON.parse(out)).toEqual([book]);
    expect(err).toContain('add --bibliography refs.bib.\n');
    expect(comity(own, 'bibliography --format bibtex memo.md').out).toBe('@book{smith2020,\n  author = {{Smith}, {Ann}},\n  title = {{Cyber Sovereignty}},\n  date = {2020},\n  publisher = {{A Press}},\n}\n');
    expect(comity(own, 'bibliography other.md').err).toBe('');
  });
});

describe.skipIf(process.platform === 'win32')('what could steer a terminal', () => {
  const bad = '\x1b[35mred\x1b]0;title\x07\x9b2J\x7f\x08';
  const root = folder({
    [`a${bad}.md`]: `${MEMO.replace('# Memo', `# Memo ${bad}`)}\nArticle 51 of the UN Charter keeps “the inherent ${bad} right of self-defence of every State” [@un:charter, art. 51]; [@un:no${bad}thing].\n\n## ${bad}\n\nThe State ${bad} exercises jurisdiction over networks in its territory.\n`,
    'knowledge/instruments/own/act.md': `---\nid: own:act\ntitle: The ${bad} Act\nstatus: ${bad}\n---\n`,
  });

  test.each(['check .', 'check --explain .', 'check --quotes .', 'check --format github .', 'coverage .', 'coverage --format markdown .', 'knowledge show own:act', 'knowledge list', 'knowledge validate', 'cite Act own'])('does not come out of comity %s', (words) => {
    for (const colour of [false, true]) {
      const { out, err } = comity(root, words, '', colour);
      expect((out + err).replace(/\x1b\[(?:[01234]|3[1234])m/g, '')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
    }
    expect(comity(root, words).out).toMatch(/\u241b\\?\[35mred/);
  });

  test('stands as it is in JSON', () => {
    expect(JSON.parse(comity(root, 'check --format json .').out).memos[0].path).toBe(`a${bad}.md`);
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

test.each([['help check', 'check --help'], ['check -h', 'check --help'], ['-h', '--help'], ['help', '--help'], ['help knowledge', 'knowledge --help']])('comity %s is comity %s', (words, same) => {
  expect(comity(folder({}), words)).toEqual({ ...comity(folder({}), same), status: 0, err: '' });
});

test('mistakes in a law that is imported are told of by the path that was given', () => {
  const root = folder({ 'law/act.md': '---\nid: ee:net\ntype: statute\ntitle: Net Act\njurisdiction: EE\nstatus: running\n---\n', 'act.xml': '<act>' });
  expect(comity(root, 'knowledge import law/act.md').err).toMatch(/^law\/act\.md:6:9: error: status: "running"/);
  expect(comity(root, 'knowledge import act.xml').err).toMatch(/^act\.xml:1:\d+: error: /);
});
