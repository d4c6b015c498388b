/** What may stand between the parts of one pinpoint, and what ends it. All are short and sticky, so that each is tried in constant time. */
const AND = 'and|or|y|o|et|ou|и|или|e|und';
const AS_WELL = 'as\\swell\\sas|and\\salso|ainsi\\sque|et\\saussi|así\\scomo|y\\stambién|а\\sтакже|и\\sтакже';
/** `Article 2(1) in conjunction with Article 1(1)`. */
const WITH = 'in\\s(?:conjunction|connection|combination)\\swith|read\\s(?:together\\s|in\\sconjunction\\s)?with|juncto|(?:lus?\\s)?en\\s(?:liaison|relation|combinaison)\\savec|en\\s(?:relación|conexión|combinación)\\scon|в\\s(?:совокупности|сочетании)\\sсо?|во\\sвзаимосвязи\\sсо?';
export const JOIN = new RegExp(`(\\s{0,4},\\s{0,9}(?:(?:${AND}|${WITH})\\s{1,9})?|\\s{1,9}(?:${AND}|${WITH})\\s{1,9}|\\s{0,2}&\\s{0,2}|\\s?[、及和]\\s?)`, 'y');
/** Between the numbers of a list, besides. */
export const LIST_JOIN = new RegExp(`\\s{0,4},?\\s{1,9}(?:${AS_WELL})\\s{1,9}(?=\\d)`, 'y');
const ONE = '\\d{1,3}[a-z]?(?:\\s?\\(\\w{1,3}\\)){0,4}';
const TO = `(?:\\s?(?:[-–—]|(?:to|à|al?|по)\\s)\\s?${ONE})?`;
const NUMBER = ONE + TO;
/** What is left of a list behind one of its numbers, where a word closes it: `, 33 and 51`. */
export const REST = new RegExp(`^${TO}(?:\\s?,\\s?${NUMBER}){0,9},?\\s{1,4}(?:${AND}|${AS_WELL})\\s{1,4}${NUMBER}(?![\\p{L}\\d])`, 'u');
export const RANGE = /\s?(?:[-–—‑]|\s{1,4}(?:to|through|по|à|al?|bis|até|-|–)\s{1,4}|至|到)\s?(?=[\d(IVXLCA-Z§]|[«"“'‘]?[a-zа-яё](?!\p{L}))/uy;
/** A word before a range: `с 7 по 9`, `del 7 al 9`. */
export const FROM = /(?:со?\s(?=\d{1,4}\sпо\s)|(?:del?|from|de)\s(?=\d{1,4}\s(?:al?|to|à)\s\d))?/y;
export const WITHIN = /(?:,?\s(?:S\.|Satz)\s?\d(?!\d))?\s{0,4}(?:,\s{0,9})?(?:(?:of|in|de|del|du|d['’]|da|do)\s{1,9})?(?:the\s{1,9}|l['’]\s?|la\s{1,9}|el\s{1,9})?/y;
/** An article of its own behind a part: `of Article 7`, `ст. 7`. */
export const OWN_ARTICLE = /\s{1,4}(?:(?:of|in|de|del|du|da|do)\s{1,4})?(?:the\s{1,4}|l['’]\s?|la\s{1,4}|el\s{1,4})?(?:[Aa]rt|[Ss]ection|ст\.|стат)/y;
/** Between `et` or `y` and a unit. */
export const THE = /(?:l['’]\s?|(?:les?|las?|los|el)\s{1,4})?/y;
/** Behind a number: it begins the next citation rather than going on with this one. (`Article 8 CFR` is of a charter.) */
export const REPORTER = /\s{1,3}(?:U\.?S\.?C|C\.?F\.?R\.?,?\s{1,3}(?:[§\d]|[Pp](?:ar)?ts?[.\s])|Stat\.|Fed\.|U\.?N\.?T\.?S|R\.?I\.?A\.?A|I\.?C\.?J)/y;
export const ET_SEQ = /,?\s{0,2}(?:et\s+seqq?\.?|ff\.|(?:and|et|y)\s+(?:the\s+)?(?:following|suivants?|siguientes?)(?:\s+articles?)?|и\s+(?:след\.|следующ\p{L}{1,3})|y\s+ss\.)(?!\p{L})/uy;
/** The same anywhere in a text: the provisions that follow are meant as well. */
export const ONWARD = /et\s+seqq?(?!\p{L})|(?<!\p{L})ff\.|(?:and|et|y)\s+(?:the\s+)?(?:following|suivant|siguiente)|и\s+след|y\s+ss\./iu;
/** `sous f)` and `point sous f)`, before a letter or number that has its bracket: a point in French judgments. */
export const UNDER = /(?:points?\s)?sous\s(?=(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\))/y;
/** Behind the number of a point: the half bracket that is its own, as `point 7)`. */
export const HALF = /\)(?=,?\s(?:d[eu]|del|d['’]|of|et|ou|à|and|or|y|o)(?!\p{L})|,\s\d{1,2}\))/uy;
/** `f)` behind a paragraph or a comma, `f` between commas before a name, and `4°`. */
export const LETTER = /\s{0,2}(?:,\s{0,3})?([a-z])\)(?![\p{L}\d])|,\s([a-z])(?=,\s\p{Lu})|,?\s(\d{1,2})[°º](?![\p{L}\d])/uy;
