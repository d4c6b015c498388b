import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, mergeKnowledge } from '../../server/src/knowledge/compile.ts';
import { readKnowledgeFile } from '../../server/src/knowledge/read.ts';
import { openCatalog } from '../../server/src/knowledge/openCatalog.ts';
import { readOwn } from '../../server/src/ownKnowledge.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import type { Host } from '../../server/src/server.ts';
import { disk } from '../../server/src/state/fileSystem.ts';
import { DEFAULT_SETTINGS } from '../../server/src/state/settings.ts';
import type { Settings } from '../../server/src/state/settings.ts';
import type { View } from '../../server/src/state/view.ts';
import { shippedKnowledge } from '../knowledge/support.ts';

export { shippedKnowledge };

let catalog: ReturnType<typeof openCatalog> | undefined;

/** A catalog over the shipped knowledge. */
export function shippedCatalog(): ReturnType<typeof openCatalog> {
  return (catalog ??= openCatalog(shippedKnowledge()));
}

/** A view of a memo in the shipped knowledge, on a fixed day. */
export function viewOf(text: string, options: { settings?: Partial<Settings>; path?: string; today?: string; foreignKeys?: readonly string[]; law?: string } = {}): View {
  return {
    memo: readMemo('file:///memo.md', 1, text),
    catalog: options.law === undefined ? shippedCatalog() : catalogWith(options.law),
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    path: options.path ?? 'memo.md',
    foreignKeys: new Set(options.foreignKeys ?? []),
    today: options.today ?? '2026-11-23',
  };
}

/** The shipped knowledge with a law file of a workspace. */
function catalogWith(law: string): ReturnType<typeof openCatalog> {
  const own = compile([readKnowledgeFile({ file: 'instruments/own/law.md', text: law }, 'test')], shippedKnowledge());
  return openCatalog(mergeKnowledge([shippedKnowledge(), own]));
}

/** A host over the disk, with the shipped knowledge and a folder of its own for entries. */
export function testHost(): Host {
  return {
    files: disk,
    knowledge: {
      bundled: shippedCatalog,
      extended: (paths, edited) => {
        const { knowledge, problems } = readOwn(paths, shippedKnowledge(), { edited });
        return { catalog: openCatalog(knowledge), problems };
      },
    },
    docs: 'file:///docs',
    entries: mkdtempSync(join(tmpdir(), 'comity-entries-')),
    version: 'test',
  };
}
