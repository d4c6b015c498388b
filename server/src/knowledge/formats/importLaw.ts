import { readFolder } from '../folder.ts';
import { problemLines } from '../problemLines.ts';
import { isImportedLaw } from './join.ts';
import { writeLaw } from './writeLaw.ts';

/** A law file made of another file, and what is to be said about it, one line per problem. Without a law there is no text. */
export interface LawFile {
  readonly text?: string;
  readonly lines: readonly string[];
}

/** Reads a law in any format that Comity knows and writes it as a law file. `shown` is the path as the caller gave it. Libraries are used as they are and give no text. */
export function importLaw(path: string, shown: string): LawFile {
  const { files, problems } = readFolder(path, path);
  const lines = problemLines(shown, problems, files);
  const entry = files[0]?.entry;
  if (entry === undefined) return { lines };
  if (entry.kind === 'instrument' && (isImportedLaw(entry) || files[0]?.sha256 === undefined)) return { text: writeLaw(entry), lines };
  return { lines: [...lines, `${shown} is a library of references: put it into the folder knowledge/ as it is, and its keys can be cited.`] };
}
