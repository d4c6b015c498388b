import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';

/**
 * What a YAML document says, as plain data. A list or a group as a key is refused: no file of knowledge has one, and the library writes such keys out
 * as text, each with all that is in it, which takes time by the square of their depth.
 * @throws Error for such a key, for a reference to what is not there, and for a document that multiplies itself by references ("Excessive …")
 */
export function valueOf(document: Document): unknown {
  visit(document, {
    Pair: (_, { key }) => {
      if (key !== null && !isScalar(key)) throw new Error('A key is a list or a group.');
    },
  });
  return document.toJS({ maxAliasCount: 100 });
}
