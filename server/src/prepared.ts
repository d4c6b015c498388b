import { packVocabulary } from './citations/vocabulary.ts';
import { compileModel } from './coverage/model.ts';
import type { Knowledge } from './knowledge/entry.ts';

/** The knowledge with what other parts of Comity would else work out of it at every start. */
export function prepared(knowledge: Knowledge): Knowledge {
  return { ...knowledge, citing: packVocabulary(knowledge), coverage: { ...knowledge.coverage, compiled: compileModel(knowledge.coverage) } };
}
