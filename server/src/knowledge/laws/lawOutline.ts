import type { Provision } from '../entry.ts';
import type { Place } from './lawFile.ts';
import type { Outline } from '../outline.ts';
import { pathOfProvision } from '../provisionPaths.ts';

/** What the outline of a law needs of its file. */
interface Pieces {
  text(start: number, length: number): string;
  numbers(start: number, count: number): Int32Array;
  piece(start: number, length: number): readonly Provision[];
}

/** The outline of a law on disk. */
export class LawOutline implements Outline {
  private ids = '';
  private lower = '';
  private eIds?: string;
  private starts?: Int32Array;
  private headings?: readonly string[];
  private pieces?: Int32Array;

  constructor(
    private readonly file: Pieces,
    private readonly place: Place,
  ) {}

  get count(): number {
    return this.place[7];
  }

  idAt(number: number): string {
    const starts = this.lines();
    return this.ids.slice(starts[number]! + 1, starts[number + 1]);
  }

  headingAt(number: number): string {
    const [start, details, blocks, ids, eIds, headings] = this.place;
    this.headings ??= this.file.text(start + details + blocks + ids + eIds, headings).split('\n');
    return this.headings[number] ?? '';
  }

  at(number: number): Provision {
    const [start, details, blocks, ids, eIds, headings, count] = this.place;
    this.pieces ??= this.file.numbers(start + details + blocks + ids + eIds + headings, 2 * count);
    const piece = lastUpTo(this.pieces.subarray(0, count), number);
    const from = piece === 0 ? 0 : this.pieces[count + piece - 1]!;
    return this.file.piece(start + details + from, this.pieces[count + piece]! - from)[number - this.pieces[piece]!]!;
  }

  find(id: string): number {
    const at = this.text().indexOf(`\n${id}\n`);
    if (at >= 0) return this.numberAt(at);
    const eIds = this.foreignIds();
    const own = eIds === '' ? -1 : eIds.indexOf(`\n${id}\t`);
    if (own >= 0) return Number.parseInt(eIds.slice(own + id.length + 2), 10);
    const path = id.startsWith('=') ? id : pathOfProvision(id);
    const outermost = /=([^.]*)/.exec(path)?.[1] ?? '';
    return this.under(outermost).find((number) => pathOfProvision(this.idAt(number)) === path) ?? -1;
  }

  under(number: string): readonly number[] {
    const found: number[] = [];
    if (this.lower === '') this.lower = this.text().toLowerCase();
    const { lower } = this;
    for (const unit of this.place[8].toLowerCase().split(' ')) {
      const wanted = `\n${unit}_${number}`;
      for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
        const end = at + wanted.length;
        const next = lower.charCodeAt(end);
        if (next === LINE || next === DOT || (next === BAR && lower.charCodeAt(end + 1) === BAR)) found.push(this.numberAt(at));
      }
    }
    return found;
  }

  partsOf(id: string): readonly string[] {
    const depth = id.split('__').length + 1;
    const number = this.find(id);
    const parts: string[] = [];
    for (let at = this.ids.indexOf(`\n${id}__`); number >= 0 && at >= 0; at = this.ids.indexOf(`\n${id}__`, at + 1)) {
      const part = this.ids.slice(at + 1, this.ids.indexOf('\n', at + 1));
      if (part.split('__').length === depth) parts.push(part);
    }
    return parts;
  }

  private text(): string {
    const [start, details, blocks, ids] = this.place;
    if (this.ids === '') this.ids = `\n${this.file.text(start + details + blocks, ids)}\n`;
    return this.ids;
  }

  private foreignIds(): string {
    const [start, details, blocks, ids, eIds] = this.place;
    return (this.eIds ??= eIds === 0 ? '' : this.file.text(start + details + blocks + ids, eIds));
  }

  /** Number of the provision whose line the line end at this place comes before. */
  private numberAt(at: number): number {
    return lastUpTo(this.lines(), at);
  }

  /** Where the line ends before each id are, and the last one. */
  private lines(): Int32Array {
    if (!this.starts) {
      this.text();
      this.starts = new Int32Array(this.count + 1);
      for (let at = 0, number = 0; at >= 0 && number <= this.count; at = this.ids.indexOf('\n', at + 1)) this.starts[number++] = at;
    }
    return this.starts;
  }
}

const LINE = 10;
const DOT = 46;
const BAR = 95;

/** Place of the last of ascending numbers that is not above a limit. */
function lastUpTo(numbers: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
