import { profilesOf } from '../coverage/model.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Settings } from '../state/settings.ts';
import { allRules } from './allRules.ts';
import { OTHERS } from './otherCodes.ts';

const CODES = [...allRules.flatMap(({ codes }) => codes), ...OTHERS.map(({ code }) => code)];

/** Profiles and codes that settings name and that there are not, a sentence each that says which there are. */
export function unknownNames({ profile, profiles, severity }: Settings, catalog: Catalog): string[] {
  const codes = Object.keys(severity).flatMap((code) => unknownCode(code, catalog) ?? []);
  if (profile === 'auto' && profiles.length === 0) return codes;
  const known = profilesOf(catalog);
  const unknown = (name: string, from: string, choices: readonly string[]): string[] => (choices.includes(name) ? [] : [`"${name}" is not possible for ${from}; choose one of ${choices.join(', ')}.`]);
  return [...unknown(profile, 'profile', ['auto', ...known]), ...profiles.flatMap((one) => unknown(one.profile, `profiles."${one.glob}"`, known)), ...codes];
}

function unknownCode(code: string, catalog: Catalog): string | undefined {
  const principle = /^(?:missing|incomplete)-(.*)$/.exec(code)?.[1];
  if (principle === undefined) return CODES.includes(code) ? undefined : `"${code}" under severity is no code of Comity; choose one of ${CODES.join(', ')}.`;
  return catalog.principle(principle) ? undefined : `"${code}" under severity is no code of Comity: there is no principle "${principle}"; the principles are ${catalog.principles.map(({ id }) => id).join(', ')}.`;
}
