import type { Catalog } from '../knowledge/catalog.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { firstHeading, someHeading } from '../memo/sections.ts';
import { Place } from '../memo/source.ts';
import { today } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Citation } from './citation.ts';
import { Citations } from './citations.ts';
import type { Options } from './conclude.ts';
import { namedIn } from './namedIn.ts';
import { readStretch } from './readStretch.ts';
import type { StretchReading, Surroundings } from './readStretch.ts';
import { NOTHING_SAID } from './said.ts';

/** What citations are judged by, beside the memo. */
export interface World {
  readonly catalog: Catalog;
  /** The day whose law counts; by default the memo's `comity.as-of`, else today. */
  readonly asOf?: IsoDate | undefined;
  /** Keys of the memo's own bibliography, which are not judged; without them only keys written like Comity's own are judged in a memo that names a bibliography. */
  readonly foreignKeys?: ReadonlySet<string> | undefined;
}

const NONE: ReadonlySet<string> = new Set();
const cache = new Place<Memo, { readonly world: World; readonly citations: Citations }>();

/** Every reference to law in a memo with its verdict. An edit reads the stretch of the memo that it touched again, and those where a short form now means something else. */
export function citationsIn(memo: Memo, world: World): Citations {
  const known = cache.of(memo);
  if (known && known.world.catalog === world.catalog && known.world.asOf === world.asOf && known.world.foreignKeys === world.foreignKeys) return known.citations;
  const front = frontMatterOf(memo);
  const options: Options = {
    catalog: world.catalog,
    asOf: world.asOf ?? front.asOf ?? today(),
    foreignKeys: world.foreignKeys ?? NONE,
    judgesKeys: front.bibliography.length === 0 || world.foreignKeys !== undefined,
  };
  const title = front.title ?? firstHeading(memo)?.title ?? '';
  const subjects = namedIn(title, world.catalog);
  let around: Surroundings = { options, front: { state: front.state, title, subjects, hasArticles: someHeading(memo, isArticle) }, said: NOTHING_SAID, last: undefined };
  const readings = memo.stretches.map((stretch): StretchReading => {
    const reading = readStretch(stretch, around);
    around = { ...around, ...reading.after };
    return reading;
  });
  return cache.keep(memo, { world, citations: new Citations(memo, readings) }).citations;
}

const ARTICLE = /^[\s#*]*(?:Article|Art\.|Section|Sec\.|Rule|Статья|Artículo|第.{1,6}条|§)\s*\d?/i;

/** A heading of a draft that is law itself. */
function isArticle(title: string): boolean {
  return ARTICLE.test(title);
}

/** The same as a list. */
export function citationsOf(memo: Memo, catalog: Catalog, asOf?: IsoDate, foreignKeys?: ReadonlySet<string>): readonly Citation[] {
  return citationsIn(memo, { catalog, asOf, foreignKeys }).all;
}
