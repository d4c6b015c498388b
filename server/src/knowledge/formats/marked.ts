import type { Provision } from '../entry.ts';

/** A numbered part of a provision, as its text in a law file marks it. */
export interface MarkedPart {
  readonly id: string;
  readonly heading: string;
  readonly part: readonly [from: number, to: number];
}

const MARK = /\[([^[\]]*)\]\{#([^\s{}"]+)(?: heading="([^"{}]*)")?\}([ ]?)/g;

/**
 * The text of a provision with marks where its numbered parts begin: `[(a)]{#art_3__para_1__point_a} the offering of goods`, as pandoc
 * writes spans. A mark without words, `[]{#art_3__para_1}`, goes on with the part that it names.
 */
export function markParts(id: string, text: string, parts: readonly Provision[]): string {
  const marks: Mark[] = [];
  const open: Provision[] = [];
  const endOf = (one: Provision | undefined): number => one?.part?.[1] ?? text.length;
  const close = (at: number): void => {
    while (open.length > 0 && endOf(open.at(-1)) <= at) {
      const end = endOf(open.pop());
      const goesOn = /\S/.exec(text.slice(end, Math.min(at, endOf(open.at(-1)))));
      if (goesOn) marks.push({ at: end + goesOn.index, end: end + goesOn.index, mark: `[]{#${open.at(-1)?.id ?? id}}` });
    }
  };
  for (const one of parts) {
    const { at, number } = numberBefore(text, one.part![0], parts);
    close(at);
    const heading = one.heading === '' ? '' : ` heading="${one.heading.replace(/["{}]/g, '')}"`;
    marks.push({ at, end: at + number.length, mark: `[${number.replace(/[[\]]/g, '')}]{#${one.id}${heading}}` });
    open.push(one);
  }
  close(text.length);
  return withMarks(text, marks);
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly mark: string;
}

/** The printed number of the part that starts at `from`: on its line, behind what other parts have of it, or on the line before. */
function numberBefore(text: string, from: number, parts: readonly Provision[]): { at: number; number: string } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = start === from && start > 0 ? text.lastIndexOf('\n', start - 2) + 1 : start;
  const others = parts.flatMap(({ part }) => part!.filter((edge) => edge > line && edge < from));
  const at = Math.max(line, ...others);
  const head = text.slice(at, from);
  const number = head.trim();
  return { at: at + head.indexOf(number), number };
}

function withMarks(text: string, marks: readonly Mark[]): string {
  let out = '';
  let at = 0;
  for (const one of marks) {
    out += text.slice(at, one.at) + one.mark;
    at = one.end;
  }
  return out + text.slice(at);
}

/** The text without its marks, and the parts that they tell of. */
export function readMarks(marked: string): { text: string; parts: MarkedPart[] } {
  if (!marked.includes(']{#')) return { text: marked, parts: [] };
  const parts: { id: string; heading: string; part: [number, number] }[] = [];
  const open: typeof parts = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, number, id, heading = '', space = ''] = match;
    text += marked.slice(at, match.index);
    const isResumed = number === '';
    while (open.length > 0 && !(id === open.at(-1)!.id || id!.startsWith(`${open.at(-1)!.id}__`))) closeAt(open.pop()!, text);
    text += number! + space;
    if (!isResumed) {
      const one = { id: id!, heading, part: [text.length, -1] as [number, number] };
      parts.push(one);
      open.push(one);
    }
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  for (const one of open) closeAt(one, text);
  return { text, parts };
}

function closeAt(one: { readonly part: [number, number] }, text: string): void {
  const [start] = one.part;
  const end = text.trimEnd().length;
  if (end <= start) one.part.fill(end);
  else {
    one.part[0] += /^\s*/.exec(text.slice(start))![0].length;
    one.part[1] = end;
  }
}
