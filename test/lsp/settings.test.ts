import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestClient } from '../support/client.ts';

/** Machines that do other work too take their time. */
const soon = <T>(probe: () => T): ReturnType<typeof expect.poll<T>> => expect.poll(probe, { timeout: 20_000 });

let root = '';
let client: TestClient;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comity-settings-'));
});

afterEach(async () => {
  await client.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('names in the settings that there are not', () => {
  test.each([
    ['that is asked for settings', { capabilities: { workspace: { configuration: true } } }],
    ['that is not', { capabilities: {} }],
  ])('are told in the log of a client %s', async (_, options) => {
    writeFileSync(join(root, 'comity.yml'), 'profile: haiku\nseverity: { missing-haiku: error, superseded: hint }\n');
    client = await TestClient.start({ root, ...options });
    await soon(() => client.log.filter((line) => line.includes('haiku'))).toEqual([expect.stringContaining('"haiku" is not possible for profile; choose one of auto, '), expect.stringContaining('"missing-haiku" under severity is no code of Comity')]);
  });

  test('are told of the editor\'s own', async () => {
    client = await TestClient.start({ root, settings: { profiles: { 'bills/**': 'haiku' } } });
    await soon(() => client.log).toEqual([expect.stringContaining('"haiku" is not possible for profiles."bills/**"')]);
  });
});

test('severities of the settings count for knowledge files', async () => {
  mkdirSync(join(root, 'knowledge', 'profiles'), { recursive: true });
  const file = join(root, 'knowledge', 'profiles', 'brief.md');
  writeFileSync(file, '---\nid: brief\ncolour: red\nrequires: { nope: {} }\n---\n');
  writeFileSync(join(root, 'comity.yml'), 'severity: { knowledge-invalid: off, knowledge-unresolved: hint }\n');
  client = await TestClient.start({ root, capabilities: {} });
  await soon(() => client.pushed.get(pathToFileURL(file).href)?.diagnostics).toMatchObject([{ code: 'knowledge-unresolved', severity: 4 }]);
});
