/** Bounds on what an importer takes; what goes beyond is answered with a problem on the file. */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 100_000_000,
  /** Elements within elements of an XML file. */
  depth: 256,
  /** Elements of one XML file. */
  elements: 4_000_000,
  /** Provisions of one law, nested points included. */
  provisions: 500_000,
  /** Characters of one provision's text; a longer text is not held. */
  text: 1_000_000,
  /** Characters of a title, label or heading. */
  heading: 2_000,
} as const;

/** A file that cannot be imported; `start` is where, in UTF-16 code units of the file. */
export class ImportError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number = start + 1,
  ) {
    super(message);
  }
}
