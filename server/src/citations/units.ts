import { hashOf, Words } from './words.ts';

/** Kinds of provision, named as the prefixes of eIds. */
export type UnitKind =
  | 'art' | 'sec' | 'subsec' | 'para' | 'subpara' | 'alinea' | 'point' | 'cl' | 'rule' | 'rec' | 'annex' | 'chp' | 'part' | 'title' | 'sched' | 'principle' | 'page' | 'preamble';

export interface Unit {
  readonly kind: UnitKind;
  /** `Articles`, `arts`, `§§`: a list follows as a matter of course. */
  readonly plural: boolean;
  /** `статьи`: of one article, or several articles. */
  readonly either: boolean;
  /** `art.`, `§`: short enough that a list may follow all the same. */
  readonly short: boolean;
  /** A single letter or another word that means something else as a rule: only a number right behind it makes it a unit. */
  readonly strict: boolean;
  /** `ч.`: has points, which are paragraphs by their own word. */
  readonly holds: boolean;
  /** An abbreviation that is a word of its own without its full stop. */
  readonly dotted: boolean;
  /** What it is with a number in digits: a French alinéa counts paragraphs, a Portuguese alínea has a letter; a Spanish párrafo with a digit is a numbered one. */
  readonly digits?: UnitKind;
}

/** Words for provisions in the languages in which memos are written. `*` marks plurals, `~` forms of either number, `'` short forms, `!` words that need a number right behind, `^` a part that has points, `.` a full stop that must be there. An `alinea` is a paragraph that bears no number, or one that does, by whose law it is. */
const UNITS: Readonly<Record<UnitKind, string>> = {
  art: "article articles* art' arts'* artículo artículos* artigo artigos* artikel~ статья статье статью статьи~ статей* статьям* статьях* статьями* ст' стст'*",
  sec: "section sections* sec' secs'* s'! ss'*! § §§* sección secciones* раздел раздела разделе разделы* разделов* разделам* разделах* разделами* sect'",
  subsec: "subsection subsections* subsec'",
  para: "paragraph paragraphs* para' paras'* ¶ ¶¶* paragraphe paragraphes* par' pars'* apartado apartados* párrafo párrafos* párr' parágrafo parágrafos* absatz abs' часть^ части~^ частью^ частей*^ частям*^ частями*^ частях*^ ч'!^ norm norms* пункт пункта пункте пунктом пункту пункты* пунктов* пунктам* пунктах* пунктами* п'! пп'*!",
  subpara: "subparagraph subparagraphs* subpara' абзац абзаца абзаце абзацы* абзацев* абзацам* абзацах* абзацами* абз' unterabsatz uabs'",
  alinea: "párrafo párrafos* párr' alinéa alinéas* al'!.",
  point: "point points* letra letras* lit' litt' let'. lett'. lettre lettres* letter letters* buchst' buchstabe nummer nr'! inciso incisos* punto puntos* подпункт подпункта подпункте подпунктом подпункты* подпунктов* подпунктам* подпунктах* подпунктами* подп' alínea alíneas*",
  cl: "clause clauses* cl'",
  rule: "rule rules* r'! règle règles* regla reglas* правило правила~ правилу правилом правил* правилам* правилах* правилами*",
  rec: "recital recitals* rec' considérant considérants* considerando considerandos* erwägungsgrund",
  annex: "annex annexes* appendix appendices* annexe anexo приложение приложения~ приложении приложений* приложениям* приложениях* приложениями*",
  chp: "chapter chapters* ch' chap' chapitre chapitres* capítulo capítulos* глава главы~ главе главой глав* главам* главах* главами* гл'",
  part: "part parts* pt' partie parte",
  title: 'title titles* titre título',
  sched: "schedule schedules* sched'",
  principle: 'principle principles*',
  page: "page pages* p'! pp'*! página páginas* стр' с'!",
  preamble: 'preamble préambule preámbulo преамбула преамбулы преамбуле преамбулу preâmbulo',
};

interface Table {
  readonly byHash: ReadonlyMap<number, Unit>;
  /** Russian forms: stemmed, those of one word share a hash, whatever their number. */
  readonly byForm: ReadonlyMap<string, Unit>;
}

const SUB = hashOf('sub');
let table: Table | undefined;

/** The unit that the word just read names, or begins: `sub-paragraph`, to whose end it then reads. */
export function unitOf(words: Words): Unit | undefined {
  const { byHash, byForm } = (table ??= build());
  if (words.hash === SUB && words.text.charCodeAt(words.end) === 45 && words.next()) return unitNamed(`sub${words.text.slice(words.start, words.end)}`);
  const { text, start, end, hash } = words;
  const unit = byHash.get(hash);
  return unit && text.charCodeAt(start) >= 0x400 ? (byForm.get(text.slice(start, end).toLowerCase()) ?? unit) : unit;
}

/** The unit that a word names which is a text by itself. */
export function unitNamed(word: string): Unit | undefined {
  const words = new Words(word);
  return words.next() ? unitOf(words) : undefined;
}

/** All hashes that begin a pinpoint. */
export function unitHashes(): Iterable<number> {
  return [SUB, ...(table ??= build()).byHash.keys()];
}

export const SECTION_SIGN: Unit = { kind: 'sec', plural: false, either: false, short: true, strict: true, holds: false, dotted: false };
export const SECTION_SIGNS: Unit = { ...SECTION_SIGN, plural: true };
export const PILCROW: Unit = { kind: 'para', plural: false, either: false, short: true, strict: true, holds: false, dotted: false };
export const PILCROWS: Unit = { ...PILCROW, plural: true };

function build(): Table {
  const byHash = new Map<number, Unit>();
  const byForm = new Map<string, Unit>();
  for (const [kind, words] of Object.entries(UNITS) as [UnitKind, string][]) {
    for (const written of words.split(' ')) {
      const word = written.replace(/[*~'!^.]/g, '');
      if (word.startsWith('§') || word.startsWith('¶')) continue;
      const hash = hashOf(word);
      const old = byHash.get(hash);
      const unit = { kind, plural: written.includes('*'), either: written.includes('~'), short: written.includes("'"), strict: written.includes('!'), holds: written.includes('^'), dotted: written.includes('.') };
      if (word.charCodeAt(0) >= 0x400) byForm.set(word, unit);
      // A form that is not listed counts as a singular.
      if (!old) byHash.set(hash, unit);
      else byHash.set(hash, old.kind === kind ? { ...unit, plural: unit.plural && old.plural, either: false } : { ...unit, digits: old.kind });
    }
  }
  return { byHash, byForm };
}

/** Units that are parts of others, from the outside in; the number says how deep. */
export const DEPTH: Readonly<Record<UnitKind, number>> = {
  preamble: 0, title: 0, part: 1, annex: 1, sched: 1, chp: 2, principle: 3, rule: 3, rec: 3, art: 3, sec: 3, page: 3, subsec: 4, para: 5, subpara: 6, alinea: 6, point: 7, cl: 8,
};

/** Parts that are counted in words. */
export const COUNTED: ReadonlySet<UnitKind> = new Set(['para', 'subpara', 'alinea', 'point', 'cl']);
