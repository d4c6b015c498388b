import { belongsElsewhere } from './gaps.ts';
import type { NameIndex } from './names.ts';
import { sticky } from './numbers.ts';
import { pinpointAt } from './pinpoint.ts';
import type { SectionName } from './sectionNames.ts';

/** The noun by which one article is named of articles that a memo calls a draft. */
export const DRAFT_ARTICLE = 'draft article';

const DRAFT = /(?:[Dd]raft\s|[Pp]rojet\sd['’]|[Pp]royecto\sde\s|[Пп]роект\p{L}{0,2}\s)(?=[Aa]rt|ст)/uy;
const ARTICLES = /(?:draft articles|projet d['’]articles|proyecto de artículos|проект статей)(?!\p{L})/iu;
/** Right before: whose draft articles they are. */
export const COMMISSION = /(?:ILC|CDI|КМП|[Ll]aw\sCommission)(?:['’]s)?\s$/u;
/** Right behind: the name of what the article is of. */
const NAMED = /^,?\s\(?\p{Lu}{2}/u;

/** Whether a name calls its instrument draft articles. */
export function namesDraftArticles(spelled: string): boolean {
  return ARTICLES.test(spelled);
}

/** `Draft Article 22` with the short name of the draft articles that it is one of, where nothing behind it says what it is of, in small letters only behind whose they are; undefined where none begins at `start`. */
export function draftArticleAt(text: string, start: number, names: NameIndex): SectionName | undefined {
  const word = sticky(DRAFT, text, start);
  const pinpoint = word && pinpointAt(text, start + word[0].length, text.length);
  const name = pinpoint ? names.named('Draft Articles') : undefined;
  if (!pinpoint || !name?.short || pinpoint.targets[0]![0]!.kind !== 'art') return undefined;
  const after = text.slice(pinpoint.end, pinpoint.end + 40);
  if (belongsElsewhere(after) || NAMED.test(after) || (text.startsWith('d', start) && !COMMISSION.test(text.slice(Math.max(0, start - 24), start)))) return undefined;
  return { match: { start, end: pinpoint.end, name, loose: false }, pinpoint };
}
