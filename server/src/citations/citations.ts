import type { Memo } from '../memo/memo.ts';
import type { Stretch } from '../memo/stretch.ts';
import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import type { StretchReading } from './readStretch.ts';

/**
 * The citations of a memo in reading order. A long memo has thousands of them, which are given their places in it only as far as somebody asks
 * for them.
 */
export class Citations {
  private everyOne: readonly Citation[] | undefined;
  private doubted: readonly Citation[] | undefined;
  private byStretch: ReadonlyMap<Stretch, StretchReading> | undefined;

  constructor(
    private readonly memo: Memo,
    private readonly readings: readonly StretchReading[],
    /** A part of the memo whose citations do not count. */
    private readonly except?: Span,
  ) {}

  /** The same without those that lie in a part of the memo. */
  without(part: Span): Citations {
    return new Citations(this.memo, this.readings, part);
  }

  get all(): readonly Citation[] {
    return (this.everyOne ??= this.counting(this.readings.flatMap((reading, i) => reading.all(this.memo.stretchStarts[i]!))));
  }

  /** Those that are not simply right: with another verdict than `resolved`, or with a note. */
  get doubtful(): readonly Citation[] {
    return (this.doubted ??= this.counting(this.readings.flatMap((reading, i) => reading.doubtful(this.memo.stretchStarts[i]!))));
  }

  /** What was read of a stretch of the memo. */
  readingOf(stretch: Stretch): StretchReading | undefined {
    return (this.byStretch ??= new Map(this.readings.map((reading, i) => [this.memo.stretches[i]!, reading]))).get(stretch);
  }

  /** Whether an instrument is cited. */
  cites(key: string): boolean {
    return this.except ? this.all.some((one) => one.key === key) : this.readings.some(({ keys }) => keys.has(key));
  }

  /** The provisions of an instrument that are cited. */
  provisionsOf(key: string): Set<string> {
    const citing = this.readings.flatMap((reading, i) => (reading.keys.has(key) ? reading.all(this.memo.stretchStarts[i]!) : []));
    return new Set(this.counting(citing).flatMap((one) => (one.key === key ? one.provisions : [])));
  }

  /** Those in the stretch of the memo that holds `offset`. */
  around(offset: number): readonly Citation[] {
    const at = this.memo.stretchAt(offset);
    return this.counting(this.readings[at]?.all(this.memo.stretchStarts[at]!) ?? []);
  }

  /** Those of a block, by the numbers of its stretch and of it there. */
  ofBlock(stretch: number, block: number): readonly Citation[] {
    return this.counting(this.readings[stretch]!.ofBlock(block, this.memo.stretchStarts[stretch]!));
  }

  /** The last one before a block. */
  beforeBlock(stretch: number, block: number): Citation | undefined {
    if (this.except) return this.all.findLast(({ span }) => span.start < this.memo.stretchStarts[stretch]! + this.memo.stretches[stretch]!.starts[block]!);
    for (let at = stretch; at >= 0; at--) {
      const found = this.readings[at]!.before(at === stretch ? block : Infinity, this.memo.stretchStarts[at]!);
      if (found) return found;
    }
    return undefined;
  }

  /** The keys of the instruments cited, with the number of their last citation in the memo, from 0; what is cited within `typing` counts for nothing. */
  lastMentions(typing: Span): Map<string, number> {
    const mentions = new Map<string, number>();
    let before = 0;
    this.readings.forEach((reading, i) => {
      const start = this.memo.stretchStarts[i]!;
      if (overlaps({ start, end: start + this.memo.stretches[i]!.length }, typing)) {
        reading.all(start).forEach(({ key, span }, own) => {
          if (key !== null && !overlaps(span, typing)) mentions.set(key, before + own);
        });
      } else for (const [key, own] of reading.keys) mentions.set(key, before + own);
      before += reading.count;
    });
    return mentions;
  }

  private counting(citations: readonly Citation[]): readonly Citation[] {
    const { except } = this;
    return except ? citations.filter(({ span }) => !overlaps(span, except)) : citations;
  }
}
