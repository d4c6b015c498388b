import type { Instrument } from '../knowledge/entry.ts';
import { isIdeograph } from './letters.ts';
import { normalised } from './words.ts';

const GENERIC = new Set(
  'international law laws in of on the and for to cyberspace cyber security cybersecurity national strategy policy internet digital information data position paper report applicability application state states government section part declaration statement resolution decree basic final new'.split(' '),
);
/** `Irish position`, `Dutch letter`: fits whatever that State has said. */
const SAID_BY_STATE = /^(?:\p{Lu}\p{L}+ ){1,2}(?:position(?: paper)?|statement|letter|declaration)$/u;
const SOFT = new Set(['position-paper', 'report', 'strategy', 'declaration', 'soft-law', 'proposal']);

/** Acts of the common law are told apart by their years: several States have a Computer Misuse Act. */
export function isYearless(normal: string, { title, jurisdiction }: Instrument): boolean {
  if (!/^[A-Z]{2}$/.test(jurisdiction) || jurisdiction === 'US') return false;
  const dated = /^(.+(?:Act|Law|Ordinance|Bill)),? (?:19|20)\d\d$/.exec(title);
  return dated !== null && normalised(dated[1]!) === normal;
}

/** Whether a name is too common a word to be a citation by itself. */
export function isWeak(spelled: string, instrument: Instrument): boolean {
  const words = normalised(spelled).split(' ');
  if (isIdeograph(spelled.charCodeAt(0))) return words.length < 3;
  if (words.length === 1) return /^[A-Z0-9]{1,3}$/.test(spelled) || !/[A-ZА-Я0-9].*[A-ZА-Я0-9]/.test(spelled);
  if (instrument.type === 'case' && words.length < 4) return !/\b(?:v|case|judgment|opinion|award|ruling|[IV]+)\b|\d/.test(spelled);
  if (instrument.type === 'position-paper' && SAID_BY_STATE.test(spelled)) return true;
  return SOFT.has(instrument.type) && (words.length < 4 || instrument.type === 'position-paper') && words.every((word) => GENERIC.has(word));
}
