import { fstatSync, openSync } from 'node:fs';
import type { Knowledge, KnowledgeProblem } from '../entry.ts';
import type { InstrumentNames } from '../instrumentNames.ts';
import { once } from '../once.ts';
import { LawFile } from './lawFile.ts';
import type { Place } from './lawFile.ts';

/**
 * Large knowledge as one file that is read piece by piece. Each law is a run of pieces: its details, its provisions (one piece for a provision
 * with its parts), its outline, its headings. Behind all laws lie the members, each named in the table at the end, which the last bytes point to.
 */
export const STORE_FORMAT = 1;
export const STORE_END = 'comity-laws';

/** A member of the file: JSON, or 32-bit numbers. */
export interface Member {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

export interface StoreTable {
  readonly format: number;
  readonly version: string;
  readonly members: readonly Member[];
}

/** Which words stand where, as it lies in the file; see searchIndex.ts. */
export interface StoredIndex {
  readonly words: () => readonly string[];
  readonly numbers: (name: IndexPart) => Int32Array;
}

export const INDEX_PARTS = ['nameStarts', 'nameDocuments', 'headingStarts', 'headingDocuments', 'starts', 'provisions'] as const;
export type IndexPart = (typeof INDEX_PARTS)[number];

export interface StoredKnowledge extends Knowledge {
  readonly names: InstrumentNames;
  readonly stored: StoredIndex;
  readonly problems: readonly KnowledgeProblem[];
}

const PARTS = ['principles', 'terms', 'concepts', 'positions', 'analyses'] as const;

/** Opens a file of laws. @throws Error where it is none, is cut short, or has another format. */
export function openLaws(path: string): StoredKnowledge {
  const fd = openSync(path, 'r');
  const file = new LawFile(fd);
  const { size } = fstatSync(fd);
  const end = file.bytes(Math.max(0, size - 32), Math.min(32, size)).toString('latin1');
  const [, start, length] = /^(\d{10}) (\d{8}) comity-laws\n$/.exec(end.slice(end.length - (10 + 1 + 8 + 1 + STORE_END.length + 1))) ?? [];
  if (start === undefined) throw new Error('it is cut short');
  const table = file.json<StoreTable>(Number(start), Number(length));
  if (table.format !== STORE_FORMAT) throw new Error(`it has the format ${table.format}, not ${STORE_FORMAT}`);
  const members = new Map(table.members.map((one) => [one.name, one]));
  const memberOf = (name: string): Member => {
    const member = members.get(name);
    if (!member) throw new Error(`the part ${name} is missing`);
    return member;
  };
  const late = <T>(name: string): (() => T) => once(() => file.json<T>(memberOf(name).start, memberOf(name).length));
  const numbers = (name: IndexPart): Int32Array => file.numbers(memberOf(name).start, memberOf(name).length / 4);
  const lights = late<(readonly [object, Place])[]>('instruments');
  const instruments = once(() => lights().map(([light, place]) => file.instrument(light, place)));
  const parts = Object.fromEntries(PARTS.map((name) => [name, { get: late(name), enumerable: true }]));
  const coverage = late<Knowledge['coverage']>('coverage');
  const [judging, citing] = ['judging', 'citing'].map((name) => (members.has(name) ? late<unknown>(name) : undefined));
  const [names, problems] = [late<InstrumentNames>('names'), late<StoredKnowledge['problems']>('problems')];
  return Object.defineProperties({}, {
    ...parts,
    version: { value: table.version, enumerable: true },
    instruments: { get: instruments, enumerable: true },
    names: { get: names },
    problems: { get: problems },
    citing: { get: () => citing?.(), enumerable: true },
    coverage: { value: { get principles() { return coverage().principles; }, get profiles() { return coverage().profiles; }, get compiled() { return judging?.(); }, get learned() { return coverage().learned; } }, enumerable: true },
    stored: { value: { words: once(() => file.json<string>(memberOf('words').start, memberOf('words').length).split(' ')), numbers } satisfies StoredIndex },
  }) as StoredKnowledge;
}
