import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** The cache is also written this many milliseconds after the start, since long-running servers are seldom ended properly. */
const SETTLED = 4000;

/**
 * Runs a CommonJS bundle and gives its exports, with the code that V8 compiled of it in an earlier run where there is some: compiling takes a good part
 * of a short run. The compiled code lies in the folder `cache` beside the bundle, one file for each version of V8, and is as
 * trustworthy as the bundle itself. It is safe to delete, ignored when it was made of another bundle or by another V8, and where it
 * can be neither read nor written everything works as without it. `require` is the bundle's own way to the parts of Node.
 */
export function runBundle(bundle: string, require: NodeJS.Require): unknown {
  // The build leaves nothing but ASCII in it, which is read fastest so.
  const source = readFileSync(bundle, 'latin1');
  const cache = attempt(() => cacheOf(bundle));
  const cachedData = cache && attempt(() => readCache(cache));
  const script = new Script(`(function (require, module, exports, __filename, __dirname) {${source.replace(/^#!.*/, '')}\n})`, { filename: bundle, ...(cachedData ? { cachedData } : {}) });
  if (cache && (!cachedData || script.cachedDataRejected === true)) keepFor(script, cache);
  const module = { exports: {} };
  const main = script.runInThisContext() as (...scope: unknown[]) => void;
  main.call(module.exports, require, module, module.exports, bundle, dirname(bundle));
  return module.exports;
}

interface Cache {
  readonly file: string;
  /** Tells one build of the bundle from another; stands at the start of the file. */
  readonly stamp: Buffer;
}

function cacheOf(bundle: string): Cache {
  const { size, mtimeMs } = statSync(bundle);
  const name = `${basename(bundle, '.cjs')}-${process.versions.v8}-${process.arch}.bin`;
  return { file: join(dirname(bundle), 'cache', name), stamp: Buffer.from(`${size}:${mtimeMs}`.padEnd(64)) };
}

/** The compiled code stands twice in the file, since V8 runs what it is given unseen and crashes on damaged code; comparing costs less than a checksum. */
function readCache({ file, stamp }: Cache): Buffer | undefined {
  const data = readFileSync(file);
  if (!stamp.equals(data.subarray(0, stamp.length))) return undefined;
  const middle = (stamp.length + data.length) / 2;
  const code = data.subarray(stamp.length, middle);
  return code.length > 0 && code.equals(data.subarray(middle)) ? code : undefined;
}

/** Writes what V8 has compiled by then, once. A reader never sees half a file. */
function keepFor(script: Script, { file, stamp }: Cache): void {
  let kept = false;
  const keep = (): void => {
    if (kept) return;
    kept = true;
    attempt(() => {
      mkdirSync(dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}`;
      const code = script.createCachedData();
      writeFileSync(draft, Buffer.concat([stamp, code, code]));
      attempt(() => renameSync(draft, file));
      rmSync(draft, { force: true });
    });
  };
  setTimeout(keep, SETTLED).unref();
  process.once('exit', keep);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
