/** Whose words a phrase is in: treaties and resolutions, or the texts of one of four powers; a closed list, see knowledge/README.md. */
export type School = 'treaty' | 'us' | 'eu' | 'ru' | 'cn';

/** A few words by which an official text expresses an element, as they stand there. */
export interface Phrase {
  /** In the language of the text. */
  readonly phrase: string;
  /** The same in English, where the phrase is in another language. */
  readonly gloss?: string;
  /** The provision that it stands in: `un:charter art_51`. */
  readonly at: string;
}

/** One aspect that a provision on a principle should settle. */
export interface Element {
  readonly id: string;
  readonly label: string;
  /** What a text must settle to cover the element. */
  readonly asks: string;
  readonly why: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly source: readonly string[];
  /** Provisions that anchor it: `un:charter art_51`. */
  readonly anchors: readonly string[];
  /** How official texts put it, by school. */
  readonly usage: Readonly<Partial<Record<School, readonly Phrase[]>>>;
  /** What a reader must know of the usage. */
  readonly usageNote?: string;
}
