import { modelOf } from '../coverage/model.ts';
import type { PrincipleModel, ProfileModel, Requirement } from '../coverage/model.ts';
import type { Memo } from '../memo/memo.ts';
import { firstLine, sectionsOf, titleSpan } from '../memo/sections.ts';
import type { Section } from '../memo/sections.ts';
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

/** The section where a provision belongs: the first whose heading has one of the requirement's words, the words that come first preferred. */
export function sectionFor(memo: Memo, sections: readonly string[]): Section | undefined {
  const all = sectionsOf(memo).slice(1);
  for (const word of sections) {
    const found = all.find((section) => startsWord(section.title.toLowerCase(), word.toLowerCase()));
    if (found) return found;
  }
  return undefined;
}

function startsWord(title: string, word: string): boolean {
  const at = title.indexOf(word);
  return at === 0 || (at > 0 && !(/[\p{L}\p{N}]/u.test(title[at - 1]!) && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)));
}

/** Where a finding on a principle is shown, and the section that it names. */
export function placeOf(memo: Memo, sections: readonly string[]): { span: Span; section: Section | undefined } {
  const section = sectionFor(memo, sections);
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
