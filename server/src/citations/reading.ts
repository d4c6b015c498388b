import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { firstHeading } from '../memo/sections.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Candidate, Target } from './candidate.ts';
import { nounsOf, nounWithHash } from './nouns.ts';
import { stateNamed, compatible } from './states.ts';
import { standingOf } from './verdict.ts';
import { Words } from './words.ts';

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

interface Last {
  readonly instrument: Instrument | undefined;
  readonly block: number;
  readonly candidate: Candidate;
  readonly footnote: number;
}

/**
 * What the memo has said so far, candidate by candidate in reading order: which instruments it named, what it calls them for short, what
 * was cited last. Law that is not held stops every chain, so that no short form reaches past it to something else.
 */
export class Reading {
  private readonly cited = new Map<Instrument, number>();
  private readonly byNoun = new Map<string, Instrument | undefined>();
  private readonly defined = new Map<string, Instrument>();
  private readonly ownNouns: ReadonlySet<string>;
  private readonly state: string | undefined;
  private readonly ended = new Map<number, Last>();
  private last: Last | undefined;
  private block = -1;
  private footnote = -1;
  private count = 0;

  constructor(
    memo: Memo,
    private readonly catalog: Catalog,
    private readonly asOf: IsoDate,
  ) {
    const front = frontMatterOf(memo);
    this.state = front.state === undefined ? undefined : (stateNamed(front.state) ?? front.state);
    this.ownNouns = nounsIn(front.title ?? firstHeading(memo)?.title ?? '');
  }

  /** Goes to the next block; `block` and `footnote` count the memo's blocks and footnotes (-1 in text). */
  enter(block: number, footnote: number): void {
    this.block = block;
    this.footnote = footnote;
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
    return notes.filter((note, i) => note.candidate.defines !== undefined || i === notes.length - 1 || !note.instrument || !notes.slice(i + 1).some(({ instrument }) => instrument === note.instrument));
  }

  private alone(candidate: Candidate): Instrument | undefined {
    const meant = this.meaning(candidate);
    return meant?.kind === 'instrument' ? meant.instrument : undefined;
  }

  /** Remembers what a candidate named. */
  note({ candidate, instrument }: Note): void {
    this.last = { instrument, candidate, block: this.block, footnote: this.footnote };
    if (this.footnote >= 0) this.ended.set(this.footnote, this.last);
    const { target } = candidate;
    if (!instrument) {
      if (target.is === 'unknown' && target.noun !== undefined) this.byNoun.set(target.noun, undefined);
      return;
    }
    this.cited.set(instrument, this.count++);
    if (target.is !== 'noun' && target.is !== 'again') for (const noun of nounsCached(instrument)) this.byNoun.set(noun, instrument);
    if (candidate.defines !== undefined) this.defined.set(candidate.defines, instrument);
  }

  private meaning(candidate: Candidate): Meant | undefined {
    const { target } = candidate;
    switch (target.is) {
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
      case 'again':
        return this.again(target.how, candidate);
      case 'unknown':
        return undefined;
    }
  }

  private several({ instruments: all, formal, numbered }: Target & { is: 'several' }, pinpointed: boolean): Meant | undefined {
    const standing = numbered ? [] : all.filter((one) => standingOf(this.catalog, one, this.asOf).verdict === 'resolved');
    const instruments = standing.length > 0 && new Set(all.map(({ jurisdiction }) => jurisdiction)).size === 1 ? standing : all;
    const one = this.likeliest(instruments) ?? (instruments.length === 1 && all.length > 1 ? instruments[0] : undefined);
    if (one) return { kind: 'instrument', instrument: one };
    return formal || pinpointed ? { kind: 'ambiguous', instruments } : undefined;
  }

  /** The one that the memo named last, else the one of the memo's own State. */
  private likeliest(instruments: readonly Instrument[]): Instrument | undefined {
    let best: Instrument | undefined;
    for (const one of instruments) if (this.cited.has(one) && (!best || this.cited.get(one)! > this.cited.get(best)!)) best = one;
    if (best || this.state === undefined) return best;
    const own = instruments.filter((one) => compatible(this.state!, one.jurisdiction) && one.jurisdiction !== 'UN');
    return own.length === 1 ? own[0] : undefined;
  }

  private weak(instruments: readonly Instrument[], candidate: Candidate): Meant | undefined {
    const one = this.likeliest(instruments) ?? (instruments.length === 1 ? instruments[0] : undefined);
    return one && (candidate.pinpoint || this.cited.has(one)) ? { kind: 'instrument', instrument: one } : undefined;
  }

  private key(target: Target & { is: 'key' }): Meant | undefined {
    const instrument = this.catalog.instrument(target.key);
    if (instrument) return target.bracketed || /[^a-z]/i.test(target.key) ? { kind: 'instrument', instrument } : undefined;
    const named = this.catalog.instrumentsNamed(target.key);
    return named.length > 1 && target.bracketed ? { kind: 'ambiguous', instruments: named } : { kind: 'unknown-key', key: target.key };
  }

  private noun(target: Target & { is: 'noun' }, candidate: Candidate): Meant | undefined {
    const defined = this.defined.get(target.noun);
    if (defined) return { kind: 'instrument', instrument: defined };
    if (this.ownNouns.has(target.noun) && !target.that) return undefined;
    const instrument = this.byNoun.get(target.noun);
    if (!instrument) return undefined;
    if (candidate.pinpoint || target.that) return { kind: 'instrument', instrument };
    const rivals = [...this.cited.keys()].filter((one) => nounsCached(one).has(target.noun));
    return rivals.length === 1 ? { kind: 'instrument', instrument } : undefined;
  }

  private again(how: 'ibid' | 'thereof', candidate: Candidate): Meant | undefined {
    const last = how === 'ibid' && this.footnote >= 0 ? this.beforeInNotes() : this.last;
    if (!last?.instrument || (how === 'thereof' && !candidate.pinpoint)) return undefined;
    if (this.footnote < 0 && (this.block - last.block > 1 || last.footnote >= 0)) return undefined;
    return { kind: 'instrument', instrument: last.instrument, ...(how === 'ibid' && !candidate.pinpoint ? { repeats: { provisions: [] } } : {}) };
  }

  /** What the same footnote cited last, else what the footnote before ended with, unless another source followed there. */
  private beforeInNotes(): Last | undefined {
    if (this.last?.footnote === this.footnote) return this.last;
    const before = this.ended.get(this.footnote - 1);
    return before && !before.candidate.followed ? before : undefined;
  }
}

function nounsIn(title: string): ReadonlySet<string> {
  const words = new Words(title);
  const nouns = new Set<string>();
  while (words.next()) {
    const noun = nounWithHash(words.hash);
    if (noun !== undefined) nouns.add(noun);
  }
  return nouns;
}

const knownNouns = new WeakMap<Instrument, ReadonlySet<string>>();

function nounsCached(instrument: Instrument): ReadonlySet<string> {
  let nouns = knownNouns.get(instrument);
  if (!nouns) knownNouns.set(instrument, (nouns = nounsOf(instrument)));
  return nouns;
}
