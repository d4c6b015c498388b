import type { Principle } from '../../knowledge/entry.ts';
import { alternatives } from '../../knowledge/references.ts';
import type { View } from '../../state/view.ts';
import { fittingCitation } from './fitting.ts';

/** How a blank is called, in words that coverage takes for the placeholder that they are. */
const TO_BE_COMPLETED: Readonly<Record<string, (what: string) => string>> = {
  en: (what) => `[to be completed: ${what}]`,
  fr: (what) => `[à compléter : ${what}]`,
  es: (what) => `[por completar: ${what}]`,
  ru: (what) => `[подлежит уточнению: ${what}]`,
  zh: (what) => `[待补充：${what}]`,
};

/** The text that the quick fix inserts for an element, in the language of the memo where there is one; `language` is the one it is in. */
export function templateFor({ scaffold }: Principle, element: string, language: string): { template: string; language: string } | undefined {
  const own = scaffold[`${element}.${language}`];
  if (own !== undefined) return { template: own, language };
  const template = scaffold[`${element}.en`] ?? scaffold[element];
  return template === undefined ? undefined : { template, language: 'en' };
}

/**
 * The scaffold of one element as a snippet. `{fill:what}` becomes a tab stop that reads `[to be completed: what]`;
 * `{cite:coe:budapest art_25 | un:gge-2015}` becomes a pandoc citation of the first anchor that fits the memo, or nothing where none does.
 * @param next number of the next tab stop; counted up for each one used
 */
export function scaffoldSnippet(view: View, { template, language }: { template: string; language: string }, next: { stop: number }): string {
  const used = new Set<string>();
  const blank = TO_BE_COMPLETED[language] ?? TO_BE_COMPLETED['en']!;
  return template.replace(/\s*\{(cite|fill):([^}]*)\}|[$\\]/g, (found: string, kind: string | undefined, value: string) => {
    if (kind === undefined) return `\\${found}`;
    const space = /^\s*/.exec(found)![0];
    if (kind === 'fill') return `${space}\${${next.stop++}:${blank(value)}}`;
    const cited = fittingCitation(view, alternatives(value));
    if (cited === undefined || used.has(cited)) return '';
    used.add(cited);
    return `${space}[${cited}]`;
  });
}
