import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Catalog } from './knowledge/catalog.ts';
import type { Knowledge, KnowledgeProblem } from './knowledge/entry.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { openCatalog } from './knowledge/openCatalog.ts';
import { fromCache, ownFiles } from './knowledge/ownCache.ts';
import type * as Own from './ownKnowledge.ts';
import type { KnowledgeSource } from './state/workspace.ts';
import { VERSION } from './version.ts';

/** Own knowledge of more bytes than these is compiled once, in a thread of its own, and kept in the cache. */
const LARGE = 200_000;
/** Memory of the thread that reads own knowledge, in megabytes; a file that needs more ends the thread, not the server. */
const MEMORY = 4096;

interface Loaded {
  readonly knowledge: Knowledge;
  readonly catalog: Catalog;
  readonly problems: readonly KnowledgeProblem[];
}

export interface SourceOptions {
  /** Folder of the bundles. */
  readonly dist: string;
  readonly report: (message: string) => void;
  /** Whether to wait for large knowledge; a server goes on without it and is told when it is there. */
  readonly waits: boolean;
  /** Folder of the cache; safe to delete. */
  readonly cache?: string;
}

/** The knowledge beside the bundles, and that of workspaces. Everything goes on without what cannot be read. */
export class DiskKnowledge implements KnowledgeSource {
  private base: Loaded | undefined;
  private readonly listeners: ((isLoading: boolean) => void)[] = [];
  /** What was joined last, by the paths it came from. */
  private readonly last = new Map<string, { readonly key: string; readonly loaded: Loaded }>();
  private readonly running = new Map<string, string>();
  /** States of the files that the thread could not read, with the reason; they are not tried again. */
  private readonly failed = new Map<string, string>();

  constructor(private readonly options: SourceOptions) {}

  bundled(): Catalog {
    return this.loaded().catalog;
  }

  /** Tells when large knowledge begins to be read and when it is there. */
  onChange(listener: (isLoading: boolean) => void): void {
    this.listeners.push(listener);
  }

  extended(paths: readonly string[]): { catalog: Catalog; problems: readonly KnowledgeProblem[] } {
    const id = paths.join('\n');
    const { key, bytes } = ownFiles(paths, `${VERSION} ${this.loaded().knowledge.version}`);
    const last = this.last.get(id);
    if (last?.key === key) return last.loaded;
    const ready = bytes > LARGE ? fromCache(this.cache(), key) : this.readNow(paths, last?.loaded.knowledge);
    if (ready) return this.keep(id, key, ready);
    if (this.options.waits) return this.keep(id, key, this.readNow(paths, last?.loaded.knowledge, key));
    const reason = this.failed.get(key);
    if (reason === undefined) this.readLater({ id, paths, key, before: last?.key });
    const problems = reason === undefined ? [] : paths.map((file) => ({ file, code: 'knowledge-invalid', severity: 'error', message: `The knowledge cannot be read: ${reason}`, start: 0, end: 0 }) as const);
    const now = last?.loaded ?? { catalog: this.bundled(), problems: [] };
    return { catalog: now.catalog, problems: [...problems, ...now.problems] };
  }

  private keep(id: string, key: string, loaded: Loaded): Loaded {
    this.last.set(id, { key, loaded });
    return loaded;
  }

  private loaded(): Loaded {
    if (!this.base) {
      this.base = loadKnowledge(join(this.options.dist, 'knowledge.json'));
      for (const problem of this.base.problems) this.options.report(problem.message);
    }
    return this.base;
  }

  /** With a `key` the result goes by way of the cache, so that the next call has it at once. */
  private readNow(paths: readonly string[], before: Knowledge | undefined, key?: string): Loaded {
    if (key !== undefined && this.own().compileOwn({ paths, bundled: join(this.options.dist, 'knowledge.json'), cache: this.cache(), key })) {
      const cached = fromCache(this.cache(), key);
      if (cached) return cached;
    }
    const { knowledge, problems } = this.own().readOwn(paths, this.loaded().knowledge, { before });
    return { knowledge, catalog: openCatalog(knowledge), problems };
  }

  /** The readers of all formats, loaded when a workspace has knowledge of its own. */
  private own(): typeof Own {
    return createRequire(join(this.options.dist, 'server.cjs'))('./own-knowledge.cjs') as typeof Own;
  }

  private cache(): string {
    return this.options.cache ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir() || tmpdir(), '.cache'), 'comity', 'knowledge');
  }

  private readLater({ id, paths, key, before }: { id: string; paths: readonly string[]; key: string; before: string | undefined }): void {
    if (this.running.get(id) === key) return;
    this.running.set(id, key);
    const request = { paths, bundled: join(this.options.dist, 'knowledge.json'), cache: this.cache(), key, before };
    const worker = new Worker(join(this.options.dist, 'own-knowledge.cjs'), { workerData: request, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    worker.unref();
    this.tell(true);
    worker.on('message', (isKept: boolean) => {
      if (!isKept) this.failed.set(key, `the cache in ${this.cache()} cannot be written.`);
    });
    worker.on('error', (error) => this.failed.set(key, error.message));
    worker.on('exit', () => {
      if (this.running.get(id) === key) this.running.delete(id);
      this.tell(false);
    });
  }

  private tell(isLoading: boolean): void {
    for (const listener of this.listeners) listener(isLoading);
  }
}
