import { visible } from './visible.ts';

/** Text in lines no wider than the terminal, each behind `indent`; further lines behind `hang` where it is given. */
export function wrap(text: string, width: number, indent: string, hang = indent): string[] {
  const lines: string[] = [];
  let line = '';
  const room = (): number => Math.max(40, Math.min(width, 110)) - (lines.length === 0 ? indent : hang).length;
  const push = (): void => void lines.push((lines.length === 0 ? indent : hang) + line);
  for (const word of text.split(/[ \n\r\t]+/).map(visible)) {
    if (line !== '' && line.length + 1 + word.length > room()) {
      push();
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') push();
  return lines;
}
