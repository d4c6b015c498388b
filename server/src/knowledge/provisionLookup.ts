import { isBefore, today } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Formerly, ProvisionLookup } from './catalog.ts';
import type { Extent, Instrument, Provision, Version } from './entry.ts';
import { changeOf, describeExtent, hasChanges, inExtent, unsettledIn } from './extent.ts';
import { outlineOf } from './outline.ts';
import { beyondParts, hasEveryPart } from './provisionPaths.ts';

/**
 * Whether and how a provision exists in an instrument. With an `asOf` in the time of a former text the id is
 * read in that text's numbering; otherwise in the present one, with word of what the number named before. What was inserted later than that day
 * (today, without one), or deleted by then, does not exist.
 */
export function lookUpProvision(instrument: Instrument, id: string, asOf?: IsoDate): ProvisionLookup {
  const former = asOf === undefined ? undefined : versionAt(instrument, asOf);
  const absent = absentFrom(former?.extent ?? instrument.extent, id, asOf);
  if (absent) return absent;
  if (former) return inFormer(instrument, former, id);
  const now = present(instrument, id);
  const formerly = formerlyOf(instrument, id);
  return now.found !== 'no' && formerly ? { ...now, formerly } : now;
}

function absentFrom(extent: readonly Extent[], id: string, asOf?: IsoDate): ProvisionLookup | undefined {
  if (!hasChanges(extent)) return undefined;
  const day = asOf ?? today();
  const change = changeOf(extent, id, day);
  if (change) return { found: 'no', range: describeExtent(extent, id, day), change };
  return inExtent(extent, id) === 'no' ? { found: 'no', range: describeExtent(extent, id, day) } : undefined;
}

function present(instrument: Instrument, id: string): ProvisionLookup {
  const provision = entryOf(instrument, id);
  if (provision) return { found: 'yes', provision };
  const within = inExtent(instrument.extent, id);
  if (within === 'no') return { found: 'no', range: describeExtent(instrument.extent, id) };
  const holder = holderOf(instrument, id);
  const range = holder && rangeInText(instrument, holder, id);
  if (range !== undefined) return { found: 'no', range, inText: true };
  if (within === 'yes' || holder) return { found: 'yes', ...(holder ? { holder } : {}), ...unsettled(instrument.extent, id, holder) };
  return { found: 'unknown' };
}

/** The parts that the held text of a provision has, in words, where the id asks for one behind them: where every part is marked up, or a writer marked those of this provision. */
function rangeInText(instrument: Instrument, holder: Provision, id: string): string | undefined {
  const outline = outlineOf(instrument);
  const parts = outline.partsOf(holder.id);
  const isMarked = hasEveryPart(instrument) || (instrument.provenance === undefined && parts.every((part) => outline.at(outline.find(part)).part !== undefined));
  return isMarked ? beyondParts(parts, holder, id) : undefined;
}

function unsettled(extent: readonly Extent[], id: string, holder?: Provision): { unsettled?: string } {
  const part = unsettledIn(extent, id, holder?.id.split('__').length ?? 1);
  return part === undefined ? {} : { unsettled: part };
}

function inFormer(instrument: Instrument, version: Version, id: string): ProvisionLookup {
  const move = movedId(version, id);
  if (!move) {
    const within = inExtent(version.extent, id);
    if (within === 'no') return { found: 'no', range: describeExtent(version.extent, id) };
    return within === 'yes' ? { found: 'yes', version: version.label, ...unsettled(version.extent, id) } : { found: 'unknown' };
  }
  const provision = entryOf(instrument, move.now);
  const holder = provision ? undefined : holderOf(instrument, move.now);
  return {
    found: 'yes',
    movedFrom: id,
    version: version.label,
    ...(provision ? { provision } : {}),
    ...(holder ? { holder } : {}),
    ...(move.unconfirmed ? { unconfirmed: true } : {}),
    ...(provision ? {} : unsettled(version.extent, id, holder)),
  };
}

function formerlyOf(instrument: Instrument, id: string): Formerly | undefined {
  for (const version of instrument.versions) {
    const move = movedId(version, id);
    if (move && move.now !== id) return { version: version.label, now: move.now, unconfirmed: move.unconfirmed };
  }
  return undefined;
}

/** The former text whose numbering held on a day: the one that ended first among those not yet ended. */
function versionAt(instrument: Instrument, asOf: IsoDate): Version | undefined {
  const open = instrument.versions.filter((version) => !isBefore(version.until, asOf));
  return open.reduce<Version | undefined>((best, version) => (best && !isBefore(version.until, best.until) ? best : version), undefined);
}

/** `art_37__para_2` moves with `art_37`. */
function movedId(version: Version, id: string): { now: string; unconfirmed: boolean } | undefined {
  for (const part of selfAndHolders(id)) {
    const now = version.renumbered[part];
    if (now !== undefined) return { now: now + id.slice(part.length), unconfirmed: version.unconfirmed.includes(part) };
  }
  return undefined;
}

function entryOf(instrument: Instrument, id: string): Provision | undefined {
  const outline = outlineOf(instrument);
  const number = outline.find(id);
  return number < 0 ? undefined : outline.at(number);
}

function holderOf(instrument: Instrument, id: string): Provision | undefined {
  for (const part of selfAndHolders(id).slice(1)) {
    const holder = entryOf(instrument, part);
    if (holder) return holder;
  }
  return undefined;
}

function selfAndHolders(id: string): string[] {
  const segments = id.split('__');
  return segments.map((_, i) => segments.slice(0, segments.length - i).join('__'));
}
