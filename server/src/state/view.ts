import type { Catalog } from '../knowledge/catalog.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';

import type { IsoDate } from '../text/isoDate.ts';
import type { Settings } from './settings.ts';

/** One memo and the world it is read in, at one moment. Immutable; what features and rules are asked about. */
export interface View {
  readonly memo: Memo;
  /** The knowledge of the memo's workspace folder. */
  readonly catalog: Catalog;
  readonly settings: Settings;
  /** Path of the memo from its workspace folder, with `/`; its whole path where it lies in none. */
  readonly path: string;
  /** Keys of the memo's own bibliography, which are not Comity's to judge. */
  readonly foreignKeys: ReadonlySet<string>;
  /** Today, for what expires. */
  readonly today: IsoDate;
  /** What the caller of a command prescribes; it goes before the front matter and the settings. */
  readonly forced?: { readonly profile?: string; readonly asOf?: IsoDate };
}

/** The day whose law the memo states: `comity.as-of` in its front matter, else today. */
export function asOf(view: View): IsoDate {
  return view.forced?.asOf ?? frontMatterOf(view.memo).asOf ?? view.today;
}
