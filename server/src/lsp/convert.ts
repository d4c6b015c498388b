import { DiagnosticSeverity } from './protocol.ts';
import type { CodeAction, Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Fix } from '../features/fixes/fix.ts';
import type { Memo } from '../memo/memo.ts';
import { pageOn } from '../rules/pages.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

export const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A span of a memo as a range of the protocol. */
export function toRange(memo: Memo, span: Span): Range {
  return { start: memo.lines.positionAt(span.start), end: memo.lines.positionAt(span.end) };
}

/** A range of the protocol as a span of a memo; what lies outside is clamped. */
export function toSpan(memo: Memo, range: Range): Span {
  const start = memo.offsetAt(range.start);
  return { start, end: Math.max(start, memo.offsetAt(range.end)) };
}

/** A finding as a diagnostic; `docs` is the address of the folder with a page per code. */
export function toDiagnostic(memo: Memo, finding: Finding, docs: string): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(memo, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    codeDescription: { href: pageOn(finding.code, docs) },
    source: 'comity',
    message: finding.message,
    data: finding.data,
  };
  if (finding.related?.length) {
    diagnostic.relatedInformation = finding.related.map(({ span, message }) => ({ location: { uri: memo.uri, range: toRange(memo, span) }, message }));
  }
  return diagnostic;
}

/** Text with tab stops (`${1:name}`, `$0`) as the plain text that it shows. */
export function plainText(snippet: string): string {
  let text = snippet;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\$\{\d+:((?:[^{}\\]|\\.)*)\}/g, '$1').replace(/\$\{\d+\|((?:[^|,\\]|\\.)*)[^}]*\|\}/g, '$1').replace(/(?<!\\)\$\{?\d+\}?/g, '');
  }
  return text.replace(/\\([$}\\])/g, '$1');
}

/** What a client takes in workspace edits. */
export interface EditAbilities {
  /** Edits with the version of the document that they were made for; a client that does not say so takes them by address alone. */
  readonly versioned: boolean;
  /** Tab stops, which have a place in versioned edits only. */
  readonly snippets: boolean;
}

/** Edits of one file; `version` is null for one that is not open. */
interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: TextEdit[];
}

/** Edits of files, each of which is named once, in the form that the client takes. */
export function toWorkspaceEdit(files: readonly FileEdits[], { versioned }: EditAbilities): WorkspaceEdit {
  if (!versioned) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
  return { documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) };
}

/** A fix as a code action. Tab stops are kept where the client takes snippets in workspace edits, and are plain text elsewhere. */
export function toCodeAction(memo: Memo, fix: Fix, options: { abilities: EditAbilities; diagnostics: Diagnostic[] }): CodeAction {
  const snippets = options.abilities.snippets && fix.edits.some((edit) => edit.snippet);
  const edits = fix.edits.map((edit) => toEdit(memo, edit, snippets));
  return {
    title: fix.title,
    kind: fix.kind,
    ...(options.diagnostics.length > 0 ? { diagnostics: options.diagnostics } : {}),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit([{ uri: memo.uri, version: memo.version, edits }], options.abilities),
  };
}

function toEdit(memo: Memo, edit: Edit, snippets: boolean): TextEdit {
  const range = toRange(memo, edit.span);
  if (!edit.snippet) return { range, newText: edit.text };
  if (!snippets) return { range, newText: plainText(edit.text) };
  return { range, snippet: { kind: 'snippet', value: edit.text } } as unknown as TextEdit;
}
