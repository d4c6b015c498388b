import { pathToFileURL } from 'node:url';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { KnowledgeProblem } from '../knowledge/entry.ts';
import { pageOn } from '../rules/pages.ts';
import type { FileSystem } from '../state/fileSystem.ts';
import { LineIndex } from '../text/lines.ts';
import { SEVERITY } from './convert.ts';

/** Larger files show their problems at their start. */
const LARGE = 20_000_000;

/** Shows the problems of knowledge files on the files themselves, and takes them away when they are settled. */
export class KnowledgeDiagnostics {
  private shown = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly host: { readonly files: FileSystem; readonly docs: string },
    /** The text of a file that is being edited. */
    private readonly textOf: (file: string) => string | undefined,
  ) {}

  show(problems: readonly KnowledgeProblem[]): void {
    const byFile = new Map<string, KnowledgeProblem[]>();
    for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
    const files = new Set(byFile.keys());
    for (const file of this.shown) if (!files.has(file)) this.send(file, []);
    for (const [file, own] of byFile) this.send(file, this.diagnostics(file, own));
    this.shown = files;
  }

  private send(file: string, diagnostics: Diagnostic[]): void {
    void this.connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics });
  }

  private diagnostics(file: string, problems: readonly KnowledgeProblem[]): Diagnostic[] {
    const text = this.textOf(file) ?? (this.host.files.size(file) > LARGE ? '' : (this.host.files.read(file) ?? ''));
    const lines = LineIndex.of(text);
    return problems.map(({ code, severity, message, start, end }) => ({
      range: { start: lines.positionAt(start), end: lines.positionAt(Math.max(start, end)) },
      severity: SEVERITY[severity],
      code,
      codeDescription: { href: pageOn(code, this.host.docs) },
      source: 'comity',
      message,
    }));
  }
}
