import { cites } from './citedPlaces.ts';
import type { Authority, CitingMemo, CitingSection, Range } from './citedPlaces.ts';

/** A stretch of a file of the workspace. */
export interface MemoLocation {
  readonly uri: string;
  readonly range: Range;
}

/** Every place in the memos that cites the authority, memo by memo. */
export function references(memos: readonly CitingMemo[], authority: Authority): MemoLocation[] {
  return memos.flatMap(({ uri, places }) => places.filter((place) => cites(place, authority)).map(({ range }) => ({ uri, range })));
}

/** A section of a memo (the memo itself before its first heading) and the places in it that cite an authority. */
export interface CitingPart {
  readonly uri: string;
  /** Path of the memo as people see it. */
  readonly path: string;
  readonly title: string;
  readonly section: Pick<CitingSection, 'heading' | 'range'>;
  readonly ranges: readonly Range[];
}

/** The sections of the memos that cite the authority, in order. */
export function citingParts(memos: readonly CitingMemo[], authority: Authority): CitingPart[] {
  return memos.flatMap((memo) => {
    const ranges = new Map<number | undefined, Range[]>();
    for (const place of memo.places) {
      if (!cites(place, authority)) continue;
      const list = ranges.get(place.section);
      if (list) list.push(place.range);
      else ranges.set(place.section, [place.range]);
    }
    return [...ranges].map(([number, found]) => partOf(memo, number, found));
  });
}

function partOf(memo: CitingMemo, number: number | undefined, ranges: readonly Range[]): CitingPart {
  const section = number === undefined ? undefined : memo.sections[number];
  const start = { start: memo.whole.start, end: memo.whole.start };
  return { uri: memo.uri, path: memo.path, title: section?.title ?? memo.title, section: section ?? { heading: start, range: memo.whole }, ranges };
}
