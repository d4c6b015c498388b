import { readFileSync } from 'node:fs';
import type { Catalog } from './catalog.ts';
import { parseCompiled } from './compiledFile.ts';
import type { Knowledge, KnowledgeProblem } from './entry.ts';
import { EMPTY_KNOWLEDGE, openCatalog } from './openCatalog.ts';
import { provideIndex } from './searchIndex.ts';

export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly catalog: Catalog;
  readonly problems: readonly KnowledgeProblem[];
}

/** Loads the compiled knowledge. A missing or unreadable file gives an empty catalog and one problem that says what to do. */
export function loadKnowledge(path: string): LoadedKnowledge {
  try {
    const knowledge = parseCompiled(readFileSync(path));
    const catalog = openCatalog(knowledge, () => knowledge.names);
    provideIndex(catalog, () => knowledge.index);
    return { knowledge, catalog, problems: [] };
  } catch (error) {
    return failed(path, error instanceof Error ? error.message : String(error));
  }
}

function failed(file: string, reason: string): LoadedKnowledge {
  const message = `The knowledge base could not be loaded: ${reason}. Build Comity again, or install it again.`;
  const problem: KnowledgeProblem = { file, code: 'knowledge-invalid', severity: 'error', message, start: 0, end: 0 };
  return { knowledge: EMPTY_KNOWLEDGE, catalog: openCatalog(EMPTY_KNOWLEDGE), problems: [problem] };
}
