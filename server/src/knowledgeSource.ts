import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Catalog } from './knowledge/catalog.ts';
import type { Instrument, Knowledge, KnowledgeProblem } from './knowledge/entry.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { openCatalog } from './knowledge/openCatalog.ts';
import { fromCache, ownFiles } from './knowledge/ownCache.ts';
import { provideLayers } from './knowledge/searchIndex.ts';
import { compileOwn, OWN_THREAD, readEdited, readOwn } from './ownKnowledge.ts';
import type { KnowledgeSource } from './state/workspace.ts';
import { VERSION } from './version.ts';
import { workerThreads } from './workerThreads.ts';

/** Own knowledge of more bytes than these is compiled once, in a thread of its own, and kept in the cache. */
const LARGE = 200_000;
/** A longer text counts when it is saved, not while it is being edited. */
const LARGEST = 5_000_000;
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
  private readonly last = new Map<string, { readonly key: string; readonly loaded: Loaded; readonly isLarge: boolean }>();
  /** The same with files as they were being edited. */
  private readonly typed = new Map<string, Loaded>();
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

  extended(paths: readonly string[], open?: ReadonlyMap<string, string>): { catalog: Catalog; problems: readonly KnowledgeProblem[] } {
    const texts = changed(paths, open);
    return texts.size === 0 ? this.fromDisk(paths) : this.edited(paths, texts);
  }

  private fromDisk(paths: readonly string[]): Pick<Loaded, 'catalog' | 'problems'> {
    const id = paths.join('\n');
    const { key, bytes } = ownFiles(paths, `${VERSION} ${this.loaded().knowledge.version}`);
    const last = this.last.get(id);
    if (last?.key === key) return last.loaded;
    const isLarge = bytes > LARGE;
    const ready = isLarge ? fromCache(this.cache(), key) : this.readNow(paths, last?.loaded.knowledge);
    if (ready) return this.keep(id, { key, loaded: ready, isLarge });
    if (this.options.waits) return this.keep(id, { key, loaded: this.readNow(paths, last?.loaded.knowledge, key), isLarge });
    const reason = this.failed.get(key);
    if (reason === undefined) this.readLater({ id, paths, key, before: last?.key });
    const problems = reason === undefined ? [] : paths.map((file) => ({ file, code: 'knowledge-invalid', severity: 'error', message: `The knowledge cannot be read: ${reason}`, start: 0, end: 0 }) as const);
    const now = last?.loaded ?? { catalog: this.bundled(), problems: [] };
    return { catalog: now.catalog, problems: [...problems, ...now.problems] };
  }

  /** With files as they are being edited. What breaks while somebody types keeps what it had before. */
  private edited(paths: readonly string[], texts: ReadonlyMap<string, string>): Pick<Loaded, 'catalog' | 'problems'> {
    const onDisk = this.fromDisk(paths);
    const id = paths.join('\n');
    const before = this.typed.get(id)?.knowledge ?? this.last.get(id)?.loaded.knowledge;
    const base = this.loaded();
    const last = this.last.get(id);
    if (last?.isLarge) {
      const { knowledge, problems, delta, hidden } = readEdited({ paths, texts, base: base.knowledge, onDisk: last.loaded });
      const catalog = openCatalog(knowledge);
      // What ships is searched again only where it takes the place of what a file had replaced.
      const shipped = { catalog: base.catalog, hides: (one: Instrument) => catalog.instrument(one.id) !== one };
      provideLayers(catalog, [{ catalog: last.loaded.catalog, hides: hidden }, { catalog: openCatalog(delta), hides: () => false }, shipped]);
      return { catalog, problems };
    }
    // Large knowledge that is still being read shows what lies on disk when it is there.
    if (ownFiles(paths, '').bytes > LARGE) return onDisk;
    const { knowledge, problems } = readOwn(paths, base.knowledge, { before, edited: texts });
    const loaded = { knowledge, catalog: openCatalog(knowledge), problems };
    this.typed.set(id, loaded);
    return loaded;
  }

  private keep(id: string, read: { readonly key: string; readonly loaded: Loaded; readonly isLarge: boolean }): Loaded {
    this.last.set(id, read);
    this.typed.delete(id);
    return read.loaded;
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
    if (key !== undefined && compileOwn({ paths, bundled: join(this.options.dist, 'knowledge.json'), cache: this.cache(), key })) {
      const cached = fromCache(this.cache(), key);
      if (cached) return cached;
    }
    const { knowledge, problems } = readOwn(paths, this.loaded().knowledge, { before });
    return { knowledge, catalog: openCatalog(knowledge), problems };
  }

  private cache(): string {
    return this.options.cache ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir() || tmpdir(), '.cache'), 'comity', 'knowledge');
  }

  private readLater({ id, paths, key, before }: { id: string; paths: readonly string[]; key: string; before: string | undefined }): void {
    if (this.running.get(id) === key) return;
    this.running.set(id, key);
    const request = { paths, bundled: join(this.options.dist, 'knowledge.json'), cache: this.cache(), key, before };
    const { Worker } = workerThreads();
    const worker = new Worker(join(this.options.dist, 'server.cjs'), { argv: [OWN_THREAD], workerData: request, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
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

/** The texts below the paths that are not what lies on disk. */
function changed(paths: readonly string[], open: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  const texts = [...(open ?? [])].filter(([file, text]) => text.length <= LARGEST && paths.some((path) => file === path || file.startsWith(path + sep)) && text !== textOnDisk(file));
  return new Map(texts);
}

function textOnDisk(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
