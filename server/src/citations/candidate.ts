import type { Instrument } from '../knowledge/entry.ts';
import type { Span } from '../text/span.ts';
import type { Edition } from './editions.ts';
import type { Pinpoint } from './pinpoint.ts';

/** What a candidate means, as far as its block alone tells. */
export type Target =
  | { readonly is: 'instrument'; readonly instrument: Instrument }
  /** A name that fits several, or things that the knowledge base does not hold. `formal`: used as a citation is; `numbered`: a number, which no other text of the same law has. */
  | { readonly is: 'several'; readonly instruments: readonly Instrument[]; readonly formal: boolean; readonly numbered?: boolean }
  /** A word too common to be a citation unless something else says so. */
  | { readonly is: 'weak'; readonly instruments: readonly Instrument[] }
  /** A pandoc key. */
  | { readonly is: 'key'; readonly key: string; readonly bracketed: boolean }
  /** `the Charter`. */
  | { readonly is: 'noun'; readonly noun: string; readonly that: boolean; /** `the 1990 Act`. */ readonly year?: string; /** Too common a word without a pinpoint. */ readonly pinpointed?: boolean }
  /** Capital letters beside a pinpoint that a bracket elsewhere in the memo may have made a name. */
  | { readonly is: 'acronym'; readonly acronym: string }
  /** A name that means its law only where the memo named that otherwise: `Section 702`, `the Draft Articles`. */
  | { readonly is: 'short'; readonly instrument: Instrument }
  | { readonly is: 'again'; readonly how: 'ibid' | 'thereof' }
  /** Law that is not held; it gives no citation and stops short forms from reaching past it. */
  | { readonly is: 'unknown'; readonly noun?: string; /** By its number, which is no one else's. */ readonly numbered?: boolean; /** A law whose short name is clear from here on, or no longer. */ readonly shortOf?: { readonly instrument: Instrument; readonly clear: boolean } };

/** Something in a block that will be a citation once the memo around it is known. Offsets count from the start of the block. */
export interface Candidate {
  readonly span: Span;
  readonly keySpan: Span;
  readonly form: 'pandoc' | 'prose';
  readonly target: Target;
  readonly pinpoint?: Pinpoint;
  /** What pandoc will print as a page. */
  readonly page?: { readonly span: Span; readonly number: string };
  /** The text of the law that words beside its name give. */
  readonly edition?: Edition;
  /** A noun that a bracket behind the citation makes its short form. */
  readonly defines?: string;
  /** Capital letters by which the candidate, or what a bare one goes on from, is named, which the memo may use for something else. */
  readonly acronym?: string;
  /** A name of several words, which the memo may have used for the law of another State. */
  readonly called?: string;
  /** Capital letters that a bracket behind the candidate makes its name in this memo; or a name that is used for what is not held. */
  readonly renames?: string;
  /** A pinpoint without a name, which goes on from the only instrument of its paragraph. */
  readonly bare?: boolean;
  /** Whether much other text follows in the same footnote, which `ibid.` in the next would then mean. */
  readonly followed: boolean;
}

/** What two names side by side mean together; undefined where they are two instruments. */
export function common(a: Target, b: Target): Target | undefined {
  if (a.is === 'unknown' && a.noun !== undefined && !a.numbered && b.is === 'instrument') return b;
  const ofA = instrumentsOf(a);
  const ofB = instrumentsOf(b);
  if (!ofA || !ofB) return undefined;
  const both = ofA.filter((instrument) => ofB.includes(instrument));
  if (both.length === 0) return undefined;
  if (both.length === 1) return { is: 'instrument', instrument: both[0]! };
  return a;
}

/** The instruments that a target may mean; undefined where its block alone does not tell. */
export function instrumentsOf(target: Target): readonly Instrument[] | undefined {
  if (target.is === 'instrument') return [target.instrument];
  return target.is === 'several' || target.is === 'weak' ? target.instruments : undefined;
}
