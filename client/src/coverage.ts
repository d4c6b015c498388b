import type { LanguageClient, Range } from 'vscode-languageclient/node';

/** `provision`: the memo states a rule on it; `mention`: it only names it; `absent`: neither. */
export type Status = 'provision' | 'mention' | 'absent';

/** A sentence of the memo that a verdict rests on. */
export interface Evidence {
  readonly range: Range;
  readonly text: string;
}

export interface PrincipleCoverage {
  readonly status: Status;
  /** Whether the memo's profile asks for the principle. */
  readonly required: boolean;
  /** Whether the memo says that it need not provide for it. */
  readonly waived?: boolean;
  /** Elements that the profile asks for. */
  readonly requiredElements?: readonly string[];
  readonly elements: Readonly<Record<string, { readonly status: Status; readonly evidence: readonly Evidence[] }>>;
}

/** What the memo in view is taken for and what it covers; `profile: null` is a file that is no policy memo. */
export interface Coverage {
  readonly profile: string | null;
  /** Why it is or is not taken for a policy memo, in sentences. */
  readonly why: string;
  /** Names of principles (`jurisdiction`) and elements (`jurisdiction.territorial-basis`). */
  readonly labels: Readonly<Record<string, string>>;
  readonly principles: Readonly<Record<string, PrincipleCoverage>>;
}

/** Asks the server for the coverage of an open memo; undefined while the server cannot say. */
export async function requestCoverage(client: LanguageClient, uri: string): Promise<Coverage | undefined> {
  if (!client.isRunning()) return undefined;
  try {
    return (await client.sendRequest<Coverage | null>('comity/coverage', { textDocument: { uri }, detail: true })) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Why a principle need not be provided for; undefined where it must. */
export function exemption({ required, waived }: PrincipleCoverage): 'waived' | 'not required' | undefined {
  return !required ? 'not required' : waived === true ? 'waived' : undefined;
}

/** The principles that the memo's profile asks for, less those that the memo waives, and how many of them it provides for. */
export function countCovered(coverage: Coverage): { covered: number; required: number } {
  const required = Object.values(coverage.principles).filter((principle) => principle.required && (principle.waived !== true || principle.status === 'provision'));
  return { covered: required.filter((principle) => principle.status === 'provision').length, required: required.length };
}

/** How a status is shown (a codicon) and what it is called. */
export const SIGNS: Readonly<Record<Status, string>> = { provision: '$(pass)', mention: '$(circle-outline)', absent: '$(circle-slash)' };
export const WORDS: Readonly<Record<Status, string>> = { provision: 'covered', mention: 'only mentioned', absent: 'absent' };
