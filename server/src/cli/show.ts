import { citationsOf } from '../citations/citationsOf.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { describeEntry, describeProvision } from '../knowledge/describe.ts';
import type { Entry, Instrument } from '../knowledge/entry.ts';
import { nearestKeys } from '../knowledge/nearest.ts';
import { plainText } from '../knowledge/plainText.ts';
import { search } from '../knowledge/search.ts';
import { readMemo } from '../memo/memo.ts';
import { profileText } from './showProfile.ts';

/**
 * An entry as text for a terminal: `un:charter`, `un:charter art_51`, `un:charter, art. 51`, `Article 51 of the UN Charter`, `self-defence`, `term:attribution`, `sovereignty-memo`, or any name that fits one thing.
 * For anything else, what was perhaps meant.
 */
export function showEntry(catalog: Catalog, query: string): { readonly text: string; readonly found: boolean } {
  const [key = '', provision] = query.trim().split(/[\s#,]+(?=[a-z]+_\S+$)/);
  const entry = entryNamed(catalog, key);
  if (entry?.kind === 'instrument' && provision !== undefined) return { text: plainText(describeProvision(catalog, entry, provision)), found: catalog.provision(entry, provision).found !== 'no' };
  if (entry) return { text: plainText(describeEntry(catalog, entry, 'full')), found: true };
  const cited = citedProvision(catalog, query);
  if (cited) return { text: plainText(describeProvision(catalog, cited.instrument, cited.id)), found: catalog.provision(cited.instrument, cited.id).found !== 'no' };
  const profile = profileText(catalog, query);
  if (profile !== undefined) return { text: profile, found: true };
  const several = catalog.instrumentsNamed(key);
  if (several.length > 0) return { text: `"${key}" fits ${several.map((one) => one.id).join(', ')}.`, found: false };
  const near = [...new Set([...nearestKeys(catalog, key, 3), ...search(catalog, key, 3).map((one) => one.instrument.id)])].slice(0, 4);
  return { text: `The knowledge base has nothing by the name "${key}".${near.length > 0 ? ` Perhaps ${near.join(', ')}?` : ''}`, found: false };
}

/** The provision that a key and a pinpoint name as they do in a citation, `eu:gdpr, art. 48`, or that the query cites in full: `Article 48 of the GDPR`. */
function citedProvision(catalog: Catalog, query: string): { readonly instrument: Instrument; readonly id: string } | undefined {
  const [, key = '', pinpoint = ''] = /^@?([^\s,]+)[\s,]+(.*\d.*)$/.exec(query.trim()) ?? [];
  const instrument = key === '' ? undefined : catalog.instrument(key);
  const written = instrument ? `[@${instrument.id}, ${pinpoint}]` : query.trim();
  const [cited, ...more] = citationsOf(readMemo('', 1, written), catalog);
  const isAll = instrument ? cited?.key === instrument.id : cited?.text === written && more.length === 0;
  const named = isAll && cited?.key ? catalog.instrument(cited.key) : undefined;
  return named && cited?.provision ? { instrument: named, id: cited.provision } : undefined;
}

/** The entry of an id, an alias or a label. */
function entryNamed(catalog: Catalog, name: string): Entry | undefined {
  const wanted = name.trim().toLowerCase();
  const named = (one: Entry): boolean => one.kind !== 'instrument' && [one.label, ...one.aliases, ...Object.values(one.labels)].some((label) => label.toLowerCase() === wanted);
  return catalog.entry(name.trim()) ?? catalog.instrument(name) ?? [...catalog.principles, ...catalog.concepts, ...catalog.terms].find(named);
}
