import { dirname, resolve } from 'node:path';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import type { FileSystem } from './fileSystem.ts';

/** A larger file is no bibliography of one memo; it is left unread. */
const MAX_BYTES = 50_000_000;
const BIB_KEY = /^[ \t]*@(?!comment|preamble|string)\w+[ \t]*[{(][ \t]*([^\s,{}()]+)[ \t]*,/gim;
const CSL_KEY = /(?:"id"[ \t]*:[ \t]*"((?:[^"\\]|\\.)+)"|^[ \t]*(?:-[ \t]+)?id[ \t]*:[ \t]*["']?([^"'\s#]+))/gm;

/**
 * The citation keys of the files that a memo's `bibliography` names, in BibTeX, BibLaTeX, CSL-JSON or CSL-YAML. Paths count from the
 * folder of the memo, as pandoc's do from the file it is given. A file that cannot be read adds nothing.
 */
export function foreignKeysOf(memo: Memo, memoPath: string | undefined, files: FileSystem): ReadonlySet<string> {
  const keys = new Set<string>();
  if (memoPath === undefined) return keys;
  for (const path of frontMatterOf(memo).bibliography) {
    const full = resolve(dirname(memoPath), path);
    if (files.kindOf(full) !== 'file' || files.size(full) > MAX_BYTES) continue;
    const text = files.read(full) ?? '';
    const pattern = /\.bib(?:tex)?$/i.test(path) ? BIB_KEY : CSL_KEY;
    for (const match of text.matchAll(pattern)) keys.add((match[1] ?? match[2])!);
  }
  return keys;
}
