import { dirname, resolve } from 'node:path';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import type { Span } from '../text/span.ts';
import type { FileSystem } from './fileSystem.ts';

/** A larger file is no bibliography of one memo; it is left unread. */
const MAX_BYTES = 50_000_000;
const BIB_KEY = /^[ \t]*@(?!comment|preamble|string)\w+[ \t]*[{(][ \t]*([^\s,{}()]+)[ \t]*,/dgim;
const BIB_REFERENCE = /^[ \t]*(?:crossref|xref|xdata)[ \t]*=[ \t]*[{"][ \t]*([^\s,{}"]+)[ \t]*[}"]/dgim;
const CSL_KEY = /(?:"id"[ \t]*:[ \t]*"((?:[^"\\]|\\.)+)"|^[ \t]*(?:-[ \t]+)?id[ \t]*:[ \t]*["']?([^"'\s#]+))/dgm;

/** A key as an entry of a bibliography declares it or refers to it. Offsets count from the start of the file. */
export interface BibliographyKey {
  readonly key: string;
  readonly span: Span;
}

/**
 * The citation keys of the files that a memo's `bibliography` names, in BibTeX, BibLaTeX, CSL-JSON or CSL-YAML. A file that cannot be read
 * adds nothing.
 */
export function foreignKeysOf(memo: Memo, memoPath: string | undefined, files: FileSystem): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const path of bibliographiesOf(memo, memoPath)) for (const { key } of bibliographyKeys(path, files)) keys.add(key);
  return keys;
}

/** Full paths of the files that a memo's `bibliography` names. They count from the folder of the memo, as pandoc's do from the file it is given. */
export function bibliographiesOf(memo: Memo, memoPath: string | undefined): string[] {
  return memoPath === undefined ? [] : frontMatterOf(memo).bibliography.map((path) => resolve(dirname(memoPath), path));
}

/** The keys that the entries of a bibliography declare; none where it cannot be read. */
export function bibliographyKeys(path: string, files: FileSystem): BibliographyKey[] {
  return found(path, files, isBibTeX(path) ? BIB_KEY : CSL_KEY);
}

/** The keys by which entries of a BibTeX file refer to others. */
export function bibliographyReferences(path: string, files: FileSystem): BibliographyKey[] {
  return isBibTeX(path) ? found(path, files, BIB_REFERENCE) : [];
}

function isBibTeX(path: string): boolean {
  return /\.bib(?:tex)?$/i.test(path);
}

function found(path: string, files: FileSystem, pattern: RegExp): BibliographyKey[] {
  if (files.kindOf(path) !== 'file' || files.size(path) > MAX_BYTES) return [];
  return [...(files.read(path) ?? '').matchAll(pattern)].map((match) => {
    const [start, end] = match.indices![1] ?? match.indices![2]!;
    return { key: (match[1] ?? match[2])!, span: { start, end } };
  });
}
