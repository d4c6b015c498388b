/** What an item begins with that is written as text: `(a)`, `1.`, `（一）`. */
const ENUMERATOR = /\s*(?:\(?[a-zа-я0-9]{1,4}[).]|（[^）]{1,3}）|[①-⑳]|[-–•*])\s/iuy;

/** The lines of a part and what they begin with, for sentences in their order. */
export class Lines {
  private line: number;
  private next: number;
  private enumerator: number;

  constructor(
    readonly prose: string,
    start: number,
  ) {
    this.line = start;
    this.next = this.breakFrom(start);
    this.enumerator = this.enumeratorEnd();
  }

  /** Whether the line of the sentence that starts at `start` begins with `(a)`, `1.` or the like. */
  isEnumerated(start: number): boolean {
    if (this.next < start) {
      while (this.next < start) {
        this.line = this.next + 1;
        this.next = this.breakFrom(this.line);
      }
      this.enumerator = this.enumeratorEnd();
    }
    return this.enumerator <= start + 4;
  }

  private breakFrom(at: number): number {
    const found = this.prose.indexOf('\n', at);
    return found < 0 ? Infinity : found;
  }

  private enumeratorEnd(): number {
    ENUMERATOR.lastIndex = this.line;
    return ENUMERATOR.test(this.prose) ? ENUMERATOR.lastIndex : Infinity;
  }
}
