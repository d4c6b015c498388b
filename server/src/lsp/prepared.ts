/**
 * An answer that is JSON already, in ASCII. The findings on a long memo are hundreds of kilobytes, of which an edit leaves all but the places
 * as it was; making text of them again at every letter would take longer than finding them.
 */
export class PreparedJson {
  constructor(readonly text: string) {}

  /** For a transport that makes the text itself. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A value as JSON in ASCII, which is sent without being encoded. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
