/** How a kind of identifier is written. */
export interface Pattern {
  /** Words with which it begins; `#` and what may follow a number with which it begins (`#U` for `18 U.S.C.`). */
  readonly leads: string;
  readonly shape: RegExp;
  key(match: RegExpExecArray): string | undefined;
  year?(match: RegExpExecArray): string | undefined;
  /** A reporter: a second number behind the first page is the page meant. */
  readonly paged?: boolean;
}

/** White space between words: some, or perhaps none. Bounded, so that no pattern runs on. */
export const S = '[\\s\\u00a0]{1,8}';
export const S0 = '[\\s\\u00a0]{0,8}';
const NO = `(?:(?:No|Nr|N|n|num|núm)(?:\\.|°|º|o\\b)?|№)?${S0}`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?|янв[а-я]*|фев[а-я]*|мар[а-я]*|апр[а-я]*|ма[йя]|июн[а-я]*|июл[а-я]*|авг[а-я]*|сен[а-я]*|окт[а-я]*|ноя[а-я]*|дек[а-я]*';
const DATE = `(?:\\d{1,2}${S}(?:${MONTH})${S}(\\d{4})|\\d{1,2}\\.\\d{1,2}\\.(\\d{4})|(?:${MONTH})${S}\\d{1,2},${S}(\\d{4}))(?:${S}(?:г\\.|года))?`;
export const shape = (source: string, flags = 'iy'): RegExp => new RegExp(source, flags);
const upper = (text: string | undefined): string => (text ?? '').toUpperCase();
const firstOf = (match: RegExpExecArray, from: number, to: number): string | undefined => match.slice(from, to + 1).find((group) => group !== undefined);

const BODY: Readonly<Record<string, string>> = { g: 'A', u: 'A', s: 'S' };
const ELI_TYPES: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D' };
const TYPES: readonly (readonly [RegExp, string])[] = [[/^(?:reg|règ|verord|регл)/i, 'R'], [/^(?:dir|richt|дире)/i, 'L'], [/^(?:deci|déci|besch|реше)/i, 'D']];

/** Every pattern is bounded and no two alternatives match the same text, so each is tried in constant time. */
export const PATTERNS: readonly Pattern[] = [
  { leads: 'a s e wsis pc oecd afn', shape: shape('[A-Z]{1,5}(?:[.-](?:DEC|\\d{2}))?(?:/[A-Za-z0-9.-]{1,14}(?:\\([A-Za-z0-9. ]{1,8}\\))?){1,6}(?:-[A-Z]\\b)?(?: ?\\((?:[IVXLC]{1,7}|\\d{4})\\))?', 'y'), key: (m) => symbol(m[0]) },
  { leads: 'un united', shape: shape(`(?:U\\.?N\\.?|United${S}Nations)${S}Doc(?:ument)?s?\\.?${S}([A-Z]{1,5}(?:\\.\\d+)?(?:/[A-Za-z0-9.-]{1,14}){1,6}(?: ?\\([IVXLC0-9]{1,7}\\))?)`, 'y'), key: (m) => symbol(m[1]!) },
  {
    leads: 'un unga unsc ga sc general security united resolution resolutions res',
    shape: shape(`(?:(?:U\\.?N\\.?|United${S}Nations)${S})?(?:(General${S}Assembly|UNGA|G\\.?A\\.?|Security${S}Council|UNSC|S\\.?C\\.?)${S})?res(?:olutions?)?\\.?${S}(?:no\\.?${S})?(\\d{1,4}(?:/\\d{1,4}[A-Z]?)?)(?: ?\\(([IVXLC]{1,7})\\)| ?\\((\\d{4})\\))?(?:${S}of${S}the${S}(?:United${S}Nations${S})?(?:General${S}Assembly|Security${S}Council))?`),
    key: (m) => resolution(m[1], m[2]!, m[3], m[4]),
  },
  { leads: 'résolution resolución резолюция', shape: shape(`(?:r[ée]solution|resoluci[óo]n|резолюци[а-яё]{1,3})${S}(?:Генеральной${S}Ассамблеи${S}(?:ООН${S})?)?${NO}(\\d{1,4}/\\d{1,4})(?:${S}(?:de${S}l['’]Assembl[ée]e${S}g[ée]n[ée]rale|de${S}la${S}Asamblea${S}General|Генеральной${S}Ассамблеи(?:${S}ООН)?))?`), key: (m) => `SYM:A/RES/${m[1]!}` },
  {
    leads: 'regulation regulations directive directives decision decisions reg dir council commission règlement décision reglamento directiva decisión verordnung richtlinie beschluss регламент директива решение regulamento diretiva',
    shape: shape(`(?:(?:Council|Commission)${S})?(?:(?:Delegated|Implementing|Framework)${S})?(Regulations?|Directives?|Decisions?|Reg\\.?|Dir\\.?|R[èe]glement|D[ée]cision|Reglamento|Directiva|Decisi[óo]n|Verordnung|Richtlinie|Beschluss|Регламент[а-яё]{0,2}|Директив[а-яё]{1,2}|Решени[а-яё]{1,2})${S}(?:(?:\\((?:EU|EC|EEC|CFSP|UE|CE|PESC|ЕС|Euratom)(?:,${S0}Euratom)?\\)|EU|UE|ЕС)${S})?${NO}(\\d{1,4}/\\d{1,4})(?:/(?:EU|EC|EEC|CFSP|JHA|UE|CE|ЕС))?(?![\\d/])`),
    key: (m) => `EU:${TYPES.find(([word]) => word.test(m[1]!))?.[1] ?? '?'}:${m[2]!}`,
  },
  { leads: 'http https eli', shape: shape('(?:https?://(?:data|eur-lex)\\.europa\\.eu/)?eli/(reg|dir|dec)(?:_[a-z]{2,5})?/(\\d{4})/(\\d{1,5})(?:/oj(?:/[a-z]{3})?)?', 'y'), key: (m) => `EU:${ELI_TYPES[m[1]!]!}:${m[2]!}/${m[3]!}` },
  { leads: 'com join swd', shape: shape(`(COM|JOIN|SWD)${S0}\\((\\d{4})\\)${S0}(\\d{1,4})(?:${S}final)?`, 'y'), key: (m) => `${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: '#RLDCPH', shape: shape('([3-7])(\\d{4})([RLDCPH]{1,2})(\\d{4})(?![\\dA-Za-zА-я])', 'y'), key: (m) => celex(m[2]!, m[3]!, m[4]!) },
  { leads: 'oj', shape: shape(`OJ${S}L${S0}(\\d{1,3})(?:${S0}I)?,${S}(?:\\d{1,2}\\.\\d{1,2}\\.)?(\\d{4}),${S}p\\.${S0}(\\d{1,5})`, 'y'), key: (m) => `OJ:${m[2]!}:${m[1]!}:${m[3]!}` },
  { leads: 'oj', shape: shape(`OJ${S}L,${S}(\\d{4}/\\d{1,4}),${S}\\d{1,2}\\.\\d{1,2}\\.\\d{4}`, 'y'), key: (m) => `OJ:${m[1]!}` },
  { leads: 'oj', shape: shape(`OJ${S}(\\d{4})${S}L${S0}(\\d{1,3})I?(?:/|,${S}p\\.?${S0})(\\d{1,5})`, 'y'), key: (m) => `OJ:${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: '#O', shape: shape(`(\\d{4})\\]?${S}OJ${S}L${S0}(\\d{1,3})I?/(\\d{1,5})`, 'y'), key: (m) => `OJ:${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: 'ets cets ste stce', shape: shape(`(?:C?ETS|STC?E)${S0}${NO}(\\d{3})(?!\\d)`, 'y'), key: (m) => `ETS:${m[1]!}` },
  { leads: '#U', shape: shape(`(\\d{1,4})${S}U\\.?N\\.?T\\.?S\\.?${S}(\\d{1,5}|[IVXLC]{1,6})(?![\\dA-Za-zА-я])`, 'y'), key: (m) => `UNTS:${m[1]!}:${m[2]!}` },
  { leads: 'pub public pl', shape: shape(`(?:Pub\\.?${S0}L\\.?|Public${S}Law|P\\.?L\\.?)${S0}${NO}(\\d{2,3})[-–‑](\\d{1,4})(?:,${S}(?:[Dd]iv(?:ision)?|[Tt]itle)\\.?${S}([A-Z]{1,5})(?![A-Za-zА-я]))?`, 'y'), key: (m) => `PL:${m[1]!}-${m[2]!}${m[3] === undefined ? '' : `:${m[3]}`}` },
  { leads: '#SF', shape: shape(`(\\d{1,3})${S}(Stat|Fed\\.${S0}Reg)\\.${S}(\\d{1,3},\\d{3}|\\d{1,6})(?!\\d)`, 'y'), key: (m) => `${m[2]!.startsWith('S') ? 'STAT' : 'FR'}:${m[1]!}:${plainNumber(m[3]!)}` },
  { leads: '#Cc', shape: shape(`(\\d{1,2})${S}C\\.?F\\.?R\\.?,?${S}(?:Parts?|pts?\\.|§{1,2})?${S0}(\\d{1,4})(?!\\d|\\.\\d)`, 'iy'), key: (m) => `CFR:${m[1]!}:${m[2]!}` },
  { leads: 'executive eo exec', shape: shape(`(?:Executive${S}Order|Exec\\.${S}Order|E\\.?${S0}O\\.?)${S}(?:\\(E\\.?O\\.?\\)${S})?${NO}(\\d{2},?\\d{3})(?!\\d)(?:${S}of${S}${DATE})?`), key: (m) => `EO:${plainNumber(m[1]!)}` },
  {
    leads: 'federal федеральный закон #-–‑',
    shape: shape(`(?:(?:Federal${S}Laws?|Федеральн[а-яё]{1,4}${S}закон[а-яё]{0,3}|Закон[а-яё]{0,3})${S}(?:(?:of|от|dated)${S}${DATE},?${S})?)?${NO}(\\d{1,3})[-–‑](?:FZ|ФЗ)(?![A-Za-zА-я])(?:${S}(?:of|от|dated)${S}${DATE})?`),
    key: (m) => `FZ:${m[4]!}`,
    year: (m) => firstOf(m, 1, 3) ?? firstOf(m, 5, 7),
  },
  { leads: 'фз fz', shape: shape(`(?:ФЗ|FZ)(?:[-–‑]|${S}(?:№|No\\.?|N)${S0})(\\d{1,3})(?![\\d-])(?:${S}(?:of|от|dated)${S}${DATE})?`, 'y'), key: (m) => `FZ:${m[1]!}`, year: (m) => firstOf(m, 2, 4) },
  {
    leads: 'presidential decree указ',
    shape: shape(`(?:(?:Presidential${S})?Decree|Указ[а-яё]{0,3}${S}Президента(?:${S}(?:РФ|Российской${S}Федерации))?)${S}(?:(?:of|от|dated)${S}${DATE},?${S})?${NO}(\\d{1,4})(?![\\d-])(?:${S}(?:of|от|dated)${S}${DATE})?`),
    key: (m) => `UKAZ:${m[4]!}`,
    year: (m) => firstOf(m, 1, 3) ?? firstOf(m, 5, 7),
  },
  { leads: 'lei', shape: shape(`Lei${S}(?:Federal${S})?n[.º°o]{1,2}${S0}(\\d{1,2}\\.\\d{3})(?:/(?:\\d{4}|\\d{2})|,${S}de${S}\\d{1,2}${S}de${S}[a-zç]{4,9}${S}de${S}\\d{4})?`), key: (m) => `LEI:${m[1]!}` },
  { leads: 'law', shape: shape(`Law${S}No\\.?${S}(\\d{1,2})[.,](\\d{3})(?:${S}of${S}${DATE}|/\\d{4})?`), key: (m) => `LEI:${m[1]!}.${m[2]!}` },
  { leads: 'case joined c t affaire asunto дело', shape: shape(`(?:(?:Joined${S})?(?:Cases?|Affaire|Asunto|Дел[оа])${S})?([CT])[-–‑](\\d{1,4})/(\\d{2})(?![\\d/])(?:${S}P)?`, 'y'), key: (m) => `CASE:${m[1]!}-${m[2]!}/${m[3]!}` },
  { leads: 'ecli eu', shape: shape('(?:ECLI:)?EU:([CTF]):(\\d{4}):(\\d{1,5})', 'y'), key: (m) => `ECLI:EU:${m[1]!}:${m[2]!}:${m[3]!}` },
  { leads: 'icj cij', shape: shape(`(?:I\\.?C\\.?J\\.?${S}Rep(?:orts|\\.)?|C\\.?I\\.?J\\.?${S}Recueil)${S}(\\d{4}),?${S}p\\.?${S0}(\\d{1,4})(?:[-–]\\d{1,4})?`, 'y'), key: (m) => `ICJ:${m[1]!}:${m[2]!}`, paged: true },
  { leads: '#I', shape: shape(`(\\d{4})\\]?${S}I\\.?C\\.?J\\.?${S}(?:Rep(?:orts|\\.)?${S})?(\\d{1,4})(?!\\d)`, 'y'), key: (m) => `ICJ:${m[1]!}:${m[2]!}`, paged: true },
  { leads: 'pcij', shape: shape(`P\\.?C\\.?I\\.?J\\.?,?${S}(?:\\(?Series|\\(?ser\\.?)${S}([AB])\\)?(?:,)?${S}${NO}(\\d{1,3})`, 'iy'), key: (m) => `PCIJ:${upper(m[1])}:${m[2]!}`, paged: true },
  { leads: '#R', shape: shape(`(\\d{1,2})${S}R\\.?I\\.?A\\.?A\\.?${S}(\\d{1,5})(?!\\d)`, 'y'), key: (m) => `RIAA:${m[1]!}:${m[2]!}`, paged: true },
  { leads: '#c', shape: shape(`(\\d{4})${S}c\\.?${S}(\\d{1,3})(?!\\d)`, 'y'), key: (m) => `UKPGA:${m[1]!}:${m[2]!}` },
];

/** `14,028` as `14028`. */
function plainNumber(text: string): string {
  return text.replace(',', '');
}

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
