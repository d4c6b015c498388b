import type { Annotated } from './corpus.ts';

/** Names of real countries, one word each, for texts in Latin and in Cyrillic script. */
const LATIN = 'Finland Brazil Kenya Japan Estonia Canada Chile Ghana Norway Vietnam Poland Morocco'.split(' ');
const CYRILLIC = 'Финляндия Бразилия Кения Япония Эстония Канада Чили Индонезия Норвегия Вьетнам Польша Турция'.split(' ');

/** A name: words with a capital. */
const NAME = String.raw`(\p{Lu}\p{Ll}{2,}(?:[- ]\p{Lu}\p{Ll}{2,}){0,2})`;
const STATE = String.raw`(?:Republic|Kingdom|Government|State|Commonwealth|(?:Grand )?Duchy|Principality|Federation|Confederation|Sultanate|Emirate|people|territory|laws?|République|Royaume|Gouvernement|(?:Grand-)?Duché|Principauté|Confédération|territoire|República|Reino|Gobierno|territorio)`;
const HOLDS = String.raw`(?:holds|considers|reaffirms|maintains|recogni[sz]es|rejects|supports|shares|regards|proposes|opposes|affirms|exercises|reserves|accepts|takes the view|is of the view|takes the position|estime|considère|soutient|reconnaît|rejette|considera|sostiene|reconoce|rechaza|считает|исходит|полагает|признает|признаёт|отвергает|поддерживает)`;
const OWNS = String.raw`(?:law|laws|territory|soil|government|Government|courts?|networks?|position|view|sovereignty|jurisdiction|borders?|parliament|infrastructure|strategy|citizens|neighbours?)`;
const SIGNS = [
  new RegExp(String.raw`${STATE} (?:of|de|du|del|de la) (?:the )?${NAME}`, 'gu'),
  new RegExp(String.raw`(?:Республик[аи]|Правительств[оа]|Королевств[оа]|Княжеств[оа]) ${NAME}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}-] )${NAME} ${HOLDS}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`${NAME}[’']s ${OWNS}\b`, 'gu'),
];

/** Letters by which forms of a name are known: all but an ending. */
const stemOf = (name: string): string => name.slice(0, Math.max(4, name.length - 3));

/** Words that stand in small letters in some text, which are no names. */
export function smallWords(documents: readonly Annotated[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ text }) => text.match(/(?<![\p{L}’'])\p{Ll}[\p{L}-]+/gu) ?? []));
}

/**
 * A document whose invented States have the names of real ones, each of one, in all forms of its name; undefined where none is found. Drafts name real
 * States, and whose view a sentence tells hangs on whether its State is the memo's own; the corpus invents most of its States.
 */
export function withRealNames(document: Annotated, small: ReadonlySet<string>): Annotated | undefined {
  const isSmall = (word: string): boolean => small.has(word.toLowerCase());
  const found = SIGNS.flatMap((sign) => [...document.text.matchAll(sign)].map(([, name]) => {
    const words = name!.split(' ');
    return words.slice(words.findIndex((word) => !isSmall(word))).join(' ');
  }));
  const states = found.filter((name) => !name.split(/[- ]/).some(isSmall));
  const stems = [...new Set(states.map(stemOf))].filter((stem, i, all) => !all.some((other, j) => i !== j && stem.startsWith(other)));
  if (stems.length === 0) return undefined;
  const form = new RegExp(String.raw`(?<![\p{L}])(${stems.join('|')})\p{Ll}*`, 'gu');
  let text = '';
  let at = 0;
  const moves: { readonly from: number; readonly by: number }[] = [];
  for (const one of document.text.matchAll(form)) {
    const names = /\p{Script=Cyrillic}/u.test(one[0]) ? CYRILLIC : LATIN;
    const name = names[stems.indexOf(one[1]!) % names.length]!;
    text += document.text.slice(at, one.index) + name;
    at = one.index + one[0].length;
    moves.push({ from: at, by: name.length - one[0].length });
  }
  const moved = (place: number): number => place + moves.reduce((sum, { from, by }) => sum + (from <= place ? by : 0), 0);
  return { ...document, text: text + document.text.slice(at), labels: document.labels.map((label) => ({ ...label, at: moved(label.at) })) };
}
