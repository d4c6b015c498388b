import type { Citation } from '../citations/citation.ts';
import { numberOf, pinpointText } from '../citations/write.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { Memo } from '../memo/memo.ts';
import type { Finding, FindingData } from './rule.ts';

/** The instrument of a citation; undefined for one that resolves to nothing or to several. */
export function instrumentOf(citation: Citation, catalog: Catalog): Instrument | undefined {
  return citation.key === null ? undefined : catalog.instrument(citation.key);
}

/** `NIS2 (@eu:nis2)`. */
export function named(id: string, catalog: Catalog): string {
  const instrument = catalog.instrument(id);
  return instrument ? `${instrument.shortTitle} (@${instrument.id})` : `@${id}`;
}

/** Several names, with `or` before the last. */
export function alternatives(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;
}

/** `Article 112`, `§ 1030(a)`; the id itself for a provision without a number. */
export function provisionName(id: string, instrument: Instrument): string {
  if (numberOf(id) === undefined) return instrument.provisions.find((one) => one.id === id)?.label ?? id;
  return pinpointText([id], 'prose', instrument) ?? id;
}

/** What every finding about a citation says of it in `data`. */
export function dataOf(citation: Citation): FindingData {
  const { key, typedKey, provision, candidates, note } = citation;
  return {
    ...(key ?? typedKey ? { key: key ?? typedKey } : {}),
    ...(provision === null ? {} : { provision }),
    ...(candidates.length > 0 ? { candidates } : {}),
    ...(note?.nearest && note.nearest.length > 0 ? { candidates: note.nearest } : {}),
    ...(note?.successor === undefined ? {} : { successor: note.successor }),
    ...(note?.correspondingProvision === undefined ? {} : { correspondingProvision: note.correspondingProvision }),
    ...(note?.version === undefined ? {} : { version: note.version }),
  };
}

const said = new WeakMap<object, { readonly when: string; readonly words: Words }>();

/** A finding but for its place. */
type Words = Omit<Finding, 'span'>;

/**
 * What a rule says of a citation: put into words once for as long as the citation says the same, since a memo may have thousands of doubtful
 * ones and is checked at every letter. `when` has the code, and whatever else than the citation and the knowledge it depends on.
 */
export function inWords(citation: Citation, when: string, say: () => Words): Words {
  const known = said.get(citation.sense);
  if (known?.when === when) return known.words;
  const words = say();
  said.set(citation.sense, { when, words });
  return words;
}

/** The version of the knowledge base, as messages name it. */
export function knowledgeVersion(catalog: Catalog): string {
  return `knowledge base ${catalog.version.slice(0, 12)}`;
}

/** The sentence around a citation, roughly: back and forth to a full stop or an empty line, a few hundred letters at most. */
export function sentenceAround(memo: Memo, { span }: Citation): string {
  const before = memo.slice(Math.max(0, span.start - 240), span.start);
  const after = memo.slice(span.end, span.end + 240);
  const from = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n\n') + 1, 0);
  const to = after.search(/[.!?](?:\s|$)|\n\n/);
  return before.slice(from) + citationText(memo, span) + (to < 0 ? after : after.slice(0, to));
}

function citationText(memo: Memo, span: { start: number; end: number }): string {
  return memo.slice(span.start, span.end);
}
