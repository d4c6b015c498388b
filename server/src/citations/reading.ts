import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { instrumentsOf } from './candidate.ts';
import type { Candidate, Target } from './candidate.ts';
import { DRAFT_ARTICLE } from './draftArticles.ts';
import type { Front, Meant, Note } from './meant.ts';
import { yearsOf } from './mentions.ts';
import { forget, lastNamed, short, that } from './said.ts';
import type { Last, Said } from './said.ts';
import { nounsIn, nounsOf } from './nouns.ts';
import { isForeign } from './numbering.ts';
import { compatible, stateIn } from './states.ts';
import { standingOf } from './verdict.ts';

/** What repeats a name, and gives the nouns of its law no new meaning. */
const SHORT_FORMS: ReadonlySet<Target['is']> = new Set(['noun', 'again', 'short']);

/**
 * What the memo has said so far, candidate by candidate in reading order: which instruments it named, what it calls them for short, what
 * was cited last. Law that is not held stops every chain, so that no short form reaches past it to something else.
 */
export class Reading {
  private cited: Map<Instrument, number>;
  private byNoun: Map<string, Instrument | undefined>;
  private defined: Map<string, Instrument>;
  private renamed: Map<string, Instrument | undefined>;
  /** The maps are those of a state that somebody else holds, and must not be changed. */
  private isBorrowed = true;
  private count: number;
  private last: Last | undefined;
  private lastInNotes: Last | undefined;
  private readonly ownNouns: ReadonlySet<string>;
  private readonly state: string | undefined;
  /** A name that the present paragraph used for the law of another State. */
  private passing: { readonly word: string; readonly block: number } | undefined;
  private block = -1;
  private footnote = -1;

  /** `said`: what the memo has said where reading begins. */
  constructor(
    private readonly world: { readonly catalog: Catalog; readonly asOf: IsoDate },
    private readonly front: Front,
    said: Said,
  ) {
    this.state = stateIn(front);
    this.ownNouns = nounsIn(front.title);
    this.cited = said.cited as Map<Instrument, number>;
    this.byNoun = said.byNoun as Map<string, Instrument | undefined>;
    this.defined = said.defined as Map<string, Instrument>;
    this.renamed = said.renamed as Map<string, Instrument | undefined>;
    this.count = said.count;
    this.last = said.last;
    this.lastInNotes = said.lastInNotes;
  }

  /** What the memo has said by now, so many blocks and footnotes behind its start. */
  said(blocks: number, footnotes: number): Said {
    this.isBorrowed = true;
    const { cited, byNoun, defined, renamed, count, last, lastInNotes } = this;
    return { cited, byNoun, defined, renamed, count, last, lastInNotes, blocks, footnotes };
  }

  /** Goes to the next block; `block` and `footnote` count the memo's blocks and footnotes (-1 in text). */
  enter(block: number, footnote: number): void {
    [this.block, this.footnote] = [block, footnote];
  }

  /** Whether the memo gave capital letters a meaning of its own, so that no block stands alone. */
  get renames(): boolean {
    return this.renamed.size > 0;
  }

  /** Reads the next candidate; undefined where it is no citation. */
  read(candidate: Candidate): Meant | undefined {
    const meant = this.meaning(candidate);
    const instrument = meant?.kind === 'instrument' ? meant.instrument : undefined;
    if (meant || candidate.target.is === 'unknown') this.note({ candidate, instrument });
    return meant;
  }

  /** What candidates that stand by themselves leave behind: for each instrument the last time it is named. */
  notesOf(candidates: readonly Candidate[]): Note[] {
    const notes = candidates.map((candidate): Note => ({ candidate, instrument: this.alone(candidate) }));
    const lastOf = new Map(notes.map(({ instrument }, i) => [instrument, i]));
    return notes.filter((note, i) => note.candidate.defines !== undefined || note.candidate.renames !== undefined || i === notes.length - 1 || !note.instrument || lastOf.get(note.instrument) === i);
  }

  private alone(candidate: Candidate): Instrument | undefined {
    const meant = this.meaning(candidate);
    return meant?.kind === 'instrument' ? meant.instrument : undefined;
  }

  /** Remembers what a candidate named. */
  note({ candidate, instrument }: Note): void {
    this.last = { instrument, candidate, block: this.block, footnote: this.footnote };
    if (this.footnote >= 0) this.lastInNotes = this.last;
    const { target, renames } = candidate;
    if (!instrument && renames === undefined && (target.is !== 'unknown' || (target.noun === undefined && !target.shortOf))) return;
    if (this.isBorrowed) this.copy();
    if (renames !== undefined) this.rename(renames, instrument);
    if (!instrument) {
      if (target.is === 'unknown' && target.shortOf) this.byNoun.set(short(target.shortOf.instrument), target.shortOf.clear ? target.shortOf.instrument : undefined);
      if (target.is === 'unknown' && target.noun !== undefined) forget(this.byNoun, target.noun, target.numbered === true);
      return;
    }
    this.restore(instrument);
    this.cited.delete(instrument);
    this.cited.set(instrument, this.count++);
    if (!SHORT_FORMS.has(target.is)) this.nouns(instrument);
    if (candidate.defines !== undefined) this.defined.set(candidate.defines, instrument);
  }

  /** What the nouns and the short name of an instrument mean once it was named in full. */
  private nouns(instrument: Instrument): void {
    this.byNoun.delete(short(instrument));
    for (const noun of nounsOf(instrument)) {
      this.byNoun.set(noun, instrument);
      this.byNoun.delete(that(noun));
    }
  }

  /** Gives a name a meaning; that of an instrument which the memo named before goes to the law of another State in that paragraph only. */
  private rename(word: string, instrument: Instrument | undefined): void {
    this.passing = undefined;
    if (!instrument && word.includes(' ') && this.world.catalog.instrumentsNamed(word).some((one) => this.cited.has(one))) this.passing = { word, block: this.block };
    else this.renamed.set(word, instrument);
  }

  /** A name that was another State's means an instrument again once that is named by something else: `the EU AI Act`. */
  private restore(instrument: Instrument): void {
    const names = (word: string): boolean => word.includes(' ') && this.world.catalog.instrumentsNamed(word).includes(instrument);
    if (this.passing && names(this.passing.word)) this.passing = undefined;
    for (const [word, other] of this.renamed) if (!other && names(word)) this.renamed.set(word, instrument);
  }

  private copy(): void {
    this.cited = new Map(this.cited);
    this.byNoun = new Map(this.byNoun);
    this.defined = new Map(this.defined);
    this.renamed = new Map(this.renamed);
    this.isBorrowed = false;
  }

  private meaning(candidate: Candidate): Meant | undefined {
    const { target } = candidate;
    const word = candidate.acronym ?? candidate.called;
    if (candidate.bare && (this.front.hasArticles || this.isBesideSubject(target))) return undefined;
    if (word !== undefined && word === this.passing?.word && this.passing.block === this.block) return undefined;
    if (word !== undefined && this.renamed.has(word)) return this.byAcronym(word);
    switch (target.is) {
      case 'acronym':
        return this.byAcronym(target.acronym);
      case 'instrument':
        return { kind: 'instrument', instrument: target.instrument };
      case 'several':
        return this.several(target, candidate.pinpoint !== undefined);
      case 'weak':
        return this.weak(target.instruments, candidate);
      case 'key':
        return this.key(target);
      case 'noun':
        return this.noun(target, candidate);
      case 'short':
        return this.short(target.instrument);
      case 'again':
        return this.again(target.how, candidate);
      case 'unknown':
        return undefined;
    }
  }

  /** The memo is about another law, by its title, so that a pinpoint without a name may be of that. */
  private isBesideSubject(target: Target): boolean {
    const { subjects } = this.front;
    return subjects.size > 0 && instrumentsOf(target)?.every((one) => subjects.has(one)) !== true;
  }

  private byAcronym(acronym: string): Meant | undefined {
    const instrument = this.renamed.get(acronym);
    return instrument && { kind: 'instrument', instrument };
  }

  private several({ instruments: all, formal, numbered }: Target & { is: 'several' }, pinpointed: boolean): Meant | undefined {
    const standing = numbered ? [] : all.filter((one) => standingOf(this.world.catalog, one, this.world.asOf).verdict === 'resolved');
    const instruments = standing.length > 0 && new Set(all.map(({ jurisdiction }) => jurisdiction)).size === 1 ? standing : all;
    const one = lastNamed(all, this.cited) ?? this.likeliest(instruments) ?? (instruments.length === 1 && all.length > 1 ? instruments[0] : undefined);
    if (one) return { kind: 'instrument', instrument: one };
    return formal || pinpointed ? { kind: 'ambiguous', instruments } : undefined;
  }

  /** The one that the memo named last, else the one of the memo's own State. */
  private likeliest(instruments: readonly Instrument[]): Instrument | undefined {
    const best = lastNamed(instruments, this.cited);
    if (best || this.state === undefined) return best;
    const own = instruments.filter((one) => compatible(this.state!, one.jurisdiction) && one.jurisdiction !== 'UN');
    return own.length === 1 ? own[0] : undefined;
  }

  private weak(instruments: readonly Instrument[], candidate: Candidate): Meant | undefined {
    const one = this.likeliest(instruments) ?? (instruments.length === 1 ? instruments[0] : undefined);
    return one && (candidate.pinpoint || this.cited.has(one)) ? { kind: 'instrument', instrument: one } : undefined;
  }

  private key(target: Target & { is: 'key' }): Meant | undefined {
    const instrument = this.world.catalog.instrument(target.key);
    if (instrument) return target.bracketed || /[^a-z]/i.test(target.key) ? { kind: 'instrument', instrument } : undefined;
    const named = this.world.catalog.instrumentsNamed(target.key);
    return named.length > 1 && target.bracketed ? { kind: 'ambiguous', instruments: named } : { kind: 'unknown-key', key: target.key };
  }

  private noun(target: Target & { is: 'noun' }, candidate: Candidate): Meant | undefined {
    if (target.pinpointed && !candidate.pinpoint) return undefined;
    if (target.year !== undefined) return this.dated(target.noun, target.year);
    const defined = this.defined.get(target.noun);
    if (defined) return target.noun === DRAFT_ARTICLE ? this.short(defined) : { kind: 'instrument', instrument: defined };
    if (this.ownNouns.has(target.noun) && !target.that) return undefined;
    const instrument = target.that && this.byNoun.has(that(target.noun)) ? undefined : this.byNoun.get(target.noun);
    if (!instrument) return undefined;
    if (candidate.pinpoint || target.that) return { kind: 'instrument', instrument };
    const rivals = [...this.cited.keys()].filter((one) => nounsOf(one).has(target.noun));
    return rivals.length === 1 ? { kind: 'instrument', instrument } : undefined;
  }

  /** A short name means its law where the memo named that otherwise, and nothing else since that it may mean. */
  private short(instrument: Instrument): Meant | undefined {
    const named = this.byNoun.has(short(instrument)) ? this.byNoun.get(short(instrument)) : this.cited.has(instrument);
    return named ? { kind: 'instrument', instrument } : undefined;
  }

  /** `the 1990 Act`: the one instrument of that kind and year that the memo named. */
  private dated(noun: string, year: string): Meant | undefined {
    const fitting = [...this.cited.keys()].filter((one) => nounsOf(one).has(noun) && yearsOf(one).has(year));
    return fitting.length === 1 ? { kind: 'instrument', instrument: fitting[0]! } : undefined;
  }

  private again(how: 'ibid' | 'thereof', candidate: Candidate): Meant | undefined {
    const last = how === 'ibid' && this.footnote >= 0 ? this.beforeInNotes() : this.last;
    if (!last?.instrument || (candidate.pinpoint ? isForeign(candidate.pinpoint, { is: 'instrument', instrument: last.instrument }, 'behind') : how === 'thereof')) return undefined;
    if (this.footnote < 0 && (this.block - last.block > 1 || last.footnote >= 0)) return undefined;
    return { kind: 'instrument', instrument: last.instrument, ...(how === 'ibid' && !candidate.pinpoint ? { repeats: { provisions: [] } } : {}) };
  }

  /** What the same footnote cited last, else what the footnote before ended with, unless another source followed there. */
  private beforeInNotes(): Last | undefined {
    if (this.last?.footnote === this.footnote) return this.last;
    const before = this.lastInNotes;
    return before?.footnote === this.footnote - 1 && !before.candidate.followed ? before : undefined;
  }
}
