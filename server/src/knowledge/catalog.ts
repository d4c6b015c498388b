import type { Analysis, Concept, Entry, Instrument, Position, Principle, Provision, Term } from './entry.ts';
import type { Change } from './extent.ts';
import type { CoverageSource } from './raw.ts';

/** What became of a provision id in an instrument. */
export type ProvisionLookup =
  /** It exists; `provision` is there when the knowledge base has an entry for it (or for the nearest provision that holds it). */
  | { readonly found: 'yes'; readonly provision?: Provision; readonly holder?: Provision; readonly movedFrom?: string; readonly version?: string; readonly unconfirmed?: boolean; readonly formerly?: Formerly; /** The innermost part around it that is known to exist, where the provision itself is not known to. */ readonly unsettled?: string }
  /** It is outside the instrument's range, or was inserted later or deleted by then. `range` says what there is: `Articles 1 to 99`. */
  | { readonly found: 'no'; readonly range: string; readonly change?: Change; /** The range is that of the parts that the held text has. */ readonly inText?: boolean }
  /** The knowledge base cannot tell. */
  | { readonly found: 'unknown'; readonly formerly?: Formerly };

/** What the same number named in a former text of a renumbered law. */
export interface Formerly {
  /** Label of the former text. */
  readonly version: string;
  /** Id that the former provision has now. */
  readonly now: string;
  readonly unconfirmed: boolean;
}

/** The knowledge base, bundled and from the workspace, ready to be asked. Immutable. */
export interface Catalog {
  /** Changes whenever the content does. */
  readonly version: string;
  readonly instruments: readonly Instrument[];
  readonly principles: readonly Principle[];
  readonly terms: readonly Term[];
  readonly concepts: readonly Concept[];
  /** Front matter of principles and profiles as written (see coverage/). */
  readonly coverage: CoverageSource;
  /** What citations/ made of the instruments when Comity was built; absent for knowledge that is read as it stands. */
  readonly citing?: unknown;
  /** By id or by any alias, upper and lower case alike; undefined for ambiguous names. */
  instrument(key: string): Instrument | undefined;
  /** Every instrument that a name fits: one for a unique name, several for an ambiguous one, none for an unknown one. */
  instrumentsNamed(name: string): readonly Instrument[];
  /** Whether and how a provision exists. `asOf` decides the numbering of renumbered laws (ISO date). */
  provision(instrument: Instrument, id: string, asOf?: string): ProvisionLookup;
  entry(id: string): Entry | undefined;
  principle(id: string): Principle | undefined;
  positionsOn(principle: string): readonly Position[];
  analysesOn(principle: string): readonly Analysis[];
  /** Entries whose relations name this instrument, with the relation. */
  relatedTo(id: string): readonly { readonly relation: string; readonly id: string }[];
}
