import { STATES } from './stateNames.ts';
import { normalised } from './words.ts';

/** Members of the European Union: their adjective before a Union act says nothing against it. */
const MEMBERS = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

let table: Map<string, string> | undefined;

/** Code of the State or organisation that `words` (any case, any form that `normalised` levels) names; undefined for other words. */
export function stateNamed(words: string): string | undefined {
  return (table ??= read()).get(normalised(words));
}

function read(): Map<string, string> {
  const made = new Map<string, string>();
  for (const line of STATES.trim().split('\n')) {
    const at = line.indexOf(' ');
    for (const word of line.slice(at + 1).split('|')) made.set(normalised(word), line.slice(0, at));
  }
  return made;
}

/** True where naming `state` beside a law of `jurisdiction` does not speak against it. */
export function compatible(state: string, jurisdiction: string): boolean {
  if (state === jurisdiction || jurisdiction.startsWith(`${state}-`) || jurisdiction.endsWith(`-${state}`)) return true;
  if (jurisdiction === 'EU') return MEMBERS.has(state);
  return !/^[A-Z]{2}$/.test(jurisdiction) && state !== 'EU';
}
