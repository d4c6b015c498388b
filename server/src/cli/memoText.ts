import type { FileSystem } from '../state/fileSystem.ts';
import type { MemoFile } from './memoFiles.ts';

/** A memo that cannot be read while others can: the line that says so. */
export interface Unread {
  readonly unread: string;
}

/** So much of a text tells whether it is one, in code units. */
const SAMPLE = 8000;
/** The least share of what no text in UTF-8 has, beside a few accents in an encoding of old. */
const SHARE = 0.2;
/** Control characters that no text has, and what stands for bytes that are no UTF-8. */
const STRANGE = /[\0-\x08\x0e-\x1f\ufffd]/g;

/** The text of a memo, or that it has none. */
export function textOf({ shown, full }: MemoFile, files: FileSystem): string | Unread {
  const text = files.read(full);
  return text === undefined ? { unread: `Cannot read "${shown}".` } : textIn(text, shown);
}

/** The text that was read, unless it is UTF-16 or no text at all. */
export function textIn(text: string, shown: string): string | Unread {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(STRANGE)?.length ?? 0;
  return strange > SHARE * sample.length ? { unread: `Cannot read "${shown}": it is no text in UTF-8. Save it in that encoding, or leave it out.` } : text;
}
