import type { Catalog } from '../knowledge/catalog.ts';
import type { Block, Part, PartKind } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { partsOf } from '../memo/parts.ts';
import { common, instrumentsOf } from './candidate.ts';
import type { Candidate, Target } from './candidate.ts';
import { acronymBeside, almostNames, isAcronym, shortFor, spells } from './acronyms.ts';
import { antecedent } from './bare.ts';
import { isBeside, leads, ownPart, ownPinpoint, ownerOf } from './betweenNames.ts';
import { paragraphsInBrackets } from './bracketParagraphs.ts';
import { draftOf, endOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { editionAfter } from './editions.ts';
import { definition, endsTitle, joinsNames, joinsParties, namesSource } from './gaps.ts';
import { meaningOf } from './mentions.ts';
import type { Meaning } from './mentions.ts';
import { isForeign } from './numbering.ts';
import { nounIn } from './nouns.ts';
import { pinpointAt } from './pinpoint.ts';
import type { Pinpoint } from './pinpoint.ts';
import { withPartsAhead } from './partsAhead.ts';
import { scan } from './scan.ts';
import type { Found } from './scan.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { citableText } from './citable.ts';

/** The candidates of a block in the order of the text, computed once per block and catalog. */
export const candidatesOf: (block: Block, catalog: Catalog) => readonly Candidate[] = perBlockAnd((block, catalog) => {
  const text = citableText(block);
  if (text.trim() === '') return [];
  const vocabulary = vocabularyOf(catalog);
  return partsOf(block).flatMap((part) => {
    if (part.kind === 'code' || part.kind === 'comment' || part.kind === 'definition') return [];
    const found = scan(text, part, vocabulary);
    return found.length === 0 ? [] : new Assembly({ text, raw: block.text, vocabulary }, part).all(found);
  });
});

/** Kinds of text in which a pinpoint goes on from what was named before. */
const BARE: ReadonlySet<PartKind> = new Set(['paragraph', 'item', 'footnote']);

/** Puts what was found in one part of a block together: pinpoints to names, parallel names to each other. */
class Assembly {
  private readonly text: string;
  private readonly drafts: Draft[] = [];
  private pending: Pinpoint | undefined;
  private skipTo = 0;

  constructor(
    private readonly place: { readonly text: string; readonly raw: string; readonly vocabulary: Vocabulary },
    private readonly part: Part,
  ) {
    this.text = place.text;
  }

  all(found: readonly Found[]): Candidate[] {
    for (const [i, item] of found.entries()) {
      if (item.span.start < this.skipTo) continue;
      if (item.kind === 'pinpoint') this.pinpoint(item.pinpoint);
      else {
        const meaning = meaningOf(item, this.place);
        if (meaning && !(item.kind === 'noun' && item.han && this.skipsTitle(item.span.start))) this.mention(item, meaning, ownPinpoint(this.text, meaning, found[i + 1]));
      }
    }
    this.settlePending(this.part.end);
    for (const draft of this.drafts) if (!draft.pinpoint && draft.form === 'prose' && instrumentsOf(draft.target)?.every(({ type }) => type === 'case')) this.inBrackets(draft);
    return this.drafts.map((draft, i) => ({ ...(draft.pinpoint ? editionAfter(this.text, draft.pinpoint.end, draft.span.end) : {}), ...draft, followed: this.isFollowed(draft, this.drafts[i + 1]) }));
  }

  /** Whether the last title in marks 《…》 before a place is of no instrument that is held, which `该法` then means. */
  private skipsTitle(at: number): boolean {
    const close = this.text.lastIndexOf('》', at);
    return close >= this.part.start && !this.drafts.some(({ span }) => span.start < close && close < span.end);
  }

  /** `Nicaragua (n 1) [228]`: paragraphs of a judgment in square brackets. */
  private inBrackets(draft: Draft): void {
    const pinpoint = paragraphsInBrackets(this.text, draft.span.end);
    if (!pinpoint) return;
    draft.pinpoint = pinpoint;
    draft.span = { start: draft.span.start, end: pinpoint.end };
  }

  private pinpoint(pinpoint: Pinpoint): void {
    this.settlePending(pinpoint.start);
    this.pending = withPartsAhead(this.text, pinpoint);
  }

  /** A pinpoint that no name follows goes to the name before it, if it stands right behind. `next`: where the next thing that was found begins. */
  private settlePending(next: number): void {
    const { pending } = this;
    this.pending = undefined;
    if (!pending || this.goesToName(pending)) return;
    const last = this.drafts.at(-1);
    const named = acronymBeside(this.text, pending, { start: last ? endOf(last) : this.part.start, end: next });
    if (named) this.drafts.push({ span: named.span, keySpan: named.keySpan, form: 'prose', target: { is: 'acronym', acronym: named.acronym }, pinpoint: pending });
    else if (BARE.has(this.part.kind)) this.goesOn(pending);
  }

  private goesToName(pending: Pinpoint): boolean {
    const last = this.drafts.at(-1);
    if (!last || last.pinpoint || (last.target.is === 'unknown' && last.acronym === undefined) || (last.target.is === 'again' && last.target.how === 'thereof')) return false;
    const own = ownPart(this.text, pending, endOf(last));
    if (!own || isForeign(own, last.target, 'behind')) return false;
    last.pinpoint = own;
    last.span = { start: last.span.start, end: own.end };
    return true;
  }

  /** A pinpoint by itself, in the paragraph of the only instrument that it can be of. */
  private goesOn(pending: Pinpoint): void {
    const before = this.drafts.map((draft) => ({ target: draft.target, end: endOf(draft) }));
    const instrument = antecedent(pending, before, this.text, this.part.start);
    if (!instrument) return;
    const its = /\bits\s+$/i.exec(this.text.slice(Math.max(this.part.start, pending.start - 6), pending.start))?.[0].length ?? 0;
    const span = { start: pending.start - its, end: pending.end };
    const { acronym, called } = this.drafts.at(-1)!;
    this.drafts.push({ span, keySpan: span, form: 'prose', target: { is: 'instrument', instrument }, pinpoint: { ...pending, start: span.start }, bare: true, ...(acronym === undefined ? {} : { acronym }), ...(called === undefined ? {} : { called }) });
  }

  /** `own`: how the thing has a pinpoint right behind it. */
  private mention(found: Found, meaning: Meaning, own: ReturnType<typeof ownPinpoint>): void {
    const draft = draftOf(found, meaning);
    if (found.kind === 'again' && found.how === 'ibid' && this.isBehindSource(draft)) draft.target = { is: 'unknown' };
    if (this.describes(draft, found)) return;
    const pending = this.apart();
    const last = this.drafts.at(-1);
    // `the Article 23 national security law`: what a law is about, not its name.
    const isAbout = pending && found.kind === 'name' && found.loose && draft.span.start - pending.end < 2;
    const isReached = pending && !isAbout && !draft.pinpoint && !this.text.startsWith('第', pending.start) && leads(this.text, pending, meaning, { last, part: this.part.kind });
    const owner = isReached ? ownerOf(this.text, pending, meaning, { last, own }) : 'before';
    if (owner !== 'before') this.pending = undefined;
    if (pending && owner === 'name') {
      draft.pinpoint = pending;
      draft.span = { start: pending.start, end: draft.span.end };
    } else if (found.kind === 'name' && found.loose && own === undefined) return;
    else this.settlePending(draft.span.start);
    const isListed = own !== undefined && found.kind === 'name' && this.isListed(draft);
    if (!this.rename(draft) && (isListed || !this.merge(draft))) this.drafts.push(draft);
    this.define();
  }

  /** Whether another source was named in the text, so that `ibid.` is not of the law before it; footnotes tell that by themselves. */
  private isBehindSource({ span }: Draft): boolean {
    return this.part.kind !== 'footnote' && namesSource(this.place.raw.slice(this.drafts.at(-1)?.span.end ?? this.part.start, span.start));
  }

  /** `Digital Security Act 2018 (DSA)`: capital letters in a bracket behind another text's name are that text's in this memo. */
  private rename({ acronym, span, target, pinpoint }: Draft): boolean {
    const last = this.drafts.at(-1);
    if (acronym === undefined || pinpoint || !/\(["“'‘]?$/.test(this.text.slice(Math.max(0, span.start - 3), span.start)) || !/^["”'’]?\)/.test(this.text.slice(span.end, span.end + 2))) return false;
    const beside = last && /^\s?\(["“'‘]?$/.test(this.text.slice(last.span.end, span.start)) ? last : undefined;
    if (beside ? common(beside.target, target) || beside.target.is === 'again' : !this.isAnother(acronym, span.start)) return false;
    if (beside) beside.renames = acronym;
    else this.drafts.push({ span, keySpan: span, form: 'prose', target: { is: 'unknown' }, renames: acronym });
    return true;
  }

  /** Whether the words before a bracket spell its capital letters and are not the name of the law that these mean, in other words. */
  private isAnother(acronym: string, at: number): boolean {
    const before = this.text.slice(Math.max(this.part.start, at - 120), at);
    return spells(before, acronym) && !almostNames(before, acronym, this.place.vocabulary.names.named(acronym)?.instruments ?? []);
  }

  /** `Basic Act on Cybersecurity (Act No. 104 of 2014)`, `CLOUD Act, Pub. L. 115-141`: what says which law the name before it is, or in which it stands. */
  private describes({ target, span }: Draft, found: Found): boolean {
    const last = this.drafts.at(-1);
    if (target.is !== 'unknown' || last?.target.is !== 'instrument') return false;
    const gap = this.text.slice(last.span.end, span.start);
    // `the GDPR (Regulation (EU) 2018/1725)`: another act by that name.
    if (found.kind === 'identifier' && /^EU:[RLD]:/.test(found.identifier.key) && /^\s\($/.test(gap)) last.target = target;
    if (found.kind === 'identifier') return found.identifier.key.startsWith('PL:') && /^,?\s?\(?$/.test(gap);
    return target.noun !== undefined && /^\s?\($/.test(gap);
  }

  /** The pinpoint that waits for a name. Of `GDPR Article 5 and Article 21 of NIS2` the first part is of the name before it; behind a comma nobody can tell. */
  private apart(): Pinpoint | undefined {
    const { pending } = this;
    if (pending?.second === undefined || !isBeside(this.text, pending, this.drafts.at(-1))) return pending;
    const last = this.drafts.at(-1)!;
    const first = pinpointAt(this.text, pending.start, pending.second);
    if (first && !this.text.slice(last.span.end, pending.start).includes(',')) {
      last.pinpoint = first;
      last.span = { start: last.span.start, end: first.end };
    }
    let rest = pinpointAt(this.text, pending.second, this.part.end);
    while (rest?.second !== undefined) rest = pinpointAt(this.text, rest.second, this.part.end);
    return (this.pending = rest);
  }

  /** `GDPR Article 5, GDPR Article 6`: a name behind the comma of another citation. */
  private isListed({ span }: Draft): boolean {
    const last = this.drafts.at(-1);
    return last?.pinpoint !== undefined && /^\s?,\s?《?$/.test(this.text.slice(last.span.end, span.start));
  }

  /** Takes a parallel name or identifier of the same instrument into the candidate before it. */
  private merge(draft: Draft): boolean {
    const last = this.drafts.at(-1);
    if (last?.target.is === 'unknown' && last.target.noun === 'regulations') return false;
    if (!last || last.form === 'pandoc' || draft.form === 'pandoc' || (last.pinpoint && draft.pinpoint)) return false;
    const gap = this.text.slice(last.span.end, draft.span.start);
    const target = common(last.target, draft.target);
    if (!target || !(joinsNames(gap) || joinsParties(gap, target)) || (last.target.is === 'unknown' && !gap.includes('('))) return false;
    const end = gap.includes('(') && !gap.includes(')') && this.text[draft.span.end] === ')' ? draft.span.end + 1 : draft.span.end;
    if (last.target.is === 'unknown' || last.target.is === 'noun') last.keySpan = draft.keySpan;
    last.target = target;
    delete last.acronym;
    delete last.called;
    last.span = { start: last.span.start, end };
    if (draft.pinpoint) last.pinpoint = draft.pinpoint;
    if (draft.edition) last.edition = draft.edition;
    return true;
  }

  private define(): void {
    const last = this.drafts.at(-1)!;
    const after = this.text.slice(last.span.end, last.span.end + 100);
    const short = last.target.is === 'unknown' ? undefined : shortFor(this.text.slice(last.span.start, last.span.end), after);
    if (short !== undefined && !this.isHeld(short, last.target)) last.renames = short;
    const found = definition(after);
    const owner = found && this.titled(last);
    if (!found || (owner && owner.target.is === 'unknown')) return;
    const noun = nounIn(found.words);
    if (owner && noun !== undefined) owner.defines = noun;
    else if (owner && isAcronym(found.words) && !this.isHeld(found.words, owner.target)) owner.renames = found.words;
    this.skipTo = last.tail = last.span.end + found.length;
  }

  /** The draft that a bracket behind one is about: `Regulation (EU) 2016/679 … and repealing Directive 95/46/EC (“GDPR”)` gives the name to the regulation; undefined where nobody can tell. */
  private titled(last: Draft): Draft | undefined {
    const ends = ({ span }: Draft): boolean => endsTitle(this.text.slice(Math.max(this.part.start, span.start - 60), span.start));
    if (!ends(last)) return last;
    return this.drafts.find((draft, i) => this.drafts[i + 1] && ends(this.drafts[i + 1]!) && !/[.;]\s/.test(this.text.slice(draft.span.end, last.span.start)));
  }

  /** Whether capital letters are a name of the same instrument that everybody knows, so that the memo gives them no meaning of its own. */
  private isHeld(letters: string, target: Target): boolean {
    const held = this.place.vocabulary.names.named(letters)?.instruments ?? [];
    return instrumentsOf(target)?.every((one) => held.includes(one)) === true;
  }

  /** Whether other words than the citation's own fill the rest of the sentence's place: more than a few, up to the next candidate. */
  private isFollowed(draft: Draft, next: Draft | undefined): boolean {
    if (next || this.part.kind !== 'footnote') return false;
    return this.text.slice(draft.span.end, this.part.end).replace(/[^\p{L}]/gu, '').length > 24;
  }
}
