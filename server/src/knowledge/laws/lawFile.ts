import { closeSync, readSync } from 'node:fs';
import type { Instrument, Provision } from '../entry.ts';
import { LawOutline } from './lawOutline.ts';
import { DETAILS, unpackProvisions } from '../lazyInstrument.ts';
import type { Details, PackedProvision } from '../lazyInstrument.ts';
import { SOURCE } from '../outline.ts';
import type { OutlineSource } from '../outline.ts';
import { Recent } from './recent.ts';

/**
 * Where a law lies in the file, as it is kept beside what is always needed of the law: where it starts, and then the bytes of its details, of its
 * provisions, of their ids (a line each), of the ids of an imported file where they are others (`id<tab>number`), of their headings (a line each);
 * how many pieces the provisions are in (for each, in 32-bit numbers, its first provision and where it ends), how many provisions there are and
 * their kinds.
 */
export type Place = readonly [start: number, details: number, blocks: number, ids: number, eIds: number, headings: number, pieces: number, count: number, units: string];

/** Characters of ids, and of provisions, that stay in memory. */
const KEPT_OUTLINES = 4_000_000;
const KEPT_PROVISIONS = 6_000_000;
/** Details of instruments, and pieces of provisions, that stay in memory. */
const KEPT_PIECES = 300;

const closer = new FinalizationRegistry((fd: number) => closeSync(fd));

/** Pieces of an open file. The file stays open as long as somebody holds an instrument of it. */
export class LawFile {
  private readonly outlines = new Recent<number, LawOutline>(KEPT_OUTLINES);
  private readonly whole = new Recent<number, readonly Provision[]>(KEPT_PROVISIONS);
  private readonly pieces = new Recent<number, readonly Provision[]>(KEPT_PIECES);
  private readonly details = new Recent<number, Details>(KEPT_PIECES);

  constructor(private readonly fd: number) {
    closer.register(this, fd);
  }

  bytes(start: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    if (readSync(this.fd, buffer, 0, length, start) !== length) throw new Error('the file is cut short');
    return buffer;
  }

  json<T>(start: number, length: number): T {
    return JSON.parse(this.bytes(start, length).toString('utf8')) as T;
  }

  /** An instrument of which only what is always needed is in memory. */
  instrument(light: object, place: Place): Instrument {
    const source: LawSource = { file: this, place, count: place[7], units: place[8] === '' ? [] : place[8].split(' '), outline: () => this.outlineOf(place) };
    return Object.assign(Object.create(ON_DISK) as object, light, { [SOURCE]: source }) as unknown as Instrument;
  }

  /** Where an instrument lies, where it is one of this file. */
  placeOf(instrument: Instrument): Place | undefined {
    const source = (instrument as unknown as Partial<OnDisk>)[SOURCE];
    return source?.file === this ? source.place : undefined;
  }

  detailsOf([start, length]: Place): Details {
    return this.details.get(start, () => ({ value: this.json<Details>(start, length), weight: 1 }));
  }

  outlineOf(place: Place): LawOutline {
    return this.outlines.get(place[0], () => ({ value: new LawOutline(this, place), weight: place[3] + 8 * place[6] }));
  }

  text(start: number, length: number): string {
    return this.bytes(start, length).toString('utf8');
  }

  numbers(start: number, count: number): Int32Array {
    const bytes = new Int32Array(count);
    if (readSync(this.fd, bytes, 0, count * 4, start) !== count * 4) throw new Error('the file is cut short');
    return bytes;
  }

  provisionsOf(place: Place): readonly Provision[] {
    const [start, details, blocks] = place;
    if (place[7] === 0) return NONE;
    return this.whole.get(start, () => {
      const text = this.bytes(start + details, blocks).toString('utf8');
      return { value: text.split('\n').flatMap((line) => (line === '' ? [] : unpackProvisions(JSON.parse(line) as PackedProvision[]))), weight: blocks };
    });
  }

  /** The provisions of one piece. */
  piece(start: number, length: number): readonly Provision[] {
    return this.pieces.get(start, () => ({ value: unpackProvisions(this.json<PackedProvision[]>(start, length)), weight: 1 }));
  }
}

const NONE: readonly Provision[] = [];

/** What an instrument has that lies on disk. */
const ON_DISK = Object.create(Object.prototype, {
  provisions: { get(this: OnDisk) { return this[SOURCE].file.provisionsOf(this[SOURCE].place); } },
  ...Object.fromEntries(DETAILS.map((name) => [name, { get(this: OnDisk) { return this[SOURCE].file.detailsOf(this[SOURCE].place)[name]; } }])),
}) as object;

interface LawSource extends OutlineSource {
  readonly file: LawFile;
  readonly place: Place;
}

interface OnDisk {
  readonly [SOURCE]: LawSource;
}
