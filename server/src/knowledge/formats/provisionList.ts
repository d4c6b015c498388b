import type { KnowledgeProblem, Provision } from '../entry.ts';
import { foldSpace } from './flowText.ts';
import { ImportError, LIMITS } from './limits.ts';

/** A provision to be added. */
export interface NewProvision {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly text?: string;
  /** Of a numbered part: where it lies in the text of the whole. */
  readonly part?: readonly [from: number, to: number];
  /** The id that the file itself gives it. */
  readonly eId?: string;
  /** Where it stands in the file. */
  readonly start: number;
}

/** The provisions of a law in the order of the file, with ids that no two share. */
export class ProvisionList {
  readonly provisions: Provision[] = [];
  readonly problems: Omit<KnowledgeProblem, 'file'>[] = [];
  private readonly ids = new Set<string>();

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Adds a provision; false where its id is taken. @throws ImportError beyond the bound. */
  add(one: NewProvision): boolean {
    if (this.ids.has(one.id)) return false;
    if (this.provisions.length >= LIMITS.provisions) throw new ImportError(`The file has more than ${LIMITS.provisions.toLocaleString('en')} provisions; split it.`, one.start);
    this.ids.add(one.id);
    this.provisions.push(provisionOf(one));
    if ((one.text?.length ?? 0) > LIMITS.text) this.report('information', `${one.label} is longer than ${LIMITS.text.toLocaleString('en')} characters; its text is not held.`, one.start);
    return true;
  }

  /** Adds a numbered part of a provision whose text is `whole`; the white space at its ends is left out. */
  addPart(one: Omit<NewProvision, 'text' | 'part'>, whole: string, [from, to]: readonly [number, number]): boolean {
    const start = from + (/^\s*/.exec(whole.slice(from, to))?.[0].length ?? 0);
    const text = whole.slice(start, to).trimEnd();
    return this.add({ ...one, text, part: [start, start + text.length] });
  }

  report(severity: KnowledgeProblem['severity'], message: string, start: number, code: KnowledgeProblem['code'] = 'knowledge-invalid'): void {
    this.problems.push({ code, severity, message, start, end: start + 1 });
  }
}

function provisionOf({ id, label, heading, text, part, eId }: NewProvision): Provision {
  return {
    id,
    label: foldSpace(label).trim().slice(0, LIMITS.heading),
    heading: foldSpace(heading).trim().slice(0, LIMITS.heading),
    gist: '',
    ...(text === undefined || text === '' || text.length > LIMITS.text ? {} : { text }),
    ...(eId === undefined || eId === id ? {} : { eId }),
    principles: NONE,
    elements: NONE,
    topics: NONE,
    verified: true,
    ...(part === undefined ? {} : { part }),
  };
}

const NONE: readonly string[] = [];
