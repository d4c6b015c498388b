import { DiagnosticSeverity } from './protocol.ts';
import type { CodeAction, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
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
  const start = memo.lines.offsetAt(range.start);
  return { start, end: Math.max(start, memo.lines.offsetAt(range.end)) };
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

/** A fix as a code action. Tab stops are kept where the client takes snippets in workspace edits, and are plain text elsewhere. */
export function toCodeAction(memo: Memo, fix: Fix, options: { snippets: boolean; diagnostics: Diagnostic[] }): CodeAction {
  const snippets = options.snippets && fix.edits.some((edit) => edit.snippet);
  const edits = fix.edits.map((edit) => toEdit(memo, edit, snippets));
  return {
    title: fix.title,
    kind: fix.kind,
    ...(options.diagnostics.length > 0 ? { diagnostics: options.diagnostics } : {}),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: { documentChanges: [{ textDocument: { uri: memo.uri, version: memo.version }, edits }] },
  };
}

function toEdit(memo: Memo, edit: Edit, snippets: boolean): TextEdit {
  const range = toRange(memo, edit.span);
  if (!edit.snippet) return { range, newText: edit.text };
  if (!snippets) return { range, newText: plainText(edit.text) };
  return { range, snippet: { kind: 'snippet', value: edit.text } } as unknown as TextEdit;
}
