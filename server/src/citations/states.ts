import { STATES } from './stateNames.ts';
import { normalised } from './words.ts';

/** Members of the European Union: their adjective before a Union act says nothing against it. */
const MEMBERS = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/** Codes of ISO 3166-1 alpha-2. */
const ALPHA_2 =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ ' +
  'DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM ' +
  'PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

let table: Map<string, string> | undefined;
let codes: Map<string, string> | undefined;

/** Code of the State or organisation that `words` (any case, any form that `normalised` levels) names; undefined for other words. */
export function stateNamed(words: string): string | undefined {
  return (table ??= read()).get(normalised(words));
}

/** The code that `words` are, in any case, else that of the State or organisation that they name; undefined for other words. */
export function codeOf(words: string): string | undefined {
  codes ??= new Map([...ALPHA_2.split(' '), ...STATES.trim().split('\n').map((line) => line.slice(0, line.indexOf(' ')))].map((code) => [code.toUpperCase(), code]));
  return codes.get(words.trim().toUpperCase()) ?? stateNamed(words);
}

/** The State that a front matter names, as a code; as it is written where it is none that is known, undefined where there is none. */
export function stateIn({ state }: { readonly state?: string | undefined }): string | undefined {
  return state === undefined ? undefined : (codeOf(state) ?? state);
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
