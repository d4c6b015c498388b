import { hashOf } from './words.ts';

/** Ordinal words by which parts of a provision are named (`the second paragraph`, `alinéa premier`, `абзац второй`), from the first on. */
const ORDINALS = [
  'first premier première primero primera primer первый первая первом',
  'second deuxième seconde segundo segunda второй вторая втором',
  'third troisième tercero tercera tercer третий третья третьем третьей третьего',
  'fourth quatrième cuarto cuarta четвертый четвертая',
  'fifth cinquième quinto quinta пятый пятая',
  'sixth sixième sexto sexta шестой шестая',
  'seventh septième séptimo séptima',
  'eighth huitième octavo octava',
  'ninth neuvième noveno novena',
  'tenth dixième décimo décima',
];

let table: Map<number, string> | undefined;

function read(): Map<number, string> {
  return new Map(ORDINALS.flatMap((words, i) => words.split(' ').map((word): [number, string] => [hashOf(word), String(i + 1)])));
}

/** The number that an ordinal word with this hash means. */
export function ordinalWithHash(hash: number): string | undefined {
  return (table ??= read()).get(hash);
}

export function ordinalHashes(): Iterable<number> {
  return (table ??= read()).keys();
}
