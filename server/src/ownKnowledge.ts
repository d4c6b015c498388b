import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serialise } from './knowledge/compiledFile.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { contentHash, fromCache, hasContent, toCache } from './knowledge/ownCache.ts';
import { readOwn, whole } from './knowledge/ownKnowledge.ts';
import { prepared } from './prepared.ts';

export { readOwn };

/** What is to be read, and where the result goes. */
export interface OwnRequest {
  readonly paths: readonly string[];
  /** Path of the compiled bundled knowledge. */
  readonly bundled: string;
  readonly cache: string;
  /** The state of the files, see ownCache.ts. */
  readonly key: string;
  /** The state that was joined last; what broken files keep comes from there. */
  readonly before?: string | undefined;
}

/** Reads a workspace's own knowledge and puts the compiled form into the cache; false where that cannot be written. */
export function compileOwn({ paths, bundled, cache, key, before }: OwnRequest): boolean {
  const { knowledge: base } = loadKnowledge(bundled);
  const content = contentHash(paths, base.version);
  const last = before === undefined ? undefined : fromCache(cache, before)?.knowledge;
  const own = readOwn(paths, base, last);
  const pointer = { content, problems: own.problems };
  return toCache(cache, key, pointer, hasContent(cache, content) && fromCache(cache, key) ? undefined : serialise(prepared(whole(own.knowledge))));
}

const given = workerData as OwnRequest | null;
if (!isMainThread && given?.bundled !== undefined) parentPort?.postMessage(compileOwn(given));
