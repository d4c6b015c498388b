import type { Instrument } from '../knowledge/entry.ts';
import { outlineOf } from '../knowledge/outline.ts';
import type { NameIndex, NameMatch } from './names.ts';
import { numberAt, sticky } from './numbers.ts';
import type { Pinpoint } from './pinpoint.ts';

/** `Section 702(h)(1) of FISA`: the section that a name begins with, and where its number stands. */
const SECTION = /(?:[Ss]ec(?:tion|\.)|§)\s?(?=\d)/y;
/** How far the rest of such a name may reach. */
const REACH = 120;

export interface SectionName {
  readonly match: NameMatch;
  readonly pinpoint: Pinpoint;
}

/** The name of a single section of a law with the parts of it that stand behind its number or behind the whole; undefined where none begins at `start`. */
export function sectionNameAt(text: string, start: number, names: NameIndex): SectionName | undefined {
  const unit = sticky(SECTION, text, start);
  const number = unit && numberAt(text, start + unit[0].length);
  if (!number || number.chain.length === 0) return undefined;
  const bare = start + unit[0].length + number.number.length;
  const cut = number.end - bare;
  const written = text.slice(start, bare) + text.slice(number.end, number.end + REACH);
  const match = names.at(written, 0, written.length);
  if (!match || match.end <= bare - start) return undefined;
  const pinpoint = within(match.name.instruments, { chain: number.chain, start, end: number.end });
  return pinpoint && { match: { ...match, start, end: start + match.end + cut }, pinpoint };
}

/** `FISA 702(h)`: the parts behind a name that ends with the number of a section. */
export function partsBehind(text: string, { end, name }: NameMatch): Pinpoint | undefined {
  const from = /\d+$/.exec(text.slice(Math.max(0, end - 6), end))?.index;
  const number = from === undefined ? undefined : numberAt(text, Math.max(0, end - 6) + from);
  if (!number || number.chain.length === 0 || (name.ambiguous && !name.short)) return undefined;
  return within(name.instruments, { chain: number.chain, start: end, end: number.end });
}

function within(instruments: readonly Instrument[], { chain, start, end }: { chain: readonly string[]; start: number; end: number }): Pinpoint | undefined {
  const only = instruments.length === 1 ? onlySection(instruments[0]!) : undefined;
  return only === undefined ? undefined : { start, end, targets: [[{ kind: 'sec', number: only, chain }]], ranges: [] };
}

/** The number of the section that all provisions of an instrument are parts of. */
function onlySection(instrument: Instrument): string | undefined {
  const outline = outlineOf(instrument);
  const heads = new Set(Array.from({ length: Math.min(outline.count, 40) }, (_, i) => outline.idAt(i).split('__')[0]!));
  const [head] = heads;
  return heads.size === 1 && head!.startsWith('sec_') ? head!.slice(4) : undefined;
}
