import type { Span } from '../../text/span.ts';
import { plainTex } from './tex.ts';

/** An entry of a BibTeX or BibLaTeX file. Field names are in lower case, values plain text. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The authors and editors as they are written, with the braces that hold a name together. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the key stands in the file. */
  readonly span: Span;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly { readonly message: string; readonly start: number; readonly end: number }[];
}

const START = /@[ \t]*([A-Za-z]+)[ \t]*([{(])/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a BibTeX or BibLaTeX file: entries in braces or parentheses, values in braces, quotes or bare, joined by `#`, `@string` macros.
 * `@comment` and `@preamble` are passed over. An entry that is broken is a problem, and reading goes on at the next `@` that starts a line.
 */
export function readBibtex(text: string): BibFile {
  const entries: BibEntry[] = [];
  const problems: { message: string; start: number; end: number }[] = [];
  const macros = new Map(MONTHS.map((name, i) => [name, String(i + 1)]));
  const start = new RegExp(START);
  for (let match = start.exec(text); match; match = start.exec(text)) {
    if (isCommented(text, match.index)) continue;
    const type = match[1]!.toLowerCase();
    const body = new Body(text, start.lastIndex, match[2] === '(' ? ')' : '}', macros);
    try {
      if (type === 'comment' || type === 'preamble') body.skip();
      else if (type === 'string') for (const [name, value] of body.fields()) macros.set(name, value);
      else entries.push(body.entry(type));
      start.lastIndex = body.at;
    } catch (error) {
      if (!(error instanceof BibError)) throw error;
      problems.push({ message: `The entry @${match[1]} cannot be read: ${error.message}`, start: match.index, end: match.index + match[0].length });
      const next = text.slice(start.lastIndex).search(/^[ \t]*@/m);
      start.lastIndex = next < 0 ? text.length : start.lastIndex + next;
    }
  }
  return { entries, problems };
}

class BibError extends Error {}

/** A `%` before the `@` on its line makes it a comment of a drafter's. */
function isCommented(text: string, at: number): boolean {
  return /^[ \t]*%/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

/** The inside of one entry, from behind its opening brace. */
class Body {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly closer: string,
    private readonly macros: ReadonlyMap<string, string>,
  ) {}

  entry(type: string): BibEntry {
    this.space();
    const start = this.at;
    const key = this.match(/[^\s,{}()"=#%]+/y);
    if (key === undefined) throw new BibError('it has no key.');
    const span = { start, end: this.at };
    this.space();
    const fields: Record<string, string> = {};
    const names: Record<string, string> = {};
    if (this.text[this.at] === ',') {
      this.at++;
      for (const [name, value] of this.fields()) {
        fields[name] = plainTex(value);
        if (name === 'author' || name === 'editor') names[name] = value;
      }
    } else this.close();
    return { type, key, fields, names, span };
  }

  /** Fields up to the closing brace, values as written. */
  fields(): [string, string][] {
    const fields: [string, string][] = [];
    for (;;) {
      this.space();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] === this.closer) {
        this.at++;
        return fields;
      } else fields.push(this.field());
    }
  }

  /** Passes over everything up to the closing brace. */
  skip(): void {
    for (let depth = 1; depth > 0; this.at++) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new BibError('it is not closed.');
      if (sign === (this.closer === ')' ? '(' : '{')) depth++;
      else if (sign === this.closer) depth--;
    }
  }

  private close(): void {
    if (this.text[this.at] !== this.closer) throw new BibError(`a comma or "${this.closer}" is missing behind its key.`);
    this.at++;
  }

  private field(): [string, string] {
    const name = this.match(/[^\s,{}()"=#%]+/y);
    this.space();
    if (name === undefined || this.text[this.at] !== '=') throw new BibError('a field has no "=".');
    this.at++;
    let value = '';
    do {
      this.space();
      value += this.value();
      this.space();
    } while (this.text[this.at] === '#' && this.at++ >= 0);
    return [name.toLowerCase(), value];
  }

  private value(): string {
    const sign = this.text[this.at];
    if (sign === '{') return this.grouped('}');
    if (sign === '"') return this.grouped('"');
    const bare = this.match(/[^\s,{}()"=#]+/y);
    if (bare === undefined) throw new BibError('a field has no value.');
    return this.macros.get(bare.toLowerCase()) ?? bare;
  }

  /** A value in braces or quotes, with what is grouped in it. */
  private grouped(closer: string): string {
    const start = ++this.at;
    for (let depth = 0; ; this.at++) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new BibError('a value is not closed.');
      if (sign === '\\') this.at++;
      else if (sign === closer && depth === 0) return this.text.slice(start, this.at++);
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
      if (depth < 0) throw new BibError('a brace is closed that was not opened.');
    }
  }

  private space(): void {
    this.match(/(?:\s+|%[^\n]*)+/y);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match?.[0];
  }
}
