import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { instrumentsOf } from './candidate.ts';
import { meaningOf } from './mentions.ts';
import { scan } from './scan.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The instruments that a line of text names, whatever the memo around it says. */
export function namedIn(text: string, catalog: Catalog): ReadonlySet<Instrument> {
  const vocabulary = vocabularyOf(catalog);
  const found = scan(text, { start: 0, end: text.length }, vocabulary);
  return new Set(found.flatMap((one) => instrumentsOf(meaningOf(one, { text, raw: text, vocabulary })?.target ?? { is: 'unknown' }) ?? []));
}
