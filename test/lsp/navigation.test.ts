import { mkdtempSync, mkdirSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type * as lsp from 'vscode-languageserver';
import { TestClient } from '../support/client.ts';

const ENTRY = `---
id: ee:cyber-act
type: statute
title: Cyber Act of Estonia
title-short: Cyber Act
jurisdiction: EE
status: in-force
---

## Section 1. Scope {#sec_1}

Whom it binds; compare [@ee:cyber-act, sec. 1].
`;
const FILES = {
  'a.md': '# Alpha\n\n## Force\n\nSee [@un:charter, art. 51] and [@ee:cyber-act, sec. 1].\n',
  'deep/b.md': '# Beta\n\nArticle 51 of the UN Charter; @EE:cyber-act; [@smith2020].\n',
  'c.md': '---\nbibliography: refs.bib\n---\n\n# Gamma\n\n[@smith2020; @jones2019]\n',
  'refs.bib': '@book{smith2020,\n  title = {A Book},\n}\n@inbook{jones2019,\n  crossref = {smith2020},\n}\n',
  'knowledge/instruments/ee/cyber-act.md': ENTRY,
  'knowledge/instruments/ee/decree.md': ENTRY.replace('ee:cyber-act', 'ee:decree').replace('status:', 'relations:\n  implements: [ee:cyber-act]\nstatus:').replace('Cyber Act of Estonia', 'Decree on Networks').replace('Cyber Act', 'Networks Decree').replace('compare [@ee:cyber-act, sec. 1]', 'nothing else'),
  'node_modules/x/readme.md': '[@un:charter]',
};

let client: TestClient;
let root: string;
afterEach(() => client.stop());

async function start(capabilities?: lsp.ClientCapabilities): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'comity-nav-'));
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  client = await TestClient.start({ root, ...(capabilities ? { capabilities } : {}) });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const uri = (path: string): string => pathToFileURL(join(root, path)).href;
const open = (path: keyof typeof FILES): Promise<void> => client.open(uri(path), FILES[path]);

/** A place in a file: `words` and how far into them. */
function on(path: keyof typeof FILES, words: string, inside = 1): { textDocument: { uri: string }; position: lsp.Position } {
  const before = FILES[path].slice(0, FILES[path].indexOf(words) + inside).split('\n');
  return { textDocument: { uri: uri(path) }, position: { line: before.length - 1, character: before.at(-1)!.length } };
}

const shown = (found: readonly lsp.Location[]): string[] => found.map((one) => `${one.uri.replace(`${pathToFileURL(root).href}/`, '')}:${one.range.start.line + 1}`);

describe('references', () => {
  const ask = async (place: ReturnType<typeof on>, includeDeclaration = false): Promise<string[]> =>
    shown(await client.request<lsp.Location[]>('textDocument/references', { ...place, context: { includeDeclaration } }));

  test('are found in open memos and in the files of the workspace, not in packages', async () => {
    await start();
    await open('a.md');
    expect(await ask(on('a.md', 'art. 51'))).toEqual(['a.md:5', 'deep/b.md:3']);
    expect((await ask(on('a.md', 'art. 51'), true))[0]).toMatch(/charter\.md:\d+$/);
  });

  test('follow what is typed and what is written to disk', async () => {
    await start();
    await open('a.md');
    expect(await ask(on('a.md', 'art. 51'))).toHaveLength(2);
    await client.change(uri('a.md'), [{ text: `${FILES['a.md']}\nAgain: Article 51 of the UN Charter.\n` }]);
    write('deep/b.md', 'nothing any more');
    utimesSync(join(root, 'deep/b.md'), new Date(), new Date(Date.now() + 5000));
    write('d.md', '@un:charter');
    expect(await ask(on('a.md', 'art. 51'))).toEqual(['a.md:5', 'a.md:7']);
    expect(await ask(on('a.md', 'un:charter'))).toEqual(['a.md:5', 'a.md:7', 'd.md:1']);
  });

  test('of a provision are found from its heading in a knowledge file', async () => {
    await start();
    await open('knowledge/instruments/ee/cyber-act.md');
    expect(await ask(on('knowledge/instruments/ee/cyber-act.md', 'Scope'))).toEqual(['a.md:5']);
    expect(await ask(on('knowledge/instruments/ee/cyber-act.md', 'title:'))).toEqual(['a.md:5', 'deep/b.md:3']);
  });
});

test('what cites this is a call hierarchy', async () => {
  await start();
  await open('a.md');
  const [item] = await client.request<lsp.CallHierarchyItem[]>('textDocument/prepareCallHierarchy', on('a.md', 'art. 51'));
  expect(item).toMatchObject({ name: 'UN Charter, Article 51', detail: '@un:charter' });
  const calls = await client.request<lsp.CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  expect(calls.map(({ from, fromRanges }) => `${from.detail} ${from.name} ${fromRanges.length}`)).toEqual(['a.md Force 1', 'deep/b.md Beta 1']);
  expect(await client.request('callHierarchy/incomingCalls', { item: calls[0]!.from })).toBeNull();
  expect(await client.request('callHierarchy/outgoingCalls', { item })).toBeNull();
});

describe('renaming', () => {
  const rename = async (place: ReturnType<typeof on>, newName: string): Promise<string[]> => {
    const edit = await client.request<lsp.WorkspaceEdit>('textDocument/rename', { ...place, newName });
    return Object.entries(edit.changes!).flatMap(([uri, edits]) => edits.map(({ range }) => `${shown([{ uri, range }])[0]} ${range.end.character - range.start.character}`));
  };

  test('changes a key of the workspace in its file, in other entries and in every memo', async () => {
    await start();
    await open('a.md');
    const place = on('a.md', 'ee:cyber-act');
    expect(await client.request('textDocument/prepareRename', place)).toMatchObject({ placeholder: 'ee:cyber-act' });
    const changed = await rename(place, 'ee:cybersecurity-act');
    expect(changed.sort()).toEqual(['a.md:5 12', 'deep/b.md:3 12', 'knowledge/instruments/ee/cyber-act.md:12 12', 'knowledge/instruments/ee/cyber-act.md:2 12', 'knowledge/instruments/ee/decree.md:8 12']);
  });

  test('starts from the id in the knowledge file too', async () => {
    await start();
    await open('knowledge/instruments/ee/cyber-act.md');
    expect(await rename(on('knowledge/instruments/ee/cyber-act.md', 'ee:cyber-act'), 'ee:act')).toHaveLength(5);
  });

  test('changes a key of a bibliography where memos name that bibliography', async () => {
    await start();
    await open('c.md');
    expect((await rename(on('c.md', 'smith2020'), 'smith2020a')).sort()).toEqual(['c.md:7 9', 'refs.bib:1 9', 'refs.bib:5 9']);
  });

  test.each([
    ['un:charter', 'un:c', /comes with Comity/],
    ['art. 51', 'x', /no citation key here/],
    ['ee:cyber-act', 'eu:gdpr', /is taken: it names/],
    ['ee:cyber-act', 'a b', /is no citation key/],
    ['ee:cyber-act', 'cyberact', /jurisdiction:short-name/],
  ])('of %s to %s is refused, with the reason', async (words, newName, reason) => {
    await start();
    await open('a.md');
    await expect(client.request('textDocument/rename', { ...on('a.md', words), newName })).rejects.toThrow(reason);
  });
});

test('inlay hints and highlights answer over the protocol', async () => {
  await start();
  writeFileSync(join(root, 'comity.yml'), 'inlayHints: true\n');
  await client.stop();
  client = await TestClient.start({ root });
  await open('a.md');
  const hints = await client.request<lsp.InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: uri('a.md') }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } });
  expect(hints.map(({ label }) => label)).toEqual(['UN Charter, in force', 'Cyber Act, in force']);
  expect(await client.request('textDocument/documentHighlight', on('a.md', 'un:charter'))).toHaveLength(1);
});

test('the table of authorities is written through the client', async () => {
  await start();
  const edits: lsp.ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: lsp.ApplyWorkspaceEditParams) => {
    edits.push(params);
    return { applied: true };
  });
  await open('a.md');
  const command = { command: 'comity.writeAuthorities', arguments: [uri('a.md')] };
  expect(await client.request('workspace/executeCommand', command)).toBeNull();
  expect(edits[0]!.edit.changes![uri('a.md')]![0]!.newText).toContain('Charter of the United Nations');
  await expect(client.request('workspace/executeCommand', { command: 'comity.writeAuthorities', arguments: [] })).rejects.toThrow(/Open a Markdown memo/);
});
