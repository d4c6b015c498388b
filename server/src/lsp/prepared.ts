/**
 * An answer that is JSON already: pieces of it, in ASCII. Making text of the findings on a long memo again at every letter would take longer
 * than finding them.
 */
export class PreparedJson {
  constructor(readonly pieces: readonly string[]) {}

  /** For a transport that makes the text itself. */
  toJSON(): unknown {
    return JSON.parse(this.pieces.join(''));
  }
}

/** A value as JSON in ASCII, which is sent without being encoded. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
