import type { IsoDate } from '../text/isoDate.ts';

/** Where an imported text comes from. */
export interface Provenance {
  /** `Akoma Ntoso`, `Formex`, `USLM`, `Legalize Markdown`, `Markdown`, `CSL`, `BibTeX`. */
  readonly format: string;
  /** Which text of the law it is; unknown where the file does not say. */
  readonly textState?: 'as-enacted' | 'point-in-time' | 'current';
  /** The day of which the text is. */
  readonly textDate?: IsoDate;
  /** The day on which it was taken from its source. */
  readonly retrieved?: IsoDate;
  /** Language as the file names it. */
  readonly language?: string;
  /** Hash of the bytes of the file. */
  readonly sha256: string;
}

/** Against what an entry was checked, and when. */
export interface Verification {
  readonly on: IsoDate;
  readonly by: string;
  readonly fields: readonly string[];
}
