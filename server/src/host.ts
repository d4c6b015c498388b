import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledCatalog, extendedCatalog } from './knowledge/load.ts';
import type { Host } from './server.ts';
import { disk } from './state/fileSystem.ts';
import type { KnowledgeSource } from './state/workspace.ts';
import { VERSION } from './version.ts';

/** Folder of the bundles, where the compiled knowledge and the pages of the diagnostic codes lie too. */
const DIST = __dirname;

/** The knowledge that lies beside the bundles. `report` is told when it cannot be read; everything else goes on without it. */
export function knowledgeFromDisk(report: (message: string) => void): KnowledgeSource {
  const path = join(DIST, 'knowledge.json');
  const bundled = lazy(() => {
    const { catalog, problem } = bundledCatalog(disk.read(path), path);
    if (problem !== undefined) report(problem);
    return catalog;
  });
  return { bundled, extended: (paths) => extendedCatalog(bundled(), paths, disk) };
}

/** The host of a server that runs on this machine. */
export function hostFromDisk(): Host {
  return {
    files: disk,
    knowledge: knowledgeFromDisk((message) => process.stderr.write(`${message}\n`)),
    docs: pathToFileURL(join(DIST, 'docs')).href,
    entries: join(tmpdir(), `comity-${VERSION}`),
    version: VERSION,
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
