import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WRITE_AUTHORITIES } from '../../server/src/lsp/commands.ts';
import { DEFAULT_SETTINGS } from '../../server/src/state/settings.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const properties: Record<string, { default: unknown; markdownDescription?: string }> = manifest.contributes.configuration.properties;

describe('package.json', () => {
  test('the settings have the defaults of the code, and a description', () => {
    const { knowledgePaths, checkCitations, checkCoverage, ...same } = DEFAULT_SETTINGS;
    const expected = { ...same, 'profiles': {}, 'knowledge.paths': knowledgePaths, 'check.citations': checkCitations, 'check.coverage': checkCoverage, 'trace.server': 'off' };
    expect(Object.fromEntries(Object.entries(properties).map(([name, { default: value }]) => [name.replace('comity.', ''), value]))).toEqual(expected);
    for (const [name, { markdownDescription }] of Object.entries(properties)) expect(markdownDescription, name).toBeTruthy();
  });

  test('every command is registered, by the client or for the server', () => {
    const registered = [...read('client/src/commands.ts').matchAll(/command\('(\w+)'/g)].map(([, name]) => `comity.${name}`);
    registered.push(WRITE_AUTHORITIES);
    expect(registered.sort()).toEqual(manifest.contributes.commands.map(({ command }: { command: string }) => command).sort());
  });

  test('it wakes up for Markdown and for nothing else', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:markdown']);
  });

  test('the files of the package exist', () => {
    const listed = read('.vscodeignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(listed.filter((path) => !path.startsWith('dist/') && !existsSync(new URL(path.replace(/\*$/, ''), root)))).toEqual([]);
    expect(listed).toContain(manifest.icon);
    expect(listed).toContain(manifest.main.replace('./', ''));
    for (const style of manifest.contributes['markdown.previewStyles']) expect(listed).toContain(style.replace('./', ''));
    const media = manifest.contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { markdown?: string; image?: string } }[] }) => steps.map(({ media: { markdown, image } }) => markdown ?? image));
    for (const path of media) {
      expect(existsSync(new URL(path, root)), path).toBe(true);
      expect([path, path.replace(/[^/]*$/, '*')].some((one) => listed.includes(one)), path).toBe(true);
    }
    for (const { path } of manifest.contributes.snippets) expect(listed).toContain(path.replace('./', ''));
  });
});

test('the bundle of the YAML reader has what the others take from it', () => {
  const files = readdirSync(new URL('server/src', root), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && path !== 'yaml.ts');
  const named = (text: string): string[] => [...text.matchAll(/^(?:import|export) \{([^}]+)\} from 'yaml';/gm)].flatMap(([, names]) => names!.split(',').map((name) => name.trim()));
  const shared = new Set(named(read('server/src/yaml.ts')));
  expect([...new Set(files.flatMap((path) => named(read(`server/src/${path}`))))].filter((name) => !shared.has(name))).toEqual([]);
});
