import { visible } from './formats/visible.ts';
import { wrap } from './formats/wrap.ts';

/** Where a command writes, and what its process ends with. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Whether colours are wanted: a terminal, and no NO_COLOR. */
  readonly colour: boolean;
  /** Width of the terminal in columns; 80 where it is none. */
  readonly width: number;
}

export type Paint = (text: string, style: 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim' | 'underline') => string;

const CODES = { red: 31, yellow: 33, blue: 34, green: 32, bold: 1, dim: 2, underline: 4 };

/** Paints text for a terminal, or leaves it without colour; what could steer the terminal is taken out of it. */
export function painter(output: Pick<Output, 'colour'>): Paint {
  return output.colour ? (text, style) => `\x1b[${CODES[style]}m${visible(text)}\x1b[0m` : visible;
}

/** Rows as columns that stand under each other; the first row is the head. With the width of a terminal, the last column is wrapped in it. */
export function columns(rows: readonly (readonly string[])[], width?: number): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const lines = rows.flatMap((row) => {
    const left = row.slice(0, -1).map((cell, i) => `${cell.padEnd(widths[i]!)}  `).join('');
    const last = row.at(-1) ?? '';
    return width === undefined || left.length + last.length <= width ? [(left + last).trimEnd()] : wrap(last, width, left, ' '.repeat(left.length));
  });
  return visible(lines.join('\n'));
}

/** `1 memo`, `2 memos`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
