/**
 * Gathers running text from marked-up pieces: white space folds to one space, blocks stand on lines of their own, soft hyphens go.
 * No-break spaces become spaces, as people type them in quotations.
 */
export class FlowText {
  private out = '';
  private pending = '';
  /** Length at which a number was written last. */
  private numbered = 0;

  /** Code units written so far. */
  get length(): number {
    return this.out.length;
  }

  get text(): string {
    return this.out;
  }

  add(piece: string): void {
    const folded = foldSpace(piece);
    const body = folded.trim();
    if (body === '') {
      if (folded !== '') this.space();
      return;
    }
    if (folded.startsWith(' ')) this.space();
    if (this.out !== '') this.out += this.pending;
    this.out += body;
    this.pending = folded.endsWith(' ') ? ' ' : '';
  }

  /** What follows is another word. */
  space(): void {
    if (this.pending === '') this.pending = ' ';
  }

  /** What follows is another line; behind a number it stays on the line. */
  break(): void {
    this.pending = this.numbered === this.out.length && this.numbered > 0 ? ' ' : '\n';
  }

  /** Adds a printed number, which stands on the line of what it numbers. */
  addNumber(printed: string): void {
    this.add(printed);
    this.space();
    this.numbered = this.out.length;
  }
}

/** White space of every kind as one space each run; without soft hyphens and byte order marks. */
export function foldSpace(text: string): string {
  return text.replace(/[\u00AD\u200B\uFEFF]+/g, '').replace(/[\s\u00A0\u202F\u2007\u2009]+/g, ' ');
}
