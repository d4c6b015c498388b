import type { Entry, Instrument, Provision } from '../entry.ts';
import { wholeInstrument } from '../lazyInstrument.ts';
import { UNKNOWN } from './lawMeta.ts';
import { normaliseName } from '../normalise.ts';
import { copyOf, provisionCount } from '../outline.ts';
import { isOwnHeading } from '../words.ts';

/**
 * Imported laws that the known instruments have already take their ids, and keep what is known of them: the text joins the gist. Names
 * of imported laws that another known instrument has are dropped, so that nothing becomes ambiguous by a file that was added.
 */
export function joinToKnown(entries: readonly Entry[], known: readonly Instrument[]): Entry[] {
  if (!entries.some(isImportedLaw)) return [...entries];
  const names = namesOf(known);
  return entries.map((entry) => {
    if (!isImportedLaw(entry)) return entry;
    const same = knownAs(entry, names);
    return same ? joined(entry, same) : copyOf(entry, { aliases: entry.aliases.filter((alias) => !names.has(normaliseName(alias))) });
  });
}

/** The known instrument that an imported law is: by an identifier or a name, within one jurisdiction. */
export function sameInstrument(law: Instrument, known: readonly Instrument[]): Instrument | undefined {
  return isImportedLaw(law) ? knownAs(law, namesOf(known)) : undefined;
}

/** True for a law that an importer read; items of libraries are never joined. */
export function isImportedLaw(entry: Entry): entry is Instrument {
  return entry.kind === 'instrument' && entry.provenance !== undefined && provisionCount(entry) > 0 && entry.provenance.format !== 'Comity Markdown';
}

const IDENTIFIERS = ['celex', 'eli', 'akn', 'public-law'] as const;

function knownAs(law: Instrument, names: ReadonlyMap<string, readonly Instrument[]>): Instrument | undefined {
  const identifiers = IDENTIFIERS.flatMap((name) => law.identifiers[name] ?? []);
  for (const name of [law.id, ...identifiers, ...law.aliases, law.title, law.shortTitle]) {
    const [one, ...others] = (names.get(normaliseName(name)) ?? []).filter((known) => known.jurisdiction === law.jurisdiction || law.jurisdiction === UNKNOWN);
    // The numbers of a renumbered law may be those of another text than this.
    if (one && others.length === 0 && one.versions.length === 0) return one;
  }
  return undefined;
}

function namesOf(known: readonly Instrument[]): Map<string, Instrument[]> {
  const names = new Map<string, Instrument[]>();
  for (const one of known) {
    // What a workspace has itself is another file's, not the same law by another name.
    if (one.origin !== 'bundled') continue;
    const identifiers = IDENTIFIERS.flatMap((name) => one.identifiers[name] ?? []);
    for (const name of new Set([one.id, one.title, ...identifiers, ...one.aliases, ...Object.values(one.labels)].map(normaliseName))) {
      const list = names.get(name);
      if (list) list.push(one);
      else names.set(name, [one]);
    }
  }
  return names;
}

function joined(law: Instrument, known: Instrument): Instrument {
  const told = new Map(known.provisions.map((one) => [one.id, one]));
  const held = new Set(law.provisions.map(({ id }) => id));
  const provisions = law.provisions.map((one) => withGist(one, told.get(one.id)));
  return {
    ...wholeInstrument(known),
    extent: known.extent.length > 0 ? known.extent : law.extent,
    provisions: [...provisions, ...known.provisions.filter(({ id }) => !held.has(id))],
    ...(law.provenance === undefined ? {} : { provenance: law.provenance }),
    file: law.file,
    origin: law.origin,
  };
}

function withGist(held: Provision, told: Provision | undefined): Provision {
  return told ? { ...told, ...(held.text === undefined ? {} : { text: held.text }), ...(held.part === undefined ? {} : { part: held.part }), heading: held.heading !== '' && (told.heading === '' || isOwnHeading(told.heading)) ? held.heading : told.heading } : held;
}
