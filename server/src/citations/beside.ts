import { editionAhead } from './editions.ts';
import { isUpper } from './letters.ts';
import { stateNamed } from './states.ts';

/** The State whose adjective, possessive or name stands right before a name. */
export function stateBefore(before: string): string | undefined {
  const words = /((?:[\p{L}.]+['’]?s?[\s\u00a0]+){0,2}[\p{L}.]+)['’]?s?\s+["“«*]?(?:(?:19|20)\d\d\s+)?(?:amended\s+|revised\s+|[Nn]ew\s+|own\s+)?$/u.exec(before)?.[1];
  if (words === undefined) {
    const han = /(中国|我国|欧盟|美国|俄罗斯|新加坡|越南|日本|韩国|泰国|英国|法国|德国|巴西|印度尼西亚|印尼|印度|马来西亚|台湾|香港|澳门|加拿大|澳大利亚|哈萨克斯坦|南非)的?\s?《?$/.exec(before);
    return han ? stateNamed(han[1]!) : undefined;
  }
  const parts = words.replace(/\s+(?:new|own|amended|revised)$/i, '').split(/\s+/);
  for (let from = 0; from < parts.length; from++) {
    const state = stateNamed(parts.slice(from).join(' ').replace(/['’]s$/, ''));
    if (state !== undefined && isUpper(parts[from]!.charCodeAt(0))) return state;
  }
  return undefined;
}

/** The State named right behind a name: `of the PRC`, `(Singapore)`, `of Viet Nam`, `for Brazil`. */
export function stateAfter(after: string): { state: string; owns: boolean } | undefined {
  const match = /^["”»*]?\s*(of\s+(?:the\s+)?|de\s+la\s+|\(|in\s+|for\s+)((?:[\p{L}.]+['’]?s?\s+){0,4}[\p{L}.]+)/u.exec(after);
  const words = match?.[2]!.split(/\s+/) ?? [];
  for (let to = words.length; to > 0; to--) {
    const state = stateNamed(words.slice(0, to).join(' '));
    if (state !== undefined) return { state, owns: !/^(?:in|for)/.test(match![1]!) };
  }
  return undefined;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const YEAR_AFTER = new RegExp(`^["”»*]?(?:,?\\s+|\\s*\\(|\\s+of\\s+(?:\\d{1,2}\\s+${MONTH}\\s+)?|\\s+of\\s+${MONTH}\\s+\\d{1,2},\\s+)((?:19|20)\\d\\d)(?![\\d/])\\)?`);

/** The year beside a name, how long it is with its words behind the name, and whether it is said to be that of an edition. */
export function yearBeside(before: string, after: string): { year: string; length: number; edition?: true } | undefined {
  const behind = YEAR_AFTER.exec(after);
  if (behind && !(behind[0].startsWith(',') && !behind[0].includes('of'))) return { year: behind[1]!, length: behind[0].endsWith(')') && !behind[0].includes('(') ? behind[0].length - 1 : behind[0].length };
  const ahead = /(?<!\d)((?:19|20)\d\d)\s+(?:\p{Lu}\p{L}+\s+)?$/u.exec(before) ?? HAN_YEAR.exec(before);
  if (ahead) return { year: ahead[1]!, length: 0 };
  const edition = editionAhead(before);
  return edition?.named ? { year: edition.year, length: 0, edition: true } : undefined;
}

/** `1993年2月22日……通过的《国家安全法》`. */
const HAN_YEAR = /(?<!\d)((?:19|20)\d\d)年[^。；《》]{0,40}(?:通过|公布|发布|颁布|制定|施行|实施)的?《?(?:中华人民共和国)?$/;
