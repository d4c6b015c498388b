/** Words before a full stop that does not end a sentence. */
const ABBREVIATIONS = new Set('cf eg ie vs viz ibid al ed eds mr mrs ms dr prof st hon gen col lt mm mme mmes sra srta dna ud uds др им т д е см'.split(' '));

/** Words before a full stop that does not end a sentence when a number follows. */
const BEFORE_NUMBERS = new Set('art arts para paras par pars no nos nr núm pág págs vol ch cap sec secs reg rev pt app fig tab p pp ст п пп ч гл с'.split(' '));

/** Whether the full stop behind a word ends no sentence. `next`: code of the letter that follows. */
export function isAbbreviation(word: string, next: number): boolean {
  const small = word.toLowerCase();
  return ABBREVIATIONS.has(small) || (BEFORE_NUMBERS.has(small) && next >= 48 && next <= 57);
}

/** Initials of a State or union: how long they are in the text, and the word for it that `language/countries.ts` has. */
export interface Initials {
  readonly length: number;
  readonly word: string;
}

/** In capitals, with or without stops; in small letters they are other words (`us`). The last stop ends a sentence where a small word in capitals follows. */
const INITIALS = /(?:US|UK|EU)(?![\p{L}\d$])|(?:U\.S(?:\.A)?|U\.K|E\.U|EE\.?[ \u00a0]?UU)(?![\p{L}\d]|\.\p{L})(?:\.(?!\s+(?:The|This|These|That|It|Its|In|On|At|By|But|And|We|Our|They|A|An|As|If|No|For|However)\s))?/uy;
/** A word in capitals, behind which `US` may be a word in capitals as well. */
const CAPITALS = /\p{Lu}{2,}\s$/u;
const WORDS: Readonly<Record<string, string>> = { US: 'usa', USA: 'usa', UK: 'uk', EU: 'eurounion', EEUU: 'usa' };
const [E, U] = [0x45, 0x55];

/** The initials of a State or union that stand in a text from `start` on. */
export function initialsAt(text: string, start: number): Initials | undefined {
  const first = text.charCodeAt(start);
  if (first !== U && first !== E) return undefined;
  INITIALS.lastIndex = start;
  const found = INITIALS.exec(text)?.[0];
  return found === undefined || (found === 'US' && CAPITALS.test(text.slice(Math.max(0, start - 12), start))) ? undefined : { length: found.length, word: WORDS[found.replace(/[.\s]/g, '')]! };
}
