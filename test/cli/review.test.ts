import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { comity, folder, put } from '../support/cli.ts';

const OLD = `---
comity: { profile: sovereignty-memo }
---

# Memo

See [@un:charter, art. 120].

Filler.

See [@eu:gdpr, art. 300] as well.
`;

class Project {
  readonly root: string;

  constructor(files: Record<string, string>) {
    this.root = folder(files, 'comity review-');
  }

  put(files: Record<string, string>): void {
    put(this.root, files);
  }

  git(...words: string[]): void {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd: this.root, stdio: 'pipe' });
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-qm', 'state');
  }

  comity(words: string, { stdin = '', folder: below = '.' } = {}): ReturnType<typeof comity> {
    return comity(join(this.root, below), words, stdin);
  }

  /** `path code about` of what is reported. */
  reported(words: string, options?: { stdin?: string; folder?: string }): string[] {
    const { out, err } = this.comity(`check --format json ${words}`, options);
    expect(err).toBe('');
    return JSON.parse(out).memos.flatMap((memo: { path: string; diagnostics: { code: string; data: { provision?: string } }[] }) => memo.diagnostics.map(({ code, data }) => [memo.path, code, data.provision].filter(Boolean).join(' ')));
  }

  baseline(): { path: string; code: string; count?: number }[] {
    return JSON.parse(readFileSync(join(this.root, 'b.json'), 'utf8')).findings;
  }
}

function repository(files: Record<string, string>): Project {
  const project = new Project(files);
  project.git('init', '-q', '-b', 'main');
  project.commit();
  return project;
}

describe('a baseline', () => {
  test('takes stock once and reports only what came since', () => {
    const project = new Project({ 'memos/old.md': OLD });
    expect(project.comity('check memos').status).toBe(1);
    const written = project.comity('check --baseline b.json --write-baseline memos');
    expect(written).toMatchObject({ status: 0, err: '' });
    expect(written.out).toMatch(/^b\.json holds \d+ findings now: 0 kept, \d+ added, 0 that no longer occur taken out\.\n$/);
    const quiet = project.comity('check --baseline b.json memos');
    expect(quiet.status).toBe(0);
    expect(quiet.out).toMatch(/^1 memo checked: 0 errors, 0 warnings\n\d+ findings in the baseline not reported\.\n$/);
    project.put({ 'memos/old.md': `${OLD}\nSee [@coe:budapest, art. 400].\n`, 'memos/new.md': '# Notes\n\nSee [@un:charter, art. 120].\n' });
    expect(project.reported('--baseline b.json memos')).toEqual(['memos/new.md unknown-provision art_120', 'memos/old.md unknown-provision art_400']);
    expect(project.comity('check --baseline b.json memos').status).toBe(1);
  });

  test('is written in the formats for programs too, which then tell of no finding', () => {
    const project = new Project({ 'a.md': OLD });
    const { out, err } = project.comity('check --baseline b.json --write-baseline --format json a.md');
    const { memos, summary } = JSON.parse(out) as { memos: { diagnostics: unknown[] }[]; summary: { errors: number; warnings: number; baselined: number; gone: number } };
    expect(memos.map(({ diagnostics }) => diagnostics)).toEqual([[]]);
    expect(err).toContain(`b.json holds ${summary.baselined} findings now`);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, gone: 0 });
  });

  test('still knows a finding whose lines moved and whose words were wrapped anew', () => {
    const project = new Project({ 'a.md': OLD });
    project.comity('check --baseline b.json --write-baseline a.md');
    project.put({ 'a.md': OLD.replace('# Memo', '# A new title\n\nMore text.').replace('Filler.\n', '').replace('[@eu:gdpr, art. 300]', '[@eu:gdpr,\nart. 300]') });
    expect(project.reported('--baseline b.json a.md')).toEqual([]);
    project.put({ 'a.md': `${OLD}\nAgain: [@un:charter, art. 120].\n` });
    expect(project.reported('--baseline b.json a.md')).toEqual(['a.md unknown-provision art_120']);
  });

  test('tells what no longer occurs and takes it out when asked, of memos that were read or are gone', () => {
    const project = new Project({ 'a.md': OLD, 'b.md': OLD, 'c.md': OLD });
    project.comity('check --baseline b.json --write-baseline .');
    project.put({ 'a.md': OLD.replace('art. 120', 'art. 51') });
    rmSync(join(project.root, 'b.md'));
    const { out, status } = project.comity('check --baseline b.json a.md');
    expect(status).toBe(0);
    expect(out).toMatch(/\d+ findings of the baseline no longer occur; --prune-baseline takes them out\./);
    project.put({ 'a.md': OLD.replace('art. 120', 'art. 130') });
    expect(project.comity('check --baseline b.json --prune-baseline a.md').out).toMatch(/\d+ findings that no longer occur taken out of the baseline\.\n$/);
    expect(project.comity('check --baseline b.json a.md').out).not.toContain('no longer occur');
    const paths = new Set(project.baseline().map(({ path }) => path));
    expect([...paths]).toEqual(['a.md', 'c.md']);
    expect(project.reported('--baseline b.json .')).toEqual(['a.md unknown-provision art_130']);
  });

  test('is written the same from any folder, one finding a line, and counts what is alike', () => {
    const project = new Project({ 'a.md': `${OLD}\nAnd [@un:charter, art. 120].\n`, 'sub/x.md': OLD });
    project.comity('check --baseline b.json --write-baseline .');
    const first = readFileSync(join(project.root, 'b.json'), 'utf8');
    project.comity('check --baseline ../b.json --write-baseline ..', { folder: 'sub' });
    expect(readFileSync(join(project.root, 'b.json'), 'utf8')).toBe(first);
    expect(project.baseline().find(({ path, code }) => path === 'a.md' && code === 'unknown-provision')).toBeDefined();
    expect(project.baseline().some(({ count }) => count === 2)).toBe(true);
    expect(first.split('\n').filter((line) => line.includes('"path"'))).toHaveLength(project.baseline().length);
    expect(first).not.toContain('\\\\');
  });

  test('takes a provision that leaves out less than before for the same', () => {
    const memo = (more: string): string => `---\ncomity: { profile: position-paper }\n---\n\n# Position\n\n## Self-defence\n\nThe right of self-defence under Article 51 of the Charter applies to cyber operations.${more}\n`;
    const project = new Project({ 'a.md': memo(''), 'b.json': '{ "comity-baseline": 1, "findings": [{"path":"a.md","code":"incomplete-self-defence","about":"self-defence","elements":["armed-attack-threshold","attribution"]}] }' });
    expect(project.reported('a.md')).toContain('a.md incomplete-self-defence');
    expect(project.reported('--baseline b.json a.md')).not.toContain('a.md incomplete-self-defence');
  });

  test.each([
    ['--baseline nowhere.json a.md', /Cannot read the baseline "nowhere.json".*--write-baseline/],
    ['--baseline sub a.md', /Cannot use the baseline "sub": it is a folder/],
    ['--baseline a.md a.md', /is not valid JSON/],
    ['--baseline other.json a.md', /is no baseline/],
    ['--write-baseline a.md', /--write-baseline needs --baseline FILE/],
    ['--baseline sub --write-baseline a.md', /it is a folder/],
    ['--baseline b.json --write-baseline --changed-since main a.md', /leave out --changed-since/],
  ])('cannot be used: check %s', (words, message) => {
    const { status, out, err } = new Project({ 'a.md': OLD, 'sub/x.md': OLD, 'other.json': '{}' }).comity(`check ${words}`);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('goes into SARIF and annotations', () => {
    const project = new Project({ 'a.md': OLD });
    project.comity('check --baseline b.json --write-baseline a.md');
    project.put({ 'a.md': `${OLD}\nSee [@coe:budapest, art. 400].\n` });
    const [sarif] = JSON.parse(project.comity('check --baseline b.json --format sarif a.md').out).runs;
    expect(sarif.results).toMatchObject([{ ruleId: 'unknown-provision', baselineState: 'new', partialFingerprints: { 'comity/v1': expect.stringMatching(/^[0-9a-f]{32}$/) } }]);
    expect(sarif.properties.baselined).toBeGreaterThan(2);
    const github = project.comity('check --baseline b.json --format github a.md');
    expect(github.out.match(/^::/gm)).toHaveLength(1);
    expect(github.err).toContain('in the baseline not reported');
  });
});

describe('--changed-since', () => {
  const path = process.env['PATH'];
  afterEach(() => void (process.env['PATH'] = path));

  test('reports what the change did and nothing that was there', () => {
    const project = repository({ 'memos/a.md': OLD, 'memos/same.md': OLD, 'README.txt': 'x' });
    expect(project.comity('check --changed-since main').out).toBe('0 memos checked: 0 errors, 0 warnings\n');
    project.put({ 'memos/a.md': OLD.replace('Filler.', 'See [@coe:budapest, art. 400].').replaceAll('\n', '\r\n') });
    expect(project.reported('--changed-since main')).toEqual(['memos/a.md unknown-provision art_400']);
    expect(project.comity('check --changed-since main memos').status).toBe(1);
    expect(project.comity('check --changed-since main memos/same.md').status).toBe(0);
    project.put({ 'memos/a.md': OLD.replace('Filler.', 'Better.') });
    const { out, status } = project.comity('check --changed-since main');
    expect(status).toBe(0);
    expect(out).toMatch(/\d+ findings in the changed memos not reported, since the change had no part in them\./);
  });

  test('reports a known finding again when its line is touched', () => {
    const project = repository({ 'a.md': OLD });
    project.put({ 'a.md': OLD.replace('See [@un:charter', 'Compare [@un:charter') });
    expect(project.reported('--changed-since HEAD')).toEqual(['a.md unknown-provision art_120']);
    const [sarif] = JSON.parse(project.comity('check --changed-since HEAD --format sarif').out).runs;
    expect(sarif.results.map((one: { baselineState: string }) => one.baselineState)).toEqual(['updated']);
  });

  test('reports a provision that the change took away, though its line did not change', () => {
    const provision = '\nEvery State has the inherent right of self-defence against an armed attack under Article 51 of the Charter.\n';
    const project = repository({ 'a.md': OLD + provision });
    project.put({ 'a.md': OLD });
    expect(project.reported('--changed-since HEAD')).toContain('a.md missing-self-defence');
    expect(project.reported('--changed-since HEAD')).not.toContain('a.md missing-jurisdiction');
    const { out } = project.comity('coverage --changed-since HEAD');
    expect(out).toContain('was provision');
    expect(project.comity('coverage --changed-since HEAD --format csv').out).toMatch(/^memo,.*,evidence,waiver,before\r\n/);
    expect(project.comity('coverage --changed-since HEAD --format markdown').out).toMatch(/^\| Self-defence \| {2}\| \*\*absent\*\* \(was provision\) \|/m);
  });

  test('follows a memo that was renamed, and takes one that git does not know for new', () => {
    const project = repository({ 'memos/a.md': OLD, 'old name.md': `# Old\n\n${'Some words of text.\n\n'.repeat(20)}See [@un:charter, art. 130].\n` });
    mkdirSync(join(project.root, 'memos/deep'));
    renameSync(join(project.root, 'old name.md'), join(project.root, 'memos/deep/Ünï -name.md'));
    project.git('add', '-A');
    project.put({ 'memos/untracked.md': '# New\n\nSee [@un:charter, art. 140].\n' });
    expect(project.reported('--changed-since main')).toEqual(['memos/untracked.md unknown-provision art_140']);
    expect(project.reported('--changed-since main .', { folder: 'memos' })).toEqual(['untracked.md unknown-provision art_140']);
    expect(project.reported('--changed-since main deep', { folder: 'memos' })).toEqual([]);
  });

  test('counts from where the branch left, not from what the others did since', () => {
    const project = repository({ 'a.md': OLD, 'b.md': OLD });
    project.git('checkout', '-qb', 'topic');
    project.put({ 'a.md': `${OLD}\nSee [@coe:budapest, art. 400].\n` });
    project.commit();
    project.git('checkout', '-q', 'main');
    project.put({ 'b.md': OLD.replace('See [@un:charter, art. 120].\n', '') });
    project.commit();
    project.git('checkout', '-q', 'topic');
    expect(project.reported('--changed-since main')).toEqual(['a.md unknown-provision art_400']);
  });

  test('compares standard input with the file of its name', () => {
    const project = repository({ 'memos/a.md': OLD });
    expect(project.reported('--changed-since HEAD --stdin --stdin-filename memos/a.md', { stdin: OLD.replace('Filler.', '[@coe:budapest, art. 400]') })).toEqual(['memos/a.md unknown-provision art_400']);
  });

  test('works together with a baseline', () => {
    const project = repository({ 'a.md': OLD });
    project.put({ 'a.md': `${OLD}\nSee [@coe:budapest, art. 400].\n` });
    project.comity('check --baseline b.json --write-baseline a.md');
    expect(project.reported('--changed-since HEAD --baseline b.json')).toEqual([]);
  });

  test.each([
    ['nope', /git knows no commit "nope" here\. Fetch it/],
    ['$(touch${IFS}x)', /git knows no commit/],
    ['--output=x', /takes a commit, branch or tag|argument/i],
  ])('cannot be used with %s', (ref, message) => {
    const { status, out, err } = repository({ 'a.md': OLD }).comity(`check --changed-since=${ref} a.md`);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('says so where there is no repository, no git, or a memo lies outside', () => {
    const outside = new Project({ 'a.md': OLD });
    expect(outside.comity('check --changed-since main a.md')).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^comity: --changed-since needs a git repository/) });
    const project = repository({ 'a.md': OLD });
    expect(project.comity(`check --changed-since main ${outside.root.replaceAll(' ', '?')}/*.md`).err).toMatch(/outside the git repository|No Markdown file/);
    process.env['PATH'] = '/nowhere';
    expect(project.comity('check --changed-since main a.md')).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^comity: Cannot run git \(ENOENT\).*\n$/) });
  });
});
