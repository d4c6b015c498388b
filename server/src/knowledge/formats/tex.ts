/** Signs that TeX writes as commands. */
const SYMBOLS: Readonly<Record<string, string>> = {
  S: '§', P: '¶', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ',
  textendash: '–', textemdash: '—', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”', ldots: '…', dots: '…', textellipsis: '…',
  textregistered: '®', texttrademark: '™', textcopyright: '©', copyright: '©', pounds: '£', euro: '€', texteuro: '€', textdegree: '°', textordmasculine: 'º', textordfeminine: 'ª', textasciitilde: '~', textbackslash: '\\',
};
/** Accents as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = { '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '"': '\u0308', '=': '\u0304', '.': '\u0307', u: '\u0306', v: '\u030C', H: '\u030B', c: '\u0327', k: '\u0328', r: '\u030A', d: '\u0323', b: '\u0331' };
const ACCENT = /\\(?:([`'^~"=.])\s*(?:\{\s*(\\?\p{L})\s*\}|(\\?\p{L}))|([uvHckrdb])\s*\{\s*(\\?\p{L})\s*\})/gu;

/** What a BibTeX value says as plain text: accents and signs as characters, commands and braces gone. Unknown commands leave their argument. */
export function plainTex(value: string): string {
  const accented = value.replace(ACCENT, (...[, sign1, a, b, sign2, c]: (string | undefined)[]) => {
    const letter = (a ?? b ?? c ?? '').replace(/^\\/, '');
    return `${letter}${ACCENTS[(sign1 ?? sign2)!] ?? ''}`.normalize('NFC');
  });
  const named = accented
    .replace(/\\([A-Za-z]+)\s?/g, (_, name: string) => SYMBOLS[name] ?? '')
    .replace(/\\([&%$#_{}\- ,/])/g, (_, sign: string) => (sign === '-' || sign === '/' ? '' : sign === ',' ? ' ' : sign === '{' ? '\u0001' : sign === '}' ? '\u0002' : sign))
    .replace(/\\\\/g, ' ');
  return named
    .replace(/[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, ' ')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replace(/\s+/g, ' ')
    .trim();
}
