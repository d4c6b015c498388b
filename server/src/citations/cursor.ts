import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { Memo } from '../memo/memo.ts';
import type { Span } from '../text/span.ts';
import { citableText } from './citable.ts';
import type { Citation } from './citation.ts';
import { eidOf } from './eid.ts';
import { numberingOf } from './numbering.ts';
import { pinpointAt } from './pinpoint.ts';
import type { Pinpoint } from './pinpoint.ts';
import { unitNamed, unitOf } from './units.ts';
import { Words } from './words.ts';

/** The citation that `offset` touches, from citations in reading order; the later one where two touch it. */
export function citationAt(citations: readonly Citation[], offset: number): Citation | undefined {
  let low = 0;
  let high = citations.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (citations[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = citations[low];
  return found && found.span.start <= offset && offset <= found.span.end ? found : undefined;
}

/** What somebody is typing at a place, and what an accepted completion replaces. */
export type Typing =
  /** Behind `@`: a key. `bracketed` inside `[…]`; `braced` behind `@{`. */
  | { readonly kind: 'key'; readonly typed: string; readonly replace: Span; readonly bracketed: boolean }
  /** Behind a key or a name and a comma: a pinpoint. `unit` is the word already there (`art. `), which stays. */
  | { readonly kind: 'provision'; readonly instrument: Instrument; readonly form: 'pandoc' | 'prose'; readonly unit: string; readonly typed: string; readonly replace: Span; /** Id of the provision whose parts are meant: `art. 2, para. `. */ readonly within?: string }
  /** Behind `Article 51 of the `: the name of an instrument. `pinpoint` is what stands before it, and `start` where that starts. */
  | { readonly kind: 'name'; readonly pinpoint: Pinpoint; readonly start: number; readonly typed: string; readonly replace: Span; /** Of the words around, where it is not English. */ readonly language?: string };

const REACH = 300;
const KEY_BEFORE = /(?<![\p{L}\p{N}_.])@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;
const KEY_AFTER = /^[\p{L}\p{N}_:.#$%&+?<>~/-]*/u;
const LOCATOR = /(?<![\p{L}\p{N}_.])@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*?)\}?(?:\s*,\s*|\s+\[?)\{?([^;\]@[{}\n]{0,80})$/u;
const NUMBER_AFTER = /^[\p{L}\d().]*/u;

/** What is being typed at `offset`; undefined in code and where nothing of a citation stands before it. Never fails, however broken the text. */
export function typingAt(memo: Memo, catalog: Catalog, offset: number): Typing | undefined {
  const found = memo.blockAt(offset);
  if (!found || found.block.kind === 'frontMatter') return undefined;
  const { block, start } = found;
  const text = citableText(block);
  const at = Math.min(offset - start, text.length);
  if (at < 0 || hidden(block.text, text, at)) return undefined;
  const before = text.slice(Math.max(0, at - REACH), at);
  const place: Place = { before, after: text.slice(at, at + REACH), offset };
  return keyTyped(place) ?? locatorTyped(place, catalog) ?? pinpointTyped(place, catalog) ?? nameTyped(place);
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly offset: number;
}

/** In code or an address, where prose has nothing and the text has something. */
function hidden(raw: string, prose: string, at: number): boolean {
  const before = raw.charAt(at - 1);
  return before.trim() !== '' && prose.charAt(at - 1) === ' ' && !'*_~>#-|'.includes(before);
}

function keyTyped({ before, after, offset }: Place): Typing | undefined {
  const match = KEY_BEFORE.exec(before);
  if (!match) return undefined;
  const typed = match[1]!;
  const rest = KEY_AFTER.exec(after)![0].replace(/[:.#$%&+?<>~/-]+$/, '');
  const open = before.lastIndexOf('[');
  const bracketed = open >= 0 && !before.slice(open).includes(']');
  return { kind: 'key', typed, replace: { start: offset - typed.length, end: offset + rest.length }, bracketed };
}

function locatorTyped(place: Place, catalog: Catalog): Typing | undefined {
  const match = LOCATOR.exec(place.before);
  const instrument = match ? catalog.instrument(match[1]!) : undefined;
  if (!match || !instrument) return undefined;
  const part = partTyped(match[2]!, instrument);
  if (part) return { ...provision(part, place, instrument), form: 'pandoc', within: part.within };
  const bracket = /\[[^\]]*$/.test(place.before);
  const typed = provisionTyped(match[2]!, bracket || match[0].includes(','));
  return typed && { ...provision(typed, place, instrument), form: 'pandoc' };
}

/** `art. 2, para. `: the number of a part of one provision. */
function partTyped(text: string, instrument: Instrument): { unit: string; typed: string; within: string } | undefined {
  const match = /^(.+?),\s*((?:\p{L}+\.?|§)\s+)([\d\p{L}]*)$/u.exec(text);
  const whole = match && isUnit(match[2]!) ? pinpointAt(match[1]!, 0, match[1]!.length) : undefined;
  if (!match || whole?.targets.length !== 1 || whole.end !== match[1]!.length) return undefined;
  return { unit: match[2]!, typed: match[3]!, within: eidOf(whole.targets[0]!, numberingOf(instrument)) };
}

/** Splits what stands behind the comma into the unit, numbers that are done, and the number being typed. */
function provisionTyped(text: string, open: boolean): { unit: string; typed: string } | undefined {
  const match = /^((?:[\p{L}]+\.?|§{1,2}|¶{1,2})\s*)?((?:[\d\p{L}().]+(?:\s*[,–-]\s*|\s+(?:and|or|to)\s+))*)([\d\p{L}().]*)$/u.exec(text);
  if (!match) return undefined;
  const [, unit = '', done = '', typed = ''] = match;
  if (unit === '') return open ? { unit: '', typed } : undefined;
  if (!isUnit(unit)) return open && done === '' && typed === '' ? { unit: '', typed: unit.trim() } : undefined;
  if (!/\s$/.test(unit) && done === '' && typed === '' && !/[§¶]/.test(unit)) return { unit: '', typed: unit };
  return { unit: unit + done, typed };
}

function isUnit(text: string): boolean {
  return unitNamed(text) !== undefined || /^\s*[§¶]/.test(text);
}

function provision({ unit, typed }: { unit: string; typed: string }, { after, offset }: Place, instrument: Instrument): { kind: 'provision'; instrument: Instrument; unit: string; typed: string; replace: Span } {
  const rest = NUMBER_AFTER.exec(after)![0].replace(/\.+$/, '');
  return { kind: 'provision', instrument, unit, typed, replace: { start: offset - typed.length, end: offset + rest.length } };
}

/** `UN Charter, art. 5`: a name that is right before the comma. */
function pinpointTyped(place: Place, catalog: Catalog): Typing | undefined {
  const match = /^(.*?[\p{L}\d)])(?:\s*,\s*|\s+|['’]s\s+|\s*\()((?:[\p{L}]+\.?|§{1,2})\s*[\d\p{L}().]*)$/su.exec(lastWords(place.before));
  if (!match) return undefined;
  const typed = provisionTyped(match[2]!, false);
  const instrument = typed && typed.unit !== '' ? instrumentAtEnd(match[1]!, catalog) : undefined;
  return typed && instrument && { ...provision(typed, place, instrument), form: 'prose' };
}

function lastWords(text: string): string {
  return text.slice(-120);
}

/** The instrument whose name ends a text: tried from the longest end to the shortest. */
function instrumentAtEnd(text: string, catalog: Catalog): Instrument | undefined {
  const starts = [...text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)].map(({ index }) => index).slice(-10);
  for (const start of starts) {
    const name = text.slice(start);
    const found = /[A-Z\u0400-\u04ff\u3400-\u9fff]/.test(name) ? catalog.instrument(name) : undefined;
    if (found) return found;
  }
  return undefined;
}

const TO_NAME = /^\s+(?:of|under|in)\s+(?:the\s+)?((?:[\p{L}\d][\p{L}\d .'’()-]{0,60})?)$|^\s+(?:de\s+la|de\s+l['’]|del|du|des|de\s+los|de\s+las)\s*((?:[\p{L}\d][\p{L}\d .'’()-]{0,60})?)$|^,\s+((?:\p{Lu}[\p{L}\d .'’()-]{0,60})?)$/u;

/** `Article 51 of the Ch`: the last pinpoint before the place, and a name that is begun behind it. */
function nameTyped({ before, offset }: Place): Typing | undefined {
  const words = new Words(before);
  let last: Pinpoint | undefined;
  while (words.next()) {
    if (!unitOf(words) && !/^[§¶]/.test(before.charAt(words.start))) continue;
    const pinpoint = pinpointAt(before, words.start, before.length);
    if (!pinpoint) continue;
    last = pinpoint;
    words.seek(Math.max(words.end, pinpoint.end));
  }
  const match = last ? TO_NAME.exec(before.slice(last.end)) : null;
  if (!last || !match) return undefined;
  const typed = match[1] ?? match[2] ?? match[3] ?? '';
  const language = match[2] === undefined ? undefined : languageOf(before.slice(last.start, last.end));
  return { kind: 'name', pinpoint: last, start: offset - before.length + last.start, typed, replace: { start: offset - typed.length, end: offset }, ...(language === undefined ? {} : { language }) };
}

/** The Romance language of a pinpoint behind which `de la` or `du` stands. */
function languageOf(pinpoint: string): string {
  if (/art[íi]culo|apartado|p[áa]rrafo|letra|secci[óo]n/i.test(pinpoint)) return 'es';
  return /artigo|al[íi]nea\s\p{L}|inciso/iu.test(pinpoint) ? 'pt' : 'fr';
}
