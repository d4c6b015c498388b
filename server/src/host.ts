import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkKnowledge } from './knowledge/check.ts';
import { compile, mergeKnowledge } from './knowledge/compile.ts';
import { readFolder } from './knowledge/folder.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { openCatalog } from './knowledge/openCatalog.ts';
import type { Host } from './server.ts';
import { disk } from './state/fileSystem.ts';
import type { KnowledgeSource } from './state/workspace.ts';
import { VERSION } from './version.ts';

/** Folder of the bundles, where the compiled knowledge and the pages of the diagnostic codes lie too. */
const DIST = __dirname;

/** The knowledge that lies beside the bundles. `report` is told when it cannot be read; everything else goes on without it. */
export function knowledgeFromDisk(report: (message: string) => void): KnowledgeSource {
  const loaded = lazy(() => {
    const bundled = loadKnowledge(join(DIST, 'knowledge.json'));
    for (const problem of bundled.problems) report(problem.message);
    return bundled;
  });
  return {
    bundled: () => loaded().catalog,
    extended: (paths) => {
      const base = loaded().knowledge;
      const folders = paths.map((path) => ({ path, ...readFolder(path, path) }));
      const own = folders.map(({ files }) => compile(files, base));
      const problems = folders.flatMap((folder) => [...folder.problems, ...checkKnowledge(folder.files, base)].map((problem) => ({ ...problem, file: folderFile(folder.path, problem.file) })));
      return { catalog: openCatalog(mergeKnowledge([base, ...own])), problems };
    },
  };
}

/** Full path of a file that a problem names relative to the knowledge folder, or of the knowledge file itself. */
function folderFile(path: string, file: string): string {
  return path.endsWith(file) ? path : join(path, file);
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
