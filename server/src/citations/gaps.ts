import type { Target } from './candidate.ts';
import { withoutEdition } from './editions.ts';
import { normalised } from './words.ts';
import { stateNamed } from './states.ts';

/** What may stand between the parts of one citation. All take the text between; gaps are short, so that these expressions see little text. */

const LINK = new Set(
  'of to in under from by the that said same a an its de du des del della do da la le les l el los las d al au aux dudit ladite ledit dicha dicho même mismo misma citada citado der des council europe conseil consejo europa совета европы aforementioned mencionado mencionada referido referida amended revised new current final original updated 2 un united nations'.split(' ').map((word) => normalised(word)),
);

/** `of the Group's 2021 report (`: words for the document whose symbol or number stands in the bracket. */
const DESCRIBED = /^\s(?:of|in)\s(?:the\s)?(?:[\p{L}\d][\p{L}\d’'.-]{0,20}\s){0,6}(?:report|resolution|judge?ment|decision|opinion|declaration|regulation|directive|convention|act|law)\s\($/iu;
/** `Pour les traitements de l'article 87, le` règlement…, `it follows from Article 2 that the` Regulation…: a name behind a comma and a mere article, or `that`, or `a`, is what the sentence speaks of, and the pinpoint another law's as likely as its own. */
const SUBJECT = /^(?:\s?,\s(?:(?:the|le|la|les|el|los|las)\s|l['’])|,?\sthat\s(?:the\s)?|\san?\s)[“"«*]?$/;
/** A sentence of a provision, which no id names. */
const SENTENCE = /^,?\s(?:(?:sentences?|frases?|phrases?|Satz|S\.)\s\d(?:\s?(?:and|y|et|-|–)\s?\d)?|(?:first|second|third|last|final)\s(?:and\s(?:second|third|last)\s)?sentences?|(?:première|deuxième|dernière)\sphrase|(?:primera|segunda|última)\sfrase),?(?=\s|$)/u;

/** Between a pinpoint and the name of its instrument: `of the`, `de la`, a comma, a quotation mark, `of the amended Chinese`. */
export function leadsToName(whole: string): boolean {
  if (whole.length > 130) return false;
  const gap = withoutEdition(whole);
  if (DESCRIBED.test(gap)) return true;
  if (SUBJECT.test(gap)) return false;
  if (gap.length > 90 || /[.;:?!|+\/&]/.test(gap.replace(/\bU\.S\.|\bart\./gi, ''))) return false;
  const plain = gap.replace(SENTENCE, ' ').replace(/\([^()]{1,60}\)/, ' ');
  if (/[()[\]]/.test(plain.replace(/^\s*\(/, '').replace(/\[$/, ''))) return false;
  const words = plain.match(/[\p{L}\d'’]+/gu) ?? [];
  return words.length < 9 && words.every((word) => isLink(word));
}

function isLink(word: string): boolean {
  const bare = word.replace(/['’]s?$/, '');
  const elided = /^[dl]['’]/i.test(word);
  return elided || LINK.has(normalised(bare)) || /^(?:19|20)\d\d$/.test(bare) || stateNamed(bare) !== undefined || /^(?:People|Republic|s)$/.test(bare);
}

/** Between a name and the pinpoint behind it: `, `, ` (`, `'s `, `, in particular `. */
export function leadsToPinpoint(gap: string): boolean {
  return gap.length <= 70 && AFTER_NAME.test(levelled(gap));
}

/** With single spaces, so that no expression can split white space in several ways. */
function levelled(gap: string): string {
  return gap.replace(/\s+/g, ' ');
}

const DATED = String.raw`(?:Merits|(?:(?:19|20)\d\d )?Judge?ment|Advisory Opinion|Award|Order|arrêt|sentencia|avis consultatif|решение|Grand Chamber|signed)(?: (?:of|du|de|от))?(?: \d{1,2} (?:de )?\p{L}{3,10} (?:de )?\d{4})?`;
const WORDS = 'supra(?: (?:note|n\\.?) ?\\d{1,3})?|commentary(?: (?:to|on|accompanying))?|above(?: n\\.? ?\\d{1,3})?|cited above|\\(n\\.? ?\\d{1,3}\\)|op\\.? ?cit\\.?|annex(?: [IVX\\d]{1,4})?|see|and|in|at|esp\\.?|especially|notably|namely|particularly|particular|including|its|cf\\.?|incl\\.?|en|particulier|notamment|su|sus|в|частности';
const AFTER_NAME = new RegExp(String.raw`^(?: ?(?:条例|规例|指令|法案|公约)(?=[》]?(?: ?第|$)))?["”»’'》)*]{0,3} ?(?:（[^（）]{1,12}）)?(?:\((?:Cth|UK|US|EU|Singapore|India|NZ|PRC|China|Merits)\))?(?: ?\((?!see |cf |as |our |the )[^()]{2,60}\))?(?:['’]s?)?(?: ?, ${DATED})? ?(?:[,:(–—-] ?){0,3}(?:(?:${WORDS})[,:]? ){0,4}[(（]?$`, 'iu');

/** A pinpoint followed by this belongs to something else: `below`, `of this draft`, `of the Chicago Convention`. */
export function belongsElsewhere(after: string): boolean {
  return /^\s{0,9}[,)]?\s{0,9}(?:below|above|infra|supra|hereof|hereto|to\s+this|to\s+the\s+(?:present|memo|paper)|ниже|выше|ci-dessous|ci-dessus)\b/i.test(after)
    || /^,?\s{1,9}(?:of|du|de\s+la|de\s+l['’]|del|des|to\s+the|under)(?![\p{L}])/iu.test(after)
    || /^\s{1,9}[А-ЯЁ][а-яё]/.test(after);
}

/** Between two names of one instrument: a bracket, a comma, `Judgment`, `U.N. Doc.`. */
export function joinsNames(gap: string): boolean {
  return gap.length <= 100 && SAME.test(levelled(gap));
}

/** Between the number and the ECLI of one case: the names of its parties. */
export function joinsParties(gap: string, target: Target): boolean {
  return target.is === 'instrument' && target.instrument.type === 'case' && gap.length <= 100 && /^\s[\p{Lu}*_][^.;:()[\]]{2,40}\sv\.?\s[^.;:()[\]]{2,50}$/u.test(gap);
}

const SAME = new RegExp(String.raw`^(?:[ ,()[\]"“”«»'‘’《》*–—-]|${DATED}|U\.?N\.? Doc\.?|GA Res\.?|annex(?: [IVX]{1,4})?|(?:opened for signature|adopted|signed|done at \p{L}{2,20}|of|on|entered into force)? ?\d{1,2} \p{L}{3,9} \d{4}|\([^()]{1,80}\)){0,12}$`, 'iu');

const CHANGES = 'repealing|amending|replacing|abrogeant|modifiant|remplaçant|(?:deroga|modifica|sustituye)n?|отменяющ\\p{L}{2}|заменяющ\\p{L}{2}|изменяющ\\p{L}{2}';
const CHANGED = new RegExp(`(?<!\\p{L})(?:${CHANGES})\\s(?:(?:the|la|le|les|el|las|los|l['’]|Council|Commission|Framework)\\s?)*$`, 'iu');

/** Whether the title of another act goes on to a name: `… and repealing`, `… et abrogeant la`. */
export function endsTitle(before: string): boolean {
  return CHANGED.test(levelled(before));
}

const SOURCE = /https?:|\bsupra\b|\bat\s\d|\bpp?\.\s?\d|\brev\.|ECLI|(?:19|20)\d\d\s?[).,;]/;

/** Whether a text names a source that is no law, as notes do: an address, a page, a year of issue. */
export function namesSource(text: string): boolean {
  return SOURCE.test(text);
}

/** The noun that a defining bracket right behind a citation gives: `(hereinafter "the Charter")`, with the bracket's length. */
export function definition(after: string): { readonly words: string; readonly length: number } | undefined {
  const match = DEFINES.exec(after);
  return match ? { words: match[1]!.trim(), length: match[0].length } : undefined;
}

const DEFINES = /^[\s"”»*]{0,4}[(（]\s{0,3}(?:hereinafter|hereafter|herein|henceforth|далее|ci-après|en adelante|以下简称|以下称)?[\s:,–—-]{0,5}(?:referred to as\s)?(?:the\s|la\s|le\s|el\s)?["“«„'‘《]\s?(?:the\s|la\s|le\s|el\s|l['’])?([^"”»“'’》()]{2,40})["”»'’》]\s{0,3}[)）]/i;
