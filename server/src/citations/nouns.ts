import type { Instrument } from '../knowledge/entry.ts';
import { hashOf, normalised, Words } from './words.ts';

/** Words for kinds of instrument, by which memos call one after naming it: `the Charter`, `la Convention`, `Устава`. The first of a row stands for all. */
const NOUNS = `
charter charte carta устав 宪章
convention convención convenio конвенция convenção 公约
treaty traité tratado договор 条约
covenant pacte pacto пакт
agreement accord acuerdo соглашение acordo 协定
protocol protocole protocolo протокол 议定书
act ley
law loi lei закон 法
statute
code código
constitution
regulation règlement reglamento регламент regulamento
regulations 条例
directive directiva директива diretiva
decision décision decisión решение
order
decree décret decreto указ
resolution résolution resolución резолюция
declaration déclaration declaración декларация 宣言
compact
agenda
manual manuel руководство
strategy stratégie estrategia стратегия
doctrine доктрина
judgment judgement arrêt sentencia
opinion
report rapport informe доклад
`;

/** Well-known law that the knowledge base does not hold, by what it is: once a memo names it, the noun alone may mean it. */
const OTHERS = `
convention ECHR CEDH ЕКПЧ UNCLOS CNUDM CONVEMAR CRC CEDAW ICERD UNCAC CNUCC VCDR VCCR ACHR CADH CRPD CISG CITES SOLAS MARPOL UNFCCC
charter ACHPR CADHP
treaty NPT TNP ДНЯО
agreement TRIPS ADPIC GATT GATS
regulation MiCA EMFA EHDS
act HIPAA FCPA FOIA CCPA NDAA RIPA PIPEDA PDPA COPPA FERPA
`;

let others: Map<string, string> | undefined;

function readOthers(): Map<string, string> {
  return new Map(OTHERS.trim().split('\n').flatMap((line) => line.split(' ').slice(1).map((name): [string, string] => [name, line.slice(0, line.indexOf(' '))])));
}

/** The kind of law that is not held under this name. */
export function nounOfOther(name: string): string | undefined {
  return (others ??= readOthers()).get(name);
}

let rows: Map<number, string> | undefined;
let byWord: Map<string, string> | undefined;

function read(): Map<number, string> {
  const made = new Map<number, string>();
  byWord = new Map();
  for (const line of NOUNS.trim().split('\n')) {
    const words = line.split(' ');
    for (const word of words) {
      if (!/[\u3400-\u9fff]/.test(word)) made.set(hashOf(word), words[0]!);
      byWord.set(normalised(word), words[0]!);
    }
  }
  return made;
}

/** The kind of instrument that a word with this hash names. */
export function nounWithHash(hash: number): string | undefined {
  return (rows ??= read()).get(hash);
}

/** Whether a word, as `normalised` gives it, names a kind of instrument. */
export function isNoun(word: string): boolean {
  rows ??= read();
  return byWord!.has(word);
}

/** Hashes of these words, and of the names of law that is not held. */
export function nounHashes(): Iterable<number> {
  return [...(rows ??= read()).keys(), ...[...(others ??= readOthers()).keys()].map(hashOf)];
}

/** What an instrument may be called for short: the kind that its title begins with or its short names end with. */
export function nounsOf(instrument: Instrument): ReadonlySet<string> {
  let nouns = known.get(instrument);
  if (!nouns) known.set(instrument, (nouns = nounsFound(instrument)));
  return nouns;
}

const known = new WeakMap<Instrument, ReadonlySet<string>>();

function nounsFound(instrument: Instrument): ReadonlySet<string> {
  rows ??= read();
  const nouns = new Set<string>();
  for (const name of [instrument.title, instrument.shortTitle, ...Object.values(instrument.labels)]) {
    const words = normalised(name).split(' ');
    const first = words.map((word) => byWord!.get(word)).find((noun) => noun !== undefined);
    if (first !== undefined) nouns.add(first);
    const last = byWord!.get(words.at(-1)!);
    if (last !== undefined) nouns.add(last);
  }
  return nouns;
}

/** Length of the word for what a law is, right before its name: `règlement eIDAS`, `Директивы «NIS 2»`; 0 where no word of its kind stands there. */
export function kindBefore(before: string, instruments: readonly Instrument[]): number {
  const match = /(\p{L}{3,12})\s["“«]?$/u.exec(before.slice(-16));
  const noun = match && instruments.length > 0 ? nounIn(match[1]!) : undefined;
  return noun !== undefined && instruments.every((one) => nounsOf(one).has(noun)) ? match![0].trimStart().length : 0;
}

/** The first word of a text as a noun, for defining brackets such as `(the "Act")`. */
export function nounIn(text: string): string | undefined {
  const words = new Words(text);
  return words.next() && words.end >= text.trimEnd().length ? nounWithHash(words.hash) : undefined;
}

/** The kind of instrument that a name begins with: `Convention on Cybercrime`. */
export function firstNoun(name: string): string | undefined {
  const words = new Words(name);
  return words.next() ? nounWithHash(words.hash) : undefined;
}

/** The kind of instrument that a Chinese word names; a law where it is none of the list. */
export function hanNoun(word: string): string {
  rows ??= read();
  return byWord!.get(normalised(word)) ?? 'law';
}

/** The kinds of instrument that the words of a title name. */
export function nounsIn(title: string): ReadonlySet<string> {
  const words = new Words(title);
  const nouns = new Set<string>();
  while (words.next()) {
    const noun = nounWithHash(words.hash);
    if (noun !== undefined) nouns.add(noun);
  }
  return nouns;
}
