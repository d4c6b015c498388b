import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DiskKnowledge } from '../../server/src/knowledgeSource.ts';
import { TestClient } from '../support/client.ts';

/** Needs the build, as `npm test` makes it. */
const dist = resolve(import.meta.dirname, '../../dist');
const law = (articles: number, name = 'L-1'): string => `---\ntitle: "Law on logs"\nidentifier: "${name}"\ncountry: "ee"\n---\n${Array.from({ length: articles }, (_, i) => `##### Article ${i + 1}. Duty ${i + 1}\n\nThe operator keeps the log number ${i + 1} for a year.\n`).join('\n')}`;

/** Machines that do other work too take their time. */
const soon = <T>(probe: () => T | Promise<T>): Promise<T> => vi.waitFor(probe, 20_000);

let root = '';
let client: TestClient;
const own = (name: string): string => join(root, 'knowledge', name);
const uriOf = (path: string): string => pathToFileURL(path).href;
const memo = (): string => uriOf(join(root, 'memo.md'));

async function start(capabilities?: lsp.ClientCapabilities): Promise<void> {
  const knowledge = new DiskKnowledge({ dist, cache: join(root, 'cache'), waits: false, report: () => undefined });
  client = await TestClient.start({ root, host: { knowledge }, ...(capabilities ? { capabilities } : {}) });
}

async function codes(): Promise<unknown[]> {
  return (await client.diagnostics(memo())).map(({ code }) => code);
}

/** Tells the server of files that have changed, as an editor that watches them does. */
async function changed(...paths: string[]): Promise<void> {
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: paths.map((path) => ({ uri: uriOf(path), type: 2 })) });
}

const hover = async (character: number, line = 2): Promise<string> => JSON.stringify(await client.request('textDocument/hover', { textDocument: { uri: memo() }, position: { line, character } }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comity-own-'));
  mkdirSync(join(root, 'knowledge'));
});

afterEach(async () => {
  await client.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a law file that is being edited', () => {
  test('counts before it is saved, and what lies on disk again when it is closed', async () => {
    writeFileSync(own('law.md'), law(2));
    await start();
    await client.open(memo(), '# Memo\n\nSee [@ee:l-1, art. 3].\n');
    expect(await codes()).toEqual(['unknown-provision']);
    await client.open(uriOf(own('law.md')), law(2));
    expect(await codes()).toEqual(['unknown-provision']);
    await client.change(uriOf(own('law.md')), [{ text: law(3) }]);
    expect(await codes()).toEqual([]);
    expect(await hover(8)).toContain('log number 3');
    await soon(() => expect(client.refreshes).toBeGreaterThan(0));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(own('law.md')) } });
    expect(await codes()).toEqual(['unknown-provision']);
  });

  test('shows its problems where they stand in the text that is shown, and keeps what it had', async () => {
    writeFileSync(own('law.md'), '---\nid: ee:l-1\ntype: statute\ntitle: Law on logs\ntitle-short: Logs\njurisdiction: EE\nstatus: unclear\nextent: [{ unit: article, from: 1, to: 1 }]\n---\n\n## Article 1. Logs {#art_1}\n\n> The operator keeps a log.\n');
    await start();
    await client.open(memo(), '# Memo\n\nSee [@ee:l-1, art. 1].\n');
    expect(await codes()).toEqual([]);
    await client.open(uriOf(own('law.md')), '---\n\n\nid: [\n---\n');
    const shown = await soon(() => {
      const found = client.pushed.get(uriOf(own('law.md')))?.diagnostics ?? [];
      expect(found).not.toEqual([]);
      return found;
    });
    expect(shown[0]).toMatchObject({ code: 'knowledge-invalid', range: { start: { line: 4 } } });
    expect(await codes()).toEqual([]);
    expect(await hover(8)).toContain('keeps a log');
  });

  test('may be new and not on disk yet', async () => {
    await start();
    await client.open(memo(), '# Memo\n\nSee [@ee:l-9, art. 1].\n');
    await client.open(uriOf(own('new.md')), law(1, 'L-9'));
    expect(await hover(8)).toContain('log number 1');
  });

  test('is no memo: what it says is not judged as one', async () => {
    writeFileSync(own('law.md'), law(2));
    await start();
    await client.open(uriOf(own('law.md')), `${law(2)}\nSee [@un:charter, art. 999].\n`);
    expect(await client.diagnostics(uriOf(own('law.md')))).toEqual([]);
  });

  test('counts beside knowledge that is large', async () => {
    writeFileSync(own('large.md'), law(3000, 'L-2'));
    writeFileSync(own('law.md'), law(2));
    await start();
    await client.open(memo(), '# Memo\n\nSee [@ee:l-1, art. 3] and [@ee:l-2, art. 2999].\n');
    await soon(async () => expect(await codes()).toEqual(['unknown-provision']));
    await client.open(uriOf(own('law.md')), law(3));
    expect(await codes()).toEqual([]);
    expect(await hover(8)).toContain('log number 3');
    expect(await hover(33)).toContain('log number 2999');
    const found = await client.request<lsp.WorkspaceSymbol[]>('workspace/symbol', { query: 'ee l-1 3' });
    expect(found[0]?.name).toContain('Article 3');
    await client.change(uriOf(own('law.md')), [{ text: law(2) }]);
    expect(await codes()).toEqual(['unknown-provision']);
  });
});

describe('files of the knowledge folder', () => {
  test('are picked up when they are added, changed, renamed and removed', async () => {
    await start();
    await client.open(memo(), '# Memo\n\nSee [@ee:l-1, art. 3].\n');
    expect(await codes()).toEqual(['unknown-citation']);
    writeFileSync(own('law.md'), law(2));
    await changed(own('law.md'));
    await soon(async () => expect(await codes()).toEqual(['unknown-provision']));
    writeFileSync(own('law.md'), law(3));
    await changed(own('law.md'));
    await soon(async () => expect(await codes()).toEqual([]));
    renameSync(own('law.md'), own('renamed.md'));
    await changed(own('law.md'), own('renamed.md'));
    expect(await codes()).toEqual([]);
    await soon(async () => expect(await hover(8)).toContain('renamed.md'));
    rmSync(own('renamed.md'));
    await changed(own('renamed.md'));
    await soon(async () => expect(await codes()).toEqual(['unknown-citation']));
  });

  test('keep what they had when they break, and say so', async () => {
    const xml = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRWork><FRBRuri value="/akn/ee/act/2020/7"/></FRBRWork></identification></meta><body><section eId="sec_1"><num>1.</num><content><p>Keep a log.</p></content></section></body></act></akomaNtoso>';
    writeFileSync(own('law.xml'), xml);
    await start();
    await client.open(memo(), '# Memo\n\nSee [@ee:act-2020-7, sec. 1].\n');
    expect(await codes()).toEqual([]);
    writeFileSync(own('law.xml'), xml.slice(0, -30));
    await changed(own('law.xml'));
    await soon(() => expect(client.pushed.get(uriOf(own('law.xml')))?.diagnostics).toMatchObject([{ code: 'knowledge-invalid' }]));
    expect(await codes()).toEqual([]);
    writeFileSync(own('law.xml'), xml);
    await changed(own('law.xml'));
    await soon(() => expect(client.pushed.get(uriOf(own('law.xml')))?.diagnostics).toEqual([]));
  });

  test('say where they take the place of what ships', async () => {
    writeFileSync(own('charter.md'), '---\nid: un:charter\ntype: treaty\ntitle: Our Charter\ntitle-short: Our Charter\njurisdiction: UN\nstatus: in-force\nextent: [{ unit: article, from: 1, to: 3 }]\n---\n\n## Article 1. Ours {#art_1}\n');
    await start();
    await client.open(memo(), '# Memo\n\nSee [@un:charter, art. 51].\n');
    expect(await codes()).toEqual(['unknown-provision']);
    await soon(() => expect(client.pushed.get(uriOf(own('charter.md')))?.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual(['knowledge-duplicate-id', 3]));
  });
});

test('several roots keep their knowledge to their own memos', async () => {
  const [one, two] = ['one', 'two'].map((name) => join(root, name));
  for (const [folder, articles] of [[one, 2], [two, 3]] as const) {
    mkdirSync(join(folder!, 'knowledge'), { recursive: true });
    writeFileSync(join(folder!, 'knowledge', 'law.md'), law(articles));
  }
  await start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [one, two].map((path) => ({ uri: uriOf(path!), name: path })), removed: [] } });
  for (const folder of [one, two]) await client.open(uriOf(join(folder!, 'memo.md')), '# Memo\n\nSee [@ee:l-1, art. 3].\n');
  await soon(async () => expect((await client.diagnostics(uriOf(join(one!, 'memo.md')))).map(({ code }) => code)).toEqual(['unknown-provision']));
  expect(await client.diagnostics(uriOf(join(two!, 'memo.md')))).toEqual([]);
});
