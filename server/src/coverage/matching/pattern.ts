/**
 * The language in which words that express an idea are written in knowledge files and in language/.
 *
 *     phrase      right of self defen*      words in this order; `*` stands for any ending; case, accents and hyphens do not count
 *                 right|rights              either word; own|state_owned: a word or several
 *                 [the] right               a word that may be left out
 *                 use .. force, use ..6 of  up to 3 (6) other words in between
 *     concept     {state}                   any phrase of a named concept
 *     choice      phrase / {concept}        either
 *     rule        A + B                     both in one sentence, in any order
 *                 A ~ B, A ~12 B            at most 8 (12) words apart
 *                 A > B, A >4 B             B after A, at most 8 (4) words apart
 *                 A - B                     A, and no B in the sentence
 *                 A @ topic                 A where the sentence, its heading or what stands before it is about the topic
 *
 * `~` and `>` bind closer than `+`. Matching takes time linear in the text: a phrase spans at most 30 words.
 */

/** One word of a phrase: alternatives, whether it may be absent, and how many words may stand before it. */
export interface Step {
  readonly words: readonly string[];
  readonly gap: number;
  readonly optional: boolean;
}

export type Phrase = readonly Step[];

/** Alternatives: phrases and names of concepts. */
export interface Choice {
  readonly phrases: readonly Phrase[];
  readonly concepts: readonly string[];
  /** The choice as written, with single spaces. */
  readonly source: string;
}

/** A choice and how far from the one before it it may stand. */
export interface Link {
  readonly choice: Choice;
  readonly distance: number;
  readonly ordered: boolean;
}

export interface RulePattern {
  readonly groups: readonly (readonly Link[])[];
  readonly not: readonly Choice[];
  readonly topics: readonly string[];
  readonly source: string;
}

/** A mistake in a pattern; `message` is a sentence for its author. */
export class PatternError extends Error {}

const DEFAULT_DISTANCE = 8;
const MAX_SPAN = 30;

/** Reads a rule. Throws PatternError with what is wrong. */
export function parseRule(source: string): RulePattern {
  const groups: Link[][] = [];
  const not: Choice[] = [];
  const topics: string[] = [];
  let operator = '+';
  for (const { before, text } of split(source, /^(?:[+@-]|[~>]\d*)$/)) {
    operator = before || operator;
    if (operator === '@') topics.push(text);
    else if (operator === '-') not.push(parseChoice(text));
    else if (operator === '+') groups.push([{ choice: parseChoice(text), distance: 0, ordered: false }]);
    else {
      const distance = operator.length > 1 ? Number(operator.slice(1)) : DEFAULT_DISTANCE;
      groups.at(-1)?.push({ choice: parseChoice(text), distance, ordered: operator.startsWith('>') });
    }
  }
  if (groups.length === 0) throw new PatternError(`"${source}" has no words to look for.`);
  return { groups, not, topics, source };
}

/** Reads alternatives: `phrase / {concept} / phrase`. Throws PatternError. */
export function parseChoice(source: string): Choice {
  const phrases: Phrase[] = [];
  const concepts: string[] = [];
  for (const { text } of split(source, /^\/$/)) {
    const name = /^\{([\w-]+)\}$/.exec(text);
    if (name) concepts.push(name[1]!);
    else for (const one of spelledOut(text)) phrases.push(parsePhrase(one));
  }
  return { phrases, concepts, source: source.trim().replace(/\s+/g, ' ') };
}

/** A phrase with alternatives of several words (`own|state_owned`) as phrases without. */
function spelledOut(source: string): string[] {
  const joined = /[^\s[\]]*_[^\s[\]]*/.exec(source);
  if (!joined) return [source];
  const alternatives = joined[0].split('|');
  const single = alternatives.filter((one) => !one.includes('_')).join('|');
  const several = alternatives.filter((one) => one.includes('_')).map((one) => one.replace(/_/g, ' '));
  const put = (text: string): string => source.slice(0, joined.index) + text + source.slice(joined.index + joined[0].length);
  return [...(single === '' ? [] : [single]), ...several].flatMap((one) => spelledOut(put(one)));
}

function parsePhrase(source: string): Phrase {
  const steps: Step[] = [];
  let gap = 0;
  let span = 0;
  for (const token of source.replace(/[-'’‑]/g, ' ').split(/\s+/).filter((word) => word !== '')) {
    const skip = /^\.\.(\d*)$/.exec(token);
    if (skip) gap = skip[1] === '' ? 3 : Number(skip[1]);
    else {
      const optional = token.startsWith('[') && token.endsWith(']');
      const words = (optional ? token.slice(1, -1) : token).split('|');
      if (words.some((word) => !/^[\p{L}\p{N}]+\*?$/u.test(word))) throw new PatternError(`"${token}" in "${source}" is no word of a pattern.`);
      steps.push({ words, gap, optional });
      span += gap + 1;
      gap = 0;
    }
  }
  if (steps.length === 0 || steps[0]!.optional) throw new PatternError(`"${source}" must begin with a word that is not optional.`);
  if (span > MAX_SPAN) throw new PatternError(`"${source}" spans more than ${MAX_SPAN} words.`);
  return steps;
}

/** Cuts a text at tokens that are operators; `before` is the operator in front of each piece. */
function* split(source: string, operator: RegExp): Generator<{ before: string; text: string }> {
  let before = '';
  let words: string[] = [];
  for (const token of source.trim().split(/\s+/)) {
    if (!operator.test(token)) words.push(token);
    else {
      if (words.length === 0) throw new PatternError(`Something is missing before "${token}" in "${source}".`);
      yield { before, text: words.join(' ') };
      before = token;
      words = [];
    }
  }
  if (words.length === 0 || words[0] === '') throw new PatternError(`"${source}" ends before it says anything.`);
  yield { before, text: words.join(' ') };
}
