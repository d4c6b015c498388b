import type { Instrument } from '../knowledge/entry.ts';
import type { Candidate } from './candidate.ts';

/** What a candidate turned out to mean. */
export type Meant =
  | { readonly kind: 'instrument'; readonly instrument: Instrument; readonly repeats?: Repeated }
  | { readonly kind: 'ambiguous'; readonly instruments: readonly Instrument[] }
  | { readonly kind: 'unknown-key'; readonly key: string };

/** An earlier citation that a bare `ibid.` repeats. */
export interface Repeated {
  readonly provisions: readonly string[];
}

/** A candidate and the instrument that it named, if it named one. */
export interface Note {
  readonly candidate: Candidate;
  readonly instrument: Instrument | undefined;
}

/** What a memo says of itself. */
export interface Front {
  /** The memo has articles of its own, so that a pinpoint without a name may be one of them. */
  readonly hasArticles: boolean;
  /** The State whose memo it is, as the memo writes it. */
  readonly state: string | undefined;
  readonly title: string;
  /** What its title names. */
  readonly subjects: ReadonlySet<Instrument>;
}
