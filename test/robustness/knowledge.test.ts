import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../server/src/knowledge/load.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { disk } from '../../server/src/state/fileSystem.ts';
import type { FileSystem } from '../../server/src/state/fileSystem.ts';
import { Workspace } from '../../server/src/state/workspace.ts';
import { testHost } from '../support/world.ts';
import { readWhole } from './whole.ts';

const MEMO = '# Memo\n\nSee [@un:charter, art. 51].\n';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'comity-knowledge-'));
}

/** Reads a memo in a workspace and checks that the bundled knowledge works. */
function readIn(root: string, files: FileSystem = disk): Workspace {
  const workspace = new Workspace(files, testHost().knowledge);
  workspace.open([root], undefined);
  const view = workspace.viewOf(readMemo(pathToFileURL(join(root, 'memo.md')).href, 1, MEMO));
  readWhole(view);
  expect(view.catalog.instrument('un:charter')?.id).toBe('un:charter');
  return workspace;
}

describe('the knowledge folder of a workspace', () => {
  test('may be missing, and so may the workspace', () => {
    const root = folder();
    expect(readIn(root).all[0]!.knowledgeProblems).toEqual([]);
    readIn(join(root, 'nowhere'));
  });

  test('may be empty, a file, or a link to itself', () => {
    const [empty, file, loop] = [folder(), folder(), folder()];
    mkdirSync(join(empty, 'knowledge'));
    writeFileSync(join(file, 'knowledge'), 'no folder');
    mkdirSync(join(loop, 'knowledge'));
    symlinkSync('..', join(loop, 'knowledge', 'up'));
    for (const root of [empty, file, loop]) readIn(root);
  });

  test('is reported when it cannot be read, and the memo is read all the same', () => {
    const root = folder();
    mkdirSync(join(root, 'knowledge'));
    symlinkSync(join(root, 'gone.md'), join(root, 'knowledge', 'gone.md'));
    writeFileSync(join(root, 'comity.yml'), 'knowledge:\n  paths: [elsewhere]\n');
    const { settingsProblems } = readIn(root).all[0]!;
    expect(settingsProblems.join()).toContain('"elsewhere", which is not there');
  });

  test.each([
    ['empty', ''],
    ['without front matter', '# A law\n\n## Article 1\n'],
    ['with broken front matter', '---\nid: [\n---\n'],
    ['of another kind', '---\nkind: spell\n---\n'],
    ['binary', '\0\u0001\ufffd'.repeat(500)],
    ['with a million brackets', `---\nid: ${'['.repeat(5000)}\n---\n`],
  ])('may hold a file that is %s: a problem on that file', (_name, text) => {
    const root = folder();
    mkdirSync(join(root, 'knowledge', 'instruments'), { recursive: true });
    writeFileSync(join(root, 'knowledge', 'instruments', 'law.md'), text);
    const problems = readIn(root).all[0]!.knowledgeProblems;
    expect(problems.length).toBeGreaterThan(0);
    for (const { file, start, end } of problems) {
      expect(file).toContain('law.md');
      expect(start <= end && end <= text.length + 1).toBe(true);
    }
  });

  test('with a broken comity.yml leaves the settings as they are and says so', () => {
    const root = folder();
    writeFileSync(join(root, 'comity.yml'), 'check: {coverage: [\n');
    expect(readIn(root).all[0]!.settingsProblems.join()).toContain('comity.yml');
  });
});

describe('the compiled knowledge', () => {
  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['no JSON', 'PK\u0003\u0004'],
    ['cut short', '{"format":1,"version":"x",\n"names":{'],
    ['of another format', '{"format":999,"version":"x",\n"rows":[\n]}\n'],
  ])('that is %s gives an empty catalog and one problem', (_name, text) => {
    const path = join(folder(), 'knowledge.json');
    if (text !== undefined) writeFileSync(path, text);
    const { catalog, problems } = loadKnowledge(path);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('install it again');
    expect(catalog.instrument('un:charter')).toBeUndefined();
    expect(catalog.instruments).toEqual([]);
  });
});
