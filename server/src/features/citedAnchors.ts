import type { Citations } from '../citations/citations.ts';
import type { StretchReading } from '../citations/readStretch.ts';
import type { Anchor, Anchors } from '../coverage/anchors.ts';
import { modelOf } from '../coverage/model.ts';
import type { Matter } from '../coverage/model.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Stretch } from '../memo/stretch.ts';

/** The elements of principles that instruments and their provisions anchor: instrument id, then provision id (empty for the whole instrument). */
type Index = ReadonlyMap<string, ReadonlyMap<string, readonly Matter[]>>;

const indices = new WeakMap<Catalog, Index>();
const known = new WeakMap<StretchReading, { readonly index: Index; readonly anchors: Anchors | undefined }>();

/** The anchors of elements that the blocks of a stretch cite, of the citations of its memo; undefined where there are none. */
export function citedAnchors(stretch: Stretch, citations: Citations, catalog: Catalog): Anchors | undefined {
  const reading = citations.readingOf(stretch);
  if (!reading) return undefined;
  const index = indexOf(catalog);
  const kept = known.get(reading);
  if (kept?.index === index) return kept.anchors;
  const anchors = anchorsIn(reading, index);
  known.set(reading, { index, anchors });
  return anchors;
}

function anchorsIn(reading: StretchReading, index: Index): Anchors | undefined {
  const anchors = new Map<number, Anchor[]>();
  for (const { block, start, key, provisions } of reading.resolved()) {
    const of = index.get(key);
    const found = of && [...provisions.flatMap((id) => wholes(id).map((one) => of.get(one))), of.get('')].find((matters) => matters !== undefined);
    if (!found) continue;
    const all = anchors.get(block);
    if (all) all.push({ start, matters: found });
    else anchors.set(block, [{ start, matters: found }]);
  }
  return anchors.size > 0 ? anchors : undefined;
}

/** A provision and those that it is part of: `art_22__para_5`, `art_22`. */
function wholes(id: string): string[] {
  const steps = id.split('__');
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('__'));
}

function indexOf(catalog: Catalog): Index {
  const kept = indices.get(catalog);
  if (kept) return kept;
  const index = new Map<string, Map<string, Matter[]>>();
  modelOf(catalog.coverage).principles.forEach(({ id, elements }, principle) => {
    const entry = catalog.principles.find((one) => one.id === id);
    elements.forEach((one, element) => {
      for (const anchor of entry?.elements.find((other) => other.id === one.id)?.anchors ?? []) {
        const [instrument = '', provision = ''] = anchor.split(' ');
        const of = index.get(instrument) ?? new Map<string, Matter[]>();
        index.set(instrument, of.set(provision, [...(of.get(provision) ?? []), { principle, element }]));
      }
    });
  });
  indices.set(catalog, index);
  return index;
}
