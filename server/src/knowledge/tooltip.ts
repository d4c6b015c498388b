import type { IsoDate } from '../text/isoDate.ts';
import { nameWithKey } from './card.ts';
import type { Catalog } from './catalog.ts';
import { existence, provisionHeading } from './describeInstrument.ts';
import type { Instrument } from './entry.ts';
import { plainText } from './plainText.ts';
import { statusInWords, statusOn } from './words.ts';

/**
 * What fits a tooltip, as plain text in the words of the hover, a line each: what is cited, whether the provision exists, and where the
 * instrument stands today and on the day given. `provision` is null for the instrument as a whole.
 */
export function tooltip(catalog: Catalog, cited: { readonly instrument: Instrument; readonly provision: string | null }, day: IsoDate): string {
  const { instrument, provision } = cited;
  const status = [statusInWords(instrument, (id) => nameWithKey(catalog, id)), statusOn(instrument, day)].filter((part) => part !== undefined).join(' ');
  if (provision === null) return plainText([instrument.title, status].join('\n'));
  const lookup = catalog.provision(instrument, provision, day);
  const lines = [`${instrument.shortTitle}, ${provisionHeading(provision, lookup)}`, existence(instrument, provision, lookup, day), status];
  return plainText(lines.filter((line) => line !== undefined).join('\n'));
}
