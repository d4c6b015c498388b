import type { PartKind } from '../memo/block.ts';
import { COMMON } from './acronyms.ts';
import { common, instrumentsOf } from './candidate.ts';
import type { Draft } from './draft.ts';
import { belongsElsewhere, leadsToName, leadsToPinpoint } from './gaps.ts';
import type { Meaning } from './mentions.ts';
import { isOfItsProtocol, isSubjectOfPaper } from './namesakes.ts';
import { kindBefore } from './nouns.ts';
import { isForeign } from './numbering.ts';
import { pinpointAt } from './pinpoint.ts';
import type { Pinpoint } from './pinpoint.ts';
import type { Found } from './scan.ts';

/** Between a name and a pinpoint that is plainly its own: `GDPR Article 5`, `the GDPR's Article 5`, `the GDPR in Article 5`. */
const TIED = /^(?:['’]s?)?\s(?:(?:in|dans|en|в)\s(?:its\s|son\s|su\s)?)?$/u;
/** Between a name and one that may be its own, or that of a name behind it: `GDPR, Article 5`. */
const LISTED = /^\s?[,(]\s?(?:(?:in|dans|en|в)\s)?$/u;
const COMMA = /^\s?,/;
/** Longer than all that the expressions above match. */
const NEAR = 16;

/** `GDPR Article 32 to NIS2 Article 21`: right behind a name a pinpoint is that one's. */
export function isBeside(text: string, { start }: Pinpoint, last: Draft | undefined): boolean {
  return last !== undefined && !last.pinpoint && last.target.is !== 'unknown' && /^,?\s$/.test(text.slice(last.span.end, start));
}

/** Whether what stands between a pinpoint and a name ties them together, and what follows does not make the name a mere subject. `last`: what was named before both. */
export function leads(text: string, pinpoint: Pinpoint, meaning: Meaning, { last, part }: { last: Draft | undefined; part: PartKind }): boolean {
  const between = text.slice(pinpoint.end, meaning.start);
  const gap = between.slice(0, between.length - kindBefore(between, instrumentsOf(meaning.target) ?? []));
  if (!leadsToName(gap) || isForeign(pinpoint, meaning.target, 'before') || (/^\s(?:to|in|from|under|with)\s/.test(gap) && isBeside(text, pinpoint, last)) || (part === 'heading' && /^\s*[–—-]\s*$/.test(gap))) return false;
  const after = text.slice(meaning.end, meaning.end + 60);
  return !(/\p{L}/u.test(gap) && isSubjectOfPaper(after)) && !isOfItsProtocol(after);
}

/** `ePrivacy DirectiveArticle 22 LSSI`: what runs on without a space belongs to no one. */
const RUN_ON = /^[\p{L}\d)\]][\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** Capital letters right behind a pinpoint, which may be the name of its law. */
const LETTERS = new RegExp(String.raw`^\s(?!(?:${COMMON})\b)[A-Z]{3,}`);

/** A pinpoint as far as it is of the name that ends at `from`: in `the GDPR, Article 37 and Article 34 LOPDGDD` only the first part; undefined where it is not. */
export function ownPart(text: string, pinpoint: Pinpoint, from: number): Pinpoint | undefined {
  const { start, end, second } = pinpoint;
  const gap = text.slice(from, start);
  if (!leadsToPinpoint(gap) || RUN_ON.test(text.slice(start - 1, start + 1)) || belongsElsewhere(text.slice(end, end + 40))) return undefined;
  if (!LETTERS.test(text.slice(end, end + NEAR))) return pinpoint;
  if (second !== undefined) return pinpointAt(text, start, second);
  return gap.includes(',') ? undefined : pinpoint;
}

/** How the pinpoint right behind a name is its own: plainly, or behind a comma; undefined where none stands there. `next`: what was found behind the name. */
export function ownPinpoint(text: string, { end }: Meaning, next: Found | undefined): 'tied' | 'listed' | undefined {
  if (next?.kind !== 'pinpoint' || belongsElsewhere(text.slice(next.span.end, next.span.end + 40))) return undefined;
  const gap = text.slice(end, next.span.start);
  if (TIED.test(gap) || /^》?$/.test(gap)) return 'tied';
  return COMMA.test(gap) && leadsToPinpoint(gap) ? 'listed' : undefined;
}

/**
 * Whose a pinpoint is that leads to a name: of that name, unless a comma parts them and it is rather of what stands before it, as in
 * `GDPR Article 5, NIS 2 Directive Article 21`; nobody's in `GDPR, Article 5, NIS 2 Directive`. `own`: how the name has a pinpoint of its own behind it.
 */
export function ownerOf(text: string, pinpoint: Pinpoint, meaning: Meaning, { last, own }: { last: Draft | undefined; own: 'tied' | 'listed' | undefined }): 'before' | 'name' | 'nobody' {
  if (!COMMA.test(text.slice(pinpoint.end, meaning.start))) return 'name';
  const isOpen = last !== undefined && !last.pinpoint && last.target.is !== 'unknown' && pinpoint.start - last.span.end < NEAR;
  if (!isOpen) return own === 'tied' ? 'before' : 'name';
  const gap = text.slice(last.span.end, pinpoint.start);
  if (TIED.test(gap) || (LISTED.test(gap) && (own !== undefined || common(last.target, meaning.target)))) return 'before';
  if (own === 'tied') return 'nobody';
  return LISTED.test(gap) && !gap.includes('(') ? 'nobody' : 'name';
}
