import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiskKnowledge } from './knowledgeSource.ts';
import type { Host } from './server.ts';
import { disk } from './state/fileSystem.ts';
import { VERSION } from './version.ts';

/** Folder of the bundles, where the compiled knowledge and the pages of the diagnostic codes lie too. */
const DIST = __dirname;

/** The knowledge that lies beside the bundles, with a workspace's own. `report` is told what cannot be read; `waits` is for callers that go on only with all of it. */
export function knowledgeFromDisk(report: (message: string) => void, waits = true): DiskKnowledge {
  return new DiskKnowledge({ dist: DIST, report, waits });
}

/** Address of the folder with the pages of the diagnostic codes. */
export const DOCS = pathToFileURL(join(DIST, 'docs')).href;

/** The host of a server that runs on this machine. */
export function hostFromDisk(): Host {
  return {
    files: disk,
    knowledge: knowledgeFromDisk((message) => process.stderr.write(`${message}\n`), false),
    docs: DOCS,
    entries: join(tmpdir(), `comity-${VERSION}`),
    version: VERSION,
  };
}
