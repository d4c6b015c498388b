import { modelOf } from '../coverage/model.ts';
import type { PrincipleModel, ProfileModel, Requirement } from '../coverage/model.ts';
import { wordsOf } from '../knowledge/normalise.ts';
import { withoutNumber } from '../memo/closing.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { outermost, titleHeading, titleSpan } from '../memo/outline.ts';
import { firstLine, sectionsOf } from '../memo/sections.ts';
import type { Section } from '../memo/sections.ts';
import { remembered } from '../memo/source.ts';
import type { Span } from '../text/span.ts';
import type { RuleInput } from './rule.ts';

/** A principle that the memo's profile asks for. */
export interface Required {
  readonly principle: PrincipleModel;
  readonly profile: ProfileModel;
  readonly requirement: Requirement;
}

/** What the memo's profile asks for, in the order of the principles. */
export function requiredOf(input: Pick<RuleInput, 'catalog' | 'coverage'>): Required[] {
  const model = modelOf(input.catalog.coverage);
  const profile = model.profiles.find((one) => one.id === input.coverage.detection.profile);
  if (!profile) return [];
  return model.principles.flatMap((principle) => {
    const requirement = profile.requires.get(principle.id);
    return requirement ? [{ principle, profile, requirement }] : [];
  });
}

/** The section that bears the name of the principle. */
export function namedSection(memo: Memo, { principle }: Required): Section | undefined {
  return headingsOf(memo).find(({ words }) => principle.names.includes(words))?.section;
}

/** The section where a provision belongs: the one that bears the name of the principle, else the first whose heading has one of the requirement's words, the words that come first preferred. */
export function sectionFor(memo: Memo, required: Required): Section | undefined {
  const named = namedSection(memo, required);
  if (named) return named;
  const { requirement } = required;
  const headings = headingsOf(memo);
  const title = titleHeading(memo);
  const mayBeTitle = frontMatterOf(memo).title === undefined ? headings[0]?.section : undefined;
  let best: Section | undefined;
  let least = NOT_SOUGHT;
  for (const { section, words } of headings) {
    const rank = section === title ? rankBy(requirement, (word) => words === word) : section === mayBeTitle ? rankBy(requirement, (word) => wordAt(words, word) === 0) : rankOf(requirement, words);
    if (rank < least) [best, least] = [section, rank];
  }
  return best;
}

/** The headings of all sections but those in closing ones: a text in an annex is not the memo's own. */
const headingsOf = remembered((memo: Memo) => {
  const title = titleHeading(memo);
  const sections = outermost(sectionsOf(memo).filter((one) => one !== title));
  return [...(title ? [title] : []), ...sections].map((section) => ({ section, words: wordsIn(section.title) }));
});

/** What is worked out of the titles of headings, which hardly change while somebody types. */
const MOST_KNOWN = 4000;

function remember<T>(known: Map<string, T>, title: string, compute: (title: string) => T): T {
  const before = known.get(title);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = compute(title);
  known.set(title, found);
  return found;
}

const known = new Map<string, string>();
const wordsIn = (title: string): string => remember(known, title, (one) => spelled(withoutNumber(one)));

/** The words of a requirement for the headings of sections, as they are compared. */
function soughtBy(requirement: Requirement): readonly string[] {
  const words = sought.get(requirement) ?? requirement.sections.map(spelled);
  sought.set(requirement, words);
  return words;
}

const sought = new WeakMap<Requirement, readonly string[]>();

const NOT_SOUGHT = Infinity;

/** The place of the first of a requirement's words that fits, the lower the better. */
function rankBy(requirement: Requirement, fits: (word: string) => boolean): number {
  const rank = soughtBy(requirement).findIndex(fits);
  return rank < 0 ? NOT_SOUGHT : rank;
}

/** The same of a word that a heading of these words has. */
function rankOf(requirement: Requirement, words: string): number {
  let known = ranks.get(requirement);
  if (!known) ranks.set(requirement, (known = new Map()));
  return remember(known, words, () => rankBy(requirement, (word) => wordAt(words, word) >= 0));
}

const ranks = new WeakMap<Requirement, Map<string, number>>();

/** The words of a heading as they are compared: no case, no accents, no hyphens. */
function spelled(text: string): string {
  return wordsOf(text).join(' ');
}

const HAN = /\p{Script=Han}/u;

/** Where a word begins in a heading, with whatever ending; -1 where it does not. Chinese words begin anywhere. */
function wordAt(heading: string, word: string): number {
  if (HAN.test(word)) return heading.indexOf(word);
  const at = heading.startsWith(word) ? 0 : heading.indexOf(` ${word}`) + 1 || -1;
  return /\d$/.test(word) && /\d/.test(heading[at + word.length] ?? '') ? -1 : at;
}

/** The section that names a principle, of those that hold `offset`: the outermost, else the innermost. */
export function sectionOn(memo: Memo, required: Required, offset: number): Section | undefined {
  const title = titleHeading(memo);
  const around = headingsOf(memo).filter(({ section: { span } }) => span.start <= offset && offset < span.end);
  const sought = [...required.principle.names, ...soughtBy(required.requirement)];
  const named = around.find(({ section, words }) => section !== title && sought.some((word) => wordAt(words, word) >= 0));
  return (named ?? around.at(-1))?.section;
}

/** Where a finding on a principle is shown, and the section that it names. */
export function placeOf(memo: Memo, required: Required): { span: Span; section: Section | undefined } {
  const section = sectionFor(memo, required);
  if (!section) return { span: titleSpan(memo), section };
  return { span: firstLine(memo, section.heading), section };
}

/** So many characters of a list are told in a message, which has to fit the Problems panel. */
const ROOM = 110;

/** `a, b and c`, or `a, b and 3 more` where they are too many for a message. */
export function fewOf(words: readonly string[]): string {
  let fit = words.length;
  while (fit > 1 && words.slice(0, fit).join(', ').length > ROOM) fit--;
  return listed(fit === words.length ? words : [...words.slice(0, fit), `${words.length - fit} more`]);
}

/** A heading as a message names it. */
export function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
