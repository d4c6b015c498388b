import type { Instrument } from '../knowledge/entry.ts';
import type { Span } from '../text/span.ts';
import { draftArticleAt } from './draftArticles.ts';
import { codeInWords, furtherActs, identifiersAt, mayBeIdentifier, numericIdentifiersAt } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import { folded, isDigit, isIdeograph } from './letters.ts';
import type { Name, NameMatch } from './names.ts';
import { hanNoun, kindBefore, nounOfOther, nounWithHash } from './nouns.ts';
import { sticky } from './numbers.ts';
import { pandocAt } from './pandoc.ts';
import type { PandocCitation } from './pandoc.ts';
import { pinpointAt } from './pinpoint.ts';
import type { Pinpoint } from './pinpoint.ts';
import { partsBehind, sectionNameAt } from './sectionNames.ts';
import { AGAIN, LEAD, NAME, NOUN, SIGN, UNIT } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { Words } from './words.ts';

/** Something in a text that may be part of a citation, in the order of the text and without overlaps. */
export type Found =
  | { readonly kind: 'name'; readonly span: Span; readonly name: Name; readonly loose: boolean; /** Parts of the section that the name is of. */ readonly pinpoint?: Pinpoint; /** One of the articles that the name calls a draft. */ readonly single?: true }
  | { readonly kind: 'identifier'; readonly span: Span; readonly identifier: Identifier; readonly instruments: readonly Instrument[]; readonly sure: boolean; readonly ambiguous: boolean }
  | { readonly kind: 'pandoc'; readonly span: Span; readonly pandoc: PandocCitation }
  | { readonly kind: 'pinpoint'; readonly span: Span; readonly pinpoint: Pinpoint }
  /** `the Charter`, where the word alone is the span. */
  | { readonly kind: 'noun'; readonly span: Span; readonly noun: string; /** `该法`, `同条例`. */ readonly han?: boolean }
  /** Law that is not held, by a name of capital letters. */
  | { readonly kind: 'other'; readonly span: Span; readonly noun: string; readonly name: string }
  | { readonly kind: 'again'; readonly span: Span; readonly how: 'ibid' | 'thereof' };

/**
 * Looks for everything that may be part of a citation in `text` from `start` to `stop`. One pass over the words; what begins at a word
 * is read with bounded look-ahead, so the whole is linear.
 */
export function scan(text: string, span: Span, vocabulary: Vocabulary): Found[] {
  const words = new Words(text, span.start, span.end);
  const found: Found[] = [];
  while (words.next()) {
    const digit = isDigit(text.charCodeAt(words.start));
    const flags = vocabulary.flagsOf(words.hash);
    if (flags === 0 && !(digit && mayBeIdentifier(text, words.end))) continue;
    if (!atWordStart(text, words.start)) continue;
    const item = read(text, { words, stop: span.end, flags, digit }, vocabulary);
    if (!item) continue;
    if (isKindOf(found.at(-1), item, text)) found.pop();
    found.push(item);
    const further = item.kind === 'identifier' ? furtherActs(text, item.identifier).map((one) => asFound(one, vocabulary)) : [];
    found.push(...further);
    words.seek(item.kind === 'noun' ? words.end : Math.max(words.end, (further.at(-1) ?? item).span.end));
  }
  return found;
}

/** `Reglamento eIDAS`: a noun that only says what the law is which is named right behind it. */
function isKindOf(noun: Found | undefined, item: Found, text: string): boolean {
  if (noun?.kind !== 'noun' || item.kind !== 'name') return false;
  const { start } = item.span;
  return start - kindBefore(text.slice(Math.max(0, start - 16), start), item.name.instruments) === noun.span.start;
}

interface Place {
  readonly words: Words;
  readonly stop: number;
  readonly flags: number;
  readonly digit: boolean;
}

function read(text: string, place: Place, vocabulary: Vocabulary): Found | undefined {
  const { words, stop, flags } = place;
  if ((flags & SIGN) !== 0 && text.charCodeAt(words.start) === 64) return pandoc(text, words.start, stop);
  const identifier = place.digit || (flags & (LEAD | UNIT | SIGN)) !== 0 ? readIdentifier(text, place, vocabulary) : undefined;
  const name = (flags & NAME) !== 0 ? vocabulary.names.at(text, words.start, stop) : undefined;
  if (identifier && (!name || identifier.span.end >= name.end)) return identifier;
  const section = (flags & (UNIT | SIGN)) !== 0 ? sectionNameAt(text, words.start, vocabulary.names) : undefined;
  if (section && section.match.end <= stop) return asName(section.match, section.pinpoint);
  const article = (flags & NAME) !== 0 ? draftArticleAt(text, words.start, vocabulary.names) : undefined;
  if (article && article.match.end <= stop && article.match.end > (name?.end ?? 0)) return { ...asName(article.match, article.pinpoint), single: true };
  if (name) return asName(name, partsBehind(text, name));
  if ((flags & (UNIT | SIGN)) !== 0 && !isGenitive(text, words)) {
    const pinpoint = pinpointAt(text, words.start, stop);
    if (pinpoint) return { kind: 'pinpoint', span: { start: pinpoint.start, end: pinpoint.end }, pinpoint };
  }
  return other(text, place, vocabulary);
}

function asName({ start, end, name, loose }: NameMatch, pinpoint: Pinpoint | undefined): Found & { kind: 'name' } {
  return { kind: 'name', span: { start, end: Math.max(end, pinpoint?.end ?? end) }, name, loose, ...(pinpoint ? { pinpoint } : {}) };
}

/** `该法第三条`: that law, in Chinese. */
const THAT = /[该同](法|条例|公约|宪章|宣言|协定|议定书)(?=\s?第)/y;

function other(text: string, { words, flags }: Place, vocabulary: Vocabulary): Found | undefined {
  const that = (flags & SIGN) !== 0 ? sticky(THAT, text, words.start) : null;
  if (that) return { kind: 'noun', span: { start: words.start, end: words.start + 1 + that[1]!.length }, noun: hanNoun(that[1]!), han: true };
  if ((flags & AGAIN) !== 0) {
    const how = vocabulary.againWord(words.hash);
    const isId = words.end - words.start === 2;
    if (how === 'there') {
      const also = sticky(/Там же/y, text, words.start);
      return also ? { kind: 'again', span: { start: words.start, end: words.start + also[0].length }, how: 'ibid' } : undefined;
    }
    if (how && !(isId && text.charCodeAt(words.start + 1) === 68) && (!isId || /^\.(?:\s*$|[,;]?\s+(?:at|§|para|art|sec)|\s*,)/i.test(text.slice(words.end, words.end + 12)))) {
      const end = how === 'ibid' && text.charCodeAt(words.end) === 46 ? words.end + 1 : words.end;
      return { kind: 'again', span: { start: words.start, end }, how };
    }
  }
  if ((flags & NOUN) === 0) return undefined;
  const name = text.slice(words.start, words.end);
  const other = nounOfOther(name);
  if (other !== undefined) return { kind: 'other', span: { start: words.start, end: words.end }, noun: other, name };
  const noun = nounWithHash(words.hash);
  return noun === undefined ? undefined : { kind: 'noun', span: { start: words.start, end: words.end }, noun };
}

function pandoc(text: string, at: number, stop: number): Found | undefined {
  const citation = pandocAt(text, at, stop);
  return citation && { kind: 'pandoc', span: citation.span, pandoc: citation };
}

/** The first identifier that is held; else the first that reads as one, so that nothing else is made of its parts. */
function readIdentifier(text: string, { words, stop, digit, flags }: Place, vocabulary: Vocabulary): Found | undefined {
  let first: Found | undefined;
  const take = (identifier: Identifier): Found | undefined => {
    if (identifier.end > stop) return undefined;
    const item = asFound(identifier, vocabulary);
    first ??= item;
    return item.instruments.length > 0 ? item : undefined;
  };
  if ((flags & (UNIT | SIGN)) !== 0) {
    const inWords = codeInWords(text, words.start);
    if (inWords) return take(inWords) ?? first;
  }
  for (const identifier of digit ? numericIdentifiersAt(text, words) : identifiersAt(text, words, words.hash)) {
    const held = take(identifier);
    if (held) return held;
  }
  return first;
}

function asFound(identifier: Identifier, vocabulary: Vocabulary): Found & { kind: 'identifier' } {
  return { kind: 'identifier', span: { start: identifier.start, end: identifier.end }, identifier: vocabulary.identifiers.withinAct(identifier), ...vocabulary.identifiers.named(identifier) };
}

/** The `s` of `the Group's 2021 report`, which is no section. */
function isGenitive(text: string, { start, end }: Words): boolean {
  return end - start === 1 && /['’]/.test(text.charAt(start - 1));
}

/** Words that go on from a letter or digit before them (`NIS2` from its `2`) begin nothing. */
function atWordStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = folded(text.charCodeAt(start - 1));
  return before < 2 || before === 64 || isIdeograph(before) || isIdeograph(text.charCodeAt(start)) || before === 43 || before === 0xa7 || before === 0xb6;
}
