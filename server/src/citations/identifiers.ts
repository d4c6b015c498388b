import { sticky } from './numbers.ts';
import { sectionsAt } from './pinpoint.ts';
import type { Pinpoint, Step } from './pinpoint.ts';
import { hashOf } from './words.ts';

/** A hard identifier read in a text: a document symbol, an act's number, a reporter's page. */
export interface Identifier {
  readonly start: number;
  readonly end: number;
  /** Canonical form, equal for every way to write it: `SYM:A/RES/73/27`, `EU:R:2016/679`, `USC:18`. */
  readonly key: string;
  /** Sections of a code that the identifier itself gives: `18 U.S.C. § 1030(a)`. */
  readonly targets?: readonly (readonly Step[])[];
  readonly range?: boolean;
  readonly pinpoint?: { readonly start: number; readonly end: number };
  /** The sections are of a code that holds many acts: they decide which act is meant. */
  readonly inCode?: boolean;
  /** The year that stands beside a number which starts again each year. */
  readonly year?: string;
}

interface Pattern {
  /** Words with which it begins; `#` for a number. */
  readonly leads: string;
  readonly shape: RegExp;
  key(match: RegExpExecArray): string | undefined;
  year?(match: RegExpExecArray): string | undefined;
  /** A reporter: a second number behind the first page is the page meant. */
  readonly paged?: boolean;
}

const S = '[\\s\\u00a0]{1,8}';
const S0 = '[\\s\\u00a0]{0,8}';
const NO = `(?:(?:No|Nr|N|n|num|núm)(?:\\.|°|º|o\\b)?|№)?${S0}`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?|янв\\p{L}*|фев\\p{L}*|мар\\p{L}*|апр\\p{L}*|ма[йя]|июн\\p{L}*|июл\\p{L}*|авг\\p{L}*|сен\\p{L}*|окт\\p{L}*|ноя\\p{L}*|дек\\p{L}*';
const PAGE = /,\s{1,2}(?:(?:at|p\.)\s)?(\d{1,4})(?:[-–]\d{1,4})?(?=[\s]*(?:[.;,)\]]|$))/y;
const DATE = `(?:\\d{1,2}${S}(?:${MONTH})${S}(\\d{4})|\\d{1,2}\\.\\d{1,2}\\.(\\d{4})|(?:${MONTH})${S}\\d{1,2},${S}(\\d{4}))(?:${S}(?:г\\.|года))?`;
const shape = (source: string, flags = 'iuy'): RegExp => new RegExp(source, flags);
const upper = (text: string | undefined): string => (text ?? '').toUpperCase();
const firstOf = (match: RegExpExecArray, from: number, to: number): string | undefined => match.slice(from, to + 1).find((group) => group !== undefined);

const BODY: Readonly<Record<string, string>> = { g: 'A', u: 'A', s: 'S' };
const ELI_TYPES: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D' };
const TYPES: readonly (readonly [RegExp, string])[] = [[/^(?:reg|règ|verord|регл)/i, 'R'], [/^(?:dire|richt|дире)/i, 'L'], [/^(?:deci|déci|besch|реше)/i, 'D']];

/** Every pattern is bounded and no two alternatives match the same text, so each is tried in constant time. */
const PATTERNS: readonly Pattern[] = [
  { leads: 'a s e wsis pc oecd afn', shape: shape('[A-Z]{1,5}(?:[.-](?:DEC|\\d{2}))?(?:/[A-Za-z0-9.-]{1,14}(?:\\([A-Za-z0-9. ]{1,8}\\))?){1,6}(?:-[A-Z]\\b)?(?: ?\\((?:[IVXLC]{1,7}|\\d{4})\\))?', 'uy'), key: (m) => symbol(m[0]) },
  { leads: 'un united', shape: shape(`(?:U\\.?N\\.?|United${S}Nations)${S}Doc(?:ument)?s?\\.?${S}([A-Z]{1,5}(?:\\.\\d+)?(?:/[A-Za-z0-9.-]{1,14}){1,6}(?: ?\\([IVXLC0-9]{1,7}\\))?)`, 'uy'), key: (m) => symbol(m[1]!) },
  {
    leads: 'un unga unsc ga sc general security united resolution resolutions res',
    shape: shape(`(?:(?:U\\.?N\\.?|United${S}Nations)${S})?(?:(General${S}Assembly|UNGA|G\\.?A\\.?|Security${S}Council|UNSC|S\\.?C\\.?)${S})?res(?:olutions?)?\\.?${S}(?:no\\.?${S})?(\\d{1,4}(?:/\\d{1,4}[A-Z]?)?)(?: ?\\(([IVXLC]{1,7})\\)| ?\\((\\d{4})\\))?(?:${S}of${S}the${S}(?:United${S}Nations${S})?(?:General${S}Assembly|Security${S}Council))?`),
    key: (m) => resolution(m[1], m[2]!, m[3], m[4]),
  },
  { leads: 'résolution resolución резолюция', shape: shape(`(?:r[ée]solution|resoluci[óo]n|резолюци\\p{L}{1,3})${S}(?:Генеральной${S}Ассамблеи${S}(?:ООН${S})?)?${NO}(\\d{1,4}/\\d{1,4})(?:${S}(?:de${S}l['’]Assembl[ée]e${S}g[ée]n[ée]rale|de${S}la${S}Asamblea${S}General|Генеральной${S}Ассамблеи(?:${S}ООН)?))?`), key: (m) => `SYM:A/RES/${m[1]!}` },
  {
    leads: 'regulation directive decision council commission règlement décision reglamento directiva decisión verordnung richtlinie beschluss регламент директива решение regulamento diretiva',
    shape: shape(`(?:(?:Council|Commission)${S})?(?:(?:Delegated|Implementing|Framework)${S})?(Regulation|Directive|Decision|R[èe]glement|D[ée]cision|Reglamento|Directiva|Decisi[óo]n|Verordnung|Richtlinie|Beschluss|Регламент\\p{L}{0,2}|Директив\\p{L}{1,2}|Решени\\p{L}{1,2})${S}(?:\\((?:EU|EC|EEC|CFSP|UE|CE|PESC|ЕС|Euratom)(?:,${S0}Euratom)?\\)${S})?${NO}(\\d{1,4}/\\d{1,4})(?:/(?:EU|EC|EEC|CFSP|JHA|UE|CE|ЕС))?(?![\\d/])`),
    key: (m) => `EU:${TYPES.find(([word]) => word.test(m[1]!))?.[1] ?? '?'}:${m[2]!}`,
  },
  { leads: 'http https eli', shape: shape('(?:https?://(?:data|eur-lex)\\.europa\\.eu/)?eli/(reg|dir|dec)(?:_[a-z]{2,5})?/(\\d{4})/(\\d{1,5})(?:/oj)?', 'uy'), key: (m) => `EU:${ELI_TYPES[m[1]!]!}:${m[2]!}/${m[3]!}` },
  { leads: 'com join swd', shape: shape(`(COM|JOIN|SWD)${S0}\\((\\d{4})\\)${S0}(\\d{1,4})(?:${S}final)?`, 'uy'), key: (m) => `${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: '#', shape: shape('([3-7])(\\d{4})([RLDCPH]{1,2})(\\d{4})(?![\\d\\p{L}])', 'uy'), key: (m) => celex(m[2]!, m[3]!, m[4]!) },
  { leads: 'oj', shape: shape(`OJ${S}L${S0}(\\d{1,3})(?:${S0}I)?,${S}(?:\\d{1,2}\\.\\d{1,2}\\.)?(\\d{4}),${S}p\\.${S0}(\\d{1,5})`, 'uy'), key: (m) => `OJ:${m[2]!}:${m[1]!}:${m[3]!}` },
  { leads: 'oj', shape: shape(`OJ${S}L,${S}(\\d{4}/\\d{1,4}),${S}\\d{1,2}\\.\\d{1,2}\\.\\d{4}`, 'uy'), key: (m) => `OJ:${m[1]!}` },
  { leads: '#', shape: shape(`(\\d{4})\\]?${S}OJ${S}L${S0}(\\d{1,3})I?/(\\d{1,5})`, 'uy'), key: (m) => `OJ:${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: 'ets cets ste stce', shape: shape(`(?:C?ETS|STC?E)${S0}${NO}(\\d{3})(?!\\d)`, 'uy'), key: (m) => `ETS:${m[1]!}` },
  { leads: '#', shape: shape(`(\\d{1,4})${S}U\\.?N\\.?T\\.?S\\.?${S}(\\d{1,5}|[IVXLC]{1,6})(?![\\d\\p{L}])`, 'uy'), key: (m) => `UNTS:${m[1]!}:${m[2]!}` },
  { leads: 'pub public pl', shape: shape(`(?:Pub\\.?${S0}L\\.?|Public${S}Law|P\\.?L\\.?)${S0}${NO}(\\d{2,3})[-–‑](\\d{1,4})(?:,${S}(?:div|Div|division|title)\\.?${S}[A-Z]{1,4}(?![\\p{L}]))?`, 'uy'), key: (m) => `PL:${m[1]!}-${m[2]!}` },
  { leads: '#', shape: shape(`(\\d{1,3})${S}(Stat|Fed\\.${S0}Reg)\\.${S}(\\d{1,6})(?!\\d)`, 'uy'), key: (m) => `${m[2]!.startsWith('S') ? 'STAT' : 'FR'}:${m[1]!}:${m[3]!}` },
  { leads: '#', shape: shape(`(\\d{1,2})${S}C\\.?F\\.?R\\.?${S}(?:Part|pt\\.|§)?${S0}(\\d{1,4})(?![\\d])`, 'iuy'), key: (m) => `CFR:${m[1]!}:${m[2]!}` },
  { leads: 'executive eo exec', shape: shape(`(?:Executive${S}Order|Exec\\.${S}Order|E\\.?${S0}O\\.?)${S}${NO}(\\d{5})(?!\\d)`), key: (m) => `EO:${m[1]!}` },
  {
    leads: 'federal федеральный закон # no n №',
    shape: shape(`(?:(?:Federal${S}Laws?|Федеральн\\p{L}{1,4}${S}закон\\p{L}{0,3}|Закон\\p{L}{0,3})${S}(?:(?:of|от|dated)${S}${DATE},?${S})?)?${NO}(\\d{1,3})[-–‑](?:FZ|ФЗ)(?![\\p{L}])(?:${S}(?:of|от|dated)${S}${DATE})?`),
    key: (m) => `FZ:${m[4]!}`,
    year: (m) => firstOf(m, 1, 3) ?? firstOf(m, 5, 7),
  },
  {
    leads: 'presidential decree указ',
    shape: shape(`(?:(?:Presidential${S})?Decree|Указ\\p{L}{0,3}${S}Президента(?:${S}(?:РФ|Российской${S}Федерации))?)${S}(?:(?:of|от|dated)${S}${DATE},?${S})?${NO}(\\d{1,4})(?![\\d-])(?:${S}(?:of|от|dated)${S}${DATE})?`),
    key: (m) => `UKAZ:${m[4]!}`,
    year: (m) => firstOf(m, 1, 3) ?? firstOf(m, 5, 7),
  },
  { leads: 'lei', shape: shape(`Lei${S}(?:Federal${S})?n[.º°o]{1,2}${S0}(\\d{1,2}\\.\\d{3})(?:/(?:\\d{4}|\\d{2})|,${S}de${S}\\d{1,2}${S}de${S}\\p{L}{4,9}${S}de${S}\\d{4})?`), key: (m) => `LEI:${m[1]!}` },
  { leads: 'law', shape: shape(`Law${S}No\\.?${S}(\\d{1,2})[.,](\\d{3})(?:${S}of${S}${DATE}|/\\d{4})?`), key: (m) => `LEI:${m[1]!}.${m[2]!}` },
  { leads: 'case joined c t affaire asunto дело', shape: shape(`(?:(?:Joined${S})?(?:Cases?|Affaire|Asunto|Дел[оа])${S})?([CT])[-–‑](\\d{1,4})/(\\d{2})(?![\\d/])(?:${S}P)?`, 'uy'), key: (m) => `CASE:${m[1]!}-${m[2]!}/${m[3]!}` },
  { leads: 'ecli eu', shape: shape('(?:ECLI:)?EU:([CTF]):(\\d{4}):(\\d{1,5})', 'uy'), key: (m) => `ECLI:EU:${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: 'icj cij', shape: shape(`(?:I\\.?C\\.?J\\.?${S}Rep(?:orts|\\.)?|C\\.?I\\.?J\\.?${S}Recueil)${S}(\\d{4}),?${S}p\\.?${S0}(\\d{1,4})(?:[-–]\\d{1,4})?`, 'uy'), key: (m) => `ICJ:${m[1]!}:${m[2]!}`, paged: true },
  { leads: '#', shape: shape(`(\\d{4})\\]?${S}I\\.?C\\.?J\\.?${S}(?:Rep(?:orts|\\.)?${S})?(\\d{1,4})(?!\\d)`, 'uy'), key: (m) => `ICJ:${m[1]!}:${m[2]!}`, paged: true },
  { leads: 'pcij', shape: shape(`P\\.?C\\.?I\\.?J\\.?,?${S}(?:\\(?Series|\\(?ser\\.?)${S}([AB])\\)?(?:,)?${S}${NO}(\\d{1,3})`, 'uiy'), key: (m) => `PCIJ:${upper(m[1])}:${m[2]!}` },
  { leads: '#', shape: shape(`(\\d{1,2})${S}R\\.?I\\.?A\\.?A\\.?${S}(\\d{1,5})(?!\\d)`, 'uy'), key: (m) => `RIAA:${m[1]!}:${m[2]!}`, paged: true },
  { leads: '#', shape: shape(`(\\d{4})${S}c\\.?${S}(\\d{1,3})(?!\\d)`, 'uy'), key: (m) => `UKPGA:${m[1]!}:${m[2]!}` },
];

function symbol(text: string): string | undefined {
  const plain = text.replace(/ ?\([^)]*\)/g, '').replace(/[.-]+$/, '');
  return /\d/.test(plain) ? `SYM:${plain.toUpperCase()}` : undefined;
}

function resolution(body: string | undefined, number: string, session: string | undefined, year: string | undefined): string | undefined {
  const letter = body ? (BODY[body[0]!.toLowerCase()] === 'A' && !/^UNSC/i.test(body) ? 'A' : 'S') : year ? 'S' : number.includes('/') || session ? 'A' : undefined;
  return letter && `SYM:${letter}/RES/${number.toUpperCase()}`;
}

function celex(year: string, letter: string, number: string): string {
  return `CELEX:${year}${letter}${Number(number)}`;
}

const LEADS = new Map<number, Pattern[]>();
const DIGIT_LED = PATTERNS.filter((pattern) => pattern.leads.split(' ').includes('#'));

function leads(): Map<number, Pattern[]> {
  if (LEADS.size === 0) {
    for (const pattern of PATTERNS) {
      for (const word of pattern.leads.split(' ')) {
        if (word === '#') continue;
        const hash = hashOf(word);
        LEADS.set(hash, [...(LEADS.get(hash) ?? []), pattern]);
      }
    }
  }
  return LEADS;
}

/** Hashes of the words with which an identifier may begin. */
export function leadHashes(): Iterable<number> {
  return leads().keys();
}

const USC = shape(`(\\d{1,2})${S}U\\.?${S0}S\\.?${S0}C\\.?(?:A\\.?)?${S}(?:§{1,2}|secs?\\.|sections?)?${S0}`, 'iuy');
const USC_PROSE = shape(`sections?${S}|§{1,2}${S0}`, 'iuy');
const CFR = shape(`(\\d{1,2})${S}C\\.?F\\.?R\\.?${S}(?:§{1,2}${S0})?(?=\\d{1,4}\\.\\d)`, 'uy');
const OF_TITLE = shape(`${S}of${S}title${S}(\\d{1,2})(?:,?${S}(?:of${S}the${S})?(?:United${S}States${S}Code|U\\.?S\\.?C(?:ode)?\\.?))?(?![\\d])`, 'iuy');

/** The identifiers that begin at `at` with a word of this hash. More than one may: the caller takes the first that is held. */
export function* identifiersAt(text: string, at: number, hash: number): Iterable<Identifier> {
  for (const pattern of leads().get(hash) ?? []) yield* tried(pattern, text, at);
}

/** The identifiers that begin with the number at `at`. */
export function* numericIdentifiersAt(text: string, at: number): Iterable<Identifier> {
  const code = sticky(USC, text, at);
  if (code) yield* usc(text, { start: at, end: at + code[0].length }, code[1]!);
  const rules = sticky(CFR, text, at);
  const sections = rules ? sectionList(text, at + rules[0].length) : undefined;
  if (rules && sections) yield { start: at, end: sections.end, key: `CFR:${rules[1]!}:${Number.parseInt(sections.targets[0]![0]!.number, 10)}`, targets: sections.targets, range: sections.range, pinpoint: { start: at + rules[0].length, end: sections.end } };
  for (const pattern of DIGIT_LED) yield* tried(pattern, text, at);
}

function* tried(pattern: Pattern, text: string, at: number): Iterable<Identifier> {
  const match = sticky(pattern.shape, text, at);
  const key = match ? pattern.key(match) : undefined;
  if (!match || key === undefined) return;
  const year = pattern.year?.(match);
  const start = text.charCodeAt(at - 1) === 91 && match[0].includes(']') ? at - 1 : at;
  const end = at + match[0].replace(/[.\s]+$/, '').length;
  const page = pattern.paged ? sticky(PAGE, text, end) : null;
  const found = { start, key, ...(year === undefined ? {} : { year }) };
  if (!page) yield { ...found, end };
  else yield { ...found, end: end + page[0].length, targets: [[{ kind: 'page', number: page[1]!, chain: [] }]], pinpoint: { start: end + page[0].indexOf(page[1]!), end: end + page[0].length } };
}

function* usc(text: string, head: { start: number; end: number }, title: string): Iterable<Identifier> {
  const list = sectionList(text, head.end);
  if (list) yield { start: head.start, end: list.end, key: `USC:${title}`, targets: list.targets, range: list.range, pinpoint: { start: head.end - signLength(text, head.end), end: list.end }, inCode: true };
}

function signLength(text: string, end: number): number {
  const before = /(?:§{1,2}|secs?\.|sections?)\s*$/i.exec(text.slice(Math.max(0, end - 14), end));
  return before?.[0].length ?? 0;
}

/** `section 2713 of title 18, United States Code`, from the word `section` on. */
export function codeInWords(text: string, at: number): Identifier | undefined {
  const word = sticky(USC_PROSE, text, at);
  const list = word ? sectionList(text, at + word[0].length) : undefined;
  const title = list ? sticky(OF_TITLE, text, list.end) : null;
  if (!list || !title) return undefined;
  return { start: at, end: list.end + title[0].length, key: `USC:${title[1]!}`, targets: list.targets, range: list.range, pinpoint: { start: at, end: list.end }, inCode: true };
}

function sectionList(text: string, from: number): Pinpoint | undefined {
  const sections = sectionsAt(text, from);
  // `§ 1983 note` is another provision than `§ 1983`.
  return sections && !sticky(/\s{1,4}note\b/y, text, sections.end) ? sections : undefined;
}
