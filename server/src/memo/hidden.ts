import type { Span } from '../text/span.ts';

/**
 * What inline syntax hides, in the order in which Markdown reads it: escapes, code spans (here where one may begin), comments, autolinks, tags, targets of links and
 * images, bare addresses and e-mail addresses; and what is struck out, or no text but a script, from where it begins. Linear: no alternative can match the same text in two ways.
 */
const HIDDEN =
  /\\[!-/:-@[-`{-~]|(?<!`)`+|(?<!~)~~(?![~\s])|\{--|<(?:del|s|strike|script|style)(?:\s[^<>]*)?>|<!--[^]*?(?:-->|$)|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|\]\((?:[^()\n]|\([^()\n]*\))*\)|!\[|\b(?:https?|ftp|file|urn|doi|mailto):[^\s<>]*[^\s<>.,;:!?)\]'"]|\bwww\.[^\s<>]*[^\s<>.,;:!?)\]'"]|(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** The stretches of inline text that are no prose, in their order. */
export function hiddenIn(text: string): Span[] {
  const hidden: Span[] = [];
  let runs: Runs | undefined;
  const unclosed = new Set<string>();
  /** No `~~` before this place ends anything. */
  let open = -1;
  HIDDEN.lastIndex = 0;
  for (let found = HIDDEN.exec(text); found; found = HIDDEN.exec(text)) {
    const start = found.index;
    let end = start + found[0].length;
    if (found[0].startsWith('`')) {
      const closing = (runs ??= new Runs(text)).next(end - start, end);
      if (closing === undefined) continue;
      end += closing - start;
      HIDDEN.lastIndex = end;
    }
    const closing = closingOf(found[0]);
    if (closing !== undefined) {
      const closes = start < open || unclosed.has(closing.source) ? null : closing.exec(text.slice(end));
      const ends = closes !== null && (found[0] !== '~~' || closes[0] === '~~');
      if (ends) HIDDEN.lastIndex = end += closes.index + closes[0].length;
      else if (closes) open = end + closes.index;
      else if (start >= open) unclosed.add(closing.source);
      if (!ends && !found[0].startsWith('<')) continue;
    }
    hidden.push({ start, end });
  }
  return hidden;
}

/** What ends the text that is struck out, or no text, from a mark or tag on, or the item or cell that `~~` does not reach beyond; undefined for all else that is hidden. */
function closingOf(mark: string): RegExp | undefined {
  if (mark === '~~') return /(?<=\S)~~|\n[ \t]*(?:[-+*>|]|\d{1,9}[.)])|\|/;
  if (mark === '{--') return /--\}/;
  const tag = /^<(del|s|strike|script|style)[\s>]/i.exec(mark);
  return tag ? new RegExp(`</${tag[1]!.toLowerCase()}\\s*>`, 'i') : undefined;
}

/** Runs of backticks by their length, asked for in ascending order of places: to look for the end of each anew would take the square of their number. */
class Runs {
  private readonly starts = new Map<number, { readonly all: number[]; next: number }>();

  constructor(text: string) {
    for (const { index, 0: run } of text.matchAll(/`+/g)) {
      const known = this.starts.get(run.length);
      if (known) known.all.push(index);
      else this.starts.set(run.length, { all: [index], next: 0 });
    }
  }

  /** The first run of a length that begins at `from` or behind it. */
  next(length: number, from: number): number | undefined {
    const runs = this.starts.get(length);
    if (!runs) return undefined;
    while (runs.next < runs.all.length && runs.all[runs.next]! < from) runs.next++;
    return runs.all[runs.next];
  }
}
