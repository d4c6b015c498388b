import type { IsoDate } from '../text/isoDate.ts';
import type { Element } from './element.ts';
import type { Provenance, Verification } from './provenance.ts';
import type { CoverageSource } from './raw.ts';

/** Kinds of instrument; a closed list, see knowledge/README.md. A `publication` is an item of a user's library. */
export type InstrumentType =
  | 'treaty' | 'statute' | 'regulation' | 'directive' | 'decision' | 'executive-order' | 'memorandum' | 'resolution' | 'report' | 'declaration'
  | 'soft-law' | 'strategy' | 'position-paper' | 'case' | 'bill' | 'proposal' | 'publication';

/** Where it stands in law; `adopted` for texts that bind nobody, `current` for policy, `decided` for cases. */
export type Status =
  | 'in-force' | 'partly-in-force' | 'not-in-force' | 'repealed' | 'superseded' | 'lapsed' | 'draft' | 'adopted' | 'current' | 'decided' | 'unclear';

/** Which provisions an instrument has in all, so that Article 120 of a law of 99 articles is known not to exist. */
export interface Extent {
  readonly unit: 'article' | 'section' | 'paragraph' | 'rule' | 'recital' | 'annex' | 'chapter' | 'point' | 'principle' | 'part' | 'page';
  readonly from: string;
  readonly to: string;
  /** Inserted numbers such as 14a. */
  readonly also?: readonly string[];
  /** Further inserted numbers, by the first day on which the text has them. */
  readonly inserted?: Readonly<Record<IsoDate, readonly string[]>>;
  /** Numbers of all these that are gone, by the first day on which the text has them no more. */
  readonly deleted?: Readonly<Record<IsoDate, readonly string[]>>;
  /** The provision whose parts are counted (`art_2`); absent for the instrument's own provisions. */
  readonly within?: string;
}

/** A numbered part of an instrument. */
export interface Provision {
  /** Akoma Ntoso eId: `art_51`, `art_2__para_4`, `sec_2713`, `para_13__point_f`, `rule_71`. */
  readonly id: string;
  /** How it is cited: `Article 51`, `§ 2713`, `para 13(f)`. */
  readonly label: string;
  readonly heading: string;
  /** What it says, in Comity's words; empty where only the heading is known. */
  readonly gist: string;
  /** The provision's own text where the knowledge base holds it (a workspace's own law). */
  readonly text?: string;
  /** Ids of principles and foundations it bears on. */
  readonly principles: readonly string[];
  /** `<principle>.<element>` ids that it anchors. */
  readonly elements: readonly string[];
  /** Questions beside the principles that it bears on, such as `due-diligence` and `sovereignty`. */
  readonly topics: readonly string[];
  /** Whether label, heading and gist were checked against a stored text. */
  readonly verified: boolean;
  /** Its id in the imported file, where that is another. */
  readonly eId?: string;
  /** Of a numbered part of a provision: where its text lies in that of the whole provision. */
  readonly part?: readonly [from: number, to: number];
}

/** A renumbered text of an instrument: old provision ids and what they are called now. */
export interface Version {
  readonly label: string;
  /** First day of the old text. */
  readonly from?: IsoDate;
  /** Last day on which the old numbers were the law's own. */
  readonly until: IsoDate;
  /** Range of the old text; empty where not known. */
  readonly extent: readonly Extent[];
  /** Old provision id to new provision id. */
  readonly renumbered: Readonly<Record<string, string>>;
  /** Old ids whose new number is not confirmed. */
  readonly unconfirmed: readonly string[];
}

export type Relation = 'amends' | 'repeals' | 'implements' | 'transposes' | 'based-on' | 'interprets' | 'superseded-by' | 'supplements';

/** An item of a library of references in the terms of CSL-JSON, without its key where that is the instrument's. */
export type ReferenceItem = Readonly<Record<string, unknown>>;

/** A law, treaty, case, resolution, report or paper. */
export interface Instrument {
  readonly kind: 'instrument';
  /** The citation key, such as `un:charter`. Never renamed. */
  readonly id: string;
  readonly type: InstrumentType;
  readonly title: string;
  readonly shortTitle: string;
  /** ISO 3166-1 alpha-2, or UN, EU, CoE, … */
  readonly jurisdiction: string;
  /** Former ids and everything that a drafter may type; unique to this instrument. */
  readonly aliases: readonly string[];
  /** Names that fit other instruments too. */
  readonly ambiguousAliases: readonly string[];
  /** Titles in other languages, by ISO 639-1 code. */
  readonly labels: Readonly<Record<string, string>>;
  readonly number?: string;
  readonly identifiers: Readonly<Record<string, string>>;
  /** Adoption, signature, opening for signature, judgment or issue: see `dateKind`. */
  readonly adopted?: IsoDate;
  readonly dateKind?: string;
  readonly published?: IsoDate;
  readonly inForce?: IsoDate;
  readonly applies?: IsoDate;
  readonly transposition?: IsoDate;
  readonly noLongerInForce?: IsoDate;
  readonly status: Status;
  readonly statusAsOf?: IsoDate;
  readonly statusNote?: string;
  readonly citation?: string;
  readonly citations: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly extent: readonly Extent[];
  readonly versions: readonly Version[];
  readonly relations: Readonly<Partial<Record<Relation, readonly string[]>>>;
  /** States that it is known to bind beside those of its jurisdiction, by ISO 3166-1 alpha-2 code, each with the first day on which a source shows it bound. */
  readonly binds?: Readonly<Record<string, IsoDate>>;
  readonly provisions: readonly Provision[];
  readonly summary: string;
  readonly verified?: Verification;
  /** Fields kept from general knowledge, not seen in a stored source. */
  readonly unverified: readonly string[];
  readonly source: readonly string[];
  readonly doubts: readonly string[];
  /** Of an imported law or library item. */
  readonly provenance?: Provenance;
  /** What the library says of an item. */
  readonly item?: ReferenceItem;
  /** Path of the knowledge file, relative to its knowledge folder (`instruments/un/charter.md`). */
  readonly file: string;
  /** `bundled`, or the path of the workspace knowledge folder it comes from. */
  readonly origin: string;
}

export interface Principle {
  readonly kind: 'principle';
  readonly id: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly elements: readonly Element[];
  /** Text that the quick fix inserts, per element (`attribution`) or per element and language (`attribution.fr`); see knowledge/README.md. */
  readonly scaffold: Readonly<Record<string, string>>;
  readonly verified?: Verification;
  readonly doubts: readonly string[];
  readonly source: readonly string[];
  readonly file: string;
  readonly origin: string;
}

/** What one instrument makes of a term. */
export interface Definition {
  readonly instrument?: string;
  /** A provision id, or the place in words. */
  readonly provision?: string;
  /** For what the definition holds. */
  readonly scope: string;
  readonly text: string;
  readonly verified: boolean;
}

/** A word of art, with the definitions that instruments give it. */
export interface Term {
  readonly kind: 'term';
  readonly id: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly contested: boolean;
  readonly definitions: readonly Definition[];
  readonly principles: readonly string[];
  readonly see: readonly string[];
  readonly summary: string;
  readonly verified?: Verification;
  readonly doubts: readonly string[];
  readonly source: readonly string[];
  readonly file: string;
  readonly origin: string;
}

/** A foundation that carries the rights, or a dilemma that stands against them. */
export interface Concept {
  readonly kind: 'foundation' | 'dilemma';
  readonly id: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly principles: readonly string[];
  readonly remedies: readonly string[];
  /** Ids of instruments that bear on it. */
  readonly instruments: readonly string[];
  readonly verified?: Verification;
  readonly doubts: readonly string[];
  readonly source: readonly string[];
  readonly file: string;
  readonly origin: string;
}

export type Stance = 'affirms' | 'affirms-with-conditions' | 'cautions' | 'rejects' | 'silent' | 'undecided';

/** What an actor holds on a principle or rule: dated, attributed, pinpointed. */
export interface Position {
  readonly actor: string;
  readonly code: string;
  readonly principle: string;
  readonly stance: Stance;
  readonly statement: string;
  readonly instrument: string;
  /** A provision id, or the place in words; empty where none is given. */
  readonly pinpoint: string;
  readonly date: IsoDate;
  /** Whether the stance was seen in a stored source. */
  readonly verified: boolean;
  readonly pinpointVerified: boolean;
  readonly superseded?: IsoDate;
  /** What a reader must know before relying on it. */
  readonly note?: string;
  readonly source: readonly string[];
}

/** An assessment of what a position does for common rules; shown as analysis, never as fact. */
export interface Analysis {
  readonly actor: string;
  readonly principle: string;
  readonly positive: string;
  readonly negative: string;
  /** Ids of the instruments that it rests on. */
  readonly instruments: readonly string[];
  readonly by: string;
}

/** Everything that a hover can describe. */
export type Entry = Instrument | Principle | Term | Concept;

/** The compiled form of a knowledge folder; what the build writes and the server loads. */
export interface Knowledge {
  /** Hash of the source files. */
  readonly version: string;
  readonly instruments: readonly Instrument[];
  readonly principles: readonly Principle[];
  readonly terms: readonly Term[];
  readonly concepts: readonly Concept[];
  readonly positions: readonly Position[];
  readonly analyses: readonly Analysis[];
  readonly coverage: CoverageSource;
  /** What citations/ made of the instruments when Comity was built; absent for knowledge that is read as it stands. */
  readonly citing?: unknown;
}

export type { Element, Phrase, School } from './element.ts';
export type { KnowledgeProblem } from './problem.ts';
export type { Provenance, Verification } from './provenance.ts';
