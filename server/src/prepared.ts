import { packVocabulary } from './citations/vocabulary.ts';
import { compileModel } from './coverage/compile.ts';
import { allWords } from './coverage/language/words.ts';
import type { Knowledge } from './knowledge/entry.ts';

/** `learned`: what the training of the coverage verdicts wrote. The knowledge with what other parts of Comity would else work out of it at every start. */
export function prepared(knowledge: Knowledge, learned: unknown): Knowledge {
  return { ...knowledge, citing: packVocabulary(knowledge), coverage: { ...knowledge.coverage, compiled: compileModel(knowledge.coverage, allWords()), learned } };
}
