import type { FileSystem } from '../state/fileSystem.ts';
import type { MemoFile } from './memoFiles.ts';

/** A memo that cannot be read while others can: the line that says so. */
export interface Unread {
  readonly unread: string;
}

/** So much of a text tells whether it is one, in code units. */
const SAMPLE = 8000;
/** The least share of what no text in UTF-8 has, where a file is none at all rather than one with some letters in an encoding of old. */
const SHARE = 0.2;
/** Control characters that no text has, and what stands for bytes that are no UTF-8. */
const STRANGE = /[\0-\x08\x0e-\x1f\ufffd]/g;
/** What stands for bytes that are no UTF-8, and how many characters around it are looked at for the word that it stands in. */
const LOST = '\ufffd';
const AROUND = 20;
const ADVICE = 'Save it in that encoding, or leave it out.';

/** The text of a memo, or that it has none. */
export function textOf({ shown, full }: MemoFile, files: FileSystem): string | Unread {
  const text = files.read(full);
  return text === undefined ? { unread: `Cannot read "${shown}".` } : textIn(text, shown);
}

/** The text that was read, unless it is UTF-16 or no text at all, or some of its letters are lost: what stands around them would be read wrongly. */
export function textIn(text: string, shown: string): string | Unread {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(STRANGE)?.length ?? 0;
  if (strange > SHARE * sample.length) return { unread: `Cannot read "${shown}": it is no text in UTF-8. ${ADVICE}` };
  const at = text.indexOf(LOST);
  if (at < 0) return text;
  const line = text.slice(0, at).split(/\r\n?|\n/).length;
  const word = /\S*$/.exec(text.slice(Math.max(0, at - AROUND), at))![0] + /^\S*/.exec(text.slice(at, at + AROUND))![0];
  return { unread: `Cannot read "${shown}": in line ${line} a letter is lost or not in UTF-8 ("${word}"). ${ADVICE}` };
}
