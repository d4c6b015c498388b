import type { Memo } from '../memo/memo.ts';
import type { Finding } from '../rules/rule.ts';

/**
 * What makes a finding the same one wherever it has moved to: its code, what it is about and the words it stands on. Findings about a memo as a
 * whole stand on its title or a heading, which do not count.
 */
export interface FindingKey {
  readonly code: string;
  /** What it is about: a principle, a citation key with the provision, what is wrong with a suppression. */
  readonly about?: string;
  /** Elements that a provision leaves out. */
  readonly elements?: readonly string[];
  /** The words it stands on, white space folded. */
  readonly text?: string;
}

/** Longer words are cut. */
const LONGEST = 160;

/** The key of a finding in a memo. */
export function keyOf({ code, data, span }: Finding, memo: Memo): FindingKey {
  const { principle, key, provision, problem } = data;
  const about = [principle ?? key, provision, problem].filter((part) => typeof part === 'string').join(' ');
  const text = principle === undefined ? memo.slice(span.start, span.end).replace(/\s*\n[ \t>]*/g, ' ').replace(/\s+/g, ' ').trim().normalize('NFC') : '';
  return {
    code,
    ...(about === '' ? {} : { about }),
    ...(code.startsWith('incomplete-') && data.elements ? { elements: [...data.elements].sort() } : {}),
    ...(text === '' ? {} : { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text }),
  };
}

/** Whether a finding was there: the same one, or a provision that now leaves out fewer elements. */
function answers(known: FindingKey, key: FindingKey): boolean {
  if (known.code !== key.code || known.about !== key.about || known.text !== key.text) return false;
  return (key.elements ?? []).every((element) => known.elements?.includes(element));
}

/** Findings that were there before; each answers one finding, so that a second one like it is new. */
export class KnownFindings {
  private readonly left: FindingKey[];

  constructor(keys: readonly FindingKey[]) {
    this.left = [...keys];
  }

  /** Whether a finding was there; it is then used up. */
  take(key: FindingKey): boolean {
    const at = this.left.findIndex((known) => answers(known, key));
    if (at >= 0) this.left.splice(at, 1);
    return at >= 0;
  }

  /** Those that no finding has answered. */
  get unanswered(): readonly FindingKey[] {
    return this.left;
  }
}
