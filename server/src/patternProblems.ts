import { compileModel } from './coverage/compile.ts';
import { allWords } from './coverage/language/words.ts';
import type { KnowledgeProblem } from './knowledge/entry.ts';
import type { CoverageSource } from './knowledge/raw.ts';
import type { KnowledgeFile } from './knowledge/read.ts';

/**
 * Mistakes in the words of a workspace's own principles and profiles, each at its place: a rule that cannot be read is left out, and its author
 * must be told. `base` are the principles and profiles that the files build on.
 */
export function patternProblems(files: readonly KnowledgeFile[], base: CoverageSource): KnowledgeProblem[] {
  const own = files.filter(({ kind, front }) => front && (kind === 'principle' || kind === 'profile'));
  if (own.length === 0) return [];
  const fronts = (kind: KnowledgeFile['kind']): CoverageSource['principles'] => own.flatMap((file) => (file.kind === kind ? [file.front!] : []));
  const ids = new Set(own.map(({ front }) => front!.fields['id']));
  const others = (all: CoverageSource['principles']): CoverageSource['principles'] => all.filter(({ fields }) => !ids.has(fields['id']));
  const { problems } = compileModel({ principles: [...fronts('principle'), ...others(base.principles)], profiles: [...fronts('profile'), ...others(base.profiles)] }, { ...allWords(), lexicon: [], countries: [] });
  return [...new Set(problems)].flatMap((message) => placed(message, own));
}

/** The problem in the file that has the words it names; nothing where no file of the workspace has them. */
function placed(message: string, files: readonly KnowledgeFile[]): KnowledgeProblem[] {
  for (const [, quoted] of [...message.matchAll(/"([^"]+)"/g)].sort((a, b) => b[1]!.length - a[1]!.length)) {
    for (const { file, text } of files) {
      const start = text.indexOf(message.startsWith('There is no concept') ? `{${quoted!}}` : quoted!);
      if (start >= 0) return [{ file, code: 'knowledge-invalid', severity: 'error', message, start, end: start + quoted!.length }];
    }
  }
  return [];
}
