import { hashOf } from './words.ts';

/** Kinds of provision, named as the prefixes of eIds. */
export type UnitKind =
  | 'art' | 'sec' | 'subsec' | 'para' | 'subpara' | 'point' | 'cl' | 'rule' | 'rec' | 'annex' | 'chp' | 'part' | 'title' | 'sched' | 'principle' | 'page' | 'preamble';

export interface Unit {
  readonly kind: UnitKind;
  /** `Articles`, `arts`, `§§`: a list follows as a matter of course. */
  readonly plural: boolean;
  /** `art.`, `§`: short enough that a list may follow all the same. */
  readonly short: boolean;
  /** A single letter or another word that means something else as a rule: only a number right behind it makes it a unit. */
  readonly strict: boolean;
  /** What it is with a number in digits: a French alinéa is a paragraph, a Portuguese alínea has a letter. */
  readonly digits?: UnitKind;
}

/** Words for provisions in the languages in which memos are written. `*` marks plurals, `'` short forms, `!` words that need a number right behind. */
const UNITS: Readonly<Record<UnitKind, string>> = {
  art: "article articles* art' arts'* artículo artículos* artigo artigos* artikel статья статье статью статьи статей* статьям* статьях* статьями* ст' стст'*",
  sec: "section sections* sec' secs'* s'! ss'*! § §§* sección secciones* раздел раздела разделе разделы* sect'",
  subsec: "subsection subsections* subsec'",
  para: "paragraph paragraphs* para' paras'* ¶ ¶¶* paragraphe paragraphes* par' pars'* alinéa alinéas* apartado apartados* párrafo párrafos* párr' parágrafo parágrafos* absatz abs' абз' часть части частью частям* частями* частях* ч'! norm norms* пункт пункта пункте пунктом пункту пункты* пункты* пунктах* п'! пп'*! абз'",
  subpara: "subparagraph subparagraphs* subpara' абзац абзаца абзаце",
  point: "point points* letra letras* lit' letter buchst' buchstabe nummer nr'! inciso incisos* punto puntos* подпункт подпункта подпункте подпунктом подпункты* подп' alínea alíneas*",
  cl: "clause clauses* cl'",
  rule: "rule rules* r'! règle règles* regla reglas* правило правила правилу правилом правилах* правил*",
  rec: "recital recitals* rec' considérant considérants* considerando considerandos* erwägungsgrund",
  annex: "annex annexes* appendix appendices* annexe anexo приложение приложения приложении",
  chp: "chapter chapters* ch' chap' chapitre chapitres* capítulo capítulos* глава главы главе главой гл'",
  part: "part parts* pt' partie parte",
  title: 'title titles* titre título',
  sched: "schedule schedules* sched'",
  principle: 'principle principles*',
  page: "page pages* p'! pp'*! página páginas* стр' с'!",
  preamble: 'preamble préambule preámbulo преамбула преамбулы преамбуле преамбулу preâmbulo',
};

let table: Map<number, Unit> | undefined;

/** The unit that a word with this hash names. */
export function unitWithHash(hash: number): Unit | undefined {
  return (table ??= build()).get(hash);
}

/** All hashes that begin a pinpoint. */
export function unitHashes(): Iterable<number> {
  return (table ??= build()).keys();
}

export const SECTION_SIGN: Unit = { kind: 'sec', plural: false, short: true, strict: true };
export const SECTION_SIGNS: Unit = { ...SECTION_SIGN, plural: true };
export const PILCROW: Unit = { kind: 'para', plural: false, short: true, strict: true };
export const PILCROWS: Unit = { ...PILCROW, plural: true };

function build(): Map<number, Unit> {
  const made = new Map<number, Unit>();
  for (const [kind, words] of Object.entries(UNITS) as [UnitKind, string][]) {
    for (const written of words.split(' ')) {
      const word = written.replace(/[*'!]/g, '');
      if (word.startsWith('§') || word.startsWith('¶')) continue;
      const hash = hashOf(word);
      const old = made.get(hash);
      const unit = { kind, plural: written.includes('*'), short: written.includes("'"), strict: written.includes('!') };
      // Stemmed forms of one Russian word share a hash; one that may be a singular is read as one.
      if (!old) made.set(hash, unit);
      else made.set(hash, old.kind === kind ? { ...unit, plural: unit.plural && old.plural } : { ...unit, digits: old.kind });
    }
  }
  return made;
}

/** Units that are parts of others, from the outside in; the number says how deep. */
export const DEPTH: Readonly<Record<UnitKind, number>> = {
  preamble: 0, title: 0, part: 1, annex: 1, sched: 1, chp: 2, principle: 3, rule: 3, rec: 3, art: 3, sec: 3, page: 3, subsec: 4, para: 5, subpara: 6, point: 7, cl: 8,
};
