import type { Catalog } from '../knowledge/catalog.ts';
import { workspaceMemos } from '../state/memos.ts';
import type { MemoSource, MemoWorld } from '../state/memos.ts';
import { citingMemo } from './citedPlaces.ts';
import type { CitingMemo } from './citedPlaces.ts';

interface Known {
  readonly stamp: MemoSource['stamp'];
  readonly catalog: Catalog;
  readonly memo: CitingMemo;
}

/**
 * What the memos of the workspace cite. A memo is read when it is first asked for, and again when its text or the knowledge has
 * changed; the texts themselves are not kept.
 */
export class MemoIndex {
  private known = new Map<string, Known>();

  constructor(readonly world: MemoWorld) {}

  /** All memos with what they cite. Gives way after each of its steps, with the share done (0 to 1), so that the caller can let others run. */
  *read(): Generator<number, readonly CitingMemo[]> {
    const sources: MemoSource[] = [];
    for (const source of workspaceMemos(this.world)) {
      if (source) sources.push(source);
      else yield 0;
    }
    const fresh = new Map<string, Known>();
    for (const [i, source] of sources.entries()) {
      const entry = this.entryOf(source);
      if (entry) fresh.set(source.uri, entry);
      yield (i + 1) / sources.length;
    }
    this.known = fresh;
    return [...fresh.values()].map(({ memo }) => memo);
  }

  private entryOf(source: MemoSource): Known | undefined {
    const known = this.known.get(source.uri);
    if (known?.stamp === source.stamp && known.catalog === this.catalogOf(known)) return known;
    const memo = source.read();
    if (!memo) return undefined;
    const view = this.world.workspace.viewOf(memo);
    return { stamp: source.stamp, catalog: view.catalog, memo: citingMemo(view) };
  }

  private catalogOf({ memo }: Known): Catalog {
    return this.world.workspace.catalogOf(memo.uri);
  }
}
