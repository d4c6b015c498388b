import type { Span } from '../text/span.ts';
import { checkInstrument } from './checkInstrument.ts';
import { checkNames } from './checkNames.ts';
import { checkReferences } from './checkReferences.ts';
import { compile, mergeKnowledge } from './compile.ts';
import type { Instrument, Knowledge, KnowledgeProblem } from './entry.ts';
import { sameInstrument } from './formats/join.ts';
import { entriesIn } from './read.ts';
import { EMPTY_KNOWLEDGE } from './openCatalog.ts';
import type { KnowledgeFile } from './read.ts';
import { resolverOf } from './references.ts';
import type { Resolve } from './references.ts';

/** Knowledge that files build on; a catalog will do. */
export type Base = Pick<Knowledge, 'instruments' | 'principles' | 'terms' | 'concepts' | 'coverage'>;

/** What the checks of one file look things up in. */
export interface CheckContext {
  /** The knowledge of all files together with what they build on. */
  readonly all: Knowledge;
  readonly resolve: Resolve;
  /** True for the knowledge that ships: every entry needs a source and a verification. */
  readonly strict: boolean;
}

/** Adds a problem to a list; `severity` is `error` unless told otherwise. */
export type Report = (message: string, span: Span, options?: { code?: KnowledgeProblem['code']; severity?: KnowledgeProblem['severity'] }) => void;

/**
 * Checks what one file alone cannot show: unique ids and names, references, order of dates, provisions within their ranges, sources.
 * `base` is the knowledge that the files build on (the bundled one, for a workspace's own); without it the files must stand alone.
 */
export function checkKnowledge(files: readonly KnowledgeFile[], base?: Base): KnowledgeProblem[] {
  const own = compile(files, base);
  const context: CheckContext = {
    all: base ? mergeKnowledge([knowledgeOf(base), own]) : own,
    resolve: resolverOf(base?.instruments ?? [], own.instruments),
    strict: base === undefined,
  };
  const problems: KnowledgeProblem[] = [];
  for (const file of files) {
    const report: Report = (message, span, options = {}) => {
      problems.push({ file: file.file, code: options.code ?? 'knowledge-invalid', severity: options.severity ?? 'error', message, ...span });
    };
    if (file.sha256 !== undefined) {
      checkImported(file, base?.instruments ?? [], report);
      continue;
    }
    if (file.entry?.kind === 'instrument') checkInstrument(file, file.entry, report);
    checkReferences(file, context, report);
    if (context.strict) checkProvenance(file, report);
  }
  return [...problems, ...checkNames(files, base)];
}

/** The same as knowledge that can be merged. */
export function knowledgeOf({ instruments, principles, terms, concepts, coverage }: Base): Knowledge {
  return { ...EMPTY_KNOWLEDGE, instruments, principles, terms, concepts, coverage };
}

/** Says where an imported law became the text of one that is known already. */
function checkImported(file: KnowledgeFile, known: readonly Instrument[], report: Report): void {
  for (const entry of entriesIn(file)) {
    const same = entry.kind === 'instrument' ? sameInstrument(entry, known) : undefined;
    if (same) report(`Its text is joined to the entry ${same.id} that ships with Comity.`, file.at(['id']), { code: 'knowledge-duplicate-id', severity: 'information' });
  }
}

/** Every entry that ships says where it was seen, when it was checked and against what. What lacks this is shown as unverified. */
function checkProvenance(file: KnowledgeFile, report: Report): void {
  const { entry } = file;
  if (entry) {
    const id = file.at(['id']);
    if (entry.source.length === 0) report(`${entry.id} names no source.`, id, { severity: 'warning' });
    if (!entry.verified && !saysUnchecked(entry)) report(`${entry.id} does not say when and against what it was verified.`, id, { severity: 'warning' });
    if (entry.kind === 'term' && entry.contested && entry.definitions.length < 2) report(`${entry.id} is contested, but gives fewer than two views.`, id, { severity: 'warning' });
    if (entry.kind === 'instrument' && !entry.statusAsOf) report(`${entry.id} does not say as of which day its status is told.`, id);
  }
  file.positions.forEach((position, i) => {
    if (position.source.length === 0 && position.verified) report('A position marked as verified names no source.', file.at(['positions', i, 'principle']));
  });
}

/** A term of which no definition was seen shows that on each of them. */
const saysUnchecked = (entry: NonNullable<KnowledgeFile['entry']>): boolean => entry.kind === 'term' && entry.definitions.length > 0 && entry.definitions.every(({ verified }) => !verified);
