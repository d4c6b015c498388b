import type { Postings, SearchIndex } from './searchIndex.ts';

/** A word with more documents than this tells nothing in a query of several words, if they are a quarter of all. */
const COMMON = 2000;
/** Documents that are looked at for what a word may begin; beyond them lies what nobody means by so few letters. */
const MOST = 200_000;

/** Room for one query at a time, kept for the next: `sums` and `gained` are zero but for the documents in `found`. */
interface Room {
  readonly sums: Float32Array;
  readonly gained: Float32Array;
  readonly found: number[];
}

const rooms = new WeakMap<Postings, Room>();

/** Documents by how much of a query's words they have; typos and beginnings count for less. Good until the next one for the same postings is made. */
export class Scores {
  private readonly room: Room;

  constructor(index: SearchIndex, postings: Postings, words: readonly string[], count: number) {
    this.room = roomFor(postings, count);
    for (const word of words) this.take(index, postings, { word, isOne: words.length === 1, common: Math.max(COMMON, count / 4) });
  }

  /** The best documents, best first. */
  top(count: number): number[] {
    const { sums, found } = this.room;
    const best: number[] = [];
    const before = (a: number, b: number): boolean => sums[a]! > sums[b]! || (sums[a] === sums[b] && a < b);
    for (const document of found) {
      if (best.length === count && before(best[count - 1]!, document)) continue;
      let at = best.length;
      while (at > 0 && before(document, best[at - 1]!)) at--;
      best.splice(at, 0, document);
      if (best.length > count) best.pop();
    }
    return best;
  }

  /** Adds to the documents of each holder what the holder has; its documents are those from its start to that of the next. */
  add(holders: Scores, starts: Int32Array): void {
    const { sums } = this.room;
    for (const holder of holders.room.found) {
      const gain = holders.room.sums[holder]!;
      for (let document = starts[holder]!; document < starts[holder + 1]!; document++) if (sums[document]! > 0) sums[document]! += gain;
    }
  }

  private take({ vocabulary, weights }: SearchIndex, postings: Postings, { word, isOne, common }: { word: string; isOne: boolean; common: number }): void {
    const { sums, gained, found } = this.room;
    const matches = vocabulary.match(word).map((match) => ({ word: match.word, gain: weights[match.word]! * match.quality })).sort((a, b) => b.gain - a.gain);
    const touched: number[] = [];
    let looked = 0;
    for (const match of matches) {
      const documents = postings.of(match.word);
      if ((documents.length > common && !isOne) || looked > MOST) continue;
      looked += documents.length;
      for (const document of documents) {
        if (gained[document] !== 0) continue;
        gained[document] = match.gain;
        touched.push(document);
      }
    }
    for (const document of touched) {
      if (sums[document] === 0) found.push(document);
      sums[document]! += gained[document]!;
      gained[document] = 0;
    }
  }
}

function roomFor(postings: Postings, count: number): Room {
  let room = rooms.get(postings);
  if (!room) rooms.set(postings, (room = { sums: new Float32Array(count), gained: new Float32Array(count), found: [] }));
  for (const document of room.found) room.sums[document] = 0;
  room.found.length = 0;
  return room;
}
