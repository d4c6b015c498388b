import type { Principle } from '../../knowledge/entry.ts';
import { alternatives } from '../../knowledge/references.ts';
import type { Memo } from '../../memo/memo.ts';
import type { View } from '../../state/view.ts';
import { blankIn } from '../../coverage/blanks.ts';
import { fittingCitation } from './fitting.ts';

/** A scaffold and the language that it is in. */
export interface Template {
  readonly template: string;
  readonly language: string;
}

/** The text that the quick fix inserts for an element, in the language of the memo where there is one. */
export function templateFor({ scaffold }: Principle, element: string, language: string): Template | undefined {
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
export function scaffoldSnippet(view: View, { template, language }: Template, next: { stop: number }): string {
  const used = new Set<string>();
  const blank = blankIn(language);
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

/** So many characters between the blanks and citations of a scaffold are enough to know it by. */
const ENOUGH = 8;

/** Whether a scaffold stands in a memo, however its lines are broken, with a blank that is not filled. */
export function standsIn(memo: Memo, { template, language }: Template): boolean {
  const blanks = [...template.matchAll(/\{fill:([^}]*)\}/g)].map(([, what]) => onOneLine(blankIn(language)(what!)));
  const pieces = template.split(/\{[^}]*\}/).map(onOneLine);
  const enough = Math.min(ENOUGH, Math.max(...pieces.map(({ length }) => length)));
  const telling = pieces.filter(({ length }) => length >= enough);
  return memo.blocks.some(({ kind, text }) => {
    if (kind === 'code' || kind === 'comment') return false;
    const line = onOneLine(text);
    return (blanks.length === 0 || blanks.some((one) => line.includes(one))) && telling.some((one) => line.includes(one));
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
