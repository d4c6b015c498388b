import type { Instrument } from '../knowledge/entry.ts';
import { belongsElsewhere } from './gaps.ts';

/** `Section 702`. */
const SECTION = /^(?:section|sec\.|§)\s?\d+$/i;
/** `Case C-362/14`. */
const CASE = /^case\s\S*\d$/i;
/** `the Draft Articles`. */
const ARTICLES = /^(?:draft articles|projets? d['’]articles|proyecto de artículos|проект статей|条款草案)$/i;
/** Their title. */
const ARTICLES_ON = /^(?:draft articles on|projets? d['’]articles sur|proyecto de artículos sobre|проект статей об?)\s/i;
/** Right behind a short name: it is the beginning of another title. */
const SUBJECT = /^["”»’]?\s+(?:on|relating\s+to|concerning|sur|relatifs?\s+à|sobre|relativos?\s+a|об?)\s/i;
/** Right behind the number of a section: an act that the text named, or a part of the memo. */
const BACKWARD = /^,?\s+(?:of\s+(?:the|that|this)\s+(?:Act|Statute|memo|paper|note)(?!\p{L})|below|above|infra|supra)/u;
/** Right before a section: the law that it is of, or whose the articles are. */
const OWNER = /(\S*[\p{Lu}\d]\S*)[,)]?\s+$/u;
const LAW = /^(?:\p{Lu}{3,7}|Act|Code|Law|Statute|Bill|\S*\d\S*)[,)]*$/u;
const OWN = /(?<!\p{L})(?:our|its|their|his|new|other|own|these|those|nos|notre|nuestro|su|наш|свой|его)\s+$/iu;

/** Whether a name tells which law is meant only where a text has named that law otherwise: a section by its mere number, the articles of a commission. */
export function isShortName(spelled: string): boolean {
  return SECTION.test(spelled) || ARTICLES.test(spelled);
}

/** Whether the case of a name's letters means nothing: `section 702`, `case C-362/14`, `projet d'articles sur …`. */
export function hasAnyCase(spelled: string): boolean {
  return SECTION.test(spelled) || CASE.test(spelled) || ARTICLES_ON.test(spelled);
}

/** The law that an instrument is a section of, by a name such as `section 702 of FISA`. */
export function wholeIn(name: string): string | undefined {
  return /^section \d+ of (?:the )?(.+)$/.exec(name)?.[1];
}

/**
 * What stands around a short name of an instrument tells: `another` law of that kind is meant, `nothing` that can be known, or the instrument,
 * where the memo named it.
 */
export function shortNameAmid({ before, after }: { before: string; after: string }, spelled: string, instrument: Instrument): 'another' | 'nothing' | 'itself' {
  if (SUBJECT.test(after)) return 'another';
  if (BACKWARD.test(after) || OWN.test(before)) return 'nothing';
  if (belongsElsewhere(after)) return 'another';
  const owner = SECTION.test(spelled) ? OWNER.exec(before)?.[1] : undefined;
  if (owner === undefined || !LAW.test(owner)) return 'itself';
  const word = owner.replace(/[,)]+$/, '');
  return instrument.aliases.some((alias) => alias.split(' ').includes(word) && (word !== 'Act' || before.includes(wholeIn(alias) ?? '\0'))) ? 'itself' : 'another';
}
