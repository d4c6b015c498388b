import { chineseNumber } from '../../text/chineseNumber.ts';

/** A numbered part of a text that is only told by its lines: `1. …`, `(a) …`, `（一）…`. Offsets count from the start of the text. */
export interface Point {
  /** Id below the provision that holds the text: `para_1__point_a`. */
  readonly id: string;
  /** `(1)(a)` */
  readonly label: string;
  /** Behind the number. */
  readonly from: number;
  readonly to: number;
}

const LABEL = /^(?:[-*•]\s+)?([(（]?)(\d{1,3}|[a-z]{1,4}|[ivxl]{1,6}|[α-ω][΄'’ʹ]?|[一二三四五六七八九十]{1,3})([.)）、]|\.\))\s*/u;
const DEPTH = 4;

interface Open {
  readonly style: string;
  readonly kind: Kind;
  last: number;
  point: { id: string; label: string; from: number; to: number };
}

type Kind = 'digit' | 'letter' | 'roman' | 'greek' | 'chinese';

/** The numbered parts of a text by its lines. A number counts only where it starts a list or goes on with one, so that a sentence that begins with a year is none. */
export function pointsOf(text: string): Point[] {
  const points: Open['point'][] = [];
  const stack: Open[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const match = LABEL.exec(line);
    const step = match && nextOf(stack, match);
    if (match && step) {
      for (const left of stack.splice(step.depth)) left.point.to = at;
      const above = stack.at(-1)?.point;
      const shown = step.kind === 'chinese' ? String(step.value) : match[2]!.replace(/[΄'’ʹ]$/, '');
      const unit = step.depth === 0 && step.kind === 'digit' ? 'para' : 'point';
      const point = { id: `${above ? `${above.id}__` : ''}${unit}_${shown}`, label: `${above?.label ?? ''}(${shown})`, from: at + match[0].length, to: text.length };
      stack.push({ style: styleOf(match), kind: step.kind, last: step.value, point });
      points.push(point);
    }
    at += line.length + 1;
  }
  return points;
}

/** Where in the open lists a number belongs; undefined where it belongs to none and starts none. */
function nextOf(stack: readonly Open[], match: RegExpExecArray): { depth: number; kind: Kind; value: number } | undefined {
  const values = valuesOf(match[2]!);
  const style = styleOf(match);
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const open = stack[depth]!;
    const value = values.find((one) => one.kind === open.kind && open.style === style && one.value === open.last + 1);
    if (value) return { depth, ...value };
  }
  const first = values.find((one) => one.value === 1);
  const taken = stack.some((open) => open.style === style && open.kind === first?.kind);
  return first && !taken && stack.length < DEPTH ? { depth: stack.length, ...first } : undefined;
}

function styleOf(match: RegExpExecArray): string {
  return `${match[1] === '' ? '' : '('}${match[3] === '.' || match[3] === '、' ? '.' : ')'}`;
}

function valuesOf(label: string): { kind: Kind; value: number }[] {
  if (/^\d/.test(label)) return [{ kind: 'digit', value: Number(label) }];
  if (/^[α-ω]/.test(label)) return [{ kind: 'greek', value: 'αβγδεζηθικλμνξοπρστυφχψω'.replace('ς', '').indexOf(label[0]!) + 1 }];
  const chinese = /^[一二三四五六七八九十]/.test(label) ? chineseNumber(label) : undefined;
  if (chinese !== undefined) return [{ kind: 'chinese', value: chinese }];
  const values: { kind: Kind; value: number }[] = [];
  if (/^([a-z])\1*$/.test(label)) values.push({ kind: 'letter', value: label.charCodeAt(0) - 96 + 26 * (label.length - 1) });
  const roman = ROMAN.indexOf(label);
  if (roman >= 0) values.push({ kind: 'roman', value: roman + 1 });
  return values;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'];
