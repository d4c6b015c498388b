import { readFileSync } from 'node:fs';
import type { Catalog } from './catalog.ts';
import type { Knowledge, KnowledgeProblem } from './entry.ts';
import { EMPTY_KNOWLEDGE, openCatalog } from './openCatalog.ts';

export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly catalog: Catalog;
  readonly problems: readonly KnowledgeProblem[];
}

/** Number of the compiled form; a file of another number was written by another version of Comity. */
const FORMAT = 1;

/** The compiled form as one text. */
export function serialise(knowledge: Knowledge): string {
  return JSON.stringify({ format: FORMAT, ...knowledge });
}

/** Loads the compiled knowledge. A missing or unreadable file gives an empty catalog and one problem that says what to do. */
export function loadKnowledge(path: string): LoadedKnowledge {
  try {
    const { format, ...knowledge } = JSON.parse(readFileSync(path, 'utf8')) as Knowledge & { readonly format: number };
    if (format !== FORMAT) return failed(path, `has the format ${format}, not ${FORMAT}`);
    return { knowledge, catalog: openCatalog(knowledge), problems: [] };
  } catch (error) {
    return failed(path, error instanceof Error ? error.message : String(error));
  }
}

function failed(file: string, reason: string): LoadedKnowledge {
  const message = `The knowledge base could not be loaded: ${reason}. Build Comity again, or install it again.`;
  const problem: KnowledgeProblem = { file, code: 'knowledge-invalid', severity: 'error', message, start: 0, end: 0 };
  return { knowledge: EMPTY_KNOWLEDGE, catalog: openCatalog(EMPTY_KNOWLEDGE), problems: [problem] };
}
