import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { IdentifierIndex } from './identifierIndex.ts';
import type { PackedIdentifiers } from './identifierIndex.ts';
import { leadHashes } from './identifiers.ts';
import { NameIndex } from './names.ts';
import type { PackedNames } from './names.ts';
import { nounHashes } from './nouns.ts';
import { ordinalHashes } from './ordinals.ts';
import { unitHashes } from './units.ts';
import { hashOf } from './words.ts';

/** What a word may begin. */
export const NAME = 1;
export const UNIT = 2;
export const LEAD = 4;
export const NOUN = 8;
export const SIGN = 16;
export const AGAIN = 32;

/** Words that repeat a citation: what they mean by it. */
const AGAIN_WORDS: Readonly<Record<string, Again>> = { ibid: 'ibid', ibidem: 'ibid', id: 'ibid', thereof: 'thereof', там: 'there' };

/** `there` is the first word of `Там же`, which means ibid. */
export type Again = 'ibid' | 'thereof' | 'there';

/** What the build keeps in the compiled knowledge, so that it need not be worked out at every start. */
export interface PackedVocabulary {
  readonly names: PackedNames;
  readonly identifiers: PackedIdentifiers;
}

/** The names and identifiers of instruments as plain data. */
export function packVocabulary(catalog: Pick<Catalog, 'instruments'>): PackedVocabulary {
  const { instruments } = catalog;
  return { names: new NameIndex(catalog).pack(instruments), identifiers: new IdentifierIndex(catalog).pack(instruments) };
}

/** Everything that the words of a memo are compared with, made from a catalog once. */
export class Vocabulary {
  readonly names: NameIndex;
  readonly identifiers: IdentifierIndex;
  private readonly flags = new Uint8Array(1 << 16);
  private readonly again = new Map<number, Again>();

  constructor(private readonly catalog: Catalog) {
    const packed = catalog.citing as PackedVocabulary | undefined;
    this.names = new NameIndex(catalog, packed?.names);
    this.identifiers = new IdentifierIndex(catalog, packed?.identifiers);
    const mark = (hashes: Iterable<number>, flag: number): void => {
      for (const hash of hashes) this.flags[slot(hash)]! |= flag;
    };
    mark(this.names.firstHashes(), NAME);
    mark(unitHashes(), UNIT);
    mark(ordinalHashes(), UNIT);
    mark(leadHashes(), LEAD);
    mark(nounHashes(), NOUN);
    mark(['@', '§', '¶', '第', '同', '该'].map(hashOf), SIGN);
    for (const [word, meaning] of Object.entries(AGAIN_WORDS)) this.again.set(hashOf(word), meaning);
    mark(this.again.keys(), AGAIN);
  }

  /** What a word with this hash may begin: a sum of the flags above. 0 is certain, a flag has to be checked. */
  flagsOf(hash: number): number {
    return this.flags[slot(hash)]!;
  }

  /** The instruments that a later one replaced. */
  predecessors(instrument: Instrument): readonly Instrument[] {
    const ids = this.catalog.relatedTo(instrument.id).flatMap(({ relation, id }) => (relation === 'superseded-by' ? [id] : []));
    return [...new Set([...ids, ...(instrument.relations.repeals ?? [])])].flatMap((id) => this.catalog.instrument(id) ?? []);
  }

  againWord(hash: number): Again | undefined {
    return this.again.get(hash);
  }
}

function slot(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}

const known = new WeakMap<Catalog, Vocabulary>();

/** The vocabulary of a catalog; built on first use. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  let vocabulary = known.get(catalog);
  if (!vocabulary) known.set(catalog, (vocabulary = new Vocabulary(catalog)));
  return vocabulary;
}
