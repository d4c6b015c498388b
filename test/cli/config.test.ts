import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comity, folder } from '../support/cli.ts';

const BODY = '# Memo on sovereignty in cyberspace\n\nEvery State has the inherent right of self-defence against an armed attack.\n\nSee [@un:charter, art. 120].\n';
const memo = (profile: string): string => `---\ncomity: { profile: ${profile} }\n---\n\n${BODY}`;
const OWN = '---\nid: own-memo\nlabel: Own memo\nrequires: { equality: { severity: error } }\n---\n';
const BROKEN = '---\nid: own-memo\nrequires: { equality: [\n---\n';

interface Report {
  readonly knowledge: { readonly diagnostics: readonly { path: string; code: string; severity: string; range: { start: { line: number } } }[] };
  readonly memos: readonly { profile: string | null; diagnostics: readonly { code: string; severity: string; range: { start: { line: number; character: number } } }[] }[];
  readonly summary: { readonly errors: number; readonly warnings: number };
}

const report = (root: string, words: string): Report => JSON.parse(comity(root, `check --format json ${words}`).out) as Report;
const codesIn = (root: string, words = 'memo.md'): string[] => report(root, words).memos.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe('a slip in comity.yml', () => {
  test.each([
    ['profile: haiku', '"haiku" is not possible for profile; choose one of auto, own-memo, bill, cyber-strategy, none, '],
    ['profiles: { "[": none }', 'profiles: "[" is no path glob: a bracket or brace in it is not closed.'],
    ['profiles: { "a/{b": none }', 'profiles: "a/{b" is no path glob'],
    ['profiles: { "a}/{b": none }', 'profiles: "a}/{b" is no path glob'],
    ['profiles: { "a/**": [none] }', 'profiles: "a/**" names no profile.'],
    ['profiles: { "bills/**": haiku }', '"haiku" is not possible for profiles."bills/**"; choose one of own-memo, bill, '],
    ['profiles: { "bills/**": auto }', '"auto" is not possible for profiles."bills/**"'],
    ['severity: { missing-haiku: error }', '"missing-haiku" under severity is no code of Comity: there is no principle "haiku"; the principles are equality, '],
    ['severity: { superceded: error }', '"superceded" under severity is no code of Comity; choose one of invalid-front-matter, '],
    ['check: off', 'check must be a mapping of citations, coverage to values.'],
    ['check: { coverge: off }', '"check.coverge" is no setting of Comity; check holds citations, coverage.'],
    ['knowledge: { path: [law] }', '"knowledge.path" is no setting of Comity; knowledge holds paths.'],
  ])('%s', (yaml, says) => {
    const { status, out, err } = comity(folder({ 'memo.md': BODY, 'comity.yml': yaml, 'knowledge/profiles/own-memo.md': OWN }), 'check memo.md');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^comity: comity\.yml: [^\n]*\n$/);
    expect(err).toContain(says);
  });

  test.each([
    ['a: [1,\nb: 2', 'cannot be read at line 1, column 4: Flow sequence in block collection must be sufficiently indented and end with a ].'],
    ['profile: "bill\ncheck:\n  coverage: off\n', 'cannot be read at line 1, column 10: Missing closing "quote.'],
    ['check:\n  coverage: off\n    citations: off\n', 'cannot be read at line 3, column 5: Implicit keys need to be on a single line.'],
    ['profile: bill\nprofile: none', 'cannot be read at line 2, column 1: Map keys must be unique.'],
  ])('that is no YAML is told with its place: %j', (yaml, says) => {
    expect(comity(folder({ 'memo.md': BODY, 'comity.yml': yaml }), 'check memo.md')).toEqual({ status: 2, out: '', err: `comity: comity.yml ${says}\n` });
  });

  test.each([
    ['profile: "bill\nseverity: { superseded: @x }\n', [/line 1, column 10: Missing closing/]],
    ['severity: { superseded: @x }\nprofiles: { a: %y }\n', [/line 1, column 25: .*reserved character @/, /line 2, column 16: .*directive/]],
    ['profile: { a: b }}\nseverity: {}\n', [/line 1, column 18: Unexpected/]],
    ['profil: bill\ncheck: { coverage: maybe }\nseverity: { superceded: error }\n', [/"profil" is no setting/, /"maybe" is not possible/, /"superceded" under severity/]],
  ])('is not the only one that is told: %j', (yaml, says) => {
    const { status, err } = comity(folder({ 'memo.md': BODY, 'comity.yml': yaml }), 'check memo.md');
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual(says.map((one) => expect.stringMatching(one)));
  });

  test('is none where a name is that of the workspace\'s own, or of what is no rule', () => {
    const root = folder({ 'memo.md': BODY, 'comity.yml': 'profile: own-memo\nprofiles: { x/: none }\nseverity: { missing-openness: hint, invalid-suppression: off, knowledge-invalid: warning }\n', 'knowledge/profiles/own-memo.md': OWN, 'knowledge/principles/openness.md': '---\nid: openness\nlabel: Openness\nelements: [{ id: a, label: A, asks: B }]\n---\n' });
    expect(report(root, 'memo.md').memos[0]).toMatchObject({ profile: 'own-memo', diagnostics: [{ code: 'missing-equality', severity: 'error' }, { code: 'unknown-provision' }] });
  });

  test('is told with the knowledge file whose error may be why', () => {
    const root = folder({ 'memo.md': BODY, 'comity.yml': 'profile: own-memo', 'knowledge/profiles/own-memo.md': 'id: own-memo\n' });
    expect(comity(root, 'check memo.md').err).toMatch(/"own-memo" is not possible for profile; .* knowledge\/profiles\/own-memo\.md has an error: A knowledge file starts with front matter/);
  });
});

describe('a group of findings that comity.yml turns off', () => {
  const inMemo = (yaml: string): string[] => codesIn(folder({ 'memo.md': memo('cyber-strategy'), 'comity.yml': yaml }));
  test.each([
    ['', ['missing-jurisdiction', 'unknown-provision']],
    ['check: { coverage: "off" }', ['unknown-provision']],
    ['check: { citations: off }', ['missing-jurisdiction']],
    ['check: { coverage: off, citations: off }', []],
    ['check: { coverage: type, citations: save }', ['missing-jurisdiction', 'unknown-provision']],
  ])('%s', (yaml, codes) => expect(inMemo(yaml)).toEqual(codes));

  test('still answers the comments against them, which are no mistake', () => {
    const commented = memo('cyber-strategy').replace('See [', '<!-- comity-disable-next-line unknown-provision -- known -->\nSee [');
    expect(codesIn(folder({ 'memo.md': commented, 'comity.yml': 'check: { coverage: off, citations: off }' }))).toEqual([]);
  });

  test('is not the only way: severities count for suppressions too', () => {
    const root = (yaml: string): string => folder({ 'memo.md': `${memo('none')}\n<!-- comity-disable superseded -->\n`, 'comity.yml': yaml });
    expect(codesIn(root(''))).toEqual(['unknown-provision', 'invalid-suppression']);
    expect(codesIn(root('severity: { invalid-suppression: off }'))).toEqual(['unknown-provision']);
  });
});

describe('knowledge that is broken', () => {
  const files = { 'memo.md': memo('own-memo'), 'knowledge/profiles/own-memo.md': BROKEN };

  test('is a finding on its file, and memos are checked all the same', () => {
    const { knowledge, memos, summary } = report(folder(files), 'memo.md');
    expect(knowledge.diagnostics[0]).toMatchObject({ path: 'knowledge/profiles/own-memo.md', code: 'knowledge-invalid', severity: 'error', range: { start: { line: 2 } } });
    expect(memos[0]!.diagnostics.map(({ code }) => code)).toContain('unknown-provision');
    expect(summary).toMatchObject({ errors: knowledge.diagnostics.length + 1 });
  });

  test.each([
    ['pretty', /^knowledge\/profiles\/own-memo\.md\n {2}knowledge\/profiles\/own-memo\.md:3:\d+ {2}error {2}knowledge-invalid\n/],
    ['github', /^::error file=knowledge\/profiles\/own-memo\.md,line=3,/],
    ['sarif', /"ruleId": "knowledge-invalid"/],
  ])('in the format %s', (format, says) => {
    const root = folder({ ...files, 'memo.md': '# Notes\n\nBuy milk.\n' });
    for (const more of ['', ' --explain', ' --baseline b.json']) {
      if (more.includes('baseline')) comity(root, 'check --baseline b.json --write-baseline memo.md');
      const { status, out, err } = comity(root, `check --format ${format}${more} memo.md`);
      expect({ status, says: says.test(out) }, err).toEqual({ status: 1, says: true });
    }
  });

  test('that leaves a memo without its profile is told of in the memo too', () => {
    const root = folder({ ...files, 'knowledge/profiles/own-memo.md': 'id: own-memo\n' });
    expect(report(root, 'memo.md')).toMatchObject({ knowledge: { diagnostics: [{ code: 'knowledge-invalid' }] }, memos: [{ diagnostics: [{ code: 'invalid-front-matter', range: { start: { line: 1, character: 19 } } }, { code: 'unknown-provision' }] }] });
  });

  test('has the severity that comity.yml gives it', () => {
    const severities = (level: string): Set<string> => new Set(report(folder({ ...files, 'comity.yml': `severity: { knowledge-invalid: ${level} }` }), 'memo.md').knowledge.diagnostics.map(({ severity }) => severity));
    expect(['off', 'hint', 'warning'].map((level) => [...severities(level)])).toEqual([[], [], ['warning']]);
  });

  test('may be named with --knowledge, one file without a workspace', () => {
    const root = folder({ 'memo.md': memo('none'), 'x.md': 'id: [\n', 'profiles/own-memo.md': OWN });
    expect(report(root, '--knowledge x.md memo.md').knowledge.diagnostics).toMatchObject([{ path: 'x.md', code: 'knowledge-no-provisions' }]);
    expect(report(root, '--knowledge profiles/own-memo.md --profile own-memo memo.md').memos[0]).toMatchObject({ profile: 'own-memo' });
    expect(comity(root, 'knowledge show own-memo --knowledge profiles').out).toMatch(/^Own memo · profile own-memo\n\nIt asks for:\n\n- Equality \(error where it is missing\)\.\n\nA memo is of this kind that says so/);
  });
});

describe('the configuration of a path', () => {
  const project = { 'comity.yml': 'check: { coverage: off }', 'memo.md': memo('cyber-strategy'), 'deep/memo.md': memo('own-memo'), 'knowledge/profiles/own-memo.md': OWN };
  const at = (prefix: string): Record<string, string> => Object.fromEntries(Object.entries(project).map(([path, text]) => [join(prefix, path), text]));
  const root = folder({ ...at('a'), 'b/comity.yml': 'check: { citations: off }', 'b/memo.md': memo('cyber-strategy'), 'plain/memo.md': memo('cyber-strategy'), 'slip/comity.yml': 'profile: haiku', 'slip/memo.md': '' });

  test.each([
    ['.', 'a/memo.md', ['unknown-provision']], ['.', 'a', ['unknown-provision', 'unknown-provision']], ['.', 'a/*/*.md', ['unknown-provision']], ['a/deep', 'memo.md', ['unknown-provision']],
    ['.', 'b', ['missing-jurisdiction']], ['.', 'a/memo.md b/memo.md', ['unknown-provision', 'missing-jurisdiction']], ['a', '../b/memo.md', ['missing-jurisdiction']], ['a', '../plain', ['missing-jurisdiction', 'unknown-provision']],
  ])('in %s: check %s', (working, paths, codes) => expect(codesIn(join(root, working), paths)).toEqual(codes));

  test('is the nearest to the name of what comes by standard input', () => {
    expect(JSON.parse(comity(root, 'check --format json --stdin --stdin-filename b/new.md', memo('cyber-strategy')).out)).toMatchObject({ memos: [{ diagnostics: [{ code: 'missing-jurisdiction' }] }] });
  });

  test('gives each memo the knowledge of its own', () => {
    const law = (name: string): string => `---\ntitle: "Law on ${name}"\nidentifier: "${name}"\ncountry: "ee"\n---\n##### Article 1. Duty\n\nThe operator keeps a log.\n`;
    const two = folder(Object.fromEntries(['a', 'b'].flatMap((name) => [[`${name}/comity.yml`, ''], [`${name}/memo.md`, `See [@ee:${name}, art. 1].\n`], [`${name}/knowledge/law.md`, law(name)]])));
    expect(codesIn(two, 'a b')).toEqual([]);
    expect((JSON.parse(comity(two, 'bibliography a b').out) as { id: string }[]).map(({ id }) => id)).toEqual(['ee:a', 'ee:b']);
  });

  test('is named where it has a mistake, and counts for what is prescribed', () => {
    expect(comity(root, 'check slip').err).toMatch(/^comity: slip: comity\.yml: "haiku" is not possible/);
    expect(comity(root, 'check --profile own-memo a').status).toBe(1);
    expect(comity(root, 'check --profile own-memo a b').err).toContain('There is no profile "own-memo"');
  });
});
