import type { Formerly } from '../knowledge/catalog.ts';
import type { Change } from '../knowledge/extent.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Span } from '../text/span.ts';

export type Verdict = 'resolved' | 'unknown-citation' | 'unknown-provision' | 'ambiguous' | 'superseded' | 'not-in-force';

/** A reference to law in a memo. Offsets count from the start of the memo. */
export interface Citation {
  /** The whole reference: `@un:charter, art. 51` (without brackets) or `Article 51 of the UN Charter`. */
  readonly span: Span;
  readonly text: string;
  readonly form: 'pandoc' | 'prose';
  /** Pandoc: the key as typed, without `@`. Prose: the words that name the instrument. */
  readonly keySpan: Span;
  /** The pinpoint as written (`art. 51`); absent without one. */
  readonly pinpointSpan?: Span;
  /** Id of the instrument; null where nothing or more than one thing fits. For an unknown pandoc key, `typedKey` has it. */
  readonly key: string | null;
  readonly typedKey?: string;
  /** Akoma Ntoso id of the (first) provision; null without a pinpoint. */
  readonly provision: string | null;
  /** All provisions of a list; of a range its ends. */
  readonly provisions: readonly string[];
  /** Which of `provisions` begin a range that the next one ends. */
  readonly ranges: readonly number[];
  /** The former text whose provisions are cited, where words beside the name say so. */
  readonly edition?: FormerText;
  readonly verdict: Verdict;
  /** Ids that fit, where the verdict is `ambiguous`. */
  readonly candidates: readonly string[];
  /** What the verdict rests on, for messages and fixes: the successor's id, the corresponding provision, the nearest known key, the version. */
  readonly note?: CitationNote;
  /** Stands for all of this but the place: the same object for as long as the citation says the same, wherever edits move it. */
  readonly sense: object;
}

/** A former text of a renumbered law, as a citation names it. */
export interface FormerText {
  readonly label: string;
  /** Its last day. */
  readonly until: IsoDate;
  /** A year alone names it, which may as well be that of the law. */
  readonly byYear: boolean;
}

/** The day whose text a citation counts its provisions by: that of the memo, save where the citation itself names a former text. */
export function dayOf({ edition }: { readonly edition?: FormerText | undefined }, asOf: IsoDate): IsoDate {
  return edition?.until ?? asOf;
}

export interface CitationNote {
  readonly successor?: string;
  readonly correspondingProvision?: string;
  readonly nearest?: readonly string[];
  /** Label of the version whose numbering is used, such as `2016 text`. */
  readonly version?: string;
  /** The new number is by arithmetic, not seen in a source. */
  readonly unconfirmed?: boolean;
  /** What the same number named in a former text of a renumbered law. */
  readonly formerly?: Formerly;
  /** The provision that does not exist, and what there is: `Articles 1 to 99`. */
  readonly missing?: string;
  readonly range?: string;
  /** That is what the held text has. */
  readonly inText?: boolean;
  /** Why it does not exist on that day, where it does on others. */
  readonly change?: Change;
  /** The day or year of the text that the citation names, where that is not the day of the memo. */
  readonly textOf?: IsoDate;
  /** Which of the provisions begins a range whose end is smaller. */
  readonly backwards?: number;
  /** The kind of thing pandoc will print, where it will print the pinpoint as a page. */
  readonly printsAs?: string;
}
