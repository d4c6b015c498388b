import type { Instrument, Version } from '../knowledge/entry.ts';

/** A year beside a law that may say which of its texts is cited. */
export interface Edition {
  readonly year: string;
  /** A word such as `text` or `version` says so; a year alone may as well be that of the law. */
  readonly named: boolean;
  /** The word is that of the law's adoption, which may be told of a law that is cited as it is now. */
  readonly adopted?: boolean;
}

const ADOPTED = /adopt|enact|принят|通过/iu;

const YEAR = String.raw`(?<!\d)((?:19|20)\d\d)(?![\d/])(?:\s?(?:года?|г\.|年(?:\d{1,2}月(?:\d{1,2}日)?)?))?`;
/** The day and month of a full date, before its year. */
const DAY = String.raw`(?:(?:1er|\d{1,2})\s(?:de\s)?\p{L}{3,10}\s(?:de\s)?|\p{L}{3,9}\s\d{1,2},\s|\d{1,2}[./]\d{1,2}[./])?`;
const WORD = String.raw`(?:text|version|edition|wording|texte|rédaction|texto|versión|edición|redacción|ред\.|(?:редакци|верси|текст)\p{L}{0,3})`;
const MADE = String.raw`(?:adopted|enacted|amended|revised|it\sstood|adoptée?s?|adoptad[ao]s?|принят\p{L}{1,3})`;
const OF = String.raw`(?:of|from|in|on|de|du|del|en|le|el|от|в)`;
const THE = String.raw`(?:the|its|la|le|sa|son|el|su)`;
/** `2016 text`, `text of 2016`, `adopted in 2016`, each with the year in a group of its own. */
const SAID = String.raw`(?:${YEAR}\s${WORD}|(?:original\s)?(?:${WORD}|${MADE})\s(?:${OF}\s)?${DAY}${YEAR})`;
const HAN = '(?:版本?|文本|通过|(?:修正|修订|修改)(?:案|版|文本)?)';

/** `2016 text`, `version de 2016`, wherever it stands. */
const ANYWHERE = new RegExp(String.raw`(?<!\p{L})(?:${YEAR}\s${WORD}|(?:(?:in|dans|en|в)\s)?(?:${THE}\s)?${WORD}\s(?:${OF}\s)?${DAY}${YEAR})(?!\p{L})`, 'giu');
const BEHIND_NAMED = new RegExp(String.raw`^["”»*_’》]{0,3},?\s?(?:[(（]\s?(?:(?:as|in|dans|en|в)\s)?(?:${THE}\s)?${SAID}\s?[)）]|[(（]\s?(?:根据|依据|经)?${YEAR}${HAN}\s?[)）]|(?:(?:as|in|dans|en|в)\s)?(?:${THE}\s)?${SAID}(?!\p{L}))`, 'iu');
const BEHIND = new RegExp(String.raw`^["”»*_’》]{0,3}(?:\s?[(（]\s?${YEAR}\s?[)）]|\s(?:(?:of|de|du|del|от)\s)?${YEAR})`, 'iu');
const AHEAD_NAMED = new RegExp(String.raw`(?:(?<!\p{L})${SAID}(?:\s(?:of|de|du|del|des))?(?:\s(?:the|la|el|los))?\s(?:[dl]['’])?["“«*_]{0,3}|${YEAR}${HAN}的?)$`, 'iu');
const AHEAD = new RegExp(String.raw`${YEAR}(?:的?|\s(?:\p{Lu}\p{L}*\s)?["“«*_]{0,3})$`, 'u');
/** What makes a year that of the law as it is now. */
const AMENDED = /^[,;]?\s?[(（]?\s?(?:as\s(?:since\s|later\s|last\s)?(?:amended|revised)|in\sits\s(?:current|present)|telle?\sque\s|modifi|modificad|en\ssu\sversión\svigente|с\sизм|в\sдействующ|经?修[正订])/iu;

/** The edition that the words right behind a name or pinpoint give, and how long they are. */
export function editionBehind(after: string): (Edition & { readonly length: number }) | undefined {
  const level = after.replace(/\s/g, ' ');
  const named = BEHIND_NAMED.exec(level);
  const match = named ?? BEHIND.exec(level);
  const length = match?.[0].length ?? 0;
  return match && (named || !AMENDED.test(level.slice(length))) ? { ...editionIn(match, named !== null), length } : undefined;
}

/** The edition that the words right before a name give. */
export function editionAhead(before: string): Edition | undefined {
  const level = before.replace(/\s/g, ' ');
  const named = AHEAD_NAMED.exec(level);
  const match = named ?? AHEAD.exec(level);
  return match ? editionIn(match, named !== null) : undefined;
}

/** How far words that name an edition reach. */
const NEAR = 48;

/** The edition behind the first of some places that has one: `art. 37 (2016 text)`. */
export function editionAfter(text: string, ...places: readonly number[]): { edition?: Edition } {
  const found = places.map((at) => editionBehind(text.slice(at, at + NEAR))).find((one) => one !== undefined);
  return found ? { edition: found } : {};
}

/** A text without the words that name an edition: what ties a pinpoint to a name is looked for in the rest. */
export function withoutEdition(gap: string): string {
  return gap.replace(ANYWHERE, ' ');
}

/** Whether a year is none of a former text, but that of the last change or a later one. */
export function isPresent({ versions }: Pick<Instrument, 'versions'>, { year }: Edition): boolean {
  return versions.every(({ until }) => year >= until.slice(0, 4));
}

/** The former text of an instrument that an edition names: by its own year, or by one in which it held throughout, where a word says that a text is meant. */
export function formerText({ versions }: Pick<Instrument, 'versions'>, { year, named }: Edition): Version | undefined {
  return versions.find(({ label, from, until }) => label.includes(year) || (from?.startsWith(year) === true && !until.startsWith(year)) || (named && from !== undefined && from.slice(0, 4) < year && year < until.slice(0, 4)));
}

function editionIn(match: RegExpExecArray, named: boolean): Edition {
  return { year: match.slice(1).find((year) => year !== undefined)!, named, ...(ADOPTED.test(match[0]) ? { adopted: true } : {}) };
}
